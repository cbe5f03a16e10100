"""The opt-out line from the settings to the phone: planned, counted, sent, left out for a reason, never in silence."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.draft import DraftContent, Reviewed
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.opt_out_line import NoLine
from app.pipeline.commands import Commands
from app.pipeline.csv_file import plain_cell
from app.pipeline.launch_campaign import launch_campaign, schedule_campaign
from app.pipeline.send_batch import send_batch
from app.pipeline.sweeper import start_due_campaign
from tests.makers import Person, add_contacts, number
from tests.pipeline.desk import Desk
from tests.pipeline.test_write_plan import rows_of

LINE = "Διαγραφή: myshop.gr/stop"
GREETING = DraftContent("Sale", "Γεια σου {first_name|φίλε}!")


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.set(store_opt_out_line=LINE, price_segment="0.02")
    return Commands(desk.folder, desk.launcher, lambda: None)


def sent(desk: Desk) -> list[str]:
    for campaign in desk.rows("SELECT id FROM campaigns WHERE run > 0"):
        for batch in desk.batches(campaign["id"]):
            send_batch(batch, desk.sender())
    return [message.text for request in desk.gateway.left for message in request]


def noted(desk: Desk, kind: str) -> list[Mapping[str, object]]:
    return [json.loads(row["data"]) for row in desk.rows("SELECT data FROM journal WHERE kind = ?", kind)]


def refusal(desk: Desk, campaign: int, **named: object) -> Refused:
    with pytest.raises(Refused) as refused:
        launch_campaign(campaign, desk.launcher, **named)  # type: ignore[arg-type]
    return refused.value


@pytest.mark.parametrize("fit", list(Fit))
def test_what_is_planned_with_the_line_is_what_is_sent(
    desk: Desk, commands: Commands, tmp_path: Path, fit: Fit
) -> None:
    add_contacts(desk.folder, [Person(number(0), "A", "Μαρία"), Person(number(1)), Person(number(2), "C", "X" * 40)])
    campaign = commands.new_campaign(replace(GREETING, fit=fit))
    plan = commands.plan(campaign)
    assert (plan.line, plan.no_line_why) == (LINE, "")
    commands.write_plan(campaign, tmp_path / "plan.csv")
    launch_campaign(campaign, desk.launcher)
    planned = [plain_cell(row["Text"]) for row in rows_of(tmp_path / "plan.csv")]
    ends = "\nΔIAΓPAΦH: myshop.gr/stop" if fit is Fit.CAPITALS else f"\n{LINE}"
    assert [text.removesuffix(ends) + ends for text in planned] == planned == sent(desk)
    assert plan.messages.segments == desk.one("SELECT sum(segments) FROM messages")
    assert plan.messages.by_segments == ({1: 3} if fit is Fit.CAPITALS else {1: 2, 2: 1})


def test_the_line_makes_a_message_longer_in_the_plan_too(desk: Desk, commands: Commands) -> None:
    desk.people(3)
    campaign = commands.new_campaign(DraftContent("S", "γ" * 46))
    assert commands.plan(campaign).messages.segments == 6
    desk.set(store_opt_out_line="")
    assert commands.plan(campaign).messages.segments == 3


def test_nobody_gets_the_line_alone(desk: Desk, commands: Commands) -> None:
    add_contacts(desk.folder, [Person(number(0), "")])
    campaign = commands.new_campaign(DraftContent("S", "{first_name}"))
    assert commands.plan(campaign).messages.empty == 1
    assert refusal(desk, campaign).reason is Reason.NO_MESSAGE_TEXT


def test_a_text_that_has_the_line_by_itself_is_sent_as_it_is(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    launch_campaign(commands.new_campaign(DraftContent("S", f"Hi! {LINE}")), desk.launcher)
    assert sent(desk) == [f"Hi! {LINE}"]


@pytest.mark.parametrize("why", ["order", "a recall of a toy"])
def test_a_campaign_goes_without_the_line_for_a_reason_which_is_recorded(
    desk: Desk, commands: Commands, why: str
) -> None:
    desk.people(1)
    campaign = commands.new_campaign(replace(GREETING, text="Ready", no_line_why=f" {why} "))
    assert (commands.plan(campaign).line, commands.plan(campaign).no_line_why) == ("", why)
    assert noted(desk, "sent_without_line") == []
    launch_campaign(campaign, desk.launcher)
    assert sent(desk) == ["Ready"]
    assert noted(desk, "sent_without_line") == [{"why": why}]
    assert desk.campaign(campaign).no_line_why == why
    copy = commands.drafts.duplicate(campaign, name="Again")
    assert desk.campaign(copy).no_line_why == why
    launch_campaign(copy, desk.launcher)
    assert noted(desk, "sent_without_line") == [{"why": why}] * 2


def test_a_reason_that_says_nothing_is_refused(desk: Desk, commands: Commands) -> None:
    for refuse in (commands.new_campaign, commands.drafts.create):
        with pytest.raises(Refused) as refused:
            refuse(replace(GREETING, no_line_why="  "))
        assert refused.value.reason is Reason.BAD_VALUE
    assert desk.one("SELECT count(*) FROM campaigns") == 0


def test_a_shop_without_a_line_can_send_and_the_journal_says_so(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    launch_campaign(commands.new_campaign(GREETING), desk.launcher)
    desk.set(store_opt_out_line="")
    launch_campaign(commands.new_campaign(GREETING), desk.launcher)
    assert [data["no_line"] for data in noted(desk, "campaign_launched")] == [0, 1]
    assert noted(desk, "sent_without_line") == []


@pytest.mark.parametrize("later", [False, True])
def test_a_line_that_changed_since_the_review_stops_the_sending(desk: Desk, commands: Commands, later: bool) -> None:
    desk.people(1)
    campaign = commands.new_campaign(GREETING)
    desk.set(store_opt_out_line="Opt out: 2101234567")

    def send(reviewed: Reviewed) -> None:
        if later:
            schedule_campaign(campaign, desk.clock() + timedelta(days=1), desk.launcher, reviewed=reviewed)
        else:
            launch_campaign(campaign, desk.launcher, reviewed=reviewed)

    before = desk.dump()
    with pytest.raises(Refused, match="opt-out line in Settings") as refused:
        send(Reviewed(0, 1, LINE))
    assert refused.value.reason is Reason.CHANGED
    assert desk.dump() == before
    send(Reviewed(0, 1, "Opt out: 2101234567"))
    assert desk.campaign(campaign).status is not CampaignStatus.DRAFT


def test_a_line_that_changed_does_not_matter_to_a_campaign_without_it(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    campaign = commands.new_campaign(replace(GREETING, no_line_why=NoLine.SERVICE))
    desk.set(store_opt_out_line="Opt out: 2101234567")
    assert launch_campaign(campaign, desk.launcher, reviewed=Reviewed(0, 1)).queued == 1


def test_a_scheduled_campaign_has_the_line_of_the_moment_it_starts_and_keeps_it(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    campaign = commands.new_campaign(replace(GREETING, text="Hi"))
    schedule_campaign(campaign, desk.clock() + timedelta(hours=1), desk.launcher)
    desk.set(store_opt_out_line="Opt out: 2101234567")
    desk.clock.turn(3600)
    start_due_campaign(campaign, desk.launcher)
    desk.set(store_opt_out_line=LINE)
    assert sent(desk) == ["Hi\nOpt out: 2101234567"]


ASKS = "Sale! Reply STOP to opt out"


@pytest.mark.parametrize("sender", ["", "Shop1"])
@pytest.mark.parametrize("text", [ASKS, "Έκπτωση! Απαντήστε ΣΤΟΠ για διαγραφή"])
def test_nobody_is_told_to_answer_a_name(desk: Desk, commands: Commands, sender: str, text: str) -> None:
    desk.people(1)
    campaign = commands.new_campaign(DraftContent("S", text, sender))
    before = desk.dump()
    refused = refusal(desk, campaign)
    assert refused.reason is Reason.CANNOT_BE_ANSWERED
    planned = commands.plan(campaign).unanswerable
    assert planned is not None
    assert planned.message == refused.message
    assert (sender or "MyShop") in refused.message
    with pytest.raises(Refused, match="asks people to answer"):
        schedule_campaign(campaign, desk.clock() + timedelta(days=1), desk.launcher)
    assert desk.dump() == before


def test_a_number_may_be_answered(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    campaign = commands.new_campaign(DraftContent("S", ASKS, "54321"))
    assert commands.plan(campaign).unanswerable is None
    launch_campaign(campaign, desk.launcher)
    assert sent(desk) == [f"{ASKS}\n{LINE}"]


def test_a_line_that_asks_for_an_answer_goes_with_a_number_only(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    desk.set(store_opt_out_line="Reply STOP or call 2101234567")
    campaign = commands.new_campaign(GREETING)
    refused = refusal(desk, campaign)
    assert refused.reason is Reason.CANNOT_BE_ANSWERED
    assert "store.opt_out_line" in refused.message
    desk.set(mitto_sender="54321")
    assert launch_campaign(campaign, desk.launcher).queued == 1


def test_a_scheduled_campaign_that_asks_for_an_answer_waits_for_its_owner(desk: Desk, commands: Commands) -> None:
    desk.people(1)
    campaign = commands.new_campaign(DraftContent("S", ASKS, "54321"))
    schedule_campaign(campaign, desk.clock() + timedelta(hours=1), desk.launcher)
    with_name = commands.new_campaign(DraftContent("S", ASKS))
    desk.set(mitto_sender="54321")
    schedule_campaign(with_name, desk.clock() + timedelta(hours=1), desk.launcher)
    desk.set(mitto_sender="MyShop")
    desk.clock.turn(3600)
    for due in (campaign, with_name):
        start_due_campaign(due, desk.launcher)
    assert desk.stands(campaign) == (CampaignStatus.SENDING, None)
    assert desk.stands(with_name) == (CampaignStatus.PAUSED, Hold.REFUSED)
    assert noted(desk, "start_refused") == [{"reason": "cannot_be_answered"}]
