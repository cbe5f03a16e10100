"""Connections that outlive a transaction, for threads that have many short ones.

A new connection reads the whole schema first, which takes longer than a small transaction does.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

Open = Callable[[Path], sqlite3.Connection]
_Kind = tuple[Open, Path]
_File = tuple[int, int] | None


class KeptOpen:
    """Idle connections, by the door that opened them and the file. Thread safe; one thread uses one at a time."""

    def __init__(self) -> None:
        """None yet."""
        self._idle: defaultdict[_Kind, list[tuple[sqlite3.Connection, _File]]] = defaultdict(list)

    @contextmanager
    def lend(self, opened: Open, path: Path) -> Iterator[sqlite3.Connection]:
        """An idle connection to the file that stands at `path` now, or a new one. Closed if the block raises."""
        file = _file(path)
        conn = self._take(opened, path, file) or opened(path)
        try:
            yield conn
        except BaseException:
            conn.close()
            raise
        self._idle[opened, path].append((conn, file))

    def close(self) -> None:
        """Close what is idle."""
        for idle in self._idle.values():
            while idle:
                idle.pop()[0].close()

    def _take(self, opened: Open, path: Path, file: _File) -> sqlite3.Connection | None:
        idle = self._idle[opened, path]
        while idle:
            conn, its_file = idle.pop()
            if its_file == file is not None:
                return conn
            conn.close()  # the file was deleted or replaced: what is written here would be lost
        return None


_kept: ContextVar[KeptOpen | None] = ContextVar("connections kept open", default=None)


@contextmanager
def keeping_open(kept: KeptOpen) -> Iterator[None]:
    """Until the block ends, the transactions of this thread take their connections from `kept` and return them."""
    token = _kept.set(kept)
    try:
        yield
    finally:
        _kept.reset(token)


@contextmanager
def connection(opened: Open, path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for one transaction: a kept one where this thread keeps them, otherwise a new one, then closed."""
    if (kept := _kept.get()) is not None:
        with kept.lend(opened, path) as conn:
            yield conn
        return
    conn = opened(path)
    try:
        yield conn
    finally:
        conn.close()


def _file(path: Path) -> _File:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
