"""The texts that people agree to: a change is a new version, and the old ones stay as they were."""

from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.ids import WordingId, iso
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.journal import note

LONGEST = 4000


def write_wording(conn: Connection, text: str, now: datetime) -> WordingId:
    """Add a version; the newest one is not added twice. Raises Refused (bad_value) for an empty or endless text."""
    text = text.strip()
    if not text:
        raise Refused(Reason.BAD_VALUE, "A wording needs a text. Nothing was changed.")
    if len(text) > LONGEST:
        raise Refused(Reason.BAD_VALUE, "This text is too long to be what people agree to. Nothing was changed.")
    newest = conn.execute("SELECT id, text FROM consent_wordings ORDER BY id DESC LIMIT 1").fetchone()
    if newest is not None and newest["text"] == text:
        return WordingId(newest["id"])
    row = conn.execute(
        "INSERT INTO consent_wordings (text, written_at) VALUES (?, ?) RETURNING id", (text, iso(now))
    ).fetchone()
    note(conn, Event.WORDING_WRITTEN, now, data={"wording": row["id"]})
    return WordingId(row["id"])


def wording_exists(conn: Connection, wording: WordingId) -> bool:
    """Whether there is this version."""
    return conn.execute("SELECT 1 FROM consent_wordings WHERE id = ?", (wording,)).fetchone() is not None
