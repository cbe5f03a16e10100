"""Making the store ready at start: create it, bring it up to date after a backup, and check that its guards stand."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.domain.errors import Reason, Refused
from app.domain.ids import Clock
from app.storage.database import Connection, connect, reading, schema_in_memory, translate
from app.storage.folder import Folder, make_private, only_preparer
from app.storage.migrations import KEPT_IN, NAME, STEPS

if TYPE_CHECKING:
    from sqlite_utils import Database

Guard = tuple[str, str, str]


def prepare(folder: Folder, *, clock: Clock) -> None:
    """Create the store, or check that it is ours and bring it up to date after a backup.

    Raises Refused: schema_newer when a newer version of the program wrote it, store_damaged when it is not intact,
    store_unavailable when it is no file of ours.
    """
    with only_preparer(folder):
        _refuse_lost_store(folder)
        try:
            make_private(folder.store)
        except OSError as exc:
            raise Refused(
                Reason.STORE_UNAVAILABLE, f"The data file {folder.store} cannot be used ({exc.strerror or exc})."
            ) from exc
        try:
            with closing(connect(folder.store, mode="rw")) as conn:
                if not _is_up_to_date(conn):
                    # It takes longer to load than all the rest here, and a start seldom needs it.
                    from app.storage.update import bring_up_to_date  # noqa: PLC0415

                    bring_up_to_date(conn, folder, clock=clock)
                _refuse_missing_guards(conn, folder.store)
        except sqlite3.DatabaseError as exc:
            translate(exc, folder.store)


def _refuse_lost_store(folder: Folder) -> None:
    """A new store beside hand-overs of an old one would know no opt-out and no message that was sent."""
    if not _holds_something(folder.store) and _holds_something(folder.send_journal):
        raise Refused(
            Reason.STORE_DAMAGED,
            f"The data file {folder.store} is missing or empty, but {folder.send_journal.name} beside it says that "
            f"messages were sent. Nothing was changed. Restore the newest backup from {folder.backups} with: "
            "python main.py restore FILE. To begin anew, choose another folder with --data-dir.",
        )


def _holds_something(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def check_whole(path: Path) -> None:
    """Read the whole store and look for damage; seconds for a large one. Raises Refused (store_damaged)."""
    with reading(path) as conn:
        answer = conn.execute("PRAGMA quick_check(1)").fetchone()[0]
        if answer != "ok":
            translate(_damage(answer), path)


def _is_up_to_date(conn: Connection) -> bool:
    """Whether all steps were applied and no other one: what nearly every start finds."""
    try:
        rows = conn.execute(f"SELECT name FROM {KEPT_IN} WHERE migration_set = ?", (NAME,)).fetchall()
    except sqlite3.OperationalError:  # there is no such table: a new store, or none of ours
        return False
    mode = conn.execute("PRAGMA journal_mode").fetchone()[0]
    return {row["name"] for row in rows} == STEPS.keys() and mode == "wal"


def _refuse_missing_guards(conn: Connection, path: Path) -> None:
    """A lost trigger is silent, and it is what keeps a message from being sent twice: compare with a fresh schema."""
    missing = _fresh_guards() - _guards(conn)
    if missing:
        name = min(name for _, name, _ in missing)
        translate(_damage(f"the guard '{name}' is missing or was changed"), path)


@cache
def _fresh_guards() -> frozenset[Guard]:
    with schema_in_memory() as fresh:
        for apply in STEPS.values():
            apply(cast("Database", fresh))  # of which a step only uses what a connection has as well
        return _guards(fresh)


def _guards(conn: Connection) -> frozenset[Guard]:
    # Without the list of migrations: sqlite-utils words its own index, and another version of it words it differently.
    rows = conn.execute(
        """SELECT type, name, sql FROM sqlite_master
           WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name <> ?""",
        (KEPT_IN,),
    )
    return frozenset((row[0], row[1], row[2]) for row in rows)


def _damage(text: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(text)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
