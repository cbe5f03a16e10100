"""Take in a file of contacts that was staged and planned: write what is new, and nothing else.

Everything runs in the caller's transaction, as a few statements over all rows; none of them is ever in Python's memory.
What is changed is written down first, as it was, for `app.storage.import_undo`.
"""

from dataclasses import dataclass
from datetime import datetime

from app.domain.contact import fold_words
from app.domain.contact_file import Field, Held
from app.domain.ids import iso
from app.domain.journal import Event
from app.storage.database import Connection
from app.storage.import_log import begin_log, end_log, log_former, log_met
from app.storage.intake_consents import record_consents
from app.storage.intake_facts import add_tags, add_values
from app.storage.intake_indexes import rebuilding_indexes
from app.storage.intake_lists import join_list, join_lists
from app.storage.intake_plan import Asked, Fate, stated_consent
from app.storage.journal import note
from app.storage.plan_statement import contact_columns


@dataclass(frozen=True, slots=True)
class Intake:
    """A file that was staged and planned: how many rows it had, and how many of them were rejected."""

    file_name: str
    rows: int
    rejected: int
    asked: Asked
    list_name: str | None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the staged rows. With merged and rejected ones, they add up to the file's."""

    added: int
    updated: int
    same: int
    merged: int
    suppressed: int
    import_id: int
    """By this it can be undone."""


def take_in(conn: Connection, intake: Intake, now: datetime) -> Taken:
    """Store what was planned (see `app.storage.intake_plan`): new people, new facts about known ones, lists, consent.

    Only what is new to the store is written. A number that opted out is stored but stays opted out. A consent that
    rises is recorded with the file's name and line; whoever opts out in the file is suppressed.
    """
    asked = intake.asked
    conn.create_function("fold_words", 1, fold_words, deterministic=True)
    taken = _write_import(conn, intake, now)
    import_id = taken.import_id
    base = int(conn.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'contacts'").fetchone()[0])
    log = begin_log(conn, import_id, base)
    log_former(conn, log)
    log_met(conn, log)
    with rebuilding_indexes(conn):
        _update(conn, asked.facts, now)
        _add(conn, asked, base, now)
        fields = add_values(conn, log, asked.facts, now)
        tags = add_tags(conn, log, now) if asked.tags else frozenset()
    lists = join_lists(conn, log, now) if asked.lists else frozenset()
    record_consents(conn, asked, intake.file_name, now)
    joined = None if intake.list_name is None else join_list(conn, log, intake.list_name, now)
    end_log(conn, log, fields=fields, tags=tags, lists=lists, joined=joined)
    _write_down(conn, intake, taken, now)
    return taken


def _update(conn: Connection, facts: tuple[Held, ...], now: datetime) -> None:
    columns = contact_columns(facts)
    conn.execute(
        f"""UPDATE contacts SET {", ".join(f"{column} = p.{column}" for column in columns)}, consent = p.consent,
               name_key = CASE WHEN p.renamed THEN name_key(p.name, p.first_name, p.last_name)
                               ELSE contacts.name_key END,
               updated_at = :now
           FROM temp.plan p WHERE (p.renamed OR p.raised OR p.more) AND contacts.id = p.contact""",
        {"now": iso(now)},
    )


def _add(conn: Connection, asked: Asked, base: int, now: datetime) -> None:
    """Whoever comes first in the file gets the lowest id, and no index is needed to find a row's contact again."""
    columns = contact_columns(asked.facts)[3:]
    conn.execute(
        f"""INSERT INTO contacts (id, number, number_as_typed, name, first_name, last_name, name_key, consent,
                                  created_at, updated_at{"".join(f", {column}" for column in columns)})
           SELECT :base + line, '+' || number, as_typed, name, first_name, last_name,
                  name_key(name, first_name, last_name), becomes, :now, :now
                  {"".join(f", {column}" for column in columns)}
           FROM (
               SELECT s.*, {_whole_name()} AS name, {_new_consent(asked)} AS becomes
               FROM (SELECT line, number, as_typed, name AS given_name, first_name, last_name
                            {"".join(f", {column}" for column in columns)}{_consent_column(asked)}
                     FROM temp.people) s
               LEFT JOIN temp.plan p ON p.line = s.line
               WHERE p.contact IS NULL
               LIMIT -1
           ) ORDER BY line""",
        {"now": iso(now), "base": base, "consent": asked.consent},
    )


def _whole_name() -> str:
    return "CASE s.given_name WHEN '' THEN trim(s.first_name || ' ' || s.last_name) ELSE s.given_name END"


def _consent_column(asked: Asked) -> str:
    return ", consent" if Field.CONSENT in asked.facts else ""


def _new_consent(asked: Asked) -> str:
    return f"CASE WHEN p.suppressed THEN 'opted_out' ELSE {stated_consent(asked.facts)} END"


def _write_import(conn: Connection, intake: Intake, now: datetime) -> Taken:
    """Count what becomes of the rows, and write it down."""
    counts = dict.fromkeys(Fate, 0)
    rows = conn.execute("SELECT fate, count(*) FROM temp.plan GROUP BY fate")
    counts.update((Fate(row[0]), row[1]) for row in rows)
    people = conn.execute("SELECT count(*) FROM temp.people").fetchone()[0]
    figures = {
        "added": people - sum(counts.values()),
        "updated": counts[Fate.UPDATED],
        "same": counts[Fate.SAME],
        "merged": intake.rows - intake.rejected - people,
        "suppressed": counts[Fate.SUPPRESSED],
    }
    row = conn.execute(
        f"""INSERT INTO imports (file, at, row_count, rejected, {", ".join(figures)})
            VALUES (:file, :at, :rows, :rejected, {", ".join(f":{figure}" for figure in figures)}) RETURNING id""",
        {"file": intake.file_name, "at": iso(now), "rows": intake.rows, "rejected": intake.rejected, **figures},
    ).fetchone()
    return Taken(**figures, import_id=row["id"])


def _write_down(conn: Connection, intake: Intake, taken: Taken, now: datetime) -> None:
    note(
        conn,
        Event.CONTACTS_IMPORTED,
        now,
        data={
            "import": taken.import_id,
            "file": intake.file_name,
            "rows": intake.rows,
            "added": taken.added,
            "updated": taken.updated,
            "same": taken.same,
            "merged": taken.merged,
            "rejected": intake.rejected,
            "suppressed": taken.suppressed,
            "consent": intake.asked.consent,
            "list": intake.list_name,
        },
    )
