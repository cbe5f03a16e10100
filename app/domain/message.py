"""The life of one message: its statuses, the moves between them, and the digest that guards its content."""

import hashlib
from enum import StrEnum


class Status(StrEnum):
    """Where one message stands. In this order on every screen."""

    QUEUED = "queued"
    SENDING = "sending"
    ACCEPTED = "accepted"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    NO_REPORT = "no_report"
    REJECTED = "rejected"
    UNCONFIRMED = "unconfirmed"
    CANCELLED = "cancelled"
    SKIPPED = "skipped"


MOVES: frozenset[tuple[Status, Status]] = frozenset(
    {
        (Status.QUEUED, Status.SENDING),  # the worker, only inside ARM
        (Status.QUEUED, Status.CANCELLED),
        (Status.QUEUED, Status.SKIPPED),
        (Status.SENDING, Status.ACCEPTED),
        (Status.SENDING, Status.REJECTED),
        (Status.SENDING, Status.UNCONFIRMED),
        (Status.SENDING, Status.QUEUED),  # certainly not taken: 429, 401, 402, 403, or nothing left this computer
        (Status.UNCONFIRMED, Status.ACCEPTED),
        (Status.UNCONFIRMED, Status.DELIVERED),
        (Status.UNCONFIRMED, Status.UNDELIVERED),
        (Status.UNCONFIRMED, Status.QUEUED),  # the person only, with a recorded consent
        (Status.UNCONFIRMED, Status.CANCELLED),
        (Status.ACCEPTED, Status.DELIVERED),
        (Status.ACCEPTED, Status.UNDELIVERED),
        (Status.ACCEPTED, Status.NO_REPORT),
        (Status.NO_REPORT, Status.DELIVERED),
        (Status.NO_REPORT, Status.UNDELIVERED),
        (Status.REJECTED, Status.QUEUED),
        (Status.CANCELLED, Status.QUEUED),
    }
)
"""Every legal move. The database refuses any other by trigger, whoever asks; a test compares the two lists."""

PENDING = frozenset({Status.QUEUED, Status.SENDING})
"""Still to be handed over: a campaign with any of these is not finished."""

CERTAINLY_NOT_SENT = frozenset({Status.REJECTED, Status.CANCELLED})
"""May be queued again on the person's word without the risk of a second copy."""


class Why(StrEnum):
    """Why a message stands where it stands, where the status alone does not say. Words for screens are elsewhere."""

    OPTED_OUT = "opted_out"
    TOO_OFTEN = "too_often"  # the person had as many messages lately as the settings allow; one that is queued waits
    OFFER_ENDED = "offer_ended"  # the campaign has an end, and it came before this message's turn
    DAMAGED = "damaged"  # its text or number no longer matches the digest taken at launch
    INTERRUPTED = "interrupted"  # the program ended between hand-over and answer
    RESTORED = "restored"  # the send journal knows a hand-over that a restored backup does not
    NO_ANSWER = "no_answer"  # timeout, reset, or an answer that could not be read
    NO_ID = "no_id"  # Mitto said yes and gave no id for this message
    DUPLICATE_ID = "duplicate_id"  # Mitto gave an id that another message already has
    SERVER_ERROR = "server_error"  # 5xx, code 1, or another answer that says neither yes nor no
    THROTTLED = "throttled"
    ACCOUNT = "account"
    NOT_CONNECTED = "not_connected"
    REFUSED = "refused"  # a 4xx that names no better reason
    INVALID_NUMBER = "invalid_number"
    INVALID_SENDER = "invalid_sender"
    INVALID_TEXT = "invalid_text"
    DELIVERY_FAILED = "delivery_failed"  # Mitto reports failure
    OWNER_SAID_SENT = "owner_said_sent"
    OWNER_DROPPED = "owner_dropped"
    CAMPAIGN_CANCELLED = "campaign_cancelled"
    REPORT_OVERDUE = "report_overdue"


def digest(number: str, text: str) -> bytes:
    """SHA-256 of number and text, taken when a message is frozen and checked at each hand-over.

    A flipped bit on disk passes SQLite's integrity check; it must not pass this one.
    """
    return hashlib.sha256(f"{number}\x00{text}".encode()).digest()
