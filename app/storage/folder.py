"""The data folder: where each file lies, who may read it, and the lock that lets one process do the sending."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from platformdirs import user_data_path

from app.domain.errors import Reason, Refused

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
PATIENCE_S = 0.5
"""Whoever asks `has_worker` holds the lock for a moment, which must not turn away a worker that starts just then."""
LONGEST_UPDATE_S = 60.0


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of one shop, all below one path."""

    path: Path

    @property
    def store(self) -> Path:
        """The database that is the truth."""
        return self.path / "store.db"

    @property
    def queue(self) -> Path:
        """The queue's database; it may be deleted while the program is closed and nothing is lost."""
        return self.path / "queue.db"

    @property
    def send_journal(self) -> Path:
        """Every hand-over, written outside the database just before it happens."""
        return self.path / "sends.journal"

    @property
    def worker_lock(self) -> Path:
        """Held, by a kernel lock, by the one process that sends."""
        return self.path / "worker.lock"

    @property
    def prepare_lock(self) -> Path:
        """Held, in the same way, while a start makes the store ready."""
        return self.path / "prepare.lock"

    @property
    def heartbeat(self) -> Path:
        """Touched by the worker every second."""
        return self.path / "worker.beat"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.path / "logs"

    @property
    def backups(self) -> Path:
        """Copies of the store, made before each migration and each restore."""
        return self.path / "backups"


def default_path() -> Path:
    """Where the data lies unless `--data-dir` says otherwise: the operating system's place for a program's data."""
    return user_data_path("retail-send", appauthor=False)


def open_folder(path: Path) -> Folder:
    """Create the folder if it is missing, readable by its owner only. Raises Refused when it cannot be used."""
    folder = Folder(path.expanduser().absolute())
    try:
        for place in (folder.path, folder.logs, folder.backups):
            place.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            place.chmod(PRIVATE_FOLDER)
    except OSError as exc:
        raise _unusable(folder.path, exc) from exc
    return folder


def make_private(path: Path) -> None:
    """Create an empty file for its owner only, or take everyone else's rights away from an existing one."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE_FILE))
    path.chmod(PRIVATE_FILE)


@contextmanager
def only_worker(folder: Folder, *, wait_s: float = PATIENCE_S) -> Iterator[None]:
    """Be the one process that sends for this folder, until the block ends or the process dies.

    The lock is the kernel's, so a crash frees it at once and no clock is involved. Raises Refused: already_running,
    store_unavailable.
    """
    with _locked(folder.worker_lock, f"Retail Send is already running with the data in {folder.path}.", wait_s=wait_s):
        yield


@contextmanager
def only_preparer(folder: Folder) -> Iterator[None]:
    """Be the one process that makes the store ready: another one that starts at the same moment waits for its turn.

    Raises Refused: already_running, store_unavailable.
    """
    busy = f"Another start of Retail Send is still updating the data in {folder.path}. Wait a minute, then try again."
    with _locked(folder.prepare_lock, busy, wait_s=LONGEST_UPDATE_S):
        yield


def has_worker(folder: Folder) -> bool:
    """Whether some process holds the worker's lock right now."""
    try:
        with only_worker(folder, wait_s=0):
            return False
    except Refused as refusal:
        return refusal.reason is Reason.ALREADY_RUNNING


@contextmanager
def _locked(path: Path, held: str, *, wait_s: float) -> Iterator[None]:
    # Taken by one thread and given back by another when the program ends: not a lock of the thread.
    lock = FileLock(path, mode=PRIVATE_FILE, thread_local=False)
    try:
        lock.acquire(timeout=wait_s, poll_interval=0.02)
    except Timeout as exc:
        raise Refused(Reason.ALREADY_RUNNING, held) from exc
    except OSError as exc:
        raise _unusable(path.parent, exc) from exc
    try:
        yield
    finally:
        lock.release()


def _unusable(path: Path, exc: OSError) -> Refused:
    return Refused(
        Reason.STORE_UNAVAILABLE,
        f"The data folder {path} cannot be used ({exc.strerror or exc}). "
        "Choose another one with --data-dir, or give yourself the right to write there.",
    )
