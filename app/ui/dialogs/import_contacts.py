"""Import contacts in three faces, one after the other: what to import, how far it is, what came of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from app.domain.progress import Progress
from app.pipeline.commands import ImportResult
from app.storage.reads import reading
from app.storage.reads.contacts import ListRow, all_lists
from app.ui.asking import Asking
from app.ui.background import Job
from app.ui.desk import Desk
from app.ui.dialogs.import_form import ImportForm
from app.ui.dialogs.import_outcome import ImportOutcome
from app.ui.dialogs.working import progress_bar, show_progress
from app.ui.figures import whole
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error


class ImportContacts(QDialog):
    """Open it with `open()`. Closing it while it works means cancelling."""

    def __init__(self, desk: Desk, parent: QWidget, file: Path | None = None) -> None:
        """`file` is what was dropped on the window, if anything was."""
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._finished = False
        self.setWindowTitle(self.tr("Import contacts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(540)
        self.form = ImportForm(desk.theme, file)
        self.outcome = ImportOutcome()
        self.start = Button(desk.theme, self.tr("Import"), kind="primary")
        self.stop = Button(desk.theme, self.tr("Cancel"), name=self.tr("Cancel the import"))
        self.close_button = Button(desk.theme, self.tr("Close"), kind="primary")
        self.problem = label(role="problem", wrap=True)
        self._bar = progress_bar(self.tr("Progress of the import"))
        self._so_far = label(role="muted")
        self.faces = QStackedWidget()
        self._lists = Asking(
            desk.background, self._read_lists, answered=self.form.offer_lists, failed=self._broke, parent=self
        )
        self._lay_out()
        self.start.clicked.connect(self._start)
        self.stop.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        self.form.changed.connect(self._arrange)
        self.start.setDefault(True)
        self._arrange()
        self._lists.ask()

    def _lay_out(self) -> None:
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(self.tr("Import contacts"), "strong"))
        working, inside = QWidget(), column(10)
        inside.addWidget(self._so_far)
        inside.addWidget(self._bar)
        promise = self.tr("Until it is done nothing is kept; you can cancel at any time.")
        inside.addWidget(label(promise, "small", wrap=True))
        inside.addStretch(1)
        working.setLayout(inside)
        for face in (self.form, working, self.outcome):
            self.faces.addWidget(face)
        box.addWidget(self.faces, 1)
        self.problem.hide()
        box.addWidget(self.problem)
        answers = row()
        answers.addStretch(1)
        for button in (self.stop, self.start, self.close_button):
            answers.addWidget(button)
        self.close_button.hide()
        box.addLayout(answers)
        self.setLayout(box)

    def _arrange(self) -> None:
        self.start.setEnabled(self.form.chosen_file() is not None)

    def _read_lists(self) -> Callable[[], list[ListRow]]:
        store = self._desk.store

        def read() -> list[ListRow]:
            with reading(store) as conn:
                return all_lists(conn)

        return read

    def _start(self) -> None:
        file = self.form.chosen_file()
        if self._job is not None or file is None:
            return
        actions, consent = self._desk.actions, self.form.chosen_consent()
        list_name, rejects = self.form.chosen_list(), self.form.rejects_file()

        def work(progress: Progress) -> ImportResult:
            return actions.import_contacts(
                file, consent=consent, list_name=list_name, rejects=rejects, progress=progress
            )

        self.problem.hide()
        self.start.setEnabled(False)
        self._show_progress(0, None)
        self.faces.setCurrentIndex(1)
        self._job = self._desk.background.run_long(work, done=self._done, failed=self._broke)
        self._job.progressed.connect(self._show_progress)
        self._job.ended.connect(self._ended)

    def _show_progress(self, done: int, total: int | None) -> None:
        show_progress(self._bar, done, total)
        self._so_far.setText(self.tr("{0} rows read").format(whole(done)))

    def _done(self, result: ImportResult) -> None:
        self._finished = True
        self.outcome.show_result(result)
        self.faces.setCurrentWidget(self.outcome)
        self.start.hide()
        self.stop.hide()
        self.close_button.show()
        self.close_button.setFocus()

    def _broke(self, error: Exception) -> None:
        self.problem.setText(of_error(error))
        self.problem.show()

    def _ended(self) -> None:
        self._job = None
        self.stop.setEnabled(True)
        if not self._finished:
            self.faces.setCurrentWidget(self.form)
            self._arrange()

    def reject(self) -> None:
        """While an import is under way: stop it, and stay open until it has stopped."""
        if self._job is None:
            super().reject()
        else:
            self.stop.setEnabled(False)
            self._job.cancel()
