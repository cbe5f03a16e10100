"""What a campaign's owner allows it: an amount of money, and a moment after which its offer is over.

Both are read inside ARM, so that of two requests at the same time the second one knows what the first one takes. What
is queued beyond the ceiling waits for the owner; what is queued beyond the end is skipped: nobody could use it.
"""

from datetime import datetime
from decimal import Decimal

from app.domain.ids import CampaignId, iso
from app.domain.journal import Event
from app.domain.message import Why
from app.storage.campaigns import amount_text
from app.storage.database import Connection
from app.storage.journal import note
from app.storage.settings import read_settings

CHUNK = 10_000
_TAKEN = """
    (SELECT total(segments) FROM tallies WHERE campaign_id = :campaign
         AND status IN ('sending', 'accepted', 'delivered', 'undelivered', 'no_report', 'unconfirmed'))
    + (SELECT total(m.segments) FROM resend_consents r CROSS JOIN messages m ON m.id = r.message_id
       WHERE m.campaign_id = :campaign)
    + (SELECT total(segments) FROM messages
       WHERE campaign_id = :campaign AND status = 'cancelled' AND why = 'owner_dropped')"""
"""What is billed, or may be: a message whose fate is not known counts as if Mitto had taken it, also when its owner has
it sent once more, which has a consent of its own each time, or gave it up.
"""


def segments_left(conn: Connection, campaign: CampaignId) -> int | None:
    """How many segments the ceiling still allows; None when there is no ceiling. Without a price it allows none."""
    row = conn.execute(
        "SELECT ceiling FROM campaigns WHERE id = ?",
        (campaign,),
    ).fetchone()
    if row["ceiling"] is None:
        return None
    price = read_settings(conn).price_segment
    if price is None:
        return 0
    if not price:
        return None
    taken = conn.execute(f"SELECT {_TAKEN} AS segments", {"campaign": campaign}).fetchone()["segments"]
    return max(int(Decimal(row["ceiling"]) // price) - int(taken), 0)


def something_is_under_way(conn: Connection, campaign: CampaignId) -> bool:
    """Whether a request of it is not answered yet: if it is given back, there is more left than it seems."""
    row = conn.execute(
        "SELECT messages FROM tallies WHERE campaign_id = ? AND status = 'sending'", (campaign,)
    ).fetchone()
    return bool(row["messages"])


def change_ceiling(conn: Connection, campaign: CampaignId, ceiling: Decimal | None, now: datetime) -> None:
    """What it may cost at most from the next claim on; None is no limit."""
    conn.execute(
        "UPDATE campaigns SET ceiling = ?, updated_at = ?, revision = revision + 1 WHERE id = ?",
        (amount_text(ceiling), iso(now), campaign),
    )
    note(conn, Event.CEILING_CHANGED, now, campaign=campaign, data={"ceiling": amount_text(ceiling)})


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
