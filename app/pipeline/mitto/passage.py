"""One request on its way: how long it may still take, its ARM hook, and whether that hook has returned."""

from typing import Protocol

from app.domain.gateway import Arm
from app.domain.ids import Monotonic

SMALLEST_SHARE = 0.25
"""With less of its time left than this when everything is ready to go, a request is given up before ARM: it would
probably run out of time while it waits for its answer, and leave its messages unconfirmed for nothing."""


class NotArmed(Exception):
    """The ARM hook raised; what it raised is in `Passage.refusal`. Nothing has left."""


class Gone(Exception):
    """The server closed the idle connection before the first byte of this request: nothing has left, take a new one."""


class Idle(Protocol):
    """What the passage asks of the connection that it is about to use."""

    @property
    def used(self) -> bool:
        """Whether an earlier request went over it."""
        ...

    def readable(self) -> bool:
        """Whether bytes or its end have arrived; on an idle connection that can only be its end."""
        ...


class Passage:
    """The state of one request, shared by the hook before its first byte and the socket below."""

    def __init__(self, arm: Arm | None, *, total_s: float, connect_s: float, monotonic: Monotonic) -> None:
        """The clock starts here. `arm` is None for a request that sends no message."""
        self._arm = arm
        self._monotonic = monotonic
        self._total_s = total_s
        self._end = monotonic() + total_s
        self._connect_s = connect_s
        self._connect_end = self._end
        self.armed = False
        """Whether ARM has returned: from then on the request may have been taken, whatever happens."""
        self.refusal: BaseException | None = None
        self._wrote = False

    def left(self) -> float:
        """Seconds that the request may still take. Raises TimeoutError when there are none."""
        left = self._end - self._monotonic()
        if left <= 0:
            raise TimeoutError("the request took longer than it may in all")
        return left

    def start_connecting(self) -> None:
        """From here on the time for a connection runs."""
        self._connect_end = self._monotonic() + self._connect_s

    def left_to_connect(self) -> float:
        """Seconds until there has to be a connection. Raises TimeoutError when there are none."""
        left = min(self._connect_end - self._monotonic(), self.left())
        if left <= 0:
            raise TimeoutError("the connection took too long")
        return left

    def before_headers(self, connection: Idle) -> None:
        """Called when a connection is ready and the request's first byte is next: ARM.

        Raises NotArmed or TimeoutError before ARM, Gone after it; each time not one byte has been written.
        """
        if self._wrote:
            raise RuntimeError("the HTTP library tried to send a request twice under one ARM")
        if self._arm is not None and not self.armed:
            self._do_arm(self._arm)
        # ARM writes to disk and may have waited for the database: long enough for the server to close a connection
        # that was idle before. Seen now it costs a new connection, seen a moment later it leaves messages unconfirmed.
        if connection.used and connection.readable():
            raise Gone("the server had closed the connection")

    def _do_arm(self, arm: Arm) -> None:
        if self.left() < self._total_s * SMALLEST_SHARE:
            raise TimeoutError("connecting left too little time for an answer")
        begun = self._monotonic()
        try:
            arm()
        except BaseException as exc:
            self.refusal = exc
            raise NotArmed from exc
        self.armed = True
        self._end += self._monotonic() - begun  # the caller's own time is not the request's

    def before_bytes(self) -> None:
        """Called by the socket before anything is written: no message leaves without ARM, even if the hook is lost."""
        if self._arm is not None and not self.armed:
            raise RuntimeError("the HTTP library did not announce the request; it was stopped before its first byte")
        self._wrote = True
