"""Messages evenly between two moments: within the sending times, over daylight saving, midnight and the year's end."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain.campaign import batch_sizes
from app.domain.schedule import SendingHours, SendingTimes
from app.domain.spread import spread, spread_forecast
from app.domain.start_time import forecast

ATHENS = ZoneInfo("Europe/Athens")
TIMES = SendingTimes(SendingHours(9 * 60, 21 * 60), sundays=False, country="GR")
ALWAYS = SendingTimes(SendingHours(0, 1440))


def athens(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ATHENS)


def test_shares_go_evenly_within_one_day() -> None:
    plan = spread(athens(2026, 11, 23, 10), athens(2026, 11, 23, 12), TIMES, ATHENS)
    assert plan is not None
    assert [plan.at(share) for share in (0, 0.25, 0.5, 1)] == [
        athens(2026, 11, 23, 10),
        athens(2026, 11, 23, 10, 30),
        athens(2026, 11, 23, 11),
        athens(2026, 11, 23, 12),
    ]
    assert [plan.batch_size(people) for people in (1, 119, 120, 121, 2400)] == [1, 1, 1, 2, 20]


@pytest.mark.parametrize(
    ("start", "until", "hours", "half"),
    [
        (athens(2026, 11, 23, 20), athens(2026, 11, 24, 10), 2, athens(2026, 11, 24, 9)),  # over midnight
        (athens(2026, 11, 28, 19), athens(2026, 11, 30, 13), 6, athens(2026, 11, 30, 10)),  # over a Sunday
        (athens(2026, 12, 31, 20), athens(2027, 1, 2, 12), 4, athens(2027, 1, 2, 10)),  # over New Year's Day
        (athens(2026, 12, 24, 20), athens(2026, 12, 28, 10), 2, athens(2026, 12, 28, 9)),  # over Christmas
        (athens(2026, 11, 23, 6), athens(2026, 11, 23, 11), 2, athens(2026, 11, 23, 10)),  # from before the opening
    ],
)
def test_what_may_not_go_out_is_left_out(start: datetime, until: datetime, hours: int, half: datetime) -> None:
    plan = spread(start, until, TIMES, ATHENS)
    assert plan is not None
    assert (plan.length, plan.at(0.5)) == (timedelta(hours=hours), half)


@pytest.mark.parametrize(
    ("start", "until", "hours"),
    [
        (athens(2027, 3, 28, 0), athens(2027, 3, 28, 6), 5),  # the clocks go forward
        (athens(2026, 10, 25, 0), athens(2026, 10, 25, 6), 7),  # the clocks go back
    ],
)
def test_hours_that_the_clocks_skip_or_repeat_are_real_hours(start: datetime, until: datetime, hours: int) -> None:
    plan = spread(start, until, ALWAYS, ATHENS)
    assert plan is not None
    assert plan.length == timedelta(hours=hours)
    assert plan.at(0.5) == start.astimezone(UTC) + timedelta(hours=hours / 2)


def test_without_any_time_in_between_there_is_no_plan() -> None:
    assert spread(athens(2026, 11, 23, 21), athens(2026, 11, 24, 9), TIMES, ATHENS) is None
    assert spread(athens(2026, 11, 29, 9), athens(2026, 11, 29, 21), TIMES, ATHENS) is None
    assert spread(athens(2026, 11, 23, 12), athens(2026, 11, 23, 12), TIMES, ATHENS) is None


def test_the_forecast_is_the_end_of_the_period_or_what_the_pace_allows() -> None:
    start, until = athens(2026, 11, 23, 10), athens(2026, 11, 23, 12)
    few, many = (forecast(start, messages, 1, TIMES, ATHENS) for messages in (60, 3 * 3600))
    assert spread_forecast(few, until, TIMES, ATHENS).last == until
    assert spread_forecast(many, until, TIMES, ATHENS).last == athens(2026, 11, 23, 13)
    assert spread_forecast(few, None, TIMES, ATHENS) == few
    assert spread_forecast(forecast(start, 60, 0, TIMES, ATHENS), until, TIMES, ATHENS).last == until


@given(some.integers(0, 60 * 24 * 365), some.integers(1, 60 * 24 * 5), some.integers(1, 400))
def test_each_share_is_due_at_an_allowed_minute_and_none_before_the_one_before(
    minutes: int, length: int, shares: int
) -> None:
    start = athens(2026, 1, 1, 0) + timedelta(minutes=minutes)
    plan = spread(start, start + timedelta(minutes=length), TIMES, ATHENS)
    if plan is None:
        return
    moments = [plan.at(share / shares) for share in range(shares)]
    assert moments[0] == TIMES.next_opening(start, ATHENS)
    assert all(earlier < later for earlier, later in pairwise(moments))
    assert all(TIMES.contains(moment + timedelta(milliseconds=1), ATHENS) for moment in moments)
    assert moments[-1] < start + timedelta(minutes=length)


@given(some.integers(1, 300), some.integers(1, 500))
def test_the_first_people_have_batches_of_their_own(first_people: int, largest: int) -> None:
    sizes, so_far = batch_sizes(largest, first_people), 0
    while so_far < first_people:
        size = next(sizes)
        assert 1 <= size <= largest
        so_far += size
    assert so_far == first_people
    assert next(sizes) <= largest
