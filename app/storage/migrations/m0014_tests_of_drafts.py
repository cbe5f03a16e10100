"""Which draft a test SMS was of, whose data was in it, and whether it was a rehearsal that nobody receives."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    "ALTER TABLE test_messages ADD COLUMN campaign_id INTEGER REFERENCES campaigns (id) ON DELETE SET NULL",
    "ALTER TABLE test_messages ADD COLUMN revision INTEGER",
    # A digest of the sender, the text and the way of fitting as they were written: whether they still are.
    "ALTER TABLE test_messages ADD COLUMN wording TEXT NOT NULL DEFAULT ''",
    # The text holds what is known of this person, so it goes with them.
    "ALTER TABLE test_messages ADD COLUMN contact_id INTEGER REFERENCES contacts (id) ON DELETE CASCADE",
    """ALTER TABLE test_messages ADD COLUMN rehearsed INTEGER NOT NULL DEFAULT 0
           CHECK (rehearsed IN (0, 1) AND (rehearsed = 0 OR outcome NOT IN ('delivered', 'undelivered')))""",
    "CREATE INDEX test_messages_by_campaign ON test_messages (campaign_id, id)",
    "CREATE INDEX test_messages_by_contact ON test_messages (contact_id)",
)


def apply(db: "Database") -> None:
    """Add the columns. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
