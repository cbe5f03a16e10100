"""Writing down what else is known of a person than number, names, consent and lists. In the caller's transaction."""

from datetime import datetime

from app.domain.contact import PersonForm
from app.domain.custom_field import CustomValue, read_value
from app.domain.errors import Reason, Refused
from app.domain.facts import BadFact, Day, read_email
from app.domain.ids import ContactId, FieldId
from app.storage.custom_fields import all_custom_fields, change_values
from app.storage.database import Connection
from app.storage.tags import change_tags, ensure_tags, require_tag_names, tags_of

COLUMNS = ("email", "birthday", "birth_year", "name_day", "gender")


def write_facts(conn: Connection, contact: ContactId, form: PersonForm, now: datetime) -> list[str]:
    """Write down what the form says. Returns what of it is new: columns, 'tags', 'fields'.

    Raises Refused (bad_value) for an e-mail address or a value that cannot be read.
    """
    wanted = (
        _email(form.email),
        _stored(form.birthday),
        form.birthday.year if form.birthday else None,
        _stored(form.name_day),
        form.gender or "",
    )
    before = conn.execute(f"SELECT {', '.join(COLUMNS)} FROM contacts WHERE id = ?", (contact,)).fetchone()
    changed = [name for name, value in zip(COLUMNS, wanted, strict=True) if before[name] != value]
    if changed:
        conn.execute(
            "UPDATE contacts SET email = ?, birthday = ?, birth_year = ?, name_day = ?, gender = ? WHERE id = ?",
            (*wanted, contact),
        )
    require_tag_names(form.tags - set(tags_of(conn, contact)))  # an older version took any name
    if change_tags(conn, contact, ensure_tags(conn, form.tags, now)):
        changed.append("tags")
    if change_values(conn, contact, _values(conn, form, now)):
        changed.append("fields")
    return changed


def _email(text: str) -> str:
    try:
        return read_email(text) if text else ""
    except BadFact as exc:
        raise Refused(Reason.BAD_VALUE, f"“{text}” is no e-mail address. Nothing was saved.") from exc


def _stored(day: Day | None) -> str:
    return "" if day is None else day.stored


def _values(conn: Connection, form: PersonForm, now: datetime) -> dict[FieldId, CustomValue | None]:
    read: dict[FieldId, CustomValue | None] = {}
    for field in all_custom_fields(conn) if form.values else ():
        text = form.values.get(field.id)
        if text is None:
            continue
        try:
            read[field.id] = read_value(text, field.kind, this_year=now.year) if text.strip() else None
        except BadFact as exc:
            raise Refused(
                Reason.BAD_VALUE, f"“{text}” is no value for the field {field.name}. Nothing was saved."
            ) from exc
    return read
