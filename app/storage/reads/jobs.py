"""What the queues are about to do, one line a job, made from the rows that the reminders are made from."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.health import QueueName
from app.domain.ids import CampaignId, from_iso, iso, job_id
from app.domain.message import Why
from app.storage.database import Connection
from app.storage.outbox.turn import HAS_TURN, at

AT_MOST = 50
"""Jobs of one queue; with more, the next ones are like these."""


class JobState(StrEnum):
    """How one job stands."""

    ACTIVE = "active"
    RETRYING = "retrying"
    WAITING = "waiting"
    SCHEDULED = "scheduled"


@dataclass(frozen=True, slots=True)
class JobRow:
    """One job. `messages` are what it still has to do; `attempts` how often it was begun; `why` it came back last."""

    name: str
    queue: QueueName
    state: JobState
    campaign: CampaignId
    campaign_name: str
    messages: int
    attempts: int
    why: Why | None
    at: datetime | None
    """When it is to be done, where that is known."""


def jobs(conn: Connection, now: datetime) -> list[JobRow]:
    """The first jobs of each queue, in the order in which they go."""
    return [*_sms(conn, now), *_refresh(conn, now), *_starts(conn, now)]


def _sms(conn: Connection, now: datetime) -> list[JobRow]:
    """Batches with a request under way, then batches of sending campaigns that still have something queued."""
    rows = conn.execute(
        f"""WITH flying AS (
               SELECT DISTINCT r.batch_id FROM attempts a INDEXED BY attempts_open
               JOIN requests r ON r.id = a.request_id
               WHERE a.outcome IS NULL LIMIT :limit),
           open AS (
               SELECT b.id FROM campaigns c JOIN batches b ON b.campaign_id = c.id
               WHERE c.status = 'sending' AND EXISTS (
                   SELECT 1 FROM messages m INDEXED BY messages_queued WHERE m.batch_id = b.id AND m.status = 'queued')
               ORDER BY b.position, c.id, b.run LIMIT :limit)
           SELECT b.campaign_id, b.run, b.position, b.size, b.not_before, {HAS_TURN} AS turn, c.name,
                  b.id IN (SELECT batch_id FROM flying) AS active,
                  (SELECT count(*) FROM messages m INDEXED BY messages_queued
                   WHERE m.batch_id = b.id AND m.status = 'queued') AS queued,
                  (SELECT count(*) FROM requests r WHERE r.batch_id = b.id) AS attempts,
                  (SELECT a.why FROM requests r JOIN attempts a ON a.request_id = r.id
                   WHERE r.batch_id = b.id AND r.result = 'returned' ORDER BY r.id DESC LIMIT 1) AS why
           FROM batches b JOIN campaigns c ON c.id = b.campaign_id
           JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run
           WHERE b.id IN (SELECT batch_id FROM flying UNION SELECT id FROM open)
           ORDER BY active DESC, b.position, c.id, b.run LIMIT :limit""",
        {"limit": AT_MOST, **at(now)},
    )
    return [
        JobRow(
            name=job_id(CampaignId(row["campaign_id"]), row["run"], row["position"]),
            queue=QueueName.SMS,
            state=_state(row),
            campaign=CampaignId(row["campaign_id"]),
            campaign_name=row["name"],
            messages=row["queued"] or row["size"],
            attempts=row["attempts"],
            why=None if row["why"] is None else Why(row["why"]),
            at=None if row["turn"] or row["not_before"] is None else from_iso(row["not_before"]),
        )
        for row in rows
    ]


def _state(row: sqlite3.Row) -> JobState:
    if row["active"]:
        return JobState.ACTIVE
    if not row["turn"]:
        return JobState.SCHEDULED
    return JobState.RETRYING if row["why"] else JobState.WAITING


def _refresh(conn: Connection, now: datetime) -> list[JobRow]:
    """Campaigns whose messages Mitto is asked about."""
    rows = conn.execute(
        """SELECT c.id, c.name,
                  (SELECT count(*) FROM messages m WHERE m.campaign_id = c.id AND m.due_at <= :now) AS due,
                  (SELECT min(m.due_at) FROM messages m WHERE m.campaign_id = c.id AND m.due_at IS NOT NULL) AS next
           FROM tallies t JOIN campaigns c ON c.id = t.campaign_id
           WHERE t.status = 'accepted' AND t.messages > 0 ORDER BY c.id DESC LIMIT :limit""",
        {"now": iso(now), "limit": AT_MOST},
    )
    return [
        JobRow(
            name=f"campaign-{row['id']}-reports",
            queue=QueueName.STATUS_REFRESH,
            state=JobState.WAITING if row["due"] else JobState.SCHEDULED,
            campaign=CampaignId(row["id"]),
            campaign_name=row["name"],
            messages=row["due"],
            attempts=0,
            why=None,
            at=None if row["next"] is None else from_iso(row["next"]),
        )
        for row in rows
        if row["next"] is not None
    ]


def _starts(conn: Connection, now: datetime) -> list[JobRow]:
    """Campaigns that start at a time."""
    rows = conn.execute(
        "SELECT id, name, scheduled_for FROM campaigns WHERE status = 'scheduled' ORDER BY scheduled_for LIMIT ?",
        (AT_MOST,),
    )
    return [
        JobRow(
            name=f"campaign-{row['id']}-start",
            queue=QueueName.SCHEDULER,
            state=JobState.WAITING if from_iso(row["scheduled_for"]) <= now else JobState.SCHEDULED,
            campaign=CampaignId(row["id"]),
            campaign_name=row["name"],
            messages=0,
            attempts=0,
            why=None,
            at=from_iso(row["scheduled_for"]),
        )
        for row in rows
    ]
