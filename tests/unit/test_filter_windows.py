"""When a birthday is near: around New Year, at the end of February, on the shop's own day."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.days import ShopDay, shop_day
from app.domain.filter_terms import DateHow, YearlyHow, YearlyOf
from app.domain.filter_windows import Window, days_of_year, moments
from app.domain.people_filter import Added, YearlyIs


def birthday(how: YearlyHow, days: int = 7, day: str = "") -> YearlyIs:
    return YearlyIs(YearlyOf.BIRTHDAY, how, days, day)


@pytest.mark.parametrize(
    ("asked", "today", "windows"),
    [
        (birthday(YearlyHow.TODAY), date(2026, 6, 14), [("06-14", "06-14")]),
        (birthday(YearlyHow.NEXT_DAYS, 0), date(2026, 6, 14), [("06-14", "06-14")]),
        (birthday(YearlyHow.NEXT_DAYS, 3), date(2026, 12, 28), [("12-28", "12-31")]),
        (birthday(YearlyHow.NEXT_DAYS, 4), date(2026, 12, 28), [("12-28", None), (None, "01-01")]),
        (birthday(YearlyHow.NEXT_DAYS, 364), date(2026, 6, 14), [("06-14", None), (None, "06-13")]),
        (birthday(YearlyHow.NEXT_DAYS, 365), date(2026, 6, 14), [(None, None)]),
        (birthday(YearlyHow.THIS_MONTH), date(2026, 2, 3), [("02-01", "02-31")]),
        (birthday(YearlyHow.ON, day="02-29"), date(2026, 2, 28), [("02-29", "02-29")]),
        # born on 29 February: on the 28th where there is no 29th
        (birthday(YearlyHow.TODAY), date(2026, 2, 28), [("02-28", "02-29")]),
        (birthday(YearlyHow.TODAY), date(2028, 2, 28), [("02-28", "02-28")]),
        (birthday(YearlyHow.TODAY), date(2028, 2, 29), [("02-29", "02-29")]),
        (birthday(YearlyHow.TODAY), date(2026, 3, 1), [("03-01", "03-01")]),
        (birthday(YearlyHow.NEXT_DAYS, 2), date(2026, 2, 26), [("02-26", "02-29")]),
        (birthday(YearlyHow.NEXT_DAYS, 2), date(2028, 2, 26), [("02-26", "02-28")]),
    ],
)
def test_days_that_come_every_year(asked: YearlyIs, today: date, windows: list[Window]) -> None:
    assert days_of_year(asked, today) == windows


def test_days_begin_when_they_do_in_the_shop() -> None:
    athens = ZoneInfo("Europe/Athens")
    late = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert shop_day(late, athens).date == date(2026, 11, 24)
    day = ShopDay(date(2026, 3, 30), athens)  # the day after the clocks went forward
    assert day.start(-1) == datetime(2026, 3, 29, tzinfo=athens)
    assert day.start() - day.start(-1) == timedelta(hours=24)  # of the wall; an hour less in truth
    assert moments(Added(DateHow.LAST_DAYS, days=1), day) == ("2026-03-28T22:00:00.000Z", None)
    assert moments(Added(DateHow.BEFORE, date(2026, 3, 30)), day) == (None, "2026-03-29T20:59:59.999Z")
