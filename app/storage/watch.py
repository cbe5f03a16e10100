"""The change feed: one cheap question that tells whether anything was committed since the last time."""

import sqlite3
from pathlib import Path

from app.storage.database import open_reading, translate


class Watch:
    """Compares `PRAGMA data_version`, which changes with every commit of another connection. For one thread.

    Open as long as someone looks; it also keeps the write-ahead log from being folded at every closed connection.
    """

    def __init__(self, path: Path) -> None:
        """Open the store for reading. Raises Refused as `app.storage.database.open_reading` does."""
        self._path = path
        self._conn = open_reading(path)
        self._seen = self._version()

    def changed(self) -> bool:
        """Whether something was committed since the last call (or since the start). Raises Refused or StoreBusy."""
        version = self._version()
        changed = version != self._seen
        self._seen = version
        return changed

    def close(self) -> None:
        """Let go of the file."""
        self._conn.close()

    def _version(self) -> int:
        try:
            return int(self._conn.execute("PRAGMA data_version").fetchone()[0])
        except sqlite3.DatabaseError as exc:
            translate(exc, self._path)
