"""Making the store ready at start: create it, bring it up to date after a backup, and check that its guards stand."""

import logging
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from sqlite_utils import Database

from app.domain.errors import Reason, Refused
from app.domain.ids import Clock
from app.storage.backup import backup_file_name, copy_database
from app.storage.database import Connection, connect, reading, schema_in_memory, translate
from app.storage.folder import Folder, make_private, only_preparer
from app.storage.migrations import MIGRATIONS

log = logging.getLogger(__name__)
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
                _bring_up_to_date(conn, folder, clock=clock)
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


def _bring_up_to_date(conn: Connection, folder: Folder, *, clock: Clock) -> None:
    db = Database(conn)
    _refuse_newer(db, folder.store)
    _refuse_foreign(db, folder.store)
    conn.execute("PRAGMA journal_mode = WAL")
    if MIGRATIONS.pending(db):
        _migrate(db, folder, clock=clock)


def _refuse_newer(db: Database, path: Path) -> None:
    known = {migration.name for migration in MIGRATIONS._migrations}  # noqa: SLF001  # the list of all has no public name
    newer = [step.name for step in MIGRATIONS.applied(db) if step.name not in known]
    if newer:
        raise Refused(
            Reason.SCHEMA_NEWER,
            f"The data in {path.parent} was written by a newer version of Retail Send ({newer[0]}). "
            "Nothing was changed. Install the newer version again, or choose another folder with --data-dir.",
        )


def _refuse_foreign(db: Database, path: Path) -> None:
    if not MIGRATIONS.applied(db) and db.table_names():
        raise Refused(
            Reason.STORE_UNAVAILABLE,
            f"The data file {path} belongs to another program. Nothing was changed. "
            "Choose another folder with --data-dir.",
        )


def _migrate(db: Database, folder: Folder, *, clock: Clock) -> None:
    if MIGRATIONS.applied(db):
        target = folder.backups / backup_file_name("before-update", clock())
        copy_database(folder.store, target)
        log.info("made a backup before updating the store: %s", target.name)
    # All steps in one immediate transaction: two programs that start at once do not both apply them, and a failing
    # step leaves the store as it was. Inside it sqlite-utils uses savepoints.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        MIGRATIONS.apply(db)
        db.conn.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
        raise
    log.info("the store is up to date: %s", MIGRATIONS.applied(db)[-1].name)


def _refuse_missing_guards(conn: Connection, path: Path) -> None:
    """A lost trigger is silent, and it is what keeps a message from being sent twice: compare with a fresh schema."""
    missing = _fresh_guards() - _guards(conn)
    if missing:
        name = min(name for _, name, _ in missing)
        translate(_damage(f"the guard '{name}' is missing or was changed"), path)


@cache
def _fresh_guards() -> frozenset[Guard]:
    with schema_in_memory() as fresh:
        MIGRATIONS.apply(Database(fresh))
        return _guards(fresh)


def _guards(conn: Connection) -> frozenset[Guard]:
    # Without the list of migrations: sqlite-utils words its own index, and another version of it words it differently.
    rows = conn.execute(
        """SELECT type, name, sql FROM sqlite_master
           WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name <> ?""",
        (MIGRATIONS.migrations_table,),
    )
    return frozenset((row[0], row[1], row[2]) for row in rows)


def _damage(text: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(text)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
