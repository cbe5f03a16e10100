"""Copies of the store that are whole even while it is being written."""

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from app.domain.errors import Reason, Refused
from app.domain.journal import Event
from app.domain.progress import Progress, ignore_progress
from app.storage.database import Connection, connect, translate
from app.storage.folder import make_private

PAGES = 2000
"""Copied between two looks at the person's wish to stop: eight megabytes."""


def backup_file_name(label: str, moment: datetime) -> str:
    """A name that sorts by time: 'store-20261123-191017123-before-update.db'."""
    return f"store-{moment:%Y%m%d-%H%M%S}{moment.microsecond // 1000:03d}-{label}.db"


def copy_database(source: Path, target: Path, *, progress: Progress = ignore_progress) -> None:
    """Copy a live database to a new file, whole or not at all.

    SQLite's own backup is used: a plain copy of the file misses what still stands in its write-ahead log. The API
    key is not in it, since the store never holds it. Progress is in pages of the database. Raises Refused when the
    target exists or cannot be written.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        if target.exists():
            raise Refused(Reason.BAD_FILE, f"{target} exists already. Choose another name; nothing was written.")
        partial.unlink(missing_ok=True)  # what a crash left
        make_private(partial)
        try:
            _copy(source, partial, progress)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as exc:
        raise Refused(Reason.BAD_FILE, f"{target} cannot be written: {exc.strerror or exc}.") from exc


def _copy(source: Path, target: Path, progress: Progress) -> None:
    try:
        with closing(connect(source, mode="ro")) as live, closing(connect(target, mode="rw")) as copy:
            # One view of the store for all pieces: otherwise each commit of a worker would begin the copy anew.
            live.execute("BEGIN")
            live.execute("SELECT count(*) FROM sqlite_master").fetchone()
            live.backup(copy, pages=PAGES, progress=lambda _, left, total: progress(total - left, total))
            live.execute("ROLLBACK")
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with no log beside it
    except sqlite3.DatabaseError as exc:
        translate(exc, source)


def told_backups(conn: Connection, *, limit: int) -> list[Path]:
    """Where the last backups that a person asked for were written; they may have been moved since."""
    rows = conn.execute("SELECT data FROM journal WHERE kind = ? ORDER BY id DESC LIMIT ?", (Event.BACKED_UP, limit))
    return [Path(str(json.loads(row["data"]).get("file"))) for row in rows]
