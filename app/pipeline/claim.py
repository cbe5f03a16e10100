"""ARM, as the gateway calls it: commit the claim and write it to the send journal; only then may a byte leave."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import NotSent
from app.domain.gateway import OutMessage
from app.domain.ids import BatchId, Clock, Monotonic, RequestId
from app.domain.settings import Settings
from app.pipeline.breaker import Breaker
from app.pipeline.gateways import Gateways
from app.pipeline.hours import may_send
from app.pipeline.pace import Pace, Slots, Wait
from app.storage.database import writing
from app.storage.kept_open import KeptOpen
from app.storage.outbox.arm import NotNow, Picked, arm
from app.storage.outbox.record import Ending
from app.storage.send_journal import Entry, SendJournal, number_digest


@dataclass(frozen=True, slots=True)
class Sender:
    """Everything that handing over needs: one for the life of a worker, shared by its threads."""

    store: Path
    store_key: str
    epoch: int
    gateways: Gateways
    journal: SendJournal
    kept: KeptOpen
    breaker: Breaker
    pace: Pace
    slots: Slots
    clock: Clock
    monotonic: Monotonic
    wait: Wait
    new_key: Callable[[], str]
    """Names a request for the send journal: random, never the same twice."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """The messages of one request, and where they come from."""

    batch: BatchId
    picked: Picked
    messages: Sequence[OutMessage]


class Claim:
    """The claim on one parcel: call it to arm; afterwards `request` is what was claimed, and `armed` is true if it
    may leave.
    """

    def __init__(self, parcel: Parcel, settings: Settings, sender: Sender) -> None:
        """Nothing is claimed yet."""
        self._parcel = parcel
        self._settings = settings
        self._sender = sender
        self.request: RequestId | None = None
        self.armed = False
        self._started = sender.monotonic()

    def __call__(self) -> None:
        """Claim. Raises NotNow, PickChanged, Refused or StoreBusy, and then nothing is claimed; or NotSent, see
        `request`.
        """
        parcel, sender, now = self._parcel, self._sender, self._sender.clock()
        if sender.wait(0) or not may_send(now, self._settings):
            raise NotNow
        key = sender.new_key()
        with writing(sender.store) as conn:
            request = arm(conn, key=key, epoch=sender.epoch, batch=parcel.batch, messages=parcel.messages, now=now)
        self.request = request
        self._started = sender.monotonic()
        numbers = tuple(number_digest(sender.store_key, message.number) for message in parcel.messages)
        try:
            sender.journal.append(Entry(key, parcel.picked.campaign_id, parcel.picked.run, parcel.batch, now, numbers))
        except OSError as exc:
            raise NotSent(f"the send journal cannot be written: {exc.strerror or exc}") from exc
        self.armed = True

    def ending(self, *, cause: str = "", http_status: int | None = None, raw: str = "") -> Ending:
        """How it ended, now."""
        latency_ms = round((self._sender.monotonic() - self._started) * 1000)
        return Ending(self._sender.clock(), latency_ms, http_status, cause, raw)
