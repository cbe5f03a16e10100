"""Tags: short words that the shop puts on people. Everything runs in the caller's transaction."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.folding import fold
from app.domain.ids import ContactId, TagId, iso
from app.storage.database import Connection


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag."""

    id: TagId
    name: str


def all_tags(conn: Connection) -> tuple[Tag, ...]:
    """Every tag, by name."""
    return tuple(Tag(TagId(row["id"]), row["name"]) for row in conn.execute("SELECT * FROM tags ORDER BY name_key"))


def ensure_tags(conn: Connection, names: Iterable[str], now: datetime) -> tuple[TagId, ...]:
    """The tags of these names, however they are capitalised or accented; made if they are missing, blanks left out."""
    wanted = {fold(name): " ".join(name.split()) for name in names if name.strip()}
    conn.executemany(
        "INSERT INTO tags (name, name_key, created_at) VALUES (?, ?, ?) ON CONFLICT (name_key) DO NOTHING",
        [(name, key, iso(now)) for key, name in wanted.items()],
    )
    rows = conn.execute(
        "SELECT id FROM tags WHERE name_key IN (SELECT value FROM json_each(?)) ORDER BY name_key",
        (json.dumps(list(wanted)),),
    )
    return tuple(TagId(row["id"]) for row in rows)


def change_tags(conn: Connection, contact: ContactId, tags: Iterable[TagId]) -> bool:
    """Let a person have these tags and no others. Whether anything changed."""
    values = {"contact": contact, "tags": json.dumps(sorted(tags))}
    gone = conn.execute(
        """DELETE FROM contact_tags WHERE contact_id = :contact
               AND tag_id NOT IN (SELECT value FROM json_each(:tags))""",
        values,
    ).rowcount
    come = conn.execute(
        """INSERT INTO contact_tags (tag_id, contact_id) SELECT value, :contact FROM json_each(:tags)
           WHERE true ON CONFLICT DO NOTHING""",
        values,
    ).rowcount
    return bool(gone or come)
