"""Everything that the store holds about one person, for whoever asks what is known of them."""

import json
import sqlite3
from collections.abc import Sequence

from app.storage.database import Connection
from app.storage.reads.people import THEIRS
from app.storage.reads.proof import THEIR_EVENTS

Value = str | int | float | None
Table = Sequence[dict[str, Value]]
INNER = frozenset({"name_key", "value_key", "contact_id", "batch_id", "digest", "id", "due_at", "polls"})
"""Columns that only the program needs: they say again, in another form, what another column says."""


def everything(conn: Connection, number: str) -> dict[str, Table]:
    """Every row about whoever has this number, by what it is about; a subject without any is left out.

    Columns are taken as they are, so that what a newer version keeps of people is never missing here.
    """
    person = conn.execute("SELECT * FROM contacts WHERE number = ?", (number,)).fetchone()
    contact = None if person is None else person["id"]
    numbers = json.dumps([number, *_former(conn, contact)])
    asked: dict[str, tuple[str, Sequence[Value] | dict[str, Value]]] = {
        "contact": ("SELECT * FROM contacts WHERE id = ?", (contact,)),
        "own fields": (
            """SELECT f.name AS field, v.value FROM custom_values v JOIN custom_fields f ON f.id = v.field_id
               WHERE v.contact_id = ? ORDER BY f.id""",
            (contact,),
        ),
        "tags": (
            "SELECT t.name FROM contact_tags c JOIN tags t ON t.id = c.tag_id WHERE c.contact_id = ? ORDER BY t.name",
            (contact,),
        ),
        "lists": (
            """SELECT l.name, l.deleted_at FROM list_members m JOIN lists l ON l.id = m.list_id
               WHERE m.contact_id = ? ORDER BY l.name""",
            (contact,),
        ),
        "former numbers": ("SELECT * FROM former_numbers WHERE contact_id = ? ORDER BY until", (contact,)),
        "before changes": ("SELECT was FROM former_people WHERE contact_id = ? ORDER BY entry", (contact,)),
        "opt-outs": ("SELECT * FROM suppressions WHERE number IN (SELECT value FROM json_each(?))", (numbers,)),
        "consent": (
            f"""SELECT e.*, w.text AS wording FROM consent_events e LEFT JOIN consent_wordings w ON w.id = e.wording_id
               WHERE {THEIR_EVENTS} ORDER BY e.id""",
            {"number": number, "contact": contact},
        ),
        "messages": (_MESSAGES if contact is not None else _TO_NOBODY, (number if contact is None else contact,)),
        "test messages": (
            """SELECT * FROM test_messages
               WHERE number IN (SELECT value FROM json_each(?)) OR contact_id = ? ORDER BY id""",
            (numbers, contact),
        ),
    }
    found = {subject: _table(conn.execute(sql, values)) for subject, (sql, values) in asked.items()}
    return {subject: table for subject, table in found.items() if table}


_MESSAGE = """SELECT k.name AS campaign, k.sender, m.name, m.number, m.text, m.status, m.why, m.detail, m.segments,
                     m.encoding, m.attempt AS attempts, m.provider_id AS mitto_id, m.accepted_at, m.updated_at"""
_MESSAGES = f"""{_MESSAGE} FROM contacts c CROSS JOIN messages m ON {THEIRS} JOIN campaigns k ON k.id = m.campaign_id
                WHERE c.id = ? ORDER BY m.id"""
_TO_NOBODY = f"{_MESSAGE} FROM messages m JOIN campaigns k ON k.id = m.campaign_id WHERE m.number = ? ORDER BY m.id"


# Not those that are another contact's by now: what is known of such a number may be about its new owner.
_FORMER = "SELECT number FROM former_numbers WHERE contact_id = ? AND number NOT IN (SELECT number FROM contacts)"


def _former(conn: Connection, contact: int | None) -> list[str]:
    return [row[0] for row in conn.execute(_FORMER, (contact,))]


def _table(rows: sqlite3.Cursor) -> Table:
    return [
        {name: value for name, value in zip(row.keys(), tuple(row), strict=True) if name not in INNER} for row in rows
    ]
