"""One of those who get a campaign, as a launch would take them: the first, or somebody in particular."""

from collections.abc import Collection

from app.domain.audience import Who
from app.domain.ids import ContactId
from app.storage.audiences import Recipient, choose
from app.storage.database import Connection
from app.storage.merge_fields import field_columns


def one_recipient(
    conn: Connection, who: Who, used: Collection[str], *, contact: ContactId | None = None, number: str | None = None
) -> Recipient | None:
    """The first of them who is this contact, or has this number; None when there is nobody. Raises as `choose` does."""
    chosen, fields = choose(conn, who), field_columns(conn, {*used, "name"})
    row = conn.execute(
        f"""SELECT {", ".join(("c.id", "c.number", *fields.columns))} {chosen.mailable}
            AND (:one_contact IS NULL OR c.id = :one_contact) AND (:one_number IS NULL OR c.number = :one_number)
            ORDER BY c.id LIMIT 1""",
        {**chosen.values, "one_contact": contact, "one_number": number},
    ).fetchone()
    if row is None:
        return None
    one, to, *values = row
    return Recipient(ContactId(one), to, dict(fields.values(values)))
