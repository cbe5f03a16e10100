"""Long work with the store under one bar: a backup that is copied and then checked, or a check of the data."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.progress import Progress
from app.pipeline.commands import BackupFile, Findings
from app.ui.background import Job
from app.ui.desk import Desk
from app.ui.dialogs.working import progress_bar, show_progress
from app.ui.figures import file_size, whole
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, dress, label
from app.ui.words import of_error

T = TypeVar("T")


class BackupWork(QWidget):
    """One thing at a time; emits `busy_changed`, and `made` after a backup."""

    busy_changed = Signal(bool)
    made = Signal()

    def __init__(self, desk: Desk) -> None:
        """Shows nothing before there is work."""
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        self.words = label(role="muted", wrap=True)
        self.bar = progress_bar(self.tr("Progress of the backup"))
        self.cancel = Button(desk.theme, self.tr("Cancel"), name=self.tr("Stop this work"))
        self.cancel.clicked.connect(self._stop)
        line = row(12)
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel)
        box = column(8)
        box.addWidget(self.words)
        box.addLayout(line)
        self.setLayout(box)
        for part in (self.words, self.bar, self.cancel):
            part.hide()

    def back_up(self, file: Path) -> None:
        """Copy everything to a new file, then read the copy once."""
        setup = self._desk.actions.setup

        def copy(progress: Progress) -> BackupFile:
            return setup.back_up(file, progress=progress)

        def copied(made: BackupFile) -> None:
            self._begin(
                self.tr("The copy is being checked"),
                lambda progress: setup.check(made.file, progress=progress),
                lambda found: self._checked_backup(made, found),
            )
            self.made.emit()

        self._begin(self.tr("Everything is being copied; sending goes on meanwhile"), copy, copied)

    def check(self) -> None:
        """Read the store once and look for damage."""
        setup = self._desk.actions.setup
        self._begin(
            self.tr("All data is being read"), lambda progress: setup.check(progress=progress), self._checked_store
        )

    def _begin(self, words: str, work: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        if self._job is not None:
            return
        self._say(words, "muted")
        show_progress(self.bar, 0, None)
        self.bar.show()
        self.cancel.show()
        self.cancel.setEnabled(True)
        found: list[T] = []
        job = self._job = self._desk.background.run_long(work, done=found.append, failed=self._broke)
        job.progressed.connect(lambda at, total: show_progress(self.bar, at, total))
        job.cancelled.connect(lambda: self._say(self.tr("Stopped. Nothing was kept."), "muted"))
        job.ended.connect(lambda: self._ended(found, done))
        self.busy_changed.emit(True)

    def _ended(self, found: list[T], done: Callable[[T], None]) -> None:
        self._job = None
        self.bar.hide()
        self.cancel.hide()
        self.busy_changed.emit(False)
        if found:
            done(found[0])

    def _checked_backup(self, made: BackupFile, found: Findings) -> None:
        if found.fine:
            words = self.tr("Backed up to {0} · {1} · verified")
            self._say(words.format(made.file, file_size(made.bytes)), "good")
        else:
            self._say(self.tr("Backed up to {0}, but the data in it is damaged.").format(made.file), "problem")

    def _checked_store(self, found: Findings) -> None:
        if found.fine:
            words = self.tr("Everything is fine: {0} campaigns and {1} messages were read.")
            self._say(words.format(whole(found.campaigns), whole(found.messages)), "good")
            return
        words = self.tr("{0} campaigns have wrong counts, {1} messages are damaged. Put the newest good backup back.")
        self._say(words.format(whole(len(found.wrong_tallies)), whole(len(found.damaged_messages))), "problem")

    def _broke(self, error: Exception) -> None:
        self._say(of_error(error), "problem")

    def _say(self, words: str, role: str) -> None:
        dress(self.words, role)
        self.words.setText(words)
        self.words.show()

    def _stop(self) -> None:
        if self._job is not None:
            self.cancel.setEnabled(False)
            self._job.cancel()
