"""Copy people into another store that has none: what a text can name of them, and nothing else."""

import json
from collections.abc import Sequence

from app.storage.database import Connection

_TABLES = {
    "contacts": (("id", "number", "number_as_typed", "name", "first_name", "last_name", "consent"), "id"),
    "custom_values": (("contact_id", "field_id", "value", "value_key", "number"), "contact_id"),
}


def copy_people(source: Connection, target: Connection, ids: Sequence[int], *, at: str) -> None:
    """These people with their values of the shop's own fields, under the same ids. `at` is when they were added."""
    fields = source.execute("SELECT id, name, name_key, kind FROM custom_fields").fetchall()
    target.executemany(
        "INSERT INTO custom_fields (id, name, name_key, kind, created_at) VALUES (?, ?, ?, ?, ?)",
        [(*tuple(field), at) for field in fields],
    )
    for table, (columns, which) in _TABLES.items():
        rows = source.execute(
            f"SELECT {', '.join(columns)} FROM {table} WHERE {which} IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        dated = ("created_at", "updated_at") if table == "contacts" else ()
        places = ", ".join("?" * (len(columns) + len(dated)))
        target.executemany(
            f"INSERT INTO {table} ({', '.join((*columns, *dated))}) VALUES ({places})",
            ((*tuple(row), *([at] * len(dated))) for row in rows),
        )
