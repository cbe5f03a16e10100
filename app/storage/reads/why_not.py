"""Why somebody did not get a campaign: what the store knows for certain, and no guess where it knows nothing.

Consent at a past moment comes from the history of consent. A row of it may be of an earlier day than the one it was
written on; the journal tells which were.
"""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.campaign import CampaignStatus
from app.domain.contact import MAILABLE, Consent
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, ContactId, from_iso, iso
from app.domain.journal import Event
from app.domain.message import Status, Why
from app.storage.database import Connection
from app.storage.reads.people import THEIRS, Query, find_people
from app.storage.reads.person import Person, read_person


class Because(StrEnum):
    """What decided it."""

    MESSAGE = "message"  # there is one, and its status says it
    NOT_STARTED = "not_started"
    CANCELLED = "cancelled"  # before it started
    OPTED_OUT = "opted_out"  # before it was launched
    ADDED_LATER = "added_later"
    CONSENT_LATER = "consent_later"
    NO_CONSENT = "no_consent"  # none is on record from before it was launched
    NOT_IN_LIST = "not_in_list"  # now; who was in a list at a past moment is not on record
    IN_LIST = "in_list"  # now
    NOT_ON_RECORD = "not_on_record"


@dataclass(frozen=True, slots=True)
class Answer:
    """Why one person did not get one campaign, or that they did. `at` is when it came about."""

    campaign: str
    because: Because
    launched: datetime | None = None
    at: datetime | None = None
    number: str = ""
    """The number it was about, when the person has another one now."""
    list_name: str = ""
    status: Status | None = None
    why: Why | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """A campaign that can be asked about."""

    id: CampaignId
    name: str
    launched: datetime | None


Reasons = tuple[list[tuple[Person, Answer]], int]
"""For the first of those whom a search finds, and how many it finds."""


def started_campaigns(conn: Connection, limit: int = 200) -> list[Started]:
    """All but drafts, the newest first."""
    rows = conn.execute(
        """SELECT id, name, launched_at FROM campaigns WHERE status <> 'draft' AND deleted_at IS NULL
           ORDER BY id DESC LIMIT ?""",
        (limit,),
    )
    return [Started(CampaignId(row["id"]), row["name"], _moment(row["launched_at"])) for row in rows]


def why_not(conn: Connection, contact: ContactId, campaign: CampaignId) -> Answer:
    """One person and one campaign. Raises Refused (not_found)."""
    person = read_person(conn, contact)
    sent = conn.execute(
        """SELECT c.*, l.name AS list_name FROM campaigns c LEFT JOIN lists l ON l.id = c.list_id WHERE c.id = ?""",
        (campaign,),
    ).fetchone()
    if sent is None:
        raise Refused(Reason.NOT_FOUND, f"There is no campaign {campaign}.")
    launched = _moment(sent["launched_at"])
    if found := _message(conn, person, campaign):
        return _of_message(conn, found, person, sent["name"], launched)
    if sent["run"] == 0 or launched is None or sent["status"] in (CampaignStatus.DRAFT, CampaignStatus.SCHEDULED):
        cancelled = sent["status"] == CampaignStatus.CANCELLED
        return Answer(sent["name"], Because.CANCELLED if cancelled else Because.NOT_STARTED)
    return _without_message(conn, person, sent, launched)


def why_not_found(conn: Connection, text: str, campaign: CampaignId, limit: int = 5) -> Reasons:
    """The same for those whom a search finds among the contacts: the first of them, and how many there are."""
    found = find_people(conn, Query(text=text))
    people = [read_person(conn, ContactId(one)) for one in found[:limit]]
    return [(person, why_not(conn, person.id, campaign)) for person in people], len(found)


def _message(conn: Connection, person: Person, campaign: CampaignId) -> sqlite3.Row | None:
    row: sqlite3.Row | None = conn.execute(
        f"""SELECT m.number, m.status, m.why, m.detail, m.updated_at
            FROM contacts c CROSS JOIN messages m ON {THEIRS}
            WHERE c.id = ? AND m.campaign_id = ? ORDER BY m.status = 'delivered' DESC, m.id DESC LIMIT 1""",
        (person.id, campaign),
    ).fetchone()
    return row


def _of_message(
    conn: Connection, found: sqlite3.Row, person: Person, campaign: str, launched: datetime | None
) -> Answer:
    why, at = None if found["why"] is None else Why(found["why"]), found["updated_at"]
    if why is Why.OPTED_OUT:
        row = conn.execute(
            "SELECT max(at) AS at FROM consent_events WHERE number = ? AND consent = ? AND at <= ?",
            (found["number"], Consent.OPTED_OUT, at),
        ).fetchone()
        at = row["at"] or at
    return Answer(
        campaign,
        Because.MESSAGE,
        launched,
        from_iso(at),
        found["number"] if found["number"] != person.number else "",
        status=Status(found["status"]),
        why=why,
        detail=found["detail"],
    )


def _without_message(conn: Connection, person: Person, sent: sqlite3.Row, launched: datetime) -> Answer:
    number = _number_at(conn, person, launched)
    other = number if number != person.number else ""
    consent, since, later = _consent_at(conn, person.id, number, launched)
    if consent is Consent.OPTED_OUT:
        return Answer(sent["name"], Because.OPTED_OUT, launched, since, other)
    if person.added > launched:
        return Answer(sent["name"], Because.ADDED_LATER, launched, person.added)
    if consent not in MAILABLE and later is not None:
        return Answer(sent["name"], Because.CONSENT_LATER, launched, later, other)
    if consent not in MAILABLE and (consent is not None or person.consent not in MAILABLE):
        return Answer(sent["name"], Because.NO_CONSENT, launched, None, other)
    if sent["list_id"] is None:
        return Answer(sent["name"], Because.NOT_ON_RECORD, launched, None, other)
    inside = conn.execute(
        "SELECT 1 FROM list_members WHERE list_id = ? AND contact_id = ?", (sent["list_id"], person.id)
    ).fetchone()
    because = Because.NOT_IN_LIST if inside is None else Because.IN_LIST
    return Answer(sent["name"], because, launched, None, other, list_name=sent["list_name"])


def _number_at(conn: Connection, person: Person, moment: datetime) -> str:
    """Which number was theirs then. That of somebody who was merged into them since was another person's."""
    others = {one.number for one in person.merged}
    rows = conn.execute("SELECT number, until FROM former_numbers WHERE contact_id = ? ORDER BY until", (person.id,))
    return next(
        (row["number"] for row in rows if row["number"] not in others and (_moment(row["until"]) or moment) > moment),
        person.number,
    )


def _consent_at(
    conn: Connection, contact: ContactId, number: str, moment: datetime
) -> tuple[Consent | None, datetime | None, datetime | None]:
    """What was on record then, None for nothing, and since when; and when a consent was first noted after that."""
    consent, since, later = None, None, None
    noted = _noted_after(conn, contact, moment)
    rows = conn.execute("SELECT at, consent, source FROM consent_events WHERE number = ? ORDER BY id DESC", (number,))
    for row in rows:  # the newest first: of two alike the journal's later row is the later one's
        at, told = from_iso(row["at"]), noted.get((row["consent"], row["source"]))
        written = told.pop() if told else at
        if written > moment:
            later = written if row["consent"] in MAILABLE else later
        elif consent is None:
            consent, since = Consent(row["consent"]), at
    return consent, since, later


def _noted_after(conn: Connection, contact: ContactId, moment: datetime) -> dict[tuple[str, str], list[datetime]]:
    """When consents of an earlier day were noted after a moment, by what they are and where they come from."""
    rows = conn.execute(
        """SELECT at, data ->> '$.consent' AS consent, data ->> '$.source' AS source FROM journal
           WHERE kind = ? AND at > ? AND data ->> '$.contact' = ? ORDER BY id""",
        (Event.CONSENT_RECORDED, iso(moment), contact),
    )
    found: dict[tuple[str, str], list[datetime]] = {}
    for row in rows:
        found.setdefault((row["consent"], row["source"]), []).append(from_iso(row["at"]))
    return found


def _moment(text: str | None) -> datetime | None:
    return from_iso(text) if text else None
