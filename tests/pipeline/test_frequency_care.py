"""At most so many messages to one person in so many days: at the launch, at each hand-over, and in what is said."""

from datetime import timedelta

import pytest

from app.domain.audience import LeftOut, Who
from app.domain.campaign import CampaignStatus
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.filter_terms import TextHow, TextOf
from app.domain.ids import CampaignId, ContactId
from app.domain.message import Status, Why
from app.domain.people_filter import EVERYBODY, Filter, TextIs
from app.pipeline.commands import Commands
from app.pipeline.send_batch import send_batch
from app.storage.database import reading, writing
from app.storage.outbox.arm import PickChanged, arm, pick
from app.storage.reads.audience import audience, left_out, recipients
from app.storage.reads.audience_explained import Verdict, explain
from app.storage.reads.why_not import Because, why_not
from tests.makers import number
from tests.pipeline.desk import Desk

WEEK = 7 * 24 * 3600


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.set(sending_messages_per_second="0", sending_hours="00:00-24:00", sending_batch_size="500")
    return Commands(desk.folder, desk.launcher, lambda: None)


def send_all(desk: Desk, campaign: CampaignId) -> None:
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())


def send(desk: Desk, commands: Commands, *, off: bool = False, only: int | None = None) -> CampaignId:
    """Write, launch and send one, to everybody or to one of them."""
    chosen = EVERYBODY if only is None else Filter((TextIs(TextOf.NUMBER, TextHow.IS, number(only)),))
    text = f"Text {desk.one('SELECT count(*) FROM campaigns')}"
    campaign = commands.new_campaign(DraftContent("S", text, filter=chosen, care_off=off))
    commands.send(campaign)
    send_all(desk, campaign)
    return campaign


def who(commands: Commands) -> Who:
    return commands.audiences.who(EVERYBODY)


def test_whoever_had_enough_is_left_out_of_the_next_one_with_the_reason(desk: Desk, commands: Commands) -> None:
    desk.people(4)
    desk.set(care_messages="2")
    send(desk, commands, only=0)
    send(desk, commands, only=0)
    send(desk, commands, only=1)
    with reading(desk.folder.store) as conn:
        found = audience(conn, who(commands))
        assert (found.people, found.left_out[LeftOut.TOO_OFTEN]) == (3, 1)
        assert list(left_out(conn, who(commands), LeftOut.TOO_OFTEN)) == [1]
        assert list(recipients(conn, who(commands))) == [2, 3, 4]
        verdicts = [explain(conn, who(commands), ContactId(one)).verdict for one in (1, 2)]
    assert verdicts == [Verdict.TOO_OFTEN, Verdict.GETS_IT]
    campaign = commands.new_campaign(DraftContent("S", "Sale"))
    assert commands.plan(campaign).left_out[LeftOut.TOO_OFTEN] == 1
    assert commands.send(campaign).queued == 3


def test_the_days_are_counted_from_each_hand_over(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    desk.set(care_messages="1")
    send(desk, commands)
    desk.clock.turn(WEEK - 60)
    with reading(desk.folder.store) as conn:
        assert audience(conn, who(commands)).people == 0
    desk.clock.turn(61)
    with reading(desk.folder.store) as conn:
        assert audience(conn, who(commands)).people == 1
    desk.set(care_days="30")
    with reading(desk.folder.store) as conn:
        assert audience(conn, who(commands)).people == 0


def test_a_later_start_is_planned_with_the_days_before_it(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    desk.set(care_messages="1")
    send(desk, commands)
    now = desk.clock()
    soon = commands.new_campaign(DraftContent("S", "Soon", start_at=now + timedelta(days=6)))
    later = commands.new_campaign(DraftContent("S", "Later", start_at=now + timedelta(days=8)))
    assert commands.plan(soon).messages.people == 0
    assert commands.plan(later).messages.people == 1


def test_of_two_launched_at_once_the_second_skips_who_got_the_first(desk: Desk, commands: Commands) -> None:
    desk.people(70)
    desk.set(care_messages="1")
    first = commands.new_campaign(DraftContent("S", "First"))
    second = commands.new_campaign(DraftContent("S", "Second"))
    assert (commands.send(first).queued, commands.send(second).queued) == (70, 70)
    send_batch(desk.batches(second)[0], desk.sender())
    send_all(desk, first)
    send_all(desk, second)
    assert desk.statuses(first) == [Status.SKIPPED] + [Status.ACCEPTED] * 69
    assert desk.statuses(second) == [Status.ACCEPTED] + [Status.SKIPPED] * 69
    assert {row["why"] for row in desk.rows("SELECT why FROM messages WHERE status = 'skipped'")} == {Why.TOO_OFTEN}
    assert [desk.stands(one)[0] for one in (first, second)] == [CampaignStatus.COMPLETED] * 2


def test_a_claim_between_the_look_and_the_claim_is_seen(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    desk.set(care_messages="1")
    first, second = (commands.new_campaign(DraftContent("S", text)) for text in ("First", "Second"))
    for one in (first, second):
        commands.send(one)
    now, (late,) = desk.clock(), desk.batches(second)
    with reading(desk.folder.store) as conn:
        picked = pick(conn, late, now=now)
    assert picked is not None
    assert picked.messages
    send_all(desk, first)
    with writing(desk.folder.store) as conn, pytest.raises(PickChanged):
        arm(conn, key="k", epoch=desk.taken.epoch, batch=late, messages=picked.messages, now=now)
    assert desk.statuses(second) == [Status.QUEUED]


@pytest.mark.parametrize(
    ("status", "counts"),
    [
        (Status.ACCEPTED, True),
        (Status.DELIVERED, True),
        (Status.NO_REPORT, True),
        (Status.UNDELIVERED, False),
    ],
)
def test_what_did_not_reach_the_person_does_not_count(
    desk: Desk, commands: Commands, status: Status, *, counts: bool
) -> None:
    desk.people(1)
    desk.set(care_messages="1")
    send(desk, commands)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE messages SET status = ?", (status,))
    with reading(desk.folder.store) as conn:
        assert audience(conn, who(commands)).left_out[LeftOut.TOO_OFTEN] == counts


def test_a_notice_goes_to_everyone_and_counts_for_nobody(desk: Desk, commands: Commands) -> None:
    desk.people(2)
    desk.set(care_messages="1")
    send(desk, commands)
    notice = send(desk, commands, off=True)
    assert desk.statuses(notice) == [Status.ACCEPTED] * 2
    desk.clock.turn(WEEK + 60)
    send(desk, commands, off=True)
    assert desk.statuses(send(desk, commands)) == [Status.ACCEPTED] * 2


def test_nobody_left_is_refused_with_the_reason(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    desk.set(care_messages="1")
    send(desk, commands)
    with pytest.raises(Refused) as refused:
        commands.send(commands.new_campaign(DraftContent("S", "Again")))
    assert refused.value.reason is Reason.NO_RECIPIENTS
    assert "as many messages lately" in refused.value.message


def test_a_limit_set_while_sending_holds_from_the_next_request(desk: Desk, commands: Commands) -> None:
    desk.people(20)
    send(desk, commands)
    second = commands.new_campaign(DraftContent("S", "Second"))
    commands.send(second)
    send_batch(desk.batches(second)[0], desk.sender())
    desk.set(care_messages="1")
    send_all(desk, second)
    assert desk.statuses(second) == [Status.ACCEPTED] + [Status.SKIPPED] * 19


def test_why_somebody_did_not_get_it_is_told_by_the_limit_of_then(desk: Desk, commands: Commands) -> None:
    desk.people(2)
    desk.set(care_messages="1")
    send(desk, commands, only=0)
    campaign = send(desk, commands)
    desk.set(care_messages="0")
    desk.clock.turn(30 * 24 * 3600)
    with reading(desk.folder.store) as conn:
        told = why_not(conn, ContactId(1), campaign, zone=commands.zone())
        other = why_not(conn, ContactId(2), campaign, zone=commands.zone())
    assert (told.because, other.because) == (Because.TOO_OFTEN, Because.MESSAGE)


def test_without_a_limit_the_messages_of_a_number_are_not_looked_at(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    send(desk, commands)
    statements: list[str] = []
    with reading(desk.folder.store) as conn:
        conn.set_trace_callback(statements.append)
        pick(conn, desk.batches(CampaignId(1))[0], now=desk.clock())
        audience(conn, who(commands))
        conn.set_trace_callback(None)
    assert not [one for one in statements if "messages_by_number" in one]


def test_with_a_limit_each_number_is_one_look_in_an_index(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    desk.set(care_messages="1")
    campaign = commands.new_campaign(DraftContent("S", "S"))
    commands.send(campaign)
    with reading(desk.folder.store) as conn:
        statements: list[str] = []
        conn.set_trace_callback(statements.append)
        pick(conn, desk.batches(campaign)[0], now=desk.clock())
        conn.set_trace_callback(None)
        looked = next(one for one in statements if "messages_by_number" in one)
        plan = " ".join(row["detail"] for row in conn.execute(f"EXPLAIN QUERY PLAN {looked}"))
    assert "SEARCH o USING INDEX messages_by_number (number=? AND id>?)" in plan
