"""When messages may go out: the shop's daily sending hours and its days off, in the shop's own time zone."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from app.domain.public_holidays import public_holidays

DAY_MINUTES = 24 * 60
SUNDAY = 6


@dataclass(frozen=True, slots=True)
class SendingHours:
    """A daily window in minutes from local midnight; the end is outside it. 0 to 1440 means always."""

    start: int
    end: int

    def __str__(self) -> str:
        """Spell it as a setting: '09:00-21:00'."""
        return f"{self.start // 60:02d}:{self.start % 60:02d}-{self.end // 60:02d}:{self.end % 60:02d}"

    def contains(self, local: datetime) -> bool:
        """Whether a moment on the shop's clock is inside."""
        return self.start <= local.hour * 60 + local.minute < self.end


class DayOff(StrEnum):
    """Why nothing goes out on a day."""

    SUNDAY = "sunday"
    HOLIDAY = "holiday"
    OWN = "own"  # the shop's own, such as the feast of its town


@dataclass(frozen=True, slots=True)
class SendingTimes:
    """When messages may go out, in all: at these hours of the days that are not off."""

    hours: SendingHours
    sundays: bool = True
    """Whether Sundays are days as any other."""
    country: str = ""
    """Whose public holidays are off; empty: they are days as any other."""
    own: tuple[str, ...] = ()
    """Days off of the shop's own in every year, '12-06' for 6 December."""

    @property
    def has_days_off(self) -> bool:
        """Whether there is a day in the year on which nothing goes out."""
        return bool(not self.sundays or self.country or self.own)

    def day_off(self, day: date) -> DayOff | None:
        """Why nothing goes out on this day; None when something may."""
        if not self.sundays and day.weekday() == SUNDAY:
            return DayOff.SUNDAY
        if self.country and day in public_holidays(self.country, day.year):
            return DayOff.HOLIDAY
        return DayOff.OWN if f"{day:%m-%d}" in self.own else None

    def contains(self, moment: datetime, zone: tzinfo) -> bool:
        """Whether messages may go out at this moment."""
        local = moment.astimezone(zone)
        return self.hours.contains(local) and self.day_off(local.date()) is None

    def next_opening(self, moment: datetime, zone: tzinfo) -> datetime:
        """The first moment from `moment` on when messages may go out (the moment itself, if they may then).

        Walks local time, so an opening that daylight saving skips or repeats comes out at its first real minute.
        """
        if self.contains(moment, zone):
            return moment
        local, start = moment.astimezone(zone), self.hours.start
        day = local.date()
        if local.hour * 60 + local.minute >= start:  # this day's opening is over, or the day is off
            day += timedelta(days=1)
        while self.day_off(day) is not None:
            day += timedelta(days=1)
        return datetime(day.year, day.month, day.day, start // 60, start % 60, tzinfo=zone).astimezone(moment.tzinfo)


def parse_hours(text: str) -> SendingHours:
    """Read '09:00-21:00'. Raises ValueError unless the start is before the end, both within one day."""
    found = re.fullmatch(r"([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})", text)
    if found is None:
        raise ValueError(f"'{text}' is not of the form 09:00-21:00")
    h1, m1, h2, m2 = (int(piece) for piece in found.groups())
    start, end = h1 * 60 + m1, h2 * 60 + m2
    if m1 > 59 or m2 > 59 or not 0 <= start < end <= DAY_MINUTES:
        raise ValueError(f"'{text}' is not a window within one day")
    return SendingHours(start, end)
