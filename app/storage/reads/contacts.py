"""Contacts as screens show them: pages by key, counts, lists with their sizes, and one person's history."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.contact import Consent
from app.domain.ids import ContactId, ListId, from_iso
from app.storage.database import Connection


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One person."""

    id: ContactId
    number: str
    number_as_typed: str
    name: str
    first_name: str
    last_name: str
    consent: Consent
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class ListRow:
    """A list and how many people are in it, whatever they agreed to."""

    id: ListId
    name: str
    size: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ConsentEvent:
    """What a person agreed to or refused, when, and where the shop knows it from."""

    at: datetime
    consent: Consent
    source: str


def count_contacts(conn: Connection, *, consent: Consent | None = None, list_id: ListId | None = None) -> int:
    """How many people there are: all, those of one consent, those of one list, or both."""
    row = conn.execute(f"SELECT count(*) AS people {_from(consent, list_id)}", _values(consent, list_id)).fetchone()
    return int(row["people"])


def count_by_consent(conn: Connection) -> Mapping[Consent, int]:
    """How many people of each consent there are; every consent has its key."""
    rows = conn.execute("SELECT consent, count(*) AS people FROM contacts GROUP BY consent")
    return dict.fromkeys(Consent, 0) | {Consent(row["consent"]): row["people"] for row in rows}


def page(
    conn: Connection,
    *,
    consent: Consent | None = None,
    list_id: ListId | None = None,
    after: ContactId | None = None,
    limit: int = 100,
    descending: bool = False,
) -> list[ContactRow]:
    """The people that follow `after` in the order in which they were added, the first ones without it."""
    key = "c.id" if list_id is None else "l.contact_id"  # the one that an index has in order
    bound = "" if not after else f"AND {key} < :id" if descending else f"AND {key} > :id"
    rows = conn.execute(
        f"SELECT c.* {_from(consent, list_id)} {bound} ORDER BY {key} {'DESC' if descending else 'ASC'} LIMIT :limit",
        {**_values(consent, list_id), "id": after, "limit": limit},
    )
    return [_row(row) for row in rows]


def find_by_number(conn: Connection, number: str) -> ContactRow | None:
    """The person with this number, in international form."""
    row = conn.execute("SELECT * FROM contacts WHERE number = ?", (number,)).fetchone()
    return None if row is None else _row(row)


def all_lists(conn: Connection) -> list[ListRow]:
    """Every list, by name."""
    rows = conn.execute(
        """SELECT l.*, (SELECT count(*) FROM list_members m WHERE m.list_id = l.id) AS size
           FROM lists l WHERE l.deleted_at IS NULL ORDER BY l.name"""
    )
    return [ListRow(ListId(row["id"]), row["name"], row["size"], from_iso(row["created_at"])) for row in rows]


def consent_history(conn: Connection, number: str) -> list[ConsentEvent]:
    """What the owner of a number agreed to and refused, oldest first; kept even when the contact is gone."""
    rows = conn.execute("SELECT * FROM consent_events WHERE number = ? ORDER BY id", (number,))
    return [ConsentEvent(from_iso(row["at"]), Consent(row["consent"]), row["source"]) for row in rows]


def _from(consent: Consent | None, list_id: ListId | None) -> str:
    of_list = "" if list_id is None else "JOIN list_members l ON l.contact_id = c.id AND l.list_id = :list"
    agreed = "" if consent is None else "AND c.consent = :consent"
    return f"FROM contacts c {of_list} WHERE true {agreed}"


def _values(consent: Consent | None, list_id: ListId | None) -> dict[str, str | int | None]:
    return {"consent": consent, "list": list_id}


def _row(row: sqlite3.Row) -> ContactRow:
    return ContactRow(
        id=ContactId(row["id"]),
        number=row["number"],
        number_as_typed=row["number_as_typed"],
        name=row["name"],
        first_name=row["first_name"],
        last_name=row["last_name"],
        consent=Consent(row["consent"]),
        created_at=from_iso(row["created_at"]),
        updated_at=from_iso(row["updated_at"]),
    )
