"""What a campaign may cost, and when its offer ends: exact whatever happens at the same time, and nothing is lost."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.campaign import CampaignStatus, Hold, Settlement
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.message import Status, Why
from app.pipeline.commands import Commands
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.send_batch import send_batch
from tests.doubles.fake_gateway import first, maybe_sent, reject
from tests.pipeline.desk import Desk

TWO_SEGMENTS = "a" * 161


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.set(price_segment="0.10")
    return Commands(desk.folder, desk.launcher, lambda: None)


def send_all(desk: Desk, campaign: CampaignId) -> None:
    for _ in range(3):
        for batch in desk.batches(campaign):
            send_batch(batch, desk.sender())


def test_the_last_message_that_can_be_paid_for_is_the_last_that_goes(desk: Desk, commands: Commands) -> None:
    desk.people(30)
    campaign = commands.new_campaign(DraftContent("Sale", TWO_SEGMENTS, ceiling=Decimal("3.39")))
    launch_campaign(campaign, desk.launcher)
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 16  # 32 segments are € 3.20; the next two would make it 3.40
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.CEILING)
    assert desk.statuses(campaign).count(Status.QUEUED) == 14

    commands.set_ceiling(campaign, Decimal("3.40"))
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 17
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.CEILING)

    commands.set_ceiling(campaign, None)
    send_all(desk, campaign)
    assert len(set(desk.gateway.numbers)) == len(desk.gateway.numbers) == 30
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)


def test_eight_workers_at_once_never_spend_a_cent_more(desk: Desk, commands: Commands) -> None:
    desk.set(sending_batch_size="3", sending_requests_in_flight="4")
    desk.people(60)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", ceiling=Decimal("2.09")))
    launch_campaign(campaign, desk.launcher)
    [first_batch, *others] = desk.batches(campaign)
    send_batch(first_batch, desk.sender())
    begin = threading.Barrier(8)

    def worker(at: int) -> None:
        begin.wait()
        for batch in others[at::8]:
            send_batch(batch, desk.sender(wait=threading.Event().wait))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(worker, range(8)))
    assert len(desk.gateway.numbers) <= 20
    send_all(desk, campaign)
    assert len(set(desk.gateway.numbers)) == len(desk.gateway.numbers) == 20
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.CEILING)


def test_what_may_have_been_sent_is_paid_for_and_what_was_not_is_free(desk: Desk, commands: Commands) -> None:
    desk.set(sending_batch_size="1")
    desk.people(6)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", ceiling=Decimal("0.30")))
    launch_campaign(campaign, desk.launcher)
    desk.gateway.script = [reject(), maybe_sent()]
    send_all(desk, campaign)
    commands.resume_all()
    send_all(desk, campaign)
    statuses = desk.statuses(campaign)
    assert statuses.count(Status.REJECTED) == 1
    assert statuses.count(Status.UNCONFIRMED) == 1
    assert statuses.count(Status.ACCEPTED) == 2
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.CEILING)


@pytest.mark.parametrize("how", [Settlement.RESEND, Settlement.DROP])
def test_what_was_of_unknown_fate_stays_paid_for_when_it_is_sent_again_or_given_up(
    desk: Desk, commands: Commands, how: Settlement
) -> None:
    desk.set(sending_batch_size="1")
    desk.people(5)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", ceiling=Decimal("0.30")))
    launch_campaign(campaign, desk.launcher)
    desk.gateway.script = [maybe_sent()]
    send_batch(desk.batches(campaign)[0], desk.sender())
    commands.settle(campaign, how)
    commands.resume_all()
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 3
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.CEILING)


def test_without_a_price_a_ceiling_lets_nothing_out(desk: Desk, commands: Commands) -> None:
    desk.people(3)
    desk.set(price_segment="")
    campaign = commands.new_campaign(DraftContent("Sale", "Hello"))
    launch_campaign(campaign, desk.launcher)
    commands.set_ceiling(campaign, Decimal(5))
    copied = commands.new_campaign(DraftContent("Again", "Hello", ceiling=Decimal(5)))
    send_all(desk, campaign)
    assert desk.gateway.numbers == []
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.CEILING)
    with pytest.raises(Refused, match="price of a segment is not known") as refused:
        launch_campaign(copied, desk.launcher)
    assert refused.value.reason is Reason.BAD_VALUE


def test_what_was_priced_at_its_launch_keeps_that_price(desk: Desk, commands: Commands) -> None:
    desk.people(5)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", ceiling=Decimal("0.30")))
    launch_campaign(campaign, desk.launcher)
    desk.set(price_segment="0.30")
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 3
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.CEILING)


def test_a_ceiling_of_what_is_over_cannot_be_changed(desk: Desk, commands: Commands) -> None:
    campaign = desk.launch(1)
    send_all(desk, campaign)
    with pytest.raises(Refused, match="completed already"):
        commands.set_ceiling(campaign, Decimal(1))


def test_what_is_queued_when_the_offer_ends_is_skipped_and_said_so(desk: Desk, commands: Commands) -> None:
    desk.people(30)
    end = desk.clock() + timedelta(minutes=5)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", ends_at=end))
    launch_campaign(campaign, desk.launcher)
    send_batch(desk.batches(campaign)[0], desk.sender())
    desk.clock.turn(60 * 5)
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 1
    desk.sweeper().sweep()
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)
    assert desk.statuses(campaign).count(Status.SKIPPED) == 29
    assert {row["why"] for row in desk.rows("SELECT why FROM messages WHERE status = 'skipped'")} == {Why.OFFER_ENDED}
    assert desk.events().count("offer_ended") == 1


def test_a_paused_campaign_is_over_with_its_offer(desk: Desk, commands: Commands) -> None:
    desk.people(3)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", ends_at=desk.clock() + timedelta(minutes=5)))
    launch_campaign(campaign, desk.launcher)
    commands.pause(campaign)
    desk.clock.turn(60 * 4)
    desk.sweeper().sweep()
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.OWNER)
    desk.clock.turn(60 * 2)
    desk.sweeper().sweep()
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)


def test_nothing_is_sent_or_sent_again_after_the_end(desk: Desk, commands: Commands) -> None:
    desk.people(2)
    end = desk.clock() + timedelta(minutes=5)
    late = commands.new_campaign(DraftContent("Late", "Hello", ends_at=end))
    with pytest.raises(Refused, match="has ended") as refused:
        commands.send(late, at=end)
    assert refused.value.reason is Reason.OFFER_ENDED

    campaign = commands.new_campaign(DraftContent("Sale", "Hello", ends_at=end))
    launch_campaign(campaign, desk.launcher)
    desk.gateway.script = [reject(), reject()]
    send_all(desk, campaign)
    desk.clock.turn(60 * 6)
    before = desk.dump()
    with pytest.raises(Refused, match="has ended"):
        commands.retry_rejected(campaign)
    with pytest.raises(Refused, match="has ended"):
        commands.send(late)
    assert desk.dump() == before


def test_the_gateway_is_told_until_when_the_offer_is_of_use(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    end = desk.clock() + timedelta(minutes=5)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", ends_at=end))
    launch_campaign(campaign, desk.launcher)
    send_all(desk, campaign)
    send_all(desk, desk.launch(1))
    assert [message.useful_until for request in desk.gateway.left for message in request] == [end, None]


def test_arm_refuses_what_is_too_dear_even_if_it_was_picked_before(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    campaign = commands.new_campaign(DraftContent("Sale", "Hello"))
    launch_campaign(campaign, desk.launcher)
    batch = desk.batches(campaign)[0]

    def lower() -> None:
        commands.set_ceiling(campaign, Decimal("0.05"))

    desk.gateway.script = [first(lower)]
    send_batch(batch, desk.sender())
    assert desk.gateway.numbers == []
    assert desk.statuses(campaign) == [Status.QUEUED]
