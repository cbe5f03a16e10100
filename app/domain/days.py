"""Days and months as the shop's clock has them: when each began."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo


def day_of(moment: datetime, zone: tzinfo) -> date:
    """The shop's date at that moment."""
    return moment.astimezone(zone).date()


def start_of(day: date, zone: tzinfo) -> datetime:
    """When a day of the shop begins."""
    return datetime.combine(day, time.min, zone)


def last_days(now: datetime, zone: tzinfo, count: int) -> list[date]:
    """So many days up to today, oldest first."""
    today = day_of(now, zone)
    return [today - timedelta(days=back) for back in range(count - 1, -1, -1)]


def month_start(now: datetime, zone: tzinfo) -> datetime:
    """When this month began in the shop."""
    return start_of(day_of(now, zone).replace(day=1), zone)


@dataclass(frozen=True, slots=True)
class ShopDay:
    """A day of the shop, and the zone in which it begins and ends: what "today" and "7 days ago" are told from."""

    date: date
    zone: tzinfo

    def start(self, days: int = 0) -> datetime:
        """When it begins, or a day so many days later (earlier for a negative number)."""
        return start_of(self.date + timedelta(days=days), self.zone)


def shop_day(now: datetime, zone: tzinfo) -> ShopDay:
    """The day that it is in the shop."""
    return ShopDay(day_of(now, zone), zone)
