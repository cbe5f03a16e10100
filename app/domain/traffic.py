"""How requests to Mitto went within some time: how fast it answered, and what went wrong, by cause."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.message import Why


@dataclass(frozen=True, slots=True)
class ErrorCause:
    """How many messages were not taken, or may not have been, for one reason; in how many requests, and when last."""

    why: Why | None
    messages: int
    requests: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Bucket:
    """How many requests took at most `up_to_ms` and longer than the bucket before; None has no end."""

    up_to_ms: int | None
    requests: int


@dataclass(frozen=True, slots=True)
class Traffic:
    """Requests that ended since a moment. Figures of no request at all are None, not zero."""

    since: datetime
    requests: int
    failed: int
    """Requests that Mitto did not answer with a yes or no for each message."""
    p50_ms: int | None
    p95_ms: int | None
    latency: tuple[Bucket, ...]
    by_minute: tuple[int, ...]
    """The mean latency in milliseconds of each minute that had requests, oldest first."""
    errors: tuple[ErrorCause, ...]
    """The most frequent first."""
