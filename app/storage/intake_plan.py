"""What taking in a staged file would do to each person in it, worked out before anything is locked or written.

The plan stands in a temporary table: one row for each person of the file who is known, or had opted out; everyone else
is new. It holds for as long as nobody changes the contacts; every such change is in the journal, so whether it still
holds is one look there, and one at the opt-outs, which always win.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from app.domain.contact import Consent, name_key
from app.domain.contact_file import Field, Held, Terms
from app.storage.database import Connection
from app.storage.intake_lists import find_lists, missing_lists
from app.storage.merged_away import leave_opted_out, require_turned_rightly
from app.storage.plan_statement import plan_columns, plan_statement, same_statement
from app.storage.suppression import erased_opt_out


class Fate(IntEnum):
    """What becomes of a person in the file, as the plan's column of that name has it."""

    ADDED = 0
    UPDATED = 1
    SAME = 2
    SUPPRESSED = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the store: the facts of a file, how they are taken, what is true of all its people."""

    facts: tuple[Held, ...]
    terms: Terms
    consent: Consent
    first_name_derived: bool
    """First names were made from whole names, and do not replace one that was given as such."""
    tags: bool
    lists: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What was known when the plan was made."""

    asked: Asked
    seen: int
    """The newest row of the journal."""
    new_lists: tuple[str, ...] = ()
    """The lists that the file names, and that there were not."""

    @property
    def consent(self) -> Consent:
        """What is true of all the people, unless the file says otherwise of one."""
        return self.asked.consent


def make_plan(conn: Connection, asked: Asked) -> Plan:
    """Compare what was staged with one view of the store; an older plan is replaced. The store is not locked."""
    conn.create_function("name_key", 3, _name_key, deterministic=True)
    inside = conn.in_transaction
    if not inside:
        conn.execute("BEGIN")
    try:
        conn.execute("DROP TABLE IF EXISTS temp.plan")
        columns = "".join(f", {column}" for column in plan_columns(asked.facts))
        conn.execute(
            f"""CREATE TEMP TABLE plan (
                    line INTEGER PRIMARY KEY, contact INTEGER, suppressed INTEGER NOT NULL, renamed INTEGER NOT NULL,
                    raised INTEGER NOT NULL, more INTEGER NOT NULL, kept INTEGER NOT NULL, fate INTEGER NOT NULL,
                    consent TEXT NOT NULL{columns})"""
        )
        seen = _newest_in_journal(conn)
        require_turned_rightly(conn)
        if asked.lists:
            find_lists(conn)
        if conn.execute("SELECT 1 FROM contacts LIMIT 1").fetchone():
            values = {"consent": asked.consent, "first_name_derived": asked.first_name_derived}
            labels = {"tags": asked.tags, "lists": asked.lists}
            conn.execute(same_statement(conn, asked.facts, asked.terms, **labels), values)
            conn.execute(plan_statement(conn, asked.facts, asked.terms, **labels), values)
            leave_opted_out(conn)
        conn.execute(
            """INSERT OR IGNORE INTO temp.plan (line, suppressed, renamed, raised, more, kept, fate, consent)
               SELECT s.line, 1, 0, 0, 0, 0, 3, 'opted_out'
               FROM suppressions p CROSS JOIN temp.people s ON s.number = CAST(substr(p.number, 2) AS INTEGER)"""
        )
        if conn.execute("SELECT 1 FROM erased_opt_outs LIMIT 1").fetchone():  # or no number need be hashed
            conn.execute(
                f"""INSERT OR IGNORE INTO temp.plan (line, suppressed, renamed, raised, more, kept, fate, consent)
                    SELECT s.line, 1, 0, 0, 0, 0, 3, 'opted_out' FROM temp.people s
                    WHERE {erased_opt_out("'+' || s.number")}"""
            )
        if not inside:
            conn.execute("COMMIT")
    except BaseException:
        if not inside and conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
    return Plan(asked, seen, missing_lists(conn) if asked.lists else ())


def fates(conn: Connection) -> tuple[Fate, Iterator[tuple[int, int]]]:
    """The fate of most people, and the line and the fate of everyone else."""
    people = conn.execute("SELECT count(*) FROM temp.people").fetchone()[0]
    known = conn.execute("SELECT count(*) FROM temp.plan").fetchone()[0]
    cursor = conn.cursor()
    cursor.row_factory = None  # plain tuples: there may be a million
    if known * 2 <= people:
        return Fate.ADDED, cursor.execute("SELECT line, fate FROM temp.plan")
    return Fate.SAME, cursor.execute(
        """SELECT line, fate FROM temp.plan WHERE fate <> 2
           UNION ALL SELECT line, 0 FROM temp.people WHERE line NOT IN (SELECT line FROM temp.plan)"""
    )


def holds(conn: Connection, plan: Plan) -> bool:
    """Whether the plan is still what would be planned now. For the transaction that carries it out."""
    if _newest_in_journal(conn) != plan.seen:
        return False
    out = """SELECT 1 FROM suppressions s CROSS JOIN temp.people p ON p.number = CAST(substr(s.number, 2) AS INTEGER)
             LEFT JOIN temp.plan n ON n.line = p.line WHERE n.suppressed IS NOT 1 LIMIT 1"""
    return conn.execute(out).fetchone() is None


def stated_consent(facts: Sequence[Held]) -> str:
    """The consent that a row of `people` has, in SQL, with :consent for those of whom the file says nothing."""
    return "coalesce(s.consent, :consent)" if Field.CONSENT in facts else ":consent"


_name_key = lru_cache(maxsize=20_000)(name_key)
"""Many people share their names."""


def _newest_in_journal(conn: Connection) -> int:
    return int(conn.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()[0])
