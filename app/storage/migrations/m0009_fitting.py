"""What is done to a campaign's messages to make them fit GSM-7."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def apply(db: "Database") -> None:
    """Add the column. Run inside the migration's transaction."""
    db.execute(
        """ALTER TABLE campaigns ADD COLUMN fit TEXT NOT NULL DEFAULT 'as_typed'
               CHECK (fit IN ('as_typed', 'plain', 'capitals'))"""
    )
