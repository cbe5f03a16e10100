"""Take in a file of contacts that was staged: compare it with what is stored, and write only what is new.

Everything runs in the caller's transaction, as a few statements over all rows; none of them is ever in Python's memory.
"""

from dataclasses import dataclass
from datetime import datetime

from app.domain.contact import Consent
from app.domain.ids import ListId, iso
from app.domain.journal import Event
from app.storage.contacts import CONSENT_RANK, ensure_list
from app.storage.database import Connection
from app.storage.journal import note

IN_FILE_ORDER = 50_000
"""Longer files are stored in the order of their numbers, which keeps the store locked for a third of the time."""

_RANK_OF_STORED = "CASE c.consent " + " ".join(f"WHEN '{c}' THEN {rank}" for c, rank in CONSENT_RANK.items()) + " END"

_PLAN = f"""
    CREATE TEMP TABLE plan AS
    SELECT number, line, as_typed, contact, suppressed, name, first_name, last_name, consent,
           contact IS NOT NULL AND (name, first_name, last_name, consent)
               <> (old_name, old_first_name, old_last_name, old_consent) AS changed,
           NOT suppressed AND consent <> coalesce(old_consent, 'unknown') AS agreed
    FROM (
        SELECT m.*,
            CASE WHEN given_name <> '' THEN given_name
                 WHEN old_name IN ('', trim(old_first_name || ' ' || old_last_name))
                     THEN trim(first_name || ' ' || last_name)
                 ELSE old_name END AS name,
            CASE WHEN suppressed THEN 'opted_out' WHEN raised THEN :consent ELSE old_consent END AS consent
        FROM (
            SELECT '+' || s.number AS number, s.line, s.as_typed, s.name AS given_name, c.id AS contact,
                p.number IS NOT NULL OR c.consent IS 'opted_out' AS suppressed,
                c.id IS NULL OR :rank > {_RANK_OF_STORED} AS raised,
                coalesce(c.name, '') AS old_name, coalesce(c.first_name, '') AS old_first_name,
                coalesce(c.last_name, '') AS old_last_name, c.consent AS old_consent,
                CASE WHEN s.first_name = '' THEN coalesce(c.first_name, '')
                     WHEN :first_name_derived AND c.first_name <> ''
                         AND c.first_name <> substr(c.name, 1, instr(c.name || ' ', ' ') - 1) THEN c.first_name
                     ELSE s.first_name END AS first_name,
                CASE WHEN s.last_name = '' THEN coalesce(c.last_name, '') ELSE s.last_name END AS last_name
            FROM temp.staged s
            LEFT JOIN contacts c ON c.number = '+' || s.number
            LEFT JOIN suppressions p ON p.number = '+' || s.number
        ) m
    )
"""


@dataclass(frozen=True, slots=True)
class Intake:
    """A file that was staged: how many rows it had, and how many of them were rejected."""

    file_name: str
    rows: int
    rejected: int
    consent: Consent
    list_name: str | None
    first_name_derived: bool
    """First names were made from whole names: they do not replace one that was given as such."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the staged rows. With merged and rejected ones, they add up to the file's."""

    added: int
    updated: int
    same: int
    merged: int
    suppressed: int


def take_in(conn: Connection, intake: Intake, now: datetime) -> Taken:
    """Store what was staged (see `app.storage.staging`): new people, new facts about known ones, list and consent.

    Only what is new to the store is written. A number that opted out is stored but stays opted out. A consent that
    rises is recorded with the file's name and line; a file of opt-outs suppresses its numbers.
    """
    values = {
        "now": iso(now),
        "consent": intake.consent,
        "rank": CONSENT_RANK[intake.consent],
        "first_name_derived": intake.first_name_derived,
        "file": intake.file_name,
    }
    conn.execute(_PLAN, values)
    conn.execute(
        """UPDATE contacts SET name = p.name, first_name = p.first_name, last_name = p.last_name, consent = p.consent,
               updated_at = :now FROM temp.plan p WHERE p.changed AND contacts.id = p.contact""",
        values,
    )
    order = "line" if intake.rows <= IN_FILE_ORDER else "rowid"
    conn.execute(
        f"""INSERT INTO contacts
               (number, number_as_typed, name, first_name, last_name, consent, created_at, updated_at)
           SELECT number, as_typed, name, first_name, last_name, consent, :now, :now
           FROM temp.plan WHERE contact IS NULL ORDER BY {order}""",
        values,
    )
    conn.execute(
        """INSERT INTO consent_events (number, at, consent, source)
           SELECT number, :now, consent, :file || ', line ' || line FROM temp.plan WHERE agreed ORDER BY rowid""",
        values,
    )
    conn.execute(
        """INSERT INTO suppressions (number, at, source)
           SELECT number, :now, :file || ', line ' || line FROM temp.plan WHERE agreed AND consent = 'opted_out'""",
        values,
    )
    taken = _count(conn, intake)
    if intake.list_name is not None:
        _add_to_list(conn, ensure_list(conn, intake.list_name, now))
    _write_down(conn, intake, taken, now)
    return taken


def _count(conn: Connection, intake: Intake) -> Taken:
    row = conn.execute(
        """SELECT count(*) AS people, total(suppressed) AS suppressed,
                  total(NOT suppressed AND contact IS NULL) AS added, total(NOT suppressed AND changed) AS updated
           FROM temp.plan"""
    ).fetchone()
    people, suppressed, added, updated = (int(figure) for figure in row)
    return Taken(
        added=added,
        updated=updated,
        same=people - suppressed - added - updated,
        merged=intake.rows - intake.rejected - people,
        suppressed=suppressed,
    )


def _add_to_list(conn: Connection, list_id: ListId) -> None:
    conn.execute(
        """INSERT INTO list_members (list_id, contact_id)
           SELECT ?, c.id FROM temp.plan p CROSS JOIN contacts c ON c.number = p.number
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
