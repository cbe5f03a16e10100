"""ARM: claim the messages of one request, and commit that claim before its first byte leaves."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from app.domain.campaign import CampaignStatus
from app.domain.errors import RetailSendError
from app.domain.gateway import OutMessage
from app.domain.ids import BatchId, CampaignId, MessageId, RequestId, from_iso, iso
from app.domain.message import Why, digest
from app.domain.segments import Encoding
from app.storage.database import Connection
from app.storage.gate import gate_is_open
from app.storage.outbox.limits import is_over, segments_left
from app.storage.outbox.recall import is_held
from app.storage.outbox.turn import HAS_TURN, at
from app.storage.suppression import opted_out


class NotNow(RetailSendError):
    """Nothing of this batch may go out now: its campaign is not sending or can still be recalled, its turn has not
    come, the gate is closed, or another worker took over.
    """


class PickChanged(RetailSendError):
    """Some of the picked messages may no longer go out; nothing was claimed, pick again."""


@dataclass(frozen=True, slots=True)
class Picked:
    """The queued messages of one batch, ready to be handed over."""

    campaign_id: CampaignId
    run: int
    position: int
    messages: tuple[OutMessage, ...]
    too_dear: int
    """How many more would go if they did not cost more than the campaign's ceiling."""
    unsendable: int
    """How many more are queued that may not go out whatever the owner wants; see `skip_unsendable`."""


_QUEUED = f"""SELECT m.id, m.number, m.text, m.encoding, m.segments, m.digest, {opted_out("m.number")} AS suppressed
             FROM messages m WHERE m.batch_id = ? AND m.status = 'queued'"""


def pick(conn: Connection, batch: BatchId) -> Picked | None:
    """Read what is still queued in a batch. None when nothing is, or no such batch exists."""
    head = conn.execute(
        """SELECT b.campaign_id, b.run, b.position, c.sender, c.ends_at
           FROM batches b JOIN campaigns c ON c.id = b.campaign_id WHERE b.id = ?""",
        (batch,),
    ).fetchone()
    rows = conn.execute(f"{_QUEUED} ORDER BY m.id", (batch,)).fetchall()
    if head is None or not rows:
        return None
    campaign = CampaignId(head["campaign_id"])
    sendable = [row for row in rows if _obstacle(row) is None]
    allowed = _affordable(sendable, segments_left(conn, campaign))
    ends_at = None if head["ends_at"] is None else from_iso(head["ends_at"])
    messages = tuple(
        OutMessage(MessageId(row["id"]), row["number"], row["text"], head["sender"], Encoding(row["encoding"]), ends_at)
        for row in allowed
    )
    return Picked(
        campaign,
        head["run"],
        head["position"],
        messages,
        too_dear=len(sendable) - len(allowed),
        unsendable=len(rows) - len(sendable),
    )


def _affordable(rows: list[sqlite3.Row], segments: int | None) -> list[sqlite3.Row]:
    """The first of them that so many segments pay for."""
    if segments is None:
        return rows
    allowed = []
    for row in rows:
        segments -= row["segments"]
        if segments < 0:
            break
        allowed.append(row)
    return allowed


def skip_unsendable(conn: Connection, batch: BatchId, now: datetime) -> int:
    """Skip opted-out numbers, and rows whose content was damaged on disk. Returns how many."""
    skipped = [
        (why, iso(now), row["id"]) for row in conn.execute(_QUEUED, (batch,)) if (why := _obstacle(row)) is not None
    ]
    conn.executemany("UPDATE messages SET status = 'skipped', why = ?, updated_at = ? WHERE id = ?", skipped)
    return len(skipped)


def _obstacle(row: sqlite3.Row) -> Why | None:
    if row["suppressed"]:
        return Why.OPTED_OUT
    if digest(row["number"], row["text"]) != row["digest"]:
        return Why.DAMAGED
    return None


def arm(
    conn: Connection, *, key: str, epoch: int, batch: BatchId, messages: Sequence[OutMessage], now: datetime
) -> RequestId:
    """Claim these messages for the request that the send journal will call `key`: queued -> sending.

    The caller commits, and only then may a byte leave. Every condition is read here, inside the same transaction,
    so that once a pause, a cancel, a recall, an opt-out or a newer worker has committed, no request can start that it
    should have stopped. Raises NotNow or PickChanged, and then nothing is claimed.
    """
    state = conn.execute(
        f"""SELECT i.epoch, c.id, c.status, c.ends_at, u.not_before, {HAS_TURN} AS turn
           FROM instance i, batches b JOIN campaigns c ON c.id = b.campaign_id
           JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run
           WHERE b.id = :batch""",
        {"batch": batch, **at(now)},
    ).fetchone()
    if state["epoch"] != epoch or state["status"] != CampaignStatus.SENDING or not gate_is_open(conn, now):
        raise NotNow
    if is_held(state["not_before"], now) or not state["turn"] or is_over(state["ends_at"], now):
        raise NotNow
    left = segments_left(conn, CampaignId(state["id"]))
    frozen = [(m.id, m.number, m.text, digest(m.number, m.text)) for m in messages]
    # Compared by SQLite, which holds up no other thread meanwhile; the transaction is as much shorter.
    same = conn.execute(
        f"""SELECT count(DISTINCT m.id) AS messages, total(m.segments) AS segments
            FROM (VALUES {", ".join(["(?, ?, ?, ?)"] * len(frozen))}) f CROSS JOIN messages m ON m.id = f.column1
            WHERE m.batch_id = ? AND m.status = 'queued'
              AND m.number = f.column2 AND m.text = f.column3 AND m.digest = f.column4
              AND NOT {opted_out("m.number")}""",
        (*chain.from_iterable(frozen), batch),
    ).fetchone()
    if same["messages"] != len(messages):  # a message that stands twice in a request would arrive twice
        raise PickChanged
    if left is not None and same["segments"] > left:
        raise PickChanged
    ids = json.dumps([message.id for message in messages])
    request = RequestId(
        conn.execute(
            "INSERT INTO requests (key, epoch, batch_id, messages, started_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
            (key, epoch, batch, len(messages), iso(now)),
        ).fetchone()["id"]
    )
    conn.execute(
        """INSERT INTO attempts (message_id, attempt, request_id)
           SELECT id, attempt + 1, ? FROM messages WHERE id IN (SELECT value FROM json_each(?))""",
        (request, ids),
    )
    conn.execute(
        """UPDATE messages SET status = 'sending', attempt = attempt + 1, why = NULL, detail = '', updated_at = ?
           WHERE id IN (SELECT value FROM json_each(?))""",
        (iso(now), ids),
    )
    return request
