"""Whoever had messages enough waits, if the owner wants that: until the day comes, and not a second longer."""

from datetime import timedelta

import pytest

from app.domain.campaign import CampaignStatus
from app.domain.draft import DraftContent
from app.domain.filter_terms import TextHow, TextOf
from app.domain.ids import CampaignId, ContactId
from app.domain.message import Status, Why
from app.domain.people_filter import EVERYBODY, Filter, TextIs
from app.pipeline.check_health import check_health
from app.pipeline.commands import Commands
from app.pipeline.send_batch import send_batch
from app.pipeline.steer_campaign import finish_ended
from app.storage.database import reading, writing
from app.storage.outbox.arm import PickChanged, arm, pick
from app.storage.outbox.offer_end import ended_campaigns
from app.storage.outbox.work import open_batches
from app.storage.reads.audience import audience, left_out
from app.storage.reads.audience_explained import Verdict, explain
from app.storage.reads.campaigns import CampaignRow, campaign_row
from app.storage.reads.health import sms_work
from tests.makers import number
from tests.pipeline.desk import Desk

WEEK = 7 * 24 * 3600


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.set(sending_messages_per_second="0", sending_hours="00:00-24:00", sending_batch_size="500")
    desk.set(care_messages="1", care_then="defer")
    return Commands(desk.folder, desk.launcher, lambda: None)


def work(desk: Desk) -> int:
    """Send what a sweep would offer now; says how many batches that were."""
    with reading(desk.folder.store) as conn:
        batches = open_batches(conn, limit=100, now=desk.clock())
    for batch in batches:
        send_batch(batch.id, desk.sender())
    return len(batches)


def launch(commands: Commands, text: str, *, only: int | None = None, hours: int | None = None) -> CampaignId:
    chosen = EVERYBODY if only is None else Filter((TextIs(TextOf.NUMBER, TextHow.IS, number(only)),))
    end = None if hours is None else commands.launcher.clock() + timedelta(hours=hours)
    campaign = commands.new_campaign(DraftContent(text, text, filter=chosen, ends_at=end))
    commands.send(campaign)
    return campaign


def row(desk: Desk, campaign: CampaignId) -> CampaignRow:
    with reading(desk.folder.store) as conn:
        return campaign_row(conn, campaign)


@pytest.mark.parametrize("had", [0, 3])
def test_they_wait_while_the_others_get_it_and_get_it_when_their_day_comes(
    desk: Desk, commands: Commands, had: int
) -> None:
    desk.people(12)
    launch(commands, "First", only=had)
    work(desk)
    desk.clock.turn(24 * 3600)
    campaign = launch(commands, "Second")
    while work(desk):
        pass
    statuses = [Status.ACCEPTED] * 12
    statuses[had] = Status.QUEUED
    assert desk.statuses(campaign) == statuses, "the one who waits keeps nobody waiting, not even as the first of all"
    found = row(desk, campaign)
    assert (found.status, found.waiting) == (CampaignStatus.SENDING, 1)
    assert found.waits_until == desk.clock() + timedelta(days=6, seconds=1)
    assert [one["why"] for one in desk.rows("SELECT why FROM messages WHERE status = 'queued'")] == [Why.TOO_OFTEN]
    desk.clock.turn(6 * 24 * 3600)
    assert work(desk) == 0
    desk.clock.turn(2)
    assert work(desk) == 1
    assert desk.statuses(campaign) == [Status.ACCEPTED] * 12
    assert desk.stands(campaign)[0] is CampaignStatus.COMPLETED
    assert row(desk, campaign).waiting == 0


def test_who_got_another_one_meanwhile_waits_again(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    for text in ("First", "Second", "Third"):
        launch(commands, text)
    while work(desk):
        pass
    sent = []
    for _ in range(3):
        sent.append(desk.one("SELECT count(*) FROM messages WHERE status = 'accepted'"))
        desk.clock.turn(WEEK + 2)
        while work(desk):
            pass
    assert sent == [1, 2, 3]
    assert work(desk) == 0


def test_a_claim_of_another_campaign_between_the_look_and_the_claim_is_seen(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    first, second = launch(commands, "First"), launch(commands, "Second")
    now, (late,) = desk.clock(), desk.batches(second)
    with reading(desk.folder.store) as conn:
        picked = pick(conn, late, now=now)
    assert picked is not None
    send_batch(desk.batches(first)[0], desk.sender())
    with writing(desk.folder.store) as conn, pytest.raises(PickChanged):
        arm(conn, key="k", epoch=desk.taken.epoch, batch=late, messages=picked.messages, now=now)
    assert desk.statuses(second) == [Status.QUEUED]


@pytest.mark.parametrize(
    ("change", "becomes"),
    [
        ({"care_messages": "0"}, Status.ACCEPTED),
        ({"care_messages": "2"}, Status.ACCEPTED),
        ({"care_then": "skip"}, Status.SKIPPED),
        ({"care_days": "1"}, Status.ACCEPTED),
        ({"care_days": "3"}, Status.QUEUED),
    ],
)
def test_another_limit_counts_at_once(desk: Desk, commands: Commands, change: dict[str, str], becomes: Status) -> None:
    desk.people(1)
    launch(commands, "First")
    work(desk)
    desk.clock.turn(2 * 24 * 3600)
    second = launch(commands, "Second")
    work(desk)
    desk.set(**change)
    work(desk)
    assert desk.statuses(second) == [becomes]


def test_an_offer_that_ends_before_their_day_is_not_sent(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    launch(commands, "First")
    work(desk)
    second = launch(commands, "Second", hours=48)
    work(desk)
    desk.clock.turn(49 * 3600)
    with reading(desk.folder.store) as conn:
        assert ended_campaigns(conn, desk.clock()) == [second]
    finish_ended(second, desk.launcher)
    assert desk.statuses(second) == [Status.SKIPPED]
    assert desk.stands(second)[0] is CampaignStatus.COMPLETED


def test_it_is_no_stall_to_wait_and_none_when_the_day_has_just_come(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    launch(commands, "First")
    work(desk)
    second = launch(commands, "Second")
    work(desk)
    for seconds, stalled in ((3600, []), (WEEK - 3600 + 2, []), (120, [second])):
        desk.clock.turn(seconds)
        found = check_health(desk.folder, desk.queue, clock=desk.clock).stalled
        assert [one.campaign for one in found] == stalled
    with reading(desk.folder.store) as conn:
        assert sms_work(conn, desk.clock()).open_batches == 1


def test_a_worker_with_nothing_else_to_do_is_idle(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    launch(commands, "First")
    work(desk)
    launch(commands, "Second")
    work(desk)
    assert work(desk) == 0
    with reading(desk.folder.store) as conn:
        assert sms_work(conn, desk.clock()).open_batches == 0


def test_a_clock_that_was_set_back_keeps_nobody_waiting_longer_than_the_days(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    launch(commands, "First")
    work(desk)
    second = launch(commands, "Second")
    work(desk)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE messages SET not_before = '2031-01-01T00:00:00.000Z' WHERE status = 'queued'")
    desk.clock.turn(WEEK + 2)
    assert work(desk) == 1
    assert desk.statuses(second) == [Status.ACCEPTED]


def test_the_plan_leaves_nobody_out_and_says_who_waits(desk: Desk, commands: Commands) -> None:
    desk.people(3)
    launch(commands, "First", only=0)
    work(desk)
    plan = commands.plan(commands.new_campaign(DraftContent("S", "Second")))
    assert (plan.messages.people, sum(plan.left_out.values()), plan.waiting) == (3, 0, 1)
    who = commands.audiences.who(EVERYBODY)
    with reading(desk.folder.store) as conn:
        assert (audience(conn, who).people, audience(conn, who).waiting) == (3, 1)
        assert list(left_out(conn, who)) == []
        assert [explain(conn, who, ContactId(one)).verdict for one in (1, 2)] == [Verdict.WAITS, Verdict.GETS_IT]


def test_what_waits_can_be_cancelled_and_recalled(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    launch(commands, "First")
    work(desk)
    second, third = launch(commands, "Second"), launch(commands, "Third")
    work(desk)
    assert commands.cancel(second) == 1
    assert commands.drafts.recall(third) == 1
    assert desk.statuses(second) == [Status.CANCELLED]
    desk.clock.turn(WEEK + 2)
    assert work(desk) == 0
