"""RECORD: write what came of one request, before anything else is done with its answer.

Only the attempt that a request belongs to is touched, and only while it is open or unconfirmed: a late answer never
undoes a newer attempt or a decision of the owner.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain

from app.domain.gateway import Accepted, Outcome, Rejected, Uncertain
from app.domain.ids import CampaignId, RequestId, iso
from app.domain.journal import Event
from app.domain.message import Why
from app.storage.campaigns import finish_if_done
from app.storage.database import Connection
from app.storage.journal import note

REPORT_WINDOW = timedelta(hours=48 + 24)
"""How long a final report may take: Mitto's default validity, and a day of grace."""

_MESSAGE_NOT_TAKEN = """
    UPDATE messages SET status = ?1, why = ?2, detail = ?3, updated_at = ?4
    WHERE id = ?6 AND status = 'sending'
      AND attempt = (SELECT attempt FROM attempts WHERE request_id = ?5 AND message_id = ?6)
"""
_ATTEMPT_NOT_TAKEN = """
    UPDATE attempts SET outcome = ?1, why = ?2, detail = ?3, ended_at = ?4 WHERE request_id = ?5 AND message_id = ?6
"""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a request ended, for the record."""

    now: datetime
    latency_ms: int
    http_status: int | None = None
    cause: str = ""
    raw: str = ""


def record_answer(
    conn: Connection,
    request: RequestId,
    messages: Sequence[int],
    outcomes: Sequence[Outcome],
    ending: Ending,
    *,
    first_look: timedelta,
) -> None:
    """Write one outcome for each message of the request; `first_look` is when to ask for the delivery of an accepted
    one.

    An id that another message already has proves nothing about this one: it becomes unconfirmed.
    """
    outcomes = _without_known_ids(conn, request, outcomes)
    at, due = iso(ending.now), iso(ending.now + first_look)
    pairs = list(zip(messages, outcomes, strict=True))
    accepted = [(message, o.provider_id) for message, o in pairs if isinstance(o, Accepted)]
    others = [(*_verdict(o), at, request, message) for message, o in pairs if not isinstance(o, Accepted)]
    taken = _record_accepted(conn, request, accepted, at=at, due=due) if accepted else 0
    if others:
        conn.executemany(_MESSAGE_NOT_TAKEN, others)
        conn.executemany(_ATTEMPT_NOT_TAKEN, others)
    uncertain = [o for o in outcomes if isinstance(o, Uncertain)]
    if uncertain:
        _note_unconfirmed(conn, request, len(uncertain), uncertain[0].why, ending.now)
    # A clean yes is told by the rows themselves; anything else, or a yes that came too late for a row, keeps what
    # Mitto said, as evidence.
    raw = "" if taken == len(outcomes) else ending.raw
    _close(conn, request, "unconfirmed" if len(uncertain) == len(outcomes) else "answered", ending, raw=raw)


def record_unconfirmed(conn: Connection, request: RequestId, ending: Ending, *, why: Why) -> None:
    """The request may have arrived and no usable answer came: sending -> unconfirmed, for all of it."""
    count = _move_open(conn, request, ending, status="unconfirmed", outcome="unconfirmed", why=why)
    if count:
        _note_unconfirmed(conn, request, count, why, ending.now)
    _close(conn, request, "unconfirmed", ending, raw=ending.raw)


def record_returned(conn: Connection, request: RequestId, ending: Ending, *, why: Why) -> None:
    """Certainly not taken (429, 401, 402, 403, or nothing left after all): sending -> queued, for all of it."""
    _move_open(conn, request, ending, status="queued", outcome="returned", why=why)
    _close(conn, request, "returned", ending, raw=ending.raw)


def campaign_of(conn: Connection, request: RequestId) -> CampaignId:
    """The campaign that a request belongs to."""
    row = conn.execute(
        "SELECT b.campaign_id FROM requests r JOIN batches b ON b.id = r.batch_id WHERE r.id = ?", (request,)
    ).fetchone()
    return CampaignId(row["campaign_id"])


def _without_known_ids(conn: Connection, request: RequestId, outcomes: Sequence[Outcome]) -> Sequence[Outcome]:
    ids = Counter(outcome.provider_id for outcome in outcomes if isinstance(outcome, Accepted))
    rows = conn.execute(
        f"""SELECT provider_id FROM messages WHERE provider_id IN ({", ".join("?" * len(ids))})
            AND id NOT IN (SELECT message_id FROM attempts WHERE request_id = ?)""",
        (*ids, request),
    )
    known = {row["provider_id"] for row in rows} | {provider_id for provider_id, times in ids.items() if times > 1}
    if not known:
        return outcomes
    return [
        Uncertain(Why.DUPLICATE_ID, outcome.provider_id)
        if isinstance(outcome, Accepted) and outcome.provider_id in known
        else outcome
        for outcome in outcomes
    ]


def _record_accepted(
    conn: Connection, request: RequestId, accepted: Sequence[tuple[int, str]], *, at: str, due: str
) -> int:
    """Write pairs of a message and its id at Mitto. Returns how many rows took it.

    One statement for all of them, because other requests wait meanwhile, and one for each takes half as long again.
    Values and no JSON, which SQLite cuts off at a zero character.
    """
    taken = conn.execute(
        f"""UPDATE messages SET status = 'accepted', provider_id = taken.column2, accepted_at = ?, due_at = ?,
                polls = 0, why = NULL, detail = '', updated_at = ?
            FROM (VALUES {", ".join(["(?, ?)"] * len(accepted))}) taken
            WHERE id = taken.column1 AND status IN ('sending', 'unconfirmed')
              AND attempt = (SELECT attempt FROM attempts WHERE request_id = ? AND message_id = id)""",
        (at, due, at, *chain.from_iterable(accepted), request),
    ).rowcount
    conn.execute(
        f"""UPDATE attempts SET outcome = 'accepted', why = NULL, detail = '', ended_at = ?
            WHERE request_id = ? AND message_id IN ({", ".join("?" * len(accepted))})""",
        (at, request, *(message for message, _ in accepted)),
    )
    return taken


def _verdict(outcome: Rejected | Uncertain) -> tuple[str, Why, str]:
    return "rejected" if isinstance(outcome, Rejected) else "unconfirmed", outcome.why, outcome.detail


def _move_open(conn: Connection, request: RequestId, ending: Ending, *, status: str, outcome: str, why: Why) -> int:
    moved = conn.execute(
        """UPDATE messages SET status = ?, why = ?, detail = ?, updated_at = ?
           WHERE status = 'sending' AND id IN (SELECT message_id FROM attempts WHERE request_id = ?)
             AND attempt = (SELECT attempt FROM attempts WHERE request_id = ? AND message_id = messages.id)""",
        (status, why, ending.cause, iso(ending.now), request, request),
    ).rowcount
    conn.execute(
        "UPDATE attempts SET outcome = ?, why = ?, detail = ?, ended_at = ? WHERE request_id = ? AND outcome IS NULL",
        (outcome, why, ending.cause, iso(ending.now), request),
    )
    return moved


def _note_unconfirmed(conn: Connection, request: RequestId, count: int, why: Why, now: datetime) -> None:
    data: dict[str, str | int | None] = {"messages": count, "why": why}
    note(conn, Event.UNCONFIRMED, now, campaign=campaign_of(conn, request), data=data)


def _close(conn: Connection, request: RequestId, result: str, ending: Ending, *, raw: str) -> None:
    conn.execute(
        """UPDATE requests SET ended_at = ?, latency_ms = ?, http_status = ?, result = ?, cause = ?, raw = ?
           WHERE id = ?""",
        (iso(ending.now), ending.latency_ms, ending.http_status, result, ending.cause, raw, request),
    )
    finish_if_done(conn, campaign_of(conn, request), ending.now)
