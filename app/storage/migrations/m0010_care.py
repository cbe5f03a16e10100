"""What a campaign may cost at most, and when its offer ends."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # An amount as text: binary fractions cannot hold a cent.
    "ALTER TABLE campaigns ADD COLUMN ceiling TEXT CHECK (ceiling GLOB '[0-9]*')",
    "ALTER TABLE campaigns ADD COLUMN ends_at TEXT",
)


def apply(db: "Database") -> None:
    """Add the columns. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
