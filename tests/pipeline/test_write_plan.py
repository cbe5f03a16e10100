"""What a campaign would come to: each message as it goes out, byte for byte, and who is left out."""

import csv
import random
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.fitting import Fit
from app.domain.progress import Cancelled
from app.pipeline.commands import Commands
from app.pipeline.csv_file import plain_cell
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.send_batch import send_batch
from tests.makers import Person, add_contacts, number
from tests.pipeline.desk import Desk

NAMES = (
    "Μαρία",
    "Νίκος",
    "Ένας",
    "O'Neill",
    " Άννα ",
    "",
    "=1+1",
    "+x",
    "Ζωή\u0301",
    "{name}",
    "😀",
    "Κωνσταντίνα-Παναγιώτα",
)
TEXT = "Γεια σου {first_name|φίλε}! «Έκπτωση»… 20€ ως αύριο\nshop.gr/άνοιξη {last_name}"


@pytest.fixture
def commands(desk: Desk) -> Commands:
    desk.set(price_segment="0.021", sending_messages_per_second="0", sending_batch_size="500")
    return Commands(desk.folder, desk.launcher, lambda: None)


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("fit", list(Fit))
def test_what_was_planned_is_what_is_sent(desk: Desk, commands: Commands, tmp_path: Path, fit: Fit) -> None:
    chance = random.Random(5)
    people = [Person(number(at), f"P{at}", chance.choice(NAMES), chance.choice(NAMES).strip()) for at in range(3_400)]
    add_contacts(desk.folder, people)
    campaign = commands.new_campaign(DraftContent("Sale", TEXT, fit=fit))
    found = commands.plan(campaign)
    assert commands.write_plan(campaign, tmp_path / "plan.csv") == len(people)
    launch_campaign(campaign, desk.launcher)
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())

    sent = {message.number: message for request in desk.gateway.left for message in request}
    planned = rows_of(tmp_path / "plan.csv")
    assert [plain_cell(row["Number"]) for row in planned] == list(sent)
    for row in planned:
        message = sent[plain_cell(row["Number"])]
        assert plain_cell(row["Text"]).encode() == message.text.encode()
        assert row["Encoding"] == message.encoding
    segments = desk.one("SELECT sum(segments) FROM messages")
    assert found.messages.segments == segments == sum(int(row["Segments"]) for row in planned)
    assert found.cost == segments * Decimal("0.021") == sum(Decimal(row["Price"]) for row in planned)


def test_who_is_left_out_stands_there_with_the_reason(desk: Desk, commands: Commands, tmp_path: Path) -> None:
    people = [Person(number(0), "Maria"), Person(number(1), "Nikos", consent=Consent.UNKNOWN)]
    add_contacts(desk.folder, [*people, Person(number(2), "Zoe", consent=Consent.OPTED_OUT)])
    campaign = commands.new_campaign(DraftContent("Sale", "Hello"))
    found = commands.plan(campaign)
    assert {why: count for why, count in found.left_out.items() if count} == {"no_consent": 1, "opted_out": 1}
    commands.write_plan(campaign, tmp_path / "plan.csv")
    told = {row["Name"]: (row["Text"], row["Left out because"]) for row in rows_of(tmp_path / "plan.csv")}
    assert told == {"Maria": ("Hello", ""), "Nikos": ("", "No consent on record"), "Zoe": ("", "Opted out")}


def test_a_plan_says_when_the_messages_go(desk: Desk, commands: Commands) -> None:
    desk.set(sending_messages_per_second="2", store_time_zone="Europe/Athens", sending_hours="00:00-24:00")
    desk.people(120)
    end = desk.clock() + timedelta(hours=5)
    found = commands.plan(commands.new_campaign(DraftContent("S", "Hello", ceiling=Decimal(3), ends_at=end)))
    assert found.times.first == desk.clock()
    assert found.times.last == desk.clock() + timedelta(minutes=1)
    assert (found.ceiling, found.ends_at) == (Decimal(3), end)


def test_each_message_has_its_moment_in_the_shops_time(desk: Desk, commands: Commands, tmp_path: Path) -> None:
    desk.set(sending_messages_per_second="1", store_time_zone="Europe/Athens", sending_hours="09:00-14:01")
    desk.people(62)  # it is two in the afternoon: a minute is left of this day

    def moments(content: DraftContent) -> list[str]:
        commands.write_plan(commands.new_campaign(content), tmp_path / "plan.csv")
        return [row["Leaves at the earliest"] for row in rows_of(tmp_path / "plan.csv")]

    at_pace = moments(DraftContent("S", "Hello"))
    assert at_pace[0] == "2026-11-23 14:00:00"
    assert at_pace[59:] == ["2026-11-23 14:00:59", "2026-11-24 09:00:00", "2026-11-24 09:00:01"]
    spread = moments(DraftContent("S", "Hello", spread_until=desk.clock() + timedelta(seconds=31)))
    assert (spread[0], spread[2], spread[61]) == (at_pace[0], "2026-11-23 14:00:01", "2026-11-23 14:00:30")
    assert moments(DraftContent("S", "Hello", first_people=2))[:3] == [*at_pace[:2], ""]


def test_a_plan_that_cannot_be_leaves_the_older_file(desk: Desk, commands: Commands, tmp_path: Path) -> None:
    add_contacts(desk.folder, [Person(number(9), "")])
    file = tmp_path / "plan.csv"
    file.write_text("older", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        commands.write_plan(commands.new_campaign(DraftContent("S", "{first_name}")), file)
    assert refused.value.reason is Reason.NO_MESSAGE_TEXT

    def stop(done: int, total: int | None) -> None:
        raise Cancelled(f"{done} of {total}")

    with pytest.raises(Cancelled):
        commands.write_plan(commands.new_campaign(DraftContent("S", "Hello")), file, progress=stop)
    assert file.read_text(encoding="utf-8") == "older"


def test_of_what_was_sent_there_is_no_plan(desk: Desk, commands: Commands, tmp_path: Path) -> None:
    campaign = desk.launch(1)
    with pytest.raises(Refused) as refused:
        commands.plan(campaign)
    assert refused.value.reason is Reason.INVALID_STATUS
    with pytest.raises(Refused):
        commands.write_plan(campaign, tmp_path / "plan.csv")
    assert not any(tmp_path.glob("plan*"))
