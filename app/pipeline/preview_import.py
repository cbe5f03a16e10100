"""An import before it is saved: what would become of every row, page by page; then exactly that is saved, or nothing.

    look -> read_preview (the rows, into a stage of their own, and compared with the contacts) -> page ... -> save

The stage is temporary tables of one connection, so a preview that nobody saves leaves nothing behind, whatever ends it.
Each method may be called from any thread; they wait for one another.
"""

import threading
import weakref
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.domain.contact import Consent
from app.domain.contact_file import Field, Fields, Outcome
from app.domain.errors import Reason, Refused
from app.domain.ids import Clock
from app.domain.progress import Progress, ignore_progress
from app.pipeline.columns import columns_of
from app.pipeline.judge_rows import fault_of, words_of
from app.pipeline.look_at_file import Look
from app.pipeline.preview_row import PreviewRow
from app.pipeline.read_rows import Row, refuse_changed
from app.pipeline.rejected_rows import RejectedRows
from app.pipeline.row_results import RowReadings
from app.storage.database import Connection
from app.storage.import_layouts import remember_layout
from app.storage.intake import Intake, Taken, take_in
from app.storage.intake_plan import fates, holds, make_plan
from app.storage.staging import (
    BETWEEN_CELLS,
    applying,
    stoppable,
    translating,
)

_CHUNK = 5_000


class StaleContacts(Refused):
    """The contacts were changed after the preview compared the file with them: compare again, then save."""

    def __init__(self) -> None:
        """Always the same words."""
        super().__init__(
            Reason.CHANGED,
            "Your contacts were changed after the file was compared with them. Look at the new figures, then save. "
            "Nothing was imported.",
        )


class Preview:
    """Made by `read_preview`; `close` it when it is not wanted any more, or forget it."""

    def __init__(self, conn: Connection, store: Path, look: Look, fields: Fields, readings: RowReadings) -> None:
        """For `read_preview` alone: the connection has the stage, merged, and no plan yet."""
        self.look = look
        self.fields = fields
        self._store = store
        self._conn = conn
        self._readings = readings
        self._columns = columns_of(fields, look.file.header)
        self._turn = threading.Lock()
        self._closed = weakref.finalize(self, conn.close)

    def compare(self, consent: Consent, *, progress: Progress = ignore_progress) -> None:
        """Find out what the rows would change, if `consent` were true of all these people. Again after any change.

        Raises StoreBusy, Refused, or Cancelled from `progress`; then compare again before anything else.
        """
        count = self._readings.count
        with self._alone() as conn, stoppable(conn, lambda: progress(count, None)):
            self._plan = make_plan(conn, consent, first_name_derived=Field.FIRST_NAME not in self.fields)
            self._results = self._readings.results(fates(conn))

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

    def page(self, outcome: Outcome | None, first: int, limit: int) -> list[PreviewRow]:
        """Some of the rows with this outcome, or of all, in the order of the file."""
        results = self._results
        lines = results.lines(outcome, first, limit)
        with self._alone() as conn:
            found = conn.execute(
                f"""SELECT r.line, r.cells, r.fault, r.number, p.line AS first, p.renamed, p.raised
                    FROM temp.rows r LEFT JOIN temp.plan p ON p.number = r.number
                    WHERE r.line IN ({",".join("?" * len(lines))}) ORDER BY r.line""",
                lines,
            ).fetchall()
        rows = []
        for line, cells, fault, number, first_line, renamed, raised in found:
            became = results.outcome(line)
            rows.append(
                PreviewRow(
                    line=line,
                    cells=tuple(cells.split(BETWEEN_CELLS)),
                    outcome=became,
                    number=None if number is None else f"+{number}",
                    fault=None if fault is None else fault_of(fault),
                    same_as=first_line if became is Outcome.MERGED else None,
                    renamed=bool(renamed),
                    raised=bool(raised),
                )
            )
        return rows

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
                    derived = Field.FIRST_NAME not in self.fields
                    self._plan = make_plan(conn, self._plan.consent, first_name_derived=derived)
                file = self.look.file
                bad = self._results.counts[Outcome.REJECTED]
                now = clock()
                taken = take_in(conn, Intake(file.name, count, bad, self._plan.consent, list_name), now)
                if file.has_header:
                    remember_layout(conn, file.header, self.fields, now)
            return taken, rejected.keep()
        finally:
            rejected.discard()

    def close(self) -> None:
        """Let go of everything that was laid out."""
        with self._turn:
            self._closed()

    def _reject(self, rejected: RejectedRows) -> None:
        with self._alone() as conn:
            rows = conn.execute("SELECT line, cells, fault FROM temp.rows WHERE fault IS NOT NULL ORDER BY line")
            while chunk := rows.fetchmany(_CHUNK):
                rejected.add([(Row(row[0], tuple(row[1].split(BETWEEN_CELLS))), words_of(row[2])) for row in chunk])

    @contextmanager
    def _alone(self) -> Iterator[Connection]:
        with self._turn, translating(self._store):
            if not self._closed.alive:
                raise Refused(Reason.NOTHING_TO_DO, "This import is over. Choose the file again to import it.")
            yield self._conn
