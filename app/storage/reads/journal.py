"""The journal, for Activity and the tray: rows after the last one seen, or pages back from the newest."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, JournalId, MessageId, from_iso
from app.domain.journal import Event
from app.storage.database import Connection


def _of(kinds: Collection[Event]) -> str:
    return f"kind IN ({', '.join(repr(str(kind)) for kind in kinds)})"


_KNOWN = _of(tuple(Event))
"""A newer version may have written kinds that this one has no words for; they are passed over."""


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One thing that happened. `data` holds codes and figures, as whoever noted it says."""

    id: JournalId
    at: datetime
    kind: Event
    campaign: CampaignId | None
    message: MessageId | None
    data: Mapping[str, str | int | None]


def last_id(conn: Connection) -> JournalId:
    """The id of the newest row, 0 while there is none: where to begin when only what follows is of interest."""
    return JournalId(conn.execute("SELECT coalesce(max(id), 0) AS id FROM journal").fetchone()["id"])


def rows_after(conn: Connection, after: JournalId, *, limit: int = 500) -> list[JournalRow]:
    """What happened after the row `after`, oldest first."""
    rows = conn.execute(f"SELECT * FROM journal WHERE id > ? AND {_KNOWN} ORDER BY id LIMIT ?", (after, limit))
    return [_row(row) for row in rows]


def newest(
    conn: Connection,
    *,
    before: JournalId | None = None,
    campaign: CampaignId | None = None,
    kinds: Collection[Event] = (*Event,),
    limit: int = 100,
) -> list[JournalRow]:
    """A page of what happened, newest first: before the row `before` or from the end, of one campaign or of all, of
    some kinds or of all.
    """
    older = "" if before is None else "AND id < :before"
    of_one = "" if campaign is None else "AND campaign_id = :campaign"
    rows = conn.execute(
        f"SELECT * FROM journal WHERE {_of(kinds)} {older} {of_one} ORDER BY id DESC LIMIT :limit",
        {"before": before, "campaign": campaign, "limit": limit},
    )
    return [_row(row) for row in rows]


def journal_row(conn: Connection, entry: JournalId) -> JournalRow:
    """Read one. Raises Refused (not_found), for a kind of a newer version too."""
    row = conn.execute(f"SELECT * FROM journal WHERE id = ? AND {_KNOWN}", (entry,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no entry {entry} in the journal.")
    return _row(row)


def undone(conn: Connection) -> frozenset[JournalId]:
    """The rows whose change was undone."""
    rows = conn.execute("SELECT json_extract(data, '$.of') AS entry FROM journal WHERE kind = 'undone'")
    return frozenset(JournalId(row["entry"]) for row in rows)


def _row(row: sqlite3.Row) -> JournalRow:
    return JournalRow(
        id=JournalId(row["id"]),
        at=from_iso(row["at"]),
        kind=Event(row["kind"]),
        campaign=None if row["campaign_id"] is None else CampaignId(row["campaign_id"]),
        message=None if row["message_id"] is None else MessageId(row["message_id"]),
        data=json.loads(row["data"]),
    )
