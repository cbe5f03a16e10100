"""How a text is laid out as rows: what stands between the cells, how many there are, and which row names them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from app.domain.phone_spelling import BadNumber, Fault, plain
from app.pipeline.csv_rows import Row, cut_rows
from app.pipeline.header_words import Meaning, meaning_of

DELIMITERS = (";", ",", "\t", "|")
"""Of two that fit equally, the first: Greek spreadsheets write semicolons, and their numbers have commas."""

JUDGED_ROWS = 500
"""By so many rows at its beginning a file is judged."""

_TITLE_ROWS = 30
_SEP_LINE = re.compile(r'"?sep=([,;|:\t])"?[\r\n]*', re.IGNORECASE)
_DATE = re.compile(r"\s*[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}\s*")
_SHORTEST_NUMBER = 7
_ANY = frozenset(Meaning)
_PHONES = frozenset({Meaning.MOBILE, Meaning.PHONE, Meaning.LANDLINE})


@dataclass(frozen=True, slots=True)
class Heading:
    """Which row names the columns, and where the data begins."""

    header: tuple[str, ...]
    """As many cells as a row has; all empty when no row names the columns."""
    has_header: bool
    skip: int
    """Lines before the first row of data."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What is needed to read a text's rows."""

    delimiter: str
    heading: Heading


def find_layout(lines: Sequence[str], *, delimiter: str | None = None, has_header: bool | None = None) -> Layout | None:
    """Judge the first lines of a file, each with its line end; None when they hold no row of data.

    What is given is not judged. Raises Refused(BAD_FILE) for a cell beyond all measure.
    """
    named = _SEP_LINE.fullmatch(lines[0]) if lines else None
    skip = 1 if named else 0
    delimiter = delimiter or (named[1] if named else _likeliest_delimiter(lines))
    rows = [row._replace(line=row.line + skip) for row in _rows(lines[skip:], delimiter)]
    heading = find_heading(rows, has_header=has_header)
    return None if heading is None else Layout(delimiter, heading)


def find_heading(rows: Sequence[Row], *, has_header: bool | None = None, width: int = 0) -> Heading | None:
    """Judge the first rows of a table, `width` columns wide at least; None when they hold no row of data."""
    head = None if has_header is False else _header_row(rows)
    if has_header and head is None and rows:
        head = 0
    data = rows if head is None else rows[head + 1 :]
    if not data:
        return None
    names = [] if head is None else [name.strip(" \t\r\n\u00a0\ufeff") for name in rows[head].cells]
    while names and not names[-1]:
        names.pop()
    width = max(len(names), width or _usual_width(data))
    header = (*names, *[""] * (width - len(names)))
    return Heading(header, head is not None, data[0].line - 1)


def _rows(lines: Sequence[str], delimiter: str) -> list[Row]:
    rows = cut_rows(list(lines), before=0, following=(), delimiter=delimiter, width=None)
    return list(islice(rows, JUDGED_ROWS))


def _usual_width(rows: Sequence[Row]) -> int:
    return Counter(len(row.cells) for row in rows).most_common(1)[0][0]


def _likeliest_delimiter(lines: Sequence[str]) -> str:
    """The one that gives most rows the same number of cells (two at least) and a phone number alone in one of them."""
    best, best_worth = DELIMITERS[0], 0.0
    for delimiter in DELIMITERS:
        rows = _rows(lines, delimiter)
        width = _usual_width(rows) if rows else 1
        if width > 1:
            even = sum(len(row.cells) == width for row in rows)
            numbered = sum(holds_number(row) for row in rows)
            worth = (even + numbered) / len(rows)
            if worth > best_worth:
                best, best_worth = delimiter, worth
    return best


def _header_row(rows: Sequence[Row]) -> int | None:
    """Which row names the columns; titles may stand above it, and the shop's own number among them.

    A row with a word for a phone is the likeliest, then one with a word for a name. Without either, the first row is
    the header if it has a text above the column of numbers, and a customer otherwise.
    """
    top = next((at for at, row in enumerate(rows) if holds_number(row)), len(rows))
    meanings = [{meaning_of(cell) for cell in row.cells} for row in rows[: min(top, _TITLE_ROWS)]]
    # Where a row of groups stands above the names ("Contact" over "Mobile" and "E-mail"), the names say more.
    if phones := [at for at, found in enumerate(meanings) if found & _PHONES]:
        return max(phones, key=lambda at: (len(meanings[at] & _ANY), -at))
    if (below := _header_below_number(rows[top:_TITLE_ROWS])) is not None:
        return top + below
    for at, found in enumerate(meanings):
        if found & _ANY:
            return at
    if not meanings:
        return None
    first = rows[0].cells
    counts = [sum(at < len(row.cells) and looks_like_number(row.cells[at]) for row in rows) for at in range(len(first))]
    return 0 if not any(counts) or first[counts.index(max(counts))].strip() else None


def _header_below_number(rows: Sequence[Row]) -> int | None:
    """A row without a number that names a phone and something else beside it: no customer looks like that."""
    for at, row in enumerate(rows):
        found = {meaning_of(cell) for cell in row.cells}
        if found & _PHONES and len(found & _ANY) > 1 and not holds_number(row):
            return at
    return None


def holds_number(row: Row) -> bool:
    """Whether one of its cells is meant as a phone number."""
    return any(map(looks_like_number, row.cells))


def looks_like_number(cell: str) -> bool:
    """Whether a cell is meant as a phone number, good or bad."""
    try:
        return len(plain(cell)) >= _SHORTEST_NUMBER and not _DATE.fullmatch(cell)
    except BadNumber as bad:
        return bad.code in {Fault.SCIENTIFIC, Fault.TWO_NUMBERS}
