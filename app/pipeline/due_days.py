"""The days of a campaign that repeats: when each of them goes, and which of them are due."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from app.domain.days import day_of, shop_zone
from app.domain.repeating import Repeats, days_within, next_day
from app.domain.settings import Settings
from app.domain.start_time import local_moment
from app.pipeline.hours import next_opening
from app.storage.campaign_row import Campaign


@dataclass(frozen=True, slots=True)
class DueDay:
    """A day of a campaign that repeats, and the moment at which it goes."""

    day: date
    at: datetime


def day_at(repeats: Repeats, day: date, settings: Settings) -> DueDay:
    """When a day's run goes: at its time, or when the sending hours open after that."""
    zone = shop_zone(settings, datetime.combine(day, repeats.at, UTC))
    return DueDay(day, next_opening(local_moment(day, repeats.at, zone)[0], settings))


def first_day(repeats: Repeats, after: date | None, settings: Settings, now: datetime) -> DueDay:
    """The first day, of those after `after` and from today on, whose time has not passed."""
    yesterday = day_of(now, shop_zone(settings, now)) - timedelta(days=1)
    found = day_at(repeats, next_day(repeats, yesterday if after is None else max(after, yesterday)), settings)
    while found.at <= now:
        found = day_at(repeats, next_day(repeats, found.day), settings)
    return found


def due_days(found: Campaign, settings: Settings, now: datetime) -> list[DueDay]:
    """The days that were not dealt with and whose time has come, in their order."""
    if found.repeats is None or found.repeated_to is None:
        return []
    today = day_of(now, shop_zone(settings, now))
    days = [day_at(found.repeats, day, settings) for day in days_within(found.repeats, found.repeated_to, today)]
    return [one for one in days if one.at <= now]
