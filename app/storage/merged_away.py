"""Numbers that the shop merged away by hand: whoever has one is the person whom it was merged into.

A file that still has such a number means that person. Its rows are turned to the number which they have now before
anything is compared, so that no second contact comes back and the merger can be split later.
"""

from collections.abc import Sequence
from datetime import datetime

from app.domain.contact_file import Field, Held
from app.domain.errors import Reason, Refused
from app.domain.ids import iso
from app.storage.database import Connection
from app.storage.suppression import opted_out

_OUT = "SELECT t.line FROM temp.turned t WHERE " + opted_out("'+' || t.number")
"""The lines whose own number opted out, whatever the one did that they are turned to."""

# A former number may be of two people, whose it was one after the other; the later one has it here.
_MERGED = """
    SELECT f.number AS number, c.id AS contact, c.number AS now, c.name AS name, max(f.until)
    FROM former_people g JOIN former_numbers f ON f.number = g.was ->> '$."column number"'
    JOIN contacts c ON c.id = f.contact_id
    WHERE g.became IS NULL AND NOT EXISTS (SELECT 1 FROM contacts o WHERE o.number = f.number)
        AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.kind = 'undone' AND json_extract(j.data, '$.of') = g.entry)
    GROUP BY f.number"""


def require_not_merged_away(conn: Connection, number: str, contact: int | None) -> None:
    """Raises Refused (bad_number) when the number is that of somebody who was merged into another contact."""
    row = conn.execute(f"SELECT * FROM ({_MERGED}) WHERE number = ?", (number,)).fetchone()
    if row is not None and row["contact"] != contact:
        whose = row["name"] or row["now"]
        raise Refused(
            Reason.BAD_NUMBER,
            f"This number is that of {whose}: two contacts were merged, and {whose} keeps {row['now']}. Change that "
            "contact, or split the two there first. Nothing was saved.",
        )


def create_turned(conn: Connection) -> None:
    """Make room for the rows of a staged file that are turned to another number."""
    conn.execute(
        """CREATE TEMP TABLE turned (
               line INTEGER PRIMARY KEY, number INTEGER NOT NULL, now INTEGER NOT NULL, refused INTEGER NOT NULL)
           STRICT"""
    )


def turn_to_present(conn: Connection, facts: Sequence[Held]) -> None:
    """Let staged rows with a number that was merged away mean the contact it was merged into. Before rows with the
    same number are made one. What such a number opted out of, a row about it does not agree to.
    """
    merged = conn.execute(_MERGED).fetchall()
    if not merged:
        return
    conn.execute("CREATE TEMP TABLE merged_away (number INTEGER PRIMARY KEY, now INTEGER NOT NULL) STRICT")
    conn.executemany(
        "INSERT INTO temp.merged_away VALUES (?, ?)", [(int(row["number"][1:]), int(row["now"][1:])) for row in merged]
    )
    consent = Field.CONSENT in facts
    conn.execute(
        f"""INSERT INTO temp.turned
            SELECT s.line, s.number, m.now, {"s.consent IS 'opted_out'" if consent else "0"}
            FROM temp.people s JOIN temp.merged_away m ON m.number = s.number"""
    )
    conn.execute("DROP TABLE temp.merged_away")
    conn.execute("UPDATE temp.people SET number = t.now FROM temp.turned t WHERE t.line = people.line")
    if consent:
        conn.execute(f"UPDATE temp.people SET consent = 'unknown' WHERE consent <> 'opted_out' AND line IN ({_OUT})")


def require_turned_rightly(conn: Connection) -> None:
    """Raises Refused (changed) when people were merged or split since the file was read, and rows mean others now."""
    stale = conn.execute(
        f"""SELECT 1 FROM temp.turned t LEFT JOIN ({_MERGED}) m ON m.number = '+' || t.number
            WHERE m.now IS NOT '+' || t.now LIMIT 1"""
    ).fetchone()
    missed = conn.execute(
        f"""SELECT 1 FROM ({_MERGED}) m CROSS JOIN temp.people s ON s.number = CAST(substr(m.number, 2) AS INTEGER)
            LIMIT 1"""
    ).fetchone()
    if stale is not None or missed is not None:
        raise Refused(
            Reason.CHANGED,
            "Contacts were merged or split while this file was open, so that some of its rows mean other people now. "
            "Choose the file again. Nothing was imported.",
        )


def leave_opted_out(conn: Connection) -> None:
    """In the plan: a row whose own number opted out raises nobody's consent, and is counted as opted out."""
    conn.execute(
        f"""UPDATE temp.plan SET suppressed = 1, raised = 0, fate = 3,
                consent = (SELECT c.consent FROM contacts c WHERE c.id = plan.contact)
            WHERE contact IS NOT NULL AND line IN ({_OUT})"""
    )


def opt_out_turned(conn: Connection, file_name: str, now: datetime) -> None:
    """Whoever refuses in a row under a number that was merged away refuses for that number too, should it be split."""
    values = {"now": iso(now), "file": file_name}
    new = conn.execute(
        """INSERT INTO suppressions (number, at, source)
           SELECT '+' || number, :now, :file || ', line ' || line FROM temp.turned WHERE refused ORDER BY line
           ON CONFLICT (number) DO NOTHING RETURNING number, source""",
        values,
    ).fetchall()
    conn.executemany(
        "INSERT INTO consent_events (number, at, consent, source) VALUES (?, ?, 'opted_out', ?)",
        [(row["number"], iso(now), row["source"]) for row in new],
    )
