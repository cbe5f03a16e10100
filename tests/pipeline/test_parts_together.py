"""Where the ways to wait meet: a start with a few people, a spread, the limit of messages a person, and ceilings."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from app.domain.campaign import AfterFirst, CampaignStatus, Hold
from app.domain.draft import DraftContent
from app.domain.errors import Refused
from app.domain.filter_terms import TextHow, TextOf
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.domain.people_filter import Filter, TextIs
from app.domain.repeating import Every, Repeats
from app.pipeline.check_health import find_stalls
from app.pipeline.commands import Commands
from app.pipeline.poll_statuses import poll_statuses
from app.pipeline.send_batch import send_batch
from app.pipeline.sweeper import start_due_campaign
from app.storage.database import reading
from app.storage.outbox.work import open_batches
from tests.makers import NOW, number
from tests.pipeline.desk import Desk

WEEK = 7 * 24 * 3600
ASKS = (CampaignStatus.PAUSED, Hold.STAGED)


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.set(sending_hours="00:00-24:00", sending_sundays="on", sending_messages_per_second="0")
    desk.set(care_messages="1", care_then="defer")
    return Commands(desk.folder, desk.launcher, lambda: None)


def work(desk: Desk) -> int:
    """Sweep, and send all that may go now. Returns how many messages went."""
    before, there = len(desk.gateway.numbers), -1
    while there != len(desk.gateway.numbers):
        there = len(desk.gateway.numbers)
        desk.sweeper().sweep()
        with reading(desk.folder.store) as conn:
            batches = open_batches(conn, limit=100, now=desk.clock())
        for batch in batches:
            send_batch(batch.id, desk.sender())
    desk.sweeper().sweep()
    return len(desk.gateway.numbers) - before


def wrote_to(desk: Desk, commands: Commands, *people: int) -> None:
    """These had their message of the week an hour ago."""
    for one in people:
        chosen = Filter((TextIs(TextOf.NUMBER, TextHow.IS, number(one)),))
        commands.send(commands.new_campaign(DraftContent(f"To {one}", "Before", filter=chosen)))
    work(desk)
    desk.clock.turn(3600)


def launch(commands: Commands, **more: object) -> CampaignId:
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", **more))  # type: ignore[arg-type]
    commands.send(campaign)
    return campaign


def stalled(desk: Desk) -> list[CampaignId]:
    with reading(desk.folder.store) as conn:
        found = find_stalls(conn, desk.folder, desk.clock(), alive=True, queue_works=True)
    return [one.campaign for one in found]


def test_first_people_who_all_wait_keep_the_rest_waiting_for_an_answer_and_not_for_a_week(
    desk: Desk, commands: Commands
) -> None:
    desk.people(12)
    wrote_to(desk, commands, 0, 1)
    campaign = launch(commands, first_people=2)
    assert work(desk) == 0
    assert desk.stands(campaign) == ASKS
    commands.resume(campaign)
    assert work(desk) == 10
    desk.clock.turn(WEEK)
    assert work(desk) == 2
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)


def test_those_of_the_first_people_who_get_it_now_decide(desk: Desk, commands: Commands) -> None:
    desk.people(12)
    wrote_to(desk, commands, 0)
    campaign = launch(commands, first_people=5, first_then=AfterFirst.GO_ON)
    assert work(desk) == 4
    desk.clock.turn(15)
    poll_statuses(desk.poller())
    assert work(desk) == 7
    assert desk.statuses(campaign).count(Status.QUEUED) == 1


@pytest.mark.parametrize("more", [{"first_people": 1}, {"spread_until": NOW + timedelta(days=10)}])
def test_a_first_one_who_waits_before_a_rest_that_waits_is_no_stall(
    desk: Desk, commands: Commands, more: dict[str, object]
) -> None:
    desk.people(3)
    wrote_to(desk, commands, 0)
    launch(commands, **more)
    assert work(desk) == 0
    desk.clock.turn(600)
    assert stalled(desk) == []


def test_who_opts_out_while_they_wait_is_done_with_at_once(desk: Desk, commands: Commands) -> None:
    desk.people(2)
    wrote_to(desk, commands, 0)
    campaign = launch(commands)
    assert work(desk) == 1
    commands.opt_out(number(0))
    assert work(desk) == 0
    assert desk.statuses(campaign) == [Status.SKIPPED, Status.ACCEPTED]
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)


def test_a_days_run_that_was_recalled_cannot_repeat_itself_and_says_so(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    standing = launch(commands, repeats=Repeats(Every.MONTH, time(15, 0), month_day=23))
    desk.clock.turn(3600)
    start_due_campaign(standing, desk.launcher)
    run = CampaignId(desk.one("SELECT id FROM campaigns WHERE repeats_of = ?", standing))
    commands.drafts.recall(run)
    again = replace(desk.campaign(run).content, repeats=Repeats(Every.MONTH))
    with pytest.raises(Refused, match="made for one day"):
        commands.drafts.change(run, again, revision=None)
    assert desk.campaign(run).repeats is None


@pytest.mark.parametrize("more", [{"first_people": 1}, {"spread_until": NOW + timedelta(hours=4)}])
def test_one_that_repeats_begins_only_if_it_goes_to_all_at_once(
    desk: Desk, commands: Commands, more: dict[str, object]
) -> None:
    desk.people(2)
    content = DraftContent("Sale", "Hello", repeats=Repeats(Every.MONTH), **more)  # type: ignore[arg-type]
    draft = commands.drafts.create(content).campaign
    with pytest.raises(Refused, match="all of a day's people at once"):
        commands.send(draft)
    assert desk.stands(draft) == (CampaignStatus.DRAFT, None)


def test_a_worker_is_not_idle_before_it_has_asked_about_the_rest(desk: Desk, commands: Commands) -> None:
    desk.set(mitto_family="sms")
    desk.people(12)
    campaign, sweeper = launch(commands, first_people=1), desk.sweeper()
    send_batch(desk.batches(campaign)[0], desk.sender())
    for job in desk.queue._open().values():  # the jobs of the launch are done
        job.flush()
    assert not sweeper.idle()
    sweeper.sweep()
    assert desk.stands(campaign) == ASKS


def test_who_may_be_written_to_again_by_then_is_no_reason_to_refuse_a_later_start(
    desk: Desk, commands: Commands
) -> None:
    desk.set(care_then="skip")
    desk.people(1)
    wrote_to(desk, commands, 0)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello"))
    with pytest.raises(Refused, match="nobody"):
        commands.send(campaign, at=desk.clock() + timedelta(days=6))
    commands.send(campaign, at=desk.clock() + timedelta(days=7))
    desk.clock.turn(WEEK)
    start_due_campaign(campaign, desk.launcher)
    assert work(desk) == 1
