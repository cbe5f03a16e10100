"""Counts what went over the wire, for those who ask the sandbox afterwards."""

from collections import Counter
from collections.abc import Mapping
from threading import Lock


class Traffic:
    """Requests by path, connections, and how many requests were under way at once. Thread safe."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._busy = 0
        self.forget()

    def forget(self) -> None:
        """Count from nothing; requests that are under way stay under way."""
        with self._lock:
            self._paths: Counter[str] = Counter()
            self._connections = 0
            self._most_busy = self._busy

    def connected(self) -> None:
        """One more connection."""
        with self._lock:
            self._connections += 1

    def begun(self) -> None:
        """A request has arrived completely."""
        with self._lock:
            self._busy += 1
            self._most_busy = max(self._most_busy, self._busy)

    def ended(self) -> None:
        """A request was answered, or given up."""
        with self._lock:
            self._busy -= 1

    def counted(self, path: str) -> None:
        """A request to this path, in its one spelling."""
        with self._lock:
            self._paths[path] += 1

    def count_of(self, path: str) -> int:
        """Requests to this path so far."""
        with self._lock:
            return self._paths[path]

    def counts(self) -> Mapping[str, object]:
        """Requests by path, connections ever made, and the most requests under way at once."""
        with self._lock:
            return {
                "requests": dict(self._paths),
                "connections": self._connections,
                "most_in_flight": self._most_busy,
            }
