"""Cuts lines of text into rows of cells, and never lets one bad line take others with it.

What can go wrong comes with the row as its fault. The worst is a quote that is opened by accident: the csv module takes
all lines up to the next quote, which may be the whole file, for one cell. So a row over several lines is believed only
if it is well-formed, short and of the right width; otherwise its first line is reported and the second is a row again.
"""

import csv
from collections.abc import Generator, Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from app.domain.contact_file import RowFault
from app.domain.errors import Reason, Refused

MOST_LINES = 50
"""The most lines that a row may go on for."""


class Row(NamedTuple):
    """One row of data. A plain tuple, because a file may have a million."""

    line: int
    """The physical line on which it starts, counted from 1 as editors do."""
    cells: tuple[str, ...]
    """As many as the header has, except with TOO_MANY_CELLS and STRAY_QUOTE."""
    fault: RowFault | None = None


def cut_rows(
    lines: list[str], *, before: int, following: Iterable[str], delimiter: str, width: int | None
) -> Generator[Row, None, int]:
    """The rows of some lines (with their line ends), without empty ones; its return value counts the lines used.

    `before` counts the file's lines before these. The last row may need some of the `following` lines. Uses `lines` up.
    A `width` of None accepts any number of cells. Raises Refused(BAD_FILE) for a cell beyond all measure.
    """
    joined = "".join(lines)
    sound = "\0" not in joined and "\ufffd" not in joined
    first = before
    while lines:
        at = 0
        reader = csv.reader(chain(lines, _taken(following, lines)), delimiter=delimiter, skipinitialspace=True)
        try:
            for cells in reader:
                after = reader.line_num
                alone = after - at == 1
                if alone and sound and len(cells) == width:
                    if any(cells):
                        yield Row(before + at + 1, tuple(cells))
                elif alone or _is_one_row(lines[at:after], delimiter, width):
                    yield from judged(before + at + 1, cells, width)
                else:
                    break
                at = after
                if at == len(lines):  # before the reader asks for a line that belongs to the next block
                    return before + at - first
        except csv.Error as exc:
            if reader.line_num - at <= 1:
                raise _beyond_measure(before + at + 1) from exc
        # Only a stray quote comes here. The lines that it took from beyond these were not looked at for damage.
        sound = False
        cells = next(csv.reader([lines[at]], delimiter=delimiter, skipinitialspace=True))
        yield Row(before + at + 1, tuple(cells), RowFault.STRAY_QUOTE)
        del lines[: at + 1]
        before += at + 1
    return before - first


def _taken(following: Iterable[str], lines: list[str]) -> Iterator[str]:
    """Hand the following lines on, keeping each; no more than a row may have."""
    for line in islice(following, MOST_LINES):
        lines.append(line)
        yield line


def _is_one_row(lines: list[str], delimiter: str, width: int | None) -> bool:
    """Whether several lines are one row that was meant as one."""
    if len(lines) > MOST_LINES:
        return False
    try:
        rows = list(csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True))
    except csv.Error:
        return False
    return len(rows) == 1 and (width is None or len(_without_blank_end(rows[0], width)) == width)


def _without_blank_end(cells: list[str], width: int) -> list[str]:
    """The cells without those empty ones at the end that are too many."""
    while len(cells) > width and not cells[-1].strip():
        cells = cells[:-1]
    return cells


def judged(line: int, cells: list[str], width: int | None) -> Iterator[Row]:
    """The row with its fault; nothing if it is empty."""
    if not any(cell.strip() for cell in cells):
        return
    width = len(cells) if width is None else width
    cells = _without_blank_end(cells, width)
    fault = None
    if len(cells) > width:
        fault = RowFault.TOO_MANY_CELLS
    elif any("\0" in cell or "\ufffd" in cell for cell in cells):
        fault = RowFault.DAMAGED
    elif len(cells) < width:
        fault = RowFault.TOO_FEW_CELLS
    yield Row(line, (*cells, *[""] * (width - len(cells))), fault)


def _beyond_measure(line: int) -> Refused:
    return Refused(
        Reason.BAD_FILE,
        f"Line {line} has a cell of more than {csv.field_size_limit():,} characters. "
        "This is no customer list: save it again from the spreadsheet as CSV.",
    )
