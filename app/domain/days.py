"""Days and months as the shop's clock has them: when each began."""

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
