"""How often one person is written to, and the earlier texts of campaigns."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

JUDGE_ANEW = """
    WHEN NEW.key IN ('care.messages', 'care.days', 'care.then')
    BEGIN UPDATE messages SET not_before = NULL WHERE status = 'queued' AND not_before IS NOT NULL; END
    """
"""What waits is put off by the limit of then: with another one nobody waits before it is looked at again."""

STATEMENTS = (
    # Whether the limit of messages a person does not hold for it. The limit that held at its launch is kept beside it:
    # settings change, and whoever asks later why somebody was left out is to be told the truth.
    "ALTER TABLE campaigns ADD COLUMN care_off INTEGER NOT NULL DEFAULT 0 CHECK (care_off IN (0, 1))",
    "ALTER TABLE campaigns ADD COLUMN care_messages INTEGER CHECK (care_messages > 0)",
    "ALTER TABLE campaigns ADD COLUMN care_days INTEGER CHECK (care_days > 0)",
    # Before it a queued message waits: its person had messages enough. Only the few that do are in the index.
    "ALTER TABLE messages ADD COLUMN not_before TEXT",
    """CREATE INDEX messages_waiting ON messages (campaign_id, not_before, status)
       WHERE not_before IS NOT NULL AND status = 'queued'""",
    f"CREATE TRIGGER care_is_set AFTER INSERT ON settings {JUDGE_ANEW}",
    f"CREATE TRIGGER care_is_changed AFTER UPDATE OF value ON settings {JUDGE_ANEW}",
    # Since when the text says what it says; NULL for what is older than this column.
    "ALTER TABLE campaigns ADD COLUMN text_at TEXT",
    """
    CREATE TABLE text_versions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
        text TEXT NOT NULL CHECK (text <> ''),
        fit TEXT NOT NULL CHECK (fit IN ('as_typed', 'plain', 'capitals')),
        saved_at TEXT NOT NULL,
        UNIQUE (campaign_id, text, fit)
    ) STRICT
    """,
    "CREATE INDEX text_versions_by_time ON text_versions (campaign_id, saved_at)",
)


def apply(db: "Database") -> None:
    """Add the columns and the table. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
