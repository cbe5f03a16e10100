"""Templates as screens show them; a deleted one is not there."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.folding import fold
from app.domain.ids import TemplateId, from_iso
from app.storage.database import Connection


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One template. `sender` and `category` may be empty."""

    id: TemplateId
    name: str
    category: str
    text: str
    sender: str
    created_at: datetime
    updated_at: datetime


def all_templates(conn: Connection, *, limit: int = 2000) -> list[TemplateRow]:
    """Every template by name, however it is capitalised."""
    rows = conn.execute("SELECT * FROM templates WHERE deleted_at IS NULL ORDER BY name_key LIMIT ?", (limit,))
    return [_row(row) for row in rows]


def template_row(conn: Connection, template: TemplateId) -> TemplateRow:
    """Read one. Raises Refused (not_found)."""
    row = conn.execute("SELECT * FROM templates WHERE id = ? AND deleted_at IS NULL", (template,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no template {template}; it may have been deleted.")
    return _row(row)


def template_named(conn: Connection, name: str) -> TemplateRow | None:
    """The one of this name, however it is capitalised or accented."""
    row = conn.execute("SELECT * FROM templates WHERE name_key = ? AND deleted_at IS NULL", (fold(name),)).fetchone()
    return None if row is None else _row(row)


def _row(row: sqlite3.Row) -> TemplateRow:
    return TemplateRow(
        id=TemplateId(row["id"]),
        name=row["name"],
        category=row["category"],
        text=row["text"],
        sender=row["sender"],
        created_at=from_iso(row["created_at"]),
        updated_at=from_iso(row["updated_at"]),
    )
