"""From a row of a file to what would be kept of it, or to what is wrong with it.

Names. Where a file has no column for first names, the first word of the whole name stands in. It is a guess: in Greece
the surname is often written first. Last names are not guessed.
"""

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache

from app.domain.contact_file import RowFault
from app.domain.phone import BadNumber, Fault
from app.domain.phone_spelling import WORDS
from app.pipeline.columns import Columns
from app.pipeline.csv_file import plain_cell
from app.pipeline.error_cells import spoils
from app.pipeline.read_rows import Row
from app.storage.staging import BETWEEN_CELLS, StagedRow

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


def judge_rows(rows: Sequence[Row], columns: Columns, read_number: Callable[[str], str]) -> list[StagedRow]:
    """One for each row that is not blank; `read_number` is a `number_reader`."""
    number_at, name_at, first_at, last_at = columns.number, columns.name, columns.first_name, columns.last_name
    judged: list[StagedRow] = []
    for line, cells, fault in rows:
        if fault in _UNTRUSTED or (
            fault is RowFault.ERROR_CELL and spoils(cells, number_at, name_at, first_at, last_at)
        ):
            judged.append((line, _joined(cells), fault, None, "", "", "", ""))
            continue
        typed = cells[number_at]
        try:
            number = read_number(typed)
        except BadNumber as bad:
            if any(cell.strip() for cell in cells):
                judged.append((line, _joined(cells), bad.code, None, "", "", "", ""))
            continue
        name = "" if name_at is None else _name(cells[name_at])
        last = "" if last_at is None else _name(cells[last_at])
        first = name.partition(" ")[0] if first_at is None else _name(cells[first_at])
        judged.append((line, _joined(cells), None, int(number[1:]), typed, name, first, last))
    return judged


def fault_of(code: str) -> RowFault | Fault:
    """What `StagedRow.fault` stands for."""
    return _FAULTS[code]


def words_of(code: str) -> str:
    """The same in plain English, with what to do, for a file of rows to fix."""
    return _WORDS[code]


def _joined(cells: Sequence[str]) -> str:
    joined = BETWEEN_CELLS.join(cells)
    if joined.count(BETWEEN_CELLS) >= len(cells):
        joined = BETWEEN_CELLS.join(cell.replace(BETWEEN_CELLS, " ") for cell in cells)
    return joined


@lru_cache(maxsize=10_000)
def _name(cell: str) -> str:
    """A name as it is stored: in Unicode's composed form, and with single spaces. Many people share theirs."""
    name = " ".join(plain_cell(cell).split())
    return name if name.isascii() else unicodedata.normalize("NFC", name)
