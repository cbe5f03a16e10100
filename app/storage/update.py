"""Bringing the store up to date: after a backup, and all steps or none."""

import logging
from pathlib import Path

from sqlite_utils import Database

from app.domain.errors import Reason, Refused
from app.domain.ids import Clock
from app.storage.backup import backup_file_name, copy_database
from app.storage.database import Connection
from app.storage.folder import Folder
from app.storage.migrations.applying import MIGRATIONS

log = logging.getLogger(__name__)


def bring_up_to_date(conn: Connection, folder: Folder, *, clock: Clock) -> None:
    """Apply what was not applied yet. Raises Refused: schema_newer, store_unavailable for a file that is not ours."""
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
