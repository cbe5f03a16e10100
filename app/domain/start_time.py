"""When a campaign starts and about when its last message goes: the shop's clock, daylight saving, hours and pace."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from app.domain.schedule import DAY_MINUTES, SendingHours, SendingTimes

LONGEST_DAYS = 400
"""Beyond that no end is foretold."""

LATE = timedelta(minutes=30)
"""A start missed by more than this is not made up for unasked; one outside the sending times is due when they open."""


class LocalTime(StrEnum):
    """How often a time of day comes on its day."""

    ONCE = "once"
    SKIPPED = "skipped"  # the clocks go forward over it
    TWICE = "twice"  # the clocks go back over it


@dataclass(frozen=True, slots=True)
class Forecast:
    """When the first message may leave, and about when the last one does; None when that cannot be told."""

    first: datetime
    last: datetime | None


def local_moment(day: date, at: time, zone: tzinfo) -> tuple[datetime, LocalTime]:
    """The moment at which a zone's clocks show this day and time.

    Of two such moments it is the first one; a time that is skipped becomes the first moment after the gap.
    """
    local = datetime.combine(day, at)
    first, second = (local.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first.astimezone(zone).replace(tzinfo=None) != local:
        # Read with the offset after the change, a skipped time lies as far before the gap's end as it was into the gap.
        before, after = sorted((first, second))
        return _first_after(before, after, zone), LocalTime.SKIPPED
    return first, LocalTime.ONCE if first == second else LocalTime.TWICE


def forecast(start: datetime, messages: int, per_second: int, times: SendingTimes, zone: tzinfo) -> Forecast:
    """Walk the sending times at this pace; 0 is no limit of ours, and then nobody knows how fast it goes."""
    first = times.next_opening(start, zone)
    if per_second <= 0:
        return Forecast(first, None)
    left, at = timedelta(seconds=messages / per_second), first
    for _ in range(LONGEST_DAYS):
        end = closing(at, times.hours, zone)
        if left <= end - at:
            return Forecast(first, at + left)
        left -= end - at
        at = times.next_opening(end, zone)
    return Forecast(first, None)


def closing(at: datetime, hours: SendingHours, zone: tzinfo) -> datetime:
    """When the hours that are open at this moment close."""
    day = at.astimezone(zone).date() + timedelta(days=hours.end // DAY_MINUTES)
    minute = hours.end % DAY_MINUTES
    moment, _ = local_moment(day, time(minute // 60, minute % 60), zone)
    return max(moment, at + timedelta(minutes=1))


def _first_after(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """The moment between these two at which the zone's clocks are changed, to the second."""
    offset = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) / 2
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
