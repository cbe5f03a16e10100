"""The rows that an import could not take, counted, and written to a CSV file to mend and import again."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.errors import Refused
from app.pipeline.columns import Columns
from app.pipeline.csv_file import CsvFile, safe_cell
from app.pipeline.read_rows import Row, RowsFile
from app.pipeline.row_layout import DELIMITERS

ADDED_COLUMNS = ("line", "value", "reason")
"""What follows the file's own columns: where the row stood, what was meant as its number, what is wrong."""


class RejectedRows:
    """The file begins with the first rejected row, and is kept only when the import was."""

    def __init__(self, file: Path | None, rows_file: RowsFile, columns: Columns) -> None:
        """Write to `file`, or only count if there is none."""
        self.count = 0
        self._path = file
        self._rows_file = rows_file
        self._columns = columns
        mended_before = rows_file.header[-len(ADDED_COLUMNS) :] == ADDED_COLUMNS
        self._width = len(rows_file.header) - (len(ADDED_COLUMNS) if mended_before else 0)
        self._file: CsvFile | None = None

    def add(self, rejected: Sequence[tuple[Row, str]]) -> None:
        """Note some rows, each with what is wrong with it in words. Raises Refused when the file cannot be written."""
        self.count += len(rejected)
        if self._path is None or not rejected:
            return
        if self._file is None:
            header = [*self._header(), *ADDED_COLUMNS]
            self._file = CsvFile(self._path, header, delimiter=self._rows_file.delimiter or DELIMITERS[0])
        self._file.write(self._cells(row, words) for row, words in rejected)

    def close(self) -> None:
        """Have all of it on the disk. Raises Refused."""
        if self._file is not None:
            self._file.close()

    def keep(self) -> Path | None:
        """Put the file in its place and say where it lies: beside that place if another program holds what is there."""
        if self._file is None:
            return None
        file, self._file = self._file, None
        try:
            file.keep()
        except Refused:
            return file.partial
        return file.file

    def discard(self) -> None:
        """Leave nothing behind, unless it was kept."""
        if self._file is not None:
            self._file.discard()

    def _cells(self, row: Row, words: str) -> list[str | int]:
        """Values that no column was found for stand after the reason, so that everything else is in its column."""
        cells = [safe_cell(cell) for cell in row.cells]
        cells += [""] * (self._width - len(cells))
        number = self._columns.number
        value = cells[number] if number < len(cells) else ""
        surplus = cells[len(self._rows_file.header) :]
        return [*cells[: self._width], row.line, value, words, *surplus]

    def _header(self) -> list[str]:
        """The file's own, or names that an import knows again where it has none."""
        if self._rows_file.has_header:
            return [safe_cell(cell) for cell in self._rows_file.header[: self._width]]
        names = {
            self._columns.number: "Mobile",
            self._columns.name: "Full name",
            self._columns.first_name: "First name",
            self._columns.last_name: "Last name",
        }
        return [names.get(at, f"Column {at + 1}") for at in range(self._width)]
