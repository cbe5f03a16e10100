"""How the program says that it is well: three queues, the worker, the gate, and campaigns that stand still."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.ids import CampaignId, iso
from app.domain.traffic import Traffic


class QueueName(StrEnum):
    """The three queues."""

    SMS = "sms"
    STATUS_REFRESH = "status_refresh"
    SCHEDULER = "scheduler"


class StallCause(StrEnum):
    """Why a campaign that should be sending makes no progress; each has one right action."""

    WORKER_DOWN = "worker_down"
    QUEUE_UNAVAILABLE = "queue_unavailable"
    DISK_FULL = "disk_full"
    OFFLINE = "offline"
    THROTTLED = "throttled"
    UNCONFIRMED = "unconfirmed"
    ALL_PAUSED = "all_paused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class QueueHealth:
    """One queue. A figure that could not be read is None, never zero.

    `waiting` and `active` count jobs; `scheduled` what is held until a later time; `retrying` batches that came
    back; `failed` jobs that broke since the worker started; `oldest_s` the age of the oldest thing that should be
    done by now; `per_minute` messages handed over, or deliveries asked for, within the last minute; `next_at` when
    the next scheduled thing is to be done.
    """

    waiting: int | None
    active: int | None
    scheduled: int | None
    retrying: int | None
    failed: int | None
    oldest_s: float | None
    per_minute: int | None = None
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WorkerHealth:
    """The worker: alive when a process holds its lock and beats. `beat_s` is the age of the last beat in seconds."""

    alive: bool
    beat_s: float | None


@dataclass(frozen=True, slots=True)
class GateHealth:
    """Whether requests may start at all, and if not, why and until when."""

    open: bool
    reason: str | None
    not_before: datetime | None


@dataclass(frozen=True, slots=True)
class FileSize:
    """One file of the data folder; `bytes` is None when it does not exist."""

    name: str
    path: str
    bytes: int | None


@dataclass(frozen=True, slots=True)
class Stall:
    """A campaign that has something to hand over and has made no progress for `since_s` seconds."""

    campaign: CampaignId
    name: str
    cause: StallCause
    since_s: float


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be found out, with its reason code and words."""

    reason: str
    message: str


@dataclass(frozen=True, slots=True)
class Health:
    """Everything at one moment."""

    queues: dict[QueueName, QueueHealth]
    worker: WorkerHealth
    gate: GateHealth | None
    files: tuple[FileSize, ...]
    stalled: tuple[Stall, ...]
    problems: tuple[Problem, ...]


def as_json(health: Health, traffic: Traffic | None = None) -> str:
    """Every figure as one JSON object, each queue under its own name; what is not known is null."""
    plain = asdict(health)
    plain |= plain.pop("queues")
    plain["traffic"] = None if traffic is None else asdict(traffic)
    return json.dumps(plain, default=_plain, ensure_ascii=False, indent=2)


def _plain(value: object) -> str:
    return iso(value) if isinstance(value, datetime) else str(value)
