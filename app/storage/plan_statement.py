"""The statement that compares the people of a staged file with the contacts of the same numbers.

It is put together from the facts that the file has, each with the rule for it; all values are parameters or columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.contact_file import Field, Held, OwnField, Terms
from app.domain.folding import fold
from app.storage.contacts import CONSENT_RANK
from app.storage.database import Connection
from app.storage.merge_rules import first_name, last_name, taken_name, value, year
from app.storage.stage import columns_of_fact

_CONSENTS = frozenset({Field.CONSENT, Field.CONSENT_DATE})


@dataclass(frozen=True, slots=True)
class Compared:
    """One column of what would be stored: the value in the file, what is stored, and what there would be, in SQL."""

    column: str
    given: str
    old: str
    new: str


def plan_columns(facts: Sequence[Held]) -> tuple[str, ...]:
    """The columns of the plan with what there would be; empty for people of whom nothing changes."""
    return (
        "name",
        "first_name",
        "last_name",
        *(column for place in _told(facts) for column in columns_of_fact(facts, place)),
    )


def contact_columns(facts: Sequence[Held]) -> tuple[str, ...]:
    """Those of them that are columns of `contacts` too."""
    own = {columns_of_fact(facts, place)[0] for place, held in enumerate(facts) if isinstance(held, OwnField)}
    return tuple(column for column in plan_columns(facts) if column not in own)


def rank(consent: str) -> str:
    """How much a consent is worth, in SQL."""
    return f"CASE {consent} " + " ".join(f"WHEN '{c}' THEN {rank}" for c, rank in CONSENT_RANK.items()) + " END"


def same_statement(conn: Connection, facts: Sequence[Held], terms: Terms, *, tags: bool, lists: bool) -> str:
    """The INSERT of those of whom the file plainly tells nothing new: most people, when a file comes again.

    It asks little, so that the statement below need not look at them. Who had opted out is left to that one.
    """
    compared, joins = _compared(conn, facts, terms)
    alike = [
        f"({one.given} IS {one.old} OR {one.given} IS {_NOTHING.get(one.column, chr(39) * 2)})" for one in compared
    ]
    alike += [f"NOT {lack}" for lack in _lacking(tags=tags, lists=lists)]
    stated = "coalesce(s.consent, :consent)" if Field.CONSENT in facts else ":consent"
    return f"""
    INSERT INTO temp.plan (line, contact, suppressed, renamed, raised, more, kept, fate, consent)
    SELECT s.line, c.id, 0, 0, 0, 0, 0, 2, c.consent
    FROM temp.people s
    CROSS JOIN contacts c ON c.number = '+' || s.number
    {joins}
    WHERE (s.name = c.name OR s.name = '' AND c.name <> '')
        AND s.first_name IN ('', c.first_name) AND s.last_name IN ('', c.last_name)
        AND ({stated} IN (c.consent, 'unknown') AND c.consent <> 'opted_out')
        AND NOT EXISTS (SELECT 1 FROM suppressions p WHERE p.number = c.number)
        {"".join(f" AND {condition}" for condition in alike)}"""


_NOTHING = {"birth_year": "NULL"}
"""What a column has where the file says nothing, unless it is an empty text."""


def plan_statement(conn: Connection, facts: Sequence[Held], terms: Terms, *, tags: bool, lists: bool) -> str:
    """The INSERT that fills the plan with everyone who is known."""
    compared, joins = _compared(conn, facts, terms)
    names = ("name", "first_name", "last_name")
    columns = (*names, *(one.column for one in compared))
    changed = "(renamed OR raised OR more)"
    values = "".join(f", CASE WHEN {changed} THEN {column} END" for column in columns)
    inner = "".join(f", {one.given} AS given_{n}, {one.old} AS old_{n}" for n, one in enumerate(compared))
    middle = "".join(f", {one.new} AS {one.column}" for one in compared)
    differs = [f"{one.column} IS NOT old_{n}" for n, one in enumerate(compared)]
    # IS, because a year of birth that is not known is NULL.
    kept = [f"coalesce(given_{n}, '') <> '' AND given_{n} IS NOT {one.column}" for n, one in enumerate(compared)]
    lacking = _lacking(tags=tags, lists=lists)
    if lacking:
        differs.append("lacking")
    stated = "coalesce(s.consent, :consent)" if Field.CONSENT in facts else ":consent"
    rule = terms.rule(Field.NAME)
    kept.append(f"'{rule}' <> 'replace' AND given_name NOT IN ('', name)")
    return f"""
    INSERT INTO temp.plan (line, contact, suppressed, renamed, raised, more, kept, fate, consent,
                           {", ".join(columns)})
    SELECT line, contact, suppressed, renamed, raised, more, kept,
           CASE WHEN suppressed THEN 3 WHEN {changed} THEN 1 ELSE 2 END, consent{values}
    FROM (
        SELECT n.*, (name, first_name, last_name) <> (old_name, old_first_name, old_last_name) AS renamed,
            consent <> old_consent AS raised, {_any(differs)} AS more, {_any(kept)} AS kept
        FROM (
            SELECT m.*,
                CASE WHEN taken_name <> '' THEN taken_name
                     WHEN old_name IN ('', trim(old_first_name || ' ' || old_last_name))
                         THEN trim(first_name || ' ' || last_name)
                     ELSE old_name END AS name,
                CASE WHEN suppressed THEN 'opted_out' WHEN {rank("stated")} > {rank("old_consent")} THEN stated
                     ELSE old_consent END AS consent{middle}
            FROM (
                SELECT s.line, c.id AS contact, p.number IS NOT NULL OR c.consent = 'opted_out' AS suppressed,
                    s.name AS given_name, {taken_name(rule)} AS taken_name, {stated} AS stated,
                    c.name AS old_name, c.first_name AS old_first_name, c.last_name AS old_last_name,
                    c.consent AS old_consent, {first_name(rule)} AS first_name, {last_name(rule)} AS last_name
                    {inner}{f", {_any(lacking)} AS lacking" if lacking else ""}
                FROM temp.people s
                CROSS JOIN contacts c ON c.number = '+' || s.number
                LEFT JOIN suppressions p ON p.number = c.number
                {joins}
                WHERE s.line NOT IN (SELECT line FROM temp.plan)
                LIMIT -1
            ) m
            LIMIT -1
        ) n
        LIMIT -1
    )"""


# "LIMIT -1" takes nothing away. It keeps SQLite from writing each expression out wherever its name is used, which
# would work most of them out several times a row.


def _told(facts: Sequence[Held]) -> list[int]:
    """The places of the facts that are kept with a person; consent is not one of them."""
    return [place for place, held in enumerate(facts) if held not in _CONSENTS]


def _any(conditions: Sequence[str]) -> str:
    return f"({' OR '.join(conditions)})" if conditions else "0"


def _compared(conn: Connection, facts: Sequence[Held], terms: Terms) -> tuple[list[Compared], str]:
    found: list[Compared] = []
    joins = ""
    for place in _told(facts):
        held = facts[place]
        rule = terms.rule(held)
        column = columns_of_fact(facts, place)[0]
        old = f"c.{column}"
        if isinstance(held, OwnField):
            row = conn.execute("SELECT id FROM custom_fields WHERE name_key = ?", (fold(held.name),)).fetchone()
            old = "''"
            if row is not None:
                joins += f" LEFT JOIN custom_values v{place} ON v{place}.contact_id = c.id"
                joins += f" AND v{place}.field_id = {int(row['id'])}"
                old = f"coalesce(v{place}.value, '')"
        at = len(found)
        found.append(Compared(column, f"s.{column}", old, value(rule, f"given_{at}", f"old_{at}")))
        if held is Field.BIRTHDAY:
            found.append(Compared("birth_year", "s.birth_year", "c.birth_year", year(rule, at)))
    return found, joins


def _lacking(*, tags: bool, lists: bool) -> list[str]:
    """Whether the person lacks one of the row's tags; whether they are missing in one of its lists."""
    untagged = """EXISTS (
        SELECT 1 FROM temp.row_tags r JOIN temp.tag_names n ON n.id = r.tag LEFT JOIN tags t ON t.name_key = n.key
        WHERE r.line = s.line
            AND NOT EXISTS (SELECT 1 FROM contact_tags x WHERE x.tag_id = t.id AND x.contact_id = c.id)
    )"""
    unlisted = """EXISTS (
        SELECT 1 FROM temp.row_lists r LEFT JOIN temp.list_ids n ON n.name = r.list
        WHERE r.line = s.line
            AND NOT EXISTS (SELECT 1 FROM list_members x WHERE x.list_id = n.list AND x.contact_id = c.id)
    )"""
    return [untagged] * tags + [unlisted] * lists
