"""Who a campaign goes to: the contacts, or those of one list, who may be written to at this moment."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from app.domain.ids import ContactId, ListId
from app.domain.template import KNOWN_FIELDS
from app.storage.database import Connection
from app.storage.merge_fields import field_columns

MATCHING = """
    FROM contacts c
    WHERE (:list IS NULL OR EXISTS (
        SELECT 1 FROM list_members m JOIN lists l ON l.id = m.list_id
        WHERE m.list_id = :list AND m.contact_id = c.id AND l.deleted_at IS NULL))
"""
"""The people of a list, or all with NULL as `:list`, whatever they agreed to. A deleted list has nobody, though it is
kept to be brought back."""

MAILABLE = f"""
    {MATCHING}
      AND c.consent IN ('opted_in', 'soft_opt_in')
      AND NOT EXISTS (SELECT 1 FROM suppressions s WHERE s.number = c.number)
"""
"""Those of them who may be written to: what a launch takes, and what a screen counts before it."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person, with what the merge fields need."""

    id: ContactId
    number: str
    fields: dict[str, str]


def count_mailable(conn: Connection, list_id: ListId | None) -> int:
    """How many people that is now."""
    return int(conn.execute(f"SELECT count(*) {MAILABLE}", {"list": list_id}).fetchone()[0])


def mailable(conn: Connection, list_id: ListId | None, used: Collection[str] = KNOWN_FIELDS) -> Iterator[Recipient]:
    """Each of them, one at a time, in the order in which they were added, with the fields that a text uses."""
    fields = field_columns(conn, {*used, "name"})
    rows = conn.execute(
        f"SELECT {', '.join(('c.id', 'c.number', *fields.columns))} {MAILABLE} ORDER BY c.id", {"list": list_id}
    )
    for one, number, *values in rows:
        yield Recipient(ContactId(one), number, dict(fields.values(values)))
