"""The lists that a column of an imported file named, so that its undo takes people out of them again."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # Lists that people who were known joined by their rows, as `import_given_tags` has their tags.
    """
    CREATE TABLE import_given_lists (
        import_id INTEGER NOT NULL REFERENCES imports (id),
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        list_id INTEGER NOT NULL,
        PRIMARY KEY (import_id, contact_id, list_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX import_given_lists_by_contact ON import_given_lists (contact_id)",
    # Every list that the rows named: whom the import added is in no other one until somebody puts them there.
    """
    CREATE TABLE import_used_lists (
        import_id INTEGER NOT NULL REFERENCES imports (id),
        list_id INTEGER NOT NULL,
        PRIMARY KEY (import_id, list_id)
    ) STRICT, WITHOUT ROWID
    """,
)


def apply(db: "Database") -> None:
    """Create the tables. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
