"""Messages that are spread over a period, and a start with a few people first."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    "ALTER TABLE campaigns ADD COLUMN spread_until TEXT",
    "ALTER TABLE campaigns ADD COLUMN first_people INTEGER CHECK (first_people > 0)",
    "ALTER TABLE campaigns ADD COLUMN first_then TEXT NOT NULL DEFAULT 'ask' CHECK (first_then IN ('ask', 'go_on'))",
    # Before `not_before` nothing of a batch may be claimed.
    "ALTER TABLE batches ADD COLUMN not_before TEXT",
    # Up to the position `first_stage` a run's batches go to the first people, who have the messages from `first_from`
    # to `first_to`. Nothing behind it may be claimed before `released_at` is set.
    "ALTER TABLE runs ADD COLUMN first_stage INTEGER",
    "ALTER TABLE runs ADD COLUMN first_from INTEGER",
    "ALTER TABLE runs ADD COLUMN first_to INTEGER",
    "ALTER TABLE runs ADD COLUMN released_at TEXT",
)


def apply(db: "Database") -> None:
    """Add the columns. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
