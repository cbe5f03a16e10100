"""What the pipeline asks of an SMS provider, and the values that pass between them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from app.domain.ids import MessageId
from app.domain.message import Status, Why
from app.domain.segments import Encoding


@dataclass(frozen=True, slots=True)
class OutMessage:
    """One message as it is handed over; the text goes out exactly as it stands here."""

    id: MessageId
    number: str
    """E.164 with its plus sign."""
    text: str
    sender: str
    encoding: Encoding
    useful_until: datetime | None = None
    """When the offer ends. A provider that can be told so does not deliver after it; for the others it is too late."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """Mitto has it. `parts` is Mitto's own segment count, None when it did not say."""

    provider_id: str
    parts: int | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """Refused, and certainly not sent."""

    why: Why
    detail: str


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Neither yes nor no for this message: it may have been taken."""

    why: Why
    detail: str


Outcome = Accepted | Rejected | Uncertain


@dataclass(frozen=True, slots=True)
class Answer:
    """What one request came to: one outcome a message, in the order of the messages handed over."""

    outcomes: tuple[Outcome, ...]
    http_status: int
    raw: str
    """The body as text, cut to what is worth keeping as evidence."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the provider says of one message now.

    `status` is None while it is in flight, and for a word that nobody here knows; `raw` is that word as it came.
    """

    provider_id: str
    status: Status | None
    raw: str
    detail: str = ""
    parts: int | None = None
    strange: bool = False
    """Whether `raw` is a word that nobody here knows, and so worth showing as it came."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What the provider counted for one country; None where it did not say."""

    country: str
    """As it came: three letters."""
    messages: int | None
    cost: Decimal | None


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What this provider can do. The pipeline reads these and never asks which family it talks to."""

    can_report: bool
    """Whether the delivery of a message can be asked for by its id."""
    largest_batch: int
    """The most messages in one request."""
    can_rehearse: bool = False
    """Whether it can be handed a message that is looked at, delivered to nobody, and costs nothing."""
    can_tell_usage: bool = False
    """Whether it can be asked how much was sent."""


Arm = Callable[[], None]
"""Called by the gateway once a request, at the last moment before its first byte leaves.

It may raise; then nothing has left and the gateway lets the error through unchanged.
"""


class Gateway(Protocol):
    """An SMS provider. Thread safe; each call blocks its thread no longer than the configured total deadline."""

    @property
    def capabilities(self) -> Capabilities:
        """What this provider can do."""
        ...

    def requests(self, messages: Sequence[OutMessage]) -> list[Sequence[OutMessage]]:
        """Cut a batch into the requests that this provider's API can carry, keeping every message exactly once."""
        ...

    def send(self, messages: Sequence[OutMessage], *, arm: Arm) -> Answer:
        """Hand over the messages of one request.

        Raises NotSent, Throttled, AccountRefused or MaybeSent (see `app.domain.errors`), or whatever `arm` raises.
        """
        ...

    def rehearse(self, message: OutMessage, *, arm: Arm) -> Answer:
        """Hand over one message that is delivered to nobody. Nothing but a test of the owner's asks for that, so it is
        no way of `send`'s: no campaign can be rehearsed by mistake, and no test can be sent by one.

        Raises as `send` does. Read `capabilities.can_rehearse` first.
        """
        ...

    def delivery(self, provider_id: str) -> Delivery:
        """Ask how one accepted message stands. Sends nothing.

        Raises NotSent when there was no usable answer, Throttled, AccountRefused; an unknown id is a Delivery whose
        status is None and whose raw word is 'not_found'.
        """
        ...

    def usage(self, first: date, last: date, account: str) -> list[Usage]:
        """Ask how much was sent on these days, both included, by country. Sends nothing.

        Raises NotSent when there was no usable answer, Throttled, AccountRefused.
        """
        ...

    def probe(self) -> None:
        """Ask for something harmless, to learn whether the provider can be reached and takes the key.

        Raises NotSent when it cannot be reached, Throttled, AccountRefused.
        """
        ...

    def close(self) -> None:
        """Drop every connection; the next call opens new ones."""
        ...
