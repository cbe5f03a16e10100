"""The errors of Retail Send, split by what a caller has to do next.

    RetailSendError
      Refused           tell the person: what they asked for cannot be done, why, and what to do; nothing was changed
      HandoverError     one request to Mitto did not end with an answer that says yes or no for each message
        NotSent         not one byte of the request left: the messages stay queued, back off
        Throttled       Mitto said "later": the messages stay queued, wait as long as it says
        AccountRefused  key, balance or address list: the messages stay queued, pause and tell the person
        MaybeSent       the request may have arrived: the messages are unconfirmed, and nobody re-sends them unasked

Whether a failed request is `NotSent` or `MaybeSent` is decided by one fact only, whether the ARM hook had fired,
and never by the type of the network library's exception.
"""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why something was refused. The codes are part of the command line's contract and never change."""

    QUEUE_UNAVAILABLE = "queue_unavailable"
    NO_RECIPIENTS = "no_recipients"
    INVALID_STATUS = "invalid_status"
    UNKNOWN_FIELD = "unknown_field"
    NO_MESSAGE_TEXT = "no_message_text"
    NO_SENDER = "no_sender"
    NO_CREDENTIALS = "no_credentials"
    STORE_DAMAGED = "store_damaged"
    STORE_UNAVAILABLE = "store_unavailable"
    SCHEMA_NEWER = "schema_newer"
    DISK_FULL = "disk_full"
    NOT_FOUND = "not_found"
    BAD_VALUE = "bad_value"
    BAD_NUMBER = "bad_number"
    BAD_FILE = "bad_file"
    ALREADY_RUNNING = "already_running"
    KEYRING_UNAVAILABLE = "keyring_unavailable"
    NOTHING_TO_DO = "nothing_to_do"
    UNREACHABLE = "unreachable"
    CHANGED = "changed"
    OFFER_ENDED = "offer_ended"
    CANNOT_BE_ANSWERED = "cannot_be_answered"


class RetailSendError(Exception):
    """The root of every error that this program raises on purpose."""


class Refused(RetailSendError):
    """A request that cannot be met. `message` says in words what is wrong and what to do; nothing was changed."""

    def __init__(self, reason: Reason, message: str) -> None:
        """Keep the stable code beside the words, so that a script can branch on one and a person can read the other."""
        super().__init__(message)
        self.reason = reason
        self.message = message


class HandoverError(RetailSendError):
    """One request to Mitto did not end with an answer for each message; the subclass says what that means for them."""


@dataclass(eq=False)
class NotSent(HandoverError):
    """The request did not leave this computer: certainly not sent."""

    cause: str
    """A short technical text for logs and details, free of secrets."""

    def __str__(self) -> str:
        """Say the cause."""
        return self.cause


@dataclass(eq=False)
class Throttled(HandoverError):
    """Mitto asked for a slower pace (429): certainly not sent."""

    retry_after_s: float | None
    """Seconds that Mitto asks us to wait, already clamped to 0..3600; None when it did not say."""


@dataclass(eq=False)
class AccountRefused(HandoverError):
    """Mitto refused the account (401), its balance (402) or this computer's address (403): certainly not sent."""

    http_status: int
    detail: str


@dataclass(eq=False)
class MaybeSent(HandoverError):
    """The request may have been taken and its answer was lost or said nothing usable."""

    cause: str
    http_status: int | None = None
    raw: str = ""
    """The start of what came back, for the record; empty when nothing did."""

    def __str__(self) -> str:
        """Say the cause."""
        return self.cause
