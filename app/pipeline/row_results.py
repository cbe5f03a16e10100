"""What becomes of each row of a file, in one byte a line and four a row, so that any page of them is found at once."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress

from app.domain.contact_file import PROBLEMS, Outcome, Shown
from app.storage.intake_plan import Fate
from app.storage.stage import StagedChunk

_CODE = {outcome: code for code, outcome in enumerate(Outcome, start=1)}
_CODE_OF_FATE = {Fate.ADDED: _CODE[Outcome.ADDED], Fate.UPDATED: _CODE[Outcome.UPDATED]} | {
    Fate.SAME: _CODE[Outcome.SAME],
    Fate.SUPPRESSED: _CODE[Outcome.SUPPRESSED],
}
_FIRST = max(_CODE.values()) + 1
"""A row whose number has not come before; its fate is not known yet."""
_REJECTED, _MERGED = _CODE[Outcome.REJECTED], _CODE[Outcome.MERGED]


class RowReadings:
    """Which lines hold a row, and which of these give a number. Grows while the file is read."""

    def __init__(self) -> None:
        """None yet."""
        self._codes = bytearray()
        self._problems = array("I")
        self.count = 0

    def note(self, chunk: StagedChunk) -> None:
        """Add rows, whose lines rise."""
        if not chunk.lines:
            return
        self.count += len(chunk.lines)
        codes = self._codes
        codes.extend(bytes(chunk.lines[-1] + 1 - len(codes)))
        for line in chunk.lines:
            codes[line] = _FIRST
        for line, _ in chunk.rejected:
            codes[line] = _REJECTED
        self._problems.extend(sorted([line for line, _ in chunk.rejected] + chunk.warned))

    def note_later(self, lines: Iterable[int]) -> None:
        """The rows whose number had come before."""
        for line in lines:
            self._codes[line] = _MERGED

    def results(self, usual: Fate, others: Iterable[tuple[int, int]]) -> "RowResults":
        """What becomes of the rows, given most people's fate, and the first line and the fate of everyone else."""
        codes = self._codes.replace(bytes([_FIRST]), bytes([_CODE_OF_FATE[usual]]))
        by_fate = [_CODE_OF_FATE[fate] for fate in Fate]
        for line, fate in others:
            codes[line] = by_fate[fate]
        return RowResults(codes, self._problems)


class RowResults:
    """Frozen: what becomes of the rows, by one comparison with the contacts."""

    def __init__(self, codes: bytearray, problems: "array[int]") -> None:
        """One byte a line, 0 for a line on which no row begins; and the lines of which something was not taken."""
        self._codes = codes
        self._problems = problems
        self.counts: Mapping[Outcome, int] = {outcome: codes.count(code) for outcome, code in _CODE.items()}
        """How many rows have each outcome; they add up to the rows."""
        self.problems = len(problems)
        """How many rows could not be taken, or not whole."""
        self._lines: dict[Outcome | None, array[int]] = {}

    def outcome(self, line: int) -> Outcome:
        """What becomes of the row on a line that has one."""
        return tuple(Outcome)[self._codes[line] - 1]

    def lines(self, shown: Shown, first: int, limit: int) -> Sequence[int]:
        """The lines of some rows with this outcome, of those with problems, or of any, in the order of the file."""
        if shown == PROBLEMS:
            return self._problems[first : first + limit]
        outcome = None if shown is None else Outcome(shown)
        if outcome not in self._lines:
            chosen = self._codes if outcome is None else map(_CODE[outcome].__eq__, self._codes)
            self._lines[outcome] = array("I", compress(range(len(self._codes)), chosen))
        return self._lines[outcome][first : first + limit]
