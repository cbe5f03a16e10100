"""Campaigns that repeat: on which days they go, and whose day that is. All of it is told by dates; no clock is read."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum

from app.domain.filter_terms import Join, YearlyHow, YearlyOf
from app.domain.filter_windows import days_of_year
from app.domain.people_filter import Filter, Group, Node, YearlyIs

REST_DAYS = 300
"""Whoever got a birthday or name-day message is not due for another one for so long, though their day be corrected."""

MOST_DAYS_BEFORE = 60
LONGEST_DAYS = 366
"""Days that lie back further are not made up for: each of them has come again since."""


class Every(StrEnum):
    """How often a campaign repeats, and for whom."""

    BIRTHDAY = "birthday"
    NAME_DAY = "name_day"
    MONTH = "month"


YEARLY = {Every.BIRTHDAY: YearlyOf.BIRTHDAY, Every.NAME_DAY: YearlyOf.NAME_DAY}


@dataclass(frozen=True, slots=True)
class Repeats:
    """When it goes: at this time of the shop's clock, on each person's day or before it, or on a day of each month."""

    every: Every
    at: time = time(10, 0)
    days_before: int = 0
    """So many days before the birthday or name-day."""
    month_day: int = 1
    """Of each month; its last day where the month is shorter."""

    @property
    def yearly(self) -> bool:
        """Whether each person has a day of their own."""
        return self.every in YEARLY


def next_day(repeats: Repeats, after: date) -> date:
    """The first day after this one on which it goes, to anybody or to nobody."""
    if repeats.yearly:
        return after + timedelta(days=1)
    first = after.replace(day=1)
    if _in_month(repeats, first) > after:
        return _in_month(repeats, first)
    return _in_month(repeats, first + timedelta(days=monthrange(first.year, first.month)[1]))


def days_within(repeats: Repeats, after: date, last: date) -> list[date]:
    """All such days after one and up to another; of a longer time the latest `LONGEST_DAYS`."""
    found, day = [], next_day(repeats, max(after, last - timedelta(days=LONGEST_DAYS)))
    while day <= last:
        found.append(day)
        day = next_day(repeats, day)
    return found


def whom(chosen: Filter, repeats: Repeats | None) -> Filter:
    """Those of a filter whom it ever goes to: of one for birthdays those whose birthday is known."""
    if repeats is None or not repeats.yearly:
        return chosen
    known = Group(Join.NONE, (YearlyIs(YEARLY[repeats.every], YearlyHow.UNKNOWN),))
    return replace(chosen, match=(*chosen.match, known))


def days_meant(repeats: Repeats, day: date) -> tuple[str, ...]:
    """Whose day it is when a yearly one goes: the days of the year, '12-03'.

    29 February is on the 28th in years without one, as everywhere in the program.
    """
    today = YearlyIs(YEARLY[repeats.every], YearlyHow.TODAY)
    first, last = days_of_year(today, day + timedelta(days=repeats.days_before))[0]
    return tuple(dict.fromkeys(text for text in (first, last) if text is not None))


def on_day(chosen: Filter, repeats: Repeats, day: date) -> Filter:
    """Those of a filter to whom it goes on this day, whenever that is asked."""
    return on_days(chosen, repeats, [day])


def on_days(chosen: Filter, repeats: Repeats, days: Sequence[date]) -> Filter:
    """Those of a filter to whom it goes on any of these days."""
    if not repeats.yearly:
        return chosen
    meant = (text for day in days for text in days_meant(repeats, day))
    nodes: tuple[Node, ...] = tuple(YearlyIs(YEARLY[repeats.every], YearlyHow.ON, day=text) for text in meant)
    return replace(chosen, match=(*chosen.match, nodes[0] if len(nodes) == 1 else Group(Join.ANY, nodes)))


def _in_month(repeats: Repeats, first: date) -> date:
    return first.replace(day=min(repeats.month_day, monthrange(first.year, first.month)[1]))
