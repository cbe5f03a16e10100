"""Before a backup is put back: what will happen, what is lost, and the person's word."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.storage.reads.holdings import Holdings
from app.ui.desk import Desk
from app.ui.figures import NONE, day_time
from app.ui.onward import Next, Step
from app.ui.widgets.question import Question
from app.ui.words import campaigns, messages, people


class Restoring(QObject):
    """Leads to a window of its own: the program stops sending, puts the backup back, and opens again."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Asks nothing by itself."""
        super().__init__(parent)
        self._desk = desk

    def choose(self, begin: Path) -> None:
        """Let the person choose a backup; `begin` is the folder to look in first."""
        ask = QFileDialog(self._desk.window, self.tr("Which backup?"), str(begin))
        ask.setFileMode(QFileDialog.FileMode.ExistingFile)
        ask.setNameFilters([self.tr("Backups (*.db)"), self.tr("All files (*)")])
        ask.fileSelected.connect(lambda file: self.ask_about(Path(file)))
        ask.open()

    def ask_about(self, backup: Path) -> None:
        """Look into a backup, then ask."""
        setup = self._desk.actions.setup
        self._desk.do(
            lambda: setup.look_into(backup),
            failing=self.tr("This backup cannot be put back"),
            done=lambda found: self._ask(backup, *found),
        )

    def _ask(self, backup: Path, now: Holdings, then: Holdings) -> None:
        Question(
            self._desk.theme,
            self.tr("Put this backup back?"),
            self.tr(
                "Retail Send stops sending, replaces its data with the backup, and opens again. What was entered since "
                "the backup is lost here; the data of this moment is kept as another backup. Who opted out stays opted "
                "out, unfinished campaigns are paused, and what was handed to Mitto since is not sent again unasked."
            ),
            facts=(
                (self.tr("Backup"), backup.name),
                (self.tr("Newest entry in it"), _moment(then.newest)),
                (self.tr("It holds"), _held(then)),
                (self.tr("Newest entry now"), _moment(now.newest)),
                (self.tr("Held now"), _held(now)),
            ),
            yes=self.tr("Put the backup back"),
            do=lambda: self._desk.routes.onward.emit(Next(Step.RESTORE, backup)),
            danger=True,
            parent=self._desk.window,
        ).open()


def _moment(moment: datetime | None) -> str:
    return NONE if moment is None else f"{day_time(moment)} ({moment.astimezone():%Y})"


def _held(found: Holdings) -> str:
    return " · ".join((people(found.contacts), campaigns(found.campaigns), messages(found.messages)))
