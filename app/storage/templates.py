"""Templates as rows: texts that a shop uses again. Each change writes its journal row in the same transaction."""

from datetime import datetime, timedelta
from typing import NoReturn

from app.domain.errors import Reason, Refused
from app.domain.folding import fold
from app.domain.ids import JournalId, TemplateId, iso
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.journal import note
from app.storage.reads.templates import TemplateRow, template_named, template_row

SITTING = timedelta(minutes=10)
"""Changes that follow one another this closely are one row of the journal: the editor saves at each pause."""


def add_template(
    conn: Connection, *, name: str, category: str, text: str, sender: str, now: datetime, source: TemplateId | None
) -> TemplateId:
    """Add one; `source` is the one that it is a copy of. Raises Refused (bad_value) when the name is taken."""
    _require_free(conn, name, but=None)
    row = conn.execute(
        """INSERT INTO templates (name, name_key, category, text, sender, created_at, updated_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6) RETURNING id""",
        (name, fold(name), category, text, sender, iso(now)),
    ).fetchone()
    note(conn, Event.TEMPLATE_ADDED, now, data={"template": row["id"], "name": name, "source": source})
    return TemplateId(row["id"])


def change_template(
    conn: Connection, template: TemplateId, *, category: str, text: str, sender: str, now: datetime
) -> None:
    """Change what it says. Raises Refused (not_found). Nothing is written when nothing is different."""
    current = template_row(conn, template)
    if (current.category, current.text, current.sender) == (category, text, sender):
        return
    conn.execute(
        "UPDATE templates SET category = ?, text = ?, sender = ?, updated_at = ? WHERE id = ?",
        (category, text, sender, iso(now), template),
    )
    if now - current.updated_at >= SITTING:
        note(conn, Event.TEMPLATE_CHANGED, now, data={"template": template, "name": current.name})


def rename_template(conn: Connection, template: TemplateId, name: str, now: datetime) -> None:
    """Change its name. Raises Refused (not_found, bad_value when the name is taken)."""
    current = template_row(conn, template)
    if current.name == name:
        return
    _require_free(conn, name, but=template)
    conn.execute(
        "UPDATE templates SET name = ?, name_key = ?, updated_at = ? WHERE id = ?",
        (name, fold(name), iso(now), template),
    )
    note(conn, Event.TEMPLATE_RENAMED, now, data={"template": template, "was": current.name, "now": name})


def delete_template(conn: Connection, template: TemplateId, now: datetime) -> None:
    """Take it out of sight; it can be brought back. Raises Refused (not_found)."""
    current = template_row(conn, template)
    conn.execute("UPDATE templates SET deleted_at = ? WHERE id = ?", (iso(now), template))
    note(conn, Event.TEMPLATE_DELETED, now, data={"template": template, "name": current.name})


def bring_template_back(conn: Connection, template: TemplateId, now: datetime) -> None:
    """Undo a deletion. Raises Refused: not_found, invalid_status when it is there, bad_value when its name is taken."""
    found = conn.execute("SELECT name, deleted_at FROM templates WHERE id = ?", (template,)).fetchone()
    if found is None:
        raise Refused(Reason.NOT_FOUND, f"There is no template {template}.")
    if found["deleted_at"] is None:
        raise Refused(Reason.INVALID_STATUS, f"The template “{found['name']}” is not deleted. Nothing was changed.")
    _require_free(conn, found["name"], but=None)
    conn.execute("UPDATE templates SET deleted_at = NULL WHERE id = ?", (template,))
    note(conn, Event.TEMPLATE_BROUGHT_BACK, now, data={"template": template, "name": found["name"]})


def template_deletion(conn: Connection, template: TemplateId) -> JournalId:
    """The journal's row of its latest deletion. Raises Refused (not_found)."""
    row = conn.execute(
        """SELECT id FROM journal WHERE kind = 'template_deleted' AND json_extract(data, '$.template') = ?
           ORDER BY id DESC LIMIT 1""",
        (template,),
    ).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"No template {template} was deleted.")
    return JournalId(row["id"])


def free_name(conn: Connection, template: TemplateRow) -> str:
    """A name for a copy: 'Weekend (2)', or the first after it that is not taken."""
    at = 2
    while template_named(conn, f"{template.name} ({at})") is not None:
        at += 1
    return f"{template.name} ({at})"


def _require_free(conn: Connection, name: str, *, but: TemplateId | None) -> None:
    other = template_named(conn, name)
    if other is not None and other.id != but:
        _taken(other)


def _taken(other: TemplateRow) -> NoReturn:
    raise Refused(
        Reason.BAD_VALUE, f"There is a template “{other.name}” already. Choose another name. Nothing was saved."
    )
