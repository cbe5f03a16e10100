"""The pace, on a monotonic clock that the test turns; and the slots for requests in flight."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pipeline.pace import Pace, Slots
from tests.doubles.turning_clock import TurningClock
from tests.waiting import until

A_SECOND = 1 - 1e-6  # sums of fractions are not exact


def paced(clock: TurningClock) -> Pace:
    """A pace on this clock."""
    return Pace(monotonic=clock.monotonic, wait=clock.wait)


@given(
    limit=st.integers(1, 500),
    starts=st.lists(st.tuples(st.integers(1, 500), st.floats(0, 5)), min_size=2, max_size=40),
)
def test_in_no_second_does_more_start_than_the_limit_and_one_batch(limit: int, starts: list[tuple[int, float]]) -> None:
    clock = TurningClock()
    pace = paced(clock)
    started: list[tuple[float, int]] = []
    for weight, idle in starts:
        clock.turn(idle)
        assert pace.start(weight, per_second=limit) is True
        started.append((clock.monotonic(), weight))
    for at, _ in started:
        within = [weight for moment, weight in started if at <= moment < at + A_SECOND]
        assert sum(within[:-1]) <= limit


@given(limit=st.integers(1, 500), weights=st.lists(st.integers(1, 500), min_size=1, max_size=20))
def test_nobody_waits_longer_than_the_limit_asks(limit: int, weights: list[int]) -> None:
    clock = TurningClock()
    pace, begun = paced(clock), clock.monotonic()
    for weight in weights:
        pace.start(weight, per_second=limit)
    assert clock.monotonic() - begun == pytest.approx(sum(weights[:-1]) / limit)


def test_a_wall_clock_that_is_set_changes_nothing() -> None:
    clock = TurningClock()
    pace = paced(clock)
    pace.start(10, per_second=10)
    clock.set_back(7200)
    pace.start(10, per_second=10)
    assert clock.waited == [1.0]


def test_idle_time_is_not_saved_up() -> None:
    clock = TurningClock()
    pace = paced(clock)
    clock.turn(3600)
    for _ in range(3):
        pace.start(40, per_second=40)
    assert clock.waited == [1.0, 1.0]


def test_a_limit_of_zero_is_none() -> None:
    clock = TurningClock()
    pace = paced(clock)
    assert all(pace.start(500, per_second=0) for _ in range(100))
    assert clock.waited == []


def test_nothing_starts_once_the_worker_stops() -> None:
    clock = TurningClock()
    pace = paced(clock)
    assert pace.start(10, per_second=1) is True
    clock.meanwhile = clock.stopped.set
    assert pace.start(10, per_second=1) is False
    assert pace.start(1, per_second=0) is False


def test_threads_keep_the_pace_together() -> None:
    clock = TurningClock()
    pace, lock = paced(clock), threading.Lock()
    started: list[float] = []

    def run() -> None:
        for _ in range(5):
            pace.start(10, per_second=20)
            with lock:
                started.append(clock.monotonic())

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(started) == 20
    assert sum(clock.waited) == pytest.approx(19 * 0.5)


def test_slots_admit_no_more_than_the_limit_and_read_it_anew_each_time() -> None:
    slots, entered, leave = Slots(), threading.Semaphore(0), threading.Event()

    def run(limit: int) -> None:
        with slots.one(limit):
            entered.release()
            leave.wait(30)

    threads = [threading.Thread(target=run, args=(1,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    assert entered.acquire(timeout=30)
    assert not entered.acquire(blocking=False)
    threads.append(threading.Thread(target=run, args=(2,)))
    threads[-1].start()
    assert entered.acquire(timeout=30)
    leave.set()
    for thread in threads:
        thread.join()
    until(lambda: entered.acquire(blocking=False), what="the one that had waited")


def test_a_slot_is_free_again_after_an_error() -> None:
    slots = Slots()
    for _ in range(2):
        with pytest.raises(ValueError), slots.one(1):
            raise ValueError
