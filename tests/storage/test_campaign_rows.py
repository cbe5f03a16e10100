"""Campaigns as rows: moved along the table of the domain only, held with a reason, completed once."""

from datetime import timedelta

import pytest

from app.domain.campaign import CAMPAIGN_MOVES, CampaignStatus, Hold
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, iso
from app.domain.message import Status
from app.domain.people_filter import in_list
from app.storage.campaigns import (
    campaigns_with_status,
    create_campaign,
    finish_if_done,
    get_campaign,
    move_campaign,
    pause_campaign,
)
from app.storage.contacts import ensure_list
from app.storage.database import Connection, writing
from app.storage.folder import Folder
from app.storage.outbox.work import due_campaigns
from tests.makers import NOW, add_campaign, add_draft
from tests.storage.sending import told

pytestmark = pytest.mark.usefixtures("kept_open")

LATER = NOW + timedelta(hours=1)
PAIRS = [(old, new) for old in CampaignStatus for new in CampaignStatus]


def put(conn: Connection, campaign: CampaignId, status: CampaignStatus) -> None:
    """Put it there by hand."""
    hold = Hold.OWNER if status is CampaignStatus.PAUSED else None
    scheduled_for = iso(LATER) if status is CampaignStatus.SCHEDULED else None
    conn.execute(
        "UPDATE campaigns SET status = ?, hold = ?, scheduled_for = ? WHERE id = ?",
        (status, hold, scheduled_for, campaign),
    )


def test_a_campaign_is_read_as_it_was_made(conn: Connection) -> None:
    list_id = ensure_list(conn, "customers", NOW)
    campaign = create_campaign(conn, name="Weekend", text="Hi\n<50", sender="SHOP", chosen=in_list(list_id), now=NOW)
    found = get_campaign(conn, campaign)
    assert (found.id, found.name, found.text, found.sender, found.filter) == (
        campaign,
        "Weekend",
        "Hi\n<50",
        "SHOP",
        in_list(list_id),
    )
    assert (found.status, found.hold, found.run, found.scheduled_for) == (CampaignStatus.DRAFT, None, 0, None)
    assert len(told(conn, "campaign_created")) == 1


def test_a_campaign_that_does_not_exist_is_refused(conn: Connection) -> None:
    with pytest.raises(Refused, match="no campaign 7") as refused:
        get_campaign(conn, CampaignId(7))
    assert refused.value.reason is Reason.NOT_FOUND


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_a_campaign_moves_along_the_table_only(folder: Folder, old: CampaignStatus, new: CampaignStatus) -> None:
    campaign = add_draft(folder)
    with writing(folder.store) as conn:
        put(conn, campaign, old)
        before = get_campaign(conn, campaign)
        details = {
            CampaignStatus.PAUSED: {"hold": Hold.ACCOUNT},
            CampaignStatus.SCHEDULED: {"scheduled_for": LATER},
        }
        if (old, new) in CAMPAIGN_MOVES:
            move_campaign(conn, campaign, new, LATER, **details.get(new, {}))  # type: ignore[arg-type]  # by keyword
            found = get_campaign(conn, campaign)
            assert found.status is new
            assert found.hold is (Hold.ACCOUNT if new is CampaignStatus.PAUSED else None)
            kept = before.scheduled_for if new is CampaignStatus.PAUSED else None
            assert found.scheduled_for == (LATER if new is CampaignStatus.SCHEDULED else kept)
            row = conn.execute("SELECT finished_at, updated_at FROM campaigns").fetchone()
            finished = new in (CampaignStatus.COMPLETED, CampaignStatus.CANCELLED)
            assert row[:] == (iso(LATER) if finished else None, iso(LATER))
        else:
            with pytest.raises(Refused, match="Nothing was changed") as refused:
                move_campaign(conn, campaign, new, LATER, **details.get(new, {}))  # type: ignore[arg-type]  # as above
            assert refused.value.reason is Reason.INVALID_STATUS
            assert get_campaign(conn, campaign) == before


@pytest.mark.parametrize("status", CampaignStatus)
def test_only_what_sends_or_will_is_held(folder: Folder, status: CampaignStatus) -> None:
    campaign = add_draft(folder)
    with writing(folder.store) as conn:
        put(conn, campaign, status)
        held = pause_campaign(conn, campaign, Hold.ACCOUNT, NOW, detail="402")
        assert held is (status in (CampaignStatus.SENDING, CampaignStatus.SCHEDULED))
        assert told(conn, "campaign_paused") == ['{"hold": "account", "detail": "402"}'] * held
        if held:
            assert get_campaign(conn, campaign).hold is Hold.ACCOUNT


@pytest.mark.parametrize("status", [*CampaignStatus])
@pytest.mark.parametrize("left", [Status.QUEUED, Status.SENDING, Status.UNCONFIRMED, None])
def test_a_campaign_is_complete_when_nothing_is_left_to_hand_over(
    folder: Folder, status: CampaignStatus, left: Status | None
) -> None:
    pending = left in (Status.QUEUED, Status.SENDING)
    campaign = add_campaign(folder, [Status.DELIVERED, *([] if left is None else [left])]).campaign
    with writing(folder.store) as conn:
        put(conn, campaign, status)
        before = len(told(conn, "campaign_completed"))
        finish_if_done(conn, campaign, NOW)
        completes = not pending and status in (CampaignStatus.SENDING, CampaignStatus.PAUSED)
        assert get_campaign(conn, campaign).status is (CampaignStatus.COMPLETED if completes else status)
        assert len(told(conn, "campaign_completed")) - before == completes


def test_a_campaign_that_never_ran_is_not_complete(folder: Folder) -> None:
    campaign = add_draft(folder)
    with writing(folder.store) as conn:
        put(conn, campaign, CampaignStatus.PAUSED)
        finish_if_done(conn, campaign, NOW)
        assert get_campaign(conn, campaign).status is CampaignStatus.PAUSED


def test_campaigns_are_found_by_where_they_stand_and_by_their_time(folder: Folder) -> None:
    first, second, third, draft = (add_draft(folder) for _ in range(4))
    with writing(folder.store) as conn:
        for campaign, at in ((first, LATER), (second, NOW), (third, LATER + timedelta(seconds=1))):
            move_campaign(conn, campaign, CampaignStatus.SCHEDULED, NOW, scheduled_for=at)
        assert campaigns_with_status(conn, CampaignStatus.SCHEDULED) == [first, second, third]
        assert campaigns_with_status(conn, CampaignStatus.DRAFT) == [draft]
        assert campaigns_with_status(conn, CampaignStatus.SENDING) == []
        assert due_campaigns(conn, LATER) == [second, first]
