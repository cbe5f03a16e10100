"""What the owner should see first: what is on its way or will be, and what waits for a decision."""

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.campaign import CampaignStatus
from app.domain.days import ShopDay
from app.domain.errors import Refused
from app.domain.ids import CampaignId, from_iso, iso
from app.storage.audiences import count_mailable
from app.storage.campaigns import get_campaign
from app.storage.database import Connection
from app.storage.reads.campaigns import CampaignRow, campaign_rows
from app.storage.reads.whom import people_of
from app.storage.reads.yearly import next_somebody
from app.storage.settings import read_settings

ORDER = (CampaignStatus.SENDING, CampaignStatus.SCHEDULED, CampaignStatus.PAUSED)


@dataclass(frozen=True, slots=True)
class Undecided:
    """A campaign with messages that may or may not have been sent."""

    campaign: CampaignId
    messages: int


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A campaign that is sending, scheduled or paused, and since when it is."""

    campaign: CampaignRow
    since: datetime


def now_and_next(conn: Connection, *, limit: int = 50) -> list[Upcoming]:
    """What is sending, what will start, soonest first, and what is paused, newest first."""
    found: list[tuple[CampaignId, datetime]] = []
    for status in ORDER:
        order = "scheduled_for, id" if status is CampaignStatus.SCHEDULED else "id DESC"
        rows = conn.execute(
            f"SELECT id, updated_at FROM campaigns WHERE status = ? AND deleted_at IS NULL ORDER BY {order} LIMIT ?",
            (status, limit - len(found)),
        )
        found += [(CampaignId(row["id"]), from_iso(row["updated_at"])) for row in rows]
    campaigns = campaign_rows(conn, [campaign for campaign, _ in found])
    return [Upcoming(campaign, since) for campaign, (_, since) in zip(campaigns, found, strict=True)]


def undecided(conn: Connection) -> list[Undecided]:
    """Where unconfirmed messages wait for the owner, newest campaign first."""
    rows = conn.execute(
        """SELECT campaign_id, messages FROM tallies WHERE status = 'unconfirmed' AND messages > 0
           ORDER BY campaign_id DESC"""
    )
    return [Undecided(CampaignId(row["campaign_id"]), row["messages"]) for row in rows]


def has_campaigns(conn: Connection) -> bool:
    """Whether there is one."""
    return conn.execute("SELECT 1 FROM campaigns WHERE deleted_at IS NULL LIMIT 1").fetchone() is not None


def has_contacts(conn: Connection) -> bool:
    """Whether the store knows anybody."""
    return conn.execute("SELECT 1 FROM contacts LIMIT 1").fetchone() is not None


def handed_over_since(conn: Connection, since: datetime) -> int:
    """How many messages were in requests that ended since then; those that Mitto sent back do not count."""
    row = conn.execute(
        """SELECT coalesce(sum(messages), 0) AS messages FROM requests INDEXED BY requests_by_end
           WHERE ended_at >= ? AND result <> 'returned'""",
        (iso(since),),
    ).fetchone()
    return int(row["messages"])


def count_recipients(conn: Connection, campaign: CampaignId, now: datetime) -> int | None:
    """How many people a campaign that has not started would go to now, None if its filter cannot hold any
    more; takes a while on a large list.
    """
    try:
        return count_mailable(conn, people_of(get_campaign(conn, campaign), read_settings(conn), now))
    except Refused:
        return None


def next_day_of(conn: Connection, campaign: CampaignId, day: ShopDay) -> tuple[date, int] | None:
    """On which day a campaign that repeats goes next to anybody, and to how many; None when that cannot be told."""
    try:
        return next_somebody(conn, campaign, day)
    except Refused:
        return None
