"""On which days a campaign that repeats goes, and whose day that is."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.filter_terms import Join, YearlyHow, YearlyOf
from app.domain.ids import ListId
from app.domain.people_filter import EVERYBODY, Filter, Group, YearlyIs, in_list
from app.domain.repeating import LONGEST_DAYS, Every, Repeats, days_within, next_day, on_day, whom

BIRTHDAY = Repeats(Every.BIRTHDAY)


def _days_meant(chosen: Filter) -> list[str]:
    (node,) = chosen.match
    parts = node.parts if isinstance(node, Group) else (node,)
    return [part.day for part in parts if isinstance(part, YearlyIs)]


def test_a_yearly_one_looks_at_every_day() -> None:
    assert next_day(BIRTHDAY, date(2026, 12, 31)) == date(2027, 1, 1)
    assert next_day(BIRTHDAY, date(2028, 2, 28)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("wanted", "after", "found"),
    [
        (15, date(2026, 11, 14), date(2026, 11, 15)),
        (15, date(2026, 11, 15), date(2026, 12, 15)),
        (15, date(2026, 12, 15), date(2027, 1, 15)),
        (31, date(2026, 11, 29), date(2026, 11, 30)),
        (31, date(2026, 11, 30), date(2026, 12, 31)),
        (31, date(2027, 1, 31), date(2027, 2, 28)),
        (30, date(2028, 1, 30), date(2028, 2, 29)),
        (29, date(2028, 2, 29), date(2028, 3, 29)),
    ],
)
def test_a_monthly_one_goes_on_its_day_or_on_the_last_one_of_a_shorter_month(
    wanted: int, after: date, found: date
) -> None:
    assert next_day(Repeats(Every.MONTH, month_day=wanted), after) == found


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 31))
def test_every_month_has_exactly_one_day(after: date, wanted: int) -> None:
    repeats = Repeats(Every.MONTH, month_day=wanted)
    day = next_day(repeats, after)
    later = next_day(repeats, day)
    assert after < day < later
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == 1


def test_days_lie_after_the_first_and_up_to_the_last() -> None:
    assert days_within(BIRTHDAY, date(2026, 11, 27), date(2026, 11, 29)) == [date(2026, 11, 28), date(2026, 11, 29)]
    assert days_within(BIRTHDAY, date(2026, 11, 29), date(2026, 11, 29)) == []
    assert days_within(BIRTHDAY, date(2026, 12, 5), date(2026, 11, 29)) == []  # the clock was set back
    long = days_within(BIRTHDAY, date(2020, 1, 1), date(2026, 11, 29))
    assert (len(long), long[-1]) == (LONGEST_DAYS, date(2026, 11, 29))


@pytest.mark.parametrize(
    ("day", "before", "meant"),
    [
        (date(2026, 12, 3), 0, ["12-03"]),
        (date(2027, 2, 28), 0, ["02-28", "02-29"]),
        (date(2028, 2, 28), 0, ["02-28"]),
        (date(2028, 2, 29), 0, ["02-29"]),
        (date(2026, 12, 30), 3, ["01-02"]),
        (date(2027, 2, 21), 7, ["02-28", "02-29"]),
        (date(2028, 2, 22), 7, ["02-29"]),
    ],
)
def test_whose_day_it_is(day: date, before: int, meant: list[str]) -> None:
    found = on_day(EVERYBODY, Repeats(Every.NAME_DAY, days_before=before), day)
    assert _days_meant(found) == meant


@settings(max_examples=30)
@given(st.dates(date(2024, 1, 1), date(2036, 1, 1)), st.integers(0, 60))
def test_everybody_has_exactly_one_day_in_a_year(start: date, before: int) -> None:
    days = {(date(2024, 1, 1) + timedelta(days=at)).strftime("%m-%d") for at in range(366)}
    first = date(start.year, 1, 1) - timedelta(days=before)
    length = (date(start.year + 1, 1, 1) - date(start.year, 1, 1)).days
    met = [
        day
        for at in range(length)
        for day in _days_meant(
            on_day(EVERYBODY, Repeats(Every.BIRTHDAY, days_before=before), first + timedelta(days=at))
        )
    ]
    assert len(met) == len(set(met))
    assert set(met) == days


def test_a_monthly_one_goes_to_all_of_its_filter() -> None:
    chosen = in_list(ListId(3))
    monthly = Repeats(Every.MONTH)
    assert on_day(chosen, monthly, date(2026, 12, 1)) == chosen
    assert whom(chosen, monthly) == whom(chosen, None) == chosen


def test_a_yearly_one_goes_to_those_whose_day_is_known() -> None:
    chosen = in_list(ListId(3))
    unknown = YearlyIs(YearlyOf.BIRTHDAY, YearlyHow.UNKNOWN)
    assert whom(chosen, BIRTHDAY).match == (*chosen.match, Group(Join.NONE, (unknown,)))
    assert on_day(chosen, BIRTHDAY, date(2026, 12, 3)).match[0] == chosen.match[0]
