"""What a start finds left behind: claims of a dead process, and hand-overs that a restored database does not know."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache

from app.domain.ids import CampaignId, MessageId, RequestId, from_iso, iso
from app.domain.journal import Event
from app.domain.message import Why
from app.storage.campaigns import finish_if_done
from app.storage.database import Connection
from app.storage.journal import note
from app.storage.send_journal import Entry, number_digest
from app.storage.settings import read_settings
from app.storage.spending import this_month


def raise_epoch(conn: Connection, now: datetime) -> int:
    """Begin a new epoch: every claim that is still open belongs to a process that is dead, so it becomes unconfirmed.

    Nothing of it is sent again without the owner's word. Running it twice changes nothing more. Returns the new epoch.
    """
    epoch = int(conn.execute("UPDATE instance SET epoch = epoch + 1 RETURNING epoch").fetchone()["epoch"])
    rows = conn.execute(
        "SELECT campaign_id, count(*) AS messages FROM messages WHERE status = 'sending' GROUP BY campaign_id"
    ).fetchall()
    conn.execute(
        "UPDATE messages SET status = 'unconfirmed', why = ?, updated_at = ? WHERE status = 'sending'",
        (Why.INTERRUPTED, iso(now)),
    )
    conn.execute(
        "UPDATE attempts SET outcome = 'unconfirmed', why = ?, ended_at = ? WHERE outcome IS NULL",
        (Why.INTERRUPTED, iso(now)),
    )
    conn.execute(
        "UPDATE requests SET result = 'unconfirmed', cause = ?, ended_at = ? WHERE ended_at IS NULL AND epoch < ?",
        (Why.INTERRUPTED, iso(now), epoch),
    )
    for row in rows:
        _tell(conn, CampaignId(row["campaign_id"]), row["messages"], Why.INTERRUPTED, now)
    return epoch


def compare_with_send_journal(conn: Connection, entries: Iterable[tuple[Entry, int]], now: datetime) -> int:
    """Apply each hand-over that the database does not know, as after the restore of an older backup.

    Its messages become unconfirmed; where the message itself is not known, its number is remembered for the
    campaign. Ids that the lost time had used are not given out again. Returns how many hand-overs were unknown.
    """
    store_key = conn.execute("SELECT store_key FROM instance").fetchone()["store_key"]
    by_digest = cache(lambda campaign: _by_digest(conn, campaign, store_key))
    unknown = 0
    for entry, position in entries:
        if conn.execute("SELECT 1 FROM requests WHERE key = ?", (entry.request,)).fetchone() is None:
            unknown += 1
            _apply(conn, entry, by_digest(entry.campaign), now)
        conn.execute("UPDATE instance SET send_journal_read = ?", (position,))
    return unknown


def adopt_lost_handovers(conn: Connection, campaign: CampaignId, now: datetime) -> None:
    """After a launch: numbers that this campaign was already handed over to, in a time that a restore undid."""
    # The run of a day may have been made in the lost time already, and had another id then.
    lost = conn.execute(
        """SELECT number_digest, request_key, at FROM lost_handovers l WHERE campaign_id = ?1 OR (
               NOT EXISTS (SELECT 1 FROM campaigns WHERE id = l.campaign_id) AND l.at >= (
                   SELECT date(occurrence, '-1 day') FROM campaigns WHERE id = ?1))""",
        (campaign,),
    )
    by_digest = {row["number_digest"]: (row["request_key"], from_iso(row["at"])) for row in lost}
    if not by_digest:
        return
    store_key = conn.execute("SELECT store_key FROM instance").fetchone()["store_key"]
    rows = conn.execute("SELECT id, number, batch_id FROM messages WHERE campaign_id = ?", (campaign,)).fetchall()
    adopted = 0
    for row in rows:
        found = by_digest.get(number_digest(store_key, row["number"]))
        if found is not None:
            key, at = found
            _make_unconfirmed(conn, [row["id"]], f"{key}-{row['id']}", row["batch_id"], now, handed_over=at)
            adopted += 1
    if adopted:
        _tell(conn, campaign, adopted, Why.RESTORED, now)


def _by_digest(conn: Connection, campaign: CampaignId, store_key: str) -> dict[str, MessageId]:
    rows = conn.execute("SELECT id, number FROM messages WHERE campaign_id = ?", (campaign,))
    return {number_digest(store_key, row["number"]): MessageId(row["id"]) for row in rows}


def _apply(conn: Connection, entry: Entry, known: Mapping[str, MessageId], now: datetime) -> None:
    _never_reuse(conn, "campaigns", entry.campaign)
    wanted = set(entry.numbers)
    rows = conn.execute(
        """SELECT id, batch_id, status, EXISTS (
                  SELECT 1 FROM attempts a
                  WHERE a.message_id = m.id AND a.attempt = m.attempt AND a.outcome IN ('accepted', 'unconfirmed')
              ) AS dropped
           FROM messages m WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id""",
        (json.dumps([known[digest] for digest in wanted & known.keys()]),),
    ).fetchall()
    # What the owner dropped while its fate was unknown stays cancelled: it needs a consent to be sent again anyway.
    resendable = [
        row
        for row in rows
        if row["status"] in ("queued", "rejected") or (row["status"] == "cancelled" and not row["dropped"])
    ]
    if resendable:
        _requeue(conn, [row["id"] for row in resendable if row["status"] != "queued"], now)
        ids, batch = [row["id"] for row in resendable], resendable[0]["batch_id"]
        _make_unconfirmed(conn, ids, entry.request, batch, now, handed_over=entry.at)
        _tell(conn, entry.campaign, len(resendable), Why.RESTORED, now)
    conn.executemany(
        """INSERT INTO lost_handovers (campaign_id, number_digest, request_key, at) VALUES (?, ?, ?, ?)
           ON CONFLICT (campaign_id, number_digest) DO NOTHING""",
        [(entry.campaign, digest, entry.request, iso(entry.at)) for digest in wanted - known.keys()],
    )


def _make_unconfirmed(
    conn: Connection, messages: Sequence[MessageId], key: str, batch: int, now: datetime, *, handed_over: datetime
) -> None:
    """Walk the legal way, with an attempt of its own, so that the rows tell what the send journal told.

    It is billed in the month of the hand-over, not in that of the restore.
    """
    month = this_month(read_settings(conn), handed_over)
    request = RequestId(
        conn.execute(
            """INSERT INTO requests (key, epoch, batch_id, messages, started_at, ended_at, result, cause, month)
               SELECT ?, epoch, ?, ?, ?, ?, 'unconfirmed', ?, ? FROM instance RETURNING id""",
            (key, batch, len(messages), iso(now), iso(now), Why.RESTORED, month),
        ).fetchone()["id"]
    )
    conn.executemany(
        "INSERT INTO attempts (message_id, attempt, request_id) SELECT id, attempt + 1, ? FROM messages WHERE id = ?",
        [(request, message) for message in messages],
    )
    conn.executemany(
        "UPDATE messages SET status = 'sending', attempt = attempt + 1 WHERE id = ?", [(m,) for m in messages]
    )
    conn.execute(
        "UPDATE attempts SET outcome = 'unconfirmed', why = ?, ended_at = ? WHERE request_id = ?",
        (Why.RESTORED, iso(now), request),
    )
    conn.executemany(
        "UPDATE messages SET status = 'unconfirmed', why = ?, updated_at = ? WHERE id = ?",
        [(Why.RESTORED, iso(now), message) for message in messages],
    )


def _requeue(conn: Connection, messages: Sequence[MessageId], now: datetime) -> None:
    conn.executemany(
        "UPDATE messages SET status = 'queued', updated_at = ? WHERE id = ?", [(iso(now), m) for m in messages]
    )


def _never_reuse(conn: Connection, table: str, used: int) -> None:
    if conn.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (used, table)).rowcount == 0:
        conn.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, used))


def _tell(conn: Connection, campaign: CampaignId, messages: int, why: Why, now: datetime) -> None:
    exists = conn.execute("SELECT 1 FROM campaigns WHERE id = ?", (campaign,)).fetchone() is not None
    if exists:
        note(conn, Event.UNCONFIRMED, now, campaign=campaign, data={"messages": messages, "why": why})
        finish_if_done(conn, campaign, now)
