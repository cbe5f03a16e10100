"""Who goes and who becomes as before when an import is undone, who stays, and why."""

import sqlite3

from app.storage.database import Connection
from app.storage.import_made import Values
from app.storage.reads.imports import ImportUndone

_MESSAGED = """(EXISTS (SELECT 1 FROM messages m WHERE m.number = c.number AND m.contact_id = c.id)
    OR EXISTS (SELECT 1 FROM messaged_contacts x WHERE x.contact_id = c.id))"""

_UNTOUCHED = """
    (c.updated_at = :at
     AND NOT EXISTS (SELECT 1 FROM list_members l WHERE l.contact_id = c.id AND l.list_id IS NOT :list
                         AND l.list_id NOT IN (SELECT list_id FROM import_used_lists WHERE import_id = :import))
     AND NOT EXISTS (SELECT 1 FROM contact_tags t WHERE t.contact_id = c.id AND t.tag_id NOT IN
                     (SELECT made_id FROM import_made WHERE import_id = :import AND kind = 'used tag')))
"""
_NAMED = "c.id IN (SELECT contact FROM temp.named)"
_IN_QUESTION = "(:import = :undone OR c.id IN (SELECT contact FROM temp.freed))"
"""Of the import that is undone everyone; of an earlier one, undone before, those who had stayed because of this one."""


def make_room(conn: Connection, import_id: int) -> None:
    """The temporary tables of an undo. `freed` has those whom this import named, and who were there before it."""
    for table in ("leaving", "restoring", "as_before", "freed"):
        conn.execute(f"DROP TABLE IF EXISTS temp.{table}")
        conn.execute(f"CREATE TEMP TABLE {table} (contact INTEGER PRIMARY KEY) STRICT")
    conn.execute("DROP TABLE IF EXISTS temp.named")
    conn.execute("CREATE TEMP TABLE named (contact INTEGER PRIMARY KEY, in_list INTEGER NOT NULL) STRICT")
    conn.execute(
        """INSERT INTO temp.freed SELECT c.id FROM import_met m
           CROSS JOIN contacts c ON c.id BETWEEN m.first_contact AND m.last_contact WHERE m.import_id = ?""",
        (import_id,),
    )


def freed_layers(conn: Connection, import_id: int) -> list[sqlite3.Row]:
    """The imports that were undone while this one stood, newest first, if people stayed because this one named them."""
    return conn.execute(
        """SELECT i.file, i.at, u.* FROM import_undo u JOIN imports i ON i.id = u.import_id
           WHERE u.import_id < :import AND u.undone_at >= (SELECT at FROM imports WHERE id = :import)
               AND (EXISTS (SELECT 1 FROM temp.freed WHERE contact BETWEEN u.first_contact AND u.last_contact)
                    OR EXISTS (SELECT 1 FROM import_former f JOIN temp.freed x ON x.contact = f.contact_id
                               WHERE f.import_id = u.import_id)
                    OR EXISTS (SELECT 1 FROM import_listed l JOIN temp.freed x ON x.contact = l.contact_id
                               WHERE l.import_id = u.import_id))
           ORDER BY u.import_id DESC""",
        {"import": import_id},
    ).fetchall()


def choose(conn: Connection, values: Values) -> None:
    """Who goes, and who becomes as before: nobody whom a later import that stands named too. A contact that was changed
    since has another time of change, or is in a list or has a tag that did not come with the import.
    """
    for table in ("leaving", "restoring", "named"):
        conn.execute(f"DELETE FROM temp.{table}")
    conn.execute(
        """INSERT INTO temp.named
           SELECT c.id, max(coalesce(u.list_id = :list, 0))
           FROM import_undo u CROSS JOIN import_met m ON m.import_id = u.import_id
           CROSS JOIN contacts c ON c.id BETWEEN m.first_contact AND m.last_contact
           WHERE u.import_id > :import AND u.undone_at IS NULL GROUP BY c.id""",
        values,
    )
    conn.execute(
        f"""INSERT INTO temp.leaving
            SELECT c.id FROM contacts c
            WHERE c.id BETWEEN :first AND :last AND {_IN_QUESTION} AND {_UNTOUCHED} AND NOT {_NAMED}
                AND NOT {_MESSAGED}""",
        values,
    )
    conn.execute(
        f"""INSERT INTO temp.restoring
            SELECT c.id FROM import_former f JOIN contacts c ON c.id = f.contact_id
            WHERE f.import_id = :import AND {_IN_QUESTION} AND c.updated_at = :at AND NOT {_NAMED}""",
        values,
    )
    conn.execute("INSERT OR IGNORE INTO temp.as_before SELECT contact FROM temp.restoring")


def count(conn: Connection, values: Values) -> ImportUndone:
    """How many that is. Whoever stays is counted once: named by a later import, changed, or messaged."""
    removed = conn.execute("SELECT count(*) FROM temp.leaving").fetchone()[0]
    restored = conn.execute("SELECT count(*) FROM temp.restoring").fetchone()[0]
    named, messaged, changed = conn.execute(
        f"""SELECT count(*) FILTER (WHERE {_NAMED}), count(*) FILTER (WHERE {_UNTOUCHED} AND NOT {_NAMED}),
                   count(*) FILTER (WHERE NOT {_UNTOUCHED} AND NOT {_NAMED})
            FROM contacts c WHERE c.id BETWEEN :first AND :last AND c.id NOT IN (SELECT contact FROM temp.leaving)""",
        values,
    ).fetchone()
    named_too, changed_too = conn.execute(
        f"""SELECT count(*) FILTER (WHERE {_NAMED}), count(*) FILTER (WHERE NOT {_NAMED} AND c.updated_at <> :at)
            FROM import_former f JOIN contacts c ON c.id = f.contact_id WHERE f.import_id = :import""",
        values,
    ).fetchone()
    merged = conn.execute(  # whoever was merged into another one since
        """SELECT count(DISTINCT contact_id) FROM former_people WHERE became IS NULL
               AND contact_id BETWEEN :first AND :last AND contact_id NOT IN (SELECT id FROM contacts)""",
        values,
    ).fetchone()[0]
    named += named_too
    by = _named_by(conn, values) if named else ""
    return ImportUndone(removed, restored, messaged, changed + changed_too + merged, named, by)


def messages_unknown_until(conn: Connection, at: str) -> str:
    """Until when messages of campaigns since then were made anonymous without a note of whose they were; or ''."""
    row = conn.execute(
        "SELECT max(anonymised_at) FROM campaigns WHERE people_unknown AND coalesce(launched_at, '9') >= ?", (at,)
    ).fetchone()
    return str(row[0] or "")


def _named_by(conn: Connection, values: Values) -> str:
    row = conn.execute(
        """SELECT i.file FROM imports i JOIN import_undo u ON u.import_id = i.id
           WHERE i.id > :import AND u.undone_at IS NULL AND EXISTS (SELECT 1 FROM import_met m WHERE m.import_id = i.id)
           ORDER BY i.id DESC LIMIT 1""",
        values,
    ).fetchone()
    return str(row["file"])
