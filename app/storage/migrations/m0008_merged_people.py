"""What people were before an edit or a merger, so that it can be taken back; and indexes to find people by."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # `entry` is the journal's row of the change; the journal itself names nobody. `became` is NULL for whoever was
    # merged into another person. Both hold names and numbers: whoever erases a person erases these too.
    """
    CREATE TABLE former_people (
        entry INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        was TEXT NOT NULL CHECK (json_valid(was)),
        became TEXT CHECK (became IS NULL OR json_valid(became)),
        PRIMARY KEY (entry, contact_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX former_people_by_contact ON former_people (contact_id)",
    "CREATE INDEX former_numbers_by_number ON former_numbers (number, until)",
    "CREATE INDEX contacts_by_email ON contacts (email) WHERE email <> ''",
)


def apply(db: "Database") -> None:
    """Create the table and the indexes. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
