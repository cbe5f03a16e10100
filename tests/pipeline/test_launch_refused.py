"""A launch that is refused says why, and leaves the store exactly as it was."""

from collections import namedtuple
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta

import pytest

from app.domain.campaign import CampaignStatus
from app.domain.errors import Reason, Refused
from app.domain.health import QueueName
from app.domain.ids import CampaignId
from app.pipeline.launch_campaign import launch_campaign, schedule_campaign
from app.pipeline.steer_campaign import cancel
from app.storage.contacts import opt_out
from app.storage.database import writing
from tests.makers import Person, add_contacts
from tests.pipeline.desk import Desk, fill_disk, locked

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    """What has to be undone at the end."""
    with ExitStack() as opened:
        yield opened


def ready(desk: Desk, text: str = "Hello {first_name}") -> CampaignId:
    """A campaign that could be launched."""
    desk.people(3)
    return desk.draft(text)


def refused(desk: Desk, campaign: CampaignId, reason: Reason) -> None:
    """Launching it is refused for this reason, and changes nothing."""
    before = desk.dump()
    with pytest.raises(Refused) as refusal:
        launch_campaign(campaign, desk.launcher)
    assert refusal.value.reason is reason
    assert refusal.value.message
    assert desk.dump() == before


def opt_everyone_out(desk: Desk) -> None:
    """Nobody may be written to."""
    with writing(desk.folder.store) as conn:
        for row in desk.rows("SELECT number FROM contacts"):
            opt_out(conn, row["number"], "by phone", desk.clock())


def add_somebody_without_a_name(desk: Desk) -> None:
    """The last person's text would be empty."""
    add_contacts(desk.folder, [Person("+306999999999")])


REFUSALS: dict[str, tuple[Reason, Callable[[Desk], object], str]] = {
    "everyone opted out": (Reason.NO_RECIPIENTS, opt_everyone_out, "Hello"),
    "unknown field": (Reason.UNKNOWN_FIELD, lambda _: None, "Hello {surname}"),
    "no text": (Reason.NO_MESSAGE_TEXT, lambda _: None, " \n"),
    "empty for somebody": (
        Reason.NO_MESSAGE_TEXT,
        add_somebody_without_a_name,
        "{first_name}",
    ),
    "no sender": (Reason.NO_SENDER, lambda desk: desk.set(mitto_sender=""), "Hello"),
    "no key": (Reason.NO_CREDENTIALS, lambda desk: desk.secrets.set_api_key(""), "Hello"),
    "no traffic account": (Reason.NO_CREDENTIALS, lambda desk: desk.set(mitto_traffic_account=""), "Hello"),
}


@pytest.mark.parametrize("what", REFUSALS)
def test_what_cannot_be_sent_is_refused_with_its_reason(what: str, desk: Desk) -> None:
    reason, spoil, text = REFUSALS[what]
    campaign = ready(desk, text)
    spoil(desk)
    refused(desk, campaign, reason)
    assert desk.queue.waiting(QueueName.SMS) == 0
    assert desk.campaign(campaign).status is CampaignStatus.DRAFT


def test_without_contacts_there_is_nobody_to_send_to(desk: Desk) -> None:
    refused(desk, desk.draft(), Reason.NO_RECIPIENTS)


def test_an_empty_list_is_nobody_to_send_to(desk: Desk) -> None:
    desk.people(0, list_name="Empty")
    desk.people(3)
    refused(desk, desk.draft(list_name="Empty"), Reason.NO_RECIPIENTS)


def test_the_sms_family_needs_no_traffic_account(desk: Desk) -> None:
    campaign = ready(desk)
    desk.set(mitto_family="sms", mitto_traffic_account="")
    assert launch_campaign(campaign, desk.launcher).queued == 3


@pytest.mark.parametrize("status", ["sending", "cancelled", "completed"])
def test_a_campaign_that_had_its_launch_is_refused(status: str, desk: Desk) -> None:
    campaign = desk.launch(3)
    if status != "sending":
        cancel(campaign, desk.launcher)
    if status == "completed":
        with writing(desk.folder.store) as conn:
            conn.execute("UPDATE campaigns SET status = 'completed'")
    refused(desk, campaign, Reason.INVALID_STATUS)


def test_a_campaign_that_does_not_exist_is_not_found(desk: Desk) -> None:
    refused(desk, CampaignId(99), Reason.NOT_FOUND)


def test_a_queue_file_that_is_a_folder_is_refused(desk: Desk) -> None:
    desk.folder.queue.mkdir()
    refused(desk, ready(desk), Reason.QUEUE_UNAVAILABLE)


def test_a_queue_file_that_is_garbage_is_refused(desk: Desk) -> None:
    desk.folder.queue.write_bytes(b"this is no database " * 500)
    refused(desk, ready(desk), Reason.QUEUE_UNAVAILABLE)


def test_a_queue_file_that_another_process_locks_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.queue.check()
    for huey in desk.queue._hueys.values():
        huey.storage.close()
        monkeypatch.setattr(huey.storage, "_timeout", 0.01)
    campaign = ready(desk)
    with locked(desk.folder.queue):
        refused(desk, campaign, Reason.QUEUE_UNAVAILABLE)
    assert launch_campaign(campaign, desk.launcher).queued == 3


def test_a_nearly_full_disk_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    campaign = ready(desk)
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(10**9, 9 * 10**8, 10**8))
    refused(desk, campaign, Reason.DISK_FULL)


def test_a_disk_that_fills_up_during_the_launch_takes_it_back(desk: Desk, stack: ExitStack) -> None:
    campaign = ready(desk)
    patch = pytest.MonkeyPatch()
    stack.callback(patch.undo)
    before = desk.dump()
    fill_disk(patch)
    with pytest.raises(Refused) as refusal:
        launch_campaign(campaign, desk.launcher)
    assert refusal.value.reason is Reason.DISK_FULL
    patch.undo()
    assert desk.dump() == before


def test_a_damaged_store_is_refused_and_not_touched(desk: Desk) -> None:
    campaign = ready(desk)
    with desk.folder.store.open("r+b") as file:
        file.write(b"\0" * 4096)
    before = desk.folder.store.read_bytes()
    with pytest.raises(Refused) as refusal:
        launch_campaign(campaign, desk.launcher)
    assert refusal.value.reason is Reason.STORE_DAMAGED
    assert desk.folder.store.read_bytes() == before


def test_a_start_in_the_future_is_written_down_and_nothing_is_frozen_yet(desk: Desk) -> None:
    campaign = ready(desk)
    at = desk.clock() + timedelta(hours=3)
    launched = schedule_campaign(campaign, at, desk.launcher)
    assert (launched.scheduled_for, launched.queued, launched.jobs) == (at, 0, ())
    assert desk.campaign(campaign).scheduled_for == at
    assert desk.one("SELECT count(*) FROM messages") == 0
    later = at + timedelta(hours=1)
    assert schedule_campaign(campaign, later, desk.launcher).scheduled_for == later
    assert desk.campaign(campaign).scheduled_for == later
    assert launch_campaign(campaign, desk.launcher).queued == 3
    assert desk.campaign(campaign).scheduled_for is None


@pytest.mark.parametrize("what", ["the past", "no key", "no text", "running", "queue"])
def test_a_start_that_cannot_be_is_refused_when_it_is_asked_for(what: str, desk: Desk) -> None:
    campaign = ready(desk, " " if what == "no text" else "Hello")
    at = desk.clock() + timedelta(seconds=-1 if what == "the past" else 60)
    if what == "no key":
        desk.secrets.set_api_key("")
    if what == "running":
        launch_campaign(campaign, desk.launcher)
    if what == "queue":
        desk.folder.queue.mkdir()
    before = desk.dump()
    with pytest.raises(Refused):
        schedule_campaign(campaign, at, desk.launcher)
    assert desk.dump() == before
