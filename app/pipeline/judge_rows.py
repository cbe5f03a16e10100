"""From a row of a file to what would be kept of it, or to what is wrong with it.

Names. Where a file has no column for first names, the first word of the whole name stands in. It is a guess: in Greece
the surname is often written first. Last names are not guessed.

A cell that does not hold what its column means does not reject the person: it is left out, and the row says so.
"""

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from app.domain.contact_file import Held, RowFault, Terms
from app.domain.facts import BadFact
from app.domain.phone import BadNumber, Fault, first_mobile, number_reader
from app.domain.phone_spelling import WORDS
from app.pipeline.columns import Columns
from app.pipeline.csv_file import plain_cell
from app.pipeline.read_facts import NOTHING, reader_of, tags_in
from app.pipeline.read_rows import Row
from app.storage.stage import SPLIT, StagedChunk, Value

_UNTRUSTED = {RowFault.TOO_MANY_CELLS, RowFault.STRAY_QUOTE, RowFault.DAMAGED}
"""Too few cells are no reason to reject a row: the missing ones are empty."""

_FAULTS: dict[str, RowFault | Fault] = {str(fault): fault for fault in (*RowFault, *Fault)}
_WORDS: dict[str, str] = {str(fault): words for fault, words in WORDS.items()} | {
    RowFault.TOO_MANY_CELLS: "More values than columns, so they may stand in the wrong ones: put quotation marks "
    "round the value that has a separator in it.",
    RowFault.STRAY_QUOTE: "A quotation mark opens here and is not closed: remove it or close it.",
    RowFault.DAMAGED: "Some characters cannot be read: type them again, and save the file as UTF-8.",
}

Judge = Callable[[Sequence[Row]], StagedChunk]


def row_judge(columns: Columns, *, region: str, terms: Terms, this_year: int) -> Judge:
    """What judges a million rows, some thousand at a time; rows that are blank are left out."""
    number_at, name_at, first_at, last_at = columns.number, columns.name, columns.first_name, columns.last_name
    tags_at = columns.tags
    number_in = _number_reader(number_at, region, terms)
    told = _fact_reader(columns.facts, terms, this_year)
    tag_ids: dict[str, int] = {}

    def judge(rows: Sequence[Row]) -> StagedChunk:
        chunk = StagedChunk()
        keep_line, keep_cells, add = chunk.lines.append, chunk.cells.append, chunk.people.append
        for line, cells, fault in rows:
            try:
                number, warned = number_in(cells, fault)
            except _Unfit as unfit:
                if fault or any(cell.strip() for cell in cells):
                    chunk.rejected.append((line, unfit.code))
                    keep_line(line)
                    keep_cells(cells)
                continue
            name = "" if name_at is None else _name(cells[name_at])
            last = "" if last_at is None else _name(cells[last_at])
            first = name.partition(" ")[0] if first_at is None else _name(cells[first_at])
            values, unread = told(cells)
            warned |= unread
            if warned:
                chunk.warned.append(line)
            if tags_at is not None and cells[tags_at]:
                chunk.tag(line, tags_in(cells[tags_at]), tag_ids)
            add((line, int(number), cells[number_at], name, first, last, warned, *values))
            keep_line(line)
            keep_cells(cells)
        return chunk

    return judge


class _Unfit(Exception):
    """A row that gives no number that can be sent to."""

    def __init__(self, code: str) -> None:
        """With what `fault_of` knows."""
        super().__init__(code)
        self.code = code


def fault_of(code: str) -> RowFault | Fault:
    """What a rejected row's code stands for."""
    return _FAULTS[code]


def words_of(code: str) -> str:
    """The same in plain English, with what to do, for a file of rows to fix."""
    return _WORDS[code]


def _number_reader(at: int, region: str, terms: Terms) -> Callable[[Sequence[str], RowFault | None], tuple[str, int]]:
    """What reads a row's number, and marks one that is one of two. It raises _Unfit."""
    read_number = number_reader(region, plus_one=terms.plus_one)

    def number_in(cells: Sequence[str], fault: RowFault | None) -> tuple[str, int]:
        if fault in _UNTRUSTED:
            raise _Unfit(str(fault))
        try:
            return read_number(cells[at]), 0
        except BadNumber as bad:
            if terms.split_numbers and bad.code is Fault.TWO_NUMBERS and (one := _split(cells[at], read_number)):
                return one, SPLIT
            raise _Unfit(bad.code) from None

    return number_in


def _fact_reader(
    facts: Sequence[tuple[int, Held]], terms: Terms, this_year: int
) -> Callable[[Sequence[str]], tuple[list[Value], int]]:
    """What reads a row's facts, and marks those that cannot be read."""
    readers = [
        (at, reader_of(held, terms, this_year), NOTHING.get(held, ("",)), 1 << min(place, SPLIT.bit_length() - 2))
        for place, (at, held) in enumerate(facts)
    ]

    def told(cells: Sequence[str]) -> tuple[list[Value], int]:
        values: list[Value] = []
        unread = 0
        for at, read, nothing, bit in readers:
            cell = cells[at]
            try:
                values += read(cell) if cell else nothing
            except BadFact:
                values += nothing
                unread |= bit
        return values, unread

    return told


def _split(typed: str, read_number: Callable[[str], str]) -> str:
    try:
        return first_mobile(typed, read_number)
    except BadNumber:
        return ""


@lru_cache(maxsize=10_000)
def _name(cell: str) -> str:
    """A name as it is stored: in Unicode's composed form, and with single spaces. Many people share theirs."""
    name = " ".join(plain_cell(cell).split())
    return name if name.isascii() else unicodedata.normalize("NFC", name)
