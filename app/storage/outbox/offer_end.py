"""The moment after which a campaign's offer is over, read inside ARM: what is queued beyond it is skipped, since nobody
could use it.
"""

from datetime import datetime

from app.domain.ids import CampaignId, iso
from app.domain.message import Why
from app.storage.database import Connection

CHUNK = 10_000


def is_over(ends_at: str | None, now: datetime) -> bool:
    """Whether an offer with this end is over."""
    return ends_at is not None and ends_at <= iso(now)


def ended_campaigns(conn: Connection, now: datetime) -> list[CampaignId]:
    """Campaigns whose offer is over, with something still queued."""
    rows = conn.execute(
        """SELECT c.id FROM campaigns c JOIN tallies t ON t.campaign_id = c.id AND t.status = 'queued'
           WHERE c.status IN ('sending', 'paused') AND c.ends_at <= ? AND t.messages > 0""",
        (iso(now),),
    )
    return [CampaignId(row["id"]) for row in rows]


def skip_ended(conn: Connection, campaign: CampaignId, now: datetime) -> int:
    """Skip up to a chunk of what is queued, if the offer is over; call it until it returns 0, each time in a
    transaction of its own. ARM refuses them anyway.
    """
    return conn.execute(
        """UPDATE messages SET status = 'skipped', why = ?1, updated_at = ?2 WHERE id IN (
               SELECT m.id FROM messages m JOIN campaigns c ON c.id = m.campaign_id
               WHERE m.campaign_id = ?3 AND m.status = 'queued' AND c.ends_at <= ?2 ORDER BY m.id LIMIT ?4)""",
        (Why.OFFER_ENDED, iso(now), campaign, CHUNK),
    ).rowcount
