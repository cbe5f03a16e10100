"""A sheet of a workbook as rows: which sheet, which of its rows names the columns, and how many columns count."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from app.domain.contact_file import RowFault
from app.domain.errors import Reason, Refused
from app.pipeline.csv_rows import Row
from app.pipeline.file_kind import Kind
from app.pipeline.file_source import bad_file, stamp_of
from app.pipeline.row_layout import JUDGED_ROWS, find_heading, holds_number
from app.pipeline.rows_file import RowsFile, Said
from app.pipeline.survey_file import refusing_unreadable
from app.pipeline.workbooks.sheets import Workbook

_FAR = 50
"""So many empty columns to the right of the others: what follows is a stray cell and no column."""


def open_workbook_rows(path: Path, kind: Kind, said: Said) -> RowsFile:
    """Find out where on which sheet the customers are. Raises Refused(BAD_FILE), saying what to do."""
    with refusing_unreadable():
        stamp = stamp_of(path)
        data = path.read_bytes()
    workbook = Workbook(data, kind)
    sheets = workbook.sheets()
    if not sheets:
        raise bad_file("The workbook is empty", "Save it again from the spreadsheet.")
    sheet = said.sheet or _likeliest(workbook, sheets)
    if sheet not in sheets:
        raise Refused(Reason.BAD_VALUE, f"There is no sheet '{sheet}' with anything on it. Nothing was imported.")
    rows = [row._replace(cells=_without_blank_end(row.cells)) for row in islice(workbook.rows(sheet), JUDGED_ROWS)]
    used = _used_width(rows)
    width = workbook.width(sheet) if workbook.width(sheet) <= used + _FAR else used
    heading = find_heading(rows, has_header=said.has_header, width=width)
    if heading is None:
        raise bad_file("The file has no rows", "Check that the customers were saved, not only the header.")
    return RowsFile(
        path,
        kind,
        None,
        None,
        heading.header,
        heading.has_header,
        heading.skip,
        workbook.height(sheet),
        stamp,
        sheet,
        sheets,
        workbook,
    )


def workbook_rows(rows_file: RowsFile) -> Iterator[Row]:
    """The rows of data in order, without empty ones."""
    workbook, sheet, width = rows_file.workbook, rows_file.sheet, len(rows_file.header)
    assert workbook is not None
    assert sheet is not None
    for row in workbook.rows(sheet):
        if row.line > rows_file.skip:
            yield row if len(row.cells) == width else _fitted(row, width)


def _likeliest(workbook: Workbook, sheets: tuple[str, ...]) -> str:
    """The first sheet with phone numbers on it: a cover or a price list may come before the customers."""
    for sheet in sheets:
        if any(map(holds_number, islice(workbook.rows(sheet), JUDGED_ROWS))):
            return sheet
    return sheets[0]


def _used_width(rows: list[Row]) -> int:
    """How many columns have something in them, up to the first wide gap."""
    used = 0
    for at in sorted({at for row in rows for at, cell in enumerate(row.cells) if cell.strip()}):
        if at - used > _FAR:
            break
        used = at + 1
    return used


def _fitted(row: Row, width: int) -> Row:
    """The row as wide as the header; what stands beyond it is not dropped unsaid."""
    cells = _without_blank_end(row.cells)
    if len(cells) > width:
        return Row(row.line, cells, RowFault.TOO_MANY_CELLS)
    return row._replace(cells=(*cells, *[""] * (width - len(cells))))


def _without_blank_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]
