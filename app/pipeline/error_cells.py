"""Cells in which a spreadsheet shows that a formula went wrong."""

import re
from collections.abc import Sequence

_ERROR = re.compile(r"#(?:N/A|[A-Z0-9/_]+[!?])|(?:Err|Σφάλμα):[0-9]+", re.IGNORECASE)


def is_error(cell: str) -> bool:
    """Whether this is '#N/A', '#REF!', 'Err:502' and the like."""
    return _ERROR.fullmatch(cell.strip()) is not None


def spoils(cells: Sequence[str], *places: int | None) -> bool:
    """Whether one of these places holds an error, so that what is read from the row would be wrong."""
    return any(at is not None and at < len(cells) and is_error(cells[at]) for at in places)
