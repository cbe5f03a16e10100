"""One row of a file with what would become of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.contact_file import Held, Outcome, RowFault
from app.domain.phone import Fault
from app.pipeline.judge_rows import fault_of
from app.storage.preview_rows import RowFound
from app.storage.stage import SPLIT


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of the file."""

    line: int
    """The physical line on which it starts, counted from 1 as editors and spreadsheets do."""
    cells: tuple[str, ...]
    """As they stand in the file."""
    outcome: Outcome
    number: str | None
    """As it will be kept; None for a rejected row."""
    fault: RowFault | Fault | None
    """Why the row is rejected."""
    same_as: int | None
    """For a merged row, the line on which its number comes first."""
    renamed: bool
    """For a known person, that the names change."""
    raised: bool
    """For a known person, that the consent becomes more."""
    told_more: bool = False
    """For a known person, that something else changes: a field, a tag."""
    kept: bool = False
    """For a known person, that the file says something else which the rules leave out."""
    refuses: bool = False
    """The file says that this person wants no messages; nothing that was known said so."""
    unread: tuple[int, ...] = ()
    """The columns whose cells do not hold what these mean; they are left out."""
    split: bool = False
    """There were two numbers in the cell, and this is one of them."""
    merged_away: str | None = None
    """The number in the file, if the shop merged whoever had it into the contact with `number`."""


def row_of(
    line: int, cells: tuple[str, ...], outcome: Outcome, found: RowFound, facts: Sequence[tuple[int, Held]]
) -> PreviewRow:
    """What was found of a row; `facts` are those of the file, each with its column."""
    return PreviewRow(
        line=line,
        cells=cells,
        outcome=outcome,
        number=None if found.number is None else f"+{found.number}",
        fault=None if found.fault is None else fault_of(found.fault),
        same_as=found.first,
        renamed=found.renamed,
        raised=found.raised,
        told_more=found.more,
        kept=found.kept,
        refuses=found.refuses,
        unread=tuple(at for place, (at, _) in enumerate(facts) if found.warned >> place & 1),
        split=bool(found.warned & SPLIT),
        merged_away=None if found.typed is None else f"+{found.typed}",
    )
