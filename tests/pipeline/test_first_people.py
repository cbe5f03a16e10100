"""A start with a few people first: the rest goes only when they have fared well or the owner says so."""

from datetime import timedelta

import pytest

from app.domain.campaign import AfterFirst, CampaignStatus, Hold
from app.domain.draft import DraftContent
from app.domain.gateway import Answer, Delivery
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.pipeline.check_health import find_stalls
from app.pipeline.commands import Commands
from app.pipeline.first_people import PATIENCE
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.poll_statuses import poll_statuses
from app.pipeline.recover import recover
from app.pipeline.send_batch import send_batch
from app.storage.database import connect, reading
from app.storage.outbox.turn import first_people
from app.storage.verify import verify
from tests.doubles.fake_gateway import Passing, accept, first, reject
from tests.makers import NOW
from tests.pipeline.desk import Desk

WAITS = (CampaignStatus.SENDING, None)
ASKS = (CampaignStatus.PAUSED, Hold.STAGED)
OVER = (CampaignStatus.COMPLETED, None)


@pytest.fixture
def commands(desk: Desk) -> Commands:
    return Commands(desk.folder, desk.launcher, lambda: None)


def launch(desk: Desk, commands: Commands, people: int = 30, first: int = 10, **more: object) -> CampaignId:
    desk.people(people)
    content = DraftContent("Sale", "Hello", first_people=first, **more)  # type: ignore[arg-type]
    campaign = commands.new_campaign(content)
    launch_campaign(campaign, desk.launcher)
    return campaign


def send_all(desk: Desk, campaign: CampaignId) -> int:
    """Hand every batch to a worker, whether it is its turn or not, and let the sweeper look. Returns how many went."""
    before, sender = len(desk.gateway.numbers), desk.sender()
    for batch in desk.batches(campaign):
        send_batch(batch, sender)
    desk.sweeper().sweep()
    return len(desk.gateway.numbers) - before


def report(desk: Desk, campaign: CampaignId, **told: int) -> None:
    """Mitto is asked and says of the first ones what is told: undelivered=1, flying=2; the others are delivered."""
    rows = desk.rows("SELECT provider_id FROM messages WHERE campaign_id = ? AND status = 'accepted'", campaign)
    says = [Status.UNDELIVERED] * told.get("undelivered", 0) + [None] * told.get("flying", 0)
    for row, status in zip(rows, says, strict=False):
        known = row["provider_id"]
        desk.gateway.deliveries[known] = Delivery(known, status, "said")
    desk.clock.turn(15)
    poll_statuses(desk.poller())
    desk.sweeper().sweep()


def test_the_rest_waits_until_the_owner_lets_it_go(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands)
    assert send_all(desk, campaign) == 10
    assert desk.stands(campaign) == WAITS
    report(desk, campaign, undelivered=1)
    assert desk.stands(campaign) == ASKS
    with reading(desk.folder.store) as conn:
        fared = first_people(conn, campaign, desk.clock())
    assert fared is not None
    assert (fared.people, fared.counts[Status.DELIVERED], fared.counts[Status.UNDELIVERED]) == (10, 9, 1)
    assert send_all(desk, campaign) == 0

    commands.resume(campaign)
    assert send_all(desk, campaign) == 20
    assert len(set(desk.gateway.numbers)) == 30
    assert desk.stands(campaign) == OVER
    assert desk.events() == ["first_people", "campaign_paused", "campaign_resumed", "campaign_completed"]
    assert verify(desk.folder.store).fine


def test_stopping_cancels_the_rest_and_asks_no_more(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands)
    send_all(desk, campaign)
    report(desk, campaign)
    assert commands.cancel(campaign) == 20
    assert send_all(desk, campaign) == 0
    assert desk.stands(campaign) == (CampaignStatus.CANCELLED, None)


@pytest.mark.parametrize(
    ("told", "goes_on"), [({}, True), ({"undelivered": 2}, True), ({"undelivered": 3}, False), ({"flying": 1}, None)]
)
def test_it_goes_on_by_itself_when_four_of_five_have_it(
    desk: Desk, commands: Commands, told: dict[str, int], goes_on: bool | None
) -> None:
    campaign = launch(desk, commands, first_then=AfterFirst.GO_ON)
    send_all(desk, campaign)
    report(desk, campaign, **told)
    if goes_on is None:  # one is still under way: it is waited for, but not for ever
        assert (desk.stands(campaign), send_all(desk, campaign)) == (WAITS, 0)
        desk.clock.turn(PATIENCE.total_seconds())
        desk.sweeper().sweep()
    assert desk.stands(campaign) == (ASKS if goes_on is False else WAITS)
    assert send_all(desk, campaign) == (0 if goes_on is False else 20)


def test_one_refused_number_is_enough_to_ask(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, first_then=AfterFirst.GO_ON)
    desk.gateway.script = [reject()]
    send_all(desk, campaign)
    report(desk, campaign)
    assert desk.stands(campaign) == ASKS


def test_first_people_who_opted_out_meanwhile_do_not_count(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, first_then=AfterFirst.GO_ON)
    out = desk.rows("SELECT number FROM messages ORDER BY id LIMIT 3")
    for row in out:
        commands.opt_out(row["number"])
    assert send_all(desk, campaign) == 7
    report(desk, campaign)
    assert send_all(desk, campaign) == 20


def test_when_all_of_the_first_opted_out_nothing_is_known_and_it_asks(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, first=2, first_then=AfterFirst.GO_ON)
    for row in desk.rows("SELECT number FROM messages ORDER BY id LIMIT 2"):
        commands.opt_out(row["number"])
    assert send_all(desk, campaign) == 0
    assert desk.stands(campaign) == ASKS


def test_without_a_report_it_asks_after_ten_minutes(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands)
    send_all(desk, campaign)
    report(desk, campaign, flying=10)
    desk.clock.turn(PATIENCE.total_seconds() - 20)
    desk.sweeper().sweep()
    assert desk.stands(campaign) == WAITS
    desk.clock.turn(20)
    desk.sweeper().sweep()
    assert desk.stands(campaign) == ASKS


def test_a_clock_set_back_does_not_make_it_wait_for_hours(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands)
    send_all(desk, campaign)
    desk.clock.set_back(3600)
    desk.sweeper().sweep()
    assert desk.stands(campaign) == ASKS


@pytest.mark.parametrize("then", AfterFirst)
def test_an_account_without_reports_is_asked_about_at_once(desk: Desk, commands: Commands, then: AfterFirst) -> None:
    desk.set(mitto_family="sms")
    campaign = launch(desk, commands, first_then=then)
    assert send_all(desk, campaign) == 10
    assert desk.stands(campaign) == ASKS


def test_the_claim_itself_looks_whether_the_rest_was_let_go(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands)
    send_all(desk, campaign)
    report(desk, campaign)
    commands.resume(campaign)

    def hold_back() -> None:
        with reading(desk.folder.store) as conn:
            assert conn.execute("SELECT released_at FROM runs").fetchone()["released_at"] is not None
        conn = connect(desk.folder.store, mode="rw")
        conn.execute("UPDATE runs SET released_at = NULL")
        conn.close()

    desk.gateway.script = [first(hold_back)]
    send_batch(desk.batches(campaign)[2], desk.sender())
    assert len(desk.gateway.numbers) == 10
    assert desk.statuses(campaign).count(Status.QUEUED) == 20


@pytest.mark.parametrize(("people", "stands"), [(9, OVER), (10, OVER), (11, WAITS)])
def test_with_no_more_people_than_the_first_there_is_nothing_to_ask(
    desk: Desk, commands: Commands, people: int, stands: tuple[CampaignStatus, Hold | None]
) -> None:
    campaign = launch(desk, commands, people=people)
    assert send_all(desk, campaign) == min(people, 10)
    assert desk.stands(campaign) == stands


def test_pausing_among_the_first_lets_the_rest_not_slip_through(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands)
    send_batch(desk.batches(campaign)[0], desk.sender())
    commands.pause(campaign)
    commands.resume(campaign)
    assert send_all(desk, campaign) == 9
    report(desk, campaign)
    assert desk.stands(campaign) == ASKS


def test_a_crash_in_the_middle_of_the_first_asks_and_sends_nobody_twice(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, first_then=AfterFirst.GO_ON)
    send_batch(desk.batches(campaign)[0], desk.sender())

    def die(passing: Passing) -> Answer:
        passing.leave()
        raise KeyboardInterrupt

    desk.gateway.script = [die]
    with pytest.raises(KeyboardInterrupt):
        send_batch(desk.batches(campaign)[1], desk.sender())
    desk.sweeper().sweep()
    assert desk.stands(campaign) == WAITS  # the claim is open, and nobody knows more yet
    desk.taken = recover(desk.folder, clock=desk.clock)
    report(desk, campaign)
    assert desk.stands(campaign) == ASKS
    assert desk.statuses(campaign).count(Status.UNCONFIRMED) == 9
    commands.resume(campaign)
    assert send_all(desk, campaign) == 20
    assert len(set(desk.gateway.numbers)) == len(desk.gateway.numbers) == 30


def test_a_crash_after_the_owners_word_needs_no_second_word(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands)
    send_all(desk, campaign)
    report(desk, campaign)
    commands.resume(campaign)
    desk.taken = recover(desk.folder, clock=desk.clock)
    assert send_all(desk, campaign) == 20


def test_a_recalled_campaign_begins_anew_with_its_first_people(desk: Desk, commands: Commands) -> None:
    desk.people(30)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", first_people=10))
    launch_campaign(campaign, desk.launcher, recallable=True)
    assert send_all(desk, campaign) == 0
    assert commands.drafts.recall(campaign) == 30
    assert desk.stands(campaign) == (CampaignStatus.DRAFT, None)
    launch_campaign(campaign, desk.launcher)
    assert send_all(desk, campaign) == 10
    report(desk, campaign)
    assert desk.stands(campaign) == ASKS


def test_the_first_who_were_refused_can_be_sent_again_with_the_rest(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands)
    desk.gateway.script = [reject(), accept]
    send_all(desk, campaign)
    report(desk, campaign)
    assert desk.stands(campaign) == ASKS
    commands.retry_rejected(campaign)
    assert desk.stands(campaign) == ASKS
    assert send_all(desk, campaign) == 0
    commands.resume(campaign)
    assert send_all(desk, campaign) == 21
    assert len(set(desk.gateway.numbers)) == 30


def test_waiting_for_the_first_people_is_no_stall(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands)
    send_all(desk, campaign)
    desk.clock.turn(300)
    with reading(desk.folder.store) as conn:
        assert find_stalls(conn, desk.folder, desk.clock(), alive=True, queue_works=True) == ()


def test_the_rest_is_spread_from_the_moment_it_may_go(desk: Desk, commands: Commands) -> None:
    campaign = launch(desk, commands, spread_until=NOW + timedelta(hours=2))
    assert send_all(desk, campaign) == 10  # the first ones do not wait for each other
    report(desk, campaign)
    assert desk.stands(campaign) == ASKS
    desk.clock.turn(3600 - 15)
    commands.resume(campaign)
    moments = [row["not_before"] for row in desk.rows("SELECT not_before FROM batches ORDER BY position")]
    assert moments[:10] == [None] * 10
    assert moments[10].startswith("2026-11-23T13:00:00")
    assert moments[10:] == sorted(set(moments[10:]))
    assert moments[-1] < "2026-11-23T14:00"
    assert send_all(desk, campaign) == 1
    desk.clock.turn(3600)
    assert send_all(desk, campaign) == 19
    assert desk.stands(campaign) == OVER
