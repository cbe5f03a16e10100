"""What is looked up in a workbook before and beside the reader, which crashes on some damage and hides errors."""

from collections.abc import Mapping
from typing import Protocol

from app.domain.errors import Refused
from app.pipeline.file_source import bad_file

ErrorCells = Mapping[int, Mapping[int, str]]
"""What stands in cells whose formula went wrong, '#N/A', by row and column from 0."""

MOST_CELLS = 20_000_000
"""The reader lays a sheet out from its first cell to its last: more than this would not fit into a shop's computer."""

ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


class Inside(Protocol):
    """One of the three kinds of workbook."""

    @property
    def sound(self) -> bytes:
        """What can be handed to the reader."""

    def has_rows(self, sheet: str) -> bool | None:
        """Whether anything is written on it; None if only the reader can tell."""

    def error_cells(self, sheet: str, place: int) -> ErrorCells:
        """The cells with errors on a sheet, in this place from 0. Raises Refused for one that is too large."""


def refuse_too_large(rows: int, columns: int) -> None:
    """Raise Refused (bad_file) for a sheet that reaches too far."""
    if rows * columns > MOST_CELLS:
        raise bad_file(
            f"Something stands far away from everything else on a sheet (row {rows:,}, column {columns:,})",
            "Copy the customers alone to a new workbook and choose that one.",
        )


def damaged() -> Refused:
    """The workbook has holes."""
    return bad_file(
        "This spreadsheet is damaged or was cut off on its way",
        "Get it once more from where it came from, or open it in a spreadsheet program and save it again.",
    )


def locked() -> Refused:
    """The workbook has a password."""
    return bad_file(
        "This workbook is locked with a password",
        "Open it in the spreadsheet program, take the password off when you save it, and choose it again.",
    )
