"""All that is known of a person at one moment, and how to get back there; kept beside the journal's row of a change.

A snapshot is flat, so that two of them are compared part by part: 'column email', 'list 3', 'tag VIP', 'value 2',
'former +306944117749'. What was never there has no key. Everything runs in the caller's transaction.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.contact import MAILABLE, Consent
from app.domain.ids import ContactId, JournalId
from app.storage.contacts import agree, opted_out_at
from app.storage.database import Connection
from app.storage.tags import change_tags, ensure_tags

Part = str | int | float | list[str | float | None] | None
Snapshot = Mapping[str, Part]

TAKEN_BACK = "a change was taken back"
"""Where a consent comes from that an undo wrote down."""
CHANGES_BY_ITSELF = frozenset({"column updated_at", "column name_key", "column number_as_typed"})


@dataclass(frozen=True, slots=True)
class Former:
    """What one change made of a person. `became` is None for whoever was merged into another one."""

    contact: ContactId
    was: Snapshot
    became: Snapshot | None


def snapshot(conn: Connection, contact: ContactId) -> Snapshot:
    """How this person stands now; empty when there is no such contact."""
    row = conn.execute("SELECT * FROM contacts WHERE id = ?", (contact,)).fetchone()
    if row is None:
        return {}
    made: dict[str, Part] = {f"column {name}": row[name] for name in row.keys() if name != "id"}  # noqa: SIM118
    for sql in (
        "SELECT 'list ' || list_id, 1 FROM list_members WHERE contact_id = ?",
        "SELECT 'tag ' || t.name, 1 FROM contact_tags x JOIN tags t ON t.id = x.tag_id WHERE x.contact_id = ?",
        "SELECT 'former ' || number, until FROM former_numbers WHERE contact_id = ?",
    ):
        made.update((key, value) for key, value in conn.execute(sql, (contact,)))
    values = conn.execute("SELECT * FROM custom_values WHERE contact_id = ?", (contact,))
    made.update((f"value {one['field_id']}", [one["value"], one["value_key"], one["number"]]) for one in values)
    return made


def keep(conn: Connection, entry: JournalId, formers: Iterable[Former]) -> None:
    """Remember what a change, told by the journal's row `entry`, made of people."""
    conn.executemany(
        "INSERT INTO former_people (entry, contact_id, was, became) VALUES (?, ?, ?, ?)",
        [(entry, one.contact, _text(one.was), None if one.became is None else _text(one.became)) for one in formers],
    )


def kept(conn: Connection, entry: JournalId) -> tuple[Former, ...]:
    """What is remembered of a change; those who still are contacts first."""
    rows = conn.execute("SELECT * FROM former_people WHERE entry = ? ORDER BY became IS NULL", (entry,))
    return tuple(
        Former(
            ContactId(row["contact_id"]),
            json.loads(row["was"]),
            None if row["became"] is None else json.loads(row["became"]),
        )
        for row in rows
    )


def forget(conn: Connection, contacts: Iterable[ContactId]) -> None:
    """Remember nothing of these people any more, nor of anybody who was merged into them."""
    conn.execute(
        """WITH RECURSIVE theirs (contact) AS (
               SELECT value FROM json_each(?)
               UNION
               SELECT o.contact_id FROM theirs t JOIN former_people m ON m.contact_id = t.contact
               JOIN former_people o ON o.entry = m.entry AND o.became IS NULL
               WHERE NOT EXISTS (SELECT 1 FROM contacts c WHERE c.id = o.contact_id))
           DELETE FROM former_people WHERE contact_id IN (SELECT contact FROM theirs)""",
        (json.dumps(list(contacts)),),
    )


_WITH_NUMBER = """SELECT m.entry FROM former_people m
    JOIN json_each(json_array(m.was, m.became)) side JOIN json_each(side.value) part
    WHERE part.key = 'column number' AND part.value = :number OR part.key = 'former ' || :number"""


def forget_number(conn: Connection, number: str) -> None:
    """Remember nothing of anybody who had this number, whether they are a contact or not. Reads all that is kept."""
    conn.execute(f"DELETE FROM former_people WHERE entry IN ({_WITH_NUMBER})", {"number": number})


def is_remembered(conn: Connection, number: str) -> bool:
    """Whether anything is remembered of somebody who had this number. Reads all that is kept."""
    return conn.execute(f"{_WITH_NUMBER} LIMIT 1", {"number": number}).fetchone() is not None


def changed(one: Former) -> frozenset[str]:
    """The parts that a change made other than they were."""
    became = one.became or {}
    return frozenset(part for part in {*one.was, *became} if one.was.get(part) != became.get(part))


def overtaken(one: Former, now: Snapshot) -> frozenset[str]:
    """Those of them that were changed once more since."""
    became = one.became or {}
    return frozenset(part for part in changed(one) - CHANGES_BY_ITSELF if now.get(part) != became.get(part))


def taken_back(one: Former, now: Snapshot) -> Snapshot:
    """How the person stands without that change, with all that was changed since."""
    became = one.became or {}
    back = {part: one.was.get(part) for part in changed(one) if now.get(part) == became.get(part)}
    return {part: value for part, value in {**now, **back}.items() if value is not None or part.startswith("column ")}


def put_back(conn: Connection, contact: ContactId, wanted: Snapshot, now: datetime) -> None:
    """Make a person what a snapshot says, as a new row if there is none. Lists and fields that are gone stay gone, and
    an opt-out stays in force, whatever the snapshot says.
    """
    before = snapshot(conn, contact)
    columns = {name: wanted[f"column {name}"] for name in _columns(conn) if f"column {name}" in wanted}
    if opted_out_at(conn, str(columns["number"])) is not None:
        columns["consent"] = Consent.OPTED_OUT
    if before:
        names = ", ".join(f"{name} = :{name}" for name in columns)
        conn.execute(f"UPDATE contacts SET {names} WHERE id = :id", {**columns, "id": contact})
    else:
        names, places = ", ".join(columns), ", ".join(f":{name}" for name in columns)
        conn.execute(f"INSERT INTO contacts (id, {names}) VALUES (:id, {places})", {**columns, "id": contact})
    if before:
        _note_consent(conn, before, columns, now)
    for table in ("list_members", "custom_values", "former_numbers"):
        conn.execute(f"DELETE FROM {table} WHERE contact_id = ?", (contact,))
    conn.executemany(
        "INSERT INTO list_members (list_id, contact_id) SELECT id, ? FROM lists WHERE id = ?",
        [(contact, int(one)) for one, _ in _named(wanted, "list ")],
    )
    change_tags(conn, contact, ensure_tags(conn, [one for one, _ in _named(wanted, "tag ")], now))
    conn.executemany(
        "INSERT INTO former_numbers (contact_id, number, until) VALUES (?, ?, ?)",
        [(contact, one, until) for one, until in _named(wanted, "former ")],
    )
    conn.executemany(
        """INSERT INTO custom_values (contact_id, field_id, value, value_key, number)
           SELECT ?, id, ?, ?, ? FROM custom_fields WHERE id = ?""",
        [(contact, *parts, int(one)) for one, parts in _named(wanted, "value ") if isinstance(parts, list)],
    )


def _note_consent(conn: Connection, before: Snapshot, columns: Mapping[str, object], now: datetime) -> None:
    """The history of consent tells that what a change said of a number is said no longer."""
    number, consent = str(before["column number"]), before["column consent"]
    if opted_out_at(conn, number) is not None:
        return
    if number == columns["number"] and consent != columns["consent"]:
        agree(conn, number, Consent(str(columns["consent"])), TAKEN_BACK, now)
    elif number != columns["number"] and consent in MAILABLE:
        agree(conn, number, Consent.UNKNOWN, TAKEN_BACK, now)


def _text(one: Snapshot) -> str:
    return json.dumps(dict(one), ensure_ascii=False)


def _named(wanted: Snapshot, kind: str) -> list[tuple[str, Part]]:
    return [(part.removeprefix(kind), value) for part, value in wanted.items() if part.startswith(kind)]


def _columns(conn: Connection) -> list[str]:
    """A later step of the schema may have more than a snapshot has."""
    return [row["name"] for row in conn.execute("PRAGMA table_info(contacts)") if row["name"] != "id"]
