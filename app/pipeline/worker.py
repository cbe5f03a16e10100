"""The worker: three queues' threads, a sweeper and a heartbeat, in one process and in no other at the same time.

    take_over (the lock, the heartbeat) -> start (a look at the whole store, recovery, then the queues) -> stop

For a large store `start` takes seconds. A window takes over first, is painted, and only then lets it start.
"""

import logging
import os
import threading
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from app.domain.errors import RetailSendError
from app.domain.garbage import leave_what_is_loaded
from app.domain.health import QueueName
from app.domain.ids import Clock, Monotonic
from app.pipeline.gateways import Gateways
from app.pipeline.launcher import Launcher
from app.pipeline.tempo import Tempo
from app.storage.folder import Folder, only_worker
from app.storage.heartbeat import Beat, write_beat

if TYPE_CHECKING:
    from app.pipeline.begin_work import Work

log = logging.getLogger(__name__)
SWEEP_S = 1.0
BEAT_S = 1.0


class Worker:
    """Started once, stopped once. While it runs it holds the data folder's worker lock."""

    def __init__(
        self,
        folder: Folder,
        launcher: Launcher,
        gateways: Gateways,
        *,
        clock: Clock,
        monotonic: Monotonic,
        jitter: Callable[[], float],
        new_key: Callable[[], str],
    ) -> None:
        """Nothing happens before `take_over` or `start`."""
        self._folder = folder
        self._launcher = launcher
        self._queue = launcher.queue
        self._gateways = gateways
        self._clock = clock
        self._monotonic = monotonic
        self._jitter = jitter
        self._new_key = new_key
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self._held = ExitStack()
        self._checks = Tempo()
        self._taken_over = False
        self._turn = threading.Lock()
        self._work: Work | None = None

    def take_over(self) -> None:
        """Be the one worker of this folder, and show that it lives; nothing is looked at or sent yet.

        Raises Refused: already_running, store_unavailable; then nothing has happened.
        """
        self._held.enter_context(only_worker(self._folder))
        # While the lock is still ours: a moment later the file may be that of the next worker.
        self._held.callback(self._folder.heartbeat.unlink, missing_ok=True)
        self._taken_over = True
        self._run(self._beat, every_s=BEAT_S, name="heartbeat")

    def start(self) -> None:
        """Begin, after `take_over` or with it. A stop that comes meanwhile waits until this has come to an end.

        Raises Refused: already_running, store_damaged, queue_unavailable; then nothing runs.
        """
        # What works loads more than all that a window needs to be painted.
        from app.pipeline.begin_work import Means, begin_work  # noqa: PLC0415

        if not self._taken_over or self._work is not None:
            self.take_over()
        means = Means(
            folder=self._folder,
            launcher=self._launcher,
            gateways=self._gateways,
            clock=self._clock,
            monotonic=self._monotonic,
            jitter=self._jitter,
            new_key=self._new_key,
            wait=self._stop.wait,
            checks=self._checks,
        )
        with self._turn:
            if self._stop.is_set():
                return
            try:
                with ExitStack() as held:
                    self._work = begin_work(means, held)
                    self._held.push(held.pop_all())
            except BaseException:
                self._let_go()
                raise
            files = self._folder.store, self._folder.queue
            log.info("worker started: store %s, queue %s, epoch %d", *files, self._work.epoch)
            threading.Thread(target=self._warm_up, name="warm-up", daemon=True).start()
            self._run(self._work.sweep, every_s=SWEEP_S, name="sweeper")

    def stop(self) -> None:
        """End what is in flight, record it, start nothing new, and let the lock go. Takes as long as a request may."""
        self._stop.set()
        with self._turn:
            self._let_go()
        log.info("worker stopped")

    def idle(self) -> bool:
        """Whether nothing is due and nothing runs."""
        return self._work is not None and self._work.sweeper.idle()

    def _let_go(self) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()
        self._held.close()
        self._gateways.reconnect()

    def _run(self, step: Callable[[], None], *, every_s: float, name: str) -> None:
        def loop() -> None:
            while True:
                try:
                    step()
                except (RetailSendError, OSError) as exc:
                    log.warning("%s: %s", name, exc)
                except Exception:  # the last resort of a thread that must not end while the program runs
                    log.exception("%s failed and goes on", name)
                if self._stop.wait(every_s):
                    return

        thread = threading.Thread(target=loop, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _warm_up(self) -> None:
        """Load what talks to Mitto before it is needed: the first request of a day need not wait for an import."""
        try:
            self._gateways.current()
        except RetailSendError as exc:
            log.info("not ready to send yet: %s", exc)
        leave_what_is_loaded()

    def _beat(self) -> None:
        """Say that we live, and what runs, in a file of its own: as a row it would wake every screen each second."""
        active = {name: len(self._queue.active_ids(name)) for name in QueueName}
        checks = self._checks.per_minute(self._monotonic())
        write_beat(self._folder.heartbeat, Beat(self._clock(), os.getpid(), active, dict(self._queue.failed), checks))
