"""An import before it is saved: what would become of every row, page by page; then exactly that is saved, or nothing.

    look -> read_preview (the rows, into a stage of their own, and compared with the contacts) -> page ... -> save

The stage is temporary tables of one connection, so a preview that nobody saves leaves nothing behind, whatever ends it.
Each method may be called from any thread; they wait for one another.
"""

import threading
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.contact import Consent
from app.domain.contact_file import Field, Fields, Outcome, Shown, Terms, facts_of
from app.domain.errors import Reason, Refused
from app.domain.ids import Clock
from app.domain.progress import Progress, ignore_progress
from app.pipeline.columns import columns_of
from app.pipeline.judge_rows import words_of
from app.pipeline.look_at_file import Look
from app.pipeline.preview_row import PreviewRow, row_of
from app.pipeline.read_rows import Row, refuse_changed
from app.pipeline.rejected_rows import RejectedRows
from app.pipeline.row_results import RowReadings
from app.pipeline.stale_contacts import StaleContacts
from app.storage.cell_pages import cells_of
from app.storage.database import Connection
from app.storage.import_layouts import remember_layout
from app.storage.intake import Intake, Taken, take_in
from app.storage.intake_plan import Asked, fates, holds, make_plan
from app.storage.preview_rows import rejected_lines, rows_found
from app.storage.staging import applying, stoppable, translating

_CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was looked at, what its columns were taken for, and on which terms."""

    look: Look
    fields: Fields
    terms: Terms


class Preview:
    """Made by `read_preview`; `close` it when it is not wanted any more, or forget it."""

    def __init__(self, conn: Connection, store: Path, reading: Reading, readings: RowReadings) -> None:
        """For `read_preview` alone: the connection has the stage, merged, and no plan yet."""
        self.look = reading.look
        self.fields = reading.fields
        self.terms = reading.terms
        self._store = store
        self._conn = conn
        self._readings = readings
        self._columns = columns_of(reading.fields, reading.look.file.header)
        self._turn = threading.Lock()
        self._closed = weakref.finalize(self, conn.close)

    def compare(self, consent: Consent, *, progress: Progress = ignore_progress) -> None:
        """Find out what the rows would change, if `consent` were true of all these people. Again after any change.

        Raises StoreBusy, Refused, or Cancelled from `progress`; then compare again before anything else.
        """
        count = self._readings.count
        with self._alone() as conn, stoppable(conn, lambda: progress(count, None)):
            self._plan = make_plan(conn, self._asked(consent))
            self._results = self._readings.results(*fates(conn))

    @property
    def consent(self) -> Consent:
        """What the rows were compared with."""
        return self._plan.consent

    @property
    def rows(self) -> int:
        """How many rows there are; empty lines are none."""
        return self._readings.count

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many rows have each outcome; they add up to the rows."""
        return self._results.counts

    @property
    def problems(self) -> int:
        """How many rows could not be taken, or not whole."""
        return self._results.problems

    @property
    def new_lists(self) -> Sequence[str]:
        """The lists that a column of the file names, and that will be made."""
        return self._plan.new_lists

    def page(self, shown: Shown, first: int, limit: int) -> list[PreviewRow]:
        """Some of the rows that are wanted, in the order of the file."""
        results, facts = self._results, self._columns.facts
        lines = results.lines(shown, first, limit)
        with self._alone() as conn:
            cells, found = cells_of(conn, lines), rows_found(conn, lines)
        return [
            row_of(line, of_line, results.outcome(line), found[line], facts)
            for line, of_line in zip(lines, cells, strict=True)
        ]

    def write_rejected(self, file: Path) -> int:
        """Write the rows to fix, with reasons, over whatever is there. Returns how many. Raises Refused."""
        rejected = RejectedRows(file, self.look.file, self._columns)
        try:
            self._reject(rejected)
            rejected.close()
            rejected.keep()
        finally:
            rejected.discard()
        return rejected.count

    def save(
        self,
        *,
        list_name: str | None,
        clock: Clock,
        rejects: Path | None = None,
        exactly: bool = True,
        progress: Progress = ignore_progress,
    ) -> tuple[Taken, Path | None]:
        """Store everyone, all or nothing. Returns what became of them, and where the rows to fix lie.

        With `exactly`, contacts that were changed since the comparison are a reason to refuse (StaleContacts);
        otherwise they are compared again, now that nobody else can change them. Raises Refused: changed for a file
        that is another one by now; StoreBusy; and Cancelled from `progress`, until the very end.
        """
        refuse_changed(self.look.file)
        count = self._readings.count
        rejected = RejectedRows(rejects, self.look.file, self._columns)
        try:
            if rejects is not None:
                self._reject(rejected)
                rejected.close()
            with self._alone() as conn, applying(conn, lambda: progress(count, count)):
                if not holds(conn, self._plan):
                    if exactly:
                        raise StaleContacts
                    self._plan = make_plan(conn, self._plan.asked)
                file = self.look.file
                bad = self._results.counts[Outcome.REJECTED]
                now = clock()
                taken = take_in(conn, Intake(file.name, count, bad, self._plan.asked, list_name), now)
                if file.has_header:
                    remember_layout(conn, file.header, self.fields, self.terms, now)
            return taken, rejected.keep()
        finally:
            rejected.discard()

    def close(self) -> None:
        """Let go of everything that was laid out."""
        with self._turn:
            self._closed()

    def _asked(self, consent: Consent) -> Asked:
        return Asked(
            facts_of(self.fields),
            self.terms,
            consent,
            first_name_derived=Field.FIRST_NAME not in self.fields,
            tags=Field.TAGS in self.fields,
            lists=Field.LIST in self.fields,
        )

    def _reject(self, rejected: RejectedRows) -> None:
        with self._alone() as conn:
            for some in rejected_lines(conn, _CHUNK):
                rows = zip(some, cells_of(conn, [line for line, _ in some]), strict=True)
                rejected.add([(Row(line, cells), words_of(fault)) for (line, fault), cells in rows])

    @contextmanager
    def _alone(self) -> Iterator[Connection]:
        with self._turn, translating(self._store):
            if not self._closed.alive:
                raise Refused(Reason.NOTHING_TO_DO, "This import is over. Choose the file again to import it.")
            yield self._conn
