"""Who would get a campaign at this moment and who is left out, as the composer shows them.

People are listed as ids, eight bytes each, so that a million of them can be paged in any order; who they are is read
for the few that are on screen.
"""

import json
import sqlite3
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.audience import LeftOut, Who
from app.domain.ids import ContactId
from app.domain.progress import Progress, ignore_progress
from app.storage.audiences import MAY_BE_WRITTEN_TO, OPTED_OUT, Chosen, choose
from app.storage.database import Connection
from app.storage.filters.sql import NOBODY
from app.storage.merge_fields import FieldColumns, field_columns
from app.storage.reads.stopping import stoppable

_GOLDEN = 2_654_435_769
"""2^32 by the golden ratio: its multiples spread evenly, so each handful is from all over the audience."""


@dataclass(frozen=True, slots=True)
class Audience:
    """How many get it, and how many of those who match do not; every reason has its key. Unless it is `exact`, the
    figures are extended from an even sample.
    """

    people: int
    left_out: Mapping[LeftOut, int]
    exact: bool = True
    waiting: int = 0
    """How many of those who get it get it later: they had messages enough lately."""

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


def reason(chosen: Chosen | None = None) -> str:
    """Why a contact `c` who matches is left out; NULL for who is not. Without `chosen` nothing is excluded."""
    never, often = (NOBODY, NOBODY) if chosen is None else (chosen.never, chosen.often)
    return f"""CASE WHEN {OPTED_OUT} THEN 'opted_out' WHEN NOT {MAY_BE_WRITTEN_TO} THEN 'no_consent'
        WHEN {never} THEN 'excluded' WHEN {often} THEN 'too_often' END"""


def audience(conn: Connection, who: Who, *, progress: Progress = ignore_progress) -> Audience:
    """Count everyone once; may look at every contact, so it is not for the UI thread. `progress` may stop it.

    Raises Refused (bad_value) when the filter cannot hold.
    """
    return audience_of(conn, choose(conn, who), progress)


def audience_of(conn: Connection, chosen: Chosen, progress: Progress = ignore_progress) -> Audience:
    """The same for a filter that is in SQL already."""
    with stoppable(conn, progress):
        rows = conn.execute(
            f"""SELECT reason, reason IS NULL AND waits AS waits, count(*) AS people FROM (
                    SELECT {reason(chosen)} AS reason, {chosen.waits} AS waits {chosen.matching})
                GROUP BY 1, 2""",
            chosen.values,
        ).fetchall()
    found: dict[str | None, int] = {}
    for row in rows:
        found[row["reason"]] = found.get(row["reason"], 0) + row["people"]
    return counted(found, waiting=sum(row["people"] for row in rows if row["waits"]))


def audience_with(conn: Connection, who: Who, people: int) -> Audience:
    """The same in less time, once it is known how many `people` get it."""
    chosen = choose(conn, who)
    if who.care is not None:
        return audience_of(conn, chosen)
    if conn.execute(f"SELECT count(*) {chosen.matching}", chosen.values).fetchone()[0] == people:
        return counted({None: people})
    rows = conn.execute(
        f"SELECT reason, count(*) FROM (SELECT {reason(chosen)} AS reason {chosen.matching}) "
        "WHERE reason IS NOT NULL GROUP BY 1",
        chosen.values,
    )
    return counted({None: people} | {str(why): int(count) for why, count in map(tuple, rows)})


def counted(found: dict[str | None, int], *, exact: bool = True, waiting: int = 0) -> Audience:
    """An audience from the count of each reason, and of None for those who get it."""
    people = found.pop(None, 0)
    left_out = {LeftOut(why): count for why, count in found.items() if why is not None}
    return Audience(people, dict.fromkeys(LeftOut, 0) | left_out, exact, waiting)


def recipients(conn: Connection, who: Who, *, progress: Progress = ignore_progress) -> "array[int]":
    """The ids of those who get it, in the order in which a launch takes them."""
    return recipients_of(conn, choose(conn, who), progress)


def recipients_of(conn: Connection, chosen: Chosen, progress: Progress = ignore_progress) -> "array[int]":
    """The same for a filter that is in SQL already."""
    return _ids(conn, f"SELECT c.id {chosen.mailable} ORDER BY c.id", chosen, progress)


def left_out(
    conn: Connection, who: Who, why: LeftOut | None = None, *, progress: Progress = ignore_progress
) -> "array[int]":
    """The ids of those who are left out, for one reason or for any."""
    chosen = choose(conn, who)
    is_wanted = "IS NOT NULL" if why is None else f"= '{why.value}'"
    return _ids(conn, f"SELECT c.id {chosen.matching} AND {reason(chosen)} {is_wanted} ORDER BY c.id", chosen, progress)


def _ids(conn: Connection, sql: str, chosen: Chosen, progress: Progress) -> "array[int]":
    with stoppable(conn, progress):
        return array("q", (row[0] for row in conn.execute(sql, chosen.values)))


def people(conn: Connection, ids: Sequence[int], who: Who | None = None) -> list[Person]:
    """These people in this order, with all that a text can name; one who is gone is left out of the answer. What a
    filter excludes is told if `who` is.
    """
    chosen, fields = None if who is None else choose(conn, who), field_columns(conn)
    rows = conn.execute(
        f"""SELECT c.id, c.name, c.first_name, c.last_name, c.number,
                   {reason(chosen)} AS reason,
                   (SELECT group_concat(l.name, ', ') FROM list_members m JOIN lists l ON l.id = m.list_id
                    WHERE m.contact_id = c.id AND l.deleted_at IS NULL) AS lists,
                   {", ".join(fields.columns)}
            FROM contacts c WHERE c.id IN (SELECT value FROM json_each(:ids))""",
        {"ids": json.dumps(list(ids)), **(chosen.values if chosen else {})},
    )
    found = {row["id"]: _person(row, fields) for row in rows}
    return [found[one] for one in ids if one in found]


def handful(ids: Sequence[int], turn: int, *, size: int = 5) -> list[int]:
    """A few of the ids, others at each turn, from all over the audience and in its order."""
    if len(ids) <= size:
        return list(ids)
    first = (turn * size * _GOLDEN) % 2**32 * len(ids) // 2**32
    return sorted(ids[(first + at * len(ids) // size) % len(ids)] for at in range(size))


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
