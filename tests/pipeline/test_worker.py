"""The worker: alone for its folder, from the start to the last answer, and hard to bring down."""

import logging
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count

import pytest

from app.domain.campaign import CampaignStatus
from app.domain.errors import MaybeSent, NotSent, Reason, Refused
from app.domain.gateway import Answer
from app.domain.health import QueueName
from app.domain.message import Status
from app.pipeline.begin_work import Work
from app.pipeline.check_health import STALLED_AFTER
from app.pipeline.launch_campaign import schedule_campaign
from app.pipeline.retention import Retention
from app.pipeline.send_batch import send_batch
from app.pipeline.sweeper import Sweeper
from app.pipeline.worker import Worker
from app.storage.folder import has_worker
from app.storage.heartbeat import read_beat
from tests.doubles.fake_gateway import Held, Passing, accept, not_sent
from tests.guards.logs import LogWatch
from tests.pipeline.desk import Desk
from tests.waiting import until


def make_worker(desk: Desk) -> Worker:
    """A worker that is not started."""
    keys = count()
    return Worker(
        desk.folder,
        desk.launcher,
        desk.gateways,
        clock=desk.clock,
        monotonic=desk.clock.monotonic,
        jitter=lambda: 1.0,
        new_key=lambda: f"worker-{next(keys)}",
    )


@contextmanager
def working(desk: Desk) -> Iterator[Worker]:
    """A worker that runs while the block does."""
    worker = make_worker(desk)
    worker.start()
    try:
        yield worker
    finally:
        worker.stop()


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    """Sweep and beat more often, and send without a pace."""
    monkeypatch.setattr("app.pipeline.worker.SWEEP_S", 0.02)
    monkeypatch.setattr("app.pipeline.worker.BEAT_S", 0.02)
    desk.set(sending_messages_per_second="0", status_requests_per_second="0")


def later(desk: Desk, seconds: float) -> bool:
    """Let time pass."""
    desk.clock.turn(seconds)
    return True


def completed(desk: Desk, campaign: int) -> bool:
    """Whether a campaign is."""
    return bool(desk.rows("SELECT 1 FROM campaigns WHERE id = ? AND status = 'completed'", campaign))


def test_it_sends_a_campaign_and_learns_of_every_delivery(desk: Desk) -> None:
    with working(desk) as worker:
        campaign = desk.launch(70)
        until(lambda: completed(desk, campaign), what="the campaign's end")
        assert len(desk.gateway.numbers) == len(set(desk.gateway.numbers)) == 70
        desk.clock.turn(15)
        until(lambda: set(desk.statuses(campaign)) == {Status.DELIVERED}, what="deliveries")
        until(worker.idle, what="rest")


def test_it_says_which_files_it_uses(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="app.pipeline.worker"), working(desk):
        pass
    [started, stopped] = [record.getMessage() for record in caplog.records if record.name == "app.pipeline.worker"]
    assert started.startswith("worker started:")
    assert str(desk.folder.store) in started
    assert str(desk.folder.queue) in started
    assert stopped == "worker stopped"


def test_only_one_can_work_in_a_folder(desk: Desk) -> None:
    before = desk.one("SELECT epoch FROM instance")
    with working(desk) as worker:
        for again in (make_worker(desk), worker):
            with pytest.raises(Refused) as refused:
                again.start()
            assert refused.value.reason is Reason.ALREADY_RUNNING
        assert desk.one("SELECT epoch FROM instance") == before + 1
    with working(desk):
        assert desk.one("SELECT epoch FROM instance") == before + 2


def test_it_beats_while_it_lives(desk: Desk) -> None:
    with working(desk):
        until(lambda: read_beat(desk.folder.heartbeat), what="a beat")
        first = read_beat(desk.folder.heartbeat)
        assert first is not None
        assert first.pid == os.getpid()
        assert set(first.active) == set(first.failed) == set(QueueName)
        desk.clock.turn(5)
        until(lambda: read_beat(desk.folder.heartbeat) != first, what="another beat")
        assert has_worker(desk.folder)
    assert not desk.folder.heartbeat.exists()
    assert not has_worker(desk.folder)


def test_it_stops_after_the_answer_that_it_waits_for(desk: Desk) -> None:
    held = Held()
    desk.gateway.script = [held]
    campaign = desk.launch(11)
    worker = make_worker(desk)
    worker.start()
    until(held.left.is_set, what="a request")
    stopping = threading.Thread(target=worker.stop)
    stopping.start()
    until(worker._stop.is_set, what="the stop")
    assert stopping.is_alive()
    held.let_go.set()
    stopping.join()
    assert desk.statuses(campaign) == [Status.ACCEPTED, *[Status.QUEUED] * 10]
    assert desk.gateway.closed > 0


def test_a_lost_queue_loses_nothing(desk: Desk) -> None:
    campaign = desk.launch(70)
    desk.queue.close()
    for file in desk.folder.path.glob("queue.db*"):
        file.unlink()
    with working(desk):
        until(lambda: completed(desk, campaign), what="the campaign's end")
    assert len(set(desk.gateway.numbers)) == 70


def test_jobs_that_vanish_while_it_runs_are_made_again(desk: Desk) -> None:
    held = Held()
    desk.gateway.script = [held]
    with working(desk):
        campaign = desk.launch(70)
        until(held.left.is_set, what="the first request")
        for huey in desk.queue._open().values():
            huey.flush()
        held.let_go.set()
        until(lambda: completed(desk, campaign), what="the campaign's end")


def test_what_a_dead_process_had_claimed_is_unconfirmed_and_stays_so(desk: Desk) -> None:
    campaign = desk.launch(11)
    parcel = desk.parcel(desk.batches(campaign)[0])

    def die(passing: Passing) -> Answer:
        passing.leave()
        raise KeyboardInterrupt

    desk.gateway.script = [die]
    with pytest.raises(KeyboardInterrupt):
        send_batch(parcel.batch, desk.sender())
    assert desk.statuses(campaign)[0] is Status.SENDING
    with working(desk):
        until(lambda: completed(desk, campaign), what="the campaign's end")
    assert desk.statuses(campaign) == [Status.UNCONFIRMED, *[Status.ACCEPTED] * 10]
    assert len(desk.gateway.numbers) == 11


def test_a_campaign_starts_when_its_time_has_come(desk: Desk) -> None:
    desk.people(3)
    campaign = desk.draft()
    schedule_campaign(campaign, desk.clock() + timedelta(hours=1), desk.launcher)
    with working(desk):
        desk.clock.turn(3600)
        until(lambda: completed(desk, campaign), what="the campaign's end")
    assert len(desk.gateway.numbers) == 3


def test_it_goes_on_by_itself_when_mitto_can_be_reached_again(desk: Desk) -> None:
    desk.gateway.otherwise = not_sent
    desk.gateway.probes = [NotSent("still off")]
    with working(desk):
        campaign = desk.launch(3)
        until(desk.gate, what="the gate to close")
        desk.gateway.otherwise = accept
        until(lambda: later(desk, 10) and completed(desk, campaign), what="the campaign's end")


def test_a_sweep_that_breaks_is_not_the_last(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, expected_logs: LogWatch
) -> None:
    expected_logs("sweeper failed and goes on")
    campaign = desk.launch(3)
    worker = make_worker(desk)
    sweep = Sweeper.sweep
    broken: list[int] = []

    def breaking(sweeper: Sweeper) -> None:
        if len(broken) < 2:
            broken.append(1)
            raise ZeroDivisionError
        sweep(sweeper)

    monkeypatch.setattr(Sweeper, "sweep", breaking)
    worker.start()
    try:
        until(lambda: completed(desk, campaign), what="the campaign's end")
    finally:
        worker.stop()
    assert len(broken) == 2


def test_a_store_that_is_damaged_lets_nothing_start(desk: Desk) -> None:
    desk.queue.check()
    for file in desk.folder.path.glob("store.db*"):
        file.unlink()
    desk.folder.store.write_bytes(b"this is no database " * 500)
    refuses_to_start(desk, Reason.STORE_DAMAGED)


def test_a_queue_that_cannot_be_used_lets_nothing_start(desk: Desk, expected_logs: LogWatch) -> None:
    expected_logs("the queue file is not usable")
    desk.folder.queue.mkdir()
    refuses_to_start(desk, Reason.QUEUE_UNAVAILABLE)
    desk.folder.queue.rmdir()
    with working(desk):
        assert has_worker(desk.folder)


def refuses_to_start(desk: Desk, reason: Reason) -> None:
    """It is refused, and nothing runs."""
    threads = threading.active_count()
    with pytest.raises(Refused) as refused:
        make_worker(desk).start()
    assert refused.value.reason is reason
    assert threading.active_count() == threads
    assert not has_worker(desk.folder)


@pytest.mark.parametrize("what", ["start", "sleep"])
def test_after_a_start_or_a_sleep_a_campaign_has_its_time_before_it_counts_as_stalled(what: str, desk: Desk) -> None:
    campaign = desk.launch(3)
    sweeper = Sweeper(desk.launcher, desk.queue, desk.gateways, desk.breaker, desk.clock, desk.clock.monotonic)
    retention = Retention(desk.folder.store, desk.clock, desk.clock.monotonic)
    work = Work(desk.folder, 1, sweeper, retention)  # no threads: one round after the other
    if what == "sleep":
        work.sweep()
    desk.clock.set_back(-4 * 3600)
    for _ in range(int(STALLED_AFTER.total_seconds())):
        work.sweep()
        assert desk.events() == []
        desk.clock.turn(1)
    desk.clock.turn(1)
    work.sweep()
    assert desk.events() == ["stalled"]
    assert desk.campaign(campaign).status is CampaignStatus.SENDING


def break_the_first_that_leaves(passing: Passing) -> Answer:
    """A deed. The first that is asked for may be another: a batch that was reminded has two, and ARM refuses one."""
    passing.leave()
    if passing.gateway.left[0] is passing.messages:
        raise MaybeSent("the connection was reset")
    return passing.accepted()


def test_doubt_is_recorded_and_the_rest_goes_on_after_a_question(desk: Desk) -> None:
    desk.gateway.otherwise = break_the_first_that_leaves
    with working(desk):
        campaign = desk.launch(11)
        until(lambda: later(desk, 1) and completed(desk, campaign), what="the campaign's end")
    assert desk.statuses(campaign) == [Status.UNCONFIRMED, *[Status.ACCEPTED] * 10]
    assert desk.gateway.probed >= 1
