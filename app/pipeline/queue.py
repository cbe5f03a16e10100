"""The queue: Huey on SQLite, used as a pump and nothing more.

A job is a reminder that carries ids; what has to be done stands in the store. Huey deletes a job before it runs it,
so a crash loses the reminder, and whoever keeps the work alive makes it again from the rows. Huey's own delays,
retries, locks and rate limits are not used: they stick, drift or get lost in a crash.
"""

import json
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from huey import SqliteHuey
from huey.api import Task
from huey.consumer import Consumer
from huey.registry import Message
from huey.serializer import Serializer
from huey.signals import SIGNAL_COMPLETE, SIGNAL_ERROR

from app.domain.errors import Reason, Refused
from app.domain.health import QueueName
from app.domain.ids import Monotonic
from app.pipeline.put_off import PutOff
from app.storage.folder import make_private

log = logging.getLogger(__name__)
THREADS = {QueueName.SMS: 4, QueueName.STATUS_REFRESH: 2, QueueName.SCHEDULER: 1}
POLLING = {"periodic": False, "initial_delay": 0.05, "max_delay": 0.25}
LONGEST_JOB_S = 400
"""Longer than any request may take, connecting and answering at the longest settings."""

Step = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Job:
    """One reminder: a unique name without a colon, and the id of what it is about. A lower turn goes first."""

    id: str
    subject: int
    turn: int = 0


class _JsonSerializer(Serializer):  # type: ignore[misc]  # huey ships no types
    """Jobs as JSON: the default is pickle, and reading pickle from a file runs whatever somebody wrote there."""

    def _serialize(self, data: Message) -> bytes:
        return json.dumps({"id": data.id, "name": data.name, "args": data.args, "priority": data.priority}).encode()

    def _deserialize(self, data: bytes) -> Message:
        job = json.loads(data)
        return Message(
            id=job["id"], name=job["name"], args=tuple(job["args"]), kwargs={}, priority=job["priority"], retries=0
        )


class _Consumer(Consumer):  # type: ignore[misc]  # huey ships no types
    """Huey's worker threads without its signal handlers, which belong to the program and fail off the main thread."""

    def _set_signal_handlers(self) -> None:
        return


class Queue:
    """Three named queues in one file, and the threads that work them off. Thread safe."""

    def __init__(self, path: Path, *, monotonic: Monotonic) -> None:
        """Nothing is opened yet: a queue file that cannot be used must not stop the rest of the program."""
        self._path = path
        self._lock = threading.Lock()
        self._hueys: dict[QueueName, SqliteHuey] = {}
        self._consumers: list[_Consumer] = []
        self._steps: dict[QueueName, Step] = {}
        self._put_off = PutOff(monotonic=monotonic)
        self.failed = dict.fromkeys(QueueName, 0)

    def check(self) -> None:
        """Raises Refused (queue_unavailable) when the file cannot be read and written."""
        with self._refusing():
            for huey in self._open().values():
                with huey.storage.db(commit=True) as cursor:
                    cursor.execute("SELECT count(*) FROM task")

    def put(self, name: QueueName, jobs: Iterable[Job]) -> int:
        """Add jobs that are not being put off after a failure. Raises Refused (queue_unavailable). Says how many."""
        count = 0
        with self._refusing():
            huey = self._open()[name]
            for job in jobs:
                if self._put_off.is_due(job.id):
                    task = huey.step.s(job.subject, priority=-job.turn)
                    task.id = job.id
                    huey.enqueue(task)
                    count += 1
        return count

    def waiting(self, name: QueueName) -> int:
        """How many jobs wait. Raises Refused (queue_unavailable)."""
        with self._refusing():
            return int(self._open()[name].pending_count())

    def waiting_ids(self, name: QueueName) -> set[str]:
        """Which jobs wait. Raises Refused (queue_unavailable)."""
        with self._refusing():
            return {task.id for task in self._open()[name].pending()}

    def active_ids(self, name: QueueName) -> set[str]:
        """Which jobs run in this process right now."""
        huey = self._hueys.get(name)
        return set() if huey is None else {task.id for task in tuple(huey._tasks_in_flight)}  # noqa: SLF001  # no public way

    def start(self, steps: dict[QueueName, Step]) -> None:
        """Throw away every job of an earlier life and start the worker threads. A damaged file is made anew.

        Raises Refused (queue_unavailable) when the file cannot be used even so.
        """
        self._steps = steps
        try:
            self.check()
        except Refused:
            log.warning("the queue file is not usable, making a new one: %s", self._path)
            self._make_anew()
        with self._refusing():
            hueys = self._open()
            for huey in hueys.values():
                huey.flush()
        for name, huey in hueys.items():
            consumer = _Consumer(huey, workers=THREADS[name], shutdown_timeout=LONGEST_JOB_S, **POLLING)
            consumer.start()
            self._consumers.append(consumer)

    def keep_threads(self) -> None:
        """Replace worker threads that died."""
        for consumer in self._consumers:
            consumer.check_worker_health()

    def stop(self) -> None:
        """Let running jobs end and stop the threads."""
        for consumer in self._consumers:
            consumer.stop_flag.set()
        for consumer in self._consumers:
            consumer.stop(graceful=True)
        self._consumers.clear()
        self.close()

    def close(self) -> None:
        """Let go of the file; the next use opens it again."""
        with self._lock:
            for huey in self._hueys.values():
                huey.storage.close()

    def _open(self) -> dict[QueueName, SqliteHuey]:
        with self._lock:
            if not self._hueys or not self._path.exists():
                make_private(self._path)
                for huey in self._hueys.values():  # the file was deleted meanwhile
                    huey.storage.close()
                    huey.storage.initialize_schema()
                self._hueys = self._hueys or {name: self._make(name) for name in QueueName}
            return self._hueys

    def _make(self, name: QueueName) -> SqliteHuey:
        huey = SqliteHuey(name, filename=str(self._path), results=False, serializer=_JsonSerializer(), strict_fifo=True)

        def step(subject: int) -> None:
            self._steps[name](subject)

        def completed(_signal: str, task: Task) -> None:
            self._put_off.forget(task.id)

        def broke(_signal: str, task: Task, _exc: BaseException | None = None) -> None:
            self._put_off.broke(task.id)
            self.failed[name] += 1

        huey.step = huey.task(name="step")(step)
        huey.signal(SIGNAL_COMPLETE)(completed)
        huey.signal(SIGNAL_ERROR)(broke)
        return huey

    def _make_anew(self) -> None:
        self.close()
        with self._refusing():
            for suffix in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as exc:
            self.close()
            raise Refused(
                Reason.QUEUE_UNAVAILABLE,
                f"The queue file {self._path} cannot be used ({exc}). Nothing was sent. Close every Retail Send, "
                "delete that file, and start again: it only holds reminders, nothing is lost.",
            ) from exc
