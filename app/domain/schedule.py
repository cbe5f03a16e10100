"""When messages may go out: the shop's daily sending hours, in the shop's own time zone."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class SendingHours:
    """A daily window in minutes from local midnight; the end is outside it. 0 to 1440 means always."""

    start: int
    end: int

    def __str__(self) -> str:
        """Spell it as a setting: '09:00-21:00'."""
        return f"{self.start // 60:02d}:{self.start % 60:02d}-{self.end // 60:02d}:{self.end % 60:02d}"

    def contains(self, moment: datetime, zone: tzinfo) -> bool:
        """Whether messages may go out at this moment."""
        local = moment.astimezone(zone)
        return self.start <= local.hour * 60 + local.minute < self.end

    def next_opening(self, moment: datetime, zone: tzinfo) -> datetime:
        """The first moment from `moment` on when messages may go out (the moment itself, inside the window).

        Walks local time, so an opening that daylight saving skips or repeats comes out at its first real minute.
        """
        if self.contains(moment, zone):
            return moment
        local = moment.astimezone(zone)
        day = local.date()
        if local.hour * 60 + local.minute >= self.end:
            day += timedelta(days=1)
        opening = datetime(day.year, day.month, day.day, self.start // 60, self.start % 60, tzinfo=zone)
        return opening.astimezone(moment.tzinfo)


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
