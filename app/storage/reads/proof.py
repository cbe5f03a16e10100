"""What proves that a person may be written to, or may not: everything that was written down, in its order."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from app.domain.contact import Consent
from app.domain.ids import WordingId, from_iso
from app.storage.contacts import opted_out_at
from app.storage.database import Connection
from app.storage.reads.people import THEIRS


@dataclass(frozen=True, slots=True)
class Wording:
    """A version of what people agree to."""

    id: WordingId
    text: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class ConsentFact:
    """One thing that a person agreed to or refused. What nobody noted is None, or empty."""

    number: str
    """Under which number; empty for one that was erased."""
    recorded_at: datetime
    given_at: datetime
    consent: Consent
    source: str
    sale_on: date | None
    wording: WordingId | None
    note: str
    file: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Proof:
    """The page of one number, which may be nobody's any more."""

    number: str
    name: str
    is_contact: bool
    former_numbers: tuple[str, ...]
    consent: Consent
    opted_out_at: datetime | None
    facts: tuple[ConsentFact, ...]
    wordings: tuple[Wording, ...]
    """The texts that the facts name."""
    messages: int
    """How many Mitto took, under every number of theirs."""
    last_message: datetime | None


def proof(conn: Connection, number: str) -> Proof:
    """The proof for a number in international form, with what its owner agreed to under the numbers before it."""
    person = conn.execute("SELECT id, name, consent FROM contacts WHERE number = ?", (number,)).fetchone()
    contact = None if person is None else person["id"]
    former = conn.execute(
        "SELECT number FROM former_numbers WHERE contact_id = ? ORDER BY until DESC", (contact,)
    ).fetchall()
    facts = [_fact(row) for row in conn.execute(_FACTS, {"number": number, "contact": contact})]
    since = opted_out_at(conn, number)
    sent = conn.execute(
        _SENT if contact is None else _SENT_TO_CONTACT, {"number": number, "contact": contact}
    ).fetchone()
    agreed = Consent.UNKNOWN if person is None else Consent(person["consent"])
    return Proof(
        number=number,
        name="" if person is None else person["name"],
        is_contact=person is not None,
        former_numbers=tuple(row["number"] for row in former),
        consent=agreed if since is None else Consent.OPTED_OUT,
        opted_out_at=since,
        facts=tuple(facts),
        wordings=tuple(one for one in wordings(conn) if one.id in {fact.wording for fact in facts}),
        messages=sent["messages"],
        last_message=None if sent["at"] is None else from_iso(sent["at"]),
    )


def wordings(conn: Connection) -> list[Wording]:
    """Every version, oldest first."""
    rows = conn.execute("SELECT id, text, written_at FROM consent_wordings ORDER BY id")
    return [Wording(WordingId(row["id"]), row["text"], from_iso(row["written_at"])) for row in rows]


THEIR_EVENTS = """e.number IN (
        SELECT :number UNION ALL SELECT '#' || lower(hex(number_hash(k.key, :number))) FROM erasure_keys k
        UNION ALL SELECT f.number FROM former_numbers f WHERE f.contact_id = :contact)
    AND NOT EXISTS (SELECT 1 FROM former_numbers f WHERE f.contact_id = :contact AND f.number = e.number
                    AND f.number <> :number AND e.at > f.until)"""
"""Which events `e` are those of `:contact`, or of whoever had `:number`. A former one may have another owner since."""

_FACTS = f"SELECT e.* FROM consent_events e WHERE {THEIR_EVENTS} ORDER BY e.id"
_SENT = "SELECT count(accepted_at) AS messages, max(accepted_at) AS at FROM messages m WHERE m.number = :number"
_SENT_TO_CONTACT = f"""SELECT count(m.accepted_at) AS messages, max(m.accepted_at) AS at
    FROM contacts c CROSS JOIN messages m ON {THEIRS} WHERE c.id = :contact"""


def _fact(row: sqlite3.Row) -> ConsentFact:
    return ConsentFact(
        number=row["number"] if row["number"].startswith("+") else "",
        recorded_at=from_iso(row["at"]),
        given_at=from_iso(row["given_at"] or row["at"]),
        consent=Consent(row["consent"]),
        source=row["source"],
        sale_on=None if row["sale_on"] is None else date.fromisoformat(row["sale_on"]),
        wording=None if row["wording_id"] is None else WordingId(row["wording_id"]),
        note=row["note"],
        file=row["file"],
        line=row["line"],
    )
