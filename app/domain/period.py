"""The stretch of time that a report is about."""

from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from app.domain.days import day_of, start_of


class Period(StrEnum):
    """Up to now, by the shop's days."""

    DAYS_7 = "days_7"
    DAYS_30 = "days_30"
    DAYS_90 = "days_90"
    THIS_YEAR = "this_year"
    ALL = "all"

    def since(self, now: datetime, zone: tzinfo) -> datetime | None:
        """When it begins; None when it has no beginning. Seven days are today and the six days before."""
        today = day_of(now, zone)
        match self:
            case Period.ALL:
                return None
            case Period.THIS_YEAR:
                return start_of(today.replace(month=1, day=1), zone)
            case _:
                return start_of(today - timedelta(days=_DAYS[self] - 1), zone)


_DAYS = {Period.DAYS_7: 7, Period.DAYS_30: 30, Period.DAYS_90: 90}
