"""Recall: for some seconds after Send nothing leaves, and until something is claimed all of it can be taken back."""

import threading
from datetime import timedelta

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.errors import Reason, Refused
from app.domain.health import QueueName
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.pipeline.draft_commands import DraftCommands
from app.pipeline.launch_campaign import launch_campaign, schedule_campaign
from app.pipeline.send_batch import send_batch
from app.pipeline.steer_campaign import cancel, pause, resume
from app.storage.contacts import opt_out
from app.storage.database import connect, writing
from app.storage.outbox.recall import LONGEST
from app.storage.verify import verify
from tests.doubles.fake_gateway import Passing, accept, throttle
from tests.makers import NOW, number
from tests.pipeline.desk import Desk

SMS = QueueName.SMS


def recall(desk: Desk, campaign: CampaignId) -> int:
    return DraftCommands(desk.folder, desk.launcher).recall(campaign)


def refused(desk: Desk, campaign: CampaignId) -> Reason:
    with pytest.raises(Refused) as refusal:
        recall(desk, campaign)
    return refusal.value.reason


def send_all(desk: Desk, campaign: CampaignId) -> None:
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())


@pytest.fixture
def sent(desk: Desk) -> CampaignId:
    """A campaign that was sent a moment ago and can be recalled for ten seconds."""
    desk.people(12)
    campaign = desk.draft()
    launch_campaign(campaign, desk.launcher, recallable=True)
    return campaign


def test_nothing_is_claimed_before_the_ten_seconds_are_over(desk: Desk, sent: CampaignId) -> None:
    desk.clock.turn(9.9)
    send_all(desk, sent)
    assert desk.gateway.tried == []
    assert set(desk.statuses(sent)) == {Status.QUEUED}
    desk.clock.turn(0.1)
    send_all(desk, sent)
    assert len(desk.gateway.numbers) == 12
    assert desk.stands(sent) == (CampaignStatus.COMPLETED, None)


def test_the_claim_itself_looks_at_the_clock(desk: Desk, sent: CampaignId) -> None:
    def too_early(passing: Passing) -> None:
        desk.clock.turn(-6)  # the look before the request was at a later moment than the claim
        passing.leave()

    desk.clock.turn(11)
    desk.gateway.script = [too_early]  # type: ignore[list-item]
    send_batch(desk.batches(sent)[0], desk.sender())
    assert desk.gateway.left == []
    assert desk.one("SELECT count(*) FROM requests") == 0


def test_no_job_is_made_before_and_the_sweeper_makes_them_after(desk: Desk, sent: CampaignId) -> None:
    sweeper = desk.sweeper()
    sweeper.sweep()
    assert desk.queue.waiting_ids(SMS) == set()
    assert not sweeper.idle()
    desk.clock.turn(10)
    sweeper.sweep()
    assert desk.queue.waiting_ids(SMS) == {f"campaign-{sent}-run-1-batch-{at}" for at in (1, 2, 3)}


def test_another_campaign_does_not_wait_for_it(desk: Desk, sent: CampaignId) -> None:
    other = desk.launch(3)
    send_all(desk, other)
    assert desk.stands(other) == (CampaignStatus.COMPLETED, None)
    assert desk.stands(sent) == (CampaignStatus.SENDING, None)


def test_a_recalled_campaign_is_a_draft_again_and_leaves_nothing_in_the_outbox(desk: Desk, sent: CampaignId) -> None:
    old = desk.batches(sent)
    desk.clock.turn(5)
    assert recall(desk, sent) == 12
    found = desk.campaign(sent)
    assert (found.status, found.run, found.scheduled_for) == (CampaignStatus.DRAFT, 0, None)
    assert desk.rows("SELECT * FROM messages") == []
    assert desk.one("SELECT launched_at IS NULL FROM campaigns WHERE id = ?", sent) == 1
    desk.clock.turn(60)
    for batch in old:
        send_batch(batch, desk.sender())
    desk.sweeper().sweep()
    assert desk.gateway.tried == []
    assert desk.queue.waiting(SMS) == 0
    assert desk.events() == ["campaign_recalled"]
    assert verify(desk.folder.store).fine


def test_a_recalled_campaign_can_be_sent_again_under_job_names_of_its_own(desk: Desk, sent: CampaignId) -> None:
    recall(desk, sent)
    again = launch_campaign(sent, desk.launcher)
    assert (again.run, again.queued) == (2, 12)
    assert set(again.jobs) == {f"campaign-{sent}-run-2-batch-{at}" for at in (1, 2, 3)}
    send_all(desk, sent)
    assert len(desk.gateway.numbers) == len(set(desk.gateway.numbers)) == 12
    assert desk.stands(sent) == (CampaignStatus.COMPLETED, None)


def test_once_something_was_claimed_it_cannot_be_recalled(desk: Desk, sent: CampaignId) -> None:
    desk.clock.turn(10)
    send_batch(desk.batches(sent)[0], desk.sender())
    before = desk.dump()
    assert refused(desk, sent) is Reason.INVALID_STATUS
    assert desk.dump() == before


def test_what_mitto_sent_back_was_claimed_all_the_same(desk: Desk, sent: CampaignId) -> None:
    desk.clock.turn(10)
    desk.gateway.script = [throttle(1)]
    send_batch(desk.batches(sent)[0], desk.sender())
    assert set(desk.statuses(sent)) == {Status.QUEUED}
    assert refused(desk, sent) is Reason.INVALID_STATUS


def test_a_campaign_that_waits_for_the_morning_can_be_recalled_until_then(desk: Desk) -> None:
    desk.clock.turn(12 * 3600)  # two at night in Athens
    desk.people(3)
    campaign = desk.draft()
    launch_campaign(campaign, desk.launcher, recallable=True)
    desk.clock.turn(3600)
    send_all(desk, campaign)
    assert recall(desk, campaign) == 3


def test_a_campaign_that_was_paused_meanwhile_can_be_recalled(desk: Desk, sent: CampaignId) -> None:
    pause(sent, desk.launcher)
    recall(desk, sent)
    assert desk.stands(sent) == (CampaignStatus.DRAFT, None)


def test_pause_and_resume_do_not_shorten_the_time_to_recall(desk: Desk, sent: CampaignId) -> None:
    pause(sent, desk.launcher)
    resume(sent, desk.launcher)
    send_all(desk, sent)
    assert desk.gateway.tried == []


def test_an_opt_out_meanwhile_does_not_stand_in_the_way(desk: Desk, sent: CampaignId) -> None:
    with writing(desk.folder.store) as conn:
        opt_out(conn, number(0), "a test", NOW)
    send_batch(desk.batches(sent)[0], desk.sender())
    assert Status.SKIPPED in desk.statuses(sent)
    assert recall(desk, sent) == 12
    assert verify(desk.folder.store).fine


@pytest.mark.parametrize("status", ["draft", "scheduled", "cancelled", "completed"])
def test_there_is_nothing_to_recall_of_a_campaign_that_is_not_under_way(desk: Desk, status: str) -> None:
    desk.people(1)
    campaign = desk.draft()
    if status == "scheduled":
        schedule_campaign(campaign, NOW + timedelta(hours=1), desk.launcher)
    elif status != "draft":
        launch_campaign(campaign, desk.launcher, recallable=status == "cancelled")
        if status == "cancelled":
            cancel(campaign, desk.launcher)
        else:
            send_all(desk, campaign)
    assert desk.stands(campaign) == (CampaignStatus(status), None)
    assert refused(desk, campaign) is Reason.INVALID_STATUS


def test_without_seconds_in_the_settings_it_goes_at_once(desk: Desk) -> None:
    desk.set(sending_recall_s="0")
    desk.people(1)
    campaign = desk.draft()
    assert launch_campaign(campaign, desk.launcher, recallable=True).jobs
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 1


def test_the_command_line_does_not_wait(desk: Desk) -> None:
    campaign = desk.launch(1)
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 1


def test_a_clock_that_was_set_back_does_not_hold_it_for_an_hour(desk: Desk, sent: CampaignId) -> None:
    desk.clock.set_back(3600)
    assert timedelta(seconds=3600) > LONGEST
    send_all(desk, sent)
    assert len(desk.gateway.numbers) == 12


def test_a_campaign_that_a_dead_worker_had_claimed_cannot_be_recalled(desk: Desk, sent: CampaignId) -> None:
    desk.clock.turn(10)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE campaigns SET status = 'paused', hold = ?", (Hold.UNCONFIRMED,))
        request = conn.execute(
            """INSERT INTO requests (key, epoch, batch_id, messages, started_at)
               SELECT 'k', 1, batch_id, 1, '' FROM messages LIMIT 1 RETURNING id"""
        ).fetchone()["id"]
        conn.execute(
            "INSERT INTO attempts (message_id, attempt, request_id) SELECT min(id), 1, ? FROM messages", (request,)
        )
        conn.execute("UPDATE messages SET status = 'sending', attempt = 1 WHERE id = (SELECT min(id) FROM messages)")
        conn.execute("UPDATE attempts SET outcome = 'unconfirmed', ended_at = ''")
        conn.execute("UPDATE messages SET status = 'unconfirmed' WHERE status = 'sending'")
    assert refused(desk, sent) is Reason.INVALID_STATUS


def test_the_database_refuses_to_forget_a_message_that_may_have_left(desk: Desk, sent: CampaignId) -> None:
    desk.clock.turn(10)
    send_batch(desk.batches(sent)[0], desk.sender())
    conn = connect(desk.folder.store, mode="rw")
    with pytest.raises(Exception, match="is not deleted"):
        conn.execute("DELETE FROM messages")
    conn.close()


@pytest.mark.parametrize("first", ["recall", "claim"])
def test_of_recall_and_claim_the_second_one_finds_that_it_is_too_late(desk: Desk, sent: CampaignId, first: str) -> None:
    desk.clock.turn(10)
    answers: list[object] = []

    def deed(passing: Passing) -> object:
        if first == "claim":
            passing.leave()
            answers.append(refused(desk, sent))
            return passing.accepted()
        answers.append(recall(desk, sent))
        return accept(passing)

    desk.gateway.script = [deed]  # type: ignore[list-item]
    send_batch(desk.batches(sent)[0], desk.sender())
    assert answers == [Reason.INVALID_STATUS if first == "claim" else 12]
    assert len(desk.gateway.left) == (first == "claim")


def test_recall_and_claim_race_and_exactly_one_wins(desk: Desk) -> None:
    for turn in range(40):
        left, numbers = len(desk.gateway.left), desk.people(2, group=turn, list_name=f"list {turn}")
        campaign = desk.draft(list_name=f"list {turn}")
        launch_campaign(campaign, desk.launcher, recallable=True)
        desk.clock.turn(10)
        batch, start = desk.batches(campaign)[0], threading.Barrier(2)

        def claim(batch=batch, start=start) -> None:  # type: ignore[no-untyped-def]
            start.wait()
            send_batch(batch, desk.sender())

        thread = threading.Thread(target=claim)
        thread.start()
        start.wait()
        try:
            recalled = recall(desk, campaign) == 2
        except Refused:
            recalled = False
        thread.join()
        claimed = len(desk.gateway.left) > left
        assert recalled is not claimed, f"round {turn}: recalled {recalled}, claimed {claimed}"
        assert (desk.stands(campaign)[0] is CampaignStatus.DRAFT) is recalled
        assert desk.gateway.numbers.count(numbers[0]) == claimed
    assert verify(desk.folder.store).fine
