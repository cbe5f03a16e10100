"""What taking in a staged file would do to each person in it, worked out before anything is locked or written.

The plan stands in a temporary table, one row a number. It holds for as long as nobody changes the contacts; every such
change is in the journal, so whether it still holds is one look there, and one at the opt-outs, which always win.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from app.domain.contact import Consent, name_key
from app.storage.contacts import CONSENT_RANK
from app.storage.database import Connection
from app.storage.suppression import erased_opt_out

_RANK_OF_STORED = "CASE c.consent " + " ".join(f"WHEN '{c}' THEN {rank}" for c, rank in CONSENT_RANK.items()) + " END"

_ERASED_OUT = erased_opt_out("'+' || s.number")

_TABLE = """
    CREATE TEMP TABLE plan (
        number INTEGER PRIMARY KEY, line INTEGER NOT NULL, as_typed TEXT NOT NULL, contact INTEGER,
        name TEXT NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL, name_key TEXT NOT NULL,
        consent TEXT NOT NULL,
        suppressed INTEGER NOT NULL, renamed INTEGER NOT NULL, raised INTEGER NOT NULL, fate INTEGER NOT NULL) STRICT
"""
_FILL = f"""
    INSERT INTO temp.plan
    SELECT number, line, as_typed, contact, name, first_name, last_name,
           CASE WHEN contact IS NULL OR renamed THEN name_key(name, first_name, last_name) ELSE '' END,
           consent, suppressed, renamed, raised,
           CASE WHEN suppressed THEN 3 WHEN contact IS NULL THEN 0 WHEN renamed OR raised THEN 1 ELSE 2 END
    FROM (
        SELECT n.*,
            contact IS NOT NULL
                AND (name, first_name, last_name) <> (old_name, old_first_name, old_last_name) AS renamed,
            contact IS NOT NULL AND consent <> old_consent AS raised
        FROM (
            SELECT m.*,
                CASE WHEN given_name <> '' THEN given_name
                     WHEN old_name IN ('', trim(old_first_name || ' ' || old_last_name))
                         THEN trim(first_name || ' ' || last_name)
                     ELSE old_name END AS name,
                CASE WHEN suppressed THEN 'opted_out' WHEN higher THEN :consent ELSE old_consent END AS consent
            FROM (
                SELECT s.number, s.line, s.as_typed, s.name AS given_name, c.id AS contact,
                    p.number IS NOT NULL OR c.consent IS 'opted_out' OR {_ERASED_OUT} AS suppressed,
                    c.id IS NULL OR :rank > {_RANK_OF_STORED} AS higher,
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
                LIMIT -1
            ) m
            LIMIT -1
        ) n
        LIMIT -1
    )
"""
# "LIMIT -1" takes nothing away. It keeps SQLite from writing each expression out wherever its name is used, which
# would work most of them out several times a row.


class Fate(IntEnum):
    """What becomes of a person in the file, as the plan's column of that name has it."""

    ADDED = 0
    UPDATED = 1
    SAME = 2
    SUPPRESSED = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """What was known when the plan was made."""

    consent: Consent
    seen: int
    """The newest row of the journal."""


def make_plan(conn: Connection, consent: Consent, *, first_name_derived: bool) -> Plan:
    """Compare what was staged with one view of the store; an older plan is replaced. The store is not locked.

    `first_name_derived`: first names were made from whole names, and do not replace one that was given as such.
    """
    conn.create_function("name_key", 3, _name_key, deterministic=True)
    values = {"consent": consent, "rank": CONSENT_RANK[consent], "first_name_derived": first_name_derived}
    inside = conn.in_transaction
    if not inside:
        conn.execute("BEGIN")
    try:
        conn.execute("DROP TABLE IF EXISTS temp.plan")
        conn.execute(_TABLE)
        seen = _newest_in_journal(conn)
        conn.execute(_FILL, values)
        if not inside:
            conn.execute("COMMIT")
    except BaseException:
        if not inside and conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
    return Plan(consent, seen)


def fates(conn: Connection) -> Iterator[tuple[int, int]]:
    """The line on which each person of the plan comes first, and the fate."""
    cursor = conn.cursor()
    cursor.row_factory = None  # plain tuples: there may be a million
    yield from cursor.execute("SELECT line, fate FROM temp.plan")


def holds(conn: Connection, plan: Plan) -> bool:
    """Whether the plan is still what would be planned now. For the transaction that carries it out."""
    if _newest_in_journal(conn) != plan.seen:
        return False
    out = """SELECT 1 FROM suppressions s JOIN temp.plan p ON p.number = CAST(substr(s.number, 2) AS INTEGER)
             WHERE NOT p.suppressed LIMIT 1"""
    return conn.execute(out).fetchone() is None


_name_key = lru_cache(maxsize=20_000)(name_key)
"""Many people share their names."""


def _newest_in_journal(conn: Connection) -> int:
    return int(conn.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()[0])
