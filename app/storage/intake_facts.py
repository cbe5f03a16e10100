"""Take in the values of the shop's own fields and the tags of a staged file. Runs in the import's transaction."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.contact_file import Held, OwnField
from app.domain.custom_field import CustomKind
from app.domain.errors import Reason, Refused
from app.domain.ids import iso
from app.storage.custom_fields import ensure_custom_field
from app.storage.database import Connection
from app.storage.import_log import Log

_KEY = {CustomKind.TEXT: "fold_words({0})", CustomKind.NUMBER: "{0}", CustomKind.DATE: "{0}"}
"""What is compared: see `app.domain.custom_field`, which reads the same value one by one."""

_INTO = "INSERT INTO custom_values (contact_id, field_id, value, value_key, number)"


def add_values(conn: Connection, log: Log, facts: Sequence[Held], now: datetime) -> frozenset[int]:
    """Store the values of own fields, those of known people only where the plan says so. Returns the fields it made."""
    newest = conn.execute("SELECT coalesce(max(id), 0) FROM custom_fields").fetchone()[0]
    made = set()
    for place, held in enumerate(facts):
        if not isinstance(held, OwnField):
            continue
        field = ensure_custom_field(conn, held.name, held.kind, now)
        if field.kind is not held.kind:
            raise Refused(
                Reason.BAD_VALUE,
                f"Your field “{field.name}” is of another kind than the column that goes into it. Choose the meaning "
                "of the column again. Nothing was imported.",
            )
        if field.id > newest:
            made.add(int(field.id))
        column = f"own{place}"
        values = {"field": field.id, "base": log.base, "import": log.import_id}
        conn.execute(
            f"""INSERT INTO import_former_values
                SELECT :import, p.contact, :field, v.value, v.value_key, v.number
                FROM temp.plan p LEFT JOIN custom_values v ON v.contact_id = p.contact AND v.field_id = :field
                WHERE p.contact IS NOT NULL AND coalesce(p.{column}, '') NOT IN ('', coalesce(v.value, ''))""",
            values,
        )
        changed = conn.execute(
            "SELECT 1 FROM import_former_values WHERE import_id = :import AND field_id = :field LIMIT 1", values
        )
        if changed.fetchone() is not None:
            conn.execute(
                f"""{_INTO}
                SELECT p.contact, :field, {_stored(held.kind, f"p.{column}")}
                FROM import_former_values f CROSS JOIN temp.plan p ON p.contact = f.contact_id
                WHERE f.import_id = :import AND f.field_id = :field
                ON CONFLICT (contact_id, field_id) DO UPDATE SET
                    value = excluded.value, value_key = excluded.value_key, number = excluded.number""",
                values,
            )
        conn.execute(
            f"""{_INTO}
                SELECT :base + s.line, :field, {_stored(held.kind, f"s.{column}")}
                FROM temp.people s LEFT JOIN temp.plan p ON p.line = s.line
                WHERE p.contact IS NULL AND s.{column} <> '' ORDER BY s.line""",
            values,
        )
    return frozenset(made)


def add_tags(conn: Connection, log: Log, now: datetime) -> frozenset[int]:
    """Put the rows' tags on their people; nobody loses one. Returns the tags it made."""
    newest = conn.execute("SELECT coalesce(max(id), 0) FROM tags").fetchone()[0]
    values = {"now": iso(now), "import": log.import_id, "base": log.base}
    conn.execute(
        """INSERT INTO tags (name, name_key, created_at)
           SELECT name, key, :now FROM temp.tag_names WHERE id IN (SELECT tag FROM temp.row_tags) ORDER BY id
           ON CONFLICT (name_key) DO NOTHING""",
        values,
    )
    conn.execute(
        """INSERT INTO import_made
           SELECT :import, 'used tag', t.id FROM temp.tag_names n JOIN tags t ON t.name_key = n.key""",
        values,
    )
    conn.execute(
        """INSERT OR IGNORE INTO import_given_tags
           SELECT :import, p.contact, t.id
           FROM temp.plan p JOIN temp.row_tags r ON r.line = p.line
           JOIN temp.tag_names n ON n.id = r.tag JOIN tags t ON t.name_key = n.key
           WHERE p.contact IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM contact_tags x WHERE x.tag_id = t.id AND x.contact_id = p.contact)""",
        values,
    )
    conn.execute(
        """INSERT INTO contact_tags (tag_id, contact_id)
           SELECT tag_id, contact_id FROM import_given_tags WHERE import_id = :import
           UNION
           SELECT t.id, :base + r.line
           FROM temp.row_tags r JOIN temp.tag_names n ON n.id = r.tag JOIN tags t ON t.name_key = n.key
           LEFT JOIN temp.plan p ON p.line = r.line WHERE p.contact IS NULL""",
        values,
    )
    return frozenset(int(row["id"]) for row in conn.execute("SELECT id FROM tags WHERE id > ?", (newest,)))


def _stored(kind: CustomKind, value: str) -> str:
    number = f"CAST({value} AS REAL)" if kind is CustomKind.NUMBER else "NULL"
    return f"{value}, {_KEY[kind].format(value)}, {number}"
