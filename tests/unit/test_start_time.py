"""When a campaign starts and ends: on the shop's clock, over daylight saving, within the sending hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain.schedule import SendingHours, SendingTimes
from app.domain.start_time import LONGEST_DAYS, LocalTime, forecast, local_moment

ATHENS = ZoneInfo("Europe/Athens")
HOURS, ALWAYS = SendingTimes(SendingHours(9 * 60, 21 * 60)), SendingTimes(SendingHours(0, 1440))


def athens(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026, as the clocks in Athens show it."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ATHENS)


def utc(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "at", "moment", "how_often"),
    [
        (date(2026, 11, 27), time(10, 0), utc(2026, 11, 27, 8), LocalTime.ONCE),
        (date(2026, 7, 1), time(10, 0), utc(2026, 7, 1, 7), LocalTime.ONCE),
        (date(2027, 3, 28), time(2, 59), utc(2027, 3, 28, 0, 59), LocalTime.ONCE),
        (date(2027, 3, 28), time(3, 0), utc(2027, 3, 28, 1), LocalTime.SKIPPED),
        (date(2027, 3, 28), time(3, 30), utc(2027, 3, 28, 1), LocalTime.SKIPPED),
        (date(2027, 3, 28), time(4, 0), utc(2027, 3, 28, 1), LocalTime.ONCE),
        (date(2026, 10, 25), time(3, 30), utc(2026, 10, 25, 0, 30), LocalTime.TWICE),
        (date(2026, 10, 25), time(4, 0), utc(2026, 10, 25, 2), LocalTime.ONCE),
    ],
)
def test_a_time_of_day_may_come_once_never_or_twice(
    day: date, at: time, moment: datetime, how_often: LocalTime
) -> None:
    assert local_moment(day, at, ATHENS) == (moment, how_often)


@given(some.dates(date(2020, 1, 1), date(2037, 12, 31)), some.times())
def test_what_comes_once_or_twice_is_what_the_clock_shows(day: date, at: time) -> None:
    moment, how_often = local_moment(day, at, ATHENS)
    local = datetime.combine(day, at)
    shown = moment.astimezone(ATHENS).replace(tzinfo=None)
    assert (shown == local) is (how_often is not LocalTime.SKIPPED)
    assert shown >= local


@pytest.mark.parametrize(
    ("start", "messages", "first", "last"),
    [
        (athens(27, 10), 2400, athens(27, 10), athens(27, 10, 1)),
        (athens(27, 7), 2400, athens(27, 9), athens(27, 9, 1)),
        (athens(27, 21), 2400, athens(28, 9), athens(28, 9, 1)),
        (athens(27, 20, 59), 4800, athens(27, 20, 59), athens(28, 9, 1)),
        (athens(27, 9), 12 * 3600 * 40, athens(27, 9), athens(27, 21)),
        (athens(27, 9), 24 * 3600 * 40 + 2400, athens(27, 9), athens(29, 9, 1)),
    ],
)
def test_the_last_message_is_foretold_within_the_sending_hours(
    start: datetime, messages: int, first: datetime, last: datetime
) -> None:
    found = forecast(start, messages, 40, HOURS, ATHENS)
    assert (found.first, found.last) == (first, last)


def test_without_closed_hours_it_goes_on_over_midnight() -> None:
    assert forecast(athens(27, 23), 7200 * 40, 40, ALWAYS, ATHENS).last == athens(28, 1)


@pytest.mark.parametrize("per_second", [0, 1])
def test_what_cannot_be_foretold_is_not(per_second: int) -> None:
    found = forecast(athens(27, 10), (LONGEST_DAYS + 1) * 12 * 3600, per_second, HOURS, ATHENS)
    assert found.first == athens(27, 10)
    assert found.last is None


@given(some.integers(0, 5_000_000), some.integers(1, 200), some.integers(0, 60 * 24 * 365))
def test_the_end_is_never_before_the_start_and_always_within_the_hours(
    messages: int, per_second: int, minutes: int
) -> None:
    start = athens(1, 0) + timedelta(minutes=minutes)
    found = forecast(start, messages, per_second, HOURS, ATHENS)
    assert found.first >= start
    if found.last is not None:
        assert found.last - found.first >= timedelta(seconds=messages / per_second) - timedelta(milliseconds=1)
        assert HOURS.contains(found.last - timedelta(microseconds=1), ATHENS) or messages == 0
