"""What launching needs and what it comes to, without launching itself, which the program can start without."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.ids import Clock
from app.pipeline.queue import Queue
from app.storage.secrets import Secrets


@dataclass(frozen=True, slots=True)
class Launched:
    """What a launch came to: `queued` messages in so many batches, each with its job; or a start in the future."""

    run: int
    queued: int
    batches: int
    jobs: tuple[str, ...]
    scheduled_for: datetime | None = None


@dataclass(frozen=True, slots=True)
class Launcher:
    """What launching needs."""

    store: Path
    queue: Queue
    secrets: Secrets
    clock: Clock
