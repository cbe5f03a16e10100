"""Erase a person: everything that tells who they were goes, what happened stays without them. It cannot be undone.

    goes     the contact with all that belongs to it; name, number and text of every message; the number in the journal;
             earlier texts of campaigns that name them
    stays    each message with campaign, status, segments and Mitto's id, so that what was paid for can still be proven;
             under the keyed hash of the number, what they agreed to and that they opted out

The proof of consent is kept because the shop has to be able to show it when the same person, who then brings the number
along, complains of a message; the opt-out, because otherwise the next old customer file would bring them back. Mitto's
id leads to a number only with Mitto.
"""

import json
from collections.abc import Sequence
from datetime import datetime

from app.domain.erasure import ERASED, Erased
from app.domain.errors import Reason, Refused
from app.domain.ids import iso
from app.domain.journal import Event
from app.storage.anonymise import anonymise, forget_numbers
from app.storage.database import Connection
from app.storage.erase_filters import forget_in_filters, names_of
from app.storage.erase_versions import forget_in_versions
from app.storage.journal import note
from app.storage.snapshots import forget_number, is_remembered
from app.storage.still_named import still_named


def erase_person(conn: Connection, number: str, now: datetime) -> Erased:
    """Erase whoever has this number, a contact or not, with every number that was theirs.

    Raises Refused: not_found when nothing is known of it, invalid_status while a message to them is not at its end.
    """
    conn.execute("PRAGMA secure_delete = ON")  # what stood there is overwritten, not only marked as free
    number = present_number(conn, number)
    theirs = _messages(conn, number)
    _require_at_end(conn, theirs)
    if not theirs and not _known(conn, number):
        raise Refused(Reason.NOT_FOUND, f"Nothing is known of {number}. Nothing was changed.")
    return _erase(conn, number, theirs, now)


def erase_or_wait(conn: Connection, number: str, now: datetime) -> None:
    """The same for somebody whom a restored backup brought back: at once, or as soon as their messages are at an end.

    Until then they are no contact and nothing more is sent to them.
    """
    theirs = _messages(conn, number)
    if not _open(conn, theirs):
        _erase(conn, number, theirs, now)
        return
    # With the contact goes what tells that a former number was theirs: each of them waits for itself.
    waiting = [(one, iso(now)) for one in _numbers(conn, number)]
    conn.executemany(
        "INSERT INTO suppressions (number, at, source) VALUES (?, ?, ?) ON CONFLICT (number) DO NOTHING",
        [(one, at, ERASED) for one, at in waiting],
    )
    conn.execute("DELETE FROM contacts WHERE number = ?", (number,))
    conn.executemany("INSERT OR IGNORE INTO erasures_waiting (number, at) VALUES (?, ?)", waiting)


def erasures_wait(conn: Connection) -> bool:
    """Whether anybody's erasure waits."""
    return conn.execute("SELECT 1 FROM erasures_waiting LIMIT 1").fetchone() is not None


def finish_erasures(conn: Connection, now: datetime) -> int:
    """Erase those who waited and whose messages are at their end by now. Returns how many."""
    finished = 0
    for row in conn.execute("SELECT number FROM erasures_waiting").fetchall():
        theirs = _messages(conn, row["number"])
        if not _open(conn, theirs):
            conn.execute("PRAGMA secure_delete = ON")
            _erase(conn, row["number"], theirs, now)
            conn.execute("DELETE FROM erasures_waiting WHERE number = ?", (row["number"],))
            finished += 1
    return finished


def _erase(conn: Connection, number: str, theirs: Sequence[int], now: datetime) -> Erased:
    numbers = _numbers(conn, number)
    opted_out = sum(_keep_opt_out(conn, one) for one in numbers)
    consents = sum(
        conn.execute(
            """UPDATE consent_events SET note = '', number = '#' || lower(hex(number_hash(
                   (SELECT key FROM erasure_keys ORDER BY id LIMIT 1), number))) WHERE number = ?""",
            (one,),
        ).rowcount
        for one in numbers
    )
    named = names_of(conn, numbers, theirs)
    messages = anonymise(conn, theirs)
    forget_numbers(conn, numbers)
    for one in numbers:
        forget_number(conn, one)
    conn.execute("DELETE FROM contacts WHERE number = ?", (number,))
    filters = forget_in_filters(conn, named, now)
    forget_in_versions(conn, named)
    conn.executemany(
        """INSERT INTO erasures (hash, at)
           SELECT number_hash(key, ?), ? FROM erasure_keys ORDER BY id LIMIT 1
           ON CONFLICT (hash) DO UPDATE SET at = max(at, excluded.at)""",
        [(one, iso(now)) for one in numbers],
    )
    still = still_named(conn, named)
    data = {"messages": messages, "consents": consents, "opted_out": int(bool(opted_out))}
    seldom = {"filters": filters, "still_named": len(still)}
    note(conn, Event.PERSON_ERASED, now, data={**data, **{name: count for name, count in seldom.items() if count}})
    return Erased(messages, consents, bool(opted_out), filters, still)


def _keep_opt_out(conn: Connection, number: str) -> int:
    """The plain number leaves the opt-outs, its hash stays; the hash comes first, or the database would refuse."""
    conn.execute(
        """INSERT INTO erased_opt_outs (hash, at, latest_at, source)
           SELECT number_hash(k.key, s.number), s.at, coalesce(s.latest_at, s.at), s.source
           FROM suppressions s, (SELECT key FROM erasure_keys ORDER BY id LIMIT 1) k WHERE s.number = ?
           ON CONFLICT (hash) WHERE lifted_by IS NULL DO UPDATE SET latest_at = max(latest_at, excluded.latest_at)""",
        (number,),
    )
    return conn.execute("DELETE FROM suppressions WHERE number = ?", (number,)).rowcount


def present_number(conn: Connection, number: str) -> str:
    """The number that the contact who had this one before has now; this one when it is nobody's former number."""
    row = conn.execute(
        """SELECT c.number FROM former_numbers f JOIN contacts c ON c.id = f.contact_id
           WHERE f.number = ?1 AND NOT EXISTS (SELECT 1 FROM contacts WHERE number = ?1) ORDER BY f.until DESC""",
        (number,),
    ).fetchone()
    return number if row is None else str(row["number"])


def _numbers(conn: Connection, number: str) -> list[str]:
    """This number, and the ones that the contact had before and nobody else has now."""
    rows = conn.execute(
        """SELECT f.number FROM former_numbers f JOIN contacts c ON c.id = f.contact_id
           WHERE c.number = ? AND f.number NOT IN (SELECT number FROM contacts)""",
        (number,),
    )
    return [number, *(row["number"] for row in rows)]


def _messages(conn: Connection, number: str) -> list[int]:
    """Theirs under any number: whose number it is now, and whose message it was then."""
    rows = conn.execute(
        """SELECT m.id FROM messages m WHERE m.number IN (SELECT value FROM json_each(:free))
               AND NOT EXISTS (SELECT 1 FROM contacts o WHERE o.id = m.contact_id AND o.number <> :number) UNION
           SELECT m.id FROM contacts c JOIN former_numbers f ON f.contact_id = c.id
               JOIN messages m ON m.number = f.number AND m.contact_id = c.id WHERE c.number = :number UNION
           SELECT m.id FROM contacts c JOIN former_numbers f ON f.contact_id = c.id
               JOIN former_people k ON k.contact_id = c.id AND k.became IS NOT NULL
               JOIN former_people g ON g.entry = k.entry AND g.became IS NULL
               JOIN messages m ON m.number = f.number AND m.contact_id = g.contact_id
               WHERE c.number = :number AND NOT EXISTS (SELECT 1 FROM contacts o WHERE o.id = g.contact_id)""",
        {"free": json.dumps(_numbers(conn, number)), "number": number},
    )
    return [int(row["id"]) for row in rows]


def _known(conn: Connection, number: str) -> bool:
    return any(
        conn.execute(f"SELECT 1 FROM {table} WHERE number = ?", (number,)).fetchone() is not None
        for table in ("contacts", "former_numbers", "consent_events", "suppressions", "test_messages")
    ) or is_remembered(conn, number)


def _open(conn: Connection, messages: Sequence[int]) -> int:
    """How many are not at their end: who they went to is still needed, to send them or to know what became of them."""
    row = conn.execute(
        """SELECT count(*) AS messages FROM messages WHERE id IN (SELECT value FROM json_each(?))
           AND status IN ('queued', 'sending', 'accepted', 'unconfirmed')""",
        (json.dumps(messages),),
    ).fetchone()
    return int(row["messages"])


def _require_at_end(conn: Connection, messages: Sequence[int]) -> None:
    waiting = _open(conn, messages)
    if waiting:
        raise Refused(
            Reason.INVALID_STATUS,
            f"Messages to this person that are not at their end yet: {waiting}. Nothing was erased. Cancel what is "
            "queued, decide about what is unconfirmed, and wait for Mitto's report on the rest (three days at most); "
            "then erase.",
        )
