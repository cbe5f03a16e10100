"""Prices by country: what a plan says is what is frozen, what a ceiling counts, and what the month has cost."""

from decimal import Decimal

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.domain.money import amount
from app.pipeline.commands import Commands
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.send_batch import send_batch
from app.storage.database import reading
from app.storage.reads.billed import cost_of, spent_on_campaign, spent_this_month
from app.storage.reads.results import report
from tests.makers import Person, add_contacts
from tests.pipeline.desk import Desk

GREEK = [f"+3069100000{at:02d}" for at in range(6)]
CYPRIOT = [f"+357991000{at:02d}" for at in range(4)]
MANX, BRITISH = "+447624123456", "+447400123456"
ALL = Decimal("0.82")
"""Two segments to six people at 0.02, to four at 0.05, and to one each at 0.02 and 0.07, as a test's prices have it."""


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.set(price_segment="0.02", price_by_country="CY=0.05 GB=0.07")
    add_contacts(desk.folder, [Person(to, "X", "X", "X") for to in (*GREEK, *CYPRIOT, MANX, BRITISH)])
    return Commands(desk.folder, desk.launcher, lambda: None)


def launched(desk: Desk, commands: Commands, *, ceiling: Decimal | None = None) -> CampaignId:
    campaign = commands.new_campaign(DraftContent("Sale", "a" * 161, ceiling=ceiling))
    launch_campaign(campaign, desk.launcher)
    return campaign


def send_all(desk: Desk, campaign: CampaignId) -> None:
    for _ in range(3):
        for batch in desk.batches(campaign):
            send_batch(batch, desk.sender())


def test_plan_messages_campaign_month_and_report_agree(desk: Desk, commands: Commands) -> None:
    planned = commands.plan(commands.new_campaign(DraftContent("Sale", "a" * 161)))
    assert planned.cost == ALL
    assert planned.messages.by_region == {"GR": 12, "CY": 8, "IM": 2, "GB": 2}
    campaign = launched(desk, commands)
    desk.set(price_segment="0.99", price_by_country="")  # what was launched keeps its price
    send_all(desk, campaign)
    frozen = desk.rows("SELECT id, number, region, cost FROM messages ORDER BY id")
    assert amount(sum(row["cost"] for row in frozen)) == ALL
    assert {row["number"]: (row["region"], row["cost"]) for row in frozen} == {
        **dict.fromkeys(GREEK, ("GR", 4000)),
        **dict.fromkeys(CYPRIOT, ("CY", 10000)),
        MANX: ("IM", 4_000),
        BRITISH: ("GB", 14_000),
    }
    with reading(desk.folder.store) as conn:
        one, whole, month = (
            cost_of(conn, frozen[0]["id"]),
            spent_on_campaign(conn, campaign),
            spent_this_month(conn, desk.clock()),
        )
        found = report(conn, None)
    assert one is not None
    assert whole is not None
    assert month is not None
    assert (one.amount, whole.amount, month.amount, found.cost(*found.results)) == (Decimal("0.04"), ALL, ALL, ALL)


def test_a_ceiling_counts_each_message_at_its_own_price(desk: Desk, commands: Commands) -> None:
    campaign = launched(desk, commands, ceiling=Decimal("0.44"))  # six Greek at 0.04, two Cypriot at 0.10
    send_all(desk, campaign)
    assert desk.gateway.numbers == [*GREEK, *CYPRIOT[:2]]
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.CEILING)


def test_what_was_launched_without_a_price_counts_at_todays(desk: Desk, commands: Commands) -> None:
    desk.set(price_segment="")
    campaign = launched(desk, commands)
    send_all(desk, campaign)
    with reading(desk.folder.store) as conn:
        assert spent_this_month(conn, desk.clock()) is None
    desk.set(price_segment="0.01")
    with reading(desk.folder.store) as conn:
        month, whole = spent_this_month(conn, desk.clock()), spent_on_campaign(conn, campaign)
    assert month is not None
    assert whole is not None
    assert month.amount == whole.amount == Decimal("0.24")
