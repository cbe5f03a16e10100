"""How much was done within the last minute, counted as it happens."""

import threading
from collections import deque

OVER_S = 60.0


class Tempo:
    """Thread safe; forgets what is older than a minute."""

    def __init__(self) -> None:
        """Nothing was done yet."""
        self._lock = threading.Lock()
        self._done: deque[tuple[float, int]] = deque()

    def note(self, now: float, count: int) -> None:
        """So many were done at this moment of a clock that nobody can set."""
        with self._lock:
            self._done.append((now, count))
            self._forget(now)

    def per_minute(self, now: float) -> int:
        """How many were done within the minute before."""
        with self._lock:
            self._forget(now)
            return sum(count for _, count in self._done)

    def _forget(self, now: float) -> None:
        while self._done and self._done[0][0] <= now - OVER_S:
            self._done.popleft()
