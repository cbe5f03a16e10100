"""What is known of a file before its rows are read: what kind it is, how it is written, what its columns are called."""

from dataclasses import dataclass, field
from pathlib import Path

from app.pipeline.file_kind import Kind
from app.pipeline.file_source import Source, Stamp, name_of
from app.pipeline.workbooks.sheets import Workbook


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of how a file is written; None for what is to be found out."""

    encoding: str | None = None
    delimiter: str | None = None
    has_header: bool | None = None
    sheet: str | None = None


AS_FOUND = Said()


@dataclass(frozen=True, slots=True)
class RowsFile:
    """A file that can be read as rows."""

    source: Source
    kind: Kind
    encoding: str | None
    """None for a workbook, and for pasted text."""
    delimiter: str | None
    """None for what has no text between its cells."""
    header: tuple[str, ...]
    """One cell a column; all empty when the file has no header."""
    has_header: bool
    skip: int
    """Lines, or rows of a sheet, before the first row of data."""
    lines: int
    """Physical lines, or rows of the sheet, in all: no row is on a later one."""
    stamp: Stamp
    """What the file was when it was looked at."""
    sheet: str | None = None
    """The sheet that is read; None for what has no sheets."""
    sheets: tuple[str, ...] = ()
    """All sheets that have something in them: first those that are shown, then the hidden ones."""
    workbook: Workbook | None = field(default=None, repr=False, compare=False)
    """Kept open, because to open it is most of the work."""

    @property
    def name(self) -> str:
        """What a person calls it."""
        return name_of(self.source)

    @property
    def path(self) -> Path | None:
        """Where it lies; None for pasted text."""
        return self.source if isinstance(self.source, Path) else None
