"""One row of a file with what would become of it."""

from dataclasses import dataclass

from app.domain.contact_file import Outcome, RowFault
from app.domain.phone import Fault


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
