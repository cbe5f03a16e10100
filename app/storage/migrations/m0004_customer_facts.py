"""What else is known of people: e-mail, birthday, name-day, gender, tags, and fields that the shop makes itself."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_DAY = "GLOB '[01][0-9]-[0-3][0-9]'"

STATEMENTS = (
    "ALTER TABLE contacts ADD COLUMN email TEXT NOT NULL DEFAULT ''",
    # A day of the year, '06-14': what is asked is whose day comes soon. The year is often unknown.
    f"ALTER TABLE contacts ADD COLUMN birthday TEXT NOT NULL DEFAULT '' CHECK (birthday = '' OR birthday {_DAY})",
    "ALTER TABLE contacts ADD COLUMN birth_year INTEGER CHECK (birth_year BETWEEN 1850 AND 2200)",
    f"ALTER TABLE contacts ADD COLUMN name_day TEXT NOT NULL DEFAULT '' CHECK (name_day = '' OR name_day {_DAY})",
    """ALTER TABLE contacts ADD COLUMN gender TEXT NOT NULL DEFAULT ''
           CHECK (gender IN ('', 'female', 'male', 'other'))""",
    "CREATE INDEX contacts_by_birthday ON contacts (birthday, id) WHERE birthday <> ''",
    "CREATE INDEX contacts_by_name_day ON contacts (name_day, id) WHERE name_day <> ''",
    # `name_key` is the name without capitals and accents, in every script: SQLite folds Latin letters only.
    """
    CREATE TABLE tags (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL UNIQUE CHECK (name_key <> ''),
        created_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE contact_tags (
        tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        PRIMARY KEY (tag_id, contact_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX contact_tags_by_contact ON contact_tags (contact_id)",
    # `name` is also what a text calls the field: {points}.
    """
    CREATE TABLE custom_fields (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL UNIQUE CHECK (name_key <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date')),
        created_at TEXT NOT NULL
    ) STRICT
    """,
    # `value` is what is shown and merged into a text; `value_key` what is compared: folded words, or a date's ISO form.
    # `number` is there for fields of numbers only.
    """
    CREATE TABLE custom_values (
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        field_id INTEGER NOT NULL REFERENCES custom_fields (id) ON DELETE CASCADE,
        value TEXT NOT NULL CHECK (value <> ''),
        value_key TEXT NOT NULL,
        number REAL,
        PRIMARY KEY (contact_id, field_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX custom_values_by_number ON custom_values (field_id, number, contact_id) WHERE number IS NOT NULL",
    "CREATE INDEX custom_values_by_word ON custom_values (field_id, value_key, contact_id)",
)


def apply(db: "Database") -> None:
    """Add the columns and tables. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
