"""One person: what is known of them, what they got, and whose a number is."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.contact import Consent
from app.domain.custom_field import CustomField
from app.domain.errors import Reason, Refused
from app.domain.facts import Day, Gender, stored_day
from app.domain.ids import CampaignId, ContactId, JournalId, ListId, MessageId, from_iso
from app.domain.message import Status, Why
from app.domain.phone import BadNumber, parse_number
from app.storage.contacts import opted_out_at
from app.storage.custom_fields import all_custom_fields, values_of
from app.storage.database import Connection
from app.storage.merging import merged_into
from app.storage.reads.contacts import ListRow
from app.storage.reads.people import THEIRS
from app.storage.settings import read_settings
from app.storage.tags import tags_of


@dataclass(frozen=True, slots=True)
class Merged:
    """Somebody who was merged into a person: the journal's row that can be undone, and who they were."""

    entry: JournalId
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Person:
    """Everything about one person. `since` and `source` are of the consent, None and '' where nobody noted them."""

    id: ContactId
    number: str
    number_as_typed: str
    name: str
    first_name: str
    last_name: str
    consent: Consent
    since: datetime | None
    source: str
    lists: tuple[ListRow, ...]
    """Their sizes are not counted here."""
    added: datetime
    email: str = ""
    birthday: Day | None = None
    name_day: Day | None = None
    gender: Gender | None = None
    tags: tuple[str, ...] = ()
    values: tuple[tuple[CustomField, str], ...] = ()
    """Of the shop's own fields, those that this person has."""
    merged: tuple[Merged, ...] = ()


@dataclass(frozen=True, slots=True)
class Received:
    """One message to a person: of which campaign, and what became of it."""

    message: MessageId
    campaign: CampaignId
    name: str
    status: Status
    why: Why | None
    detail: str
    at: datetime
    """Since when it stands where it stands."""


@dataclass(frozen=True, slots=True)
class NumberFacts:
    """A number that somebody typed: what it is, whose it is, and since when nothing may be sent to it."""

    number: str
    owner: ContactId | None
    owner_name: str
    opted_out: datetime | None


def read_person(conn: Connection, contact: ContactId) -> Person:
    """Raises Refused (not_found)."""
    row = conn.execute(
        """SELECT c.*, s.at AS suppressed_at, s.source AS suppressed_by FROM contacts c
           LEFT JOIN suppressions s ON s.number = c.number WHERE c.id = ?""",
        (contact,),
    ).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, "This person is not among your contacts any more.")
    consent = Consent(row["consent"])
    since, source = row["suppressed_at"], row["suppressed_by"] or ""
    if since is not None:
        consent = Consent.OPTED_OUT
    else:
        event = conn.execute(
            """SELECT coalesce(given_at, at) AS at, source FROM consent_events WHERE number = ? AND consent = ?
               ORDER BY id DESC LIMIT 1""",
            (row["number"], consent),
        ).fetchone()
        since, source = (event["at"], event["source"]) if event is not None else (None, "")
    lists = conn.execute(
        """SELECT l.* FROM list_members m JOIN lists l ON l.id = m.list_id
           WHERE m.contact_id = ? AND l.deleted_at IS NULL ORDER BY l.name""",
        (contact,),
    )
    known = values_of(conn, contact)
    return Person(
        id=contact,
        number=row["number"],
        number_as_typed=row["number_as_typed"],
        name=row["name"],
        first_name=row["first_name"],
        last_name=row["last_name"],
        consent=consent,
        since=None if since is None else from_iso(since),
        source=source,
        lists=tuple(ListRow(ListId(one["id"]), one["name"], 0, from_iso(one["created_at"])) for one in lists),
        added=from_iso(row["created_at"]),
        email=row["email"],
        birthday=stored_day(row["birthday"], row["birth_year"]),
        name_day=stored_day(row["name_day"]),
        gender=Gender(row["gender"]) if row["gender"] else None,
        tags=tags_of(conn, contact),
        values=tuple((field, known[field.id]) for field in all_custom_fields(conn) if field.id in known),
        merged=tuple(Merged(*one) for one in merged_into(conn, contact)),
    )


def received(
    conn: Connection, contact: ContactId, *, before: MessageId | None = None, limit: int = 20
) -> list[Received]:
    """A page of what a person got or was left out of, newest first; under former numbers too."""
    older = "" if before is None else "AND m.id < :before"
    rows = conn.execute(
        f"""SELECT m.id, m.campaign_id, k.name, m.status, m.why, m.detail, m.updated_at
            FROM contacts c CROSS JOIN messages m ON {THEIRS} JOIN campaigns k ON k.id = m.campaign_id
            WHERE c.id = :contact {older} ORDER BY m.id DESC LIMIT :limit""",
        {"contact": contact, "before": before, "limit": limit},
    )
    return [
        Received(
            message=MessageId(row["id"]),
            campaign=CampaignId(row["campaign_id"]),
            name=row["name"],
            status=Status(row["status"]),
            why=None if row["why"] is None else Why(row["why"]),
            detail=row["detail"],
            at=from_iso(row["updated_at"]),
        )
        for row in rows
    ]


def number_facts(conn: Connection, text: str) -> NumberFacts:
    """What a typed number comes to. Raises Refused (bad_number) with the reason when it can be none."""
    try:
        number = parse_number(text, read_settings(conn).store_region).number
    except BadNumber as exc:
        raise Refused(Reason.BAD_NUMBER, exc.words) from exc
    row = conn.execute(
        """SELECT (SELECT id FROM contacts WHERE number = :number) AS id,
                  (SELECT name FROM contacts WHERE number = :number) AS name""",
        {"number": number},
    ).fetchone()
    return NumberFacts(
        number=number,
        owner=None if row["id"] is None else ContactId(row["id"]),
        owner_name=row["name"] or "",
        opted_out=opted_out_at(conn, number),
    )
