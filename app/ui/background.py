"""Work off the UI thread: a callable goes out, its result or its error comes back in the UI thread.

A future keeps whatever the work raised, so nothing is lost and nothing has to be caught blindly. What a person may read
is an error of ours; anything else is a bug: it is logged with its traceback and shown as one.
"""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.errors import RetailSendError
from app.domain.progress import Cancelled, Progress

log = logging.getLogger(__name__)
T = TypeVar("T")
THREADS = 8
"""Enough for a long import, a report and the reads of one screen at the same time."""


class Job(QObject):
    """One piece of work under way. In the UI thread comes one of `done`, `failed`, `cancelled`, and then `ended`."""

    done = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal()
    progressed = Signal(int, object)
    _reported = Signal(int, object)
    _arrived = Signal(object)

    def __init__(self) -> None:
        """Made by `Background`, in the UI thread."""
        super().__init__()
        self._stop = threading.Event()
        self._ignored = False
        # Queued: whoever starts the work connects to its signals after that, and must miss none of them.
        self._reported.connect(self._relay, Qt.ConnectionType.QueuedConnection)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress; `cancelled` or `done` follows."""
        self._stop.set()

    def ignore(self) -> None:
        """Nobody wants the result any more: only `ended` will come."""
        self._ignored = True

    def report(self, done: int, total: int | None) -> None:
        """What the work calls with its progress, in its own thread. Raises Cancelled once `cancel` was called."""
        if self._stop.is_set():
            raise Cancelled("stopped by the person")
        self._reported.emit(done, total)

    def arrive(self, future: "Future[Any]") -> None:
        """Take what the work ended with, in its own thread."""
        self._arrived.emit(future)

    def _relay(self, done: int, total: object) -> None:
        if not self._ignored:
            self.progressed.emit(done, total)

    def _deliver(self, future: "Future[Any]") -> None:
        error = None if future.cancelled() else future.exception()
        if error is not None and not isinstance(error, RetailSendError):
            log.error("work in the background broke", exc_info=error)
        if not self._ignored:
            self._tell(future, error)
        self.ended.emit()

    def _tell(self, future: "Future[Any]", error: BaseException | None) -> None:
        if future.cancelled() or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is None:
            self.done.emit(future.result())
        else:
            self.failed.emit(error)


class Background(QObject):
    """Runs work in threads and knows what is under way. One for the program, made and used in the UI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Threads start with the first work."""
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="ui-background")
        self._jobs: set[Job] = set()
        self._closed = False

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        """Do `work` in a thread; then call `done` or `failed` in the UI thread."""
        return self.run_long(lambda _: work(), done=done, failed=failed)

    def run_long(
        self,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> Job:
        """The same for work that tells its progress and can be cancelled through the job."""
        job = Job()
        job.done.connect(done)
        job.failed.connect(failed)
        if self._closed:
            return job
        self._jobs.add(job)
        job.ended.connect(lambda: self._jobs.discard(job))
        self._pool.submit(work, job.report).add_done_callback(job.arrive)
        return job

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._jobs)

    def close(self) -> None:
        """Ask everything to stop and wait for it; nothing is delivered any more.

        What was asked for and had no thread yet is done too: it may be a change that the person made a moment ago. Long
        work ends at its first report of progress.
        """
        self._closed = True
        for job in self._jobs:
            job.cancel()
            job.blockSignals(True)
        self._pool.shutdown(wait=True)
        self._jobs.clear()
