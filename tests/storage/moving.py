"""Moves one message by hand, past the outbox, with everything in place that a legal move needs."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from app.domain.message import Status
from app.storage.database import Connection, connect
from app.storage.folder import Folder


@contextmanager
def undone(folder: Folder) -> Iterator[Connection]:
    """A transaction that is rolled back, so that many tests can share one store."""
    with closing(connect(folder.store, mode="rw")) as conn:
        conn.execute("BEGIN IMMEDIATE")
        yield conn
        if conn.in_transaction:
            conn.execute("ROLLBACK")


def clear_the_way(conn: Connection, message: int, old: Status) -> None:
    """Give the message all that any legal move may ask for: a fresh attempt, and the owner's consent."""
    conn.execute("INSERT INTO resend_consents SELECT id, attempt, '' FROM messages WHERE id = ?", (message,))
    if old is Status.SENDING:
        return  # its attempt is open already
    request = conn.execute(
        """INSERT INTO requests (key, epoch, batch_id, messages, started_at)
           SELECT hex(randomblob(16)), 1, batch_id, 1, '' FROM messages WHERE id = ? RETURNING id""",
        (message,),
    ).fetchone()["id"]
    conn.execute(
        "INSERT INTO attempts (message_id, attempt, request_id) SELECT id, attempt + 1, ? FROM messages WHERE id = ?",
        (request, message),
    )


def move(conn: Connection, message: int, old: Status, new: Status) -> None:
    """Write the new status, counting the attempt where a hand-over does."""
    rise = new is Status.SENDING and old is not Status.SENDING
    conn.execute("UPDATE messages SET status = ?, attempt = attempt + ? WHERE id = ?", (new, rise, message))
