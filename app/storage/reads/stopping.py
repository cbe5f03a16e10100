"""Questions that take long and can be given up in the middle, without waiting for the next row."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.progress import Cancelled, Progress, ignore_progress
from app.storage.database import Connection

STEPS = 50_000
"""So many steps of SQLite's machine, some milliseconds, pass between two looks."""


@contextmanager
def stoppable(conn: Connection, progress: Progress) -> Iterator[None]:
    """While the block lasts, `progress` is called now and then; when it raises Cancelled, what SQLite does ends with
    that.
    """
    if progress is ignore_progress:
        yield
        return
    stopped: list[Cancelled] = []

    def look() -> int:
        try:
            progress(0, None)
        except Cancelled as exc:
            stopped.append(exc)
            return 1
        return 0

    conn.set_progress_handler(look, STEPS)
    try:
        yield
    except conn.OperationalError as exc:
        if stopped:
            raise stopped[0] from exc
        raise
    finally:
        conn.set_progress_handler(None, 0)
