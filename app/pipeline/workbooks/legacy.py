"""An .xls file: a stream of records, each with its kind and its length, packed in a compound file."""

import struct
from collections.abc import Iterator

from app.pipeline.workbooks import compound
from app.pipeline.workbooks.inside import ERRORS, ErrorCells, damaged, locked, refuse_too_large

_BEGIN, _END, _PASSWORD, _SHEET, _EXTENT = 0x0809, 0x000A, 0x002F, 0x0085, 0x0200
_FORMULA, _TRUTH_OR_ERROR = 0x0006, 0x0205
_CELLS = frozenset({_FORMULA, _TRUTH_OR_ERROR, 0x0203, 0x0204, 0x00D6, 0x027E, 0x00FD, 0x00BD})

Record = tuple[int, bytes]


class OldWorkbook:
    """Looked through as a whole when it is made; everything that is asked then is known."""

    def __init__(self, data: bytes) -> None:
        """Raises Refused (bad_file) for a damaged or a locked one, or a sheet that reaches too far."""
        try:
            self._stream = compound.stream(data, "workbook", "book")
        except compound.NotCompound as exc:
            raise damaged() from exc
        self.sound = compound.packed("Workbook", self._stream)
        self._errors: list[ErrorCells] = []
        for start in self._sheet_starts():
            self._errors.append(self._look_through(start))

    def has_rows(self, sheet: str) -> None:
        """Only the reader can tell."""
        del sheet

    def error_cells(self, sheet: str, place: int) -> ErrorCells:
        """The cells with errors."""
        del sheet
        return self._errors[place] if place < len(self._errors) else {}

    def _sheet_starts(self) -> Iterator[int]:
        for kind, content in self._records(0):
            if kind == _PASSWORD:
                raise locked()
            if kind == _SHEET and len(content) >= 4:
                yield int.from_bytes(content[:4], "little")

    def _look_through(self, start: int) -> ErrorCells:
        found: dict[int, dict[int, str]] = {}
        last_row = last_column = 0
        for kind, content in self._records(start):
            if kind in _CELLS and len(content) >= 4:
                row, column = struct.unpack_from("<HH", content)
                last_row, last_column = max(row, last_row), max(column, last_column)
                if (error := _error_in(kind, content)) is not None:
                    found.setdefault(row, {})[column] = error
            elif kind == _EXTENT and len(content) in (10, 14):
                rows, columns = _extent(content)
                refuse_too_large(rows, columns)
        refuse_too_large(last_row + 1, last_column + 1)
        return found

    def _records(self, at: int) -> Iterator[Record]:
        """The records of one part, which begins here; those of charts inside it are passed over."""
        stream, deep = self._stream, 0
        while at + 4 <= len(stream):
            kind, length = struct.unpack_from("<HH", stream, at)
            at += 4
            if kind == _BEGIN:
                deep += 1
            elif kind == _END:
                deep -= 1
                if deep <= 0:
                    return
            elif deep <= 1:
                yield kind, stream[at : at + length]
            at += length


def _error_in(kind: int, content: bytes) -> str | None:
    if kind == _TRUTH_OR_ERROR and len(content) >= 8 and content[7] == 1:
        return ERRORS.get(content[6], "#N/A")
    if kind == _FORMULA and len(content) >= 14 and content[6] == 2 and content[12:14] == b"\xff\xff":
        return ERRORS.get(content[8], "#N/A")
    return None


def _extent(content: bytes) -> tuple[int, int]:
    """How many rows and columns the sheet says that it has; damage says millions, and the reader believes it."""
    if len(content) == 10:
        first, last, left, right = struct.unpack_from("<HHHH", content)
    else:
        first, last, left, right = struct.unpack_from("<IIHH", content)
    if first > last > 0:
        raise damaged()
    if left > 0xFF or right < left:
        left = 0
    return max(last - first, 1), max(right - left, 1)
