"""Reads a file of the corpus as the import does, into something that can be compared with what was expected."""

from itertools import islice
from pathlib import Path

from app.domain.contact_file import Field
from app.domain.errors import Refused
from app.domain.phone import BadNumber, number_reader
from app.pipeline.columns import guess_fields
from app.pipeline.csv_rows import Row
from app.pipeline.read_rows import iter_rows, open_rows

FILES = Path(__file__).parent / "files"
REGION = "GR"
LONGEST = 60
"""Longer cells are noted by their length and their ends."""

Json = object


def expected_beside(file: Path) -> Path:
    """Where the expectation of a file lies."""
    return file.with_name(f"{file.name}.expected")


def found_in(file: Path) -> dict[str, Json]:
    """What was detected, and every row: its line, its cells, its fault, and its number or what is wrong with it."""
    try:
        opened = open_rows(file)
        rows = list(iter_rows(opened))
    except Refused as refused:
        return {"refused": refused.message}
    sample = [row.cells for row in islice(rows, 500)]
    fields = guess_fields(opened.header, sample, region=REGION)
    number = fields.index(Field.NUMBER) if Field.NUMBER in fields else None
    detected = {
        "kind": str(opened.kind),
        "encoding": opened.encoding,
        "delimiter": opened.delimiter,
        "sheet": opened.sheet,
        "sheets": list(opened.sheets),
        "has_header": opened.has_header,
        "header": list(opened.header),
        "number": number,
    }
    return {name: value for name, value in detected.items() if value not in (None, [])} | {
        "rows": [_row(row, number) for row in rows]
    }


def _row(row: Row, number: int | None) -> list[Json]:
    noted: list[Json] = [row.line, [_short(cell) for cell in row.cells]]
    if number is not None and number < len(row.cells):
        noted.append(_number(row.cells[number]))
    return [*noted, str(row.fault)] if row.fault else noted


def _short(cell: str) -> str:
    return cell if len(cell) <= LONGEST else f"{cell[:20]}…{cell[-20:]} ({len(cell)} characters)"


def _number(cell: str) -> str:
    try:
        return number_reader(REGION)(cell)
    except BadNumber as bad:
        return str(bad.code)
