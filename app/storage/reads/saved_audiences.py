"""Saved audiences as screens and commands read them."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.filter_json import from_json
from app.domain.folding import fold
from app.domain.ids import AudienceId, from_iso
from app.domain.people_filter import Filter
from app.storage.database import Connection


@dataclass(frozen=True, slots=True)
class SavedAudience:
    """A filter with a name."""

    id: AudienceId
    name: str
    filter: Filter
    updated_at: datetime


def all_saved(conn: Connection) -> list[SavedAudience]:
    """Every saved audience that is not deleted, by name."""
    rows = conn.execute("SELECT * FROM audiences WHERE deleted_at IS NULL ORDER BY name_key")
    return [_saved(row) for row in rows]


def saved_audience(conn: Connection, audience: AudienceId) -> SavedAudience:
    """One of them. Raises Refused (not_found)."""
    row = conn.execute("SELECT * FROM audiences WHERE id = ? AND deleted_at IS NULL", (audience,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, "This saved audience is not there any more. Nothing was changed.")
    return _saved(row)


def audience_named(conn: Connection, name: str) -> SavedAudience | None:
    """The one of this name, however it is capitalised or accented."""
    row = conn.execute("SELECT * FROM audiences WHERE name_key = ? AND deleted_at IS NULL", (fold(name),)).fetchone()
    return None if row is None else _saved(row)


def find_audience(conn: Connection, name: str) -> SavedAudience:
    """The same; raises Refused (not_found) when there is none."""
    found = audience_named(conn, name)
    if found is None:
        raise Refused(Reason.NOT_FOUND, f"There is no saved audience “{name.strip()}”. Nothing was changed.")
    return found


def audience_name(conn: Connection, audience: AudienceId) -> str:
    """What it is called, even when it was deleted since."""
    row = conn.execute("SELECT name FROM audiences WHERE id = ?", (audience,)).fetchone()
    return "" if row is None else str(row["name"])


def _saved(row: sqlite3.Row) -> SavedAudience:
    return SavedAudience(AudienceId(row["id"]), row["name"], from_json(row["filter"]), from_iso(row["updated_at"]))
