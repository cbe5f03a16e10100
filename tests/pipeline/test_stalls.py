"""A campaign that stands still is named within a minute, with its cause; once when it begins, once when it ends."""

import json
from collections import namedtuple
from collections.abc import Callable
from datetime import timedelta

import pytest

from app.domain.health import StallCause
from app.domain.ids import CampaignId
from app.pipeline.notice_stalls import notice_stalls
from app.pipeline.send_batch import send_batch
from app.pipeline.steer_campaign import cancel, pause, resume
from app.storage.database import writing
from app.storage.gate import GateReason, close_gate, open_gate
from tests.doubles.fake_gateway import Passing, throttle
from tests.pipeline.desk import Desk

Usage = namedtuple("Usage", "total used free")


def look(desk: Desk) -> list[tuple[str, str | None]]:
    """Let the worker look, and tell which stalls stand in the journal by now."""
    notice_stalls(desk.folder, desk.launcher, clock=desk.clock)
    rows = desk.rows("SELECT kind, data FROM journal WHERE kind IN ('stalled', 'stall_ended') ORDER BY id")
    return [(row["kind"], json.loads(row["data"]).get("cause")) for row in rows]


def gate(reason: GateReason) -> Callable[[Desk, pytest.MonkeyPatch], None]:
    """The gate is closed."""

    def close(desk: Desk, _patch: pytest.MonkeyPatch) -> None:
        with writing(desk.folder.store) as conn:
            close_gate(conn, reason, desk.clock() + timedelta(hours=1), desk.clock())

    return close


def no_queue(desk: Desk, _patch: pytest.MonkeyPatch) -> None:
    """The queue's file cannot be used."""
    desk.queue.close()
    for file in desk.folder.path.glob("queue.db*"):
        file.unlink()
    desk.folder.queue.mkdir()


def no_room(_desk: Desk, patch: pytest.MonkeyPatch) -> None:
    """The disk is full."""
    patch.setattr("shutil.disk_usage", lambda _: Usage(10**9, 10**9 - 1000, 1000))


CAUSES: dict[StallCause, Callable[[Desk, pytest.MonkeyPatch], None]] = {
    StallCause.OFFLINE: gate(GateReason.OFFLINE),
    StallCause.THROTTLED: gate(GateReason.THROTTLED),
    StallCause.UNCONFIRMED: gate(GateReason.UNCONFIRMED),
    StallCause.ALL_PAUSED: gate(GateReason.OWNER),
    StallCause.QUEUE_UNAVAILABLE: no_queue,
    StallCause.DISK_FULL: no_room,
    StallCause.UNKNOWN: lambda _desk, _patch: None,
}


@pytest.mark.parametrize("cause", CAUSES)
def test_each_cause_is_named_within_a_minute_once(
    cause: StallCause, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign = desk.launch(3)
    CAUSES[cause](desk, monkeypatch)
    desk.clock.turn(49)
    assert look(desk) == []
    desk.clock.turn(10)
    assert look(desk) == [("stalled", cause)]
    [row] = desk.rows("SELECT campaign_id, data FROM journal WHERE kind = 'stalled'")
    assert row["campaign_id"] == campaign
    assert json.loads(row["data"])["since_s"] == 59
    desk.clock.turn(600)
    assert look(desk) == [("stalled", cause)]


def test_its_end_is_named_once(desk: Desk) -> None:
    campaign = desk.launch(11)
    small, batch = desk.batches(campaign)
    desk.clock.turn(60)
    look(desk)
    send_batch(small, desk.sender())
    ended = [("stalled", "unknown"), ("stall_ended", None)]
    assert look(desk) == ended
    assert look(desk) == ended
    desk.clock.turn(60)
    assert look(desk) == [*ended, ("stalled", "unknown")]
    send_batch(batch, desk.sender())
    assert look(desk) == [*ended, *ended]
    desk.clock.turn(600)
    assert look(desk) == [*ended, *ended]


@pytest.mark.parametrize("act", [pause, cancel])
def test_a_campaign_that_is_stopped_stands_still_rightly(
    act: Callable[[CampaignId, object], object], desk: Desk
) -> None:
    campaign = desk.launch(3)
    desk.clock.turn(60)
    look(desk)
    act(campaign, desk.launcher)
    assert look(desk) == [("stalled", "unknown"), ("stall_ended", None)]
    desk.clock.turn(600)
    assert len(look(desk)) == 2


def test_what_mitto_sends_back_is_no_progress(desk: Desk) -> None:
    campaign = desk.launch(3)
    desk.clock.turn(40)
    desk.gateway.script = [throttle(300)]
    send_batch(desk.batches(campaign)[0], desk.sender())
    desk.clock.turn(15)
    assert look(desk) == [("stalled", "throttled")]


def test_a_request_that_takes_long_is_named_too(desk: Desk) -> None:
    campaign = desk.launch(1)
    seen: list[list[tuple[str, str | None]]] = []

    def slow(passing: Passing) -> object:
        passing.leave()
        desk.clock.turn(59)
        seen.append(look(desk))
        return passing.accepted()

    desk.gateway.script = [slow]  # type: ignore[list-item]
    send_batch(desk.batches(campaign)[0], desk.sender())
    assert seen == [[("stalled", "unknown")]]
    assert look(desk)[-1] == ("stall_ended", None)


def test_closed_sending_hours_are_no_stall_and_the_morning_begins_without_an_alarm(desk: Desk) -> None:
    campaign = desk.launch(11)
    send_batch(desk.batches(campaign)[0], desk.sender())
    desk.clock.turn(7 * 3600)  # to 21:00 in the shop
    for _ in range(10):
        desk.clock.turn(3600)
        assert look(desk) == []
    desk.clock.turn(7200)  # to 09:00
    for _ in range(45):
        assert look(desk) == []
        desk.clock.turn(1)
    desk.clock.turn(15)
    assert look(desk) == [("stalled", "unknown")]


def test_a_sunday_is_no_stall_and_monday_begins_without_an_alarm(desk: Desk) -> None:
    desk.clock.turn((5 * 24 + 6) * 3600)  # Saturday, 20:00 in the shop
    campaign = desk.launch(11)
    send_batch(desk.batches(campaign)[0], desk.sender())
    desk.clock.turn(3600)
    for _ in range(35):
        desk.clock.turn(3600)
        send_batch(desk.batches(campaign)[1], desk.sender())
        assert look(desk) == []
    assert len(desk.gateway.numbers) == 1
    desk.clock.turn(3600)
    assert look(desk) == []
    send_batch(desk.batches(campaign)[1], desk.sender())
    assert len(desk.gateway.numbers) == 11


def test_a_stall_does_not_outlive_the_sending_hours(desk: Desk) -> None:
    desk.launch(3)
    desk.clock.turn(60)
    look(desk)
    desk.clock.turn(7 * 3600)
    assert look(desk) == [("stalled", "unknown"), ("stall_ended", None)]


def test_a_resumed_campaign_has_its_time_again(desk: Desk) -> None:
    campaign = desk.launch(3)
    pause(campaign, desk.launcher)
    desk.clock.turn(3600)
    resume(campaign, desk.launcher)
    desk.clock.turn(44)
    assert look(desk) == []


def test_an_opened_gate_without_progress_is_still_the_same_stall(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.launch(3)
    CAUSES[StallCause.OFFLINE](desk, monkeypatch)
    desk.clock.turn(60)
    look(desk)
    with writing(desk.folder.store) as conn:
        open_gate(conn, desk.clock())
    assert look(desk) == [("stalled", "offline")]


def test_a_campaign_that_waits_while_another_has_its_turn_is_not_stalled(desk: Desk) -> None:
    desk.set(sending_batch_size="10")
    large, _waiting = desk.launch(101), desk.launch(3)
    sender = desk.sender()
    for batch in desk.batches(large):
        send_batch(batch, sender)
        desk.clock.turn(20)
        assert look(desk) == []
    desk.clock.turn(40)
    assert look(desk) == [("stalled", "unknown")]


def test_a_slow_pace_is_no_stall(desk: Desk) -> None:
    desk.set(sending_messages_per_second="1", sending_batch_size="200")
    campaign = desk.launch(400)
    sender = desk.sender()
    desk.clock.meanwhile = lambda: look(desk)
    for batch in desk.batches(campaign):
        send_batch(batch, sender)
    assert max(desk.clock.waited) == 200.0
    assert look(desk) == []


def test_looking_writes_nothing_while_nothing_changes(desk: Desk) -> None:
    desk.launch(3)
    desk.clock.turn(60)
    look(desk)
    before = desk.dump()
    desk.clock.turn(60)
    look(desk)
    assert desk.dump() == before
