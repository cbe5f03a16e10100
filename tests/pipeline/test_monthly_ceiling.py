"""What a month may cost, over all campaigns: exact whatever happens at the same time, and a new month asks first."""

import threading
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from app.domain.account import SmsTestOutcome
from app.domain.campaign import CampaignStatus, Hold, Settlement
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.money import Bill
from app.pipeline.commands import Commands
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.send_batch import send_batch
from app.storage.database import reading, writing
from app.storage.outbox.settle import cancel_queued
from app.storage.sms_tests import claim_test, settle_test
from app.storage.spending import spent_in, this_month
from tests.doubles.fake_gateway import maybe_sent, reject
from tests.pipeline.desk import Desk

HELD = (CampaignStatus.PAUSED, Hold.MONTHLY_CEILING)
TO_NEXT_MONTH_S = 10 * 24 * 3600


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.set(price_segment="0.10", sending_hours="00:00-24:00", store_time_zone="Europe/Athens")
    return Commands(desk.folder, desk.launcher, lambda: None)


def launched(desk: Desk, commands: Commands, how_many: int, *, ceiling: Decimal | None = None) -> CampaignId:
    """A campaign to people of its own."""
    group = desk.one("SELECT count(*) FROM campaigns")
    desk.people(how_many, group=group, list_name=f"list {group}")
    campaign = commands.new_campaign(DraftContent("Sale", "Hello", ceiling=ceiling), list_name=f"list {group}")
    launch_campaign(campaign, desk.launcher)
    return campaign


def send_all(desk: Desk, *campaigns: CampaignId) -> None:
    for _ in range(3):
        for campaign in campaigns:
            for batch in desk.batches(campaign):
                send_batch(batch, desk.sender())


def spent(desk: Desk) -> Bill:
    with reading(desk.folder.store) as conn:
        return spent_in(conn, this_month(desk.settings(), desk.clock()))


def test_two_campaigns_share_the_month_and_the_last_message_that_can_be_paid_for_goes(
    desk: Desk, commands: Commands
) -> None:
    desk.set(price_monthly_ceiling="2.59")
    one, other = launched(desk, commands, 20), launched(desk, commands, 20)
    send_all(desk, one, other)
    assert len(desk.gateway.numbers) == 25
    assert desk.stands(one) == (CampaignStatus.COMPLETED, None)
    assert desk.stands(other) == HELD
    assert spent(desk) == Bill(25, 25, 250_000, 0)


def test_eight_workers_at_once_never_spend_a_cent_more_in_a_month(desk: Desk, commands: Commands) -> None:
    desk.set(price_monthly_ceiling="3.09", sending_batch_size="3", sending_requests_in_flight="4")
    campaigns = [launched(desk, commands, 30), launched(desk, commands, 30)]
    first = [desk.batches(campaign)[0] for campaign in campaigns]
    others = [batch for pair in zip(*(desk.batches(one)[1:] for one in campaigns), strict=True) for batch in pair]
    for batch in first:
        send_batch(batch, desk.sender())
    begin = threading.Barrier(8)

    def worker(at: int) -> None:
        begin.wait()
        for batch in others[at::8]:
            send_batch(batch, desk.sender(wait=threading.Event().wait))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(worker, range(8)))
    assert len(desk.gateway.numbers) <= 30
    send_all(desk, *campaigns)
    assert len(set(desk.gateway.numbers)) == len(desk.gateway.numbers) == 30
    assert [desk.stands(campaign) for campaign in campaigns] == [HELD, HELD]


def test_raising_the_limit_lets_go_on_what_it_held_this_month(desk: Desk, commands: Commands) -> None:
    desk.set(price_monthly_ceiling="0.50")
    campaign = launched(desk, commands, 8)
    send_all(desk, campaign)
    commands.change_setting("price.monthly_ceiling", "0.40")
    assert desk.stands(campaign) == HELD
    commands.change_setting("price.monthly_ceiling", "0.70")
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 7
    assert desk.stands(campaign) == HELD
    commands.change_setting("price.monthly_ceiling", "")
    send_all(desk, campaign)
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)


def test_a_new_month_starts_nothing_by_itself_and_has_its_whole_limit(desk: Desk, commands: Commands) -> None:
    desk.set(price_monthly_ceiling="0.50")
    campaign = launched(desk, commands, 8)
    send_all(desk, campaign)
    with pytest.raises(Refused, match=r"this month may cost 0\.50 EUR") as refused:
        commands.resume(campaign)
    assert refused.value.reason is Reason.INVALID_STATUS
    assert desk.stands(campaign) == HELD

    desk.clock.turn(TO_NEXT_MONTH_S)
    desk.sweeper().sweep()
    commands.change_setting("price.monthly_ceiling", "0.60")  # nothing old goes because somebody allows more
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 5
    assert desk.stands(campaign) == HELD

    commands.resume(campaign)
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 8
    assert spent(desk).messages == 3


def test_the_month_is_the_shops(desk: Desk, commands: Commands) -> None:
    desk.set(price_monthly_ceiling="0.50")
    campaign = launched(desk, commands, 8)
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 5
    before_midnight = desk.clock().replace(day=30, hour=21, minute=59)
    desk.clock.turn((before_midnight - desk.clock()).total_seconds())
    with pytest.raises(Refused):
        commands.resume(campaign)
    desk.clock.turn(60)  # 22:00 in UTC is midnight in Athens
    commands.resume(campaign)
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 8


def test_where_both_ceilings_are_reached_the_campaigns_own_is_named(desk: Desk, commands: Commands) -> None:
    desk.set(price_monthly_ceiling="0.30")
    campaign = launched(desk, commands, 8, ceiling=Decimal("0.30"))
    send_all(desk, campaign)
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.CEILING)
    commands.set_ceiling(campaign, Decimal(5))
    send_all(desk, campaign)
    assert desk.stands(campaign) == HELD
    assert len(desk.gateway.numbers) == 3


@pytest.mark.parametrize("how", [Settlement.RESEND, Settlement.DROP])
def test_what_may_have_been_sent_counts_each_time_and_what_was_refused_does_not(
    desk: Desk, commands: Commands, how: Settlement
) -> None:
    desk.set(price_monthly_ceiling="0.40", sending_batch_size="1")
    campaign = launched(desk, commands, 8)
    desk.gateway.script = [maybe_sent(), reject()]
    send_batch(desk.batches(campaign)[0], desk.sender())
    commands.settle(campaign, how)
    commands.resume_all()
    send_all(desk, campaign)
    assert spent(desk) == Bill(4, 4, 40_000, 0)
    assert len(desk.gateway.numbers) == 5  # one of them was refused
    assert desk.stands(campaign) == HELD


def test_a_test_sms_counts_and_is_refused_when_the_month_does_not_pay_for_it(desk: Desk, commands: Commands) -> None:
    desk.set(price_monthly_ceiling="0.20")
    with writing(desk.folder.store) as conn:
        refused = claim_test(conn, number="+306999999999", text="Hello", sender="SHOP", now=desk.clock())
        settle_test(conn, refused, SmsTestOutcome.REJECTED, desk.clock())
        claim_test(conn, number="+306999999999", text="Hello", sender="SHOP", now=desk.clock())
    campaign = launched(desk, commands, 4)
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 1
    before = desk.dump()
    with pytest.raises(Refused, match="Nothing was sent"), writing(desk.folder.store) as conn:
        claim_test(conn, number="+306999999999", text="Hello", sender="SHOP", now=desk.clock())
    assert desk.dump() == before


def test_erasing_and_cancelling_do_not_lower_what_was_spent(desk: Desk, commands: Commands) -> None:
    campaign = launched(desk, commands, 5)
    send_batch(desk.batches(campaign)[0], desk.sender())
    send_batch(desk.batches(campaign)[1], desk.sender())
    before = spent(desk)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE messages SET status = 'delivered', due_at = NULL WHERE status = 'accepted'")
        conn.execute(
            """UPDATE messages SET name = '', contact_id = NULL, number = 'erased-' || id, text = 'erased',
                   digest = message_digest('erased-' || id, 'erased') WHERE status = 'delivered'"""
        )
        cancel_queued(conn, campaign, desk.clock())
    assert before.messages > 0
    assert spent(desk) == before


def test_without_a_price_a_limit_for_the_month_lets_nothing_out(desk: Desk, commands: Commands) -> None:
    desk.set(price_segment="")
    campaign = launched(desk, commands, 3)
    desk.set(price_monthly_ceiling="5")
    send_all(desk, campaign)
    assert desk.gateway.numbers == []
    assert desk.stands(campaign) == HELD
    with pytest.raises(Refused, match="price of a segment is not known"):
        launch_campaign(commands.new_campaign(DraftContent("Late", "Hello")), desk.launcher)
