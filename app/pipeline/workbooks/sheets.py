"""The sheets of a workbook and their rows, by calamine, which only this module knows.

Whatever it does with a damaged file, even a panic of its own, comes out as a refusal.
"""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.domain.contact_file import RowFault
from app.pipeline.csv_rows import Row
from app.pipeline.file_kind import Kind
from app.pipeline.workbooks.cell_text import text_of
from app.pipeline.workbooks.excel import ExcelWorkbook
from app.pipeline.workbooks.inside import ErrorCells, Inside, damaged
from app.pipeline.workbooks.legacy import OldWorkbook
from app.pipeline.workbooks.open_document import OpenDocument

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_INSIDES: dict[Kind, Callable[[bytes], Inside]] = {
    Kind.EXCEL: ExcelWorkbook,
    Kind.OLD_EXCEL: OldWorkbook,
    Kind.OPEN_DOCUMENT: OpenDocument,
}
_CODED = "_x"
"""How an .xlsx begins to write a character that XML does not have, _x000D_; a text with it is looked at closely."""

_PANIC = "PanicException"
"""What calamine raises where it ran into something that it never thought of; it derives from BaseException."""


class Workbook:
    """An open workbook: ask it for its sheets, then for the rows of one."""

    def __init__(self, data: bytes, kind: Kind) -> None:
        """Raises Refused (bad_file), saying what to do."""
        # Here and not above: most starts of the program read no workbook.
        import python_calamine  # noqa: PLC0415

        self._inside: Inside = _INSIDES[kind](data)
        self._open: dict[str, CalamineSheet] = {}
        self._errors: dict[str, ErrorCells] = {}
        with _refusing_damage():
            self._book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(self._inside.sound))
            every = self._book.sheets_metadata
        self._places = {sheet.name: place for place, sheet in enumerate(every) if str(sheet.typ).endswith(".WorkSheet")}
        shown = [
            sheet.name for sheet in every if str(sheet.visible).endswith(".Visible") and sheet.name in self._places
        ]
        self._names = [*shown, *(name for name in self._places if name not in shown)]

    def sheets(self) -> tuple[str, ...]:
        """Those with anything on them: first the ones that are shown, then the hidden ones."""
        return tuple(name for name in self._names if self._has_rows(name))

    def width(self, sheet: str) -> int:
        """How many columns it has, from its first to its last that has anything in it."""
        return self._sheet(sheet).width

    def height(self, sheet: str) -> int:
        """The number of its last row."""
        end = self._sheet(sheet).end
        return end[0] + 1 if end else 0

    def rows(self, sheet: str) -> Iterator[Row]:
        """Its rows that are not empty, each as wide as the sheet and with the number that the spreadsheet shows."""
        found = self._sheet(sheet)
        errors = self._errors[sheet]
        if found.start is None:
            return
        left = found.start[1]
        with _refusing_damage():
            for at, values in enumerate(found.iter_rows()):
                cells = [value if type(value) is str and _CODED not in value else text_of(value) for value in values]
                if at in errors:
                    for column, word in errors[at].items():
                        if left <= column < left + len(cells):
                            cells[column - left] = word
                    yield Row(at + 1, tuple(cells), RowFault.ERROR_CELL)
                elif any(map(str.strip, cells)):
                    yield Row(at + 1, tuple(cells))

    def _has_rows(self, sheet: str) -> bool:
        known = self._inside.has_rows(sheet)
        return self._sheet(sheet).start is not None if known is None else known

    def _sheet(self, sheet: str) -> "CalamineSheet":
        if sheet not in self._open:
            self._errors[sheet] = self._inside.error_cells(sheet, self._places[sheet])
            with _refusing_damage():
                self._open[sheet] = self._book.get_sheet_by_name(sheet)
        return self._open[sheet]


@contextmanager
def _refusing_damage() -> Iterator[None]:
    from python_calamine import CalamineError  # noqa: PLC0415 - as above

    try:
        yield
    except (CalamineError, OSError, ValueError) as exc:
        raise damaged() from exc
    except BaseException as exc:
        if type(exc).__name__ != _PANIC:
            raise
        raise damaged() from exc
