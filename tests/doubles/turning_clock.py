"""A clock that stands still until a test turns it: wall time, monotonic time, and waiting."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from tests.makers import NOW


class TurningClock:
    """Call it for the wall time, as `Clock`; `monotonic` and `wait` are what is handed in beside it. Thread safe."""

    def __init__(self, now: datetime = NOW) -> None:
        """Start at this moment; monotonic time starts somewhere else, as the real one does."""
        self._lock = threading.Lock()
        self._now = now
        self._monotonic = 5000.0
        self.stopped = threading.Event()
        """Set it, and `wait` answers that the worker is stopping."""
        self.waited: list[float] = []
        """Every wait of some length, in order."""
        self.meanwhile: Callable[[], object] = lambda: None
        """What happens during a wait of some length."""

    def __call__(self) -> datetime:
        """The wall time."""
        with self._lock:
            return self._now

    def monotonic(self) -> float:
        """Seconds that only ever rise."""
        with self._lock:
            return self._monotonic

    def turn(self, seconds: float) -> None:
        """Let time pass, on both clocks."""
        with self._lock:
            self._now += timedelta(seconds=seconds)
            self._monotonic += seconds

    def set_back(self, seconds: float) -> None:
        """Set the wall clock alone, as a person or the network does; a negative number sets it forward."""
        with self._lock:
            self._now -= timedelta(seconds=seconds)

    def wait(self, seconds: float) -> bool:
        """As `threading.Event.wait`, but time passes at once."""
        if seconds > 0 and not self.stopped.is_set():
            self.waited.append(seconds)
            self.turn(seconds)
            self.meanwhile()
        return self.stopped.is_set()
