"""Everything that is checked before a campaign is sent, as lines with one action each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.storage.reads.same_text import Other
from app.ui.desk import Desk
from app.ui.screens.composer.checks import (
    audience_check,
    left_out_check,
    machine_checks,
    sender_check,
    text_checks,
    waiting_check,
)
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.length_checks import WaysOut, length_checks
from app.ui.screens.composer.limit_checks import limit_checks
from app.ui.screens.composer.opt_out_checks import opt_out_checks
from app.ui.screens.composer.repeat_review import repeat_checks
from app.ui.screens.composer.same_text_checks import same_text_checks
from app.ui.screens.composer.spread_words import spread_checks
from app.ui.screens.composer.when_words import Start, hours_check
from app.ui.sections import Section
from app.ui.widgets.check_list import Check, Level


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("verdict", text)


@dataclass(frozen=True, slots=True)
class WaysOn:
    """Where the actions of the checks lead."""

    go: Callable[[int], None]
    """Back to a step, by its place."""
    longest: Callable[[], None]
    fits: Callable[[], None]
    leave_out: Callable[[Sequence[Other]], None]
    look_again: Callable[[], None]
    """For who got the same text."""


def verdict(desk: Desk, drafting: Drafting, start: Start | None, ways: WaysOn) -> list[Check]:
    """Every check as it stands now."""
    knowing, repeats = drafting.knowing, drafting.content.repeats is not None
    audience, message, when = (lambda: ways.go(0)), (lambda: ways.go(1)), (lambda: ways.go(2))
    people = audience_check(drafting, audience)
    checks = [
        people,
        *(left_out_check(drafting) if people.level is Level.STOP else ()),  # else its line says how many
        *waiting_check(drafting),
        sender_check(drafting, message),
        *text_checks(drafting, go=message),
        *opt_out_checks(drafting, go=message, settings=lambda: desk.routes.settings.emit("store")),
        *length_checks(drafting, WaysOut(ways.longest, message, ways.fits)),
    ]
    if drafting.content.text.strip() and not repeats:
        checks += same_text_checks(
            knowing.same,
            leave_out=ways.leave_out,
            show=lambda other: desk.routes.campaign.emit(other.id),
            again=ways.look_again,
        )
    checks += repeat_checks(drafting, when, now=desk.clock())
    if start is not None and not repeats:
        level, words = hours_check(start)
        checks.append(Check(level, words, "" if level is Level.WELL else say("Change"), when))
    if not repeats:
        checks += spread_checks(start, drafting.content, when)
        checks += limit_checks(drafting, start, when)
    checks += machine_checks(
        drafting,
        desk.pulse.last,
        lambda: desk.routes.section.emit(Section("settings")),
        lambda: desk.routes.section.emit(Section.HEALTH),
    )
    if knowing.plan is not None and not knowing.plan_is_of_now:
        checks.append(Check(Level.UNKNOWN, say("Every message is being made and counted")))
    return checks
