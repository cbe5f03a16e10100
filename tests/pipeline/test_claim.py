"""The claim: what happens between the pick and ARM wins, and a claim that cannot be kept is given back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.campaign import CampaignStatus
from app.domain.errors import Refused
from app.domain.gateway import Answer
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.pipeline.hand_over import hand_over
from app.pipeline.recover import recover
from app.pipeline.send_batch import send_batch
from app.pipeline.steer_campaign import cancel, pause
from app.storage.contacts import opt_out
from app.storage.database import StoreBusy, writing
from app.storage.gate import GateReason, close_gate
from app.storage.outbox.arm import NotNow
from app.storage.send_journal import Entry, SendJournal, read_entries
from tests.doubles.fake_gateway import Passing, first, unarmed
from tests.guards.logs import LogWatch
from tests.pipeline.desk import Desk, fill_disk, locked


def close_all(desk: Desk, _campaign: CampaignId) -> None:
    """Close the gate."""
    with writing(desk.folder.store) as conn:
        close_gate(conn, GateReason.OWNER, desk.clock(), desk.clock())


STOPS: dict[str, Callable[[Desk, CampaignId], object]] = {
    "paused": lambda desk, campaign: pause(campaign, desk.launcher),
    "cancelled": lambda desk, campaign: cancel(campaign, desk.launcher),
    "everything paused": close_all,
    "sending hours are over": lambda desk, _: desk.clock.turn(8 * 3600),
    "the worker stops": lambda desk, _: desk.clock.stopped.set(),
    "another worker took over": lambda desk, _: recover(desk.folder, clock=desk.clock),
}


@pytest.mark.parametrize("what", STOPS)
def test_nothing_leaves_once_it_was_stopped_between_pick_and_claim(what: str, desk: Desk) -> None:
    campaign = desk.launch(11)
    desk.gateway.script = [first(lambda: STOPS[what](desk, campaign))]
    batch = desk.batches(campaign)[1]
    assert hand_over(desk.parcel(batch), desk.gateway, desk.settings(), desk.sender()) is False
    assert desk.gateway.left == []
    assert desk.one("SELECT count(*) FROM requests") == 0
    assert list(read_entries(desk.folder.send_journal, start=0)) == []
    assert set(desk.statuses(campaign)) <= {Status.QUEUED, Status.CANCELLED}


def test_an_opt_out_between_pick_and_claim_wins_and_the_others_go_with_the_next_request(desk: Desk) -> None:
    campaign = desk.launch(11)
    batch = desk.batches(campaign)[1]
    number = desk.parcel(batch).messages[3].number

    def objects() -> None:
        with writing(desk.folder.store) as conn:
            opt_out(conn, number, "by phone", desk.clock())

    send_batch(desk.batches(campaign)[0], desk.sender())
    desk.gateway.left.clear()
    desk.gateway.script = [first(objects)]
    send_batch(batch, desk.sender())
    assert desk.gateway.left == []
    send_batch(batch, desk.sender())
    assert len(desk.gateway.numbers) == 9
    assert number not in desk.gateway.numbers
    assert desk.statuses(campaign).count(Status.SKIPPED) == 1
    assert desk.stands(campaign)[0] is CampaignStatus.COMPLETED


def test_of_two_that_picked_the_same_batch_only_one_sends_it(desk: Desk) -> None:
    campaign = desk.launch(1)
    [batch] = desk.batches(campaign)
    parcel, sender, settings = desk.parcel(batch), desk.sender(), desk.settings()
    desk.gateway.script = [first(lambda: hand_over(parcel, desk.gateway, settings, sender))]
    assert hand_over(parcel, desk.gateway, settings, sender) is False
    assert len(desk.gateway.left) == 1
    assert desk.statuses(campaign) == [Status.ACCEPTED]


def test_an_older_worker_cannot_claim(desk: Desk) -> None:
    campaign = desk.launch(1)
    [batch] = desk.batches(campaign)
    old = desk.sender()
    desk.taken = recover(desk.folder, clock=desk.clock)
    send_batch(batch, old)
    assert desk.gateway.left == []
    assert desk.statuses(campaign) == [Status.QUEUED]
    send_batch(batch, desk.sender())
    assert len(desk.gateway.left) == 1


def test_an_answer_to_an_older_worker_still_counts_for_its_own_attempt(desk: Desk) -> None:
    campaign = desk.launch(1)
    [batch] = desk.batches(campaign)

    def deed(passing: Passing) -> Answer:
        passing.leave()
        recover(desk.folder, clock=desk.clock)
        assert desk.statuses(campaign) == [Status.UNCONFIRMED]
        return passing.accepted()

    desk.gateway.script = [deed]
    send_batch(batch, desk.sender())
    assert desk.statuses(campaign) == [Status.ACCEPTED]


class FullJournal(SendJournal):
    """A send journal on a full disk."""

    def append(self, entry: Entry) -> None:
        """Fail."""
        raise OSError(28, "No space left on device")


def test_a_send_journal_that_cannot_be_written_gives_the_messages_back(desk: Desk) -> None:
    campaign = desk.launch(11)
    batch = desk.batches(campaign)[1]
    full = FullJournal(desk.folder.path / "full.journal")
    sender = replace(desk.sender(), journal=full)
    assert hand_over(desk.parcel(batch), desk.gateway, desk.settings(), sender) is False
    full.close()
    assert desk.gateway.left == []
    assert set(desk.statuses(campaign)) == {Status.QUEUED}
    [request] = desk.rows("SELECT result, cause FROM requests")
    assert request["result"] == "returned"
    assert "No space left on device" in request["cause"]
    # And nothing is in the way of the next try.
    assert hand_over(desk.parcel(batch), desk.gateway, desk.settings(), desk.sender()) is True
    assert {row["attempt"] for row in desk.rows("SELECT attempt FROM messages WHERE status = 'accepted'")} == {2}


def test_a_store_that_is_locked_at_the_claim_lets_nothing_leave(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.storage.database.BUSY_TIMEOUT_S", 0.01)
    campaign = desk.launch(1)
    [batch] = desk.batches(campaign)
    parcel = desk.parcel(batch)
    with locked(desk.folder.store), pytest.raises(StoreBusy):
        hand_over(parcel, desk.gateway, desk.settings(), desk.sender())
    assert desk.gateway.left == []
    assert desk.statuses(campaign) == [Status.QUEUED]


def test_a_disk_that_is_full_at_the_claim_lets_nothing_leave(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    campaign = desk.launch(300)
    batch = desk.batches(campaign)[3]
    parcel = desk.parcel(batch)
    settings = desk.settings()
    with monkeypatch.context() as patch:
        fill_disk(patch)
        with pytest.raises(Refused, match="The disk is full"):
            hand_over(parcel, desk.gateway, settings, desk.sender())
    assert desk.gateway.left == []
    assert set(desk.statuses(campaign)) == {Status.QUEUED}


def test_a_gateway_that_sends_without_claiming_is_claimed_late_and_not_sent_again(
    desk: Desk, expected_logs: LogWatch
) -> None:
    expected_logs("CRITICAL .* left without being claimed")
    campaign = desk.launch(1)
    [batch] = desk.batches(campaign)
    desk.gateway.script = [unarmed]
    send_batch(batch, desk.sender())
    send_batch(batch, desk.sender())
    assert len(desk.gateway.left) == 1
    assert desk.statuses(campaign) == [Status.ACCEPTED]
    assert len(list(read_entries(desk.folder.send_journal, start=0))) == 1


def test_a_gateway_that_sends_without_claiming_what_may_not_go_out_is_an_error_and_no_quiet_return(
    desk: Desk, expected_logs: LogWatch
) -> None:
    expected_logs("CRITICAL .* left without being claimed")
    campaign = desk.launch(1)
    [batch] = desk.batches(campaign)
    desk.gateway.script = [first(lambda: pause(campaign, desk.launcher), unarmed)]
    with pytest.raises(NotNow):
        hand_over(desk.parcel(batch), desk.gateway, desk.settings(), desk.sender())
