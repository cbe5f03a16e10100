"""Drafts as rows: change one, delete it and bring it back, copy a campaign into a new one."""

from dataclasses import replace
from datetime import datetime

from app.domain.campaign import CampaignStatus
from app.domain.draft import DraftContent, Saved
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, iso
from app.domain.journal import Event
from app.storage.campaign_row import Campaign, columns_of
from app.storage.campaigns import get_campaign, insert_campaign
from app.storage.database import Connection
from app.storage.journal import note
from app.storage.text_versions import before_change


def add_draft(conn: Connection, content: DraftContent, now: datetime) -> Saved:
    """Add one, with whatever it has so far."""
    campaign = insert_campaign(conn, content, now)
    note(conn, Event.CAMPAIGN_CREATED, now, campaign=campaign)
    return Saved(campaign, 0, now)


def change_draft(
    conn: Connection, campaign: CampaignId, content: DraftContent, now: datetime, *, revision: int | None
) -> Saved:
    """Write what it says now. Raises Refused: not_found, invalid_status when it is no draft any more, and changed when
    somebody wrote into it since `revision` (None: whatever they wrote).
    """
    found = _draft(conn, campaign)
    if revision is not None and found.revision != revision:
        raise Refused(
            Reason.CHANGED, "This draft was changed in another window meanwhile. What you wrote here was not saved yet."
        )
    if found.run_of is not None and content.repeats is not None:
        raise Refused(
            Reason.BAD_VALUE,
            "This was made for one day by a campaign that repeats, so it cannot repeat itself. Nothing was saved. "
            "Duplicate it, and let the copy repeat.",
        )
    before_change(conn, campaign, content, now)
    written = columns_of(content)
    conn.execute(
        f"""UPDATE campaigns SET {", ".join(f"{column} = :{column}" for column in written)},
                updated_at = :now, revision = revision + 1 WHERE id = :id""",
        {**written, "now": iso(now), "id": campaign},
    )
    return Saved(campaign, found.revision + 1, now)


def copy_campaign(conn: Connection, campaign: CampaignId, name: str, now: datetime) -> CampaignId:
    """A new draft with another one's text, sender, people and care, to go out when it is sent."""
    content = replace(get_campaign(conn, campaign).content, name=name, start_at=None, ends_at=None, spread_until=None)
    made = insert_campaign(conn, content, now)
    note(conn, Event.CAMPAIGN_DUPLICATED, now, campaign=made, data={"of": campaign})
    return made


def delete_draft(conn: Connection, campaign: CampaignId, now: datetime) -> None:
    """Take it away. The row stays, and its earlier texts, so that it can be brought back."""
    found = _draft(conn, campaign)
    conn.execute("UPDATE campaigns SET deleted_at = ? WHERE id = ?", (iso(now), campaign))
    note(conn, Event.DRAFT_DELETED, now, campaign=campaign, data={"name": found.name})


def bring_back(conn: Connection, campaign: CampaignId, now: datetime) -> None:
    """Bring a deleted draft back, as it was. Raises Refused (not_found)."""
    changed = conn.execute(
        "UPDATE campaigns SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL", (campaign,)
    ).rowcount
    if not changed:
        raise Refused(Reason.NOT_FOUND, f"There is no deleted draft {campaign}. Nothing was changed.")
    note(conn, Event.DRAFT_BROUGHT_BACK, now, campaign=campaign)


def _draft(conn: Connection, campaign: CampaignId) -> Campaign:
    found = get_campaign(conn, campaign)
    if found.status is not CampaignStatus.DRAFT:
        raise Refused(
            Reason.INVALID_STATUS,
            f"Campaign {campaign} is {found.status} and no draft any more, so it stays as it is. Nothing was changed.",
        )
    return found
