"""RECORD: what Mitto said stands nowhere else, so it is kept in memory until the store takes it."""

from contextlib import ExitStack

import pytest

from app.domain.gateway import Answer
from app.domain.ids import BatchId, CampaignId
from app.domain.message import Status
from app.pipeline.hand_over import RECORD_RETRY_S, hand_over
from app.pipeline.recover import recover
from app.storage.database import StoreBusy
from app.storage.gate import GateReason
from tests.doubles.fake_gateway import Deed, Passing, maybe_sent, throttle
from tests.guards.logs import LogWatch
from tests.pipeline.desk import Desk, fill_disk, locked

KEPT = "an answer is kept in memory until the store takes it"


@pytest.fixture
def campaign(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> CampaignId:
    """A campaign of eleven messages, and writers that give up early."""
    monkeypatch.setattr("app.storage.database.BUSY_TIMEOUT_S", 0.01)
    return desk.launch(11)


def hand(desk: Desk, batch: BatchId, deed: Deed) -> bool:
    """Hand a batch over."""
    desk.gateway.script = [deed]
    return hand_over(desk.parcel(batch), desk.gateway, desk.settings(), desk.sender())


def test_an_answer_waits_for_a_locked_store_and_nothing_else_is_sent_meanwhile(
    desk: Desk, campaign: CampaignId, expected_logs: LogWatch
) -> None:
    expected_logs(KEPT)
    small, batch = desk.batches(campaign)
    other = desk.parcel(small)
    lock = ExitStack()

    def answered(passing: Passing) -> Answer:
        passing.leave()
        lock.enter_context(locked(desk.folder.store))
        return passing.accepted()

    def meanwhile() -> None:
        with pytest.raises(StoreBusy):
            hand_over(other, desk.gateway, desk.settings(), desk.sender())
        assert len(desk.gateway.left) == 1
        if len(desk.clock.waited) == 3:
            lock.close()

    desk.clock.meanwhile = meanwhile
    assert hand(desk, batch, answered) is True
    assert desk.clock.waited == [RECORD_RETRY_S] * 3
    assert desk.statuses(campaign) == [Status.QUEUED, *[Status.ACCEPTED] * 10]


UNSURE = {
    "unconfirmed": (maybe_sent(raw="half"), Status.UNCONFIRMED, GateReason.UNCONFIRMED),
    "throttled": (throttle(None), Status.QUEUED, GateReason.THROTTLED),
}


@pytest.mark.parametrize("name", UNSURE)
def test_an_answer_waits_for_room_on_the_disk_and_counts_once(
    name: str, desk: Desk, campaign: CampaignId, expected_logs: LogWatch
) -> None:
    expected_logs(KEPT)
    deed, status, reason = UNSURE[name]
    room = pytest.MonkeyPatch()

    def on_a_full_disk(passing: Passing) -> Answer:
        passing.arm()
        fill_disk(room)
        return deed(Passing(passing.gateway, passing.messages, lambda: None))

    def meanwhile() -> None:
        if len(desk.clock.waited) == 20:
            room.undo()

    desk.clock.meanwhile = meanwhile
    assert hand(desk, desk.batches(campaign)[1], on_a_full_disk) is False
    assert len(desk.clock.waited) == 20
    assert set(desk.statuses(campaign)[1:]) == {status}
    assert desk.gate() is reason
    assert desk.gate_closed_for() == 1.0


def test_an_answer_that_cannot_be_recorded_before_the_worker_stops_is_unconfirmed_at_the_next_start(
    desk: Desk, campaign: CampaignId, expected_logs: LogWatch
) -> None:
    expected_logs(KEPT)
    lock = ExitStack()

    def answered(passing: Passing) -> Answer:
        passing.leave()
        lock.enter_context(locked(desk.folder.store))
        desk.clock.stopped.set()
        return passing.accepted()

    with pytest.raises(StoreBusy):
        hand(desk, desk.batches(campaign)[1], answered)
    lock.close()
    assert set(desk.statuses(campaign)[1:]) == {Status.SENDING}
    recover(desk.folder, clock=desk.clock)
    assert set(desk.statuses(campaign)[1:]) == {Status.UNCONFIRMED}
