"""An .xlsx file: which part is which sheet, how far it reaches, and where its formulas went wrong."""

import posixpath
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from app.pipeline.workbooks.archive import Archive
from app.pipeline.workbooks.inside import MOST_CELLS, ErrorCells, damaged, refuse_too_large

_VALUE = re.compile(rb"<(?:\w+:)?(?:v|is|t)[\s>]")
_ERROR = re.compile(
    rb'<(?:\w+:)?c\s(?=[^>]*\bt=["\']e["\'])[^>]*\br=["\']([A-Z]{1,3})(\d{1,7})["\'][^>]*>(.*?)</(?:\w+:)?c>'
)
_ERROR_WORD = re.compile(rb"<(?:\w+:)?v>([^<]{1,20})</")
_WIDE = re.compile(rb'\br=["\']([A-Za-z]{2,})\d')
_FAR = re.compile(rb'\br=["\'][A-Za-z]*(\d{6,})["\']')
_CELL_ROW = re.compile(rb'\br=["\'][A-Za-z]+(\d+)["\']')
_STRINGS = re.compile(rb'uniqueCount=["\'](\d+)["\']')
_MOST_STRINGS = MOST_CELLS
_NARROW = 26
_NO_FAR_ROW = 100_000
_LONGEST_ROW = 1 << 26


class ExcelWorkbook:
    """Reads no sheet before it is asked about it."""

    def __init__(self, data: bytes) -> None:
        """Raises Refused (bad_file) for a damaged one."""
        self.sound = data
        self._archive = Archive(data)
        self._folder = ""
        self._sheets: dict[str, str] = {}
        try:
            self._find_sheets()
        except (ElementTree.ParseError, ValueError, LookupError) as exc:
            raise damaged() from exc
        strings = f"{self._folder}sharedStrings.xml"
        if strings in self._archive:
            count = _STRINGS.search(next(self._archive.chunks(strings), b"")[:4096])
            if count and int(count[1]) > _MOST_STRINGS:
                raise damaged()

    def has_rows(self, sheet: str) -> bool:
        """Whether any cell of it has a value."""
        return any(_VALUE.search(block) for block in self._blocks(sheet))

    def error_cells(self, sheet: str, place: int) -> ErrorCells:
        """The cells with errors. Raises Refused for a sheet that is too large or damaged."""
        del place
        found: dict[int, dict[int, str]] = {}
        last_row, last_column = 0, _NARROW
        for block in self._blocks(sheet):
            far = [int(row) for row in _FAR.findall(block)]
            last_row = max(last_row, *far, 0) if far else last_row
            wide = set(_WIDE.findall(block))
            last_column = max(last_column, *map(column_number, wide)) if wide else last_column
            if max(last_row, _NO_FAR_ROW) * last_column > MOST_CELLS:
                last_row = max(last_row, *map(int, _CELL_ROW.findall(block)), 0)
                refuse_too_large(last_row, last_column)
            if b't="e"' in block or b"t='e'" in block:
                for column, row, inside in _ERROR.findall(block):
                    word = _ERROR_WORD.search(inside)
                    text = word[1].decode("utf-8", "replace") if word else "#N/A"
                    found.setdefault(int(row) - 1, {})[column_number(column) - 1] = text
        return found

    def _blocks(self, sheet: str) -> Iterator[bytes]:
        """The part of a sheet in pieces of whole rows."""
        if sheet not in self._sheets:
            raise damaged()
        rest = b""
        for chunk in self._archive.chunks(self._sheets[sheet]):
            rest += chunk
            end = rest.rfind(b"row>") + 4
            if end > 3:
                yield rest[:end]
                rest = rest[end:]
            elif len(rest) > _LONGEST_ROW:
                raise damaged()
        yield rest

    def _find_sheets(self) -> None:
        package = ElementTree.fromstring(self._archive.read("_rels/.rels"))
        targets = [link.get("Target", "") for link in package if link.get("Type", "").endswith("/officeDocument")]
        workbook = targets[-1].lstrip("/")  # of several, the reader takes the last
        folder = posixpath.dirname(workbook)
        self._folder = f"{folder}/" if folder else ""
        links = ElementTree.fromstring(self._archive.read(f"{self._folder}_rels/workbook.xml.rels"))
        parts = {link.attrib.get("Id"): link.attrib.get("Target", "") for link in links}
        book = ElementTree.fromstring(self._archive.read(f"{self._folder}workbook.xml"))
        for element in book.iter():
            if _local(element.tag) == "sheet":
                link = next((value for key, value in element.attrib.items() if _local(key) == "id"), None)
                target = parts.get(link, "")
                self._sheets[element.attrib.get("name", "")] = (
                    target.lstrip("/") if target.startswith("/") else f"{self._folder}{target}"
                )


def column_number(letters: bytes) -> int:
    """A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _local(name: str) -> str:
    return name.rpartition("}")[2]
