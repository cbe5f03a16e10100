"""A campaign with a time: it starts when it is due, and is held with a reason when it was missed or cannot start."""

import json
from datetime import timedelta

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.errors import Reason, Refused
from app.domain.health import QueueName
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.pipeline.launch_campaign import schedule_campaign
from app.pipeline.steer_campaign import cancel, pause, resume
from app.pipeline.sweeper import start_due_campaign
from app.storage.database import StoreBusy
from tests.pipeline.desk import Desk, locked


@pytest.fixture
def campaign(desk: Desk) -> CampaignId:
    """A campaign that starts in an hour."""
    desk.people(3)
    made = desk.draft()
    schedule_campaign(made, desk.clock() + timedelta(hours=1), desk.launcher)
    return made


def test_it_gets_its_job_when_its_time_has_come(desk: Desk, campaign: CampaignId) -> None:
    sweeper = desk.sweeper()
    sweeper.sweep()
    assert desk.queue.waiting(QueueName.SCHEDULER) == 0
    assert sweeper.idle()
    desk.clock.turn(3600)
    assert not sweeper.idle()
    sweeper.sweep()
    assert desk.queue.waiting_ids(QueueName.SCHEDULER) == {f"campaign-{campaign}-start"}


@pytest.mark.parametrize("late_s", [0, 30 * 60])
def test_it_starts_when_it_is_due_or_a_little_late(late_s: int, desk: Desk, campaign: CampaignId) -> None:
    desk.clock.turn(3600 + late_s)
    start_due_campaign(campaign, desk.launcher)
    assert desk.stands(campaign) == (CampaignStatus.SENDING, None)
    assert desk.statuses(campaign) == [Status.QUEUED] * 3
    start_due_campaign(campaign, desk.launcher)
    assert len(desk.statuses(campaign)) == 3


def test_a_start_on_a_sunday_is_not_missed_before_monday_morning(desk: Desk) -> None:
    desk.people(3)
    campaign = desk.draft()
    sunday = desk.clock() + timedelta(days=5, hours=22)  # Sunday, 12:00 in the shop, which opens 21 hours later
    schedule_campaign(campaign, sunday, desk.launcher)
    desk.clock.turn((sunday - desk.clock()).total_seconds() + 21 * 3600 + 20 * 60)
    start_due_campaign(campaign, desk.launcher)
    assert desk.stands(campaign) == (CampaignStatus.SENDING, None)


def test_a_start_on_a_sunday_is_missed_when_monday_is_well_under_way(desk: Desk) -> None:
    desk.people(3)
    campaign = desk.draft()
    sunday = desk.clock() + timedelta(days=5, hours=22)
    schedule_campaign(campaign, sunday, desk.launcher)
    desk.clock.turn((sunday - desk.clock()).total_seconds() + 21 * 3600 + 31 * 60)
    start_due_campaign(campaign, desk.launcher)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.MISSED_START)


def test_it_does_not_start_early(desk: Desk, campaign: CampaignId) -> None:
    desk.clock.turn(3599)
    start_due_campaign(campaign, desk.launcher)
    assert desk.campaign(campaign).status is CampaignStatus.SCHEDULED


def test_a_start_that_was_missed_by_far_is_the_owners_to_decide(desk: Desk, campaign: CampaignId) -> None:
    desk.clock.turn(3600 + 30 * 60 + 1)
    start_due_campaign(campaign, desk.launcher)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.MISSED_START)
    assert desk.statuses(campaign) == []
    assert desk.events() == ["campaign_scheduled", "campaign_paused", "start_missed"]
    desk.clock.turn(3600)
    launched = resume(campaign, desk.launcher)
    assert launched is not None
    assert launched.queued == 3
    assert desk.stands(campaign) == (CampaignStatus.SENDING, None)


def test_a_start_that_is_refused_holds_it_and_says_why(desk: Desk, campaign: CampaignId) -> None:
    desk.secrets.set_api_key("")
    desk.clock.turn(3600)
    start_due_campaign(campaign, desk.launcher)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.NO_CREDENTIALS)
    assert desk.events() == ["campaign_scheduled", "campaign_paused", "start_refused"]
    rows = desk.rows("SELECT data FROM journal ORDER BY id DESC LIMIT 2")
    assert json.loads(rows[0]["data"]) == {"reason": "no_credentials"}
    assert json.loads(rows[1]["data"]) == {"hold": "no_credentials", "detail": "no_credentials"}
    with pytest.raises(Refused) as refused:
        resume(campaign, desk.launcher)
    assert refused.value.reason is Reason.NO_CREDENTIALS
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.NO_CREDENTIALS)
    desk.secrets.set_api_key("there it is")
    assert resume(campaign, desk.launcher) is not None


def test_a_store_that_is_busy_at_that_moment_does_not_cost_the_start(
    desk: Desk, campaign: CampaignId, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.storage.database.BUSY_TIMEOUT_S", 0.01)
    desk.clock.turn(3600)
    with locked(desk.folder.store), pytest.raises(StoreBusy):
        start_due_campaign(campaign, desk.launcher)
    assert desk.campaign(campaign).status is CampaignStatus.SCHEDULED
    start_due_campaign(campaign, desk.launcher)
    assert desk.campaign(campaign).status is CampaignStatus.SENDING


@pytest.mark.parametrize("how", ["paused", "cancelled"])
def test_the_owner_can_stop_it_before(how: str, desk: Desk, campaign: CampaignId) -> None:
    if how == "paused":
        pause(campaign, desk.launcher)
    else:
        assert cancel(campaign, desk.launcher) == 0
    desk.clock.turn(3600)
    desk.sweeper().sweep()
    assert desk.queue.waiting(QueueName.SCHEDULER) == 0
    start_due_campaign(campaign, desk.launcher)
    assert desk.campaign(campaign).status == how
    assert desk.statuses(campaign) == []


def test_one_that_was_paused_before_its_time_waits_for_it_again(desk: Desk, campaign: CampaignId) -> None:
    at = desk.campaign(campaign).scheduled_for
    pause(campaign, desk.launcher)
    assert resume(campaign, desk.launcher) is None
    found = desk.campaign(campaign)
    assert (found.status, found.scheduled_for) == (CampaignStatus.SCHEDULED, at)
    assert desk.statuses(campaign) == []


def test_one_that_was_paused_over_its_time_starts_when_it_is_resumed(desk: Desk, campaign: CampaignId) -> None:
    pause(campaign, desk.launcher)
    desk.clock.turn(3600)
    launched = resume(campaign, desk.launcher)
    assert launched is not None
    assert launched.queued > 0
    assert desk.campaign(campaign).status is CampaignStatus.SENDING
