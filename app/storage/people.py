"""One person at a time: add, change, take a new consent, delete; each with its journal row.

Everything runs in the caller's transaction. The journal names people by id, never by number.
"""

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from app.domain.contact import MAILABLE, Consent, PersonForm
from app.domain.errors import Reason, Refused
from app.domain.evidence import NO_EVIDENCE
from app.domain.ids import ContactId, ListId, iso
from app.domain.journal import Event
from app.domain.phone import Phone
from app.storage.contacts import Proof, agree, agree_again, opt_out, opted_out_at
from app.storage.database import Connection
from app.storage.journal import note
from app.storage.merged_away import require_not_merged_away
from app.storage.person_facts import write_facts
from app.storage.snapshots import Former, forget, keep, snapshot

OWNER = "the owner"
"""Where a change comes from when nobody says more."""
NUMBER_CHANGED = "the number was changed"
"""Where a new number's consent or opt-out comes from: the person has it, and takes it along."""


def add_person(
    conn: Connection, phone: Phone, form: PersonForm, now: datetime, *, proof: Proof | None = None
) -> ContactId:
    """Store somebody new. Raises Refused (bad_number): the number is another person's, or opted out and the form does
    not say so.
    """
    _require_free(conn, phone.number, None)
    _require_opt_out_kept(conn, phone.number, form.consent)
    _require_source(form)
    row = conn.execute(
        """INSERT INTO contacts (number, number_as_typed, name, first_name, last_name, consent, created_at, updated_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
        (phone.number, phone.as_typed, form.name, form.first_name, form.last_name, form.consent, iso(now), iso(now)),
    ).fetchone()
    contact = ContactId(row["id"])
    if form.consent is Consent.OPTED_OUT:
        opt_out(conn, phone.number, form.source or OWNER, now)
    elif form.consent is not Consent.UNKNOWN:
        agree(conn, phone.number, form.consent, form.source, now, proof=proof)
    _change_lists(conn, contact, form.lists)
    write_facts(conn, contact, form, now)
    note(conn, Event.CONTACT_ADDED, now, data={"contact": contact})
    return contact


def edit_person(
    conn: Connection, contact: ContactId, phone: Phone, form: PersonForm, now: datetime, *, proof: Proof | None = None
) -> bool:
    """Write down what the form says; False when that was known. Raises Refused: not_found, bad_number as above.

    With another number the person takes the consent along, an opt-out as well; the former number stays opted out, and
    what was sent there stays in this person's history.
    """
    old, was = _person(conn, contact), snapshot(conn, contact)
    number = phone.number
    moved = number != old["number"]
    opted_out = old["consent"] == Consent.OPTED_OUT or opted_out_at(conn, old["number"]) is not None
    consent = Consent.OPTED_OUT if opted_out else form.consent
    if consent != old["consent"]:
        _require_source(form)
    if moved:
        _require_free(conn, number, contact)
        _require_opt_out_kept(conn, number, consent)
        conn.execute(
            "INSERT OR REPLACE INTO former_numbers (contact_id, number, until) VALUES (?, ?, ?)",
            (contact, old["number"], iso(now)),
        )
    as_typed = phone.as_typed if moved else old["number_as_typed"]
    values = (number, as_typed, form.name, form.first_name, form.last_name, consent)
    names = ("number", "number_as_typed", "name", "first_name", "last_name", "consent")
    changed = [name for name, value in zip(names, values, strict=True) if value != old[name]]
    proven = consent in MAILABLE and consent == old["consent"] and form.evidence != NO_EVIDENCE
    if proven:  # nothing new is agreed to, but now there is proof of it
        _require_source(form)
        changed.append("consent")
    if _change_lists(conn, contact, form.lists):
        changed.append("lists")
    changed += write_facts(conn, contact, form, now)
    if not changed:
        return False
    conn.execute(
        """UPDATE contacts SET number = ?, number_as_typed = ?, name = ?, first_name = ?, last_name = ?, consent = ?,
               updated_at = ? WHERE id = ?""",
        (*values, iso(now), contact),
    )
    if consent is Consent.OPTED_OUT:
        if opted_out_at(conn, number) is None:  # an edit says nothing anew
            opt_out(conn, number, NUMBER_CHANGED if opted_out else form.source or OWNER, now)
    elif proven or consent != old["consent"]:
        agree(conn, number, consent, form.source or OWNER, now, proof=proof)
    elif moved and consent is not Consent.UNKNOWN:
        agree(conn, number, consent, NUMBER_CHANGED, now)
    entry = note(conn, Event.CONTACT_EDITED, now, data={"contact": contact, "changed": " ".join(changed)})
    keep(conn, entry, [Former(contact, was, snapshot(conn, contact))])
    return True


def record_consent(
    conn: Connection, contact: ContactId, consent: Consent, source: str, now: datetime, *, proof: Proof
) -> None:
    """They agreed, anew: the only thing that ends an opt-out. Raises Refused: not_found, bad_value for a consent that
    is older than the opt-out.
    """
    agree_again(conn, _person(conn, contact)["number"], consent, source, now, proof=proof)
    conn.execute("UPDATE contacts SET consent = ?, updated_at = ? WHERE id = ?", (consent, iso(now), contact))
    note(conn, Event.CONSENT_RECORDED, now, data={"contact": contact, "consent": consent, "source": source})


def opt_person_out(conn: Connection, contact: ContactId, source: str, now: datetime) -> bool:
    """Nothing more goes to this person. False when they had opted out before. Raises Refused (not_found)."""
    return opt_out(conn, _person(conn, contact)["number"], source, now)


def require_mailable(conn: Connection, contact: ContactId) -> None:
    """Raises Refused: not_found, no_recipients for somebody who may not be written to."""
    person = _person(conn, contact)
    if person["consent"] not in MAILABLE or opted_out_at(conn, person["number"]) is not None:
        raise Refused(
            Reason.NO_RECIPIENTS,
            "This person may not be written to: they opted out, or never agreed. Nothing was made.",
        )


def delete_people(conn: Connection, contacts: Sequence[ContactId], now: datetime) -> int:
    """Take people out of the contacts and of every list. Messages, the history of consent and opt-outs stay.

    Returns how many there were. Raises Refused (not_found) when none of them is there.
    """
    gone = conn.execute(
        "DELETE FROM contacts WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(contacts),)
    ).rowcount
    if not gone:
        raise Refused(Reason.NOT_FOUND, "They are not among your contacts any more. Nothing was changed.")
    forget(conn, contacts)
    note(conn, Event.CONTACTS_DELETED, now, data={"people": gone})
    return gone


def _person(conn: Connection, contact: ContactId) -> sqlite3.Row:
    row: sqlite3.Row | None = conn.execute("SELECT * FROM contacts WHERE id = ?", (contact,)).fetchone()
    if row is None:
        raise Refused(Reason.NOT_FOUND, "This person is not among your contacts any more. Nothing was changed.")
    return row


def _require_free(conn: Connection, number: str, contact: ContactId | None) -> None:
    row = conn.execute("SELECT id, name FROM contacts WHERE number = ?", (number,)).fetchone()
    if row is not None and row["id"] != contact:
        whose = row["name"] or number
        raise Refused(Reason.BAD_NUMBER, f"This number is already that of {whose}. Nothing was saved.")
    require_not_merged_away(conn, number, contact)


def _require_opt_out_kept(conn: Connection, number: str, consent: Consent) -> None:
    if consent is not Consent.OPTED_OUT and opted_out_at(conn, number) is not None:
        raise Refused(
            Reason.BAD_NUMBER,
            "The owner of this number opted out, so this person can only be saved as opted out. Nothing was saved.",
        )


def _require_source(form: PersonForm) -> None:
    if form.consent in MAILABLE and not form.source:
        raise Refused(Reason.BAD_VALUE, "Say where the consent comes from. Nothing was saved.")


def _change_lists(conn: Connection, contact: ContactId, lists: frozenset[ListId]) -> bool:
    """Be in these lists and no others; deleted ones keep whom they had. Whether anything changed."""
    values = {"contact": contact, "lists": json.dumps(sorted(lists))}
    gone = conn.execute(
        """DELETE FROM list_members WHERE contact_id = :contact
               AND list_id NOT IN (SELECT value FROM json_each(:lists))
               AND list_id IN (SELECT id FROM lists WHERE deleted_at IS NULL)""",
        values,
    ).rowcount
    come = conn.execute(
        """INSERT INTO list_members (list_id, contact_id)
           SELECT id, :contact FROM lists
           WHERE id IN (SELECT value FROM json_each(:lists)) AND deleted_at IS NULL ON CONFLICT DO NOTHING""",
        values,
    ).rowcount
    return bool(gone or come)
