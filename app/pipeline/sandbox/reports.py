"""Sends delivery reports to those who asked: one thread for all messages, and only to addresses on this machine."""

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from http.client import HTTPConnection, HTTPException
from itertools import count
from threading import Condition, Thread
from typing import Final, NamedTuple
from urllib.parse import urlsplit
from zlib import crc32

from app.domain.ids import Monotonic
from app.pipeline.sandbox.delivery import Stage
from app.pipeline.sandbox.faults import ReportStyle
from app.pipeline.sandbox.provider import Message, Provider
from app.pipeline.sandbox.report_bodies import Call, Happening, call_for_a, call_for_b
from app.pipeline.sandbox.webhooks import Webhooks, is_loopback

_LOOK_S: Final = 0.02  # how often the clock is looked at while reports are to come; it may be a test's own
_TIMEOUT_S: Final = 5.0
_ARRAY: Final = 100  # reports in one array at most


@dataclass(frozen=True, slots=True)
class Receiver:
    """Whom to tell. Without `headers` it is a callback of family A."""

    url: str
    headers: tuple[tuple[str, str], ...] | None = None


class Due(NamedTuple):
    """A report to come, at a time on the monotonic clock. `turn` is never the same: it keeps equal times in order."""

    at_s: float
    turn: int
    receiver: Receiver
    message: Message
    stage: Stage
    entered_s: float  # after acceptance


class Reports:
    """Reports to come, and the thread that makes the calls. Each is tried once: Mitto's own retries are not known."""

    def __init__(
        self, provider: Provider, webhooks: Webhooks, style: Callable[[], ReportStyle], *, monotonic: Monotonic
    ) -> None:
        self._provider, self._webhooks, self._style, self._monotonic = provider, webhooks, style, monotonic
        self._wake = Condition()
        self._due: list[Due] = []
        self._turns = count()
        self._thread: Thread | None = None
        self._stopping = False
        self._made = {"reports_made": 0, "reports_failed": 0}

    def expect(self, messages: Sequence[Message], callback: str) -> None:
        """Plan the reports of newly accepted messages, if anyone wants them. `callback` is the one in the request."""
        receivers: dict[str, list[Receiver]] = {}
        coming: list[Due] = []
        for message in messages:
            if message.account not in receivers:
                receivers[message.account] = self._receivers(message, callback)
            if receivers[message.account]:
                coming += self._plan(message, receivers[message.account])
        if coming:
            with self._wake:
                for due in coming:
                    heapq.heappush(self._due, due)
            self.start()

    def start(self) -> None:
        """Have due reports sent, should any be waiting."""
        with self._wake:
            if self._due and self._thread is None:
                self._stopping = False
                self._thread = Thread(target=self._run, name="sandbox-reports", daemon=True)
                self._thread.start()
            self._wake.notify()

    def stop(self) -> None:
        """Send no more; what is still to come waits for `start`."""
        with self._wake:
            self._stopping = True
            self._wake.notify()
            thread, self._thread = self._thread, None
        if thread is not None:
            thread.join()

    def forget(self) -> None:
        """Drop all reports to come."""
        with self._wake:
            self._due = []
            self._made = dict.fromkeys(self._made, 0)

    def counts(self) -> Mapping[str, int]:
        """Calls made, and those of them that nobody answered with a 2xx."""
        with self._wake:
            return self._made.copy()

    def _receivers(self, message: Message, callback: str) -> list[Receiver]:
        if message.handover.family == "A":
            return [Receiver(callback)] if is_loopback(callback) else []
        hooks = self._webhooks.for_account(message.account)
        return [Receiver(hook.url, tuple(hook.headers.items())) for hook in hooks]

    def _plan(self, message: Message, receivers: Sequence[Receiver]) -> Iterator[Due]:
        style, fate, start_s = self._style(), self._provider.fate(message), message.handover.at_s
        stages: list[tuple[float, Stage, float]] = [(fate.sent_s, "sent", fate.sent_s)]
        if fate.final_s is not None:
            stages.append((fate.final_s, fate.final, fate.final_s))
            if _drawn(message, "order", style.out_of_order_share):
                stages = [stages[1], (fate.final_s, "sent", fate.sent_s)]
        if message.handover.family == "A":
            stages.insert(0, (0.0, "queued", 0.0))
        times = 2 if _drawn(message, "twice", style.duplicate_share) else 1
        for receiver in receivers:
            for after_s, stage, entered_s in stages:
                for _ in range(times):
                    yield Due(start_s + after_s, next(self._turns), receiver, message, stage, entered_s)

    def _run(self) -> None:
        while True:
            with self._wake:
                while not self._stopping and not (self._due and self._due[0].at_s <= self._monotonic()):
                    self._wake.wait(_LOOK_S if self._due else None)
                if self._stopping:
                    return
                now_s = self._monotonic()
                ready: list[Due] = []
                while self._due and self._due[0].at_s <= now_s and len(ready) < _ARRAY:
                    ready.append(heapq.heappop(self._due))
            for call in self._calls(ready):
                answered = _make(call)
                with self._wake:
                    self._made["reports_made"] += 1
                    self._made["reports_failed"] += not answered

    def _calls(self, ready: Sequence[Due]) -> Iterator[Call]:
        style = self._style()
        together: dict[Receiver, list[Happening]] = {}
        for due in ready:
            moment = due.message.handover.at + timedelta(seconds=due.entered_s)
            happening = Happening(due.message, due.stage, moment, self._provider.fate(due.message))
            if due.receiver.headers is None:
                yield call_for_a(due.receiver.url, style, happening)
            elif style.as_array:
                together.setdefault(due.receiver, []).append(happening)
            else:
                yield call_for_b(due.receiver.url, due.receiver.headers, [happening], as_array=False)
        for receiver, happenings in together.items():
            yield call_for_b(receiver.url, receiver.headers or (), happenings, as_array=True)


def _drawn(message: Message, lot: str, share: float) -> bool:
    return crc32(f"{lot}:{message.id}".encode()) / 2**32 < share


def _make(call: Call) -> bool:
    """Make a call; whether the answer was a 2xx."""
    parts = urlsplit(call.url)
    connection = HTTPConnection(parts.hostname or "", parts.port or 80, timeout=_TIMEOUT_S)
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request(call.method, target, body=call.body or None, headers=dict(call.headers))
        answer = connection.getresponse()
        answer.read()
    except (OSError, HTTPException, ValueError):  # ValueError: a header or path that cannot be sent
        return False
    else:
        return 200 <= answer.status < 300
    finally:
        connection.close()
