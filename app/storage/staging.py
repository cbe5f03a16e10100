"""The door for large work: rows are laid out in a temporary table, which locks nobody out, then applied all at once.

A temporary table belongs to one connection, lies in a private file that has no name, and is gone when the connection is
closed; so work that dies before its transaction commits leaves nothing.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from app.domain.progress import Cancelled
from app.storage.database import Connection, connect, translate

_STEPS_BETWEEN_LOOKS = 1_000_000
"""Instructions of SQLite's between two looks at whether to go on: some tens of milliseconds."""


class StagedContact(NamedTuple):
    """One row of a file, as it will be compared with what is stored. A tuple, because there may be a million."""

    number: int
    """E.164 without its plus sign: a key that is small and in order."""
    line: int
    as_typed: str
    name: str
    first_name: str
    last_name: str


@contextmanager
def staging(path: Path) -> Iterator[Connection]:
    """A connection for work with temporary tables. It is in no transaction, so everyone else can write meanwhile.

    Raises StoreBusy, or Refused for a full disk or a damaged or unusable file.
    """
    try:
        with closing(connect(path, mode="rw")) as conn:
            conn.execute("PRAGMA synchronous = FULL")
            conn.execute("PRAGMA temp_store = FILE")
            conn.execute("PRAGMA temp.cache_size = -32000")
            yield conn
    except sqlite3.DatabaseError as exc:
        translate(exc, path)


@contextmanager
def applying(conn: Connection, go_on: Callable[[], None]) -> Iterator[None]:
    """One transaction on the store: committed when the block ends, rolled back when it raises.

    `go_on` is called now and then, in the middle of long statements and before the commit, and may raise Cancelled.
    """
    stop: list[Cancelled] = []

    def look() -> int:
        try:
            go_on()
        except Cancelled as exc:
            stop.append(exc)
        return len(stop)

    conn.execute("BEGIN IMMEDIATE")
    conn.set_progress_handler(look, _STEPS_BETWEEN_LOOKS)
    try:
        yield
        conn.set_progress_handler(None, 0)
        go_on()
        conn.execute("COMMIT")
    except BaseException as exc:
        conn.set_progress_handler(None, 0)
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        if stop and isinstance(exc, sqlite3.OperationalError):  # "interrupted", which is what we asked SQLite for
            raise stop[0] from exc
        raise


def create_stage(conn: Connection) -> None:
    """Make room for contacts."""
    for table, key in (("incoming", "number INTEGER NOT NULL"), ("staged", "number INTEGER PRIMARY KEY")):
        conn.execute(
            f"""CREATE TEMP TABLE {table} (
                    {key}, line INTEGER NOT NULL, as_typed TEXT NOT NULL,
                    name TEXT NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL) STRICT"""
        )


def stage_contacts(conn: Connection, rows: Sequence[StagedContact]) -> None:
    """Add some rows."""
    conn.execute("BEGIN")  # of the temporary file alone: the store is neither read nor locked
    conn.executemany("INSERT INTO temp.incoming VALUES (?, ?, ?, ?, ?, ?)", rows)
    conn.execute("COMMIT")


def merge_staged(conn: Connection) -> None:
    """Make one of the rows with the same number: the first one stays, later ones only fill what it left empty.

    Sorted first, so that the table grows at its end; in the order of the file it would be ten times as slow.
    """
    conn.execute(
        """INSERT INTO temp.staged SELECT * FROM temp.incoming WHERE true ORDER BY number, line
           ON CONFLICT (number) DO UPDATE SET
               name = CASE name WHEN '' THEN excluded.name ELSE name END,
               first_name = CASE first_name WHEN '' THEN excluded.first_name ELSE first_name END,
               last_name = CASE last_name WHEN '' THEN excluded.last_name ELSE last_name END"""
    )
    conn.execute("DROP TABLE temp.incoming")
