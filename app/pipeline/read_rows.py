"""Reads a file of customers as rows, in bounded memory, whatever the program that wrote it did to it.

    Path | Pasted -> open_rows -> RowsFile (kind, encoding, delimiter, sheet, header) -> iter_rows -> Row, Row, Row...

Nobody who reads rows has to know what kind of file they come from. A file that holds none is refused; a row that cannot
be trusted comes with its line and its fault, and reading goes on.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from app.domain.contact_file import RowFault
from app.domain.errors import Reason, Refused
from app.pipeline.card_file import card_rows, open_card_rows
from app.pipeline.csv_rows import Row
from app.pipeline.file_kind import WORKBOOKS, Kind, kind_of
from app.pipeline.file_source import Pasted, Source, bad_file, stamp_of
from app.pipeline.page_file import open_page_rows, page_rows
from app.pipeline.rows_file import AS_FOUND, RowsFile, Said
from app.pipeline.survey_file import refusing_unreadable
from app.pipeline.text_file import open_text_rows, text_rows
from app.pipeline.workbook_file import open_workbook_rows, workbook_rows

__all__ = [
    "AS_FOUND",
    "Kind",
    "Pasted",
    "Row",
    "RowFault",
    "RowsFile",
    "Said",
    "Source",
    "iter_rows",
    "open_rows",
    "refuse_changed",
]


def open_rows(source: Source, said: Said = AS_FOUND, *, go_on: Callable[[], None] = lambda: None) -> RowsFile:
    """Find out what a file is and how it is written. Raises Refused(BAD_FILE) when it holds no rows.

    `go_on` is called now and then and may raise Cancelled.
    """
    with refusing_unreadable():
        if isinstance(source, Path) and source.is_dir():
            raise bad_file("This is a folder, not a file", "Choose the file in it.")
        kind = kind_of(source)
    go_on()
    if kind in WORKBOOKS and isinstance(source, Path):
        return open_workbook_rows(source, kind, said)
    if kind is Kind.CARDS:
        return open_card_rows(source, said, go_on)
    if kind is Kind.PAGE:
        return open_page_rows(source, said, go_on)
    return open_text_rows(source, said, go_on)


def iter_rows(rows_file: RowsFile) -> Iterator[Row]:
    """The rows of data in order, without empty ones. Raises Refused(BAD_FILE) if the file cannot be read to the end."""
    if rows_file.kind in WORKBOOKS:
        return workbook_rows(rows_file)
    if rows_file.kind is Kind.PAGE:
        return page_rows(rows_file)
    return card_rows(rows_file) if rows_file.kind is Kind.CARDS else text_rows(rows_file)


def refuse_changed(rows_file: RowsFile) -> None:
    """Raise Refused (changed) if the file is not the one any more that was looked at.

    A file that is gone passes: nothing in it is newer than what was read.
    """
    try:
        changed = stamp_of(rows_file.source) != rows_file.stamp
    except OSError:
        return
    if changed:
        raise Refused(
            Reason.CHANGED,
            "The file was changed after it was read here. Read it again to see what is in it now. "
            "Nothing was imported.",
        )
