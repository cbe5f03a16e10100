"""Why somebody did not get a campaign: what the store knows for certain, and no guess where it knows nothing."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from enum import StrEnum

from app.domain.audience import Who
from app.domain.campaign import CampaignStatus
from app.domain.contact import MAILABLE, Consent
from app.domain.days import ShopDay, shop_day
from app.domain.errors import Reason, Refused
from app.domain.filter_json import from_json
from app.domain.filter_names import Names
from app.domain.filter_terms import Is
from app.domain.ids import CampaignId, ContactId, from_iso
from app.domain.message import Status, Why
from app.domain.people_filter import Filter, ListIs, Node
from app.storage.database import Connection
from app.storage.reads.at_the_time import consent_at, had_enough_at, number_at
from app.storage.reads.audience_explained import Verdict, explain
from app.storage.reads.filter_names import filter_names
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
    NOT_MATCHING = "not_matching"  # now; a condition of the campaign's filter does not hold for them
    TOO_OFTEN = "too_often"  # at its launch: they had as many messages as its settings allowed
    EXCLUDED = "excluded"  # now; one that excludes people holds for them
    MATCHING = "matching"  # now
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
    condition: Node | None = None
    """The condition of the campaign's filter that decided it."""
    names: Names = Names()
    """What is needed to tell that condition."""
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


def why_not(conn: Connection, contact: ContactId, campaign: CampaignId, *, zone: tzinfo) -> Answer:
    """One person and one campaign; `zone` is the shop's. Raises Refused (not_found)."""
    person = read_person(conn, contact)
    sent = conn.execute("SELECT * FROM campaigns WHERE id = ?", (campaign,)).fetchone()
    if sent is None:
        raise Refused(Reason.NOT_FOUND, f"There is no campaign {campaign}.")
    launched = _moment(sent["launched_at"])
    if found := _message(conn, person, campaign):
        return _of_message(conn, found, person, sent["name"], launched)
    if sent["run"] == 0 or launched is None or sent["status"] in (CampaignStatus.DRAFT, CampaignStatus.SCHEDULED):
        cancelled = sent["status"] == CampaignStatus.CANCELLED
        return Answer(sent["name"], Because.CANCELLED if cancelled else Because.NOT_STARTED)
    return _without_message(conn, person, sent, shop_day(launched, zone), launched)


def why_not_found(conn: Connection, text: str, campaign: CampaignId, *, zone: tzinfo, limit: int = 5) -> Reasons:
    """The same for those whom a search finds among the contacts: the first of them, and how many there are."""
    found = find_people(conn, Query(text=text))
    people = [read_person(conn, ContactId(one)) for one in found[:limit]]
    return [(person, why_not(conn, person.id, campaign, zone=zone)) for person in people], len(found)


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


def _without_message(conn: Connection, person: Person, sent: sqlite3.Row, day: ShopDay, launched: datetime) -> Answer:
    number = number_at(conn, person, launched)
    other = number if number != person.number else ""
    consent, since, later = consent_at(conn, person.id, number, launched)
    if consent is Consent.OPTED_OUT:
        return Answer(sent["name"], Because.OPTED_OUT, launched, since, other)
    if person.added > launched:
        return Answer(sent["name"], Because.ADDED_LATER, launched, person.added)
    if consent not in MAILABLE and later is not None:
        return Answer(sent["name"], Because.CONSENT_LATER, launched, later, other)
    if consent not in MAILABLE and (consent is not None or person.consent not in MAILABLE):
        return Answer(sent["name"], Because.NO_CONSENT, launched, None, other)
    answer = _by_filter(
        conn,
        person,
        Who(from_json(sent["filter"]), day),
        Answer(sent["name"], Because.NOT_ON_RECORD, launched, None, other),
    )
    open_ones = (Because.MATCHING, Because.IN_LIST, Because.NOT_ON_RECORD)
    if answer.because in open_ones and had_enough_at(conn, number, sent["id"], launched):
        return replace(answer, because=Because.TOO_OFTEN)
    return answer


def _by_filter(conn: Connection, person: Person, who: Who, answer: Answer) -> Answer:
    """What the campaign's filter says of them now: what it would have said at its launch is not on record."""
    match who.filter:
        case Filter((ListIs(list=one, how=Is.YES, called=called),), ()):
            row = conn.execute(
                """SELECT l.name, m.contact_id FROM lists l
                   LEFT JOIN list_members m ON m.list_id = l.id AND m.contact_id = ? WHERE l.id = ?""",
                (person.id, one),
            ).fetchone()
            inside = row is not None and row["contact_id"] is not None
            because = Because.IN_LIST if inside else Because.NOT_IN_LIST
            return replace(answer, because=because, list_name=row["name"] if row else called)
        case Filter((), ()):
            return answer
    try:
        found = explain(conn, who, person.id)
    except Refused:  # something that it asks for is deleted
        return answer
    decided = {Verdict.NO_MATCH: Because.NOT_MATCHING, Verdict.EXCLUDED: Because.EXCLUDED}
    because = decided.get(found.verdict, Because.MATCHING)
    return replace(answer, because=because, condition=found.because, names=filter_names(conn))


def _moment(text: str | None) -> datetime | None:
    return from_iso(text) if text else None
