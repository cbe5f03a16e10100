"""The sweeper: whatever reminder is missing is made again from the rows; and it notices that the computer slept."""

from datetime import timedelta

import pytest

from app.domain.errors import Refused
from app.domain.health import QueueName
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.pipeline.queue import Job
from app.pipeline.send_batch import send_batch
from app.pipeline.steer_campaign import pause, resume
from app.pipeline.sweeper import ENOUGH_WAITING, REFRESHES
from app.storage.campaigns import move_campaign
from app.storage.database import writing
from app.storage.gate import GateReason, close_gate
from tests.doubles.fake_gateway import throttle
from tests.pipeline.desk import Desk

SMS = QueueName.SMS


def lose_jobs(desk: Desk) -> None:
    """The queue's file is gone."""
    desk.queue.close()
    for file in desk.folder.path.glob("queue.db*"):
        file.unlink()


def test_lost_jobs_are_made_again_once(desk: Desk) -> None:
    campaign = desk.launch(70)
    there = desk.queue.waiting_ids(SMS)
    lose_jobs(desk)
    assert desk.queue.waiting(SMS) == 0
    sweeper = desk.sweeper()
    for _ in range(3):
        sweeper.sweep()
    assert desk.queue.waiting_ids(SMS) == there == {f"campaign-{campaign}-run-1-batch-{at}" for at in range(1, 5)}
    assert desk.queue.waiting(SMS) == 4


def test_only_batches_with_something_queued_get_a_job(desk: Desk) -> None:
    campaign = desk.launch(70)
    small, *_ = desk.batches(campaign)
    send_batch(small, desk.sender())
    lose_jobs(desk)
    desk.sweeper().sweep()
    assert f"campaign-{campaign}-run-1-batch-1" not in desk.queue.waiting_ids(SMS)
    assert desk.queue.waiting(SMS) == 3


@pytest.mark.parametrize("what", ["paused", "gate", "hours"])
def test_what_may_not_go_out_now_gets_no_job_until_it_may(what: str, desk: Desk) -> None:
    campaign = desk.launch(3)
    lose_jobs(desk)
    if what == "paused":
        pause(campaign, desk.launcher)
    elif what == "gate":
        with writing(desk.folder.store) as conn:
            close_gate(conn, GateReason.OWNER, desk.clock(), desk.clock())
    else:
        desk.clock.turn(10 * 3600)
    sweeper = desk.sweeper()
    sweeper.sweep()
    assert desk.queue.waiting(SMS) == 0
    assert sweeper.idle()
    if what == "paused":
        resume(campaign, desk.launcher)
    elif what == "hours":
        desk.clock.turn(12 * 3600)
    if what != "gate":
        sweeper.sweep()
        assert desk.queue.waiting(SMS) == 2


def test_a_long_queue_is_not_filled_up_before_its_turn(desk: Desk) -> None:
    desk.set(sending_batch_size="1")
    desk.launch(ENOUGH_WAITING + 5)
    lose_jobs(desk)
    desk.queue.put(SMS, [Job(f"other-{at}", 0) for at in range(ENOUGH_WAITING)])
    desk.sweeper().sweep()
    assert desk.queue.waiting(SMS) == ENOUGH_WAITING + 3


def test_a_small_campaign_does_not_wait_for_a_large_one(desk: Desk) -> None:
    desk.set(sending_batch_size="10")
    large = desk.launch(300)
    small = desk.launch(20)
    assert desk.queue.waiting(SMS) > ENOUGH_WAITING
    names = [task.id for task in desk.queue._open()[SMS].pending()]
    first = {f"campaign-{campaign}-run-1-batch-{at}" for campaign in (large, small) for at in (1, 2, 3)}
    assert set(names[: len(first) - 1]) <= first
    # Its first batches are done or gave their threads back: they get new jobs, and these are at the front.
    desk.queue._open()[SMS].storage.sql("DELETE FROM task WHERE priority > 0", commit=True)
    desk.sweeper().sweep()
    assert set([task.id for task in desk.queue._open()[SMS].pending()][: len(first) - 1]) <= first
    assert f"campaign-{small}-run-1-batch-2" in desk.queue.waiting_ids(SMS)


def test_looks_at_deliveries_get_their_jobs_when_they_are_due(desk: Desk) -> None:
    campaign = desk.launch(1)
    send_batch(desk.batches(campaign)[0], desk.sender())
    sweeper = desk.sweeper()
    sweeper.sweep()
    assert desk.queue.waiting(QueueName.STATUS_REFRESH) == 0
    desk.clock.turn(15)
    for _ in range(3):
        sweeper.sweep()
        desk.clock.turn(1)
    assert desk.queue.waiting_ids(QueueName.STATUS_REFRESH) == set(REFRESHES)
    assert desk.queue.waiting(QueueName.STATUS_REFRESH) == len(REFRESHES)


def test_a_campaign_that_was_cancelled_by_half_is_cancelled_to_the_end(desk: Desk) -> None:
    campaign = desk.launch(70)
    half_cancel(desk, campaign)
    sweeper = desk.sweeper()
    assert not sweeper.idle()
    sweeper.sweep()
    assert set(desk.statuses(campaign)) == {Status.CANCELLED}


def half_cancel(desk: Desk, campaign: CampaignId) -> None:
    """The program died after the first transaction of cancelling."""
    with writing(desk.folder.store) as conn:
        move_campaign(conn, campaign, desk.campaign(campaign).status.CANCELLED, desk.clock())
    lose_jobs(desk)


def test_a_message_that_comes_back_to_a_cancelled_campaign_is_cancelled(desk: Desk) -> None:
    campaign = desk.launch(1)
    desk.gateway.script = [throttle(1)]
    send_batch(desk.batches(campaign)[0], desk.sender())
    half_cancel(desk, campaign)
    desk.sweeper().sweep()
    assert desk.statuses(campaign) == [Status.CANCELLED]


def test_it_is_idle_when_nothing_is_due_and_nothing_waits(desk: Desk) -> None:
    sweeper = desk.sweeper()
    assert sweeper.idle()
    campaign = desk.launch(1)
    assert not sweeper.idle()
    send_batch(desk.batches(campaign)[0], desk.sender())
    assert not sweeper.idle()  # its job still waits
    lose_jobs(desk)
    assert sweeper.idle()
    desk.clock.turn(15)
    assert not sweeper.idle()  # its delivery is to be looked at


@pytest.mark.parametrize("reason", [GateReason.OFFLINE, GateReason.UNCONFIRMED, GateReason.THROTTLED])
def test_a_gate_that_opens_by_itself_is_no_reason_to_rest(reason: GateReason, desk: Desk) -> None:
    desk.launch(3)
    lose_jobs(desk)
    with writing(desk.folder.store) as conn:
        close_gate(conn, reason, desk.clock() + timedelta(minutes=1), desk.clock())
    assert not desk.sweeper().idle()


def test_a_queue_that_cannot_be_used_is_told_and_tried_again(desk: Desk) -> None:
    campaign = desk.launch(3)
    lose_jobs(desk)
    desk.folder.queue.mkdir()
    sweeper = desk.sweeper()
    with pytest.raises(Refused):
        sweeper.sweep()
    desk.folder.queue.rmdir()
    sweeper.sweep()
    assert len(desk.queue.waiting_ids(SMS)) == len(desk.batches(campaign))


@pytest.mark.parametrize("how", ["sleep", "set back"])
def test_after_a_sleep_or_a_clock_that_was_set_it_connects_anew(how: str, desk: Desk) -> None:
    desk.gateways.current()
    sweeper = desk.sweeper()
    sweeper.sweep()
    desk.clock.turn(100)
    sweeper.sweep()
    assert (desk.gateway.closed, sweeper.awake_s()) == (0, 100.0)
    desk.clock.set_back(-3600 if how == "sleep" else 3600)  # the monotonic clock stands still while asleep
    sweeper.sweep()
    assert (desk.gateway.closed, sweeper.awake_s()) == (1, 0.0)
    desk.clock.turn(5)
    sweeper.sweep()
    assert (desk.gateway.closed, sweeper.awake_s()) == (1, 5.0)


def test_a_small_correction_of_the_clock_is_no_sleep(desk: Desk) -> None:
    desk.gateways.current()
    sweeper = desk.sweeper()
    sweeper.sweep()
    desk.clock.set_back(-59)
    sweeper.sweep()
    assert desk.gateway.closed == 0
