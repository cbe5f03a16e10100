"""Lists of people: make, rename, delete, bring back, put people in and take them out; each with its journal row.

Everything runs in the caller's transaction. A deleted list keeps its row and its people: campaigns went to it, and it
can be brought back exactly. No screen and no command finds it meanwhile.
"""

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from itertools import count

from app.domain.errors import Reason, Refused
from app.domain.ids import ContactId, JournalId, ListId, iso
from app.domain.journal import Event
from app.storage.contacts import ensure_list
from app.storage.database import Connection
from app.storage.journal import note


def make_list(conn: Connection, name: str, now: datetime) -> ListId:
    """Add an empty list. Raises Refused (bad_value) for a blank name or one that another list has."""
    _require_free_name(conn, name)
    made = ensure_list(conn, name, now)
    note(conn, Event.LIST_MADE, now, data={"list": made, "name": name.strip()})
    return made


def list_of_one(conn: Connection, contact: ContactId, name: str, now: datetime) -> ListId:
    """A list with this person and nobody else, called `name`, or that and a number when the name is another list's.

    One that there is already is taken again.
    """
    for at in count(1):
        wanted = name if at == 1 else f"{name} ({at})"
        row = conn.execute(
            """SELECT id, (SELECT group_concat(contact_id) FROM list_members WHERE list_id = lists.id) AS people
               FROM lists WHERE name = ? AND deleted_at IS NULL""",
            (wanted,),
        ).fetchone()
        if row is None:
            made = make_list(conn, wanted, now)
            put_in(conn, made, [contact], now)
            return made
        if row["people"] == str(contact):
            return ListId(row["id"])
    raise AssertionError("numbers never end")


def rename_list(conn: Connection, list_id: ListId, name: str, now: datetime) -> None:
    """Call it otherwise. Raises Refused: not_found, bad_value as `make_list` does."""
    was = _list(conn, list_id)["name"]
    if name.strip() == was:
        return
    if not name.strip():
        raise Refused(Reason.BAD_VALUE, "A list needs a name. Nothing was changed.")
    _require_free_name(conn, name, list_id)
    conn.execute("UPDATE lists SET name = ? WHERE id = ?", (name.strip(), list_id))
    note(conn, Event.LIST_RENAMED, now, data={"list": list_id, "was": was, "now": name.strip()})


def delete_list(conn: Connection, list_id: ListId, now: datetime) -> int:
    """Delete a list; its people stay. Returns how many there were in it.

    Raises Refused: not_found, invalid_status while a campaign that has not been sent is to go to it.
    """
    found = _list(conn, list_id)
    waiting = conn.execute(
        """SELECT name FROM campaigns WHERE list_id = ? AND run = 0 AND status IN ('draft', 'scheduled', 'paused')
               AND deleted_at IS NULL ORDER BY id DESC LIMIT 1""",
        (list_id,),
    ).fetchone()
    if waiting is not None:
        raise Refused(
            Reason.INVALID_STATUS,
            f"The campaign “{waiting['name']}” is to go to this list. Choose other people for it or delete it first. "
            "Nothing was changed.",
        )
    people = int(conn.execute("SELECT count(*) FROM list_members WHERE list_id = ?", (list_id,)).fetchone()[0])
    conn.execute("UPDATE lists SET deleted_at = ? WHERE id = ?", (iso(now), list_id))
    note(conn, Event.LIST_DELETED, now, data={"list": list_id, "name": found["name"], "people": people})
    return people


def bring_list_back(conn: Connection, list_id: ListId, now: datetime) -> None:
    """Undo `delete_list`, with everybody who was in it and still is a contact.

    Raises Refused: not_found, bad_value when another list has its name by now.
    """
    row = conn.execute("SELECT name FROM lists WHERE id = ? AND deleted_at IS NOT NULL", (list_id,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, "This list is not deleted. Nothing was changed.")
    _require_free_name(conn, row["name"])
    conn.execute("UPDATE lists SET deleted_at = NULL WHERE id = ?", (list_id,))
    note(conn, Event.LIST_BROUGHT_BACK, now, data={"list": list_id, "name": row["name"]})


def list_deletion(conn: Connection, list_id: ListId) -> JournalId:
    """The row of the journal that tells of this list's latest deletion. Raises Refused (not_found)."""
    row = conn.execute(
        "SELECT max(id) AS id FROM journal WHERE kind = ? AND json_extract(data, '$.list') = ?",
        (Event.LIST_DELETED, list_id),
    ).fetchone()
    if row["id"] is None:
        raise Refused(Reason.NOT_FOUND, "This list is not deleted. Nothing was changed.")
    return JournalId(row["id"])


def put_in(conn: Connection, list_id: ListId, contacts: Sequence[ContactId], now: datetime) -> tuple[ContactId, ...]:
    """Put people in a list. Returns those who were not in it before. Raises Refused (not_found)."""
    name = _list(conn, list_id)["name"]
    rows = conn.execute(
        """INSERT INTO list_members (list_id, contact_id)
           SELECT ?, id FROM contacts WHERE id IN (SELECT value FROM json_each(?))
           ON CONFLICT DO NOTHING RETURNING contact_id""",
        (list_id, json.dumps(contacts)),
    ).fetchall()
    if rows:
        note(conn, Event.LIST_FILLED, now, data={"list": list_id, "name": name, "people": len(rows)})
    return tuple(ContactId(row[0]) for row in rows)


def take_out(conn: Connection, list_id: ListId, contacts: Sequence[ContactId], now: datetime) -> tuple[ContactId, ...]:
    """Take people out of a list. Returns those who were in it. Raises Refused (not_found)."""
    name = _list(conn, list_id)["name"]
    rows = conn.execute(
        """DELETE FROM list_members WHERE list_id = ? AND contact_id IN (SELECT value FROM json_each(?))
           RETURNING contact_id""",
        (list_id, json.dumps(contacts)),
    ).fetchall()
    if rows:
        note(conn, Event.LIST_THINNED, now, data={"list": list_id, "name": name, "people": len(rows)})
    return tuple(ContactId(row[0]) for row in rows)


def _list(conn: Connection, list_id: ListId) -> sqlite3.Row:
    row: sqlite3.Row | None = conn.execute(
        "SELECT * FROM lists WHERE id = ? AND deleted_at IS NULL", (list_id,)
    ).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, "This list is not there any more. Nothing was changed.")
    return row


def _require_free_name(conn: Connection, name: str, but: ListId | None = None) -> None:
    row = conn.execute("SELECT id FROM lists WHERE name = ? AND deleted_at IS NULL", (name.strip(),)).fetchone()
    if row is not None and row["id"] != but:
        raise Refused(Reason.BAD_VALUE, f"There is a list “{name.strip()}” already. Nothing was changed.")
