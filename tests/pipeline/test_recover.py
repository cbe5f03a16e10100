"""Taking over: what an earlier life may have sent is found out before the first request of the new one."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.campaign import CampaignStatus, Hold
from app.domain.errors import Reason, Refused
from app.domain.gateway import Answer
from app.domain.ids import BatchId
from app.domain.message import Status
from app.pipeline.launch_campaign import launch_campaign, schedule_campaign
from app.pipeline.recover import recover
from app.pipeline.send_batch import send_batch
from app.pipeline.steer_campaign import resume
from app.storage.backup import copy_database
from app.storage.restore import restore
from tests.doubles.fake_gateway import Passing
from tests.guards.logs import LogWatch
from tests.pipeline.desk import Desk

UNKNOWN = "the send journal knows 2 hand-overs that the store does not"


def die_while_sending(desk: Desk, batch: BatchId) -> None:
    """The process ends after the request left and before its answer came."""

    def deed(passing: Passing) -> Answer:
        passing.leave()
        raise KeyboardInterrupt

    desk.gateway.script = [deed]
    with pytest.raises(KeyboardInterrupt):
        send_batch(batch, desk.sender())


def send_all(desk: Desk, campaign: int) -> None:
    """Send what there is to send."""
    for row in desk.rows("SELECT id FROM batches WHERE campaign_id = ? ORDER BY id", campaign):
        send_batch(row["id"], desk.sender())


def test_a_start_begins_a_new_epoch_and_changes_nothing_else(desk: Desk) -> None:
    campaign = desk.launch(11)
    send_all(desk, campaign)
    before = [line for line in desk.dump() if "INTO instance" not in line and 'INTO "instance"' not in line]
    taken = recover(desk.folder, clock=desk.clock)
    assert taken.epoch == desk.taken.epoch + 1
    assert taken.store_key == desk.taken.store_key
    after = [line for line in desk.dump() if "INTO instance" not in line and 'INTO "instance"' not in line]
    assert after == before


def test_what_was_claimed_by_a_dead_process_is_unconfirmed(desk: Desk) -> None:
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    send_batch(small, desk.sender())
    die_while_sending(desk, batch)
    assert set(desk.statuses(campaign)[1:]) == {Status.SENDING}
    desk.taken = recover(desk.folder, clock=desk.clock)
    assert desk.statuses(campaign) == [Status.ACCEPTED, *[Status.UNCONFIRMED] * 10]
    assert {row["why"] for row in desk.rows("SELECT why FROM messages WHERE status = 'unconfirmed'")} == {"interrupted"}
    assert desk.events() == ["unconfirmed", "campaign_completed"]
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 11


def backed_up(desk: Desk, tmp_path: Path) -> Path:
    """A backup of the store as it is now."""
    backup = tmp_path / "backup.db"
    copy_database(desk.folder.store, backup)
    return backup


def put_back(desk: Desk, backup: Path) -> None:
    """Restore it and start."""
    restore(desk.folder, backup, clock=desk.clock)
    desk.taken = recover(desk.folder, clock=desk.clock)


def test_after_the_restore_of_an_older_copy_nothing_is_sent_twice(
    desk: Desk, tmp_path: Path, expected_logs: LogWatch
) -> None:
    expected_logs(UNKNOWN)
    campaign = desk.launch(61)
    backup = backed_up(desk, tmp_path)
    small, batch, _ = desk.batches(campaign)
    send_batch(small, desk.sender())
    send_batch(batch, desk.sender())
    put_back(desk, backup)
    assert desk.statuses(campaign) == [*[Status.UNCONFIRMED] * 11, *[Status.QUEUED] * 50]
    assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.RESTORED)
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == 11
    resume(campaign, desk.launcher)
    send_all(desk, campaign)
    assert sorted(desk.gateway.numbers) == sorted(set(desk.gateway.numbers))
    assert len(desk.gateway.numbers) == 61
    recover(desk.folder, clock=desk.clock)  # what was compared once is not unknown again
    assert desk.stands(campaign) == (CampaignStatus.COMPLETED, None)


def test_a_campaign_that_was_a_draft_in_the_older_copy_does_not_reach_the_same_people_again(
    desk: Desk, tmp_path: Path, expected_logs: LogWatch
) -> None:
    expected_logs(UNKNOWN)
    desk.people(61)
    campaign = desk.draft()
    backup = backed_up(desk, tmp_path)
    launch_campaign(campaign, desk.launcher)
    for batch in desk.batches(campaign)[:2]:
        send_batch(batch, desk.sender())
    put_back(desk, backup)
    launch_campaign(campaign, desk.launcher)
    assert desk.statuses(campaign) == [*[Status.UNCONFIRMED] * 11, *[Status.QUEUED] * 50]
    send_all(desk, campaign)
    assert len(desk.gateway.numbers) == len(set(desk.gateway.numbers)) == 61


def test_every_unfinished_campaign_is_held_when_hand_overs_are_unknown(
    desk: Desk, tmp_path: Path, expected_logs: LogWatch
) -> None:
    expected_logs("the send journal knows 1 hand-overs")
    scheduled = desk.draft()
    sending, other = desk.launch(3), desk.launch(3)
    schedule_campaign(scheduled, desk.clock() + timedelta(hours=1), desk.launcher)
    backup = backed_up(desk, tmp_path)
    send_batch(desk.batches(sending)[0], desk.sender())
    for file in desk.folder.path.glob("store.db*"):
        file.unlink()
    backup.rename(desk.folder.store)  # as a person does it who knows no `restore`
    recover(desk.folder, clock=desk.clock)
    for campaign in (scheduled, sending, other):
        assert desk.stands(campaign) == (CampaignStatus.PAUSED, Hold.RESTORED)


def test_a_damaged_store_is_not_taken_over(desk: Desk) -> None:
    desk.launch(3)
    for file in desk.folder.path.glob("store.db-*"):
        file.unlink()
    with desk.folder.store.open("r+b") as store:
        store.seek(8192)
        store.write(b"\xff" * 40_000)
    with pytest.raises(Refused) as refused:
        recover(desk.folder, clock=desk.clock)
    assert refused.value.reason is Reason.STORE_DAMAGED
