"""The stage of an import: temporary tables in which a file is laid out before it is compared and taken in.

    people    one row for each number: what the file says of a person, on the line where the number comes first
    later     the rows whose number had come before; what they say has filled what the first one left empty
    rejected  the rows that give no number that can be sent to
    row_tags, tag_names   the tags of people's lines
    row_lists, list_names the lists that they join, likewise
    pages     the cells of all rows as they stand in the file (see `app.storage.cell_pages`)

Rows lie in the order of the file, so a million of them are written, read and stored from front to back. Only numbers
are sorted, in a narrow index.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.domain.contact_file import Field, Held, OwnField
from app.domain.folding import fold
from app.storage.cell_pages import create_pages, keep_cells
from app.storage.database import Connection
from app.storage.merged_away import create_turned

SPLIT = 1 << 60
"""In `warned`: of two numbers in the cell one was taken. The lower bits are the facts that could not be read, in the
order of the file's columns.
"""

Value = str | int | None
_COLUMNS = {Field.BIRTHDAY: ("birthday", "birth_year"), Field.CONSENT: ("consent", "agreed_on")}
_TYPES = {"birth_year": "INTEGER", "consent": "TEXT"}
_LABELS = ("tag", "list")
_BASE = ("number", "as_typed", "name", "first_name", "last_name", "warned")


@dataclass(frozen=True, slots=True)
class Labels:
    """What is put on the people of some rows by name: tags, or lists."""

    given: list[tuple[int, int]] = field(default_factory=list)
    """The line, and the number of the name."""
    new: list[tuple[int, str, str]] = field(default_factory=list)
    """The number of a name that has not come before, the name, and the same folded."""

    def put(self, line: int, names: Sequence[str], ids: dict[str, int]) -> None:
        """Note the names on a line. `ids` numbers them, and grows."""
        for name in names:
            key = fold(name)
            if key and key not in ids:
                ids[key] = len(ids) + 1
                self.new.append((ids[key], name, key))
            if key:
                self.given.append((line, ids[key]))


@dataclass(frozen=True, slots=True)
class StagedChunk:
    """Some rows of a file, judged. Plain lists and tuples, because there may be a million rows."""

    people: list[tuple[Value, ...]] = field(default_factory=list)
    """The line; the number in E.164 without its plus sign, a key that is small and in order; the number as typed; name,
    first name, last name; what could not be read; and the facts, as `columns_of_facts` has them.
    """
    rejected: list[tuple[int, str]] = field(default_factory=list)
    """The line, and why."""
    tags: Labels = field(default_factory=Labels)
    lists: Labels = field(default_factory=Labels)
    warned: list[int] = field(default_factory=list)
    """The lines of people of whom something could not be read."""
    lines: list[int] = field(default_factory=list)
    cells: list[tuple[str, ...]] = field(default_factory=list)


def columns_of_facts(facts: Sequence[Held]) -> tuple[str, ...]:
    """The columns of `people` that hold these facts."""
    return tuple(column for place in range(len(facts)) for column in columns_of_fact(facts, place))


def columns_of_fact(facts: Sequence[Held], place: int) -> tuple[str, ...]:
    """The columns of one of these facts."""
    held = facts[place]
    if isinstance(held, OwnField):
        return (f"own{place}",)
    if held is Field.CONSENT_DATE:
        return ("consent_date",)
    return _COLUMNS.get(held, (str(held),))


def create_stage(conn: Connection, facts: Sequence[Held]) -> None:
    """Make room for a file that tells these facts."""
    told = "".join(f", {column} {_TYPES.get(column, 'TEXT NOT NULL')}" for column in columns_of_facts(facts))
    conn.execute(
        f"""CREATE TEMP TABLE people (
               line INTEGER PRIMARY KEY, number INTEGER NOT NULL, as_typed TEXT NOT NULL, name TEXT NOT NULL,
               first_name TEXT NOT NULL, last_name TEXT NOT NULL, warned INTEGER NOT NULL{told}) STRICT"""
    )
    conn.execute("CREATE TEMP TABLE rejected (line INTEGER PRIMARY KEY, fault TEXT NOT NULL) STRICT")
    conn.execute(
        """CREATE TEMP TABLE later (
               line INTEGER PRIMARY KEY, first INTEGER NOT NULL, number INTEGER NOT NULL, warned INTEGER NOT NULL)
           STRICT"""
    )
    for label in _LABELS:
        conn.execute(
            f"CREATE TEMP TABLE {label}_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL) STRICT"
        )
        conn.execute(
            f"""CREATE TEMP TABLE row_{label}s (line INTEGER NOT NULL, {label} INTEGER NOT NULL,
                                               PRIMARY KEY (line, {label})) STRICT, WITHOUT ROWID"""
        )
    create_pages(conn)
    create_turned(conn)


def stage_rows(conn: Connection, chunk: StagedChunk) -> None:
    """Add some rows."""
    conn.execute("BEGIN")  # of the temporary file alone: the store is neither read nor locked
    if chunk.people:
        places = ", ".join("?" * len(chunk.people[0]))
        conn.executemany(f"INSERT INTO temp.people VALUES ({places})", chunk.people)
    conn.executemany("INSERT INTO temp.rejected VALUES (?, ?)", chunk.rejected)
    for label, labels in zip(_LABELS, (chunk.tags, chunk.lists), strict=True):
        conn.executemany(f"INSERT INTO temp.{label}_names VALUES (?, ?, ?)", labels.new)
        conn.executemany(f"INSERT OR IGNORE INTO temp.row_{label}s VALUES (?, ?)", labels.given)
    keep_cells(conn, chunk.lines, chunk.cells)
    conn.execute("COMMIT")


def merge_staged(conn: Connection, facts: Sequence[Held]) -> None:
    """Make one of the rows with the same number: the first one stays, later ones only fill what it left empty.

    Tags and lists come together, and what somebody refused in any of the rows is refused.
    """
    conn.execute("CREATE INDEX temp.people_by_number ON people (number)")
    conn.execute(
        """INSERT INTO temp.later
           SELECT p.line, t.first, p.number, p.warned
           FROM (SELECT number, min(line) AS first FROM temp.people GROUP BY number HAVING count(*) > 1) t
           CROSS JOIN temp.people p ON p.number = t.number AND p.line <> t.first"""
    )
    if conn.execute("SELECT 1 FROM temp.later LIMIT 1").fetchone() is None:
        return
    columns = ("line", *_BASE, *columns_of_facts(facts))
    names = ", ".join(columns)
    conn.execute(f"CREATE TEMP TABLE merged AS SELECT {names} FROM temp.people LIMIT 0")
    conn.execute("CREATE UNIQUE INDEX temp.merged_by_number ON merged (number)")
    fills = ", ".join(f"{column} = {_filled(column)}" for column in columns[3:] if column != "warned")
    conn.execute(
        f"""INSERT INTO temp.merged SELECT {names} FROM temp.people
            WHERE line IN (SELECT line FROM temp.later UNION SELECT first FROM temp.later) ORDER BY line
            ON CONFLICT (number) DO UPDATE SET {fills}"""
    )
    conn.execute("DELETE FROM temp.people WHERE line IN (SELECT line FROM temp.later)")
    conn.execute(f"INSERT OR REPLACE INTO temp.people SELECT {names} FROM temp.merged")
    conn.execute("DROP TABLE temp.merged")
    for label in _LABELS:
        conn.execute(
            f"""INSERT OR IGNORE INTO temp.row_{label}s
                SELECT l.first, t.{label} FROM temp.later l JOIN temp.row_{label}s t ON t.line = l.line"""
        )
        conn.execute(f"DELETE FROM temp.row_{label}s WHERE line IN (SELECT line FROM temp.later)")


def _filled(column: str) -> str:
    """What a column becomes when another row of the same number comes along."""
    if column == "consent":
        return """CASE WHEN 'opted_out' IN (consent, excluded.consent) THEN 'opted_out'
                       ELSE coalesce(consent, excluded.consent) END"""
    if column == "birth_year":  # of the day that is kept
        return """CASE WHEN birthday IN ('', excluded.birthday) THEN coalesce(birth_year, excluded.birth_year)
                       ELSE birth_year END"""
    return f"CASE {column} WHEN '' THEN excluded.{column} ELSE {column} END"


def later_lines(conn: Connection) -> Iterator[int]:
    """The lines of the rows whose number had come before."""
    cursor = conn.cursor()
    cursor.row_factory = None
    for row in cursor.execute("SELECT line FROM temp.later"):
        yield row[0]
