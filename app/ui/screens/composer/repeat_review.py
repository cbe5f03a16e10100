"""What Review and When say of a campaign that repeats: the next day, the days ahead, and what to know of it."""

from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.repeating import Every, Repeats
from app.ui.composing_words import long_day, short_start
from app.ui.figures import NONE, money, whole
from app.ui.repeat_words import ahead_words, next_words, rule_words, unknown_words
from app.ui.screens.composer.checks import Go
from app.ui.screens.composer.limit_checks import unpriced_checks
from app.ui.screens.composer.when_words import hours_words
from app.ui.widgets.check_list import Check, Level
from app.ui.words import people, segments

if TYPE_CHECKING:
    from app.pipeline.commands import Ahead
    from app.ui.screens.composer.drafting import Drafting

Figure = tuple[str, str]
"""A figure, and the small words under it."""


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("repeat_review", text)


def next_figure(drafting: "Drafting") -> Figure:
    """When it goes next, and to how many."""
    ahead, zone = drafting.looking.ahead, drafting.knowing.zone
    if ahead is None or zone is None:
        return NONE, ""
    if not ahead.days:
        return say("Not soon"), say("nobody in the next 30 days")
    first = ahead.days[0]
    return short_start(first.at, zone), say("{0}: {1}").format(long_day(first.at, zone), people(first.people))


def people_figure(drafting: "Drafting") -> Figure:
    """How many people in the days ahead, and in a year."""
    ahead, known = drafting.looking.ahead, drafting.knowing.people
    if ahead is None or known is None or drafting.content.repeats is None:
        return NONE, ""
    if not drafting.content.repeats.yearly:
        return whole(ahead.people), say("in the next 30 days")
    words = say("in the next 30 days; {0} over a year")
    return whole(ahead.people), words.format(whole(known.audience.people))


def cost_figure(drafting: "Drafting") -> Figure:
    """What the days ahead cost; segments while no price is known."""
    ahead = drafting.looking.ahead
    if ahead is None:
        return NONE, ""
    if ahead.cost is None:
        return whole(ahead.segments), say("segments in the next 30 days")
    return money(ahead.cost, ahead.currency), say("{0} in the next 30 days").format(segments(ahead.segments))


def start_words(drafting: "Drafting") -> str:
    """What the button that begins it says."""
    ahead = drafting.looking.ahead
    return say("Start: {0} in the next 30 days").format("…" if ahead is None else people(ahead.people))


def computer_words() -> str:
    """What this computer has to do."""
    return say(
        "It must be on, awake and online at that time of each day, with Retail Send open. Days that it missed by more "
        "than half an hour are asked about together, once; nothing is sent late by itself."
    )


def meaning(drafting: "Drafting") -> tuple[str, bool]:
    """What the rule means now, and whether it is all right."""
    repeats, ahead, zone = drafting.content.repeats, drafting.looking.ahead, drafting.knowing.zone
    if repeats is None or zone is None:
        return "", True
    if _outside(drafting, repeats):
        return _waits(drafting), False
    if ahead is None:
        return say("The days ahead are being counted"), True
    return _next(ahead, zone), True


def repeat_checks(drafting: "Drafting", go: Go, *, now: datetime) -> list[Check]:
    """What to know of it before it begins; nothing for a campaign that goes once."""
    repeats, ahead, zone = drafting.content.repeats, drafting.looking.ahead, drafting.knowing.zone
    if repeats is None or zone is None:
        return []
    change = say("Change")
    if ahead is None:
        return [Check(Level.UNKNOWN, say("The days ahead are being counted"))]
    found = [Check(Level.WELL, f"{rule_words(repeats)}. {_next(ahead, zone)}")]
    if _outside(drafting, repeats):
        found.append(Check(Level.CARE, _waits(drafting), change, go))
    if _has_days_off(drafting):
        words = say("Nothing goes on days off: the messages of such a day go on the next day that is none")
        found.append(Check(Level.NOTE, words))
    if unknown := unknown_words(ahead, repeats):
        found.append(Check(Level.NOTE, unknown))
    end, ceiling = drafting.content.ends_at, drafting.content.ceiling
    if end is not None and (end <= now or (ahead.days and end <= ahead.days[0].at)):
        found.append(Check(Level.STOP, say("The offer ends before the first message goes"), change, go))
    found += unpriced_checks(drafting, go)
    if ceiling is not None and drafting.knowing.readiness is not None:
        most = money(ceiling, drafting.knowing.readiness.settings.price_currency)
        found.append(Check(Level.NOTE, say("Each day's run may cost {0} at most; over it, it asks you").format(most)))
    if ahead.people:
        found.append(Check(Level.NOTE, say("In the next 30 days: {0}").format(ahead_words(ahead))))
    words = say("Nobody gets it twice for the same day, nor within 300 days though their day is corrected")
    if repeats.every is Every.MONTH:
        words = say("Nobody gets it twice for the same day")
    found.append(Check(Level.WELL, words))
    return found


def _next(ahead: "Ahead", zone: tzinfo) -> str:
    return say("Next {0}").format(next_words(ahead, zone)) if ahead.days else next_words(ahead, zone)


def _outside(drafting: "Drafting", repeats: Repeats) -> bool:
    ready = drafting.knowing.readiness
    if ready is None:
        return False
    return not ready.settings.sending_hours.contains(datetime.combine(date.min, repeats.at))


def _has_days_off(drafting: "Drafting") -> bool:
    ready = drafting.knowing.readiness
    return ready is not None and ready.settings.sending_times.has_days_off


def _waits(drafting: "Drafting") -> str:
    assert drafting.knowing.readiness is not None
    hours = hours_words(drafting.knowing.readiness.settings)
    return say("Outside the sending hours {0}: each day's messages go when they open next").format(hours)
