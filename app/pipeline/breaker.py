"""What a run of bad luck with Mitto means: close the gate, ask harmlessly, open it again, or hold the campaign."""

import threading
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path

from app.domain.campaign import Hold
from app.domain.ids import CampaignId, Clock
from app.storage.campaigns import pause_campaign
from app.storage.database import Connection, reading, writing
from app.storage.gate import LONGEST, GateReason, close_gate, gate_state, open_gate

CONNECT_FAILURES = 5
"""So many failed connections in a row mean that we are offline."""

UNCONFIRMED_IN_A_ROW = 2
"""So many requests without an answer in a row hold the campaign: more would only make more doubt."""

FIRST_BACKOFF_S, LONGEST_BACKOFF_S = 1.0, 60.0
PROBED = frozenset({GateReason.UNCONFIRMED, GateReason.OFFLINE})


class Breaker:
    """Counts what happened in a row. Thread safe; the gate itself is a row in the store."""

    def __init__(self, store: Path, *, clock: Clock, jitter: Callable[[], float]) -> None:
        """`jitter` answers with a number from 0 to 1, so that many shops do not come back at the same moment."""
        self._store = store
        self._clock = clock
        self._jitter = jitter
        self._lock = threading.Lock()
        self._connect_failures = 0
        self._unconfirmed = 0
        self._closings = 0

    def answered(self) -> None:
        """Mitto answered, with yes or no."""
        with self._lock:
            self._connect_failures = self._unconfirmed = self._closings = 0

    def not_connected(self) -> None:
        """A request could not leave. After five in a row the gate closes, without an error for each message."""
        with self._lock:
            self._connect_failures += 1
            offline = self._connect_failures >= CONNECT_FAILURES
        if offline:
            self._close(GateReason.OFFLINE)

    def unconfirmed(self) -> Callable[[Connection, CampaignId], None]:
        """A request got no usable answer. Returns what that means, as a part of the transaction that records it, so
        that no other request slips through; it counts once, however often that transaction has to be tried.
        """

        @cache
        def verdict() -> tuple[timedelta, bool]:
            return self._backoff(), self._too_many_unconfirmed()

        def write(conn: Connection, campaign: CampaignId) -> None:
            wait, too_many = verdict()
            now = self._clock()
            close_gate(conn, GateReason.UNCONFIRMED, now + wait, now)
            if too_many:
                pause_campaign(conn, campaign, Hold.UNCONFIRMED, now)

        return write

    def throttled(self, retry_after_s: float | None) -> Callable[[Connection], None]:
        """Mitto said "later". Returns what that means, as a part of the transaction that gives the messages back."""
        wait = self._backoff() if retry_after_s is None else timedelta(seconds=retry_after_s)

        def write(conn: Connection) -> None:
            now = self._clock()
            close_gate(conn, GateReason.THROTTLED, now + wait, now)

        return write

    def try_to_open(self, probe: Callable[[], bool]) -> None:
        """When the gate's time is over, open it; where doubt closed it, only after a harmless question was answered."""
        with reading(self._store) as conn:
            reason = self._over(conn)
        if reason is None:
            return
        if reason in PROBED and not probe():
            self._close(reason)
            return
        with writing(self._store) as conn:
            if self._over(conn) is reason:  # else it was closed anew meanwhile
                open_gate(conn, self._clock(), only=frozenset({reason}))
                with self._lock:
                    self._connect_failures = 0

    def _over(self, conn: Connection) -> GateReason | None:
        """Why the gate is closed, once its time is over; None while it is not, or until the owner opens it."""
        reason, not_before = gate_state(conn)
        now = self._clock()
        if reason is GateReason.OWNER or not_before is None or now < not_before <= now + LONGEST:
            return None
        return reason

    def _close(self, reason: GateReason) -> None:
        with writing(self._store) as conn:
            now = self._clock()
            close_gate(conn, reason, now + self._backoff(), now)

    def _too_many_unconfirmed(self) -> bool:
        """Count one more. Those that held a campaign do not count against it once the owner lets it go on."""
        with self._lock:
            self._unconfirmed = (self._unconfirmed + 1) % UNCONFIRMED_IN_A_ROW
            return self._unconfirmed == 0

    def _backoff(self) -> timedelta:
        with self._lock:
            seconds = FIRST_BACKOFF_S * 2**self._closings
            if seconds < LONGEST_BACKOFF_S:
                self._closings += 1
            seconds = min(seconds, LONGEST_BACKOFF_S)
        return timedelta(seconds=seconds * (0.75 + 0.25 * self._jitter()))
