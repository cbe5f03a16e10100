"""What health is made of, as far as the store knows it."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import CampaignId, from_iso, iso
from app.storage.database import Connection
from app.storage.filters.sql import NOBODY
from app.storage.outbox.care import care_now, waits
from app.storage.outbox.turn import HAS_TURN, at


@dataclass(frozen=True, slots=True)
class SmsWork:
    """Sending: batches not done, those of them whose turn has not come, batches that came back, requests in flight, and
    since when the oldest waits.
    """

    open_batches: int
    later: int
    retrying: int
    in_flight: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class LaterWork:
    """Work with a time: how much is due, how much later, since when the oldest is due, and when the next will be."""

    due: int
    later: int
    oldest: datetime | None
    next: datetime | None = None
    """When the first of what is later becomes due, where that is known."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A sending campaign with something to hand over; `moved` is when it last made progress."""

    campaign: CampaignId
    name: str
    moved: datetime


def sms_work(conn: Connection, now: datetime) -> SmsWork:
    """Batches of sending campaigns that still have queued messages, but not those of which all wait."""
    put_off = waits(care_now(conn, now), "m", now)
    row = conn.execute(
        f"""SELECT count(*) AS batches, total(NOT {HAS_TURN}) AS later,
                   min(CASE WHEN {HAS_TURN} THEN max(u.started_at, coalesce(b.not_before, '')) END) AS oldest,
                  total(EXISTS (SELECT 1 FROM requests q WHERE q.batch_id = b.id AND q.result = 'returned')) AS retrying
           FROM campaigns c
           JOIN batches b ON b.campaign_id = c.id
           JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run
           WHERE c.status = 'sending' AND EXISTS (
               SELECT 1 FROM messages m INDEXED BY messages_queued
               WHERE m.batch_id = b.id AND m.status = 'queued' AND NOT {put_off})""",
        at(now),
    ).fetchone()
    flying = conn.execute("SELECT count(DISTINCT request_id) AS n FROM attempts WHERE outcome IS NULL").fetchone()
    return SmsWork(row["batches"], int(row["later"]), int(row["retrying"]), flying["n"], _moment(row["oldest"]))


def refresh_work(conn: Connection, now: datetime) -> LaterWork:
    """Accepted messages whose delivery is to be asked for."""
    row = conn.execute(
        """SELECT count(*) AS due, min(m.due_at) AS oldest FROM tallies t
           JOIN messages m ON m.campaign_id = t.campaign_id AND m.due_at <= ?
           WHERE t.status = 'accepted' AND t.messages > 0""",
        (iso(now),),
    ).fetchone()
    accepted = conn.execute("SELECT total(messages) AS n FROM tallies WHERE status = 'accepted'").fetchone()
    return LaterWork(row["due"], max(int(accepted["n"]) - row["due"], 0), _moment(row["oldest"]))


def start_work(conn: Connection, now: datetime) -> LaterWork:
    """Scheduled campaigns."""
    row = conn.execute(
        """SELECT total(scheduled_for <= :now) AS due, total(scheduled_for > :now) AS later,
                  min(CASE WHEN scheduled_for <= :now THEN scheduled_for END) AS oldest,
                  min(CASE WHEN scheduled_for > :now THEN scheduled_for END) AS next
           FROM campaigns WHERE status = 'scheduled'""",
        {"now": iso(now)},
    ).fetchone()
    return LaterWork(int(row["due"]), int(row["later"]), _moment(row["oldest"]), _moment(row["next"]))


def standing_campaigns(conn: Connection, *, before: datetime) -> list[Standing]:
    """Sending campaigns with messages whose turn had come, and that have made no progress since `before`.

    Progress is an ended request that Mitto did not just send back, or a change of the campaign by a person. What waits
    because people had messages enough, or did so until a moment after `before`, is not pending.
    """
    put_off = waits(care_now(conn, before), "m", before)
    # Where nobody waits, SQLite drops the question and then finds no use for the index.
    waiting = (
        NOBODY
        if put_off == NOBODY
        else f"""(SELECT count(*) FROM messages m INDEXED BY messages_waiting
                  WHERE m.campaign_id = c.id AND m.status = 'queued' AND {put_off})"""
    )
    rows = conn.execute(
        f"""SELECT c.id, c.name, max(c.updated_at, coalesce((
               SELECT max(r.ended_at) FROM batches b JOIN requests r ON r.batch_id = b.id
               WHERE b.campaign_id = c.id AND r.result <> 'returned'), '')) AS moved
           FROM campaigns c
           WHERE c.status = 'sending'
             AND (SELECT sum(messages) FROM tallies WHERE campaign_id = c.id AND status IN ('queued', 'sending'))
               > {waiting}
             AND NOT EXISTS (
               SELECT 1 FROM requests r JOIN batches b ON b.id = r.batch_id
               WHERE r.ended_at > :before AND b.campaign_id = c.id AND r.result <> 'returned')
             AND c.updated_at <= :before
             AND ((SELECT messages FROM tallies WHERE campaign_id = c.id AND status = 'sending') > 0 OR EXISTS (
               SELECT 1 FROM batches b JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run
               JOIN messages m INDEXED BY messages_queued ON m.batch_id = b.id AND m.status = 'queued'
               WHERE b.campaign_id = c.id AND {HAS_TURN} AND NOT {put_off}))""",
        {"before": iso(before), **at(before)},
    )
    return [Standing(CampaignId(row["id"]), row["name"], from_iso(row["moved"])) for row in rows]


def noted_stalls(conn: Connection) -> set[CampaignId]:
    """Campaigns whose stall stands in the journal without its end."""
    rows = conn.execute(
        """SELECT campaign_id, kind, max(id) FROM journal
           WHERE campaign_id IS NOT NULL AND kind IN ('stalled', 'stall_ended') GROUP BY campaign_id"""
    )
    return {CampaignId(row["campaign_id"]) for row in rows if row["kind"] == "stalled"}


def _moment(text: str | None) -> datetime | None:
    return None if text is None else from_iso(text)
