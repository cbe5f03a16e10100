"""Days and months as the shop's clock has them: when each began."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.settings import Settings


def shop_zone(settings: Settings, moment: datetime) -> tzinfo:
    """The zone that the settings name, else this computer's as it is at that moment (it may travel)."""
    if settings.store_time_zone:
        try:
            return ZoneInfo(settings.store_time_zone)
        except (ZoneInfoNotFoundError, ValueError):
            pass  # a zone that this computer does not know: its own is the better guess than none
    zone = moment.astimezone().tzinfo
    assert zone is not None  # astimezone() always sets one
    return zone


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


def month_of(moment: datetime, zone: tzinfo) -> str:
    """The shop's month at that moment: '2026-11'."""
    return f"{day_of(moment, zone):%Y-%m}"


def days_of_month(month: str) -> tuple[date, date]:
    """The first and the last day of a month such as '2026-11'."""
    first = date.fromisoformat(f"{month}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


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
