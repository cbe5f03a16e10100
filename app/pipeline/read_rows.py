"""Reads a CSV, TSV or text file as rows, in bounded memory, whatever the spreadsheet that wrote it did to it.

    path -> open_rows -> RowsFile (encoding, delimiter, header) -> iter_rows -> Row, Row, Row...

A file that is no text is refused; a row that cannot be trusted comes with its line and its fault, and reading goes on.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.contact_file import RowFault
from app.domain.errors import Reason, Refused
from app.pipeline.csv_rows import Row, cut_rows
from app.pipeline.row_layout import find_layout
from app.pipeline.survey_file import Stamp, bad_file, refusing_unreadable, stamp_of, survey

__all__ = ["AS_FOUND", "Row", "RowFault", "RowsFile", "Said", "iter_rows", "open_rows", "refuse_changed"]

_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of how a file is written; None for what is to be found out."""

    encoding: str | None = None
    delimiter: str | None = None
    has_header: bool | None = None


AS_FOUND = Said()


@dataclass(frozen=True, slots=True)
class RowsFile:
    """A file that can be read as rows."""

    path: Path
    encoding: str
    delimiter: str
    header: tuple[str, ...]
    """One cell a column; all empty when the file has no header."""
    has_header: bool
    skip: int
    """Physical lines before the first row of data."""
    lines: int
    """Physical lines in all."""
    stamp: Stamp
    """What the file was when it was looked at."""


def open_rows(path: Path, said: Said = AS_FOUND, *, go_on: Callable[[], None] = lambda: None) -> RowsFile:
    """Find out how a file is written, reading it once. Raises Refused(BAD_FILE) when it holds no rows of text.

    `go_on` is called now and then and may raise Cancelled.
    """
    found = survey(path, said.encoding, go_on)
    lines = list(io.StringIO(found.sample, newline=""))
    layout = find_layout(lines, delimiter=said.delimiter, has_header=said.has_header)
    if layout is None:
        raise bad_file("The file has no rows", "Check that the customers were saved, not only the header.")
    return RowsFile(
        path, found.encoding, layout.delimiter, layout.header, layout.has_header, layout.skip, found.lines, found.stamp
    )


def iter_rows(rows_file: RowsFile) -> Iterator[Row]:
    """The rows of data in order, without empty ones. Raises Refused(BAD_FILE) if the file cannot be read to the end."""
    width = len(rows_file.header)
    with (
        refusing_unreadable(),
        rows_file.path.open(encoding=rows_file.encoding, errors="replace", newline="") as text,
    ):
        for _ in range(rows_file.skip):
            text.readline()
        before = rows_file.skip
        while lines := text.readlines(_BLOCK):
            before += yield from cut_rows(
                lines, before=before, following=text, delimiter=rows_file.delimiter, width=width
            )


def refuse_changed(rows_file: RowsFile) -> None:
    """Raise Refused (changed) if the file is not the one any more that was looked at.

    A file that is gone passes: nothing in it is newer than what was read.
    """
    try:
        changed = stamp_of(rows_file.path) != rows_file.stamp
    except OSError:
        return
    if changed:
        raise Refused(
            Reason.CHANGED,
            "The file was changed after it was read here. Read it again to see what is in it now. "
            "Nothing was imported.",
        )
