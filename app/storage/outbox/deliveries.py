"""Following accepted messages: which to ask about now, and what the answers mean for the rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.gateway import Delivery
from app.domain.ids import MessageId, from_iso, iso
from app.domain.message import Status, Why
from app.storage.database import Connection
from app.storage.outbox.record import REPORT_WINDOW

LAST_LOOK = timedelta(minutes=10)
"""How long after the report window, and one last question, a message without an answer becomes no_report."""


@dataclass(frozen=True, slots=True)
class Due:
    """One accepted message whose delivery is to be asked for."""

    message: MessageId
    provider_id: str


def claim_due(conn: Connection, now: datetime, *, limit: int, gaps: Sequence[int]) -> list[Due]:
    """Take up to `limit` messages that are due, fairly over the campaigns, newest campaign first.

    Each one's next look is set before anyone asks, so that two workers do not ask twice, and a crash costs one
    look. `gaps` are seconds between looks; the last one repeats until the report window ends.
    """
    campaigns = conn.execute(
        "SELECT campaign_id FROM tallies WHERE status = 'accepted' AND messages > 0 ORDER BY campaign_id DESC"
    ).fetchall()
    taken: list[Due] = []
    for left, row in zip(range(len(campaigns), 0, -1), campaigns, strict=True):
        share = max(1, (limit - len(taken)) // left)
        if len(taken) < limit:
            taken += _claim_of(conn, row["campaign_id"], now, share, gaps)
    return taken


def _claim_of(conn: Connection, campaign: int, now: datetime, limit: int, gaps: Sequence[int]) -> list[Due]:
    rows = conn.execute(
        """SELECT id, provider_id, accepted_at, due_at, polls FROM messages
           WHERE campaign_id = ? AND due_at <= ? ORDER BY due_at LIMIT ?""",
        (campaign, iso(now), limit),
    ).fetchall()
    later, overdue, due = [], [], []
    for row in rows:
        end = from_iso(row["accepted_at"]) + REPORT_WINDOW
        if from_iso(row["due_at"]) > end:
            overdue.append((Why.REPORT_OVERDUE, iso(now), row["id"]))
            continue
        gap = timedelta(seconds=gaps[min(row["polls"] + 1, len(gaps) - 1)])
        later.append((iso(now + LAST_LOOK if now >= end else min(now + gap, end)), row["id"]))
        if row["provider_id"] is not None:
            due.append(Due(MessageId(row["id"]), row["provider_id"]))
    conn.executemany("UPDATE messages SET due_at = ?, polls = polls + 1 WHERE id = ?", later)
    conn.executemany(
        "UPDATE messages SET status = 'no_report', why = ?, due_at = NULL, updated_at = ? WHERE id = ?", overdue
    )
    return due


def expire_unreportable(conn: Connection, now: datetime, *, limit: int) -> int:
    """For a provider that cannot be asked: accepted messages past the report window become no_report."""
    return conn.execute(
        """UPDATE messages SET status = 'no_report', why = ?, due_at = NULL, updated_at = ? WHERE id IN (
               SELECT m.id FROM tallies t JOIN messages m ON m.campaign_id = t.campaign_id
               WHERE t.status = 'accepted' AND t.messages > 0 AND m.due_at <= ? AND m.accepted_at <= ? LIMIT ?)""",
        (Why.REPORT_OVERDUE, iso(now), iso(now), iso(now - REPORT_WINDOW), limit),
    ).rowcount


def record_deliveries(conn: Connection, deliveries: Sequence[tuple[MessageId, Delivery]], now: datetime) -> int:
    """Write final states; a message that has one already keeps it. A word that nobody knows is kept as it came.

    Returns how many moved.
    """
    final = [
        (
            delivery.status,
            Why.DELIVERY_FAILED if delivery.status is Status.UNDELIVERED else None,
            delivery.detail or (delivery.raw if delivery.status is Status.UNDELIVERED else ""),
            iso(now),
            message,
        )
        for message, delivery in deliveries
        if delivery.status in (Status.DELIVERED, Status.UNDELIVERED)
    ]
    moved = conn.executemany(
        """UPDATE messages SET status = ?, why = ?, detail = ?, due_at = NULL, updated_at = ?
           WHERE id = ? AND status IN ('accepted', 'no_report', 'unconfirmed')""",
        final,
    ).rowcount
    conn.executemany(
        "UPDATE messages SET detail = ? WHERE id = ? AND status = 'accepted' AND detail <> ?",
        [(d.raw, message, d.raw) for message, d in deliveries if d.strange],
    )
    return max(moved, 0)
