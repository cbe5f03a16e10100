"""Take an import back as a whole: whom it added goes, whom it changed becomes as before, as statements over all rows.

Four things stay as they are: people whom a later import named too, people who were changed since, people who got a
message since, and every opt-out. The history of consent is never rewritten: it gets new rows, which say that the import
was undone. When the later import is undone as well, those go whom only the two had brought.
"""

import sqlite3
from dataclasses import replace
from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.ids import iso
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.import_choice import choose, count, freed_layers, make_room, messages_unknown_until
from app.storage.import_log import FORMER
from app.storage.import_made import Values, take_away_unused
from app.storage.journal import note
from app.storage.reads.imports import ImportUndone, too_old


def undo_import(conn: Connection, import_id: int, now: datetime) -> ImportUndone:
    """Take it back, in the caller's transaction.

    Raises Refused: not_found; nothing_to_do when it was undone before; invalid_status for one of an older version.
    """
    row = _undoable(conn, import_id)
    conn.execute("UPDATE import_undo SET undone_at = ? WHERE import_id = ?", (iso(now), import_id))
    make_room(conn, import_id)
    undone = _take_back(conn, row, import_id, now)
    for earlier in freed_layers(conn, import_id):
        more = _take_back(conn, earlier, import_id, now)  # of it, who stays was told when it was undone
        undone = replace(undone, removed=undone.removed + more.removed)
    as_before = conn.execute("SELECT count(*) FROM temp.as_before WHERE contact IN (SELECT id FROM contacts)")
    unknown = messages_unknown_until(conn, row["at"]) if undone.removed else ""
    undone = replace(undone, restored=as_before.fetchone()[0], unknown_until=unknown)
    conn.execute("DELETE FROM import_met WHERE import_id = ?", (import_id,))
    data = {
        "import": import_id,
        "file": row["file"],
        "removed": undone.removed,
        "restored": undone.restored,
        "messaged": undone.messaged,
        "changed": undone.changed,
        "named": undone.named,
        "named_by": undone.named_by,
        "unknown_until": undone.unknown_until,
    }
    note(conn, Event.IMPORT_UNDONE, now, data=data)
    return undone


def _take_back(conn: Connection, row: sqlite3.Row, undone: int, now: datetime) -> ImportUndone:
    """One import: the one that is undone, or an earlier one whose people had stayed because of it."""
    values: Values = {
        "import": row["import_id"],
        "undone": undone,
        "at": row["at"],
        "first": row["first_contact"],
        "last": row["last_contact"],
        "list": row["list_id"],
        "now": iso(now),
        "source": f"undo of the import of {row['file']}",
    }
    choose(conn, values)
    found = count(conn, values)
    _record_consents(conn, values)
    _remove(conn)
    _restore(conn, values)
    take_away_unused(conn, values)
    return found


def _undoable(conn: Connection, import_id: int) -> sqlite3.Row:
    row: sqlite3.Row | None = conn.execute(
        "SELECT i.file, i.at, u.* FROM imports i LEFT JOIN import_undo u ON u.import_id = i.id WHERE i.id = ?",
        (import_id,),
    ).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no import {import_id}. Nothing was changed.")
    if row["import_id"] is None:
        raise too_old()
    if row["undone_at"] is not None:
        raise Refused(Reason.NOTHING_TO_DO, "This import was undone before. Nothing was changed.")
    later = conn.execute(
        """SELECT i.file FROM imports i LEFT JOIN import_undo u ON u.import_id = i.id
           WHERE i.id > ? AND i.same > 0 AND u.undone_at IS NULL AND coalesce(u.met_noted, 0) = 0
           ORDER BY i.id DESC LIMIT 1""",
        (import_id,),
    ).fetchone()
    if later is not None:
        # An older version did not write down of whom a file said nothing new: they would go, though it brought them.
        raise Refused(
            Reason.INVALID_STATUS,
            f"“{later['file']}” was imported after it by an older version, and brought people who were there already. "
            "Undo that import first. Nothing was changed.",
        )
    return row


def _record_consents(conn: Connection, values: Values) -> None:
    """Whose consent came from the import, and does not any more: an opt-out stays, so nothing is said of one."""
    conn.execute(
        """INSERT INTO consent_events (number, at, consent, source)
           SELECT c.number, :now, 'unknown', :source FROM temp.leaving l JOIN contacts c ON c.id = l.contact
           WHERE c.consent IN ('opted_in', 'soft_opt_in')
           UNION ALL
           SELECT c.number, :now, f.consent, :source
           FROM temp.restoring r JOIN contacts c ON c.id = r.contact
           JOIN import_former f ON f.import_id = :import AND f.contact_id = r.contact
           WHERE c.consent NOT IN ('opted_out', f.consent)""",
        values,
    )


def _remove(conn: Connection) -> None:
    """What hangs on them first: with the contact itself it would be looked for one by one."""
    for table in ("custom_values", "contact_tags", "list_members", "former_people"):
        conn.execute(f"DELETE FROM {table} WHERE contact_id IN (SELECT contact FROM temp.leaving)")
    conn.execute("DELETE FROM contacts WHERE id IN (SELECT contact FROM temp.leaving)")


def _restore(conn: Connection, values: Values) -> None:
    columns = [column for column in FORMER if column != "consent"]
    conn.execute(
        f"""UPDATE contacts SET {", ".join(f"{column} = f.{column}" for column in columns)},
               consent = CASE contacts.consent WHEN 'opted_out' THEN 'opted_out' ELSE f.consent END
            FROM import_former f JOIN temp.restoring r ON r.contact = f.contact_id
            WHERE f.import_id = :import AND contacts.id = f.contact_id""",
        values,
    )
    conn.execute(
        """DELETE FROM custom_values WHERE (contact_id, field_id) IN (
               SELECT f.contact_id, f.field_id FROM import_former_values f
               JOIN temp.restoring r ON r.contact = f.contact_id WHERE f.import_id = :import)""",
        values,
    )
    conn.execute(
        """INSERT INTO custom_values (contact_id, field_id, value, value_key, number)
           SELECT f.contact_id, f.field_id, f.value, f.value_key, f.number FROM import_former_values f
           JOIN temp.restoring r ON r.contact = f.contact_id
           WHERE f.import_id = :import AND f.value IS NOT NULL AND f.field_id IN (SELECT id FROM custom_fields)""",
        values,
    )
    conn.execute(
        """DELETE FROM contact_tags WHERE (tag_id, contact_id) IN (
               SELECT g.tag_id, g.contact_id FROM import_given_tags g
               JOIN temp.restoring r ON r.contact = g.contact_id WHERE g.import_id = :import)""",
        values,
    )
    conn.execute(
        """DELETE FROM list_members WHERE (list_id, contact_id) IN (
               SELECT g.list_id, g.contact_id FROM import_given_lists g
               JOIN temp.restoring r ON r.contact = g.contact_id WHERE g.import_id = :import)""",
        values,
    )
    conn.execute(
        """DELETE FROM list_members WHERE list_id = :list AND contact_id IN (
               SELECT contact_id FROM import_listed WHERE import_id = :import
                   AND contact_id NOT IN (SELECT contact FROM temp.named WHERE in_list)
                   AND (:import = :undone OR contact_id IN (SELECT contact FROM temp.freed)))""",
        values,
    )
