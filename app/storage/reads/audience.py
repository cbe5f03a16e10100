"""Who would get a campaign at this moment and who is left out, as the composer shows them.

People are listed as ids, eight bytes each, so that a million of them can be paged in any order; who they are is read
for the few that are on screen.
"""

import json
import sqlite3
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.audience import LeftOut
from app.domain.ids import ContactId, ListId
from app.storage.audiences import MAILABLE, MATCHING
from app.storage.database import Connection
from app.storage.merge_fields import FieldColumns, field_columns

_REASON = """CASE
    WHEN c.consent = 'opted_out' OR EXISTS (SELECT 1 FROM suppressions s WHERE s.number = c.number) THEN 'opted_out'
    WHEN c.consent = 'unknown' THEN 'no_consent'
    END"""
_GOLDEN = 2_654_435_769
"""2^32 by the golden ratio: its multiples spread evenly, so each handful is from all over the audience."""


@dataclass(frozen=True, slots=True)
class Audience:
    """How many get it, and how many of those who match do not; every reason has its key."""

    people: int
    left_out: Mapping[LeftOut, int]

    @property
    def matching(self) -> int:
        """All who match."""
        return self.people + sum(self.left_out.values())


@dataclass(frozen=True, slots=True)
class Person:
    """One person who matches. `left_out` is None for those who get it."""

    id: ContactId
    name: str
    number: str
    fields: Mapping[str, str]
    lists: str
    """The names of their lists, with commas."""
    left_out: LeftOut | None


def audience(conn: Connection, list_id: ListId | None) -> Audience:
    """Count everyone once; looks at every contact, so it is not for the UI thread."""
    rows = conn.execute(f"SELECT {_REASON} AS reason, count(*) AS people {MATCHING} GROUP BY 1", {"list": list_id})
    found = {row["reason"]: int(row["people"]) for row in rows}
    people = found.pop(None, 0)
    return Audience(people, dict.fromkeys(LeftOut, 0) | {LeftOut(reason): count for reason, count in found.items()})


def recipients(conn: Connection, list_id: ListId | None) -> "array[int]":
    """The ids of those who get it, in the order in which a launch takes them."""
    return array("q", (row[0] for row in conn.execute(f"SELECT c.id {MAILABLE} ORDER BY c.id", {"list": list_id})))


def left_out(conn: Connection, list_id: ListId | None, reason: LeftOut | None = None) -> "array[int]":
    """The ids of those who are left out, for one reason or for any."""
    wanted = f"{_REASON} IS NOT NULL" if reason is None else f"{_REASON} = :reason"
    rows = conn.execute(
        f"SELECT c.id {MATCHING} AND {wanted} ORDER BY c.id",
        {"list": list_id} if reason is None else {"list": list_id, "reason": reason},
    )
    return array("q", (row[0] for row in rows))


def people(conn: Connection, ids: Sequence[int]) -> list[Person]:
    """These people in this order, with all that a text can name; one who is gone is left out of the answer."""
    fields = field_columns(conn)
    rows = conn.execute(
        f"""SELECT c.id, c.name, c.first_name, c.last_name, c.number, {_REASON} AS reason,
                   (SELECT group_concat(l.name, ', ') FROM list_members m JOIN lists l ON l.id = m.list_id
                    WHERE m.contact_id = c.id AND l.deleted_at IS NULL) AS lists,
                   {", ".join(fields.columns)}
            FROM contacts c WHERE c.id IN (SELECT value FROM json_each(?))""",
        (json.dumps(list(ids)),),
    )
    found = {row["id"]: _person(row, fields) for row in rows}
    return [found[one] for one in ids if one in found]


def handful(ids: Sequence[int], turn: int, *, size: int = 5) -> list[int]:
    """A few of the ids, others at each turn, from all over the audience and in its order."""
    if len(ids) <= size:
        return list(ids)
    first = (turn * size * _GOLDEN) % 2**32 * len(ids) // 2**32
    return sorted(ids[(first + at * len(ids) // size) % len(ids)] for at in range(size))


def list_name(conn: Connection, list_id: ListId) -> str:
    """The name of a list, even of one that was deleted since."""
    row = conn.execute("SELECT name FROM lists WHERE id = ?", (list_id,)).fetchone()
    return "" if row is None else str(row["name"])


def _person(row: sqlite3.Row, fields: FieldColumns) -> Person:
    name = row["name"] or f"{row['first_name']} {row['last_name']}".strip()
    return Person(
        id=ContactId(row["id"]),
        name=name,
        number=row["number"],
        fields=fields.values(tuple(row)[-len(fields.names) :]),
        lists=row["lists"] or "",
        left_out=None if row["reason"] is None else LeftOut(row["reason"]),
    )
