"""The words of campaigns that repeat: their rule, the days ahead, and the days that were missed."""

from collections.abc import Sequence
from datetime import date, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.domain.repeating import Every, Repeats
from app.ui.composing_words import at_length
from app.ui.figures import money
from app.ui.words import people

if TYPE_CHECKING:  # or a window would wait for all of it
    from app.pipeline.commands import Ahead, DayCount

NAMED_DAYS = 3
LONG_MONTH = 28
"""Every month has this day."""


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("repeat_words", text)


def rule_words(repeats: Repeats) -> str:
    """'Every year on each person's birthday, 10:00'."""
    at, before = f"{repeats.at:%H:%M}", repeats.days_before
    if repeats.every is Every.MONTH:
        if repeats.month_day > LONG_MONTH:
            return say("Every month on day {0}, or on its last day, {1}").format(repeats.month_day, at)
        return say("Every month on day {0}, {1}").format(repeats.month_day, at)
    birthday = repeats.every is Every.BIRTHDAY
    if not before:
        words = say("Every year on each person's birthday, {0}")
        return (words if birthday else say("Every year on each person's name-day, {0}")).format(at)
    if before == 1:
        words = say("Every year on the day before each person's birthday, {0}")
        return (words if birthday else say("Every year on the day before each person's name-day, {0}")).format(at)
    words = say("Every year {0} days before each person's birthday, {1}")
    return (words if birthday else say("Every year {0} days before each person's name-day, {1}")).format(before, at)


def rule_short(repeats: Repeats) -> str:
    """'Each birthday', for a narrow column."""
    match repeats.every:
        case Every.BIRTHDAY:
            return say("Each birthday")
        case Every.NAME_DAY:
            return say("Each name-day")
        case _:
            return say("Each month")


def next_words(ahead: "Ahead", zone: tzinfo) -> str:
    """When it goes next, and to how many."""
    if not ahead.days:
        return say("Nobody in the next 30 days")
    first = ahead.days[0]
    return say("{0}: {1}").format(at_length(first.at, zone), people(first.people))


def ahead_words(ahead: "Ahead") -> str:
    """'12 people, about €0.84'."""
    if ahead.cost is None or not ahead.people:
        return people(ahead.people)
    return say("{0}, about {1}").format(people(ahead.people), money(ahead.cost, ahead.currency))


def unknown_words(ahead: "Ahead", repeats: Repeats) -> str:
    """Whom it never goes to; empty when there is nobody."""
    if not ahead.unknown:
        return ""
    words = say("Never goes to {0} of this audience: their name-day is not known")
    if repeats.every is Every.BIRTHDAY:
        words = say("Never goes to {0} of this audience: their birthday is not known")
    return words.format(people(ahead.unknown))


def repeat_facts(repeats: Repeats, ahead: "Ahead | None", zone: tzinfo) -> list[tuple[str, str]]:
    """What a person wants to know of one that goes again and again."""
    facts = [(say("Repeats"), rule_words(repeats))]
    if ahead is not None:
        facts += [(say("Next"), next_words(ahead, zone)), (say("In the next 30 days"), ahead_words(ahead))]
        if unknown := unknown_words(ahead, repeats):
            facts.append((say("Not known"), unknown))
    return facts


def missed_words(missed: Sequence["DayCount"]) -> str:
    """Whose days passed while this computer was off; what the owner is asked about."""
    count = people(sum(one.people for one in missed))
    return say("This computer was off or asleep on {0}: {1} got nothing yet.").format(days_words(missed), count)


def days_words(missed: Sequence["DayCount"]) -> str:
    """'27 November and 28 November', or how many and from when to when."""
    named = [_day(one.day) for one in missed]
    if len(named) > NAMED_DAYS:
        return say("{0} days from {1} to {2}").format(len(named), named[0], named[-1])
    if len(named) < 2:
        return "".join(named)
    return say("{0} and {1}").format(", ".join(named[:-1]), named[-1])


def day_people(day: date, count: int) -> str:
    """'3 December: 2 people'."""
    return say("{0}: {1}").format(_day(day), people(count))


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM")
