"""Messages evenly between two moments, within the sending times: when each share of them is due."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from app.domain.schedule import SendingTimes
from app.domain.start_time import LONGEST_DAYS, Forecast, closing

LEAST_GAP = timedelta(minutes=1)
"""Batches are made as large as that they come about once in this time."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The stretches of time in which messages may go out, in their order; none is empty."""

    windows: tuple[tuple[datetime, datetime], ...]

    @property
    def length(self) -> timedelta:
        """All of them together."""
        return sum((end - start for start, end in self.windows), timedelta())

    def at(self, share: float) -> datetime:
        """The moment at which this share of the messages, from 0 to 1, is to have left."""
        return self.after(self.length * share)

    def after(self, left: timedelta) -> datetime:
        """The moment when so much of that time is over."""
        for start, end in self.windows:
            if left < end - start:
                return start + left
            left -= end - start
        return self.windows[-1][1]

    def batch_size(self, people: int) -> int:
        """How many messages a batch may have to be due about a minute after the one before."""
        return max(-(-people // max(self.length // LEAST_GAP, 1)), 1)


def spread(start: datetime, until: datetime, times: SendingTimes, zone: tzinfo) -> Spread | None:
    """None when nothing may go out between the two."""
    windows: list[tuple[datetime, datetime]] = []
    until = until.astimezone(UTC)  # the difference of two moments of one zone is that of its clocks, not the real one
    at = times.next_opening(start.astimezone(UTC), zone)
    while at < until and len(windows) < LONGEST_DAYS:
        end = min(closing(at, times.hours, zone), until)
        windows.append((at, end))
        at = times.next_opening(end, zone)
    return Spread(tuple(windows)) if windows else None


def spread_forecast(at_best: Forecast, until: datetime | None, times: SendingTimes, zone: tzinfo) -> Forecast:
    """What becomes of a forecast when the messages are spread until a moment; None: they are not."""
    plan = None if until is None else spread(at_best.first, until, times, zone)
    if plan is None:
        return at_best
    return Forecast(at_best.first, max(at_best.last or plan.at(1), plan.at(1)))
