"""When each message of a plan leaves at the earliest: one after the other at the pace, or spread over a period."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

from app.domain.schedule import SendingTimes
from app.domain.spread import spread
from app.domain.start_time import forecast

A_MOMENT = timedelta(seconds=1)


def flight_times(
    start: datetime, people: int, per_second: int, times: SendingTimes, zone: tzinfo, *, until: datetime | None = None
) -> Callable[[int], datetime]:
    """What it answers takes the place of a message, from 0 on, and tells its moment in the shop's zone.

    `until` is when a period ends over which they are spread. A pace of 0 is no limit of ours: then all of them may
    leave at the first moment.
    """
    at_best = forecast(start, people, per_second, times, zone)
    spreading = None if until is None else spread(at_best.first, until, times, zone)
    if spreading is not None:
        return lambda place: spreading.at(place / people).astimezone(zone)
    walk = None if at_best.last is None else spread(at_best.first, at_best.last + A_MOMENT, times, zone)

    def at_pace(place: int) -> datetime:
        moment = at_best.first if walk is None else walk.after(timedelta(seconds=place / per_second))
        return moment.astimezone(zone)

    return at_pace
