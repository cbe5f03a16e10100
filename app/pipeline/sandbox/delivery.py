"""What becomes of an accepted message, computed from its id and the time since: no timer, no thread, no state."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, Literal

Stage = Literal["queued", "sent", "delivered", "undelivered"]

REASONS: Final = (
    "Absent subscriber",
    "Unknown subscriber",
    "Handset memory full",
    "Rejected by the operator",
    "Message expired before it could be delivered",
)
"""Why a message was not delivered. Mitto's own wording and code table are not public; these are the simulator's."""

_QUEUED_SHARE = 0.1  # of the delivery time, spent before the message is passed on


@dataclass(frozen=True, slots=True)
class Fate:
    """What will become of one message. Times are seconds since acceptance; without `final_s` nobody ever hears."""

    sent_s: float
    final_s: float | None
    final: Stage
    reason: int
    lot: int

    def at(self, elapsed_s: float) -> tuple[Stage, float]:
        """The stage at a time since acceptance, and when it was entered."""
        if self.final_s is not None and elapsed_s >= self.final_s:
            return self.final, self.final_s
        if elapsed_s >= self.sent_s:
            return "sent", self.sent_s
        return "queued", 0.0


@dataclass(frozen=True, slots=True)
class Course:
    """How messages fare: the range from sent to final in seconds, and the shares that fail or fall silent."""

    seed: int
    delivery_s: tuple[float, float]
    undelivered_share: float
    silent_share: float

    def fate(self, message_id: str) -> Fate:
        """The same for the same seed and id, always."""
        digest = blake2b(f"{self.seed}:{message_id}".encode(), digest_size=16).digest()
        delay, luck = int.from_bytes(digest[:4]) / 2**32, int.from_bytes(digest[4:8]) / 2**32
        shortest, longest = self.delivery_s
        delivery_s = shortest + delay * (longest - shortest)
        sent_s = delivery_s * _QUEUED_SHARE
        silent = luck < self.silent_share
        undelivered = not silent and luck < self.silent_share + self.undelivered_share
        return Fate(
            sent_s=sent_s,
            final_s=None if silent else sent_s + delivery_s,
            final="undelivered" if undelivered else "delivered",
            reason=digest[8] % len(REASONS),
            lot=digest[9],
        )
