"""Copies of the store that are whole even while it is being written."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from app.domain.errors import Reason, Refused
from app.storage.database import connect, translate
from app.storage.folder import make_private


def backup_file_name(label: str, moment: datetime) -> str:
    """A name that sorts by time: 'store-20261123-191017123-before-update.db'."""
    return f"store-{moment:%Y%m%d-%H%M%S}{moment.microsecond // 1000:03d}-{label}.db"


def copy_database(source: Path, target: Path) -> None:
    """Copy a live database to a new file, whole or not at all.

    SQLite's own backup is used: a plain copy of the file misses what still stands in its write-ahead log. The API
    key is not in it, since the store never holds it. Raises Refused when the target exists or cannot be written.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        if target.exists():
            raise Refused(Reason.BAD_FILE, f"{target} exists already. Choose another name; nothing was written.")
        partial.unlink(missing_ok=True)  # what a crash left
        make_private(partial)
        try:
            _copy(source, partial)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as exc:
        raise Refused(Reason.BAD_FILE, f"{target} cannot be written: {exc.strerror or exc}.") from exc


def _copy(source: Path, target: Path) -> None:
    try:
        with closing(connect(source, mode="ro")) as live, closing(connect(target, mode="rw")) as copy:
            live.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with no log beside it
    except sqlite3.DatabaseError as exc:
        translate(exc, source)
