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
    read_number = number_reader(region, plus_one=terms.plus_one)
    facts = _fact_readers(columns.facts, terms, this_year)
    tag_ids: dict[str, int] = {}

    def judge(rows: Sequence[Row]) -> StagedChunk:
        chunk = StagedChunk()
        people, rejected, lines, kept = chunk.people, chunk.rejected, chunk.lines, chunk.cells
        for line, cells, fault in rows:
            if fault in _UNTRUSTED:
                rejected.append((line, fault))
                lines.append(line)
                kept.append(cells)
                continue
            typed, warned = cells[number_at], 0
            try:
                number = read_number(typed)
            except BadNumber as bad:
                split = _split(typed, read_number) if terms.split_numbers and bad.code is Fault.TWO_NUMBERS else ""
                if not split:
                    if any(cell.strip() for cell in cells):
                        rejected.append((line, bad.code))
                        lines.append(line)
                        kept.append(cells)
                    continue
                number, warned = split, SPLIT
            name = "" if name_at is None else _name(cells[name_at])
            last = "" if last_at is None else _name(cells[last_at])
            first = name.partition(" ")[0] if first_at is None else _name(cells[first_at])
            told: tuple[Value, ...] = ()
            for at, read, nothing, bit in facts:
                cell = cells[at]
                if not cell:
                    told += nothing
                    continue
                try:
                    told += read(cell)
                except BadFact:
                    told += nothing
                    warned |= bit
            if tags_at is not None and cells[tags_at]:
                chunk.tag(line, tags_in(cells[tags_at]), tag_ids)
            if warned:
                chunk.warned.append(line)
            people.append((line, int(number[1:]), typed, name, first, last, warned, *told))
            lines.append(line)
            kept.append(cells)
        return chunk

    return judge


def fault_of(code: str) -> RowFault | Fault:
    """What a rejected row's code stands for."""
    return _FAULTS[code]


def words_of(code: str) -> str:
    """The same in plain English, with what to do, for a file of rows to fix."""
    return _WORDS[code]


Reading = tuple[int, Callable[[str], tuple[Value, ...]], tuple[Value, ...], int]
"""Where a fact stands, how it is read, what is kept of a cell without it, and the mark of one that cannot be read."""


def _fact_readers(facts: Sequence[tuple[int, Held]], terms: Terms, this_year: int) -> list[Reading]:
    return [
        (at, reader_of(held, terms, this_year), NOTHING.get(held, ("",)), 1 << min(place, SPLIT.bit_length() - 2))
        for place, (at, held) in enumerate(facts)
    ]


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
