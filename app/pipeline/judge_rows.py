"""From a row of a file to what would be kept of it, or to what is wrong with it.

Names. Where a file has no column for first names, the first word of the whole name stands in. It is a guess: in Greece
the surname is often written first. Last names are not guessed.

A cell that does not hold what its column means does not reject the person: it is left out, and the row says so.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeGuard

from app.domain.contact_file import Held, RowFault, Terms
from app.domain.phone import BadNumber, Fault, first_mobile, number_reader
from app.domain.phone_spelling import WORDS
from app.pipeline.columns import Columns
from app.pipeline.csv_file import plain_cell
from app.pipeline.error_cells import spoils
from app.pipeline.read_facts import NOTHING, lists_reader, reader_of, tags_in
from app.pipeline.read_rows import Row
from app.storage.stage import SPLIT, Labels, StagedChunk, Value

_UNTRUSTED = {RowFault.TOO_MANY_CELLS, RowFault.STRAY_QUOTE, RowFault.DAMAGED, RowFault.CUT_OFF}
"""Too few cells are no reason to reject a row: the missing ones are empty. Nor is an error in a cell that is not read.
"""

_FAULTS: dict[str, RowFault | Fault] = {str(fault): fault for fault in (*RowFault, *Fault)}
_WORDS: dict[str, str] = {str(fault): words for fault, words in WORDS.items()} | {
    RowFault.TOO_MANY_CELLS: "More values than columns, so they may stand in the wrong ones: put quotation marks "
    "round the value that has a separator in it.",
    RowFault.STRAY_QUOTE: "A quotation mark opens here and is not closed: remove it or close it.",
    RowFault.DAMAGED: "Some characters cannot be read: type them again, and save the file as UTF-8.",
    RowFault.CUT_OFF: "The file ends in the middle of this contact: export the contacts once more.",
    RowFault.ERROR_CELL: "A formula went wrong in this row: type the value instead.",
}

Judge = Callable[[Sequence[Row]], StagedChunk]


def row_judge(columns: Columns, *, region: str, terms: Terms, this_year: int, lists: Iterable[str] = ()) -> Judge:
    """What judges a million rows, some thousand at a time, column by column; rows that are blank are left out.

    `lists` are the names of those that there are, so that a mark in one of them separates nothing.
    """
    number_at = columns.number
    read_number = _number_reader(region, terms)
    read_names = _names_reader(columns)
    read_facts = _facts_reader(columns.facts, terms, this_year)
    put_tags = _label_putter(columns.tags, tags_in)
    put_lists = _label_putter(columns.lists, lists_reader(lists))
    labels = (columns.tags, columns.lists)
    places = (number_at, *labels, columns.name, columns.first_name, columns.last_name, *(at for at, _ in columns.facts))

    def read(row: Row) -> int | str:
        if row.fault in _UNTRUSTED or (row.fault is RowFault.ERROR_CELL and spoils(row.cells, *places)):
            return str(row.fault)
        return read_number(row.cells[number_at])

    def judge(rows: Sequence[Row]) -> StagedChunk:
        chunk = StagedChunk()
        found = [read(row) if row[2] else read_number(row[1][number_at]) for row in rows]
        good, numbers = _sort_out(rows, found, chunk)
        if not good:
            return chunk
        lines, cells, _ = zip(*good, strict=True)
        warned = [0] * len(good)
        if min(numbers) < 0:
            warned = [SPLIT if number < 0 else 0 for number in numbers]
            numbers = list(map(abs, numbers))
        facts = read_facts(cells, warned)
        typed = [row[number_at] for row in cells]
        chunk.people.extend(zip(lines, numbers, typed, *read_names(cells), warned, *facts, strict=True))
        chunk.warned.extend(line for line, unread in zip(lines, warned, strict=True) if unread)
        put_tags(chunk.tags, lines, cells)
        put_lists(chunk.lists, lines, cells)
        return chunk

    return judge


def fault_of(code: str) -> RowFault | Fault:
    """What a rejected row's code stands for."""
    return _FAULTS[code]


def words_of(code: str) -> str:
    """The same in plain English, with what to do, for a file of rows to fix."""
    return _WORDS[code]


def _label_putter(
    at: int | None, names_in: Callable[[str], Sequence[str]]
) -> Callable[[Labels, Sequence[int], Sequence[tuple[str, ...]]], None]:
    """What notes the labels that the column at this place puts on the people of some lines."""
    ids: dict[str, int] = {}

    def put(labels: Labels, lines: Sequence[int], cells: Sequence[tuple[str, ...]]) -> None:
        if at is None:
            return
        for line, row in zip(lines, cells, strict=True):
            if row[at]:
                labels.put(line, names_in(row[at]), ids)

    return put


def _sort_out(rows: Sequence[Row], found: list[int | str], chunk: StagedChunk) -> tuple[Sequence[Row], list[int]]:
    """The rows that have a number, and the numbers; the others are noted in the chunk, but for blank ones."""
    if _all_numbers(found):
        chunk.lines.extend(row[0] for row in rows)
        chunk.cells.extend(row[1] for row in rows)
        return rows, found
    good: list[Row] = []
    numbers: list[int] = []
    for row, number in zip(rows, found, strict=True):
        if isinstance(number, int):
            good.append(row)
            numbers.append(number)
        elif row.fault or any(cell.strip() for cell in row.cells):
            chunk.rejected.append((row.line, number))
        else:
            continue
        chunk.lines.append(row.line)
        chunk.cells.append(row.cells)
    return good, numbers


def _all_numbers(found: list[int | str]) -> TypeGuard[list[int]]:
    """Whether nothing is wrong with any row."""
    return str not in set(map(type, found))


def _number_reader(region: str, terms: Terms) -> Callable[[str], int | str]:
    """What reads a number, without its plus sign; a negative one is the first of two. What is wrong is a text."""
    read_number = number_reader(region, plus_one=terms.plus_one)

    def read(typed: str) -> int | str:
        try:
            return int(read_number(typed))
        except BadNumber as bad:
            if terms.split_numbers and bad.code is Fault.TWO_NUMBERS:
                return _one_of_two(typed, read_number)
            return str(bad.code)

    return read


def _one_of_two(typed: str, read_number: Callable[[str], str]) -> int | str:
    try:
        return -int(first_mobile(typed, read_number))
    except BadNumber as bad:
        return str(bad.code)


Cells = Sequence[tuple[str, ...]]


def _names_reader(columns: Columns) -> Callable[[Cells], tuple[list[str], list[str], list[str]]]:
    def of_column(cells: Cells, at: int | None) -> list[str]:
        return [""] * len(cells) if at is None else [_name(row[at]) for row in cells]

    def read(cells: Cells) -> tuple[list[str], list[str], list[str]]:
        names, lasts = of_column(cells, columns.name), of_column(cells, columns.last_name)
        if columns.first_name is None:
            return names, [name.partition(" ")[0] for name in names], lasts
        return names, of_column(cells, columns.first_name), lasts

    return read


def _facts_reader(
    facts: Sequence[tuple[int, Held]], terms: Terms, this_year: int
) -> Callable[[Cells, list[int]], list[Sequence[Value]]]:
    """What reads the facts of rows into columns, and marks what cannot be read."""
    readers = [
        (at, reader_of(held, terms, this_year), NOTHING.get(held, ("",)), 1 << min(place, SPLIT.bit_length() - 2))
        for place, (at, held) in enumerate(facts)
    ]

    def read_all(cells: Cells, warned: list[int]) -> list[Sequence[Value]]:
        columns: list[Sequence[Value]] = []
        for at, read, nothing, bit in readers:
            found = [read(row[at]) for row in cells]
            if None in found:
                for place, values in enumerate(found):
                    if values is None:
                        warned[place] |= bit
            columns.extend(zip(*(nothing if values is None else values for values in found), strict=True))
        return columns

    return read_all


@lru_cache(maxsize=10_000)
def _name(cell: str) -> str:
    """A name as it is stored: in Unicode's composed form, and with single spaces. Many people share theirs."""
    name = " ".join(plain_cell(cell).split())
    return name if name.isascii() else unicodedata.normalize("NFC", name)
