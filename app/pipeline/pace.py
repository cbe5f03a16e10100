"""How fast and how many at once: a pace over messages per second, and slots for requests in flight."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.domain.ids import Monotonic

Wait = Callable[[float], bool]
"""Waits for some seconds; True when the worker is stopping and nothing more may start (`threading.Event.wait`)."""


class Pace:
    """Lets work of a given weight start so that, from any start on, no more weight starts than the rate allows.

    After `weight` has started, the next start waits `weight / rate` seconds, measured on the monotonic clock: there
    is no burst after idle time, and a weight larger than one second's worth simply takes its time. Waiting callers
    start one by one.
    """

    def __init__(self, *, monotonic: Monotonic, wait: Wait) -> None:
        """`wait` is the worker's stop event's."""
        self._monotonic = monotonic
        self._wait = wait
        self._lock = threading.Lock()
        self._free_at = 0.0

    def start(self, weight: int, *, per_second: int) -> bool:
        """Wait for the turn of this much work. False when the worker stops first. A rate of 0 is no limit."""
        with self._lock:
            if per_second == 0:
                return not self._wait(0)
            delay = self._free_at - self._monotonic()
            if self._wait(max(delay, 0)):
                return False
            self._free_at = self._monotonic() + weight / per_second
            return True


class Slots:
    """At most so many requests in flight; the limit is read anew each time, so that a setting counts at once."""

    def __init__(self) -> None:
        """Start with none taken."""
        self._changed = threading.Condition()
        self._taken = 0

    @contextmanager
    def one(self, limit: int) -> Iterator[None]:
        """Hold one slot until the block ends."""
        with self._changed:
            self._changed.wait_for(lambda: self._taken < limit)
            self._taken += 1
        try:
            yield
        finally:
            with self._changed:
                self._taken -= 1
                self._changed.notify_all()
