"""The one place where an error becomes a later try: a job that broke is not queued again for a growing while."""

import threading

from app.domain.ids import Monotonic

FIRST_DELAY_S, LONGEST_DELAY_S = 2.0, 60.0


class PutOff:
    """Remembers jobs that broke, by name, until they succeed: each failure in a row doubles the delay. Thread safe."""

    def __init__(self, *, monotonic: Monotonic) -> None:
        """Nothing has broken yet."""
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._broken: dict[str, tuple[float, float]] = {}

    def is_due(self, job: str) -> bool:
        """Whether it may be tried now."""
        with self._lock:
            _, due = self._broken.get(job, (0.0, float("-inf")))
            return due <= self._monotonic()

    def broke(self, job: str) -> None:
        """It failed once more."""
        with self._lock:
            last, _ = self._broken.get(job, (FIRST_DELAY_S / 2, 0.0))
            delay = min(2 * last, LONGEST_DELAY_S)
            self._broken[job] = (delay, self._monotonic() + delay)

    def forget(self, job: str) -> None:
        """It succeeded."""
        with self._lock:
            self._broken.pop(job, None)
