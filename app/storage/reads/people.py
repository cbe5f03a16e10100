"""The people as the Contacts screen lists them: filtered, searched, sorted, and then read in pages.

Of the whole answer only ids are read, eight bytes a person; what a page shows is looked up by them. So a page far down
costs what the first one costs, whatever the order, and a million people are no more than a second of SQLite's time.
"""

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.contact import Consent
from app.domain.ids import ContactId, ListId, from_iso
from app.storage.database import Connection
from app.storage.reads.contacts import ListRow, all_lists, count_by_consent
from app.storage.reads.people_search import Sought, seek
from app.storage.tags import tags_in_use

if TYPE_CHECKING:
    Ids = array[int]  # at run time an array takes no type before Python 3.12
else:
    Ids = array


class Show(StrEnum):
    """Whom to show."""

    ALL = "all"
    MAILABLE = "mailable"
    UNKNOWN = "unknown"
    OPTED_OUT = "opted_out"


class Sort(StrEnum):
    """By what people are sorted."""

    NAME = "name"
    NUMBER = "number"
    LAST_MESSAGE = "last_message"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Query:
    """A question about people. `text` is a name, a tag, an e-mail address, or a number in any spelling."""

    show: Show = Show.ALL
    list_id: ListId | None = None
    text: str = ""
    sort: Sort = Sort.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in the list. `last_message` is when Mitto took the latest one, None for never."""

    id: ContactId
    name: str
    number: str
    consent: Consent
    lists: tuple[str, ...]
    tags: tuple[str, ...]
    last_message: datetime | None
    added: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people there are of each consent, and in each list."""

    consents: Mapping[Consent, int]
    lists: tuple[ListRow, ...]
    tags: tuple[str, ...] = ()
    """Those that somebody has."""

    @property
    def people(self) -> int:
        """All of them."""
        return sum(self.consents.values())


_SHOWN = {
    Show.ALL: "",
    Show.MAILABLE: "AND c.consent IN ('opted_in', 'soft_opt_in')",
    Show.UNKNOWN: "AND c.consent = 'unknown'",
    Show.OPTED_OUT: "AND c.consent = 'opted_out'",
}

# Whose a message is: its contact's, also after a change of number; once that one is gone, its number's new owner's, or
# theirs who had that number last.
_TAKEN = """
    WITH taken AS MATERIALIZED (
        SELECT CAST(coalesce((SELECT id FROM contacts WHERE id = m.contact_id),
                        (SELECT id FROM contacts WHERE number = m.number),
                        (SELECT contact_id FROM former_numbers WHERE number = m.number ORDER BY until DESC LIMIT 1)
                   ) AS INTEGER) AS owner, max(m.at) AS at
        FROM (SELECT contact_id, number, max(accepted_at) AS at FROM messages NOT INDEXED
              WHERE accepted_at IS NOT NULL GROUP BY contact_id, number) m
        GROUP BY owner)
"""

THEIRS = """m.number IN (SELECT c.number UNION ALL SELECT f.number FROM former_numbers f WHERE f.contact_id = c.id)
    AND (m.contact_id = c.id OR NOT EXISTS (SELECT 1 FROM contacts o WHERE o.id = m.contact_id))"""
"""The same for one contact `c`: which messages `m` are theirs."""


def stamp(conn: Connection) -> tuple[int, int]:
    """Changes when people or lists may have changed: each change has a journal row, and none of them a campaign's."""
    row = conn.execute(
        """SELECT coalesce((SELECT id FROM journal WHERE campaign_id IS NULL ORDER BY id DESC LIMIT 1), 0),
                  coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'contacts'), 0)"""
    ).fetchone()
    return int(row[0]), int(row[1])


def count_people(conn: Connection) -> Counts:
    """How many there are, counted from indexes alone."""
    return Counts(count_by_consent(conn), tuple(all_lists(conn)), tags_in_use(conn))


def find_people(conn: Connection, query: Query) -> Ids:
    """The ids of all whom the question is about, in its order. A second for a million: not for the UI thread."""
    sought = seek(conn, query.text)
    found: Ids = array("q")
    if query.list_id is None:
        people = f"contacts c {_index(query, sought)}"
    else:
        people = "list_members l CROSS JOIN contacts c ON c.id = l.contact_id AND l.list_id = :list"
    values = {"list": query.list_id, **sought.values}
    for sql in _statements(query, people, f"{_SHOWN[query.show]} {sought.condition}"):
        cursor = conn.cursor()
        cursor.row_factory = None  # a tuple each, not a Row
        found.extend(row[0] for row in cursor.execute(sql, values))
    return found


def people_rows(conn: Connection, ids: Sequence[int]) -> list[PersonRow | None]:
    """What is shown of each of these people, in this order; None for one who is gone."""
    rows = conn.execute(
        f"""SELECT c.id, c.name, c.number, c.created_at,
                CASE WHEN s.number IS NULL THEN c.consent ELSE 'opted_out' END AS consent,
                (SELECT json_group_array(l.name) FROM list_members x JOIN lists l ON l.id = x.list_id
                 WHERE x.contact_id = c.id AND l.deleted_at IS NULL) AS lists,
                (SELECT json_group_array(t.name) FROM contact_tags x JOIN tags t ON t.id = x.tag_id
                 WHERE x.contact_id = c.id) AS tags,
                (SELECT max(m.accepted_at) FROM messages m WHERE {THEIRS}) AS last_message
            FROM json_each(?) w CROSS JOIN contacts c ON c.id = w.value
            LEFT JOIN suppressions s ON s.number = c.number""",
        (json.dumps(list(ids)),),
    )
    found = {
        row["id"]: PersonRow(
            id=ContactId(row["id"]),
            name=row["name"],
            number=row["number"],
            consent=Consent(row["consent"]),
            lists=tuple(sorted(json.loads(row["lists"]))),
            tags=tuple(sorted(json.loads(row["tags"]))),
            last_message=None if row["last_message"] is None else from_iso(row["last_message"]),
            added=from_iso(row["created_at"]),
        )
        for row in rows
    }
    return [found.get(one) for one in ids]


def _index(query: Query, sought: Sought) -> str:
    """The index that has all that is asked for: a search then looks at no row of the table that it does not find."""
    if sought.index:
        return f"INDEXED BY {sought.index}"
    return "INDEXED BY contacts_by_name" if query.sort is Sort.NAME else ""


def _statements(query: Query, people: str, condition: str) -> list[str]:
    order = "DESC" if query.descending else "ASC"
    match query.sort:
        case Sort.NAME:  # whoever has no name comes last, both ways
            select = (
                f"SELECT c.id FROM {people} WHERE c.name_key {{0}} '' {condition} ORDER BY c.name_key {order}, c.id"
            )
            return [select.format(">"), select.format("=")]
        case Sort.NUMBER:
            return [f"SELECT c.id FROM {people} WHERE true {condition} ORDER BY c.number {order}"]
        case Sort.ADDED:
            return [f"SELECT c.id FROM {people} WHERE true {condition} ORDER BY c.id {order}"]
        case _:  # nobody has waited longer than who never got one
            return [
                f"""{_TAKEN} SELECT c.id FROM {people} LEFT JOIN taken t ON t.owner = c.id WHERE true {condition}
                    ORDER BY t.at {order}, c.id"""
            ]
