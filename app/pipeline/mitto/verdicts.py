"""What an answer means by its HTTP status, whichever family it came from."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from app.domain.errors import AccountRefused, HandoverError, Throttled
from app.domain.gateway import Accepted, Outcome, Rejected, Uncertain
from app.domain.message import Why
from app.pipeline.mitto.answer_text import NOTHING, parse, saying
from app.pipeline.mitto.reply import Reply
from app.pipeline.mitto.retry_after import retry_after_s
from app.pipeline.mitto.secrecy import Hide

ACCOUNT = frozenset({401, 402, 403})
THROTTLE = 429
REFUSED = frozenset({400, 404, 405, 413, 415, 422})
"""Certainly not sent. 408 and 409 are not among them: after those a message may have been taken."""


def succeeded(status: int) -> bool:
    """Whether the server says that it has done it."""
    return 200 <= status < 300


def may_be_judged(status: int) -> bool:
    """Whether the body decides: a yes, or a refusal that may say more than its status does. Not a 3xx or a 5xx."""
    return succeeded(status) or 400 <= status < 500


def about_the_account(reply: Reply, *, now: datetime, hide: Hide) -> HandoverError | None:
    """The error for an answer that is about the account or the pace and not about any message; else None."""
    if reply.status in ACCOUNT:
        return AccountRefused(reply.status, saying(parse(reply.body), reply.body, hide))
    if reply.status == THROTTLE:
        return Throttled(retry_after_s(reply.retry_after, now))
    return None


def by_status(reply: Reply, parsed: object, hide: Hide) -> Outcome | None:
    """What holds for every message of a request whose body names no message and no code; None = about the account."""
    words = saying(parsed, reply.body, hide)
    if reply.status in ACCOUNT or reply.status == THROTTLE:
        return None
    if reply.status in REFUSED:
        return Rejected(Why.REFUSED, _said(f"Mitto refused the request (HTTP {reply.status})", words))
    if succeeded(reply.status):
        if parsed is NOTHING and reply.body.strip():
            return Uncertain(Why.NO_ANSWER, f"The answer could not be read (HTTP {reply.status}).")
        return Uncertain(Why.NO_ID, _said(f"The answer has no id (HTTP {reply.status})", words))
    return Uncertain(Why.SERVER_ERROR, _said(f"Mitto's answer says neither yes nor no (HTTP {reply.status})", words))


def without_shared_ids(outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """The same outcomes, but an id that several messages got proves nothing for any of them."""
    counts = Counter(outcome.provider_id for outcome in outcomes if isinstance(outcome, Accepted))
    shared = Uncertain(Why.DUPLICATE_ID, "Mitto gave the same id to several messages of this request.")
    return tuple(
        shared if isinstance(outcome, Accepted) and counts[outcome.provider_id] > 1 else outcome for outcome in outcomes
    )


def _said(what: str, words: str) -> str:
    return f"{what}: {words}" if words else f"{what}."
