"""Why a campaign's messages go without the opt-out line."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # A code or its owner's words; empty for all that end with the line, as every campaign does of itself.
    "ALTER TABLE campaigns ADD COLUMN no_line_why TEXT NOT NULL DEFAULT ''",
)


def apply(db: "Database") -> None:
    """Create the column. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
