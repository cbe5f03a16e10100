"""The door for large work: rows are laid out in temporary tables, which lock nobody out, then applied all at once.

A temporary table belongs to one connection, lies in a private file that has no name, and is gone when the connection is
closed; so work that dies before its transaction commits leaves nothing, whatever kills it.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.domain.progress import Cancelled
from app.storage.database import Connection, connect, translate

_STEPS_BETWEEN_LOOKS = 1_000_000
"""Instructions of SQLite's between two looks at whether to go on: some tens of milliseconds."""


def open_staging(path: Path) -> Connection:
    """A connection for work with temporary tables; the caller closes it. It is in no transaction, so everyone else can
    write meanwhile. Raises as `staging` does.
    """
    try:
        conn = connect(path, mode="rw")
        conn.execute("PRAGMA synchronous = FULL")
        conn.execute("PRAGMA temp_store = FILE")
        conn.execute("PRAGMA threads = 1")  # a second core may help to sort
        conn.execute("PRAGMA temp.cache_size = -16000")
        conn.execute("PRAGMA main.cache_size = -56000")  # numbers come in any order: with less, storing takes longer
    except sqlite3.DatabaseError as exc:
        translate(exc, path)
    return conn


@contextmanager
def staging(path: Path) -> Iterator[Connection]:
    """The same, closed when the block ends. Raises StoreBusy, or Refused for a full disk or an unusable file."""
    with closing(open_staging(path)) as conn, translating(path):
        yield conn


@contextmanager
def translating(path: Path) -> Iterator[None]:
    """Raise our errors for SQLite's."""
    try:
        yield
    except sqlite3.DatabaseError as exc:
        translate(exc, path)


@contextmanager
def stoppable(conn: Connection, go_on: Callable[[], None]) -> Iterator[None]:
    """Until the block ends, `go_on` is called in the middle of long statements and may raise Cancelled."""
    stop: list[Cancelled] = []

    def look() -> int:
        try:
            go_on()
        except Cancelled as exc:
            stop.append(exc)
        return len(stop)

    conn.set_progress_handler(look, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError as exc:
        if stop:  # "interrupted", which is what we asked SQLite for
            raise stop[0] from exc
        raise
    finally:
        conn.set_progress_handler(None, 0)


@contextmanager
def applying(conn: Connection, go_on: Callable[[], None]) -> Iterator[None]:
    """One transaction on the store: committed when the block ends, rolled back when it raises.

    `go_on` is called now and then, in the middle of long statements and before the commit, and may raise Cancelled.
    """
    conn.execute("BEGIN IMMEDIATE")
    try:
        with stoppable(conn, go_on):
            yield
        go_on()
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
