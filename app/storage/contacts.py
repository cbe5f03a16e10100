"""The people in the store: what they agreed to, who opted out, and which lists they are in.

Everything runs in the caller's transaction. Opt-outs stand apart from contacts: nothing that is done to a contact, and
no import, lifts one. Files of people are taken in by `app.storage.intake`.
"""

from datetime import datetime

from app.domain.contact import MAILABLE, Consent
from app.domain.errors import Reason, Refused
from app.domain.ids import ListId, from_iso, iso
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


def opted_out_at(conn: Connection, number: str) -> datetime | None:
    """Since when nothing may be sent to this number, None while it may: the one question that every change of a
    person asks before it writes a consent.
    """
    row = conn.execute("SELECT at FROM suppressions WHERE number = ?", (number,)).fetchone()
    return None if row is None else from_iso(row["at"])


def agree(conn: Connection, number: str, consent: Consent, source: str, at: datetime) -> None:
    """Note in the history of consent that this number's owner agreed, or that it is no longer known."""
    conn.execute(
        "INSERT INTO consent_events (number, at, consent, source) VALUES (?, ?, ?, ?)",
        (number, iso(at), consent, source),
    )


def agree_again(conn: Connection, number: str, consent: Consent, source: str, at: datetime) -> None:
    """The only way back from an opt-out: a consent that was given after it. Raises Refused (bad_value) for an older
    one, or one without a source.
    """
    since = opted_out_at(conn, number)
    if consent not in MAILABLE or not source:
        raise Refused(Reason.BAD_VALUE, "Say what they agreed to, and how. Nothing was changed.")
    if since is not None and at < since:
        raise Refused(
            Reason.BAD_VALUE, "They opted out after that day. Only a consent given later counts. Nothing was changed."
        )
    conn.execute("DELETE FROM suppressions WHERE number = ?", (number,))
    agree(conn, number, consent, source, at)


def find_list(conn: Connection, name: str) -> ListId:
    """The list of this name, however it is capitalised in Latin letters. Raises Refused (not_found)."""
    row = conn.execute("SELECT id FROM lists WHERE name = ? AND deleted_at IS NULL", (name.strip(),)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, f"There is no list '{name.strip()}'. Nothing was changed.")
    return ListId(row["id"])


def ensure_list(conn: Connection, name: str, now: datetime) -> ListId:
    """The list of this name, made if it is missing. Raises Refused (bad_value) for a blank name."""
    if not name.strip():
        raise Refused(Reason.BAD_VALUE, "A list needs a name. Nothing was changed.")
    conn.execute("INSERT INTO lists (name, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING", (name.strip(), iso(now)))
    return find_list(conn, name)
