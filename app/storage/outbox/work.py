"""What there is to do, read from the rows: the truth that every reminder is made from."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import BatchId, CampaignId, iso, job_id
from app.storage.database import Connection
from app.storage.filters.sql import NOBODY
from app.storage.outbox.care import care_now, waits
from app.storage.outbox.recall import LONGEST
from app.storage.outbox.turn import HAS_TURN, at


@dataclass(frozen=True, slots=True)
class OpenBatch:
    """A batch with something queued."""

    id: BatchId
    campaign: CampaignId
    run: int
    position: int

    @property
    def job(self) -> str:
        """The name of its job."""
        return job_id(self.campaign, self.run, self.position)


def open_batches(conn: Connection, *, limit: int, now: datetime | None = None) -> list[OpenBatch]:
    """Batches of sending campaigns that still have queued messages, in the order in which they should go.

    With `now` without those of runs that can still be recalled, those whose turn has not come, and of messages that
    wait.
    """
    put_off = NOBODY if now is None else waits(care_now(conn, now), "m", now)
    held = "u.not_before IS NOT NULL AND u.not_before > :now AND u.not_before <= :last"
    held = "" if now is None else f"AND NOT ({held}) AND {HAS_TURN}"
    rows = conn.execute(
        f"""SELECT b.id, b.campaign_id, b.run, b.position
            FROM campaigns c JOIN batches b ON b.campaign_id = c.id
            JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run
            WHERE c.status = 'sending' {held} AND EXISTS (
                SELECT 1 FROM messages m INDEXED BY messages_queued
                WHERE m.batch_id = b.id AND m.status = 'queued' AND NOT {put_off})
            ORDER BY b.position, c.id, b.run LIMIT :limit""",
        {"limit": limit} if now is None else {"limit": limit, **at(now)},
    )
    return [OpenBatch(BatchId(r["id"]), CampaignId(r["campaign_id"]), r["run"], r["position"]) for r in rows]


def something_held(conn: Connection, now: datetime) -> bool:
    """Whether a sending campaign waits for the end of the time in which it can be recalled."""
    row = conn.execute(
        """SELECT EXISTS (SELECT 1 FROM campaigns c JOIN runs u ON u.campaign_id = c.id AND u.run = c.run
                          WHERE c.status = 'sending' AND u.not_before > ? AND u.not_before <= ?) AS held""",
        (iso(now), iso(now + LONGEST)),
    ).fetchone()
    return bool(row["held"])


def run_batches(conn: Connection, campaign: CampaignId, run: int, now: datetime) -> list[OpenBatch]:
    """The batches of a run whose turn it is."""
    rows = conn.execute(
        f"""SELECT b.id, b.position FROM batches b JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run
            WHERE b.campaign_id = :campaign AND b.run = :run AND {HAS_TURN} ORDER BY b.position""",
        {**at(now), "campaign": campaign, "run": run},
    )
    return [OpenBatch(BatchId(row["id"]), campaign, run, row["position"]) for row in rows]


def first_batch_answered(conn: Connection, campaign: CampaignId, run: int, *, now: datetime | None = None) -> bool:
    """Whether a run's first batch has nothing queued and no request without an answer: the others wait for that.

    With `now` they do not wait for a message that waits itself.
    """
    put_off = NOBODY if now is None else waits(care_now(conn, now), "m", now)
    row = conn.execute(
        f"""SELECT EXISTS (SELECT 1 FROM messages m INDEXED BY messages_queued
                          WHERE m.batch_id = b.id AND m.status = 'queued' AND NOT {put_off})
               OR EXISTS (SELECT 1 FROM requests r WHERE r.batch_id = b.id AND r.ended_at IS NULL) AS waiting
           FROM batches b WHERE b.campaign_id = ? AND b.run = ? AND b.position = 1""",
        (campaign, run),
    ).fetchone()
    return row is None or not row["waiting"]


def due_campaigns(conn: Connection, now: datetime) -> list[CampaignId]:
    """Scheduled campaigns whose time has come."""
    rows = conn.execute(
        "SELECT id FROM campaigns WHERE status = 'scheduled' AND scheduled_for <= ? ORDER BY scheduled_for", (iso(now),)
    )
    return [CampaignId(row["id"]) for row in rows]


def half_cancelled(conn: Connection) -> list[CampaignId]:
    """Cancelled campaigns with queued messages left, as after a crash in the middle of cancelling."""
    rows = conn.execute(
        """SELECT c.id FROM campaigns c JOIN tallies t ON t.campaign_id = c.id AND t.status = 'queued'
           WHERE c.status = 'cancelled' AND t.messages > 0"""
    )
    return [CampaignId(row["id"]) for row in rows]


def something_due(conn: Connection, now: datetime) -> bool:
    """Whether the delivery of any accepted message should be asked for now."""
    row = conn.execute(
        """SELECT EXISTS (SELECT 1 FROM tallies t JOIN messages m ON m.campaign_id = t.campaign_id AND m.due_at <= ?
                          WHERE t.status = 'accepted' AND t.messages > 0) AS due""",
        (iso(now),),
    ).fetchone()
    return bool(row["due"])


def count_unasked(conn: Connection, campaign: CampaignId, *, looks: int) -> int:
    """Accepted messages that Mitto can be asked about and has not been asked `looks` times yet."""
    row = conn.execute(
        """SELECT count(*) AS n FROM messages
           WHERE campaign_id = ? AND status = 'accepted' AND provider_id IS NOT NULL AND polls < ?""",
        (campaign, looks),
    ).fetchone()
    return int(row["n"])


def store_key(conn: Connection) -> str:
    """The random name of this store, which salts the number digests in the send journal."""
    return str(conn.execute("SELECT store_key FROM instance").fetchone()["store_key"])
