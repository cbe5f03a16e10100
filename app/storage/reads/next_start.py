"""Which campaign starts next."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import CampaignId, from_iso
from app.storage.database import Connection


@dataclass(frozen=True, slots=True)
class NextStart:
    """A scheduled campaign and its time."""

    campaign: CampaignId
    name: str
    at: datetime


def next_start(conn: Connection) -> NextStart | None:
    """The scheduled campaign with the earliest time, if there is one. One that repeats looks each day whether it is
    anybody's, so its time says little.
    """
    row = conn.execute(
        """SELECT id, name, scheduled_for FROM campaigns WHERE status = 'scheduled' AND repeats IS NULL
           ORDER BY scheduled_for, id LIMIT 1"""
    ).fetchone()
    return None if row is None else NextStart(CampaignId(row["id"]), row["name"], from_iso(row["scheduled_for"]))
