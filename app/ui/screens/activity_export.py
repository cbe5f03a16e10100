"""What happened as a CSV file: everything that is looked for, however much of it is on screen."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.progress import Progress
from app.storage.reads.activity import Known
from app.storage.reads.journal import JournalRow
from app.ui.activity_facts import Facts
from app.ui.activity_words import tell
from app.ui.desk import Desk
from app.ui.dialogs.working import Working
from app.ui.exporting import ask_where, csv_kind
from app.ui.figures import whole
from app.ui.models.activity_pages import Wanted, all_rows


class ActivityExport(QObject):
    """One file at a time."""

    busy_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Asks nothing by itself."""
        super().__init__(parent)
        self._desk = desk
        self._busy = False

    def ask_file(self, looked_for: Wanted) -> None:
        """Ask where to write it, then write it."""
        ask_where(
            self._desk.window,
            self.tr("Export what happened"),
            name=self.tr("activity"),
            kind=csv_kind(),
            suffix="csv",
            chosen=lambda file: self.export_to(file, looked_for),
        )

    def export_to(self, file: Path, looked_for: Wanted) -> None:
        """Write it, with progress and cancel."""
        if self._busy:
            return
        self._set_busy(True)
        actions, store = self._desk.actions, self._desk.store
        columns = [self.tr("When"), self.tr("What happened"), self.tr("Details")]

        def write(progress: Progress) -> int:
            lines = (_cells(found, names) for found, names in all_rows(store, looked_for))
            return actions.activity.write(file, columns, lines, progress)

        job = self._desk.background.run_long(
            write,
            done=lambda count: self._desk.say(self.tr("{0} lines written to {1}").format(whole(count), file.name)),
            failed=lambda error: self._desk.problem(self.tr("The list was not written"), error),
        )
        Working(self._desk.theme, self.tr("Writing the list"), job, self._desk.window).open()
        job.ended.connect(lambda: self._set_busy(False))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)


def _cells(found: JournalRow, names: Known) -> tuple[str, str, str]:
    told = tell(Facts(found, names))
    return found.at.astimezone().isoformat(" ", "seconds"), told.title, told.detail
