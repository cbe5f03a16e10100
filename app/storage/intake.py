"""Take in a file of contacts that was staged and planned: write what is new, and nothing else.

Everything runs in the caller's transaction, as a few statements over all rows; none of them is ever in Python's memory.
"""

from dataclasses import dataclass
from datetime import datetime

from app.domain.contact import Consent
from app.domain.ids import ListId, iso
from app.domain.journal import Event
from app.storage.contacts import ensure_list
from app.storage.database import Connection
from app.storage.intake_plan import Fate
from app.storage.journal import note

IN_FILE_ORDER = 50_000
"""Longer files are stored in the order of their numbers, which keeps the store locked for a third of the time."""


@dataclass(frozen=True, slots=True)
class Intake:
    """A file that was staged: how many rows it had, and how many of them were rejected."""

    file_name: str
    rows: int
    rejected: int
    consent: Consent
    list_name: str | None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the staged rows. With merged and rejected ones, they add up to the file's."""

    added: int
    updated: int
    same: int
    merged: int
    suppressed: int


def take_in(conn: Connection, intake: Intake, now: datetime) -> Taken:
    """Store what was planned (see `app.storage.intake_plan`): new people, new facts about known ones, list, consent.

    Only what is new to the store is written. A number that opted out is stored but stays opted out. A consent that
    rises is recorded with the file's name and line; a file of opt-outs suppresses its numbers.
    """
    values = {"now": iso(now), "file": intake.file_name}
    conn.execute(
        """UPDATE contacts SET name = p.name, first_name = p.first_name, last_name = p.last_name, consent = p.consent,
               name_key = CASE WHEN p.renamed THEN p.name_key ELSE contacts.name_key END, updated_at = :now
           FROM temp.plan p WHERE (p.renamed OR p.raised) AND contacts.id = p.contact""",
        values,
    )
    order = "line" if intake.rows <= IN_FILE_ORDER else "number"
    conn.execute(
        f"""INSERT INTO contacts
               (number, number_as_typed, name, first_name, last_name, name_key, consent, created_at, updated_at)
           SELECT '+' || number, as_typed, name, first_name, last_name, name_key, consent, :now, :now
           FROM temp.plan WHERE contact IS NULL ORDER BY {order}""",
        values,
    )
    agreed = "NOT suppressed AND (raised OR contact IS NULL AND consent <> 'unknown')"
    conn.execute(
        f"""INSERT INTO consent_events (number, at, consent, source, file, line)
           SELECT '+' || number, :now, consent, :file || ', line ' || line, :file, line FROM temp.plan WHERE {agreed}
           ORDER BY number""",
        values,
    )
    conn.execute(
        f"""INSERT INTO suppressions (number, at, source)
           SELECT '+' || number, :now, :file || ', line ' || line FROM temp.plan
           WHERE {agreed} AND consent = 'opted_out'""",
        values,
    )
    taken = _count(conn, intake)
    if intake.list_name is not None:
        _add_to_list(conn, ensure_list(conn, intake.list_name, now))
    _write_down(conn, intake, taken, now)
    return taken


def _count(conn: Connection, intake: Intake) -> Taken:
    counts = dict.fromkeys(Fate, 0)
    rows = conn.execute("SELECT fate, count(*) FROM temp.plan GROUP BY fate")
    counts.update((Fate(row[0]), row[1]) for row in rows)
    return Taken(
        added=counts[Fate.ADDED],
        updated=counts[Fate.UPDATED],
        same=counts[Fate.SAME],
        merged=intake.rows - intake.rejected - sum(counts.values()),
        suppressed=counts[Fate.SUPPRESSED],
    )


def _add_to_list(conn: Connection, list_id: ListId) -> None:
    conn.execute(
        """INSERT INTO list_members (list_id, contact_id)
           SELECT ?, c.id FROM temp.plan p CROSS JOIN contacts c ON c.number = '+' || p.number
           WHERE true ON CONFLICT DO NOTHING""",
        (list_id,),
    )


def _write_down(conn: Connection, intake: Intake, taken: Taken, now: datetime) -> None:
    figures: dict[str, str | int | None] = {
        "added": taken.added,
        "updated": taken.updated,
        "same": taken.same,
        "merged": taken.merged,
        "rejected": intake.rejected,
        "suppressed": taken.suppressed,
    }
    conn.execute(
        f"""INSERT INTO imports (file, at, row_count, {", ".join(figures)})
            VALUES (:file, :at, :rows, {", ".join(f":{figure}" for figure in figures)})""",
        {"file": intake.file_name, "at": iso(now), "rows": intake.rows, **figures},
    )
    note(
        conn,
        Event.CONTACTS_IMPORTED,
        now,
        data={
            "file": intake.file_name,
            "rows": intake.rows,
            **figures,
            "consent": intake.consent,
            "list": intake.list_name,
        },
    )
