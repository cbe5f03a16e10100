"""A web page with a table in it, as rows: many tills and web shops write one and call it .xls."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from app.pipeline.csv_rows import Row, judged
from app.pipeline.file_kind import Kind
from app.pipeline.file_source import Pasted, Source, bad_file
from app.pipeline.row_layout import JUDGED_ROWS, find_heading
from app.pipeline.rows_file import RowsFile, Said
from app.pipeline.survey_file import open_text, refusing_unreadable, survey

_PIECE = 1 << 16
_SAVE_AS = "Open it in the program that made it, save it as an Excel workbook (.xlsx) and choose that file."
_PASTED_ENCODING = "utf-8"
_MOST_SPANNED = 100
_BLANKS = re.compile(r"[ \t\r\n\f\u00a0]+")


def open_page_rows(source: Source, said: Said, go_on: Callable[[], None]) -> RowsFile:
    """Find the table of a page, reading it once. Raises Refused(BAD_FILE) when it has none with rows."""
    pasted = isinstance(source, Pasted)
    found = survey(source, _PASTED_ENCODING if pasted else said.encoding, go_on)
    first: list[Row] = []
    last = 0
    for row in _table_rows(source, found.encoding, None):
        last = row.line
        if len(first) < JUDGED_ROWS:
            first.append(row)
        elif last % JUDGED_ROWS == 0:
            go_on()
    heading = find_heading(first, has_header=said.has_header)
    if heading is None:
        raise bad_file("This is a web page without a list of customers", _SAVE_AS)
    return RowsFile(
        source,
        Kind.PAGE,
        None if pasted else found.encoding,
        None,
        heading.header,
        heading.has_header,
        heading.skip,
        last,
        found.stamp,
    )


def page_rows(rows_file: RowsFile) -> Iterator[Row]:
    """The rows of the page's tables; a row's line is its number on the page."""
    rows = _table_rows(rows_file.source, rows_file.encoding or _PASTED_ENCODING, len(rows_file.header))
    yield from (row for row in rows if row.line > rows_file.skip)


def _table_rows(source: Source, encoding: str, width: int | None) -> Iterator[Row]:
    with refusing_unreadable(), open_text(source, encoding) as text:
        tables, line = _Tables(), 0
        while True:
            piece = text.read(_PIECE)
            try:
                tables.feed(piece) if piece else tables.end()
            except AssertionError as exc:  # what the parser says to a declaration that it does not know
                raise bad_file("This web page is damaged", _SAVE_AS) from exc
            for cells in tables.rows:
                line += 1
                yield from judged(line, cells, width)
            tables.rows.clear()
            if not piece:
                return


class _Table:
    """A table that is open, with its row and its cell if these are."""

    def __init__(self) -> None:
        self.row: list[str] | None = None
        self.cell: list[str] | None = None
        self.spanned = 1
        self.exact: str | None = None


class _Tables(HTMLParser):
    """Gathers `rows` while it is fed. A row inside a cell of another table is a row of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._open: list[_Table] = []
        self._silent = 0

    def end(self) -> None:
        """There is no more: what is open is whole."""
        self.close()
        while self._open:
            self._end_table()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._open.append(_Table())
        elif tag == "tr":
            self._end_row()
            self._table().row = []
        elif tag in ("td", "th"):
            self._end_cell()
            self._begin_cell(dict(attrs))
        elif tag == "br":
            self._add("\n")
        elif tag in ("script", "style"):
            self._silent += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._end_table()
        elif tag == "tr":
            self._end_row()
        elif tag in ("td", "th"):
            self._end_cell()
        elif tag in ("script", "style"):
            self._silent = max(self._silent - 1, 0)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._add(_BLANKS.sub(" ", data))

    def _table(self) -> _Table:
        if not self._open:
            self._open.append(_Table())
        return self._open[-1]

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        table = self._table()
        table.row = [] if table.row is None else table.row
        table.cell = []
        table.exact = attributes.get("x:num")  # what Excel shows as 6,94E+09 is written out there
        spanned = attributes.get("colspan") or ""
        table.spanned = min(max(int(spanned), 1), _MOST_SPANNED) if spanned.isascii() and spanned.isdigit() else 1

    def _add(self, text: str) -> None:
        if self._open and self._open[-1].cell is not None:
            self._open[-1].cell.append(text)

    def _end_cell(self) -> None:
        table = self._table()
        if table.cell is None or table.row is None:
            return
        text = table.exact or "\n".join(line.strip() for line in "".join(table.cell).split("\n")).strip()
        table.row += [text, *[""] * (table.spanned - 1)]
        table.cell = None

    def _end_row(self) -> None:
        table = self._table()
        self._end_cell()
        if table.row:
            self.rows.append(table.row)
        table.row = None

    def _end_table(self) -> None:
        if self._open:
            self._end_row()
            self._open.pop()
