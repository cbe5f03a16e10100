"""The cells of a staged file as they stand there, for whoever wants to look at some of its rows.

They lie in pages of some hundred rows: one row of a table for each row of the file would take as long to write as
everything that is kept of it.
"""

from array import array
from bisect import bisect_left
from collections.abc import Sequence

from app.storage.database import Connection

_BETWEEN_CELLS, _BETWEEN_ROWS = "\x1f", "\x1e"
"""Unit and record separator: what ASCII has for this, and no customer list has inside a cell."""

_ROWS = 500


def create_pages(conn: Connection) -> None:
    """Make room."""
    conn.execute("CREATE TEMP TABLE pages (first INTEGER PRIMARY KEY, lines BLOB NOT NULL, cells TEXT NOT NULL) STRICT")


def keep_cells(conn: Connection, lines: Sequence[int], cells: Sequence[tuple[str, ...]]) -> None:
    """Keep the cells of rows, whose lines rise."""
    pages = []
    for at in range(0, len(lines), _ROWS):
        some = lines[at : at + _ROWS]
        pages.append((some[0], array("I", some).tobytes(), _joined(cells[at : at + _ROWS])))
    conn.executemany("INSERT INTO temp.pages VALUES (?, ?, ?)", pages)


def cells_of(conn: Connection, lines: Sequence[int]) -> list[tuple[str, ...]]:
    """The cells of some rows, whose lines rise."""
    found: list[tuple[str, ...]] = []
    held, rows = array("I"), [""]
    for line in lines:
        if not held or line > held[-1]:
            page = conn.execute(
                "SELECT lines, cells FROM temp.pages WHERE first <= ? ORDER BY first DESC LIMIT 1", (line,)
            ).fetchone()
            held, rows = array("I", page["lines"]), page["cells"].split(_BETWEEN_ROWS)
        found.append(tuple(rows[bisect_left(held, line)].split(_BETWEEN_CELLS)))
    return found


def _joined(cells: Sequence[tuple[str, ...]]) -> str:
    rows = [_BETWEEN_CELLS.join(row) for row in cells]
    joined = _BETWEEN_ROWS.join(rows)
    marks = joined.count(_BETWEEN_ROWS), joined.count(_BETWEEN_CELLS)
    if marks == (len(cells) - 1, sum(map(len, cells)) - len(cells)):
        return joined
    return _BETWEEN_ROWS.join(_BETWEEN_CELLS.join(_without_marks(cell) for cell in row) for row in cells)


def _without_marks(cell: str) -> str:
    return cell.replace(_BETWEEN_CELLS, " ").replace(_BETWEEN_ROWS, " ")
