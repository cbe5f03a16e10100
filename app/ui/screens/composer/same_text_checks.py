"""Whether somebody got this same text within a day, or is about to get it from another campaign, as lines."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.storage.reads.same_text import Other
from app.ui.screens.composer.checks import Go
from app.ui.screens.composer.same_text import SameTextKnown
from app.ui.widgets.check_list import Check, Level
from app.ui.words import people


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("same_text_checks", text)


def same_text_checks(
    known: SameTextKnown, *, leave_out: Callable[[Sequence[Other]], None], show: Callable[[Other], None], again: Go
) -> list[Check]:
    """One line for those who got it, and one for those who are about to."""
    found = known.found
    if found is None and known.broke:
        return [Check(Level.CARE, say("It is not known who got this same text lately"), say("Look again"), again)]
    if found is None:
        return [Check(Level.UNKNOWN, say("Who got this same text lately is being looked up"))]
    checks = []
    if found.got:
        words = say("{0} got this same text in the last 24 hours").format(people(found.got))
        checks.append(Check(Level.CARE, words, say("Leave them out"), lambda: leave_out(found.got_from)))
    if found.coming:
        words = say("This same text goes to {0} from “{1}” too")
        told = words.format(people(found.coming), "”, “".join(one.name for one in found.coming_from))
        checks.append(Check(Level.CARE, told, say("Show it"), lambda: show(found.coming_from[0])))
    return checks or [Check(Level.WELL, say("Nobody got this same text in the last 24 hours"))]
