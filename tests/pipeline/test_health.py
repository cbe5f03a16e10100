"""Health: one honest answer, in which what cannot be found out is unknown, never zero."""

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.domain.health import Health, QueueName, StallCause
from app.domain.ids import iso
from app.pipeline.check_health import check_health
from app.pipeline.launch_campaign import schedule_campaign
from app.pipeline.send_batch import send_batch
from app.pipeline.steer_campaign import pause
from app.storage.database import writing
from app.storage.folder import only_worker
from app.storage.gate import GateReason, close_gate
from app.storage.heartbeat import Beat, write_beat
from tests.doubles.fake_gateway import Passing, throttle
from tests.pipeline.desk import Desk

SMS, REFRESH, SCHEDULER = QueueName


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    """What ends with the test."""
    with ExitStack() as opened:
        yield opened


def health(desk: Desk) -> Health:
    """The answer now."""
    return check_health(desk.folder, desk.queue, clock=desk.clock)


def live(desk: Desk, stack: ExitStack, *, active: int = 0, failed: int = 0) -> None:
    """A worker holds the lock and has just beaten."""
    stack.enter_context(only_worker(desk.folder))
    beat(desk, active=active, failed=failed)


def beat(desk: Desk, *, active: int = 0, failed: int = 0) -> None:
    """The worker beats."""
    counts = {SMS: active, REFRESH: 0, SCHEDULER: 0}
    write_beat(desk.folder.heartbeat, Beat(desk.clock(), os.getpid(), counts, {SMS: failed, REFRESH: 0, SCHEDULER: 0}))


def test_an_idle_shop_has_nothing_to_tell(desk: Desk) -> None:
    found = health(desk)
    for name in QueueName:
        queue = found.queues[name]
        assert (queue.waiting, queue.active, queue.scheduled, queue.retrying, queue.failed) == (0, 0, 0, 0, 0)
        assert queue.oldest_s is None
    assert found.gate is not None
    assert found.gate.open
    assert found.stalled == ()
    assert found.problems == ()
    assert not found.worker.alive
    assert [file.name for file in found.files] == ["store.db", "queue.db", "sends.journal"]


def test_it_can_be_written_as_json(desk: Desk) -> None:
    desk.launch(70)
    with writing(desk.folder.store) as conn:
        close_gate(conn, GateReason.THROTTLED, desk.clock() + timedelta(minutes=5), desk.clock())
    desk.clock.turn(60)

    def plain(value: object) -> str:
        assert isinstance(value, datetime)
        return iso(value)

    found: dict[str, Any] = json.loads(json.dumps(asdict(health(desk)), default=plain))
    assert set(found["queues"]) == {"sms", "status_refresh", "scheduler"}
    assert found["gate"] == {
        "open": False,
        "reason": "throttled",
        "not_before": iso(desk.clock() + timedelta(minutes=4)),
    }
    assert found["stalled"][0]["cause"] == "worker_down"


def test_the_figures_are_those_of_queue_rows_and_worker(desk: Desk, stack: ExitStack) -> None:
    campaign = desk.launch(70)
    small, batch, *_ = desk.batches(campaign)
    send_batch(small, desk.sender())
    desk.gateway.script = [throttle(0)]
    send_batch(batch, desk.sender())
    desk.people(1, group=7, list_name="later")
    schedule_campaign(desk.draft(list_name="later"), desk.clock() + timedelta(seconds=30), desk.launcher)
    desk.clock.turn(20)
    live(desk, stack, active=1, failed=2)
    found = health(desk)
    sms = found.queues[SMS]
    assert (sms.waiting, sms.active, sms.scheduled, sms.retrying, sms.failed) == (4, 1, 0, 1, 2)
    assert sms.oldest_s == 20.0
    refresh = found.queues[REFRESH]
    assert (refresh.waiting, refresh.scheduled, refresh.oldest_s) == (0, 0, 5.0)
    scheduler = found.queues[SCHEDULER]
    assert (scheduler.scheduled, scheduler.oldest_s) == (1, None)
    desk.clock.turn(15)
    assert health(desk).queues[SCHEDULER].oldest_s == 5.0


def test_requests_under_way_are_active(desk: Desk, stack: ExitStack) -> None:
    campaign = desk.launch(1)
    live(desk, stack)
    seen: list[int | None] = []

    def deed(passing: Passing) -> object:
        passing.leave()
        seen.append(health(desk).queues[SMS].active)
        return passing.accepted()

    desk.gateway.script = [deed]  # type: ignore[list-item]
    send_batch(desk.batches(campaign)[0], desk.sender())
    assert seen == [1]


@pytest.mark.parametrize("why", ["gate", "hours"])
def test_what_is_held_until_later_is_scheduled(why: str, desk: Desk) -> None:
    desk.launch(70)
    if why == "gate":
        with writing(desk.folder.store) as conn:
            close_gate(conn, GateReason.OFFLINE, desk.clock(), desk.clock())
    else:
        desk.clock.turn(10 * 3600)
    found = health(desk)
    assert found.queues[SMS].scheduled == 4
    assert found.gate is not None
    assert found.gate.open is (why == "hours")
    assert found.gate.reason == (None if why == "hours" else "offline")


def test_a_paused_campaign_is_nobodys_work(desk: Desk) -> None:
    pause(desk.launch(70), desk.launcher)
    desk.clock.turn(600)
    found = health(desk)
    assert (found.queues[SMS].oldest_s, found.queues[SMS].scheduled, found.stalled) == (None, 0, ())


def test_a_worker_is_alive_while_it_holds_the_lock_and_beats(desk: Desk) -> None:
    with only_worker(desk.folder):
        assert (health(desk).worker.alive, health(desk).worker.beat_s) == (False, None)
        beat(desk)
        desk.clock.turn(9)
        assert (health(desk).worker.alive, health(desk).worker.beat_s) == (True, 9.0)
        desk.clock.turn(2)
        assert not health(desk).worker.alive
        beat(desk)
        desk.clock.set_back(3600)
        assert (health(desk).worker.alive, health(desk).worker.beat_s) == (True, 0.0)
    assert not health(desk).worker.alive


def test_without_a_worker_a_campaign_that_should_be_sending_is_stalled_for_that_reason(desk: Desk) -> None:
    campaign = desk.launch(3)
    desk.clock.turn(59)
    [stall] = health(desk).stalled
    assert (stall.campaign, stall.name, stall.cause) == (campaign, "Weekend", StallCause.WORKER_DOWN)
    assert stall.since_s == 59.0


def test_a_queue_that_cannot_be_read_is_a_problem_and_its_figures_are_unknown(desk: Desk, stack: ExitStack) -> None:
    desk.launch(3)
    desk.queue.close()
    for file in desk.folder.path.glob("queue.db*"):
        file.unlink()
    desk.folder.queue.mkdir()
    live(desk, stack)
    desk.clock.turn(59)
    beat(desk)
    found = health(desk)
    assert [problem.reason for problem in found.problems] == ["queue_unavailable"]
    assert [queue.waiting for queue in found.queues.values()] == [None, None, None]
    assert found.queues[SMS].oldest_s == 59.0
    assert [stall.cause for stall in found.stalled] == [StallCause.QUEUE_UNAVAILABLE]


@pytest.mark.parametrize("damage", ["gone", "garbage"])
def test_a_store_that_cannot_be_read_is_a_problem_and_everything_in_it_is_unknown(damage: str, desk: Desk) -> None:
    desk.queue.check()
    for file in desk.folder.path.glob("store.db*"):
        file.unlink()
    if damage == "garbage":
        desk.folder.store.write_bytes(b"this is no database " * 500)
    found = health(desk)
    assert [problem.reason for problem in found.problems] == [
        "store_unavailable" if damage == "gone" else "store_damaged"
    ]
    assert found.gate is None
    for queue in found.queues.values():
        assert (queue.active, queue.scheduled, queue.retrying, queue.failed, queue.oldest_s) == (None,) * 5
    assert found.files[0].bytes == (None if damage == "gone" else 10_000)
