"""Pause, resume and cancel: each takes effect with its commit, and what was handed over before stays what it is."""

from collections.abc import Callable
from contextlib import ExitStack
from threading import Thread

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.errors import Reason, Refused, Throttled
from app.domain.gateway import Answer
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.pipeline.launcher import Launcher
from app.pipeline.send_batch import send_batch
from app.pipeline.steer_campaign import cancel, finish_cancelling, pause, resume
from app.storage.outbox import settle
from tests.doubles.fake_gateway import Held, Passing
from tests.pipeline.desk import Desk
from tests.waiting import until

Stop = Callable[[CampaignId, Launcher], object]


def test_a_paused_campaign_sends_nothing_and_goes_on_where_it_was(desk: Desk) -> None:
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    send_batch(small, desk.sender())
    pause(campaign, desk.launcher)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.OWNER)
    send_batch(batch, desk.sender())
    assert len(desk.gateway.numbers) == 1
    assert resume(campaign, desk.launcher) is None
    assert desk.stands(campaign) == (CampaignStatus.SENDING, None)
    send_batch(batch, desk.sender())
    assert len(desk.gateway.numbers) == 11
    assert desk.events() == ["campaign_paused", "campaign_resumed", "campaign_completed"]


@pytest.mark.parametrize("status", ["draft", "paused", "completed", "cancelled"])
def test_only_what_runs_or_will_run_can_be_paused(status: str, desk: Desk) -> None:
    campaign = standing(desk, status)
    refused(desk, lambda: pause(campaign, desk.launcher))


@pytest.mark.parametrize("status", ["draft", "sending", "completed", "cancelled"])
def test_only_what_is_paused_can_be_resumed(status: str, desk: Desk) -> None:
    campaign = standing(desk, status)
    refused(desk, lambda: resume(campaign, desk.launcher))


@pytest.mark.parametrize("status", ["completed", "cancelled"])
def test_what_has_ended_cannot_be_cancelled(status: str, desk: Desk) -> None:
    campaign = standing(desk, status)
    refused(desk, lambda: cancel(campaign, desk.launcher))


def standing(desk: Desk, status: str) -> CampaignId:
    """A campaign that stands there."""
    if status == "draft":
        return desk.draft()
    campaign = desk.launch(1)
    if status == "paused":
        pause(campaign, desk.launcher)
    elif status == "cancelled":
        cancel(campaign, desk.launcher)
    elif status == "completed":
        send_batch(desk.batches(campaign)[0], desk.sender())
    assert desk.campaign(campaign).status == status
    return campaign


def refused(desk: Desk, act: Callable[[], object]) -> None:
    """It is refused, and nothing has changed."""
    before = desk.dump()
    with pytest.raises(Refused) as refusal:
        act()
    assert refusal.value.reason is Reason.INVALID_STATUS
    assert desk.dump() == before


def test_a_cancelled_campaign_keeps_what_was_sent_and_cancels_the_rest(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settle, "CHUNK", 3)
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    send_batch(small, desk.sender())
    assert cancel(campaign, desk.launcher) == 10
    assert desk.statuses(campaign) == [Status.ACCEPTED, *[Status.CANCELLED] * 10]
    assert {row["why"] for row in desk.rows("SELECT why FROM messages WHERE status = 'cancelled'")} == {
        "campaign_cancelled"
    }
    send_batch(batch, desk.sender())
    assert len(desk.gateway.numbers) == 1
    assert desk.events() == ["campaign_cancelled"]
    assert finish_cancelling(campaign, desk.launcher) == 0


def test_a_draft_can_be_cancelled(desk: Desk) -> None:
    campaign = desk.draft()
    assert cancel(campaign, desk.launcher) == 0
    assert desk.campaign(campaign).status is CampaignStatus.CANCELLED


@pytest.mark.parametrize("stop", [pause, cancel])
def test_what_is_under_way_when_it_stops_still_gets_its_answer(stop: Stop, desk: Desk) -> None:
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    held = Held()
    desk.gateway.script = [held]
    with ExitStack() as stack:
        thread = Thread(target=send_batch, args=(small, desk.sender()))
        thread.start()
        stack.callback(thread.join)
        stack.callback(held.let_go.set)
        until(held.left.is_set, what="the request")
        stop(campaign, desk.launcher)
        send_batch(batch, desk.sender())
        assert len(desk.gateway.left) == 1
    assert desk.statuses(campaign)[0] is Status.ACCEPTED
    assert len(desk.gateway.left) == 1


def test_a_campaign_whose_last_answer_comes_after_the_pause_is_completed(desk: Desk) -> None:
    campaign = desk.launch(1)

    def deed(passing: Passing) -> Answer:
        passing.leave()
        pause(campaign, desk.launcher)
        return passing.accepted()

    desk.gateway.script = [deed]
    send_batch(desk.batches(campaign)[0], desk.sender())
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)


def test_what_comes_back_to_a_paused_campaign_waits_there(desk: Desk) -> None:
    campaign = desk.launch(1)

    def deed(passing: Passing) -> Answer:
        passing.leave()
        pause(campaign, desk.launcher)
        raise Throttled(0)

    desk.gateway.script = [deed]
    send_batch(desk.batches(campaign)[0], desk.sender())
    assert desk.statuses(campaign) == [Status.QUEUED]
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.OWNER)
