"""On which days and at which minutes messages may go out: hours, Sundays, holidays, days of the shop's own."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain.errors import Refused
from app.domain.public_holidays import knows_holidays, public_holidays
from app.domain.schedule import DayOff, SendingHours, SendingTimes
from app.domain.settings import Settings, parse
from app.domain.start_time import forecast
from tests.source import ROOT

ATHENS = ZoneInfo("Europe/Athens")
HOURS = SendingHours(9 * 60, 21 * 60)
GREEK = SendingTimes(HOURS, sundays=False, country="GR")
ALWAYS_OPEN = SendingTimes(SendingHours(0, 1440), sundays=False, country="GR")

# Orthodox Easter Sundays, from the church's tables; Clean Monday is 48 days before, Whit Monday 50 days after.
EASTERS = {
    2024: date(2024, 5, 5),
    2025: date(2025, 4, 20),
    2026: date(2026, 4, 12),
    2027: date(2027, 5, 2),
    2028: date(2028, 4, 16),
    2029: date(2029, 4, 8),
    2030: date(2030, 4, 28),
}
CLEAN_MONDAYS = [(3, 18), (3, 3), (2, 23), (3, 15), (2, 28), (2, 19), (3, 11)]
WHIT_MONDAYS = [(6, 24), (6, 9), (6, 1), (6, 21), (6, 5), (5, 28), (6, 17)]
EVERY_YEAR = [(1, 1), (1, 6), (3, 25), (8, 15), (10, 28), (12, 25), (12, 26)]


def athens(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ATHENS)


@pytest.mark.parametrize(("year", "clean", "whit"), list(zip(EASTERS, CLEAN_MONDAYS, WHIT_MONDAYS, strict=True)))
def test_greek_movable_feasts_are_days_off(year: int, clean: tuple[int, int], whit: tuple[int, int]) -> None:
    easter_monday = EASTERS[year] + timedelta(days=1)
    days = [date(year, *clean), EASTERS[year] - timedelta(days=2), easter_monday, date(year, *whit)]
    assert [GREEK.day_off(day) for day in days] == [DayOff.HOLIDAY] * 4
    assert (easter_monday - days[0], days[3] - easter_monday) == (timedelta(days=49), timedelta(days=49))
    if easter_monday.replace(month=5, day=1).weekday() not in (5, 6):  # May Day may have been moved there
        assert GREEK.day_off(days[3] + timedelta(days=1)) is None


@pytest.mark.parametrize("year", EASTERS)
def test_greek_fixed_feasts_are_days_off_and_their_number_is_known(year: int) -> None:
    found = public_holidays("GR", year)
    assert {date(year, *day) for day in EVERY_YEAR} <= set(found)
    assert 12 <= len(found) <= 13  # with four movable ones, and May Day, which may be kept on another day


def test_a_holiday_has_its_name_in_the_language_of_the_window() -> None:
    day = date(2027, 3, 25)
    assert public_holidays("GR", 2027, "en")[day] == "Independence Day"
    assert public_holidays("GR", 2027, "el")[day] == "Εικοστή Πέμπτη Μαρτίου"
    assert public_holidays("DE", 2027, "el")[date(2027, 10, 3)] == "Tag der Deutschen Einheit"


def test_a_country_that_nobody_has_written_down_has_no_holidays() -> None:
    assert not knows_holidays("XX")
    assert knows_holidays("GR")
    assert public_holidays("XX", 2027) == {}
    assert SendingTimes(HOURS, country="XX").day_off(date(2027, 1, 1)) is None


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        (athens(2026, 11, 28, 20, 59), athens(2026, 11, 28, 20, 59)),  # a Saturday
        (athens(2026, 11, 28, 21, 0), athens(2026, 11, 30, 9, 0)),  # over the Sunday
        (athens(2026, 11, 29, 7, 0), athens(2026, 11, 30, 9, 0)),
        (athens(2026, 11, 29, 12, 0), athens(2026, 11, 30, 9, 0)),
        (athens(2027, 3, 25, 10, 0), athens(2027, 3, 26, 9, 0)),  # a Thursday
        (athens(2026, 12, 24, 22, 0), athens(2026, 12, 28, 9, 0)),  # Friday, Saturday, and the Sunday
        (athens(2026, 12, 31, 21, 30), athens(2027, 1, 2, 9, 0)),  # the year ends
        (athens(2026, 12, 31, 23, 59), athens(2027, 1, 2, 9, 0)),
        (athens(2027, 4, 29, 21, 0), athens(2027, 5, 5, 9, 0)),  # Good Friday to the May Day kept on Tuesday
        (athens(2027, 3, 27, 21, 0), athens(2027, 3, 29, 9, 0)),  # the clocks go forward in that Sunday
        (athens(2026, 10, 24, 21, 0), athens(2026, 10, 26, 9, 0)),  # the clocks go back in that Sunday
    ],
)
def test_what_falls_on_a_day_off_moves_to_the_next_allowed_minute(moment: datetime, opens: datetime) -> None:
    assert GREEK.next_opening(moment, ATHENS) == opens
    assert GREEK.contains(opens, ATHENS)
    assert GREEK.contains(moment, ATHENS) is (moment == opens)


def test_without_closed_hours_a_day_off_ends_at_midnight() -> None:
    assert ALWAYS_OPEN.next_opening(athens(2026, 11, 29, 0), ATHENS) == athens(2026, 11, 30, 0)
    assert not ALWAYS_OPEN.contains(athens(2026, 12, 25, 23, 59), ATHENS)
    assert ALWAYS_OPEN.contains(athens(2026, 11, 30, 0), ATHENS)


def test_the_day_is_that_of_the_shop_and_not_that_of_utc() -> None:
    late_on_saturday = datetime(2026, 11, 28, 22, 30, tzinfo=UTC)  # Sunday in Athens already
    assert not ALWAYS_OPEN.contains(late_on_saturday, ATHENS)
    assert ALWAYS_OPEN.contains(late_on_saturday, UTC)


def test_days_of_the_shops_own_are_off_in_every_year() -> None:
    own = SendingTimes(HOURS, own=("02-29", "12-06"))
    assert [own.day_off(date(year, 12, 6)) for year in (2026, 2027)] == [DayOff.OWN] * 2
    assert own.day_off(date(2028, 2, 29)) is DayOff.OWN
    assert own.day_off(date(2027, 2, 28)) is None


def test_the_forecast_leaves_days_off_out() -> None:
    found = forecast(athens(2026, 12, 24, 20), 2 * 3600 * 40, 40, GREEK, ATHENS)
    assert (found.first, found.last) == (athens(2026, 12, 24, 20), athens(2026, 12, 28, 10))
    over_new_year = forecast(athens(2026, 12, 31, 20), 2 * 3600 * 40, 40, GREEK, ATHENS)
    assert over_new_year.last == athens(2027, 1, 2, 10)


def test_by_default_nothing_goes_out_on_sundays_and_the_countrys_holidays() -> None:
    assert Settings().sending_times == GREEK
    open_days = Settings(sending_sundays=True, sending_holidays=True)
    assert open_days.sending_times == SendingTimes(HOURS)
    assert Settings(store_region="DE").sending_times.country == "DE"


@pytest.mark.parametrize(
    "text", ["13-01", "12/31", "02-30", "6-12", "12-06;01-30", "x", ",".join(f"01-{d:02d}" for d in range(1, 32))]
)
def test_a_day_off_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="month-day"):
        parse("sending.own_days_off", text)


def test_days_off_are_read_in_their_order_and_once() -> None:
    assert parse("sending.own_days_off", " 12-06, 01-30,12-06 ") == ("01-30", "12-06")
    assert parse("sending.own_days_off", "6/12, 30/1, 12-06") == ("01-30", "12-06")
    assert parse("sending.own_days_off", "") == ()
    assert (parse("sending.sundays", "on"), parse("sending.holidays", "off")) == (True, False)
    with pytest.raises(Refused, match="on or off"):
        parse("sending.sundays", "yes")


@given(some.integers(0, 7 * 365 * 24 * 60))
def test_an_opening_is_the_first_allowed_minute_from_then_on(minutes: int) -> None:
    moment = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    opens = GREEK.next_opening(moment, ATHENS)
    assert opens >= moment
    assert GREEK.contains(opens, ATHENS)
    if opens > moment:
        assert not GREEK.contains(opens - timedelta(minutes=1), ATHENS)
        assert (opens.astimezone(ATHENS).hour, opens.astimezone(ATHENS).minute) == (9, 0)


def test_nothing_that_starts_reads_the_holidays() -> None:
    program = "import sys, app.pipeline.worker, app.pipeline.commands; print('holidays' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said.strip() == "False"
