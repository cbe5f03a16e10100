"""The first tables: the store itself, its settings and journal, and the people in it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

TABLES = (
    # `epoch` rises at every start of a worker; an answer or a claim of an older one is void.
    # `send_journal_read` is how far, in bytes, the send journal outside the database has been compared with it.
    """
    CREATE TABLE instance (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        store_key TEXT NOT NULL,
        epoch INTEGER NOT NULL DEFAULT 0,
        send_journal_read INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "INSERT INTO instance (id, store_key) VALUES (1, lower(hex(randomblob(16))))",
    """
    CREATE TABLE gate (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        not_before TEXT,
        reason TEXT CHECK (reason IN ('throttled', 'unconfirmed', 'offline', 'owner')),
        CHECK ((not_before IS NULL) = (reason IS NULL))
    ) STRICT
    """,
    "INSERT INTO gate (id) VALUES (1)",
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE journal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind <> ''),
        campaign_id INTEGER,
        message_id INTEGER,
        data TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(data))
    ) STRICT
    """,
    "CREATE INDEX journal_by_campaign ON journal (campaign_id, id) WHERE campaign_id IS NOT NULL",
    "CREATE INDEX journal_undone ON journal (json_extract(data, '$.of')) WHERE kind = 'undone'",
    # `name_key` is the person's names without capitals and accents, to be found and sorted by.
    """
    CREATE TABLE contacts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        number TEXT NOT NULL UNIQUE CHECK (number GLOB '+[1-9]*'),
        number_as_typed TEXT NOT NULL,
        name TEXT NOT NULL DEFAULT '',
        first_name TEXT NOT NULL DEFAULT '',
        last_name TEXT NOT NULL DEFAULT '',
        name_key TEXT NOT NULL DEFAULT '',
        consent TEXT NOT NULL CHECK (consent IN ('opted_in', 'soft_opt_in', 'unknown', 'opted_out')),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX contacts_by_consent ON contacts (consent, id)",
    # With the consent in it, a million people are searched and filtered without looking at the table.
    "CREATE INDEX contacts_by_name ON contacts (name_key, consent)",
    # The numbers that a person had before: what was sent there is still that person's history.
    """
    CREATE TABLE former_numbers (
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        number TEXT NOT NULL,
        until TEXT NOT NULL,
        PRIMARY KEY (contact_id, number)
    ) STRICT, WITHOUT ROWID
    """,
    # What a person agreed to or refused, in the order it happened; nothing here is ever changed or deleted.
    """
    CREATE TABLE consent_events (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        number TEXT NOT NULL,
        at TEXT NOT NULL,
        consent TEXT NOT NULL CHECK (consent IN ('opted_in', 'soft_opt_in', 'unknown', 'opted_out')),
        source TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX consent_events_by_number ON consent_events (number, id)",
    # Apart from contacts, so that deleting, importing or merging a contact cannot lift an opt-out.
    """
    CREATE TABLE suppressions (
        number TEXT PRIMARY KEY CHECK (number GLOB '+[1-9]*'),
        at TEXT NOT NULL,
        source TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # A deleted list stays, with who was in it: campaigns went to it, and it can be brought back.
    """
    CREATE TABLE lists (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
        created_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX lists_by_name ON lists (name) WHERE deleted_at IS NULL",
    """
    CREATE TABLE list_members (
        list_id INTEGER NOT NULL REFERENCES lists (id) ON DELETE CASCADE,
        contact_id INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE,
        PRIMARY KEY (list_id, contact_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX list_members_by_contact ON list_members (contact_id)",
    # `name_key` is the name without capitals and accents, in every script: SQLite folds Latin letters only.
    """
    CREATE TABLE templates (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL CHECK (name_key <> ''),
        category TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL CHECK (text <> ''),
        sender TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX templates_by_name ON templates (name_key) WHERE deleted_at IS NULL",
    # What the columns of a customer file meant; `header` is the names above them, folded, as JSON.
    """
    CREATE TABLE import_layouts (
        header TEXT PRIMARY KEY CHECK (json_valid(header)),
        fields TEXT NOT NULL CHECK (json_valid(fields)),
        used_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE imports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        file TEXT NOT NULL,
        at TEXT NOT NULL,
        row_count INTEGER NOT NULL,
        added INTEGER NOT NULL,
        updated INTEGER NOT NULL,
        same INTEGER NOT NULL,
        merged INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        suppressed INTEGER NOT NULL,
        CHECK (row_count = added + updated + same + merged + rejected + suppressed)
    ) STRICT
    """,
)


def apply(db: "Database") -> None:
    """Create the tables. Run inside the migration's transaction."""
    for statement in TABLES:
        db.execute(statement)
