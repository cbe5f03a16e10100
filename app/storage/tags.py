"""Tags: short words that the shop puts on people. Everything runs in the caller's transaction."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.errors import Reason, Refused
from app.domain.folding import fold
from app.domain.ids import ContactId, TagId, iso
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.journal import note

LONGEST_TAG = 60
BETWEEN_TAGS = (",", ";", "|")
"""What separates tags in a cell of a file."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag."""

    id: TagId
    name: str


def all_tags(conn: Connection) -> tuple[Tag, ...]:
    """Every tag, by name."""
    return tuple(Tag(TagId(row["id"]), row["name"]) for row in conn.execute("SELECT * FROM tags ORDER BY name_key"))


def tags_in_use(conn: Connection) -> tuple[str, ...]:
    """The names of those tags that somebody has."""
    rows = conn.execute(
        """SELECT name FROM tags t WHERE EXISTS (SELECT 1 FROM contact_tags x WHERE x.tag_id = t.id)
           ORDER BY name_key"""
    )
    return tuple(row["name"] for row in rows)


def tags_of(conn: Connection, contact: ContactId) -> tuple[str, ...]:
    """The names of a person's tags."""
    rows = conn.execute(
        "SELECT t.name FROM contact_tags x JOIN tags t ON t.id = x.tag_id WHERE x.contact_id = ? ORDER BY t.name_key",
        (contact,),
    )
    return tuple(row["name"] for row in rows)


def require_tag_names(names: Iterable[str]) -> None:
    """Raises Refused (bad_value) for a name that no file could give back: too long, or with a separator in it."""
    for name in names:
        tidy = " ".join(name.split())
        if len(tidy) > LONGEST_TAG:
            raise Refused(
                Reason.BAD_VALUE,
                f"“{tidy[:20]}…” is too long for a tag: it has {len(tidy)} characters, {LONGEST_TAG} are the most. "
                "Shorten it. Nothing was saved.",
            )
        if found := [sign for sign in BETWEEN_TAGS if sign in tidy]:
            raise Refused(
                Reason.BAD_VALUE,
                f"A tag cannot have “{found[0]}” in it, because that separates tags: “{tidy}”. Leave it out, or make "
                "tags of the parts. Nothing was saved.",
            )


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


def put_tag_on(conn: Connection, name: str, contacts: Sequence[ContactId], now: datetime) -> tuple[ContactId, ...]:
    """Put a tag, made if it is missing, on people. Returns those who did not have it. Raises Refused (bad_value)."""
    if not name.strip():
        raise Refused(Reason.BAD_VALUE, "A tag needs a name. Nothing was changed.")
    if not _is_tag(conn, name):
        require_tag_names([name])
    (tag,) = ensure_tags(conn, [name], now)
    rows = conn.execute(
        """INSERT INTO contact_tags (tag_id, contact_id)
           SELECT ?, id FROM contacts WHERE id IN (SELECT value FROM json_each(?))
           ON CONFLICT DO NOTHING RETURNING contact_id""",
        (tag, json.dumps(contacts)),
    ).fetchall()
    if rows:
        _changed(conn, rows, now)
        note(conn, Event.TAG_PUT_ON, now, data={"name": " ".join(name.split()), "people": len(rows)})
    return tuple(ContactId(row[0]) for row in rows)


def take_tag_off(conn: Connection, name: str, contacts: Sequence[ContactId], now: datetime) -> tuple[ContactId, ...]:
    """Take a tag off people. Returns those who had it."""
    rows = conn.execute(
        """DELETE FROM contact_tags WHERE tag_id = (SELECT id FROM tags WHERE name_key = ?)
           AND contact_id IN (SELECT value FROM json_each(?)) RETURNING contact_id""",
        (fold(name), json.dumps(contacts)),
    ).fetchall()
    if rows:
        _changed(conn, rows, now)
        note(conn, Event.TAG_TAKEN_OFF, now, data={"name": " ".join(name.split()), "people": len(rows)})
    return tuple(ContactId(row[0]) for row in rows)


def _is_tag(conn: Connection, name: str) -> bool:
    return conn.execute("SELECT 1 FROM tags WHERE name_key = ?", (fold(name),)).fetchone() is not None


def _changed(conn: Connection, rows: Sequence[sqlite3.Row], now: datetime) -> None:
    """Whose tags changed were changed themselves: an import is not undone over that."""
    conn.execute(
        "UPDATE contacts SET updated_at = ? WHERE id IN (SELECT value FROM json_each(?))",
        (iso(now), json.dumps([row[0] for row in rows])),
    )
