"""How long many things took, told in short: within what time a share of them was done, and how many in each span."""

from collections.abc import Mapping

Times = Mapping[int, int]
"""How many things took so many whole seconds."""

SPANS = (30, 120, 600, 3600)
"""Where a histogram is cut, in seconds; the last span is open. Mitto is asked after 15 seconds, then a minute later,
then five: finer spans would show our questions and not the deliveries.
"""


def within(times: Times, percent: int) -> int | None:
    """The seconds within which so many percent were done; 50 gives the median. None for nothing."""
    total = sum(times.values())
    done = 0
    for seconds in sorted(times):
        done += times[seconds]
        if done * 100 >= total * percent:
            return seconds
    return None


def by_span(times: Times) -> list[int]:
    """How many took less than the first of SPANS, how many less than the second, and so on, and how many longer."""
    counts = [0] * (len(SPANS) + 1)
    for seconds, count in times.items():
        counts[sum(1 for end in SPANS if seconds >= end)] += count
    return counts


def together(*parts: Times) -> dict[int, int]:
    """All of them as one."""
    summed: dict[int, int] = {}
    for part in parts:
        for seconds, count in part.items():
            summed[seconds] = summed.get(seconds, 0) + count
    return summed
