"""The worker: three queues' threads, a sweeper and a heartbeat, in one process and in no other at the same time."""

import logging
import os
import threading
from collections.abc import Callable
from contextlib import ExitStack

from app.domain.errors import Reason, Refused, RetailSendError
from app.domain.garbage import leave_what_is_loaded
from app.domain.health import QueueName
from app.domain.ids import BatchId, CampaignId, Clock, Monotonic
from app.pipeline.breaker import Breaker
from app.pipeline.check_health import STALLED_AFTER
from app.pipeline.claim import Sender
from app.pipeline.gateways import Gateways
from app.pipeline.launch_campaign import Launcher
from app.pipeline.notice_stalls import notice_stalls
from app.pipeline.pace import Pace, Slots
from app.pipeline.poll_statuses import Poller, poll_statuses
from app.pipeline.recover import recover
from app.pipeline.send_batch import send_batch
from app.pipeline.sweeper import Sweeper, start_due_campaign
from app.pipeline.tempo import Tempo
from app.storage.database import open_reading
from app.storage.folder import Folder, only_worker
from app.storage.heartbeat import Beat, write_beat
from app.storage.kept_open import KeptOpen
from app.storage.send_journal import SendJournal

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
        """Nothing happens before `start`."""
        self._folder = folder
        self._launcher = launcher
        self._queue = launcher.queue
        self._gateways = gateways
        self._clock = clock
        self._monotonic = monotonic
        self._new_key = new_key
        self._stop = threading.Event()
        self._threads: list[threading.Thread] = []
        self._held = ExitStack()
        self._checks = Tempo()
        self._breaker = Breaker(folder.store, clock=clock, jitter=jitter)
        self._sweeper = Sweeper(launcher, self._queue, gateways, self._breaker, clock, monotonic)

    def start(self) -> None:
        """Take over and begin. Raises Refused: already_running, store_damaged, queue_unavailable; then nothing runs."""
        with ExitStack() as held:
            held.enter_context(only_worker(self._folder))
            taken = recover(self._folder, clock=self._clock)
            log.info(
                "worker started: store %s, queue %s, epoch %d", self._folder.store, self._folder.queue, taken.epoch
            )
            journal = self._open_journal()
            held.callback(journal.close)
            kept = KeptOpen()
            held.callback(kept.close)
            # A connection that stays open keeps SQLite from folding the write-ahead log at the end of each transaction.
            held.callback(open_reading(self._folder.store).close)
            sender = Sender(
                store=self._folder.store,
                store_key=taken.store_key,
                epoch=taken.epoch,
                gateways=self._gateways,
                journal=journal,
                kept=kept,
                breaker=self._breaker,
                pace=Pace(monotonic=self._monotonic, wait=self._stop.wait),
                slots=Slots(),
                clock=self._clock,
                monotonic=self._monotonic,
                wait=self._stop.wait,
                new_key=self._new_key,
            )
            pace = Pace(monotonic=self._monotonic, wait=self._stop.wait)
            poller = Poller(self._folder.store, self._gateways, pace, self._clock, self._monotonic, tempo=self._checks)
            self._queue.start(
                {
                    QueueName.SMS: lambda batch: send_batch(BatchId(batch), sender),
                    QueueName.STATUS_REFRESH: lambda _subject: poll_statuses(poller),
                    QueueName.SCHEDULER: lambda campaign: start_due_campaign(CampaignId(campaign), self._launcher),
                }
            )
            held.callback(self._queue.stop)
            threading.Thread(target=self._warm_up, name="warm-up", daemon=True).start()
            self._run(self._sweep, every_s=SWEEP_S, name="sweeper")
            self._run(self._beat, every_s=BEAT_S, name="heartbeat")
            self._held = held.pop_all()

    def stop(self) -> None:
        """End what is in flight, record it, start nothing new, and let the lock go. Takes as long as a request may."""
        self._stop.set()
        for thread in self._threads:
            thread.join()
        self._held.close()
        self._gateways.reconnect()
        self._folder.heartbeat.unlink(missing_ok=True)
        log.info("worker stopped")

    def idle(self) -> bool:
        """Whether nothing is due and nothing runs."""
        return self._sweeper.idle()

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

    def _open_journal(self) -> SendJournal:
        try:
            return SendJournal(self._folder.send_journal)
        except OSError as exc:
            raise Refused(
                Reason.STORE_UNAVAILABLE,
                f"The send journal {self._folder.send_journal} cannot be used ({exc.strerror or exc}). Nothing was "
                "sent. Give yourself the right to write there, then start again.",
            ) from exc

    def _warm_up(self) -> None:
        """Load what talks to Mitto before it is needed: the first request of a day need not wait for an import."""
        try:
            self._gateways.current()
        except RetailSendError as exc:
            log.info("not ready to send yet: %s", exc)
        leave_what_is_loaded()

    def _sweep(self) -> None:
        self._queue.keep_threads()
        if self._sweeper.awake_s() > STALLED_AFTER.total_seconds():  # before that nobody could have made progress
            notice_stalls(self._folder, self._launcher, clock=self._clock)
        self._sweeper.sweep()

    def _beat(self) -> None:
        """Say that we live, and what runs, in a file of its own: as a row it would wake every screen each second."""
        active = {name: len(self._queue.active_ids(name)) for name in QueueName}
        checks = self._checks.per_minute(self._monotonic())
        write_beat(self._folder.heartbeat, Beat(self._clock(), os.getpid(), active, dict(self._queue.failed), checks))
