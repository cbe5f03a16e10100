"""Campaigns as screens show them: one row each, with the count of every status."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.campaign import CampaignStatus, Hold
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, from_iso, iso
from app.domain.message import Status
from app.domain.repeating import Repeats
from app.storage.database import Connection
from app.storage.repeats import repeats_of_row


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """One campaign. `run` is 0 before its first launch; `segments` is what all its messages together are billed for."""

    id: CampaignId
    name: str
    status: CampaignStatus
    hold: Hold | None
    run: int
    scheduled_for: datetime | None
    created_at: datetime
    launched_at: datetime | None
    finished_at: datetime | None
    counts: Mapping[Status, int]
    """How many messages stand where: every status has its key."""
    segments: int
    waiting: int = 0
    """How many of the queued ones were put off, since their people had messages enough."""
    waits_until: datetime | None = None
    """When the first of them may go."""
    repeats: Repeats | None = None

    @property
    def planned(self) -> int:
        """All its messages, wherever they stand."""
        return sum(self.counts.values())


def list_campaigns(conn: Connection, *, before: CampaignId | None = None, limit: int = 200) -> list[CampaignRow]:
    """A page of campaigns, newest first: those older than `before`, or the newest ones."""
    older = "" if before is None else "AND id < :before"
    rows = conn.execute(
        f"SELECT * FROM campaigns WHERE deleted_at IS NULL {older} ORDER BY id DESC LIMIT :limit",
        {"before": before, "limit": limit},
    ).fetchall()
    return _with_counts(conn, rows)


def campaign_row(conn: Connection, campaign: CampaignId) -> CampaignRow:
    """One campaign. Raises Refused (not_found)."""
    rows = conn.execute("SELECT * FROM campaigns WHERE id = ? AND deleted_at IS NULL", (campaign,)).fetchall()
    if not rows:
        raise Refused(Reason.NOT_FOUND, f"There is no campaign {campaign}.")
    return _with_counts(conn, rows)[0]


def campaign_rows(conn: Connection, campaigns: Sequence[CampaignId]) -> list[CampaignRow]:
    """These campaigns, in this order."""
    ids = json.dumps(campaigns)
    rows = conn.execute("SELECT * FROM campaigns WHERE id IN (SELECT value FROM json_each(?))", (ids,))
    found = {row.id: row for row in _with_counts(conn, rows.fetchall())}
    return [found[campaign] for campaign in campaigns]


def throughput(conn: Connection, campaign: CampaignId, *, since: datetime) -> int:
    """How many messages were in requests that ended at `since` or later; those that Mitto sent back do not count."""
    row = conn.execute(
        """SELECT coalesce(sum(r.messages), 0) AS messages
           FROM requests r INDEXED BY requests_by_end JOIN batches b ON b.id = r.batch_id
           WHERE r.ended_at >= ? AND b.campaign_id = ? AND r.result <> 'returned'""",
        (iso(since), campaign),
    ).fetchone()
    return int(row["messages"])


def _with_counts(conn: Connection, rows: Sequence[sqlite3.Row]) -> list[CampaignRow]:
    ids = json.dumps([row["id"] for row in rows])
    counts: dict[int, dict[Status, int]] = {row["id"]: dict.fromkeys(Status, 0) for row in rows}
    segments = dict.fromkeys(counts, 0)
    tallies = conn.execute("SELECT * FROM tallies WHERE campaign_id IN (SELECT value FROM json_each(?))", (ids,))
    for tally in tallies:
        counts[tally["campaign_id"]][Status(tally["status"])] = tally["messages"]
        segments[tally["campaign_id"]] += tally["segments"]
    put_off = conn.execute(
        """SELECT campaign_id, count(*) AS messages, min(not_before) AS until
           FROM messages INDEXED BY messages_waiting
           WHERE campaign_id IN (SELECT value FROM json_each(?)) AND not_before IS NOT NULL AND status = 'queued'
           GROUP BY campaign_id""",
        (ids,),
    )
    waiting = {row["campaign_id"]: (row["messages"], _moment(row["until"])) for row in put_off}
    return [_row(row, counts[row["id"]], segments[row["id"]], waiting.get(row["id"], (0, None))) for row in rows]


def _row(
    row: sqlite3.Row, counts: Mapping[Status, int], segments: int, waiting: tuple[int, datetime | None]
) -> CampaignRow:
    return CampaignRow(
        id=CampaignId(row["id"]),
        name=row["name"],
        status=CampaignStatus(row["status"]),
        hold=None if row["hold"] is None else Hold(row["hold"]),
        run=row["run"],
        scheduled_for=_moment(row["scheduled_for"]),
        created_at=from_iso(row["created_at"]),
        launched_at=_moment(row["launched_at"]),
        finished_at=_moment(row["finished_at"]),
        counts=counts,
        segments=segments,
        waiting=waiting[0],
        waits_until=waiting[1],
        repeats=repeats_of_row(row),
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else from_iso(text)
