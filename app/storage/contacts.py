"""The people in the store: what they agreed to, who opted out, and which lists they are in.

Everything runs in the caller's transaction. Opt-outs stand apart from contacts: nothing that is done to a contact, and
no import, lifts one. Files of people are taken in by `app.storage.intake`.
"""

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.contact import MAILABLE, Consent
from app.domain.errors import Reason, Refused
from app.domain.ids import ListId, WordingId, from_iso, iso
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.journal import note
from app.storage.wordings import wording_exists

CONSENT_RANK = {Consent.UNKNOWN: 0, Consent.SOFT_OPT_IN: 1, Consent.OPTED_IN: 2, Consent.OPTED_OUT: 3}
"""What is known of a person only rises: a file of unknown consent takes nothing back, and an opt-out stays for good."""

_ERASED = """SELECT h.id FROM erasure_keys k JOIN erased_opt_outs h ON h.hash = number_hash(k.key, ?)
             WHERE h.lifted_by IS NULL"""
"""The opt-out of somebody with this number who was erased."""


@dataclass(frozen=True, slots=True)
class Proof:
    """When a consent was given, and what proves it. `day` is that of the sale which a soft opt-in rests on."""

    given_at: datetime
    day: date | None = None
    wording: WordingId | None = None
    note: str = ""


def opt_out(conn: Connection, number: str, source: str, now: datetime) -> bool:
    """Never write to this number again, whoever it belongs to. False when it had opted out before; that they said so
    again counts too, when a consent is to end it.
    """
    erased = conn.execute(
        f"UPDATE erased_opt_outs SET latest_at = max(latest_at, ?) WHERE id IN ({_ERASED})", (iso(now), number)
    ).rowcount
    new = (
        not erased
        and conn.execute(
            "INSERT INTO suppressions (number, at, source) VALUES (?, ?, ?) ON CONFLICT (number) DO NOTHING",
            (number, iso(now), source),
        ).rowcount
    )
    conn.execute(
        "UPDATE contacts SET consent = 'opted_out', updated_at = ? WHERE number = ? AND consent <> 'opted_out'",
        (iso(now), number),
    )
    if not new:
        conn.execute(
            "UPDATE suppressions SET latest_at = ?1 WHERE number = ?2 AND coalesce(latest_at, at) < ?1",
            (iso(now), number),
        )
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
    found = _opt_outs(conn, number, "at")
    return min(found) if found else None


def agree(
    conn: Connection, number: str, consent: Consent, source: str, now: datetime, *, proof: Proof | None = None
) -> int:
    """Note in the history of consent that this number's owner agreed, or that it is no longer known. Returns the row's
    id. Raises Refused (bad_value) for a wording that is not there.
    """
    proof = proof or Proof(now)
    if proof.wording is not None and not wording_exists(conn, proof.wording):
        raise Refused(Reason.BAD_VALUE, f"There is no wording {proof.wording}. Nothing was changed.")
    sale = proof.day.isoformat() if proof.day is not None and consent is Consent.SOFT_OPT_IN else None
    row = conn.execute(
        """INSERT INTO consent_events (number, at, given_at, sale_on, consent, source, wording_id, note)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
        (number, iso(now), iso(proof.given_at), sale, consent, source, proof.wording, proof.note),
    ).fetchone()
    return int(row["id"])


def agree_again(conn: Connection, number: str, consent: Consent, source: str, now: datetime, *, proof: Proof) -> None:
    """The only way back from an opt-out: a consent that was given after it. Raises Refused (bad_value) for an older
    one, or one without a source.
    """
    if consent not in MAILABLE or not source:
        raise Refused(Reason.BAD_VALUE, "Say what they agreed to, and how. Nothing was changed.")
    if any(proof.given_at < since for since in _opt_outs(conn, number, "coalesce(latest_at, at)")):
        raise Refused(
            Reason.BAD_VALUE, "They opted out after that day. Only a consent given later counts. Nothing was changed."
        )
    event = agree(conn, number, consent, source, now, proof=proof)
    conn.execute("DELETE FROM suppressions WHERE number = ?", (number,))
    conn.execute(f"UPDATE erased_opt_outs SET lifted_by = ? WHERE id IN ({_ERASED})", (event, number))


def _opt_outs(conn: Connection, number: str, moment: str) -> list[datetime]:
    rows = conn.execute(
        f"""SELECT {moment} AS at FROM suppressions WHERE number = ?1
            UNION ALL SELECT {moment} FROM erased_opt_outs WHERE id IN ({_ERASED.replace("?", "?1")})""",
        (number,),
    )
    return [from_iso(row["at"]) for row in rows]


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
