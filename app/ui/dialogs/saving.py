"""What dialogs that save one thing have in common: a heading, the way out, and a refusal that leaves them open."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.ui.desk import Desk
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error


class SavingDialog(QDialog):
    """Emits `saved` with what the work answered, once. Whoever makes one fills `inside`."""

    saved = Signal(object)

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        title: str,
        prepare: Callable[[], Callable[[], object]],
        *,
        heading: str = "",
        yes: str = "",
    ) -> None:
        """`prepare` gives what is to be done off the UI thread, with all that it needs. Open it with `open()`."""
        super().__init__(parent)
        self.desk, self.busy = desk, False
        self._prepare = prepare
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.inside: QVBoxLayout = column(14)
        self.problem = label(role="problem", wrap=True)
        self.problem.hide()
        self.save = Button(desk.theme, yes or self.tr("Save"), kind="primary")
        self.stop = Button(desk.theme, self.tr("Cancel"), name=self.tr("Close without saving"))
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(heading or title, "strong", wrap=True))
        box.addLayout(self.inside)
        box.addWidget(self.problem)
        box.addStretch(1)
        answers = row()
        answers.addStretch(1)
        answers.addWidget(self.stop)
        answers.addWidget(self.save)
        box.addLayout(answers)
        self.setLayout(box)
        self.save.clicked.connect(self._save)
        self.stop.clicked.connect(self.reject)
        self.save.setDefault(True)

    def show_problem(self, error: Exception) -> None:
        """Say what is wrong; what was entered stays."""
        self.problem.setText(of_error(error))
        self.problem.show()

    def reject(self) -> None:
        if not self.busy:
            super().reject()

    def _save(self) -> None:
        if self.busy:
            return
        self._set_busy(True)
        self.problem.hide()
        job = self.desk.background.run(self._prepare(), done=self._done, failed=self.show_problem)
        job.ended.connect(lambda: self._set_busy(False))

    def _done(self, answer: object) -> None:
        self.busy = False
        self.saved.emit(answer)
        self.accept()

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.save.setEnabled(not busy)
        self.stop.setEnabled(not busy)
