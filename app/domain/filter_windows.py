"""From when to when a condition about time means: days of the year, dates, and moments, told from a day of the shop."""

from calendar import isleap
from datetime import date, timedelta

from app.domain.days import ShopDay
from app.domain.filter_terms import DateHow, YearlyHow
from app.domain.ids import iso
from app.domain.people_filter import Added, FieldDate, YearlyIs

Window = tuple[str | None, str | None]
"""From and to, both belong to it; None is without end."""

WHOLE_YEAR = 365


def days_of_year(condition: YearlyIs, today: date) -> list[Window]:
    """The days of the year, '06-14', that a condition means: one window, or two around New Year."""
    match condition.how:
        case YearlyHow.ON:
            return [(condition.day, condition.day)]
        case YearlyHow.THIS_MONTH:
            return [(f"{today.month:02d}-01", f"{today.month:02d}-31")]
        case YearlyHow.TODAY:
            return [(f"{today:%m-%d}", _last(today))]
        case _:
            if condition.days >= WHOLE_YEAR:
                return [(None, None)]
            last = today + timedelta(days=condition.days)
            first, to = f"{today:%m-%d}", _last(last)
            return [(first, to)] if last.year == today.year else [(first, None), (None, to)]


def _last(day: date) -> str:
    """The day of the year, and in years without 29 February the 28th for those who were born on the 29th as well."""
    eve = (day.month, day.day) == (2, 28) and not isleap(day.year)
    return "02-29" if eve else f"{day:%m-%d}"


def dates(condition: FieldDate, today: date) -> Window:
    """The dates, as ISO text, that a condition means."""
    day = condition.day or date.min
    match condition.how:
        case DateHow.BEFORE:
            return None, (day - timedelta(days=1)).isoformat() if day > date.min else ""
        case DateHow.SINCE:
            return day.isoformat(), None
        case DateHow.LAST_DAYS:
            return (today - timedelta(days=condition.days)).isoformat(), today.isoformat()
        case _:
            return today.isoformat(), (today + timedelta(days=condition.days)).isoformat()


def moments(condition: Added, day: ShopDay) -> Window:
    """The moments of being added that a condition means. Nobody is added in days to come."""
    chosen = ShopDay(condition.day, day.zone).start() if condition.day else day.start()
    match condition.how:
        case DateHow.BEFORE:
            return None, iso(chosen - timedelta(milliseconds=1))
        case DateHow.SINCE:
            return iso(chosen), None
        case DateHow.LAST_DAYS:
            return iso(day.start(-condition.days)), None
        case _:
            return "", ""
