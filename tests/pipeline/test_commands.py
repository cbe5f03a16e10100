"""Everything that a person can ask for, through the one value that windows and the command line act through."""

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.domain.campaign import CampaignStatus, Settlement
from app.domain.contact import Consent
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.journal import Event
from app.domain.message import Status
from app.pipeline.commands import Commands
from app.pipeline.send_batch import send_batch
from app.storage.database import reading, writing
from app.storage.gate import GateReason, close_gate
from app.storage.reads.journal import newest
from tests.doubles.fake_gateway import maybe_sent, reject
from tests.pipeline.desk import Desk


@pytest.fixture
def told() -> list[str]:
    """How often whoever holds the key was told to read it again."""
    return []


@pytest.fixture
def commands(desk: Desk, told: list[str]) -> Commands:
    """What a window gets."""
    return Commands(desk.folder, desk.launcher, lambda: told.append("key"))


def send_all(desk: Desk, campaign: CampaignId) -> None:
    """Send what there is to send."""
    for batch in desk.batches(campaign):
        send_batch(batch, desk.sender())


def test_from_a_file_to_a_report(desk: Desk, commands: Commands, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text(
        "name,mobile\nMaria Papa,6912345678\nNikos Papa,6912345679\nMaria,+306912345678\n", encoding="utf-8"
    )
    result = commands.import_contacts(file, consent=Consent.OPTED_IN, list_name="Regulars")
    assert (result.added, result.merged) == (2, 1)
    campaign = commands.new_campaign(DraftContent(" Weekend ", "Hi {first_name}"), list_name="regulars")
    launched = commands.send(campaign)
    assert launched.queued == 2
    send_all(desk, campaign)
    report = tmp_path / "report.csv"
    assert commands.write_report(campaign, report) == 2
    text = report.read_text(encoding="utf-8-sig")
    assert "306912345678" in text
    assert len(text.splitlines()) == 3


def test_a_campaign_is_stored_as_it_was_written(desk: Desk, commands: Commands) -> None:
    text = "  Two lines,\n\n<50% & a {first_name|friend}  "
    campaign = commands.new_campaign(DraftContent("  Weekend  ", text, sender=" Sale "))
    found = desk.campaign(campaign)
    assert (found.name, found.text, found.sender, found.status) == ("Weekend", text, "Sale", CampaignStatus.DRAFT)
    assert commands.new_campaign(DraftContent("Later", "")) == campaign + 1


@pytest.mark.parametrize(
    ("content", "list_name", "reason"),
    [
        (DraftContent(" ", "Hello"), None, Reason.BAD_VALUE),
        (DraftContent("Weekend", "Hello {surname}"), None, Reason.UNKNOWN_FIELD),
        (DraftContent("Weekend", "Hello", "a name that is too long"), None, Reason.BAD_VALUE),
        (DraftContent("Weekend", "Hello"), "nobody", Reason.NOT_FOUND),
    ],
    ids=["name", "field", "sender", "list"],
)
def test_what_cannot_be_a_campaign_is_refused_and_not_stored(
    content: DraftContent, list_name: str | None, reason: Reason, desk: Desk, commands: Commands
) -> None:
    before = desk.dump()
    with pytest.raises(Refused) as refused:
        commands.new_campaign(content, list_name=list_name)
    assert refused.value.reason is reason
    assert desk.dump() == before


def test_a_campaign_can_be_sent_later_paused_resumed_and_cancelled(desk: Desk, commands: Commands) -> None:
    desk.people(3)
    campaign = commands.new_campaign(DraftContent("Weekend", "Hello"))
    at = desk.clock() + timedelta(hours=1)
    assert commands.send(campaign, at=at).scheduled_for == at
    commands.send(campaign)
    commands.pause(campaign)
    assert desk.campaign(campaign).status is CampaignStatus.PAUSED
    commands.resume(campaign)
    assert desk.campaign(campaign).status is CampaignStatus.SENDING
    assert commands.cancel(campaign) == 3


def test_an_opt_out_wins_over_what_is_queued(desk: Desk, commands: Commands) -> None:
    campaign = desk.launch(1)
    [number] = [row["number"] for row in desk.rows("SELECT number FROM messages")]
    assert commands.opt_out(number.removeprefix("+30")) == number
    assert commands.opt_out(number) == number
    send_all(desk, campaign)
    assert desk.gateway.tried == []
    assert desk.statuses(campaign) == [Status.SKIPPED]
    assert desk.campaign(campaign).status is CampaignStatus.COMPLETED


@pytest.mark.parametrize("text", ["", "12", "not a number", "+30 210 1234567"])
def test_what_is_no_mobile_number_is_refused(text: str, desk: Desk, commands: Commands) -> None:
    before = desk.dump()
    with pytest.raises(Refused) as refused:
        commands.opt_out(text)
    assert refused.value.reason is Reason.BAD_NUMBER
    assert desk.dump() == before


def test_unconfirmed_and_rejected_messages_can_be_settled(desk: Desk, commands: Commands) -> None:
    campaign = desk.launch(11)
    desk.gateway.script = [reject(), maybe_sent()]
    send_all(desk, campaign)
    [number] = [row["number"] for row in desk.rows("SELECT number FROM messages WHERE id = 5")]
    assert commands.settle(campaign, Settlement.SENT, number=number.removeprefix("+30")) == 1
    assert commands.settle(campaign, Settlement.DROP) == 9
    assert commands.retry_rejected(campaign).queued == 1
    assert desk.statuses(campaign).count(Status.CANCELLED) == 9


def test_everything_can_be_paused_at_once(desk: Desk, commands: Commands) -> None:
    campaign = desk.launch(1)
    commands.pause_all()
    send_all(desk, campaign)
    assert desk.gateway.tried == []
    assert desk.gate() is GateReason.OWNER
    with writing(desk.folder.store) as conn:
        close_gate(conn, GateReason.THROTTLED, desk.clock(), desk.clock())
    assert desk.gate() is GateReason.OWNER
    commands.resume_all()
    send_all(desk, campaign)
    assert desk.statuses(campaign) == [Status.ACCEPTED]


def test_a_key_is_kept_where_keys_belong_and_told_to_whoever_holds_one(
    desk: Desk, commands: Commands, told: list[str]
) -> None:
    commands.set_api_key("  another key-1\n".replace(" k", "-k"))
    assert desk.secrets.api_key() == "another-key-1"
    assert told == ["key"]
    assert not any("another-key-1" in line for line in desk.dump())


@pytest.mark.parametrize("key", ["", "  ", "κλειδί", "two\nlines"])
def test_what_cannot_be_a_key_is_refused(key: str, desk: Desk, commands: Commands, told: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        commands.set_api_key(key)
    assert refused.value.reason is Reason.BAD_VALUE
    assert told == []


def test_a_resumed_campaign_uses_the_key_of_this_moment(desk: Desk, commands: Commands, told: list[str]) -> None:
    campaign = desk.launch(1)
    commands.pause(campaign)
    commands.resume(campaign)
    assert told == ["key"]


def test_settings_are_read_and_changed(commands: Commands) -> None:
    commands.change_setting("sending.batch_size", " 50 ")
    assert commands.settings().sending_batch_size == 50
    assert commands.zone() == ZoneInfo("Europe/Athens")
    with pytest.raises(Refused):
        commands.change_setting("sending.batch_size", "0")
    with pytest.raises(Refused):
        commands.change_setting("no.such", "1")
    assert commands.settings().sending_batch_size == 50


def test_a_changed_setting_is_noted_with_what_it_was_and_the_key_is_noted_without_itself(
    desk: Desk, commands: Commands
) -> None:
    commands.change_setting("sending.batch_size", " 50 ")
    commands.change_setting("sending.batch_size", "50")
    commands.set_api_key("another-key-1")
    with pytest.raises(Refused):
        commands.change_setting("sending.batch_size", "0")
    with reading(desk.folder.store) as conn:
        changed, key = reversed(newest(conn, limit=2))
        assert [row.kind for row in newest(conn)].count(Event.SETTING_CHANGED) == 1
    assert dict(changed.data) == {"key": "sending.batch_size", "was": "200", "now": "50"}
    assert (key.kind, key.data) == (Event.API_KEY_CHANGED, {})


def test_texts_are_measured_and_health_is_told(commands: Commands) -> None:
    assert commands.measure("Hello").segments == 1
    assert commands.measure("ά" * 71).segments == 2
    assert commands.health().problems == ()
