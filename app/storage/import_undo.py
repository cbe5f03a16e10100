"""Take an import back as a whole: whom it added goes, whom it changed becomes as before, as statements over all rows.

Three things stay as they are: people who were changed since, people who got a message since, and every opt-out. The
history of consent is never rewritten: it gets new rows, which say that the import was undone.
"""

import sqlite3
from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.ids import iso
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.import_log import FORMER
from app.storage.import_made import Values, take_away_unused
from app.storage.journal import note
from app.storage.reads.imports import ImportUndone, too_old

_MESSAGED = "EXISTS (SELECT 1 FROM messages m WHERE m.number = c.number AND m.contact_id = c.id)"


def undo_import(conn: Connection, import_id: int, now: datetime) -> ImportUndone:
    """Take it back, in the caller's transaction.

    Raises Refused: not_found; nothing_to_do when it was undone before; invalid_status for one of an older version.
    """
    row = _undoable(conn, import_id)
    values: Values = {
        "import": import_id,
        "at": row["at"],
        "first": row["first_contact"],
        "last": row["last_contact"],
        "list": row["list_id"],
        "now": iso(now),
        "source": f"undo of the import of {row['file']}",
    }
    _choose(conn, values)
    undone = _count(conn, values)
    _record_consents(conn, values)
    _remove(conn)
    _restore(conn, values)
    take_away_unused(conn, values)
    conn.execute("UPDATE import_undo SET undone_at = :now WHERE import_id = :import", values)
    note(
        conn,
        Event.IMPORT_UNDONE,
        now,
        data={
            "import": import_id,
            "file": row["file"],
            "removed": undone.removed,
            "restored": undone.restored,
            "messaged": undone.messaged,
            "changed": undone.changed,
        },
    )
    return undone


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
           WHERE i.id > ? AND i.same > 0 AND u.undone_at IS NULL ORDER BY i.id DESC LIMIT 1""",
        (import_id,),
    ).fetchone()
    if later is not None:
        # Of whom a file said nothing new, nothing is noted: they would go, though that file brought them as well.
        raise Refused(
            Reason.INVALID_STATUS,
            f"“{later['file']}” was imported after it, and brought people who were there already. Undo that import "
            "first. Nothing was changed.",
        )
    return row


def _choose(conn: Connection, values: Values) -> None:
    """Who goes, and who becomes as before. A contact that was changed since has another time of change, or is in a
    list or has a tag that did not come with the import.
    """
    for table in ("leaving", "restoring"):
        conn.execute(f"DROP TABLE IF EXISTS temp.{table}")
        conn.execute(f"CREATE TEMP TABLE {table} (contact INTEGER PRIMARY KEY) STRICT")
    conn.execute(
        f"""INSERT INTO temp.leaving
            SELECT c.id FROM contacts c
            WHERE c.id BETWEEN :first AND :last AND {_UNTOUCHED} AND NOT {_MESSAGED}""",
        values,
    )
    conn.execute(
        """INSERT INTO temp.restoring
           SELECT f.contact_id FROM import_former f JOIN contacts c ON c.id = f.contact_id
           WHERE f.import_id = :import AND c.updated_at = :at""",
        values,
    )


_UNTOUCHED = """
    (c.updated_at = :at
     AND NOT EXISTS (SELECT 1 FROM list_members l WHERE l.contact_id = c.id AND l.list_id IS NOT :list)
     AND NOT EXISTS (SELECT 1 FROM contact_tags t WHERE t.contact_id = c.id AND t.tag_id NOT IN
                     (SELECT made_id FROM import_made WHERE import_id = :import AND kind = 'used tag')))
"""


def _count(conn: Connection, values: Values) -> ImportUndone:
    removed = conn.execute("SELECT count(*) FROM temp.leaving").fetchone()[0]
    restored = conn.execute("SELECT count(*) FROM temp.restoring").fetchone()[0]
    messaged, changed = conn.execute(
        f"""SELECT count(*) FILTER (WHERE {_UNTOUCHED}), count(*) FILTER (WHERE NOT {_UNTOUCHED})
            FROM contacts c WHERE c.id BETWEEN :first AND :last AND c.id NOT IN (SELECT contact FROM temp.leaving)""",
        values,
    ).fetchone()
    changed += conn.execute(
        """SELECT count(*) FROM import_former f JOIN contacts c ON c.id = f.contact_id
           WHERE f.import_id = :import AND c.updated_at <> :at""",
        values,
    ).fetchone()[0]
    changed += conn.execute(  # whoever was merged into another one since
        """SELECT count(DISTINCT contact_id) FROM former_people WHERE became IS NULL
               AND contact_id BETWEEN :first AND :last AND contact_id NOT IN (SELECT id FROM contacts)""",
        values,
    ).fetchone()[0]
    return ImportUndone(removed, restored, messaged, changed)


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
        """DELETE FROM list_members WHERE list_id = :list AND contact_id IN (
               SELECT contact_id FROM import_listed WHERE import_id = :import)""",
        values,
    )
