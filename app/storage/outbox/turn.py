"""Whose turn it is: a batch goes not before its own moment, and the rest of a run not before its first people have got
theirs. ARM reads both in its own transaction; everyone else only asks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import CampaignId, from_iso, iso
from app.domain.message import Status
from app.storage.database import Connection
from app.storage.outbox.care import care_now, waits
from app.storage.outbox.recall import LONGEST

HAS_TURN = """((b.not_before IS NULL OR b.not_before <= :now OR u.started_at > :last)
    AND (u.first_stage IS NULL OR u.released_at IS NOT NULL OR b.position <= u.first_stage))"""
"""Of a batch `b` and its run `u`. A run that started in the future was launched before the clock was set back: nobody
knows any more when its batches were meant to go, so they go at the usual pace.
"""

WAITING = """u.first_stage IS NOT NULL AND u.released_at IS NULL AND EXISTS (
    SELECT 1 FROM batches b JOIN messages m INDEXED BY messages_queued ON m.batch_id = b.id AND m.status = 'queued'
    WHERE b.campaign_id = u.campaign_id AND b.run = u.run AND b.position > u.first_stage)"""
"""Of a run `u` whose rest waits for its first people."""


@dataclass(frozen=True, slots=True)
class FirstPeople:
    """How the first people of a run have fared so far. `accepted_at` is when Mitto took the last of theirs."""

    run: int
    counts: Mapping[Status, int]
    accepted_at: datetime | None
    waiting: int = 0
    """How many of the queued ones had messages enough and get it on a later day: the rest does not wait so long."""

    @property
    def people(self) -> int:
        """How many they are, without those who get nothing now because they opted out, were dropped, or wait."""
        nothing = self.counts[Status.SKIPPED] + self.counts[Status.CANCELLED] + self.waiting
        return sum(self.counts.values()) - nothing


def at(now: datetime) -> dict[str, str]:
    """The values of HAS_TURN at this moment."""
    return {"now": iso(now), "last": iso(now + LONGEST)}


def has_turn(conn: Connection, campaign: CampaignId, run: int, position: int, now: datetime) -> bool:
    """Whether a batch may go, as far as its turn is concerned."""
    row = conn.execute(
        f"""SELECT {HAS_TURN} AS turn FROM batches b JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run
            WHERE b.campaign_id = :campaign AND b.run = :run AND b.position = :position""",
        {**at(now), "campaign": campaign, "run": run, "position": position},
    ).fetchone()
    return bool(row["turn"])


def hold_back_the_rest(conn: Connection, campaign: CampaignId, run: int, people: int) -> bool:
    """Let the first batches of a new run, which have so many messages in all, go alone. False when there is no rest."""
    stage = conn.execute(
        """SELECT max(position) AS stage FROM (
               SELECT position, sum(size) OVER (ORDER BY position) AS so_far FROM batches
               WHERE campaign_id = ? AND run = ?) WHERE so_far <= ?""",
        (campaign, run, people),
    ).fetchone()["stage"]
    found = conn.execute(
        """SELECT min(m.id) FILTER (WHERE b.position <= :stage) AS first,
                  max(m.id) FILTER (WHERE b.position <= :stage) AS last,
                  count(*) FILTER (WHERE b.position > :stage) AS rest
           FROM batches b JOIN messages m INDEXED BY messages_queued ON m.batch_id = b.id AND m.status = 'queued'
           WHERE b.campaign_id = :campaign AND b.run = :run""",
        {"campaign": campaign, "run": run, "stage": stage},
    ).fetchone()
    if stage is None or not found["rest"]:
        return False
    conn.execute(
        "UPDATE runs SET first_stage = ?, first_from = ?, first_to = ? WHERE campaign_id = ? AND run = ?",
        (stage, found["first"], found["last"], campaign, run),
    )
    return True


def set_moments(conn: Connection, campaign: CampaignId, run: int, moment: Callable[[float], datetime]) -> None:
    """Tell each batch of a run that has something queued, of the rest if its first people are done, when it is due:
    `moment` is asked with the share of the messages before it.
    """
    rows = conn.execute(
        """SELECT b.id, b.size FROM batches b JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run
           WHERE b.campaign_id = ? AND b.run = ? AND b.position > coalesce(u.first_stage, 0) ORDER BY b.position""",
        (campaign, run),
    ).fetchall()
    total, before, moments = sum(row["size"] for row in rows), 0, []
    for row in rows:
        moments.append((iso(moment(before / total)), row["id"]))
        before += row["size"]
    conn.executemany("UPDATE batches SET not_before = ? WHERE id = ?", moments)


def done_with_first(conn: Connection, now: datetime) -> list[CampaignId]:
    """Sending campaigns whose rest waits, and whose first people's messages were handed over or are for a later day."""
    put_off = waits(care_now(conn, now), "m", now)
    rows = conn.execute(
        f"""SELECT DISTINCT c.id FROM campaigns c JOIN runs u ON u.campaign_id = c.id
            WHERE c.status = 'sending' AND {WAITING} AND NOT EXISTS (
                SELECT 1 FROM messages m WHERE m.id BETWEEN u.first_from AND u.first_to
                    AND m.campaign_id = c.id AND m.status IN ('queued', 'sending') AND NOT {put_off})"""
    )
    return [CampaignId(row["id"]) for row in rows]


def first_people(conn: Connection, campaign: CampaignId, now: datetime) -> FirstPeople | None:
    """How those fared for whom the rest of a campaign waits; None when it does not wait."""
    run = conn.execute(
        f"SELECT u.run, u.first_from, u.first_to FROM runs u WHERE u.campaign_id = ? AND {WAITING} ORDER BY u.run DESC",
        (campaign,),
    ).fetchone()
    if run is None:
        return None
    put_off = waits(care_now(conn, now), "m", now)
    rows = conn.execute(
        f"""SELECT status, count(*) AS messages, max(accepted_at) AS accepted_at,
                   total(status = 'queued' AND {put_off}) AS waiting
            FROM messages m WHERE id BETWEEN ? AND ? AND campaign_id = ? GROUP BY status""",
        (run["first_from"], run["first_to"], campaign),
    ).fetchall()
    counts = dict.fromkeys(Status, 0) | {Status(row["status"]): row["messages"] for row in rows}
    accepted = max((row["accepted_at"] for row in rows if row["accepted_at"]), default=None)
    waiting = int(sum(row["waiting"] for row in rows))
    return FirstPeople(run["run"], counts, None if accepted is None else from_iso(accepted), waiting)


def release(conn: Connection, campaign: CampaignId, run: int, now: datetime) -> None:
    """Let the rest of a run go."""
    conn.execute("UPDATE runs SET released_at = ? WHERE campaign_id = ? AND run = ?", (iso(now), campaign, run))
    conn.execute("UPDATE campaigns SET updated_at = ? WHERE id = ?", (iso(now), campaign))
