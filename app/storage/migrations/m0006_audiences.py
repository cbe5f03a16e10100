"""Saved audiences, and a filter of its own for every campaign in place of the list that it had."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    # `name_key` is the name without capitals and accents, in every script: SQLite folds Latin letters only.
    """
    CREATE TABLE audiences (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL CHECK (name_key <> ''),
        filter TEXT NOT NULL CHECK (json_valid(filter)),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX audiences_by_name ON audiences (name_key) WHERE deleted_at IS NULL",
    # A copy, not a reference: a saved audience that changes later changes no campaign. `audience_id` is only where the
    # copy came from.
    """ALTER TABLE campaigns ADD COLUMN filter TEXT NOT NULL DEFAULT '{"version": 1, "match": [], "never": []}'
           CHECK (json_valid(filter))""",
    "ALTER TABLE campaigns ADD COLUMN audience_id INTEGER REFERENCES audiences (id)",
    # `list_id` has done its duty; the filter says it from now on.
    """UPDATE campaigns SET list_id = NULL, filter = json_object('version', 1, 'match', json_array(json_object(
           'is', 'list', 'list', list_id, 'how', 'is',
           'called', (SELECT name FROM lists WHERE id = campaigns.list_id))), 'never', json_array())
       WHERE list_id IS NOT NULL""",
)


def apply(db: "Database") -> None:
    """Add the table and the columns. Run inside the migration's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
