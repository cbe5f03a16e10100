"""What the stage and the plan know of single rows, for whoever shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.storage.database import Connection

_COLUMNS = """
    l.line, coalesce(s.number, t.number) AS number, r.fault, t.first, coalesce(s.warned, t.warned, 0) AS warned,
    coalesce(p.renamed, 0) AS renamed, coalesce(p.raised, 0) AS raised, coalesce(p.more, 0) AS more,
    coalesce(p.kept, 0) AS kept, m.number AS typed"""


@dataclass(frozen=True, slots=True)
class RowFound:
    """One row: of a person, of one who came before, or a rejected one."""

    number: int | None
    fault: str | None
    first: int | None
    warned: int
    renamed: bool
    raised: bool
    more: bool
    kept: bool
    refuses: bool
    typed: int | None
    """The number in the file, where it was merged into the one that counts."""


def rows_found(conn: Connection, lines: Sequence[int]) -> dict[int, RowFound]:
    """What is known of the rows on these lines."""
    refuses = "0"
    if any(row["name"] == "consent" for row in conn.execute("PRAGMA temp.table_info(people)")):
        refuses = "s.consent IS 'opted_out' AND p.suppressed IS NOT 1 AND (p.contact IS NULL OR p.raised)"
    values = ", ".join(f"({int(line)})" for line in lines)
    if not values:
        return {}
    rows = conn.execute(
        f"""WITH l (line) AS (VALUES {values})
            SELECT {_COLUMNS}, {refuses} AS refuses
            FROM l LEFT JOIN temp.people s ON s.line = l.line LEFT JOIN temp.later t ON t.line = l.line
            LEFT JOIN temp.turned m ON m.line = l.line
            LEFT JOIN temp.rejected r ON r.line = l.line LEFT JOIN temp.plan p ON p.line = l.line"""
    )
    return {
        row["line"]: RowFound(
            row["number"],
            row["fault"],
            row["first"],
            row["warned"],
            bool(row["renamed"]),
            bool(row["raised"]),
            bool(row["more"]),
            bool(row["kept"]),
            bool(row["refuses"]),
            row["typed"],
        )
        for row in rows
    }


def rejected_lines(conn: Connection, at_once: int) -> Iterator[list[tuple[int, str]]]:
    """The lines of all rejected rows, with what is wrong, some at a time."""
    rows = conn.execute("SELECT line, fault FROM temp.rejected ORDER BY line")
    while some := rows.fetchmany(at_once):
        yield [(row["line"], row["fault"]) for row in some]
