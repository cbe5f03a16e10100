"""What was on record of a person at a past moment: which number they had, what they had agreed to and what they got.

Consent at a past moment comes from the history of consent. A row of it may be of an earlier day than the one it was
written on; the journal tells which were.
"""

from datetime import datetime, timedelta

from app.domain.contact import MAILABLE, Consent
from app.domain.ids import CampaignId, ContactId, from_iso, iso
from app.domain.journal import Event
from app.storage.care import COUNTED
from app.storage.database import Connection
from app.storage.reads.person import Person
from app.storage.recent_messages import handed_over_at


def number_at(conn: Connection, person: Person, moment: datetime) -> str:
    """Which number was theirs then. That of somebody who was merged into them since was another person's."""
    others = {one.number for one in person.merged}
    rows = conn.execute("SELECT number, until FROM former_numbers WHERE contact_id = ? ORDER BY until", (person.id,))
    return next(
        (row["number"] for row in rows if row["number"] not in others and from_iso(row["until"]) > moment),
        person.number,
    )


def consent_at(
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


def had_enough_at(conn: Connection, number: str, campaign: CampaignId, launched: datetime) -> bool:
    """Whether a number had as many messages as one might have, by the limit that held when this campaign began."""
    limit = conn.execute("SELECT care_messages, care_days FROM campaigns WHERE id = ?", (campaign,)).fetchone()
    if limit["care_messages"] is None:
        return False
    since = iso(launched - timedelta(days=limit["care_days"]))
    row = conn.execute(
        f"""SELECT count(*) AS messages FROM messages m JOIN campaigns k ON k.id = m.campaign_id
            WHERE m.number = :number AND NOT k.care_off AND {handed_over_at("m")} BETWEEN :since AND :launched
                AND (m.status IN {COUNTED} OR m.status = 'undelivered' AND m.updated_at > :launched)""",
        {"number": number, "since": since, "launched": iso(launched)},
    ).fetchone()
    return bool(row["messages"] >= limit["care_messages"])
