"""The limit of messages a person, as it holds at the hand-over of a batch.

Settings are read each time: a limit that its owner sets counts from the next request on.
"""

from datetime import datetime, timedelta

from app.domain.care import Care
from app.domain.ids import BatchId, iso
from app.domain.settings import DEFINITIONS
from app.storage.care import too_often
from app.storage.database import Connection
from app.storage.filters.sql import NOBODY

MESSAGES, DAYS = DEFINITIONS["care.messages"], DEFINITIONS["care.days"]


def care_at(conn: Connection, batch: BatchId, now: datetime) -> Care | None:
    """What holds for this batch now; None when there is no limit, or when none holds for its campaign."""
    row = conn.execute(
        """SELECT c.care_off, (SELECT value FROM settings WHERE key = ?) AS messages,
                  (SELECT value FROM settings WHERE key = ?) AS days
           FROM batches b JOIN campaigns c ON c.id = b.campaign_id WHERE b.id = ?""",
        (MESSAGES.key, DAYS.key, batch),
    ).fetchone()
    if row is None or row["care_off"]:
        return None
    most = int(row["messages"] or MESSAGES.default)
    return Care(most, now - timedelta(days=int(row["days"] or DAYS.default))) if most else None


def had_enough(care: Care | None, number: str) -> str:
    """Whether `number`, an expression, had as many messages as that. Both values of the limit are whole and ours."""
    return NOBODY if care is None else too_often(number, str(care.most), f"'{iso(care.since)}'")
