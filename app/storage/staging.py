"""The door for large work: rows are laid out in temporary tables, which lock nobody out, then applied all at once.

A temporary table belongs to one connection, lies in a private file that has no name, and is gone when the connection is
closed; so work that dies before its transaction commits leaves nothing, whatever kills it.

    rows      every row of the file that is not empty, as it stands there, with what was read from it or its fault
    staged    one row a number: what the file says of a person
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from app.domain.progress import Cancelled
from app.storage.database import Connection, connect, translate

_STEPS_BETWEEN_LOOKS = 1_000_000
"""Instructions of SQLite's between two looks at whether to go on: some tens of milliseconds."""

BETWEEN_CELLS = "\x1f"
"""Unit separator: what ASCII has for this, and no customer list has inside a cell."""


StagedRow = tuple[int, str, str | None, int | None, str, str, str, str]
"""One row of a file, in the order of the table `rows`. A plain tuple, because there may be a million.

The line; the cells as they stand in the file; why nothing was read from it, or None; the number in E.164 without its
plus sign, a key that is small and in order; the number as typed, name, first name, last name.
"""


def open_staging(path: Path) -> Connection:
    """A connection for work with temporary tables; the caller closes it. It is in no transaction, so everyone else can
    write meanwhile. Raises as `staging` does.
    """
    try:
        conn = connect(path, mode="rw")
        conn.execute("PRAGMA synchronous = FULL")
        conn.execute("PRAGMA temp_store = FILE")
        conn.execute("PRAGMA temp.cache_size = -32000")
        conn.execute(
            "PRAGMA main.cache_size = -32000"
        )  # indexes grow in any order: with less the store is locked longer
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


def create_stage(conn: Connection) -> None:
    """Make room for the rows of a file."""
    conn.execute(
        """CREATE TEMP TABLE rows (
               line INTEGER PRIMARY KEY, cells TEXT NOT NULL, fault TEXT, number INTEGER, as_typed TEXT NOT NULL,
               name TEXT NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL,
               CHECK ((fault IS NULL) = (number IS NOT NULL))) STRICT"""
    )
    conn.execute(
        """CREATE TEMP TABLE staged (
               number INTEGER PRIMARY KEY, line INTEGER NOT NULL, as_typed TEXT NOT NULL,
               name TEXT NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL) STRICT"""
    )


def stage_rows(conn: Connection, rows: Sequence[StagedRow]) -> None:
    """Add some rows."""
    conn.execute("BEGIN")  # of the temporary file alone: the store is neither read nor locked
    conn.executemany("INSERT INTO temp.rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    conn.execute("COMMIT")


def merge_staged(conn: Connection) -> None:
    """Make one of the rows with the same number: the first one stays, later ones only fill what it left empty.

    Sorted first, so that the table grows at its end; in the order of the file it would be ten times as slow.
    """
    conn.execute(
        """INSERT INTO temp.staged SELECT number, line, as_typed, name, first_name, last_name FROM temp.rows
               WHERE number IS NOT NULL ORDER BY number, line
           ON CONFLICT (number) DO UPDATE SET
               name = CASE name WHEN '' THEN excluded.name ELSE name END,
               first_name = CASE first_name WHEN '' THEN excluded.first_name ELSE first_name END,
               last_name = CASE last_name WHEN '' THEN excluded.last_name ELSE last_name END"""
    )
