"""CSV, TSV and text files, and pasted text, as rows."""

import io
from collections.abc import Callable, Iterator

from app.pipeline.csv_rows import Row, cut_rows
from app.pipeline.file_kind import Kind
from app.pipeline.file_source import Pasted, Source, bad_file
from app.pipeline.row_layout import find_layout
from app.pipeline.rows_file import RowsFile, Said
from app.pipeline.survey_file import open_text, refusing_unreadable, survey

_BLOCK = 1 << 16
_PASTED_ENCODING = "utf-8"


def open_text_rows(source: Source, said: Said, go_on: Callable[[], None]) -> RowsFile:
    """Find out how a text is written, reading it once. Raises Refused(BAD_FILE) when it holds no rows."""
    pasted = isinstance(source, Pasted)
    found = survey(source, _PASTED_ENCODING if pasted else said.encoding, go_on)
    lines = list(io.StringIO(found.sample, newline=""))
    layout = find_layout(lines, delimiter=said.delimiter, has_header=said.has_header)
    if layout is None and pasted:
        raise bad_file("There are no rows in what was pasted", "Copy the customers as well, not only the header.")
    if layout is None:
        raise bad_file("The file has no rows", "Check that the customers were saved, not only the header.")
    return RowsFile(
        source,
        Kind.TEXT,
        None if pasted else found.encoding,
        layout.delimiter,
        layout.heading.header,
        layout.heading.has_header,
        layout.heading.skip,
        found.lines,
        found.stamp,
    )


def text_rows(rows_file: RowsFile) -> Iterator[Row]:
    """The rows of data in order, without empty ones. Raises Refused(BAD_FILE) if the text cannot be read to the end."""
    width, delimiter = len(rows_file.header), rows_file.delimiter
    assert delimiter is not None
    with (
        refusing_unreadable(),
        open_text(rows_file.source, rows_file.encoding or _PASTED_ENCODING) as text,
    ):
        for _ in range(rows_file.skip):
            text.readline()
        before = rows_file.skip
        while lines := text.readlines(_BLOCK):
            before += yield from cut_rows(lines, before=before, following=text, delimiter=delimiter, width=width)
