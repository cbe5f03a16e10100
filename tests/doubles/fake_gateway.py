"""A gateway that does what a test tells it, request by request, and remembers what left and what was asked."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.errors import AccountRefused, MaybeSent, NotSent, Throttled
from app.domain.gateway import (
    Accepted,
    Answer,
    Arm,
    Capabilities,
    Delivery,
    Outcome,
    OutMessage,
    Rejected,
    Uncertain,
    Usage,
)
from app.domain.message import Status, Why

Messages = tuple[OutMessage, ...]


@dataclass(frozen=True, slots=True)
class Passing:
    """One request in the gateway's hands."""

    gateway: "FakeGateway"
    messages: Messages
    arm: Arm

    def leave(self) -> None:
        """Arm, and let the bytes go."""
        self.arm()
        self.slip_out()

    def slip_out(self) -> None:
        """Let the bytes go without asking anyone, which no gateway may do."""
        with self.gateway.lock:
            self.gateway.left.append(self.messages)

    def answer(self, outcomes: Sequence[Outcome], *, http_status: int = 200, raw: str = "") -> Answer:
        """Mitto's answer."""
        return Answer(tuple(outcomes), http_status, raw)

    def accepted(self) -> Answer:
        """Mitto's yes, with an id for each message."""
        return self.answer([Accepted(f"mitto-{message.id}-{self.gateway.next_id()}") for message in self.messages])


Deed = Callable[[Passing], Answer]
"""What the gateway does with one request."""


def accept(passing: Passing) -> Answer:
    """Mitto takes every message."""
    passing.leave()
    return passing.accepted()


def reject(why: Why = Why.INVALID_NUMBER, detail: str = "Invalid receiver") -> Deed:
    """Mitto refuses every message for good (400)."""

    def deed(passing: Passing) -> Answer:
        passing.leave()
        return passing.answer([Rejected(why, detail)] * len(passing.messages), http_status=400, raw='{"error":1}')

    return deed


def uncertain(why: Why = Why.SERVER_ERROR, *, http_status: int = 503) -> Deed:
    """Mitto answers, and says neither yes nor no for any message."""

    def deed(passing: Passing) -> Answer:
        passing.leave()
        outcomes = [Uncertain(why, "out of order")] * len(passing.messages)
        return passing.answer(outcomes, http_status=http_status, raw="out of order")

    return deed


def answer(*outcomes: Outcome) -> Deed:
    """Mitto answers with these, one a message."""

    def deed(passing: Passing) -> Answer:
        passing.leave()
        return passing.answer(outcomes, raw="as told")

    return deed


def throttle(retry_after_s: float | None) -> Deed:
    """Mitto says "later" (429)."""
    return breaks(Throttled(retry_after_s))


def refuse_account(http_status: int = 401, detail: str = "unknown key") -> Deed:
    """Mitto refuses the key (401), the balance (402) or the address (403)."""
    return breaks(AccountRefused(http_status, detail))


def maybe_sent(http_status: int | None = None, *, raw: str = "") -> Deed:
    """The request leaves and no usable answer comes."""
    return breaks(MaybeSent("the connection was reset", http_status, raw))


def not_sent(passing: Passing) -> Answer:
    """No connection: ARM is never reached."""
    raise NotSent("connection refused")


def breaks(error: Exception) -> Deed:
    """The request leaves, and this is raised."""

    def deed(passing: Passing) -> Answer:
        passing.leave()
        raise error

    return deed


def unarmed(passing: Passing) -> Answer:
    """Breaks the contract: sends without arming."""
    passing.slip_out()
    return passing.accepted()


def first(happening: Callable[[], object], then: Deed = accept) -> Deed:
    """Something happens between the pick and ARM, as while connecting."""

    def deed(passing: Passing) -> Answer:
        happening()
        return then(passing)

    return deed


class Held:
    """A request that has left, and whose answer comes when the test lets it."""

    def __init__(self, then: Callable[[Passing], Answer] = Passing.accepted) -> None:
        """`then` makes the answer, or raises."""
        self._then = then
        self.left = threading.Event()
        self.let_go = threading.Event()

    def __call__(self, passing: Passing) -> Answer:
        """Be the deed."""
        passing.leave()
        self.left.set()
        if not self.let_go.wait(30):
            raise AssertionError("the test never let the answer come")
        return self._then(passing)


@dataclass(eq=False)
class FakeGateway:
    """A `Gateway`. Requests follow `script`, one deed each, and then `otherwise`."""

    script: list[Deed] = field(default_factory=list)
    otherwise: Deed = accept
    capabilities: Capabilities = Capabilities(can_report=True, largest_batch=500)
    largest_request: int = 500
    """`requests` cuts a batch into pieces of this size."""
    deliveries: dict[str, Delivery | Exception] = field(default_factory=dict)
    """How a message stands, by its provider id; what is not here has been delivered."""
    usages: list[Usage] = field(default_factory=list)
    """What it counted, whatever the days."""
    probes: list[Exception | None] = field(default_factory=list)
    """What each probe raises; when it is over, probes are answered."""
    tried: list[Messages] = field(default_factory=list)
    """Every request that was asked for."""
    left: list[Messages] = field(default_factory=list)
    """Every request whose bytes went out."""
    rehearsed: list[OutMessage] = field(default_factory=list)
    """Every message that was asked to be rehearsed."""
    looked_up: list[str] = field(default_factory=list)
    probed: int = 0
    closed: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    most_flying: int = 0
    """How many requests were in its hands at the same time, at most."""
    _flying: int = 0
    _ids: int = 0

    def requests(self, messages: Sequence[OutMessage]) -> list[Sequence[OutMessage]]:
        """Cut a batch."""
        step = self.largest_request
        return [messages[start : start + step] for start in range(0, len(messages), step)]

    def send(self, messages: Sequence[OutMessage], *, arm: Arm) -> Answer:
        """Do the next deed."""
        with self.lock:
            self.tried.append(tuple(messages))
            deed = self.script.pop(0) if self.script else self.otherwise
            self._flying += 1
            self.most_flying = max(self.most_flying, self._flying)
        try:
            return deed(Passing(self, tuple(messages), arm))
        finally:
            with self.lock:
                self._flying -= 1

    def rehearse(self, message: OutMessage, *, arm: Arm) -> Answer:
        """Do the next deed with a message that nobody receives: what left stands in `rehearsed`."""
        self.rehearsed.append(message)
        deed = self.script.pop(0) if self.script else self.otherwise
        return deed(Passing(self, (message,), arm))

    def delivery(self, provider_id: str) -> Delivery:
        """Tell how a message stands."""
        with self.lock:
            self.looked_up.append(provider_id)
            found = self.deliveries.get(provider_id, Delivery(provider_id, Status.DELIVERED, "Delivered"))
        if isinstance(found, Exception):
            raise found
        return found

    def usage(self, first: date, last: date, account: str) -> list[Usage]:
        """Tell what was counted."""
        self.looked_up.append(f"{account} {first} {last}")
        return self.usages

    def probe(self) -> None:
        """Answer, or not."""
        with self.lock:
            self.probed += 1
            error = self.probes.pop(0) if self.probes else None
        if error is not None:
            raise error

    def close(self) -> None:
        """Count."""
        self.closed += 1

    def next_id(self) -> int:
        """A number that no answer had before."""
        with self.lock:
            self._ids += 1
            return self._ids

    @property
    def numbers(self) -> list[str]:
        """Every number that a message left for, in order, as often as it did."""
        with self.lock:
            return [message.number for messages in self.left for message in messages]
