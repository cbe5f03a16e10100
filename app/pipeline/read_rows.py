"""Reads a CSV, TSV or text file as rows, in bounded memory, whatever the spreadsheet that wrote it did to it.

    path -> open_rows -> RowsFile (encoding, delimiter, header) -> iter_rows -> Row, Row, Row...

A file that is no text is refused; a row that cannot be trusted comes with its line and its fault, and reading goes on.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from app.domain.errors import Reason, Refused
from app.pipeline.csv_rows import Row, RowFault, cut_rows
from app.pipeline.row_layout import find_layout
from app.pipeline.text_encoding import find_encoding

__all__ = ["Row", "RowFault", "RowsFile", "iter_rows", "open_rows"]

_SAMPLE = 1 << 18
_BLOCK = 1 << 16
_NO_TEXT = (
    (b"PK\x03\x04", "This is a spreadsheet (or a zip file), not a CSV file"),
    (b"\xd0\xcf\x11\xe0", "This is an old Excel file, not a CSV file"),
    (b"%PDF", "This is a PDF file, not a CSV file"),
)


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


def open_rows(path: Path) -> RowsFile:
    """Find out how a file is written, reading it once. Raises Refused(BAD_FILE) when it holds no rows of text."""
    try:
        if path.is_dir():
            raise _refused("This is a folder, not a file", "Choose the CSV file in it.")
        with path.open("rb") as stream:
            head = stream.read(8)
        for magic, words in _NO_TEXT:
            if head.startswith(magic):
                raise _refused(words, "Open it in the program that made it, save it as CSV and choose that file.")
        encoding = find_encoding(path)
        with _opened(path, encoding) as text:
            sample = text.read(_SAMPLE)
    except OSError as exc:
        raise _unreadable(exc) from exc
    if not sample.strip():
        raise _refused("The file is empty", "Save it again from the spreadsheet.")
    unprintable = sum(map(sample.count, map(chr, {*range(32)} - {*b"\t\n\f\r"})))
    if unprintable * 20 > len(sample):
        raise _refused("This is not a text file", "Save the customer list as CSV and choose that file.")
    layout = find_layout(list(io.StringIO(sample, newline="")))
    if layout is None:
        raise _refused("The file has no rows", "Check that the customers were saved, not only the header.")
    return RowsFile(path, encoding, layout.delimiter, layout.header, layout.has_header, layout.skip)


def iter_rows(rows_file: RowsFile) -> Iterator[Row]:
    """The rows of data in order, without empty ones. Raises Refused(BAD_FILE) if the file cannot be read to the end."""
    width = len(rows_file.header)
    try:
        with _opened(rows_file.path, rows_file.encoding) as text:
            for _ in range(rows_file.skip):
                text.readline()
            before = rows_file.skip
            while lines := text.readlines(_BLOCK):
                before += yield from cut_rows(
                    lines, before=before, following=text, delimiter=rows_file.delimiter, width=width
                )
    except OSError as exc:
        raise _unreadable(exc) from exc


def _opened(path: Path, encoding: str) -> TextIO:
    return path.open(encoding=encoding, errors="replace", newline="")


def _refused(wrong: str, remedy: str) -> Refused:
    return Refused(Reason.BAD_FILE, f"{wrong}. {remedy} Nothing was imported.")


def _unreadable(exc: OSError) -> Refused:
    if isinstance(exc, FileNotFoundError):
        return _refused("The file is not there any more", "Choose it again.")
    return _refused(f"The file cannot be read ({exc.strerror or exc})", "Close it in other programs and try again.")
