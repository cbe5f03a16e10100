"""An .ods file: how far its sheets reach, and where their formulas went wrong."""

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.parsers import expat

from app.pipeline.workbooks.archive import Archive
from app.pipeline.workbooks.inside import ErrorCells, damaged, locked, refuse_too_large

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CALC_TYPE = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_MANY = re.compile(rb"\d{4,}")
_PIECE = 1 << 18
_CELL = re.compile(rb"<table:(?:covered-)?table-cell([^>]*)>")
_TIMES = re.compile(rb'number-columns-repeated="(\d+)"')


class OpenDocument:
    """Its only part of interest is read when it is made."""

    def __init__(self, data: bytes) -> None:
        """Raises Refused (bad_file) for a damaged or a locked one, or a sheet that reaches too far."""
        self.sound = data
        archive = Archive(data)
        if "meta-inf/manifest.xml" in archive and b"encryption-data" in archive.read("meta-inf/manifest.xml"):
            raise locked()
        self._content = archive.read("content.xml")
        self._refuse_unended()
        for at in self._places(b'text:c="'):
            if _MANY.match(self._content, at):
                raise damaged()  # so many spaces would fill the memory
        for at in self._places(b'table:number-rows-repeated="'):
            if times := _MANY.match(self._content, at):
                # A row that was filled down, maybe to the end of the sheet.
                end = self._content.find(b"</table:table-row>", at)
                refuse_too_large(int(times[0]), _width(self._content[at:end]))

    def has_rows(self, sheet: str) -> None:
        """Only the reader can tell."""
        del sheet

    def error_cells(self, sheet: str, place: int) -> ErrorCells:
        """The cells with errors."""
        del place
        found: dict[int, dict[int, str]] = {}
        if b'"error"' in self._content:
            try:
                for row, column, word in self._errors(sheet):
                    found.setdefault(row, {})[column] = word
            except ElementTree.ParseError as exc:
                raise damaged() from exc
        return found

    def _refuse_unended(self) -> None:
        """The reader does not look whether what begins also ends, and waits for the end for ever.

        In pieces, so that the window is not kept waiting.
        """
        parser = expat.ParserCreate()
        try:
            for at in range(0, len(self._content), _PIECE):
                parser.Parse(self._content[at : at + _PIECE], False)
            parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, ValueError) as exc:
            raise damaged() from exc

    def _places(self, words: bytes) -> Iterator[int]:
        """Where what follows these words begins."""
        at = self._content.find(words)
        while at >= 0:
            yield at + len(words)
            at = self._content.find(words, at + len(words))

    def _errors(self, sheet: str) -> Iterator[tuple[int, int, str]]:
        here, row, column = False, 0, 0
        for event, element in ElementTree.iterparse(io.BytesIO(self._content), events=("start", "end")):
            if element.tag == f"{_TABLE}table":
                here = event == "start" and element.get(f"{_TABLE}name") == sheet
                row = column = 0
            elif not here or event == "start":
                continue
            elif element.tag == f"{_TABLE}table-row":
                row += _times(element, "number-rows-repeated")
                column = 0
                element.clear()
            elif element.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                if element.get(_CALC_TYPE) == "error":
                    yield row, column, "".join(element.itertext()).strip() or "#N/A"
                column += _times(element, "number-columns-repeated")


def _width(cells: bytes) -> int:
    """The last column with a value in it; empty cells follow to the end of the sheet."""
    at = last = 0
    for attributes in _CELL.findall(cells):
        times = _TIMES.search(attributes)
        at += int(times[1]) if times else 1
        last = at if b"office:value" in attributes else last
    return last


def _times(element: ElementTree.Element, what: str) -> int:
    try:
        return max(int(element.get(f"{_TABLE}{what}", "1")), 1)
    except ValueError:
        return 1
