"""Drafts: they may be incomplete, nobody writes over another's words unasked, and what was deleted can come back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.draft import DraftContent, Reviewed
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.people_filter import EVERYBODY
from app.pipeline.draft_commands import DraftCommands
from app.pipeline.launch_campaign import launch_campaign, schedule_campaign
from app.pipeline.send_batch import send_batch
from app.storage.campaigns import move_campaign, pause_campaign
from app.storage.database import reading, writing
from app.storage.reads.campaigns import campaign_row, list_campaigns
from tests.makers import NOW
from tests.pipeline.desk import Desk

EMPTY = DraftContent("Weekend")
WHOLE = DraftContent("Weekend", "Γεια σου {first_name|φίλε}!", "MyShop", start_at=NOW + timedelta(days=1))


@pytest.fixture
def drafts(desk: Desk) -> DraftCommands:
    return DraftCommands(desk.folder, desk.launcher)


def content(desk: Desk, campaign: CampaignId) -> DraftContent:
    return desk.campaign(campaign).content


def names(desk: Desk) -> list[str]:
    with reading(desk.folder.store) as conn:
        return [row.name for row in list_campaigns(conn)]


def reason(call: object, *arguments: object, **named: object) -> Reason:
    assert callable(call)
    with pytest.raises(Refused) as refusal:
        call(*arguments, **named)
    return refusal.value.reason


def test_a_draft_may_be_incomplete(desk: Desk, drafts: DraftCommands) -> None:
    saved = drafts.create(EMPTY)
    assert content(desk, saved.campaign) == EMPTY
    assert (saved.revision, saved.at) == (0, desk.clock())


def test_everything_of_a_draft_can_be_changed_and_only_its_creation_is_noted(desk: Desk, drafts: DraftCommands) -> None:
    saved = drafts.create(EMPTY)
    for text in ("Γ", "Γε", WHOLE.text):
        saved = drafts.change(saved.campaign, replace(WHOLE, text=text), revision=saved.revision)
    assert content(desk, saved.campaign) == WHOLE
    assert saved.revision == 3
    assert desk.one("SELECT count(*) FROM journal") == 1


@pytest.mark.parametrize("text", ["{no such field}", "{first_name", "   ", "ab"])
def test_what_could_not_be_sent_can_be_kept(desk: Desk, drafts: DraftCommands, text: str) -> None:
    saved = drafts.create(replace(EMPTY, text=text, sender=text.strip()))
    assert content(desk, saved.campaign) == replace(EMPTY, text=text, sender=text.strip())


def test_a_sender_that_mitto_would_not_take_is_refused_when_the_draft_is_sent(
    desk: Desk, drafts: DraftCommands
) -> None:
    desk.people(1)
    saved = drafts.create(replace(EMPTY, text="Hello", sender="Ό χι"))
    assert reason(launch_campaign, saved.campaign, desk.launcher) is Reason.BAD_VALUE
    assert desk.stands(saved.campaign) == (CampaignStatus.DRAFT, None)


def test_a_name_is_what_every_draft_has(desk: Desk, drafts: DraftCommands) -> None:
    assert reason(drafts.create, DraftContent("  ")) is Reason.BAD_VALUE
    saved = drafts.create(EMPTY)
    assert reason(drafts.change, saved.campaign, DraftContent(" "), revision=0) is Reason.BAD_VALUE
    assert names(desk) == ["Weekend"]


def test_two_windows_do_not_write_over_each_other_unasked(desk: Desk, drafts: DraftCommands) -> None:
    saved = drafts.create(EMPTY)
    drafts.change(saved.campaign, replace(EMPTY, text="One"), revision=saved.revision)
    assert reason(drafts.change, saved.campaign, replace(EMPTY, text="Two"), revision=saved.revision) is Reason.CHANGED
    assert content(desk, saved.campaign).text == "One"
    drafts.change(saved.campaign, replace(EMPTY, text="Two"), revision=None)
    assert content(desk, saved.campaign).text == "Two"


@pytest.mark.parametrize(
    "status", [status for status in CampaignStatus if status not in (CampaignStatus.DRAFT, CampaignStatus.COMPLETED)]
)
def test_only_drafts_are_changed_or_deleted(desk: Desk, drafts: DraftCommands, status: CampaignStatus) -> None:
    saved = drafts.create(replace(WHOLE, text="As it was"))
    with writing(desk.folder.store) as conn:
        if status is CampaignStatus.PAUSED:
            move_campaign(conn, saved.campaign, CampaignStatus.SENDING, NOW)
            pause_campaign(conn, saved.campaign, Hold.OWNER, NOW)
        else:
            move_campaign(conn, saved.campaign, status, NOW, scheduled_for=WHOLE.start_at)
    assert reason(drafts.change, saved.campaign, EMPTY, revision=None) is Reason.INVALID_STATUS
    assert reason(drafts.delete, saved.campaign) is Reason.INVALID_STATUS
    assert desk.campaign(saved.campaign).text == "As it was"


def test_a_deleted_draft_is_nowhere_and_comes_back_as_it_was(desk: Desk, drafts: DraftCommands) -> None:
    saved = drafts.create(WHOLE)
    drafts.delete(saved.campaign)
    assert names(desk) == []
    with reading(desk.folder.store) as conn:
        assert reason(campaign_row, conn, saved.campaign) is Reason.NOT_FOUND
    assert reason(drafts.change, saved.campaign, EMPTY, revision=0) is Reason.NOT_FOUND
    assert reason(drafts.delete, saved.campaign) is Reason.NOT_FOUND
    assert reason(launch_campaign, saved.campaign, desk.launcher) is Reason.NOT_FOUND
    drafts.bring_back(saved.campaign)
    assert content(desk, saved.campaign) == WHOLE
    assert names(desk) == ["Weekend"]
    assert reason(drafts.bring_back, saved.campaign) is Reason.NOT_FOUND
    assert desk.events() == ["draft_deleted", "draft_brought_back"]


def test_any_campaign_can_be_copied_into_a_new_draft(desk: Desk, drafts: DraftCommands) -> None:
    campaign = desk.launch(1)
    send_batch(desk.batches(campaign)[0], desk.sender())
    copy = drafts.duplicate(campaign, name=" Weekend,  again ")
    found = desk.campaign(copy)
    assert (found.status, found.run, found.name) == (CampaignStatus.DRAFT, 0, "Weekend, again")
    assert (found.text, found.sender) == ("Hello {first_name}", "MyShop")
    assert found.filter == desk.campaign(campaign).filter != EVERYBODY
    assert desk.one("SELECT json_extract(data, '$.of') FROM journal WHERE kind = 'campaign_duplicated'") == campaign


def test_a_copy_does_not_keep_the_time(desk: Desk, drafts: DraftCommands) -> None:
    assert content(desk, drafts.duplicate(drafts.create(WHOLE).campaign, name="Copy")).start_at is None


def test_a_scheduled_campaign_becomes_a_draft_again_and_remembers_its_time(desk: Desk, drafts: DraftCommands) -> None:
    desk.people(1)
    saved = drafts.create(WHOLE)
    assert WHOLE.start_at is not None
    schedule_campaign(saved.campaign, WHOLE.start_at, desk.launcher)
    drafts.unschedule(saved.campaign)
    assert content(desk, saved.campaign) == WHOLE
    assert desk.stands(saved.campaign) == (CampaignStatus.DRAFT, None)
    assert desk.events() == ["campaign_scheduled", "campaign_unscheduled"]


def test_one_that_missed_its_time_can_become_a_draft_again_and_one_that_began_cannot(
    desk: Desk, drafts: DraftCommands
) -> None:
    missed, began = desk.draft(), desk.launch(1)
    with writing(desk.folder.store) as conn:
        move_campaign(conn, missed, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW)
        pause_campaign(conn, missed, Hold.MISSED_START, NOW)
        pause_campaign(conn, began, Hold.OWNER, NOW)
    drafts.unschedule(missed)
    assert desk.stands(missed) == (CampaignStatus.DRAFT, None)
    assert reason(drafts.unschedule, began) is Reason.INVALID_STATUS
    assert reason(drafts.unschedule, missed) is Reason.INVALID_STATUS


@pytest.mark.parametrize("at", [None, NOW + timedelta(days=1)])
def test_only_what_was_reviewed_is_sent(desk: Desk, drafts: DraftCommands, at: object) -> None:
    desk.people(3)
    saved = drafts.create(WHOLE)

    def send(reviewed: Reviewed) -> None:
        if at is None:
            launch_campaign(saved.campaign, desk.launcher, reviewed=reviewed)
        else:
            schedule_campaign(saved.campaign, WHOLE.start_at or NOW, desk.launcher, reviewed=reviewed)

    changed = drafts.change(saved.campaign, replace(WHOLE, text="Other"), revision=0)
    before = desk.dump()
    assert reason(send, Reviewed(revision=saved.revision, people=3)) is Reason.CHANGED
    if at is None:
        assert reason(send, Reviewed(revision=changed.revision, people=2)) is Reason.CHANGED
    assert desk.dump() == before
    send(Reviewed(revision=changed.revision, people=3))
    assert desk.campaign(saved.campaign).status is not CampaignStatus.DRAFT


def test_readiness_names_what_would_stop_a_campaign(desk: Desk, drafts: DraftCommands) -> None:
    found = drafts.readiness()
    assert (found.account, found.disk, found.queue) == (None, None, None)
    assert found.settings.mitto_sender == "MyShop"
    desk.secrets.set_api_key("")
    desk.queue.close()
    desk.folder.queue.unlink(missing_ok=True)
    desk.folder.queue.mkdir()
    found = drafts.readiness()
    assert found.account is not None
    assert found.account.reason is Reason.NO_CREDENTIALS
    assert found.queue is not None
    assert found.queue.reason is Reason.QUEUE_UNAVAILABLE
