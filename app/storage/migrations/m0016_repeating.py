"""Campaigns that repeat, and the runs that are made from them, each for one day."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    "ALTER TABLE campaigns ADD COLUMN repeats TEXT CHECK (repeats IN ('birthday', 'name_day', 'month'))",
    "ALTER TABLE campaigns ADD COLUMN repeats_at TEXT CHECK (repeats_at GLOB '[0-2][0-9]:[0-5][0-9]')",
    "ALTER TABLE campaigns ADD COLUMN days_before INTEGER CHECK (days_before BETWEEN 0 AND 60)",
    """ALTER TABLE campaigns ADD COLUMN month_day INTEGER CHECK (month_day BETWEEN 1 AND 31)
       CHECK ((repeats IS NULL) = (repeats_at IS NULL) AND (repeats IS NULL) = (days_before IS NULL)
              AND (repeats IS NULL) = (month_day IS NULL))""",
    # The last day that was dealt with, by a run or because it was nobody's.
    "ALTER TABLE campaigns ADD COLUMN repeated_to TEXT CHECK (repeated_to IS date(repeated_to))",
    # A run of a campaign that repeats is a campaign of its own, for one day.
    "ALTER TABLE campaigns ADD COLUMN repeats_of INTEGER REFERENCES campaigns (id)",
    """ALTER TABLE campaigns ADD COLUMN occurrence TEXT CHECK (occurrence IS date(occurrence))
       CHECK ((repeats_of IS NULL) = (occurrence IS NULL) AND (repeats_of IS NULL OR repeats IS NULL))""",
    # With the unique number of a campaign's messages: never twice the same person on the same day.
    """CREATE UNIQUE INDEX campaigns_by_occurrence ON campaigns (repeats_of, occurrence)
       WHERE repeats_of IS NOT NULL""",
    """
    CREATE TRIGGER campaigns_stay_runs_of_theirs BEFORE UPDATE OF repeats_of, occurrence ON campaigns
    WHEN OLD.repeats_of IS NOT NULL AND (NEW.repeats_of IS NOT OLD.repeats_of OR NEW.occurrence IS NOT OLD.occurrence)
    BEGIN SELECT RAISE(ABORT, 'a run of a repeating campaign keeps its day'); END
    """,
    """
    CREATE TRIGGER campaigns_repeat_forwards BEFORE UPDATE OF repeated_to ON campaigns
    WHEN OLD.repeated_to IS NOT NULL AND (NEW.repeated_to IS NULL OR NEW.repeated_to < OLD.repeated_to)
    BEGIN SELECT RAISE(ABORT, 'a day of a repeating campaign does not come again'); END
    """,
    """
    CREATE TRIGGER campaigns_that_repeat_send_runs BEFORE INSERT ON batches
    WHEN (SELECT repeats FROM campaigns WHERE id = NEW.campaign_id) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a repeating campaign is sent in runs of its own'); END
    """,
)


def apply(db: "Database") -> None:
    """Add the columns and what guards them. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
