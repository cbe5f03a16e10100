"""Campaigns as rows: create one, read one, move it along, finish it."""

from datetime import datetime

from app.domain.campaign import CAMPAIGN_MOVES, CampaignStatus, Hold
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.ids import AudienceId, CampaignId, iso
from app.domain.journal import Event
from app.domain.people_filter import EVERYBODY, Filter
from app.storage.campaign_row import Campaign, campaign_of, columns_of
from app.storage.database import Connection
from app.storage.journal import note


def create_campaign(
    conn: Connection,
    *,
    name: str,
    text: str,
    sender: str,
    chosen: Filter = EVERYBODY,
    audience: AudienceId | None = None,
    fit: Fit = Fit.AS_TYPED,
    now: datetime,
) -> CampaignId:
    """Add a draft for the people of a filter, which may be that of a saved audience."""
    campaign = insert_campaign(conn, DraftContent(name, text, sender, chosen, audience, fit=fit), now)
    note(conn, Event.CAMPAIGN_CREATED, now, campaign=campaign)
    return campaign


def insert_campaign(conn: Connection, content: DraftContent, now: datetime) -> CampaignId:
    """The same without a word in the journal, for who has more to say there."""
    written = columns_of(content)
    row = conn.execute(
        f"""INSERT INTO campaigns ({", ".join(written)}, created_at, updated_at)
            VALUES ({", ".join(f":{column}" for column in written)}, :now, :now) RETURNING id""",
        {**written, "now": iso(now)},
    ).fetchone()
    return CampaignId(row["id"])


def get_campaign(conn: Connection, campaign: CampaignId) -> Campaign:
    """Read one that is not deleted. Raises Refused (not_found)."""
    row = conn.execute("SELECT * FROM campaigns WHERE id = ? AND deleted_at IS NULL", (campaign,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no campaign {campaign}.")
    return campaign_of(row)


def move_campaign(
    conn: Connection,
    campaign: CampaignId,
    to: CampaignStatus,
    now: datetime,
    *,
    hold: Hold | None = None,
    scheduled_for: datetime | None = None,
) -> None:
    """Change where a campaign stands; one that is paused before it started keeps the time that was set for it.

    Raises Refused (invalid_status) for a move that is not in the table.
    """
    current = get_campaign(conn, campaign)
    if (current.status, to) not in CAMPAIGN_MOVES:
        raise Refused(
            Reason.INVALID_STATUS,
            f"Campaign {campaign} is {current.status}, so it cannot become {to}. Nothing was changed.",
        )
    if to is CampaignStatus.PAUSED:
        scheduled_for = current.scheduled_for
    conn.execute(
        """UPDATE campaigns SET status = ?, hold = ?, scheduled_for = ?, updated_at = ?,
               finished_at = CASE WHEN ? IN ('completed', 'cancelled') THEN ? END WHERE id = ?""",
        (to, hold, None if scheduled_for is None else iso(scheduled_for), iso(now), to, iso(now), campaign),
    )


def pause_campaign(conn: Connection, campaign: CampaignId, hold: Hold, now: datetime, *, detail: str = "") -> bool:
    """Hold a sending or scheduled campaign and say why in the journal. False when it was neither."""
    if get_campaign(conn, campaign).status not in (CampaignStatus.SENDING, CampaignStatus.SCHEDULED):
        return False
    move_campaign(conn, campaign, CampaignStatus.PAUSED, now, hold=hold)
    note(conn, Event.CAMPAIGN_PAUSED, now, campaign=campaign, data={"hold": hold, "detail": detail})
    return True


def finish_if_done(conn: Connection, campaign: CampaignId, now: datetime) -> None:
    """Complete a campaign that has nothing left to hand over; what is accepted may still be on its way."""
    row = conn.execute(
        """SELECT c.status, c.run, (SELECT sum(messages) FROM tallies WHERE campaign_id = c.id
                                    AND status IN ('queued', 'sending')) AS pending
           FROM campaigns c WHERE c.id = ?""",
        (campaign,),
    ).fetchone()
    if row["pending"] == 0 and row["run"] > 0 and row["status"] in (CampaignStatus.SENDING, CampaignStatus.PAUSED):
        move_campaign(conn, campaign, CampaignStatus.COMPLETED, now)
        note(conn, Event.CAMPAIGN_COMPLETED, now, campaign=campaign)


def campaigns_with_status(conn: Connection, status: CampaignStatus) -> list[CampaignId]:
    """The ids of all campaigns that stand there, oldest first."""
    return [
        CampaignId(row["id"])
        for row in conn.execute("SELECT id FROM campaigns WHERE status = ? ORDER BY id", (status,))
    ]
