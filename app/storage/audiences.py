"""Who a campaign goes to: the contacts, or those of one list, who may be written to at this moment."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.ids import ContactId, ListId
from app.storage.database import Connection

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


def mailable(conn: Connection, list_id: ListId | None) -> Iterator[Recipient]:
    """Each of them, one at a time, in the order in which they were added."""
    rows = conn.execute(
        f"SELECT c.id, c.number, c.name, c.first_name, c.last_name {MAILABLE} ORDER BY c.id", {"list": list_id}
    )
    for row in rows:
        fields = {"name": row["name"], "first_name": row["first_name"], "last_name": row["last_name"]}
        yield Recipient(ContactId(row["id"]), row["number"], fields)
