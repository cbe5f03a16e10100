"""A campaign that is spread over a period: each batch at its moment, whatever the clock and the computer do."""

from datetime import timedelta

import pytest

from app.domain.campaign import CampaignStatus, RunCause
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.health import QueueName
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.pipeline.check_health import find_stalls
from app.pipeline.commands import Commands
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.send_batch import send_batch
from app.storage.database import reading
from app.storage.outbox.recall import LONGEST
from app.storage.reads.health import sms_work
from app.storage.reads.jobs import JobState, jobs
from tests.doubles.fake_gateway import Passing, accept, reject
from tests.makers import NOW
from tests.pipeline.desk import Desk

HOUR = 3600


@pytest.fixture
def commands(desk: Desk) -> Commands:
    return Commands(desk.folder, desk.launcher, lambda: None)


def launch(desk: Desk, commands: Commands, people: int, minutes: int) -> CampaignId:
    """A campaign that goes evenly for so many minutes; in Athens it is 14:00 on a Monday."""
    desk.people(people)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", spread_until=NOW + timedelta(minutes=minutes)))
    launch_campaign(campaign, desk.launcher)
    return campaign


def send_due(desk: Desk, campaign: CampaignId) -> int:
    """Let the sweeper look, and hand what it finds to a worker. Returns how many messages of the campaign went."""
    before, sweeper = len(desk.gateway.numbers), desk.sweeper()
    sweeper.sweep()
    with reading(desk.folder.store) as conn:
        found = {job.subject for job in sweeper._due(conn)[0]}
    sender = desk.sender()
    for batch in desk.batches(campaign):
        if batch in found:
            send_batch(batch, sender)
    return len(desk.gateway.numbers) - before


def test_messages_go_evenly_and_each_once(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, 40, 20)
    assert max(row["size"] for row in desk.rows("SELECT size FROM batches")) == 2
    went = []
    for _ in range(21):
        went.append(send_due(desk, campaign))
        desk.clock.turn(60)
    assert went == [1, *[2] * 19, 1]  # the first request is for one alone
    assert len(set(desk.gateway.numbers)) == len(desk.gateway.numbers) == 40
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)


def test_only_what_is_due_gets_a_job(desk: Desk, commands: Commands) -> None:
    launch(desk, commands, 30, 30)
    assert desk.queue.waiting(QueueName.SMS) == 1
    desk.sweeper().sweep()
    assert desk.queue.waiting(QueueName.SMS) == 1
    desk.clock.turn(61)
    desk.sweeper().sweep()
    assert desk.queue.waiting(QueueName.SMS) == 2
    with reading(desk.folder.store) as conn:
        work, rows = sms_work(conn, desk.clock()), jobs(conn, desk.clock())
    assert (work.open_batches, work.later) == (30, 28)
    assert [row.state for row in rows[:3]] == [JobState.WAITING, JobState.WAITING, JobState.SCHEDULED]
    assert rows[2].at == NOW + timedelta(minutes=2)


def test_the_claim_itself_looks_whether_it_is_due(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, 10, 10)
    send_due(desk, campaign)

    def too_early(passing: Passing) -> None:
        desk.clock.turn(-20)  # the look before the request was at a later moment than the claim
        passing.leave()

    desk.clock.turn(65)
    desk.gateway.script = [too_early]  # type: ignore[list-item]
    send_batch(desk.batches(campaign)[1], desk.sender())
    assert len(desk.gateway.numbers) == 1
    desk.clock.turn(20)
    assert send_due(desk, campaign) == 1


@pytest.mark.parametrize("asleep", [True, False])
def test_what_was_missed_asleep_or_paused_goes_at_the_usual_pace(desk: Desk, commands: Commands, asleep: bool) -> None:
    desk.set(sending_messages_per_second="2")
    campaign = launch(desk, commands, 60, 60)
    send_due(desk, campaign)
    if not asleep:
        commands.pause(campaign)
    desk.clock.turn(30 * 60)
    if not asleep:
        assert send_due(desk, campaign) == 0
        commands.resume(campaign)
    began, waited = desk.clock(), len(desk.clock.waited)
    assert send_due(desk, campaign) == 30
    assert (desk.clock() - began).total_seconds() >= 14  # thirty at two a second, and no burst
    assert len(desk.clock.waited) > waited
    assert desk.statuses(campaign).count(Status.QUEUED) == 29
    desk.clock.turn(60)
    assert send_due(desk, campaign) == 1


def test_a_clock_set_back_a_little_makes_it_wait_for_the_planned_time(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, 60, 60)
    send_due(desk, campaign)
    desk.clock.turn(30 * 60)
    assert send_due(desk, campaign) == 30
    desk.clock.set_back(20 * 60)
    assert send_due(desk, campaign) == 0
    desk.clock.turn(21 * 60)
    assert send_due(desk, campaign) == 1


def test_a_clock_set_back_behind_the_start_does_not_hold_it_for_a_year(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, 5, 60)
    desk.clock.set_back(364 * 24 * HOUR)
    assert send_due(desk, campaign) == 5
    assert timedelta(days=364) > LONGEST


def test_nothing_is_due_outside_the_sending_hours(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, 60, 8 * 60 + 13 * 60)  # 14:00 to 11:00 of the next day: nine hours in all
    rows = [row["not_before"] for row in desk.rows("SELECT not_before FROM batches ORDER BY id")]
    assert rows == sorted(rows)
    assert not [at for at in rows if "2026-11-23T19:00" <= at < "2026-11-24T07:00"]
    desk.clock.turn(7 * HOUR - 60)
    send_due(desk, campaign)
    queued = desk.statuses(campaign).count(Status.QUEUED)
    assert queued == len([at for at in rows if at >= "2026-11-24"])
    desk.clock.turn(60)
    assert send_due(desk, campaign) == 0
    desk.clock.turn(12 * HOUR + 8 * 60)
    assert send_due(desk, campaign) == 1


def test_waiting_for_the_next_batch_is_no_stall_but_a_batch_that_is_not_sent_is_one(
    desk: Desk, commands: Commands
) -> None:
    campaign = launch(desk, commands, 6, 60)
    send_due(desk, campaign)

    def stalls() -> int:
        with reading(desk.folder.store) as conn:
            return len(find_stalls(conn, desk.folder, desk.clock(), alive=True, queue_works=True))

    desk.clock.turn(9 * 60)
    assert stalls() == 0
    desk.clock.turn(120)
    assert stalls() == 1
    send_due(desk, campaign)
    assert stalls() == 0


def test_what_is_sent_again_is_not_spread(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, 3, 30)
    desk.gateway.script = [reject(), accept, accept]
    for _ in range(3):
        send_due(desk, campaign)
        desk.clock.turn(600)
    commands.retry_rejected(campaign)
    assert desk.rows("SELECT cause FROM runs ORDER BY run")[-1]["cause"] == RunCause.RETRY
    assert send_due(desk, campaign) == 1


def test_it_can_be_recalled_before_its_first_batch_and_sent_anew(desk: Desk, commands: Commands) -> None:
    desk.people(4)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", spread_until=NOW + timedelta(minutes=4)))
    launch_campaign(campaign, desk.launcher, recallable=True)
    assert send_due(desk, campaign) == 0
    assert commands.drafts.recall(campaign) == 4
    assert desk.campaign(campaign).spread_until == NOW + timedelta(minutes=4)
    launch_campaign(campaign, desk.launcher)
    assert send_due(desk, campaign) == 1


def test_without_time_for_it_nothing_is_sent_and_nothing_changes(desk: Desk, commands: Commands) -> None:
    desk.people(2)
    until = NOW + timedelta(hours=9)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", spread_until=until))
    before = desk.dump()
    for start in (until, NOW + timedelta(hours=8)):  # the shop has closed at 21:00
        with pytest.raises(Refused, match="between the start") as refused:
            commands.send(campaign, at=start)
        assert refused.value.reason is Reason.BAD_VALUE
    desk.clock.turn(9 * HOUR)
    with pytest.raises(Refused, match="between the start"):
        commands.send(campaign)
    assert desk.dump() == before


def test_the_plan_says_when_the_last_one_goes(desk: Desk, commands: Commands) -> None:
    desk.people(3)
    until = NOW + timedelta(hours=2)
    found = commands.plan(commands.new_campaign(DraftContent("Sale", "Hello", spread_until=until)))
    assert (found.spread_until, found.times.first, found.times.last) == (until, NOW, until)
