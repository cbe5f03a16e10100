"""The two doors to the store: one that writes, in short immediate transactions, and one that cannot write.

Every transaction says BEGIN IMMEDIATE: with a plain BEGIN two writers can both hold a read lock and one of them fails
however long it waits. `synchronous=FULL` makes a commit survive a power cut, which the outbox depends on.
"""

import shutil
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import NoReturn

from app.domain.contact import name_key
from app.domain.erasure import number_hash
from app.domain.errors import Reason, Refused, RetailSendError
from app.domain.message import digest
from app.domain.regions import region_of
from app.storage.kept_open import connection

Connection = sqlite3.Connection
BUSY_TIMEOUT_S = 5.0
LEAST_FREE_BYTES = 200 * 1024 * 1024
SHARED_MEMORY_BYTES = 32 * 1024
"""So much SQLite needs beside a store in WAL mode to open it at all."""

_turns: defaultdict[Path, threading.Lock] = defaultdict(threading.Lock)


class StoreBusy(RetailSendError):
    """Another transaction held the store for longer than the time to wait; nothing was written, try again."""


def translate(exc: sqlite3.DatabaseError, path: Path) -> NoReturn:
    """Raise one of our errors for one of SQLite's; an error that only a bug can cause passes through."""
    code = getattr(exc, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise StoreBusy(f"{path.name} is busy") from exc
    if code == sqlite3.SQLITE_FULL or (code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) and _is_full(path)):
        raise Refused(
            Reason.DISK_FULL, "The disk is full. Nothing was saved and nothing is sent; free some space, then go on."
        ) from exc
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        raise Refused(
            Reason.STORE_DAMAGED,
            f"The data file {path} is damaged. Nothing was changed. Restore the newest backup from "
            f"{path.parent / 'backups'} with: python main.py restore FILE",
        ) from exc
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        raise Refused(Reason.STORE_UNAVAILABLE, f"The data file {path} cannot be used: {exc}.") from exc
    raise exc


def _is_full(path: Path) -> bool:
    """Whether SQLite has no room even for its files beside the store, which it calls an I/O error."""
    try:
        return shutil.disk_usage(path.parent).free < SHARED_MEMORY_BYTES
    except OSError:
        return False


def connect(path: Path, *, mode: str) -> Connection:
    """Open a database file, in autocommit; `mode` is SQLite's: ro, rw or rwc. The doors below are for everyone else."""
    conn = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_TIMEOUT_S,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        conn.row_factory = sqlite3.Row
        # A flipped bit can leave text that is no UTF-8: it has to reach the digest that tells, not end in an error.
        conn.text_factory = partial(str, encoding="utf-8", errors="replace")
        add_functions(conn)
        conn.execute("PRAGMA trusted_schema = ON")  # or some builds of SQLite would not let them
        conn.execute("PRAGMA foreign_keys = ON")
        conn.execute("PRAGMA recursive_triggers = ON")  # without it, REPLACE deletes rows and asks no trigger
        conn.execute("PRAGMA cache_size = -16000")
    except sqlite3.DatabaseError:
        conn.close()
        raise
    return conn


def add_functions(conn: Connection) -> None:
    """What triggers and statements call."""
    conn.create_function("name_key", 3, name_key, deterministic=True)
    conn.create_function("number_hash", 2, number_hash, deterministic=True)
    conn.create_function("message_digest", 2, digest, deterministic=True)
    conn.create_function("number_region", 1, region_of, deterministic=True)


def open_reading(path: Path) -> Connection:
    """A connection that cannot write, for whoever keeps one open; the caller closes it."""
    try:
        conn = connect(path, mode="ro")
    except sqlite3.DatabaseError as exc:
        translate(exc, path)
    conn.execute("PRAGMA query_only = ON")  # a switch of the connection: it does not look at the file
    return conn


def _open_writing(path: Path) -> Connection:
    return connect(path, mode="rw")


@contextmanager
def writing(path: Path) -> Iterator[Connection]:
    """One transaction on the store: committed when the block ends, rolled back when it raises.

    Keep it short and never wait for anything inside it. Raises StoreBusy, or Refused for a full disk or a damaged or
    unusable file.
    """
    try:
        with connection(_open_writing, path) as conn, _turn(path):
            conn.execute("PRAGMA synchronous = FULL")
            conn.execute("BEGIN IMMEDIATE")
            try:
                yield conn
                conn.execute("COMMIT")
            except BaseException:
                if conn.in_transaction:
                    conn.execute("ROLLBACK")
                raise
    except sqlite3.DatabaseError as exc:
        translate(exc, path)


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """One consistent view of the store, for reading only. Raises as `writing` does."""
    try:
        with connection(open_reading, path) as conn:
            conn.execute("BEGIN")
            yield conn
            conn.execute("ROLLBACK")
    except sqlite3.DatabaseError as exc:
        translate(exc, path)


@contextmanager
def _turn(path: Path) -> Iterator[None]:
    """This process's threads queue for the store here: SQLite's own waiting sleeps, and sleeps past its turn."""
    turn = _turns[path]
    if not turn.acquire(timeout=BUSY_TIMEOUT_S):
        raise StoreBusy(f"{path.name} is busy")
    try:
        yield
    finally:
        turn.release()


@contextmanager
def schema_in_memory() -> Iterator[Connection]:
    """An empty database that is gone when the block ends, to build a fresh schema in."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as conn:
        yield conn


def require_free_space(path: Path, *, least: int = LEAST_FREE_BYTES) -> None:
    """Raise Refused (disk_full) when the disk that holds `path` has less than `least` bytes left."""
    free = shutil.disk_usage(path).free
    if free < least:
        raise Refused(
            Reason.DISK_FULL,
            f"Only {free // 1_048_576} MB are free on the disk with the data; sending needs at least "
            f"{least // 1_048_576} MB. Free some space, then try again. Nothing was sent.",
        )
