"""Take the person out of messages: name, number and text go; campaign, status, segments and times stay.

The database allows this one change of a frozen message, and only when it is at its end. The digest is taken anew, so
that a damaged message is still told from an anonymous one.
"""

import json
from collections.abc import Sequence
from datetime import datetime

from app.domain.erasure import ERASED
from app.domain.ids import CampaignId, iso
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.journal import note
from app.storage.settings import forget_own_number

AT_END = "('delivered', 'undelivered', 'no_report', 'rejected', 'cancelled', 'skipped')"
AT_ONCE = 500
"""So few that a worker which wants to send waits for some milliseconds only."""


def anonymise(conn: Connection, messages: Sequence[int]) -> int:
    """These messages, which have a number and are at their end, and what Mitto said of them. Returns how many."""
    ids = json.dumps(list(messages))
    # Mitto's answers quote numbers. What else they say stays: it is the evidence.
    for table, column, which in (
        ("messages", "detail", "t.id = m.id"),
        ("attempts", "detail", "t.message_id = m.id"),
        ("requests", "raw", "t.id IN (SELECT request_id FROM attempts a WHERE a.message_id = m.id)"),
    ):
        conn.execute(
            f"""UPDATE {table} AS t SET {column} = replace(t.{column}, substr(m.number, 2), '{ERASED}')
                FROM (SELECT id, number FROM messages WHERE id IN (SELECT value FROM json_each(?))) m
                WHERE {which} AND instr(t.{column}, substr(m.number, 2)) > 0""",
            (ids,),
        )
    conn.execute(  # that a contact got something, and nothing of it: an undo of the import that brought them asks
        """INSERT OR IGNORE INTO messaged_contacts
           SELECT contact_id FROM messages
           WHERE id IN (SELECT value FROM json_each(?)) AND contact_id IS NOT NULL""",
        (ids,),
    )
    return conn.execute(
        f"""UPDATE messages SET name = '', contact_id = NULL, number = '{ERASED}-' || id, text = '{ERASED}',
                digest = message_digest('{ERASED}-' || id, '{ERASED}')
            WHERE id IN (SELECT value FROM json_each(?)) AND number GLOB '+*' AND status IN {AT_END}""",
        (ids,),
    ).rowcount


def forget_numbers(conn: Connection, numbers: Sequence[str]) -> None:
    """Take them out of the journal and out of the owner's own numbers, and delete test messages to them."""
    conn.executemany(
        f"""UPDATE journal SET data = json_set(data, '$.number', '{ERASED}')
            WHERE kind IN ('opted_out', 'settled', 'test_sms') AND json_extract(data, '$.number') = ?""",
        [(number,) for number in numbers],
    )
    conn.executemany("DELETE FROM test_messages WHERE number = ?", [(number,) for number in numbers])
    for number in numbers:
        forget_own_number(conn, number)


def anonymise_old(conn: Connection, before: datetime, now: datetime) -> int:
    """Take the person out of some messages of a campaign that ended before then. Call it until it returns 0.

    A message that is not at its end keeps its person until it is. When the last one of a campaign is done the journal
    says so.
    """
    for row in conn.execute(
        """SELECT id FROM campaigns WHERE status IN ('completed', 'cancelled') AND finished_at < ?
           AND anonymised_at IS NULL ORDER BY id""",
        (iso(before),),
    ).fetchall():
        campaign = CampaignId(row["id"])
        ids = conn.execute(
            f"""SELECT id FROM messages WHERE campaign_id = ? AND status IN {AT_END} AND number GLOB '+*' LIMIT ?""",
            (campaign, AT_ONCE),
        ).fetchall()
        if ids:
            return anonymise(conn, [one["id"] for one in ids])
        _finish(conn, campaign, now)
    return 0


def forget_old_tests(conn: Connection, before: datetime) -> None:
    """Delete test messages from before then, and their numbers from the journal."""
    tests = [row["id"] for row in conn.execute("SELECT id FROM test_messages WHERE at < ?", (iso(before),))]
    if tests:
        ids = json.dumps(tests)
        conn.execute("DELETE FROM test_messages WHERE id IN (SELECT value FROM json_each(?))", (ids,))
        conn.execute(
            f"""UPDATE journal SET data = json_set(data, '$.number', '{ERASED}')
                WHERE kind = 'test_sms' AND json_extract(data, '$.test') IN (SELECT value FROM json_each(?))""",
            (ids,),
        )


def _finish(conn: Connection, campaign: CampaignId, now: datetime) -> None:
    left = "SELECT 1 FROM messages WHERE campaign_id = ? AND number GLOB '+*' LIMIT 1"
    if conn.execute(left, (campaign,)).fetchone() is not None:
        return  # of one that waits for the owner's decision or for a report
    conn.execute(
        f"""UPDATE journal SET data = json_set(data, '$.number', '{ERASED}')
            WHERE campaign_id = ? AND kind = 'settled' AND json_extract(data, '$.number') IS NOT NULL""",
        (campaign,),
    )
    conn.execute("UPDATE campaigns SET anonymised_at = ? WHERE id = ?", (iso(now), campaign))
    count = conn.execute("SELECT sum(messages) FROM tallies WHERE campaign_id = ?", (campaign,)).fetchone()[0]
    note(conn, Event.HISTORY_ANONYMISED, now, campaign=campaign, data={"messages": count})
