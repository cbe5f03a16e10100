"""What an import changed, so that it can be taken back as a whole, however much later."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # Whom an import added has an id from `first_contact` to `last_contact`; nobody else ever has one of these.
    # `list_id` is the list that its people joined.
    """
    CREATE TABLE import_undo (
        import_id INTEGER PRIMARY KEY REFERENCES imports (id),
        first_contact INTEGER NOT NULL,
        last_contact INTEGER NOT NULL,
        list_id INTEGER,
        undone_at TEXT
    ) STRICT
    """,
    # What was known before of people whom it changed. It goes with the contact: who is erased leaves nothing.
    """
    CREATE TABLE import_former (
        import_id INTEGER NOT NULL REFERENCES imports (id),
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        first_name TEXT NOT NULL,
        last_name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        consent TEXT NOT NULL,
        email TEXT NOT NULL,
        birthday TEXT NOT NULL,
        birth_year INTEGER,
        name_day TEXT NOT NULL,
        gender TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        PRIMARY KEY (import_id, contact_id)
    ) STRICT, WITHOUT ROWID
    """,
    # The values of the shop's own fields that it changed; all are NULL where there was none.
    """
    CREATE TABLE import_former_values (
        import_id INTEGER NOT NULL REFERENCES imports (id),
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        field_id INTEGER NOT NULL,
        value TEXT,
        value_key TEXT,
        number REAL,
        PRIMARY KEY (import_id, contact_id, field_id)
    ) STRICT, WITHOUT ROWID
    """,
    # Tags and the list that it gave to people who were known.
    """
    CREATE TABLE import_given_tags (
        import_id INTEGER NOT NULL REFERENCES imports (id),
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        tag_id INTEGER NOT NULL,
        PRIMARY KEY (import_id, contact_id, tag_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE import_listed (
        import_id INTEGER NOT NULL REFERENCES imports (id),
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        PRIMARY KEY (import_id, contact_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX import_former_by_contact ON import_former (contact_id)",
    "CREATE INDEX import_former_values_by_contact ON import_former_values (contact_id)",
    "CREATE INDEX import_given_tags_by_contact ON import_given_tags (contact_id)",
    "CREATE INDEX import_listed_by_contact ON import_listed (contact_id)",
    # Tags it used, and the tags, fields and list that it made.
    """
    CREATE TABLE import_made (
        import_id INTEGER NOT NULL REFERENCES imports (id),
        kind TEXT NOT NULL CHECK (kind IN ('tag', 'used tag', 'field', 'list')),
        made_id INTEGER NOT NULL,
        PRIMARY KEY (import_id, kind, made_id)
    ) STRICT, WITHOUT ROWID
    """,
)


def apply(db: "Database") -> None:
    """Create the tables. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
