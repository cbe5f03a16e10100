"""The same person under two numbers: made one, and two again. Everything runs in the caller's transaction.

Consent belongs to a number: an opt-out of either stays for that number, and the one person that is left may be written
to if the number may be that they keep. The other number becomes a former one, so that its messages stay theirs.
"""

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.domain.ids import ContactId, JournalId, iso
from app.domain.journal import Event
from app.storage.contacts import agree
from app.storage.database import Connection
from app.storage.journal import note
from app.storage.reads.journal import undone
from app.storage.snapshots import Former, Part, Snapshot, keep, kept, overtaken, put_back, snapshot, taken_back

NUMBER = "column number"
NAMES = ("column name", "column first_name", "column last_name", "column name_key")
BIRTHDAY = ("column birthday", "column birth_year")
EMPTY = ("", None)
NOTED = ("import_former", "import_former_values", "import_given_tags", "import_given_lists", "import_listed")


def merge_people(
    conn: Connection, stays: ContactId, goes: ContactId, now: datetime, *, taken: Collection[str] = ()
) -> JournalId:
    """Make two people one: `stays` keeps number and consent, is in the lists and has the tags of both, and has what
    only the other one had. Of `taken` ('name', 'email', 'birthday', 'name_day', 'gender', 'value 3') the other one's
    counts where both have something. Returns the journal's row that can be undone. Raises Refused (not_found,
    bad_value).
    """
    if stays == goes:
        raise Refused(Reason.BAD_VALUE, "Choose two people to merge. Nothing was changed.")
    was, other = snapshot(conn, stays), snapshot(conn, goes)
    if not was or not other:
        raise Refused(Reason.NOT_FOUND, "One of them is not among your contacts any more. Nothing was changed.")
    noted = _noted_by_imports(conn, goes)
    conn.execute("DELETE FROM contacts WHERE id = ?", (goes,))
    put_back(conn, stays, _together(was, other, taken, now), now)
    entry = note(conn, Event.CONTACTS_MERGED, now, data={"contact": stays})
    keep(conn, entry, [Former(stays, was, snapshot(conn, stays)), Former(goes, {**other, **noted}, None)])
    return entry


def split_people(conn: Connection, entry: JournalId, now: datetime) -> ContactId:
    """Make two people again of whom the journal's row `entry` tells: the other one exactly as they were, the one who
    stayed as they were but for what was changed since. Returns the other one.

    Raises Refused: not_found, invalid_status.
    """
    formers = kept(conn, entry)
    if len(formers) != 2:
        raise Refused(Reason.INVALID_STATUS, "What they were before is not kept any more. Nothing was changed.")
    one, other = formers
    present = snapshot(conn, one.contact)
    if not present:
        raise Refused(
            Reason.INVALID_STATUS,
            "This person is not among your contacts any more, or was merged into another one since. Nothing was "
            "changed; split that one first.",
        )
    _require_free(conn, str(other.was[NUMBER]))
    put_back(conn, one.contact, taken_back(one, present), now)
    put_back(conn, other.contact, other.was, now)
    _note_for_imports(conn, other)
    _follow_undone_imports(conn, entry, other.contact, now)
    note(conn, Event.CONTACTS_SPLIT, now, data={"contact": one.contact, "other": other.contact})
    return other.contact


def take_edit_back(conn: Connection, entry: JournalId, now: datetime) -> None:
    """Make a person what they were before an edit. Raises Refused (invalid_status) when that is not known any more, or
    something of it was changed since.
    """
    formers = kept(conn, entry)
    if len(formers) != 1:
        raise Refused(Reason.INVALID_STATUS, "What was there before is not kept. Nothing was changed.")
    (one,) = formers
    present = snapshot(conn, one.contact)
    if not present:
        raise Refused(Reason.INVALID_STATUS, "This person is not among your contacts any more. Nothing was changed.")
    if overtaken(one, present):
        raise Refused(Reason.INVALID_STATUS, "This contact was changed again since then. Nothing was changed.")
    wanted = taken_back(one, present)
    if wanted[NUMBER] != present[NUMBER]:
        _require_free(conn, str(wanted[NUMBER]))
    put_back(conn, one.contact, wanted, now)
    again = note(conn, Event.CONTACT_EDITED, now, data={"contact": one.contact, "changed": _told(conn, entry)})
    keep(conn, again, [replace(one, was=present, became=snapshot(conn, one.contact))])


def merged_into(conn: Connection, contact: ContactId) -> list[tuple[JournalId, str, str]]:
    """Who was merged into this person and could be split off again: the journal's row, number, name; newest first."""
    rows = conn.execute(
        """SELECT k.entry, g.was ->> '$."column number"' AS number, g.was ->> '$."column name"' AS name
           FROM former_people k JOIN former_people g ON g.entry = k.entry AND g.became IS NULL
           WHERE k.contact_id = ? AND k.became IS NOT NULL ORDER BY k.entry DESC""",
        (contact,),
    ).fetchall()
    gone = undone(conn) if rows else frozenset()
    return [(JournalId(row["entry"]), row["number"], row["name"]) for row in rows if row["entry"] not in gone]


def _together(was: Snapshot, other: Snapshot, taken: Collection[str], now: datetime) -> Snapshot:
    made: dict[str, Part] = {**other, **was}
    for name, parts in (
        ("name", NAMES),
        ("email", ("column email",)),
        ("birthday", BIRTHDAY),
        ("name_day", ("column name_day",)),
        ("gender", ("column gender",)),
        *((part, (part,)) for part in other if part.startswith("value ")),
    ):
        lacking, known = was.get(parts[0]) in EMPTY, other.get(parts[0]) not in EMPTY
        if known and (lacking or name in taken):
            made.update({part: other.get(part) for part in parts})
    made["column created_at"] = min(str(was["column created_at"]), str(other["column created_at"]))
    made["column updated_at"] = iso(now)
    made[f"former {other[NUMBER]}"] = iso(now)
    return made


def _noted_by_imports(conn: Connection, contact: ContactId) -> Snapshot:
    """What imports wrote down to be undone by; it goes with the contact, and comes back when they are split off."""
    return {
        f"noted {table} {at}": list(row)
        for table in NOTED
        for at, row in enumerate(conn.execute(f"SELECT * FROM {table} WHERE contact_id = ?", (contact,)))
    }


def _note_for_imports(conn: Connection, other: Former) -> None:
    for part, row in other.was.items():
        table = part.split()[1]
        if part.startswith("noted ") and table in NOTED and isinstance(row, list):
            conn.execute(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(row))})", row)


def _follow_undone_imports(conn: Connection, entry: JournalId, contact: ContactId, now: datetime) -> None:
    """An import that was undone while they were merged gives them no consent any more."""
    row = conn.execute(
        """SELECT c.number, coalesce(f.consent, 'unknown') AS consent FROM contacts c, journal j, import_undo u
           JOIN imports i ON i.id = u.import_id
           LEFT JOIN import_former f ON f.import_id = u.import_id AND f.contact_id = :contact
           WHERE c.id = :contact AND j.id = :entry AND u.undone_at >= j.at AND i.at = c.updated_at
             AND (:contact BETWEEN u.first_contact AND u.last_contact OR f.contact_id IS NOT NULL)
             AND c.consent IN ('opted_in', 'soft_opt_in') AND c.consent <> coalesce(f.consent, 'unknown')""",
        {"contact": contact, "entry": entry},
    ).fetchone()
    if row is not None:
        agree(conn, row["number"], Consent(row["consent"]), "undo of the import", now)
        conn.execute(
            "UPDATE contacts SET consent = ?, updated_at = ? WHERE id = ?", (row["consent"], iso(now), contact)
        )


def _require_free(conn: Connection, number: str) -> None:
    row = conn.execute("SELECT name FROM contacts WHERE number = ?", (number,)).fetchone()
    if row is not None:
        raise Refused(
            Reason.BAD_NUMBER,
            f"The number {number} is that of {row['name'] or number} by now: delete that contact or give it another "
            "number first. Nothing was changed.",
        )


def _told(conn: Connection, entry: JournalId) -> str:
    row = conn.execute("SELECT data FROM journal WHERE id = ?", (entry,)).fetchone()
    return str(json.loads(row["data"])["changed"])
