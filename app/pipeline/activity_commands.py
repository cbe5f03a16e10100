"""What a person can do with what the journal tells: take a change back, and keep the list as a file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.ids import Clock, JournalId
from app.domain.progress import Progress, ignore_progress
from app.pipeline.undo import UNDOERS, undo_in
from app.pipeline.write_table import write_table
from app.storage.database import writing
from app.storage.folder import Folder

UNDOABLE = frozenset(UNDOERS)
"""The kinds of rows that can be undone while nothing newer stands in the way."""


@dataclass(frozen=True, slots=True)
class ActivityCommands:
    """Each method blocks. Raises Refused with words for a person; then nothing has changed."""

    folder: Folder
    clock: Clock

    def undo(self, entry: JournalId) -> None:
        """Take back what one row of the journal tells, where that is exactly possible."""
        with writing(self.folder.store) as conn:
            undo_in(conn, entry, self.clock())

    def write(
        self, file: Path, columns: Sequence[str], lines: Iterable[Sequence[str]], progress: Progress = ignore_progress
    ) -> int:
        """Write lines that a screen has put into words as a CSV file. Returns how many."""
        return write_table(file, columns, lines, progress=progress)
