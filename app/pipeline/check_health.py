"""Is everything well? One honest answer: what cannot be found out is said to be unknown, never zero."""

from datetime import datetime, timedelta
from pathlib import Path

from app.domain.errors import Refused, RetailSendError
from app.domain.health import (
    FileSize,
    GateHealth,
    Health,
    Problem,
    QueueHealth,
    QueueName,
    Stall,
    StallCause,
    WorkerHealth,
)
from app.domain.ids import Clock, iso
from app.domain.settings import Settings
from app.pipeline.hours import may_send
from app.pipeline.queue import Queue
from app.storage.database import LEAST_FREE_BYTES, Connection, reading, require_free_space
from app.storage.folder import Folder, has_worker
from app.storage.gate import GateReason, gate_is_open, gate_state
from app.storage.heartbeat import Beat, read_beat
from app.storage.reads.health import refresh_work, sms_work, standing_campaigns, start_work
from app.storage.reads.traffic import handed_over
from app.storage.settings import read_settings

STALLED_AFTER = timedelta(seconds=45)
"""No progress for so long is a stall, which leaves time to name it within a minute."""

MINUTE = timedelta(minutes=1)
BEAT_LIMIT_S = 10.0
STOPPED_BY_GATE = {
    GateReason.OFFLINE: StallCause.OFFLINE,
    GateReason.THROTTLED: StallCause.THROTTLED,
    GateReason.UNCONFIRMED: StallCause.UNCONFIRMED,
    GateReason.OWNER: StallCause.ALL_PAUSED,
}


def check_health(folder: Folder, queue: Queue, *, clock: Clock) -> Health:
    """Look at everything once. Raises nothing: what fails becomes a `Problem` and its figures are None."""
    now, problems = clock(), list[Problem]()
    beat = read_beat(folder.heartbeat)
    worker = worker_health(folder, beat, now)
    queues = dict.fromkeys(QueueName, QueueHealth(None, None, None, None, None, None))
    gate, stalled = None, tuple[Stall, ...]()
    try:
        waiting: dict[QueueName, int | None] = {name: queue.waiting(name) for name in QueueName}
    except Refused as refusal:
        waiting = dict.fromkeys(QueueName)
        problems.append(Problem(refusal.reason, refusal.message))
    try:
        with reading(folder.store) as conn:
            gate = _gate(conn, now)
            queues = _queues(conn, waiting, beat if worker.alive else None, gate, now)
            stalled = find_stalls(conn, folder, now, alive=worker.alive, queue_works=not problems)
    except RetailSendError as exc:
        reason = exc.reason if isinstance(exc, Refused) else "store_unavailable"
        problems.append(Problem(reason, str(exc)))
    files = tuple(_file(path) for path in (folder.store, folder.queue, folder.send_journal))
    return Health(queues, worker, gate, files, stalled, tuple(problems))


def worker_health(folder: Folder, beat: Beat | None, now: datetime) -> WorkerHealth:
    """Alive is who holds the worker's lock and has beaten lately."""
    age = None if beat is None else max((now - beat.at).total_seconds(), 0.0)
    return WorkerHealth(alive=age is not None and age < BEAT_LIMIT_S and has_worker(folder), beat_s=age)


def find_stalls(
    conn: Connection, folder: Folder, now: datetime, *, alive: bool, queue_works: bool
) -> tuple[Stall, ...]:
    """Campaigns that should be sending and are not. Closed sending hours and days off are no stall, nor is their end,
    nor is the turn of another campaign.
    """
    settings = read_settings(conn)
    then = now - STALLED_AFTER - _pause_between_batches(settings)
    standing = standing_campaigns(conn, before=then)
    if not standing or not (may_send(now, settings) and may_send(then, settings)):
        return ()
    cause = _cause(conn, folder, now, alive=alive, queue_works=queue_works)
    if cause is StallCause.UNKNOWN and _something_moved(conn, since=then):
        return ()
    return tuple(Stall(one.campaign, one.name, cause, (now - one.moved).total_seconds()) for one in standing)


def _pause_between_batches(settings: Settings) -> timedelta:
    """How long a full batch keeps the next one waiting, at the pace that is set."""
    rate = settings.sending_messages_per_second
    return timedelta(seconds=settings.sending_batch_size / rate if rate else 0)


def _something_moved(conn: Connection, *, since: datetime) -> bool:
    found = conn.execute("SELECT 1 FROM requests WHERE ended_at > ? AND result <> 'returned' LIMIT 1", (iso(since),))
    return found.fetchone() is not None


def _cause(conn: Connection, folder: Folder, now: datetime, *, alive: bool, queue_works: bool) -> StallCause:
    if not alive:
        return StallCause.WORKER_DOWN
    if not queue_works:
        return StallCause.QUEUE_UNAVAILABLE
    try:
        require_free_space(folder.path, least=LEAST_FREE_BYTES // 20)
    except Refused:
        return StallCause.DISK_FULL
    reason, _ = gate_state(conn)
    if reason is not None and not gate_is_open(conn, now):
        return STOPPED_BY_GATE[reason]
    return StallCause.UNKNOWN


def _gate(conn: Connection, now: datetime) -> GateHealth:
    reason, not_before = gate_state(conn)
    is_open = gate_is_open(conn, now)
    return GateHealth(is_open, None if is_open else reason, None if is_open else not_before)


def _queues(
    conn: Connection, waiting: dict[QueueName, int | None], beat: Beat | None, gate: GateHealth, now: datetime
) -> dict[QueueName, QueueHealth]:
    none_run = dict.fromkeys(QueueName, 0)
    active = beat.active if beat else none_run
    failed = beat.failed if beat else none_run
    sms = sms_work(conn, now)
    held = sms.open_batches > 0 and (not gate.open or not may_send(now, read_settings(conn)))
    queues = {
        QueueName.SMS: QueueHealth(
            waiting=waiting[QueueName.SMS],
            active=max(active[QueueName.SMS], sms.in_flight) if beat else 0,
            scheduled=sms.open_batches if held else sms.later,
            retrying=sms.retrying,
            failed=failed[QueueName.SMS],
            oldest_s=_age(sms.oldest, now),
            per_minute=handed_over(conn, now - MINUTE),
        )
    }
    for name, work, pace in (
        (QueueName.STATUS_REFRESH, refresh_work(conn, now), beat.checks if beat else 0),
        (QueueName.SCHEDULER, start_work(conn, now), None),
    ):
        queues[name] = QueueHealth(
            waiting=waiting[name],
            active=active[name],
            scheduled=work.later,
            retrying=0,
            failed=failed[name],
            oldest_s=_age(work.oldest, now),
            per_minute=pace,
            next_at=work.next,
        )
    return queues


def _age(since: datetime | None, now: datetime) -> float | None:
    return None if since is None else max((now - since).total_seconds(), 0.0)


def _file(path: Path) -> FileSize:
    try:
        size: int | None = path.stat().st_size
    except OSError:
        size = None
    return FileSize(path.name, str(path), size)
