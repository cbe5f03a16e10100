"""What a month has cost and will cost adds up, whoever asks, and is compared with Mitto's invoice."""

from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.gateway import Capabilities, Usage
from app.domain.money import Bill
from app.domain.reconciling import Invoice, Verdict
from app.pipeline.commands import Commands
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.send_batch import send_batch
from app.storage.database import writing
from app.storage.sms_tests import claim_test
from tests.doubles.fake_gateway import FakeGateway, maybe_sent
from tests.pipeline.desk import Desk
from tests.pipeline.standing import day_by_day, standing


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.set(price_segment="0.10", price_by_country="CY=0.20", store_time_zone="Europe/Athens", price_vat_percent="24")
    desk.people(8)
    return Commands(desk.folder, desk.launcher, lambda: None)


def test_a_month_adds_up_by_campaign_and_by_country(desk: Desk, commands: Commands) -> None:
    desk.set(price_monthly_ceiling="2.00")
    campaign = commands.new_campaign(DraftContent("Sale", "Hello"))
    launch_campaign(campaign, desk.launcher)
    send_batch(desk.batches(campaign)[0], desk.sender())
    with writing(desk.folder.store) as conn:
        claim_test(conn, number="+35799123456", text="Hello", sender="SHOP", now=desk.clock())
    found = commands.costs.month()
    assert (found.month, found.bill, found.spent) == ("2026-11", Bill(2, 2, 30_000, 0), Decimal("0.30"))
    assert (found.with_vat, found.ceiling, found.left) == (Decimal("0.37"), Decimal(2), Decimal("1.70"))
    assert [(one.campaign, one.name, one.bill) for one in found.by_campaign] == [
        (campaign, "Sale", Bill(1, 1, 10_000, 0)),
        (None, "", Bill(1, 1, 20_000, 0)),
    ]
    assert found.by_country == {"CY": Bill(1, 1, 20_000, 0), "GR": Bill(1, 1, 10_000, 0)}
    assert found.expected == Decimal("0.70")  # the other seven are queued
    assert commands.costs.months() == ["2026-11"]


def test_what_is_planned_is_expected_in_its_own_month(desk: Desk, commands: Commands) -> None:
    soon = commands.new_campaign(DraftContent("Soon", "a" * 161))
    late = commands.new_campaign(DraftContent("Late", "Hello"))
    commands.send(soon, at=desk.clock() + timedelta(days=1))
    commands.send(late, at=desk.clock() + timedelta(days=20))
    assert commands.costs.month().expected == Decimal("1.60")
    assert commands.costs.month("2026-12").expected == Decimal("0.80")
    assert commands.costs.month("2026-10").expected == Decimal(0)


def test_what_is_planned_is_expected_with_the_line_that_ends_it(desk: Desk, commands: Commands) -> None:
    soon = commands.new_campaign(DraftContent("Soon", "a" * 150))
    commands.send(soon, at=desk.clock() + timedelta(days=1))
    assert commands.costs.month().expected == Decimal("0.80")
    desk.set(store_opt_out_line="Stop: myshop.gr/stop")
    assert commands.costs.month().expected == Decimal("1.60")


def test_of_one_that_repeats_only_the_days_of_the_month_are_expected(desk: Desk, commands: Commands) -> None:
    with writing(desk.folder.store) as conn:
        days = ("11-22", "11-24", "11-30", "12-01", "12-31", "01-01", "07-01", "")
        ids = [row["id"] for row in conn.execute("SELECT id FROM contacts ORDER BY id")]
        conn.executemany("UPDATE contacts SET birthday = ? WHERE id = ?", zip(days, ids, strict=True))
    campaign = standing(desk)
    expected = [commands.costs.month(month).expected for month in ("2026-10", "2026-11", "2026-12", "2027-01")]
    assert expected == [Decimal(0), Decimal("0.20"), Decimal("0.20"), Decimal("0.10")]
    day_by_day(desk, 1)
    assert commands.costs.month().expected == Decimal("0.20")  # one is queued, one is still to come
    commands.pause(campaign)
    assert commands.costs.month().expected == Decimal("0.10")


def test_an_invoice_is_kept_and_compared_with_what_was_counted(desk: Desk, commands: Commands) -> None:
    desk.gateway.script = [maybe_sent()]
    campaign = commands.new_campaign(DraftContent("Sale", "Hello"))
    launch_campaign(campaign, desk.launcher)
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    commands.resume_all()
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    found = commands.costs.enter_invoice("2026-11", Invoice(Decimal("0.70"), 7))
    assert found.ours.segments == 8
    assert found.ours.unconfirmed == 1
    assert (found.verdict, found.segments, found.amount) == (Verdict.FEWER_UNCONFIRMED, -1, Decimal("-0.10"))
    assert commands.costs.enter_invoice("2026-11", Invoice(Decimal("0.80"), None)).verdict is Verdict.AGREES
    kept = commands.costs.month("2026-11").invoice
    assert kept is not None
    assert kept.theirs == Invoice(Decimal("0.80"), None)
    assert commands.costs.month("2026-12").invoice is None


def test_what_is_no_month_is_refused(commands: Commands, desk: Desk) -> None:
    before = desk.dump()
    for month in ("2026-13", "2026-1", "november", ""):
        with pytest.raises(Refused, match="is no month"):
            commands.costs.month(month)
        with pytest.raises(Refused, match="is no month") as refused:
            commands.costs.enter_invoice(month, Invoice(Decimal(1), None))
        assert refused.value.reason is Reason.BAD_VALUE
    assert desk.dump() == before


def counted(*usages: Usage) -> FakeGateway:
    return FakeGateway(
        capabilities=Capabilities(can_report=False, largest_batch=500, can_tell_usage=True), usages=list(usages)
    )


@pytest.fixture
def asking(desk: Desk, commands: Commands) -> Commands:
    """Two messages of two segments each were sent, by an account of the family that can be asked."""
    desk.set(mitto_account_name="Shop 1")
    desk.gateway = counted(Usage("GRC", 2, Decimal("0.40")))
    campaign = commands.new_campaign(DraftContent("Sale", "a" * 161))
    launch_campaign(campaign, desk.launcher)
    with writing(desk.folder.store) as conn:
        conn.execute("UPDATE messages SET status = 'skipped' WHERE id > 2")
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())
    return Commands(desk.folder, desk.launcher, lambda: None, desk.gateways)


def test_mitto_is_asked_for_its_count_of_the_whole_month(desk: Desk, asking: Commands) -> None:
    found = asking.costs.ask_mitto("2026-02")
    assert desk.gateway.looked_up == ["Shop 1 2026-02-01 2026-02-28"]
    assert found.found.verdict is Verdict.MORE
    now = asking.costs.ask_mitto("2026-11")
    assert (now.found.verdict, now.found.theirs, now.in_segments) == (
        Verdict.AGREES,
        Invoice(Decimal("0.40"), 2),
        False,
    )


def test_a_count_in_segments_is_understood_too(desk: Desk, asking: Commands) -> None:
    desk.gateway.usages = [Usage("GRC", 3, Decimal("0.30")), Usage("CYP", 1, Decimal("0.10"))]
    found = asking.costs.ask_mitto("2026-11")
    assert (found.in_segments, found.found.verdict) == (True, Verdict.AGREES)


def test_a_count_that_says_nothing_is_refused(desk: Desk, asking: Commands) -> None:
    desk.gateway.usages = [Usage("GRC", None, Decimal("0.30"))]
    with pytest.raises(Refused, match="cannot be read"):
        asking.costs.ask_mitto("2026-11")
    desk.set(mitto_account_name="")
    with pytest.raises(Refused, match="account's name"):
        asking.costs.ask_mitto("2026-11")


def test_the_other_family_cannot_be_asked(desk: Desk, commands: Commands) -> None:
    asking = Commands(desk.folder, desk.launcher, lambda: None, desk.gateways)
    with pytest.raises(Refused, match="Only Mitto's SMS family"):
        asking.costs.ask_mitto("2026-11")
    with pytest.raises(Refused, match="without a connection"):
        commands.costs.ask_mitto("2026-11")
