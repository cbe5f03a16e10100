"""What an undo of an import has to know: whom later imports named too, and who got a message that is anonymous now."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # Known people whom an import named and an earlier import had brought or changed, as stretches of their ids.
    """
    CREATE TABLE import_met (
        import_id INTEGER NOT NULL REFERENCES imports (id),
        first_contact INTEGER NOT NULL,
        last_contact INTEGER NOT NULL,
        PRIMARY KEY (import_id, first_contact),
        CHECK (first_contact <= last_contact)
    ) STRICT, WITHOUT ROWID
    """,
    # 0 for an import of an older version, which did not write down whom it met.
    "ALTER TABLE import_undo ADD COLUMN met_noted INTEGER NOT NULL DEFAULT 0",
    # Contacts whose messages lost their person: that there was one is all that is kept. An id tells of nobody once the
    # contact is gone, and comes back with it when a merger is split.
    "CREATE TABLE messaged_contacts (contact_id INTEGER PRIMARY KEY) STRICT",
    # 1 for a campaign whose messages lost their people before it was noted who they were.
    "ALTER TABLE campaigns ADD COLUMN people_unknown INTEGER NOT NULL DEFAULT 0",
    "UPDATE campaigns SET people_unknown = 1 WHERE anonymised_at IS NOT NULL",
)


def apply(db: "Database") -> None:
    """Create the tables and columns. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
