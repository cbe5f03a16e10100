"""How much a store holds, and until when: for this one, and for a backup before it is put back."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import from_iso
from app.storage.database import Connection


@dataclass(frozen=True, slots=True)
class Holdings:
    """Counts, and the moment of the newest thing in the journal (None in an empty store)."""

    contacts: int
    opted_out: int
    campaigns: int
    messages: int
    newest: datetime | None


def holdings(conn: Connection) -> Holdings:
    """Count; the messages by their tallies."""
    row = conn.execute(
        """SELECT (SELECT count(*) FROM contacts) AS contacts,
                  (SELECT count(*) FROM suppressions) AS opted_out,
                  (SELECT count(*) FROM campaigns WHERE deleted_at IS NULL) AS campaigns,
                  (SELECT coalesce(sum(messages), 0) FROM tallies) AS messages,
                  (SELECT at FROM journal ORDER BY id DESC LIMIT 1) AS newest"""
    ).fetchone()
    newest = None if row["newest"] is None else from_iso(row["newest"])
    return Holdings(row["contacts"], row["opted_out"], row["campaigns"], row["messages"], newest)
