"""Writes small workbooks of the three kinds, byte for byte the same each time, with whatever a test wants in them."""

import io
import struct
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from xml.sax.saxutils import escape, quoteattr

from app.pipeline.workbooks.compound import packed


@dataclass(frozen=True, slots=True)
class Day:
    """A date, or a moment, as spreadsheets count: days since the end of 1899."""

    serial: float


@dataclass(frozen=True, slots=True)
class Wrong:
    """A cell that shows an error."""

    word: str


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with the value that was worked out for it."""

    text: str
    value: str | float | Wrong | None


Value = str | float | bool | Day | Wrong | Formula | None
"""None is a cell that is not there."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its first row is the top one, its first cell column A."""

    name: str
    rows: Sequence[Sequence[Value]]
    state: str = "visible"
    merged: str = ""


_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
_HIDDEN = '<style:table-properties table:display="false"/>'
_CODES = {"#NULL!": 0x00, "#DIV/0!": 0x07, "#VALUE!": 0x0F, "#REF!": 0x17, "#NAME?": 0x1D, "#NUM!": 0x24, "#N/A": 0x2A}


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip file that is the same whenever it is made; a part named mimetype is not squeezed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 1, 15, 12, 0, 0))
            squeezed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, squeezed)
    return made.getvalue()


def excel(sheets: Sequence[Sheet]) -> bytes:
    """An .xlsx with shared strings, as Excel writes it."""
    strings: dict[str, int] = {}
    bodies = [_excel_sheet(sheet, strings) for sheet in sheets]
    numbers = range(1, len(sheets) + 1)
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{at}" state="{sheet.state}" r:id="rId{at}"/>'
        for at, sheet in zip(numbers, sheets, strict=True)
    )
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{_LINKS}/worksheet" Target="worksheets/sheet{at}.xml"/>' for at in numbers
    )
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{_TYPES}.worksheet+xml"/>' for at in numbers
    )
    formats = "".join(f'<xf numFmtId="{format_}" fontId="0" fillId="0" borderId="0"/>' for format_ in (0, 14, 22))
    shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    return zipped(
        {
            "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
            f'PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>{types}</Types>',
            "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{listed}</sheets>'
            f"</workbook>",
            "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{links}'
            f"</Relationships>",
            "xl/styles.xml": f'{_XML}<styleSheet xmlns="{_MAIN}"><cellXfs count="3">{formats}</cellXfs></styleSheet>',
            "xl/sharedStrings.xml": f'{_XML}<sst xmlns="{_MAIN}" uniqueCount="{len(strings)}">{shared}</sst>',
            **{f"xl/worksheets/sheet{at}.xml": body for at, body in zip(numbers, bodies, strict=True)},
        }
    )


def open_document(sheets: Sequence[Sheet], *, locked: bool = False) -> bytes:
    """An .ods as LibreOffice writes it, with a million empty rows at the end of each sheet."""
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    names = (
        f'xmlns:office="{urn}:office:1.0" xmlns:table="{urn}:table:1.0" xmlns:text="{urn}:text:1.0" '
        f'xmlns:style="{urn}:style:1.0" xmlns:calcext="{_CALC}"'
    )
    hidden = f'<style:style style:name="ta2" style:family="table">{_HIDDEN}</style:style>'
    styles = {"visible": "ta1", "hidden": "ta2"}
    tables = "".join(
        f'<table:table table:name={quoteattr(sheet.name)} table:style-name="{styles[sheet.state]}">'
        + "".join(f"<table:table-row>{''.join(map(_open_cell, row))}</table:table-row>" for row in sheet.rows)
        + '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>'
        for sheet in sheets
    )
    secret = "<manifest:encryption-data/>" if locked else ""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'{_XML}<manifest:manifest xmlns:manifest="{urn}:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="content.xml">{secret}</manifest:file-entry></manifest:manifest>',
            "content.xml": f"{_XML}<office:document-content {names}><office:automatic-styles>{hidden}"
            f"</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
            f"</office:document-content>",
        }
    )


def old_excel(sheets: Sequence[Sheet], *, locked: bool = False) -> bytes:
    """An .xls as Excel 97 to 2003 wrote it."""
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    if locked:
        head += _record(0x002F, struct.pack("<HH", 1, 1))
    head += _record(0x0042, struct.pack("<H", 1200))
    head += b"".join(_record(0x00E0, struct.pack("<HH16x", 0, format_)) for format_ in (0, 14, 22))
    bodies = [_old_sheet(sheet) for sheet in sheets]
    listed = [struct.pack("<BB", int(sheet.state != "visible"), 0) + _short(sheet.name) for sheet in sheets]
    at = len(head) + sum(len(entry) + 8 for entry in listed) + 4
    for entry, body in zip(listed, bodies, strict=True):
        head += _record(0x0085, struct.pack("<I", at) + entry)
        at += len(body)
    return packed("Workbook", head + _record(0x000A, b"") + b"".join(bodies))


def letters(column: int) -> str:
    """A for 0, AA for 26."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _excel_sheet(sheet: Sheet, strings: dict[str, int]) -> str:
    rows = []
    for at, row in enumerate(sheet.rows, start=1):
        cells = "".join(_excel_cell(f"{letters(column)}{at}", value, strings) for column, value in enumerate(row))
        rows.append(f'<row r="{at}">{cells}</row>')
    merged = f'<mergeCells count="1"><mergeCell ref="{sheet.merged}"/></mergeCells>' if sheet.merged else ""
    return f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData>{merged}</worksheet>'


def _excel_cell(at: str, value: Value, strings: dict[str, int]) -> str:
    match value:
        case None:
            return ""
        case bool():
            return f'<c r="{at}" t="b"><v>{int(value)}</v></c>'
        case str():
            return f'<c r="{at}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
        case Day(serial):
            return f'<c r="{at}" s="{1 if serial == int(serial) else 2}"><v>{serial}</v></c>'
        case Wrong(word):
            return f'<c r="{at}" t="e"><v>{word}</v></c>'
        case Formula(text, Wrong(word)):
            return f'<c r="{at}" t="e"><f>{escape(text)}</f><v>{word}</v></c>'
        case Formula(text, str(result)):
            return f'<c r="{at}" t="str"><f>{escape(text)}</f><v>{escape(result)}</v></c>'
        case Formula(text, result):
            return f'<c r="{at}"><f>{escape(text)}</f>{"<v/>" if result is None else f"<v>{result!r}</v>"}</c>'
        case _:
            return f'<c r="{at}"><v>{value!r}</v></c>'


def _open_cell(value: Value) -> str:
    match value:
        case None:
            return "<table:table-cell/>"
        case bool():
            word = str(value).lower()
            return f'<table:table-cell office:value-type="boolean" office:boolean-value="{word}"/>'
        case str():
            lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
            return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
        case Day(serial):
            day = date(1899, 12, 30) + timedelta(days=int(serial))
            return f'<table:table-cell office:value-type="date" office:date-value="{day.isoformat()}"/>'
        case Wrong(word) | Formula(_, Wrong(word)):
            return (
                '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
                f'calcext:value-type="error"><text:p>{word}</text:p></table:table-cell>'
            )
        case Formula(text, result):
            formula = quoteattr("of:" + text)
            return f'<table:table-cell table:formula={formula} office:value-type="float" office:value="{result}"/>'
        case _:
            return f'<table:table-cell office:value-type="float" office:value="{value!r}"/>'


def _old_sheet(sheet: Sheet) -> bytes:
    wide = max(map(len, sheet.rows), default=0)
    made = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    made += _record(0x0200, struct.pack("<IIHHH", 0, len(sheet.rows), 0, wide, 0))
    for at, row in enumerate(sheet.rows):
        made += b"".join(_old_cell(at, column, value) for column, value in enumerate(row))
    return made + _record(0x000A, b"")


def _old_cell(row: int, column: int, value: Value) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    match value:
        case None:
            return b""
        case bool():
            return _record(0x0205, place + bytes([value, 0]))
        case str():
            return _record(0x0204, place + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le"))
        case Day(serial):
            return _record(0x0203, struct.pack("<HHHd", row, column, 1 if serial == int(serial) else 2, serial))
        case Wrong(word):
            return _record(0x0205, place + bytes([_CODES[word], 1]))
        case Formula(_, result):
            if isinstance(result, Wrong):
                worked_out = bytes([2, 0, _CODES[result.word], 0, 0, 0, 0xFF, 0xFF])
            else:
                worked_out = struct.pack("<d", result)
            return _record(0x0006, place + worked_out + struct.pack("<HIHBH", 0, 0, 3, 0x1E, 1))
        case _:
            return _record(0x0203, place + struct.pack("<d", value))


def _short(text: str) -> bytes:
    return bytes([len(text), 1]) + text.encode("utf-16-le")


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content
