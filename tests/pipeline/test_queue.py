"""The queue: three named pumps in one file, which may be lost at any time."""

import json
import pickle  # noqa: TID251 - what a trap in the file would be made of
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.errors import Reason, Refused
from app.domain.health import QueueName
from app.pipeline.put_off import PutOff
from app.pipeline.queue import THREADS, Job, Queue, Step
from tests.doubles.turning_clock import TurningClock
from tests.guards.logs import LogWatch
from tests.waiting import until

BROKE = "Unhandled exception in task"
SMS, REFRESH, SCHEDULER = QueueName


@pytest.fixture
def clock() -> TurningClock:
    """The time for jobs that are put off."""
    return TurningClock()


@pytest.fixture
def queue(tmp_path: Path, clock: TurningClock) -> Iterator[Queue]:
    """A queue that is not started."""
    made = Queue(tmp_path / "queue.db", monotonic=clock.monotonic)
    yield made
    made.stop()


def start(queue: Queue, step: Step, name: QueueName = SCHEDULER) -> None:
    """Start it; this queue does `step`, the others do nothing."""
    queue.start({other: step if other is name else lambda _: None for other in QueueName})


def table(queue: Queue, sql: str) -> list[sqlite3.Row]:
    """Ask the queue's file."""
    with closing(sqlite3.connect(queue._path)) as conn:
        return conn.execute(sql).fetchall()


def test_a_job_reaches_the_step_of_its_queue_with_its_subject(queue: Queue) -> None:
    done: list[tuple[QueueName, int]] = []

    def step(name: QueueName) -> Step:
        return lambda subject: done.append((name, subject))

    queue.start({name: step(name) for name in QueueName})
    for subject, name in enumerate(QueueName):
        assert queue.put(name, [Job(f"job-{subject}", subject)]) == 1
    until(lambda: len(done) == 3, what="three jobs")
    assert sorted(done, key=lambda one: one[1]) == [(SMS, 0), (REFRESH, 1), (SCHEDULER, 2)]


def test_only_json_is_written_to_the_file(queue: Queue) -> None:
    queue.put(SMS, [Job("campaign-1-run-1-batch-1", 17, turn=3)])
    [(data,)] = table(queue, "SELECT data FROM task")
    job = json.loads(data)
    assert job.pop("name").endswith("step")
    assert job == {"id": "campaign-1-run-1-batch-1", "args": [17], "priority": -3}
    assert queue.waiting(SMS) == 1
    assert queue.waiting_ids(SMS) == {"campaign-1-run-1-batch-1"}
    assert queue.waiting(REFRESH) == 0


class Trap:
    """Leaves a mark where it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Callable[[Path], None], tuple[Path]]:
        return (Path.touch, (self.mark,))


def test_a_pickle_in_the_file_is_not_read(queue: Queue, tmp_path: Path, expected_logs: LogWatch) -> None:
    expected_logs("Error reading from queue")
    mark, done = tmp_path / "mark", threading.Event()
    start(queue, lambda _: done.set())
    with closing(sqlite3.connect(queue._path)) as conn, conn:
        conn.execute("INSERT INTO task (queue, data) VALUES ('scheduler', ?)", (pickle.dumps(Trap(mark)),))
    until(lambda: queue.waiting(SCHEDULER) == 0, what="somebody to take it")
    queue.put(SCHEDULER, [Job("good", 1)])
    until(done.is_set, what="the job behind it")
    assert not mark.exists()


def test_jobs_go_in_turn_and_equal_ones_in_their_order(queue: Queue) -> None:
    order: list[int] = []
    hold = threading.Event()

    def step(subject: int) -> None:
        hold.wait(30)
        order.append(subject)

    start(queue, step)
    queue.put(SCHEDULER, [Job("job-0", 0)])
    until(lambda: queue.active_ids(SCHEDULER) == {"job-0"}, what="the first job")
    queue.put(SCHEDULER, [Job(f"job-{at}", at, turn=1 if at in (4, 5) else 2) for at in range(1, 6)])
    hold.set()
    until(lambda: len(order) == 6, what="all jobs")
    assert order == [0, 4, 5, 1, 2, 3]


def test_a_start_throws_the_jobs_of_an_earlier_life_away(queue: Queue) -> None:
    queue.put(SCHEDULER, [Job("old", 1)])
    queue.close()
    done: list[int] = []
    start(queue, done.append)
    queue.put(SCHEDULER, [Job("new", 2)])
    until(lambda: done, what="a job")
    assert done == [2]


def test_jobs_of_another_process_are_done_too(queue: Queue) -> None:
    done: list[int] = []
    start(queue, done.append)
    other = Queue(queue._path, monotonic=TurningClock().monotonic)
    other.put(SCHEDULER, [Job("theirs", 5)])
    other.close()
    until(lambda: done == [5], what="the other's job")


def test_a_job_that_breaks_is_counted_and_put_off_for_longer_each_time(
    queue: Queue, clock: TurningClock, expected_logs: LogWatch
) -> None:
    expected_logs(BROKE)
    good, broken = threading.Event(), RuntimeError("broken")

    def step(_subject: int) -> None:
        if not good.is_set():
            raise broken

    start(queue, step)
    job = Job("campaign-1-start", 1)
    for failures, delay in enumerate([2, 4, 8, 16, 32, 60, 60], start=1):
        assert queue.put(SCHEDULER, [job]) == 1
        until(lambda failures=failures: queue.failed[SCHEDULER] == failures, what="a failure")  # type: ignore[misc]
        assert queue.put(SCHEDULER, [job]) == 0
        clock.turn(delay - 0.01)
        assert queue.put(SCHEDULER, [job]) == 0
        clock.turn(0.01)
    good.set()
    assert queue.put(SCHEDULER, [job]) == 1
    until(lambda: not queue._put_off._broken, what="a success")
    good.clear()
    queue.put(SCHEDULER, [job])
    until(lambda: queue.failed[SCHEDULER] == 8, what="another failure")
    clock.turn(2)
    assert queue.put(SCHEDULER, [job]) == 1


def test_a_job_that_breaks_keeps_no_other_back(queue: Queue, expected_logs: LogWatch) -> None:
    expected_logs(BROKE)
    done: list[int] = []

    def step(subject: int) -> None:
        if subject == 0:
            raise ValueError
        done.append(subject)

    start(queue, step)
    queue.put(SCHEDULER, [Job(f"job-{at}", at) for at in range(3)])
    until(lambda: done == [1, 2], what="the other jobs")
    assert queue.failed == {SMS: 0, REFRESH: 0, SCHEDULER: 1}


def test_a_job_may_fail_for_a_weekend() -> None:
    clock = TurningClock()
    put_off = PutOff(monotonic=clock.monotonic)
    for _ in range(3000):
        put_off.broke("job")
        clock.turn(60)
        assert put_off.is_due("job")


def test_hueys_own_schedule_results_and_locks_stay_empty(queue: Queue, expected_logs: LogWatch) -> None:
    expected_logs(BROKE)

    def step(subject: int) -> None:
        if subject == 0:
            raise ValueError

    start(queue, step)
    queue.put(SCHEDULER, [Job("breaks", 0), Job("works", 1)])
    until(lambda: queue.failed[SCHEDULER] == 1 and queue.waiting(SCHEDULER) == 0, what="both jobs")
    until(lambda: not queue.active_ids(SCHEDULER), what="their ends")
    queue.stop()
    for name in ("schedule", "kv", "counter", "task"):
        assert table(queue, f"SELECT * FROM {name}") == []


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "open"])
def test_a_file_that_was_deleted_is_made_anew(closed: bool, queue: Queue) -> None:
    queue.put(SMS, [Job("job", 1)])
    if closed:
        queue.close()
    for file in queue._path.parent.glob("queue.db*"):
        file.unlink()
    done: list[int] = []
    start(queue, done.append)
    assert queue.waiting(SMS) == 0
    queue.put(SCHEDULER, [Job("job", 1)])
    until(lambda: done == [1], what="a job")


def test_a_file_that_is_deleted_while_the_threads_run_is_made_anew(queue: Queue) -> None:
    done: list[int] = []
    start(queue, done.append)
    for file in queue._path.parent.glob("queue.db*"):
        file.unlink()
    queue.put(SCHEDULER, [Job("job", 1)])
    until(lambda: done == [1], what="a job")
    assert queue._path.exists()


@pytest.mark.parametrize("damage", [b"this is no database " * 500, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_damaged_file_is_replaced_at_the_start(damage: bytes, queue: Queue, expected_logs: LogWatch) -> None:
    expected_logs("the queue file is not usable, making a new one")
    queue._path.write_bytes(damage)
    with pytest.raises(Refused):
        queue.check()
    done: list[int] = []
    start(queue, done.append)
    queue.put(SCHEDULER, [Job("job", 1)])
    until(lambda: done == [1], what="a job")


def test_a_file_that_cannot_be_is_refused_and_nothing_runs(queue: Queue, expected_logs: LogWatch) -> None:
    expected_logs("the queue file is not usable")
    queue._path.mkdir()
    before = threading.active_count()
    for use in (queue.check, lambda: queue.put(SMS, []), lambda: queue.waiting(SMS), lambda: queue.waiting_ids(SMS)):
        with pytest.raises(Refused) as refused:
            use()
        assert refused.value.reason is Reason.QUEUE_UNAVAILABLE
        assert str(queue._path) in refused.value.message
    with pytest.raises(Refused):
        start(queue, lambda _: None)
    assert threading.active_count() == before
    queue._path.rmdir()
    queue.check()


def test_a_stop_lets_running_jobs_end_and_starts_no_other(queue: Queue) -> None:
    begun, go_on, ended = threading.Event(), threading.Event(), list[int]()

    def step(subject: int) -> None:
        begun.set()
        go_on.wait(30)
        ended.append(subject)

    start(queue, step)
    queue.put(SCHEDULER, [Job("first", 1), Job("second", 2)])
    until(begun.is_set, what="the first job")
    consumers = [*queue._consumers]
    stopping = threading.Thread(target=queue.stop)
    stopping.start()
    until(lambda: all(consumer.stop_flag.is_set() for consumer in consumers), what="the stop")
    assert stopping.is_alive()
    go_on.set()
    stopping.join()
    assert ended == [1]
    assert queue.waiting(SCHEDULER) == 1


def test_a_thread_that_died_is_replaced(queue: Queue, expected_logs: LogWatch) -> None:
    expected_logs("Process Worker-1 died")
    expected_logs("Worker 1 died, restarting")
    done: list[int] = []

    def step(subject: int) -> None:
        if subject == 0:
            raise SystemExit
        done.append(subject)

    start(queue, step)
    queue.put(SCHEDULER, [Job("deadly", 0)])
    [(_, thread)] = queue._consumers[2].worker_threads
    until(lambda: not thread.is_alive(), what="the thread's end")
    queue.put(SCHEDULER, [Job("next", 1)])
    queue.keep_threads()
    until(lambda: done == [1], what="the next job")


def test_each_queue_has_its_threads(queue: Queue) -> None:
    start(queue, lambda _: None)
    assert [len(consumer.worker_threads) for consumer in queue._consumers] == [THREADS[name] for name in QueueName]
