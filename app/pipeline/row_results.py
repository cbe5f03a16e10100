"""What becomes of each row of a file, in one byte a line and four a row, so that any page of them is found at once."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress

from app.domain.contact_file import Outcome
from app.storage.intake_plan import Fate
from app.storage.staging import StagedRow

_CODE = {outcome: code for code, outcome in enumerate(Outcome, start=1)}
_CODE_OF_FATE = {Fate.ADDED: _CODE[Outcome.ADDED], Fate.UPDATED: _CODE[Outcome.UPDATED]} | {
    Fate.SAME: _CODE[Outcome.SAME],
    Fate.SUPPRESSED: _CODE[Outcome.SUPPRESSED],
}
_REJECTED, _MERGED = _CODE[Outcome.REJECTED], _CODE[Outcome.MERGED]


class RowReadings:
    """Which lines hold a row, and which of these give a number. Grows while the file is read."""

    def __init__(self) -> None:
        """None yet."""
        self._codes = bytearray()
        self.count = 0

    def note(self, rows: Sequence[StagedRow]) -> None:
        """Add rows, whose lines rise."""
        if not rows:
            return
        self.count += len(rows)
        codes = self._codes
        codes.extend(bytes(rows[-1][0] + 1 - len(codes)))
        for line, _, fault, *_ in rows:
            codes[line] = _MERGED if fault is None else _REJECTED

    def results(self, fates: Iterable[tuple[int, int]]) -> "RowResults":
        """What becomes of the rows, given the line on which each person comes first, and that person's fate."""
        codes = bytearray(self._codes)
        by_fate = [_CODE_OF_FATE[fate] for fate in Fate]
        for line, fate in fates:
            codes[line] = by_fate[fate]
        return RowResults(codes)


class RowResults:
    """Frozen: what becomes of the rows, by one comparison with the contacts."""

    def __init__(self, codes: bytearray) -> None:
        """One byte a line, 0 for a line on which no row begins."""
        self._codes = codes
        self.counts: Mapping[Outcome, int] = {outcome: codes.count(code) for outcome, code in _CODE.items()}
        """How many rows have each outcome; they add up to the rows."""
        self._lines: dict[Outcome | None, array[int]] = {}

    def outcome(self, line: int) -> Outcome:
        """What becomes of the row on a line that has one."""
        return tuple(Outcome)[self._codes[line] - 1]

    def lines(self, outcome: Outcome | None, first: int, limit: int) -> Sequence[int]:
        """The lines of some rows with this outcome, or of any, in the order of the file."""
        if outcome not in self._lines:
            chosen = self._codes if outcome is None else map(_CODE[outcome].__eq__, self._codes)
            self._lines[outcome] = array("I", compress(range(len(self._codes)), chosen))
        return self._lines[outcome][first : first + limit]
