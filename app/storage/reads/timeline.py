"""What happened to one message: put together from its runs, its attempts, the owner's consents and the row itself."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.ids import MessageId, from_iso
from app.domain.message import Status, Why
from app.domain.vocabulary import Step
from app.storage.database import Connection

_TOLD_BY_THE_ROW = frozenset({Status.DELIVERED, Status.UNDELIVERED, Status.NO_REPORT, Status.CANCELLED, Status.SKIPPED})
"""The statuses that no attempt tells of."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened. `attempt` is the number of the latest hand-over at that time, 0 before the first."""

    at: datetime
    what: Step
    attempt: int
    detail: str = ""
    """Technical, as Mitto or the network said it; for a queued message its batch, as in '7/27'."""
    why: Why | None = None


def timeline(conn: Connection, message: MessageId) -> list[TimelineEntry]:
    """What happened to a message, oldest first. Raises Refused (not_found).

    A cancellation that was taken back later leaves no trace here, only in the journal.
    """
    row = conn.execute("SELECT * FROM messages WHERE id = ?", (message,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no message {message}.")
    tries = conn.execute(
        """SELECT a.*, r.started_at, r.batch_id FROM attempts a JOIN requests r ON r.id = a.request_id
           WHERE a.message_id = ? ORDER BY a.attempt""",
        (message,),
    ).fetchall()
    entries = [*_queueings(conn, row, tries), *_handovers(tries), *_consents(conn, message), *_end(row, tries)]
    return sorted(entries, key=lambda entry: (entry.at, entry.attempt))


def _queueings(conn: Connection, message: sqlite3.Row, tries: list[sqlite3.Row]) -> Iterator[TimelineEntry]:
    """At the launch, and whenever it was put into a batch of a later run."""
    attempts: dict[int, int] = {}
    for one in tries:
        attempts.setdefault(one["batch_id"], one["attempt"] - 1)
    attempts.setdefault(message["batch_id"], message["attempt"])
    runs = set()
    for batch, attempt in attempts.items():
        row = conn.execute(
            """SELECT b.run, b.position, u.started_at,
                      (SELECT max(position) FROM batches WHERE campaign_id = b.campaign_id AND run = b.run) AS last
               FROM batches b JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run WHERE b.id = ?""",
            (batch,),
        ).fetchone()
        runs.add(row["run"])
        place = f"{row['position']}/{row['last']}"
        yield TimelineEntry(from_iso(row["started_at"]), Step.QUEUED, attempt, place)
    if 1 not in runs:  # cancelled before any hand-over and queued again later: its first batch is not known any more
        launch = conn.execute(
            "SELECT started_at FROM runs WHERE campaign_id = ? AND run = 1", (message["campaign_id"],)
        )
        yield TimelineEntry(from_iso(launch.fetchone()["started_at"]), Step.QUEUED, 0)


def _handovers(tries: list[sqlite3.Row]) -> Iterator[TimelineEntry]:
    for one in tries:
        why = _why(one["why"])
        if why is not Why.RESTORED:  # its row was made after the restore; when it was handed over is not known
            yield TimelineEntry(from_iso(one["started_at"]), Step.HANDED_OVER, one["attempt"])
        if one["outcome"] is not None:
            yield TimelineEntry(from_iso(one["ended_at"]), Step(one["outcome"]), one["attempt"], one["detail"], why)


def _consents(conn: Connection, message: MessageId) -> Iterator[TimelineEntry]:
    for row in conn.execute("SELECT attempt, at FROM resend_consents WHERE message_id = ?", (message,)):
        yield TimelineEntry(from_iso(row["at"]), Step.RESEND_ALLOWED, row["attempt"])


def _end(message: sqlite3.Row, tries: list[sqlite3.Row]) -> Iterator[TimelineEntry]:
    attempt = message["attempt"]
    accepted_by_mitto = bool(tries) and tries[-1]["outcome"] == Step.ACCEPTED
    if message["accepted_at"] is not None and not accepted_by_mitto:
        yield TimelineEntry(from_iso(message["accepted_at"]), Step.ACCEPTED, attempt, why=Why.OWNER_SAID_SENT)
    if message["status"] in _TOLD_BY_THE_ROW:
        at, why = from_iso(message["updated_at"]), _why(message["why"])
        yield TimelineEntry(at, Step(message["status"]), attempt, message["detail"], why)


def _why(text: str | None) -> Why | None:
    return None if text is None else Why(text)
