"""Fields that the shop made itself. Everything runs in the caller's transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from app.domain.custom_field import NAME, CustomField, CustomKind, CustomValue
from app.domain.errors import Reason, Refused
from app.domain.folding import fold
from app.domain.ids import ContactId, FieldId, iso
from app.domain.journal import Event
from app.domain.template import KNOWN_FIELDS
from app.storage.database import Connection
from app.storage.journal import note


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
        _require_usable(name)
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


def make_custom_field(conn: Connection, name: str, kind: CustomKind, now: datetime) -> CustomField:
    """Add a field. Raises Refused (bad_value) as `ensure_custom_field` does, and for a name that a field has."""
    _require_free_name(conn, name)
    made = ensure_custom_field(conn, name, kind, now)
    note(conn, Event.FIELD_MADE, now, data={"field": made.id, "name": made.name})
    return made


def rename_custom_field(conn: Connection, field: FieldId, name: str, now: datetime) -> None:
    """Call it otherwise; texts that name it have to be changed by hand. Raises Refused: not_found, bad_value."""
    was, name = _field(conn, field).name, " ".join(name.split())
    if name == was:
        return
    _require_usable(name)
    _require_free_name(conn, name, field)
    conn.execute("UPDATE custom_fields SET name = ?, name_key = ? WHERE id = ?", (name, fold(name), field))
    note(conn, Event.FIELD_RENAMED, now, data={"field": field, "was": was, "now": name})


def delete_custom_field(conn: Connection, field: FieldId, now: datetime) -> int:
    """Take a field away from everybody. Returns how many people had a value. Raises Refused (not_found)."""
    name = _field(conn, field).name
    people = count_values(conn).get(field, 0)
    conn.execute("DELETE FROM custom_values WHERE field_id = ?", (field,))
    conn.execute("DELETE FROM custom_fields WHERE id = ?", (field,))
    note(conn, Event.FIELD_DELETED, now, data={"name": name, "people": people})
    return people


def count_values(conn: Connection) -> dict[FieldId, int]:
    """How many people have a value, by field; a field of nobody has no key. Reads an index from end to end."""
    rows = conn.execute("SELECT field_id, count(*) AS people FROM custom_values GROUP BY field_id")
    return {FieldId(row["field_id"]): int(row["people"]) for row in rows}


def _field(conn: Connection, field: FieldId) -> CustomField:
    found = next((one for one in all_custom_fields(conn) if one.id == field), None)
    if found is None:
        raise Refused(Reason.NOT_FOUND, "This field is not there any more. Nothing was changed.")
    return found


def _require_usable(name: str) -> None:
    if not NAME.fullmatch(name) or fold(name) in KNOWN_FIELDS:
        raise Refused(
            Reason.BAD_VALUE,
            f"A field cannot be called “{name}”: it needs a name of letters and digits that begins with a letter, "
            "such as points. Nothing was changed.",
        )


def _require_free_name(conn: Connection, name: str, but: FieldId | None = None) -> None:
    row = conn.execute("SELECT id, name FROM custom_fields WHERE name_key = ?", (fold(name),)).fetchone()
    if row is not None and row["id"] != but:
        raise Refused(Reason.BAD_VALUE, f"There is a field “{row['name']}” already. Nothing was changed.")
