"""Begin to work: look at the whole store, find out what an earlier life left, then let the queues' threads go."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Reason, Refused
from app.domain.health import QueueName
from app.domain.ids import BatchId, CampaignId, Clock, Monotonic
from app.pipeline.breaker import Breaker
from app.pipeline.check_health import STALLED_AFTER
from app.pipeline.claim import Sender
from app.pipeline.gateways import Gateways
from app.pipeline.launcher import Launcher
from app.pipeline.notice_stalls import notice_stalls
from app.pipeline.pace import Pace, Slots
from app.pipeline.poll_statuses import Poller, poll_statuses
from app.pipeline.recover import recover
from app.pipeline.retention import Retention
from app.pipeline.send_batch import send_batch
from app.pipeline.sweeper import Sweeper, start_due_campaign
from app.pipeline.tempo import Tempo
from app.storage.database import open_reading
from app.storage.folder import Folder
from app.storage.kept_open import KeptOpen
from app.storage.send_journal import SendJournal


@dataclass(frozen=True, slots=True)
class Means:
    """What work needs. `wait` sleeps for some seconds, or less when the worker is to stop; `checks` counts them."""

    folder: Folder
    launcher: Launcher
    gateways: Gateways
    clock: Clock
    monotonic: Monotonic
    jitter: Callable[[], float]
    new_key: Callable[[], str]
    wait: Callable[[float], bool]
    checks: Tempo


@dataclass(frozen=True, slots=True)
class Work:
    """What has begun."""

    folder: Folder
    epoch: int
    sweeper: Sweeper
    retention: Retention

    def sweep(self) -> None:
        """One round: threads that died are replaced, stalls are named, lost reminders are made again, old messages lose
        their people.
        """
        self.sweeper.queue.keep_threads()
        if self.sweeper.awake_s() > STALLED_AFTER.total_seconds():  # before that nobody could have made progress
            notice_stalls(self.folder, self.sweeper.launcher, clock=self.sweeper.clock)
        self.sweeper.sweep()
        self.retention.step()


def begin_work(means: Means, held: ExitStack) -> Work:
    """The caller holds the worker's lock; `held` gets what has to be given back. Seconds for a large store.

    Raises Refused: store_damaged, store_unavailable, queue_unavailable.
    """
    folder, launcher, clock, monotonic = means.folder, means.launcher, means.clock, means.monotonic
    with _refusing_unusable(folder.send_journal):
        taken = recover(folder, clock=clock)
        journal = SendJournal(folder.send_journal)
    held.callback(journal.close)
    kept = KeptOpen()
    held.callback(kept.close)
    # A connection that stays open keeps SQLite from folding the write-ahead log at the end of each transaction.
    held.callback(open_reading(folder.store).close)
    breaker = Breaker(folder.store, clock=clock, jitter=means.jitter)
    sender = Sender(
        store=folder.store,
        store_key=taken.store_key,
        epoch=taken.epoch,
        gateways=means.gateways,
        journal=journal,
        kept=kept,
        breaker=breaker,
        pace=Pace(monotonic=monotonic, wait=means.wait),
        slots=Slots(),
        clock=clock,
        monotonic=monotonic,
        wait=means.wait,
        new_key=means.new_key,
    )
    pace = Pace(monotonic=monotonic, wait=means.wait)
    poller = Poller(folder.store, means.gateways, pace, clock, monotonic, tempo=means.checks)
    launcher.queue.start(
        {
            QueueName.SMS: lambda batch: send_batch(BatchId(batch), sender),
            QueueName.STATUS_REFRESH: lambda _subject: poll_statuses(poller),
            QueueName.SCHEDULER: lambda campaign: start_due_campaign(CampaignId(campaign), launcher),
        }
    )
    held.callback(launcher.queue.stop)
    sweeper = Sweeper(launcher, launcher.queue, means.gateways, breaker, clock, monotonic)
    return Work(folder, taken.epoch, sweeper, Retention(folder.store, clock, monotonic))


@contextmanager
def _refusing_unusable(journal: Path) -> Iterator[None]:
    try:
        yield
    except OSError as exc:
        raise Refused(
            Reason.STORE_UNAVAILABLE,
            f"The send journal {journal} cannot be used ({exc.strerror or exc}). Nothing was sent. Give yourself the "
            "right to write there, then start again.",
        ) from exc
