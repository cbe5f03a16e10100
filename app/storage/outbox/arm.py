"""ARM: claim the messages of one request, and commit that claim before its first byte leaves."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain

from app.domain.campaign import CampaignStatus, Hold
from app.domain.care import Care, care_of
from app.domain.errors import RetailSendError
from app.domain.gateway import OutMessage
from app.domain.ids import BatchId, CampaignId, MessageId, RequestId, from_iso, iso
from app.domain.message import Why, digest
from app.domain.segments import Encoding
from app.storage.database import Connection
from app.storage.filters.sql import NOBODY
from app.storage.gate import gate_is_open
from app.storage.outbox.care import care_now, had_enough, waits, waits_until
from app.storage.outbox.ceilings import how_many_can_be_paid
from app.storage.outbox.offer_end import is_over
from app.storage.outbox.recall import is_held
from app.storage.outbox.turn import HAS_TURN, at
from app.storage.repeats import IS_A_WISH
from app.storage.settings import read_settings
from app.storage.spending import this_month
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
    unsendable: int
    """How many more are queued that may not go out whatever the owner wants; see `skip_unsendable`."""
    limit: Hold | None = None
    """Which ceiling keeps more of them from going; see `within_ceilings`."""


def _queued(care: Care | None, put_off: str = NOBODY) -> str:
    return f"""SELECT m.id, m.number, m.text, m.encoding, m.segments, m.digest, {opted_out("m.number")} AS suppressed,
                   {had_enough(care, "m.number")} AS enough
               FROM messages m WHERE m.batch_id = ? AND m.status = 'queued'
                   AND NOT {put_off}"""


def pick(conn: Connection, batch: BatchId, *, now: datetime | None = None) -> Picked | None:
    """Read what is still queued in a batch. None when nothing is, or no such batch exists.

    Only with `now` it is known who was written to often enough lately, and what waits therefore; ARM looks anyway.
    """
    head = conn.execute(
        """SELECT b.campaign_id, b.run, b.position, c.sender, c.care_off, c.ends_at
           FROM batches b JOIN campaigns c ON c.id = b.campaign_id WHERE b.id = ?""",
        (batch,),
    ).fetchone()
    if head is None:
        return None
    care = None if now is None else care_now(conn, now, off=head["care_off"])
    put_off = NOBODY if now is None else waits(care, "m", now)
    rows = conn.execute(f"{_queued(care, put_off)} ORDER BY m.id", (batch,)).fetchall()
    if not rows:
        return None
    campaign = CampaignId(head["campaign_id"])
    sendable = [row for row in rows if _obstacle(row) is None]
    ends_at = None if head["ends_at"] is None else from_iso(head["ends_at"])
    messages = tuple(
        OutMessage(MessageId(row["id"]), row["number"], row["text"], head["sender"], Encoding(row["encoding"]), ends_at)
        for row in sendable
    )
    return Picked(campaign, head["run"], head["position"], messages, unsendable=len(rows) - len(sendable))


def within_ceilings(conn: Connection, picked: Picked, now: datetime) -> Picked:
    """The first of them that the ceilings pay for."""
    ids = [message.id for message in picked.messages]
    payable = how_many_can_be_paid(conn, picked.campaign_id, ids, read_settings(conn), now)
    return replace(picked, messages=picked.messages[: payable.messages], limit=payable.limit)


def skip_unsendable(conn: Connection, batch: BatchId, now: datetime) -> int:
    """Skip opted-out numbers, rows whose content was damaged on disk, and who had messages enough, unless theirs wait.

    Returns how many are skipped or wait from now on.
    """
    head = conn.execute(
        f"""SELECT c.care_off, {IS_A_WISH} AS wish FROM batches b JOIN campaigns c ON c.id = b.campaign_id
            WHERE b.id = ?""",
        (batch,),
    ).fetchone()
    care = care_now(conn, now, off=head["care_off"])
    rows = conn.execute(_queued(care, waits(care, "m", now)), (batch,)).fetchall()
    found = [(why, row) for row in rows if (why := _obstacle(row)) is not None]
    skipped, put_off = [], []
    for why, row in found:
        until = None
        if care is not None and why is Why.TOO_OFTEN:
            until = waits_until(conn, row["number"], care, now, today=bool(head["wish"]))
        if until is None:
            skipped.append((why, iso(now), row["id"]))
        else:
            put_off.append((iso(until), why, iso(now), row["id"]))
    conn.executemany("UPDATE messages SET not_before = ?, why = ?, updated_at = ? WHERE id = ?", put_off)
    conn.executemany("UPDATE messages SET status = 'skipped', why = ?, updated_at = ? WHERE id = ?", skipped)
    return len(found)


def _obstacle(row: sqlite3.Row) -> Why | None:
    if row["suppressed"]:
        return Why.OPTED_OUT
    if digest(row["number"], row["text"]) != row["digest"]:
        return Why.DAMAGED
    return Why.TOO_OFTEN if row["enough"] else None


def arm(
    conn: Connection, *, key: str, epoch: int, batch: BatchId, messages: Sequence[OutMessage], now: datetime
) -> RequestId:
    """Claim these messages for the request that the send journal will call `key`: queued -> sending.

    The caller commits, and only then may a byte leave. Every condition is read here, inside the same transaction,
    so that once a pause, a cancel, a recall, an opt-out or a newer worker has committed, no request can start that it
    should have stopped. Raises NotNow or PickChanged, and then nothing is claimed.
    """
    state = conn.execute(
        f"""SELECT i.epoch, c.id, c.status, c.ends_at, c.care_off, u.not_before, {HAS_TURN} AS turn
           FROM instance i, batches b JOIN campaigns c ON c.id = b.campaign_id
           JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run
           WHERE b.id = :batch""",
        {"batch": batch, **at(now)},
    ).fetchone()
    if state["epoch"] != epoch or state["status"] != CampaignStatus.SENDING or not gate_is_open(conn, now):
        raise NotNow
    if is_held(state["not_before"], now) or not state["turn"] or is_over(state["ends_at"], now):
        raise NotNow
    settings = read_settings(conn)
    care = care_of(settings, now, off=state["care_off"])
    frozen = [(m.id, m.number, m.text, digest(m.number, m.text)) for m in messages]
    # Compared by SQLite, which holds up no other thread meanwhile; the transaction is as much shorter.
    same = conn.execute(
        f"""SELECT count(DISTINCT m.id) AS messages
            FROM (VALUES {", ".join(["(?, ?, ?, ?)"] * len(frozen))}) f CROSS JOIN messages m ON m.id = f.column1
            WHERE m.batch_id = ? AND m.status = 'queued'
              AND m.number = f.column2 AND m.text = f.column3 AND m.digest = f.column4
              AND NOT {opted_out("m.number")} AND NOT {had_enough(care, "m.number")}""",
        (*chain.from_iterable(frozen), batch),
    ).fetchone()
    if same["messages"] != len(messages):  # a message that stands twice in a request would arrive twice
        raise PickChanged
    ids = [message.id for message in messages]
    if how_many_can_be_paid(conn, CampaignId(state["id"]), ids, settings, now).messages < len(ids):
        raise PickChanged
    request = RequestId(
        conn.execute(
            """INSERT INTO requests (key, epoch, batch_id, messages, started_at, month) VALUES (?, ?, ?, ?, ?, ?)
               RETURNING id""",
            (key, epoch, batch, len(messages), iso(now), this_month(settings, now)),
        ).fetchone()["id"]
    )
    claimed = json.dumps(ids)
    conn.execute(
        """INSERT INTO attempts (message_id, attempt, request_id)
           SELECT id, attempt + 1, ? FROM messages WHERE id IN (SELECT value FROM json_each(?))""",
        (request, claimed),
    )
    conn.execute(
        """UPDATE messages SET status = 'sending', attempt = attempt + 1, why = NULL, detail = '', not_before = NULL,
               updated_at = ?
           WHERE id IN (SELECT value FROM json_each(?))""",
        (iso(now), claimed),
    )
    return request
