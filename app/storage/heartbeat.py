"""The worker's heartbeat: a small file that says that it lives and what runs, for every other process to read.

It is no row of the store, where one write a second would wake every screen.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.health import QueueName
from app.domain.ids import from_iso, iso
from app.storage.folder import make_private


@dataclass(frozen=True, slots=True)
class Beat:
    """One beat: when, by which process, how many jobs run and broke in each queue, and how many deliveries were asked
    for within the last minute.
    """

    at: datetime
    pid: int
    active: dict[QueueName, int]
    failed: dict[QueueName, int]
    checks: int = 0


def write_beat(path: Path, beat: Beat) -> None:
    """Replace the last beat. Raises OSError."""
    fresh = path.with_suffix(".new")
    make_private(fresh)
    data = {"at": iso(beat.at), "pid": beat.pid, "active": beat.active, "failed": beat.failed, "checks": beat.checks}
    fresh.write_text(json.dumps(data), encoding="utf-8")
    fresh.replace(path)


def read_beat(path: Path) -> Beat | None:
    """The last beat; None when there is none or it cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Beat(
            at=from_iso(data["at"]),
            pid=int(data["pid"]),
            active={name: int(data["active"][name]) for name in QueueName},
            failed={name: int(data["failed"][name]) for name in QueueName},
            checks=int(data.get("checks", 0)),
        )
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return None
