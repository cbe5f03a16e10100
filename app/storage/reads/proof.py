"""What proves that a person may be written to, or may not: everything that was written down, in its order."""

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.contact import Consent
from app.domain.ids import WordingId, from_iso
from app.storage.contacts import opted_out_at
from app.storage.database import Connection


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
    """The proof for a number in international form, with what was agreed under the numbers before it."""
    person = conn.execute("SELECT id, name, consent FROM contacts WHERE number = ?", (number,)).fetchone()
    former = () if person is None else _former(conn, person["id"])
    numbers = (number, *former)
    facts = sorted((fact for one in numbers for fact in _facts(conn, one)), key=lambda fact: fact.recorded_at)
    since = opted_out_at(conn, number)
    sent = [_sent(conn, one) for one in numbers]
    last = max((at for _, at in sent if at is not None), default=None)
    agreed = Consent.UNKNOWN if person is None else Consent(person["consent"])
    return Proof(
        number=number,
        name="" if person is None else person["name"],
        is_contact=person is not None,
        former_numbers=former,
        consent=agreed if since is None else Consent.OPTED_OUT,
        opted_out_at=since,
        facts=tuple(facts),
        wordings=tuple(one for one in wordings(conn) if one.id in {fact.wording for fact in facts}),
        messages=sum(count for count, _ in sent),
        last_message=None if last is None else from_iso(last),
    )


def wordings(conn: Connection) -> list[Wording]:
    """Every version, oldest first."""
    rows = conn.execute("SELECT id, text, written_at FROM consent_wordings ORDER BY id")
    return [Wording(WordingId(row["id"]), row["text"], from_iso(row["written_at"])) for row in rows]


def _former(conn: Connection, contact: int) -> tuple[str, ...]:
    rows = conn.execute("SELECT number FROM former_numbers WHERE contact_id = ? ORDER BY until DESC", (contact,))
    return tuple(row["number"] for row in rows)


def _facts(conn: Connection, number: str) -> list[ConsentFact]:
    rows = conn.execute(
        """SELECT * FROM consent_events WHERE number = ?1
           OR number IN (SELECT '#' || lower(hex(number_hash(key, ?1))) FROM erasure_keys) ORDER BY id""",
        (number,),
    )
    return [
        ConsentFact(
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
        for row in rows
    ]


def _sent(conn: Connection, number: str) -> tuple[int, str | None]:
    row = conn.execute(
        "SELECT count(accepted_at) AS sent, max(accepted_at) AS at FROM messages WHERE number = ?", (number,)
    )
    found = row.fetchone()
    return int(found["sent"]), found["at"]
