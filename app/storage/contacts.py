"""The people in the store: what they agreed to, who opted out, and which lists they are in.

Everything runs in the caller's transaction. Opt-outs stand apart from contacts: nothing that is done to a contact, and
no import, lifts one. Files of people are taken in by `app.storage.intake`.
"""

from datetime import datetime

from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.domain.ids import ListId, iso
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.journal import note

CONSENT_RANK = {Consent.UNKNOWN: 0, Consent.SOFT_OPT_IN: 1, Consent.OPTED_IN: 2, Consent.OPTED_OUT: 3}
"""What is known of a person only rises: a file of unknown consent takes nothing back, and an opt-out stays for good."""


def opt_out(conn: Connection, number: str, source: str, now: datetime) -> bool:
    """Never write to this number again, whoever it belongs to. False when it had opted out before."""
    new = conn.execute(
        "INSERT INTO suppressions (number, at, source) VALUES (?, ?, ?) ON CONFLICT (number) DO NOTHING",
        (number, iso(now), source),
    ).rowcount
    conn.execute(
        "UPDATE contacts SET consent = 'opted_out', updated_at = ? WHERE number = ? AND consent <> 'opted_out'",
        (iso(now), number),
    )
    if not new:
        return False
    conn.execute(
        "INSERT INTO consent_events (number, at, consent, source) VALUES (?, ?, ?, ?)",
        (number, iso(now), Consent.OPTED_OUT, source),
    )
    note(conn, Event.OPTED_OUT, now, data={"number": number, "source": source})
    return True


def find_list(conn: Connection, name: str) -> ListId:
    """The list of this name, however it is capitalised in Latin letters. Raises Refused (not_found)."""
    row = conn.execute("SELECT id FROM lists WHERE name = ?", (name.strip(),)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no list '{name.strip()}'. Nothing was changed.")
    return ListId(row["id"])


def ensure_list(conn: Connection, name: str, now: datetime) -> ListId:
    """The list of this name, made if it is missing. Raises Refused (bad_value) for a blank name."""
    if not name.strip():
        raise Refused(Reason.BAD_VALUE, "A list needs a name. Nothing was changed.")
    conn.execute("INSERT INTO lists (name, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING", (name.strip(), iso(now)))
    return find_list(conn, name)
