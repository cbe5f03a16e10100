"""The rows of a delivery report: each message with the times of its latest way through the outbox."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from app.domain.ids import CampaignId, from_iso
from app.domain.message import Status, Why
from app.domain.segments import Encoding
from app.storage.database import Connection
from app.storage.reads.messages import ranges

_COLUMNS = """id, batch_id, name, number, status, why, detail, segments, encoding, accepted_at, updated_at, attempt,
              provider_id"""
_moment = lru_cache(maxsize=1024)(from_iso)
"""The messages of one request share their times, so most of them are read once."""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One message. A time is None while the thing has not happened, and when nobody knows when it did."""

    name: str
    number: str
    status: Status
    why: Why | None
    detail: str
    segments: int
    encoding: Encoding
    queued_at: datetime
    handed_over_at: datetime | None
    accepted_at: datetime | None
    updated_at: datetime
    attempt: int
    provider_id: str | None


def report_pages(conn: Connection, campaign: CampaignId, *, limit: int = 2_000) -> Iterator[list[ReportRow]]:
    """All messages of a campaign in the order of their ids, a page at a time.

    The connection has to be in one transaction from the first page to the last, or the pages tell of different moments.
    """
    after = 0
    while rows := _page(conn, campaign, after, limit):
        after = rows[-1]["id"]
        yield [_row(row) for row in rows]


def _page(conn: Connection, campaign: CampaignId, after: int, limit: int) -> list[sqlite3.Row]:
    # CROSS JOIN keeps the page in the outer loop. A hand-over that only the send journal knew has no time of its own.
    return conn.execute(
        f"""SELECT m.*, u.started_at AS queued_at,
                   CASE WHEN a.why IS NOT 'restored' THEN r.started_at END AS handed_over_at
            FROM ({ranges(_COLUMNS, None, "AND id > :after")} ORDER BY id LIMIT :limit) m
            CROSS JOIN batches b ON b.id = m.batch_id
            CROSS JOIN runs u ON u.campaign_id = b.campaign_id AND u.run = b.run
            LEFT JOIN attempts a ON a.message_id = m.id AND a.attempt = m.attempt
            LEFT JOIN requests r ON r.id = a.request_id
            ORDER BY m.id""",
        {"campaign": campaign, "after": after, "limit": limit},
    ).fetchall()


def _row(row: sqlite3.Row) -> ReportRow:
    return ReportRow(
        name=row["name"],
        number=row["number"],
        status=Status(row["status"]),
        why=None if row["why"] is None else Why(row["why"]),
        detail=row["detail"],
        segments=row["segments"],
        encoding=Encoding(row["encoding"]),
        queued_at=_moment(row["queued_at"]),
        handed_over_at=None if row["handed_over_at"] is None else _moment(row["handed_over_at"]),
        accepted_at=None if row["accepted_at"] is None else _moment(row["accepted_at"]),
        updated_at=_moment(row["updated_at"]),
        attempt=row["attempt"],
        provider_id=row["provider_id"],
    )
