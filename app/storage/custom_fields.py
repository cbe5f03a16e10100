"""Fields that the shop made itself. Everything runs in the caller's transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from app.domain.custom_field import NAME, CustomField, CustomKind, CustomValue
from app.domain.errors import Reason, Refused
from app.domain.folding import fold
from app.domain.ids import ContactId, FieldId, iso
from app.domain.template import KNOWN_FIELDS
from app.storage.database import Connection


def all_custom_fields(conn: Connection) -> tuple[CustomField, ...]:
    """Every field, in the order in which they were made."""
    rows = conn.execute("SELECT id, name, kind FROM custom_fields ORDER BY id")
    return tuple(CustomField(FieldId(row["id"]), row["name"], CustomKind(row["kind"])) for row in rows)


def ensure_custom_field(conn: Connection, name: str, kind: CustomKind, now: datetime) -> CustomField:
    """The field of this name, however it is capitalised or accented; made, of this kind, if it is missing.

    Raises Refused (bad_value) for a name that a text could not use between braces, or that means something else there.
    """
    name = " ".join(name.split())
    key = fold(name)
    row = conn.execute("SELECT id, name, kind FROM custom_fields WHERE name_key = ?", (key,)).fetchone()
    if row is None:
        if not NAME.fullmatch(name) or key in KNOWN_FIELDS:
            raise Refused(
                Reason.BAD_VALUE,
                f"A field cannot be called “{name}”: it needs a name of letters and digits that begins with a letter, "
                "such as points. Nothing was changed.",
            )
        row = conn.execute(
            "INSERT INTO custom_fields (name, name_key, kind, created_at) VALUES (?, ?, ?, ?) RETURNING id, name, kind",
            (name, key, kind, iso(now)),
        ).fetchone()
    return CustomField(FieldId(row["id"]), row["name"], CustomKind(row["kind"]))


def values_of(conn: Connection, contact: ContactId) -> dict[FieldId, str]:
    """What is known of a person, by field, as it is shown."""
    rows = conn.execute("SELECT field_id, value FROM custom_values WHERE contact_id = ? ORDER BY field_id", (contact,))
    return {FieldId(row["field_id"]): row["value"] for row in rows}


def change_values(conn: Connection, contact: ContactId, values: Mapping[FieldId, CustomValue | None]) -> bool:
    """Write down these values of a person; None takes one away, fields that are not named stay. Whether any changed."""
    before = values_of(conn, contact)
    changed = {field: value for field, value in values.items() if before.get(field) != (value.text if value else None)}
    conn.executemany(
        "DELETE FROM custom_values WHERE contact_id = ? AND field_id = ?", [(contact, field) for field in changed]
    )
    conn.executemany(
        "INSERT INTO custom_values (contact_id, field_id, value, value_key, number) VALUES (?, ?, ?, ?, ?)",
        [(contact, field, value.text, value.key, value.number) for field, value in changed.items() if value],
    )
    return bool(changed)


def drop_unused(conn: Connection, fields: Iterable[FieldId]) -> None:
    """Take away those of these fields that nobody has a value of."""
    conn.executemany(
        "DELETE FROM custom_fields WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM custom_values WHERE field_id = ?1)",
        [(field,) for field in fields],
    )
