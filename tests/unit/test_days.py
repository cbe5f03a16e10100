"""Days and months begin when the shop's clock says so, also when the clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.days import day_of, days_of_month, last_days, month_start, start_of
from app.domain.period import Period

ATHENS = ZoneInfo("Europe/Athens")


def test_an_evening_in_greenwich_is_the_next_day_in_athens() -> None:
    assert day_of(datetime(2026, 11, 23, 22, 30, tzinfo=UTC), ATHENS) == date(2026, 11, 24)


def test_a_day_begins_at_the_shops_midnight_and_is_longer_when_the_clocks_go_back() -> None:
    begins, ends = start_of(date(2026, 10, 25), ATHENS), start_of(date(2026, 10, 26), ATHENS)
    assert begins.astimezone(UTC) == datetime(2026, 10, 24, 21, tzinfo=UTC)
    assert ends.astimezone(UTC) - begins.astimezone(UTC) == timedelta(hours=25)


def test_the_last_days_end_with_today() -> None:
    days = last_days(datetime(2026, 3, 1, 12, tzinfo=UTC), ATHENS, 3)
    assert days == [date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1)]


def test_a_month_begins_by_the_shops_calendar() -> None:
    late = datetime(2026, 10, 31, 23, tzinfo=UTC)  # one in the morning of the first of November
    assert month_start(late, ATHENS).astimezone(UTC) == datetime(2026, 10, 31, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("period", "begins"),
    [
        (Period.DAYS_7, datetime(2026, 11, 17, tzinfo=ATHENS)),
        (Period.DAYS_30, datetime(2026, 10, 25, tzinfo=ATHENS)),
        (Period.DAYS_90, datetime(2026, 8, 26, tzinfo=ATHENS)),
        (Period.THIS_YEAR, datetime(2026, 1, 1, tzinfo=ATHENS)),
        (Period.ALL, None),
    ],
)
def test_a_period_begins_at_midnight_and_has_today_in_it(period: Period, begins: datetime | None) -> None:
    assert period.since(datetime(2026, 11, 23, 12, tzinfo=UTC), ATHENS) == begins


@pytest.mark.parametrize(
    ("month", "last"), [("2026-02", date(2026, 2, 28)), ("2028-02", date(2028, 2, 29)), ("2026-12", date(2026, 12, 31))]
)
def test_a_month_goes_from_its_first_day_to_its_last(month: str, last: date) -> None:
    assert days_of_month(month) == (last.replace(day=1), last)
