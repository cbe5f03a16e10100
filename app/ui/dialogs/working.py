"""Long work that a person watches: how far it is, and a way to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from app.ui.background import Job
from app.ui.figures import whole
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label


class Working(QDialog):
    """Goes away when the work ends. Closing it means cancelling."""

    def __init__(self, theme: Theme, title: str, job: Job, parent: QWidget) -> None:
        """For one job."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(380)
        box = column(12)
        box.setContentsMargins(20, 20, 20, 20)
        self._figures = label(self.tr("Starting"), "muted")
        self._bar = progress_bar(title)
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.rejected.connect(job.cancel)
        line = row()
        line.addWidget(self._figures, 1)
        line.addWidget(self.cancel)
        box.addWidget(label(title, "strong"))
        box.addWidget(self._bar)
        box.addLayout(line)
        self.setLayout(box)
        job.progressed.connect(self._show)
        job.ended.connect(self.accept)

    def _show(self, done: int, total: int | None) -> None:
        show_progress(self._bar, done, total)
        of = self.tr("{0} of {1}").format(whole(done), whole(total)) if total else whole(done)
        self._figures.setText(of)


def progress_bar(name: str) -> QProgressBar:
    """A thin bar without words, running until a total is known."""
    made = QProgressBar()
    made.setTextVisible(False)
    made.setRange(0, 0)
    made.setAccessibleName(name)
    return made


def show_progress(bar: QProgressBar, done: int, total: int | None) -> None:
    """In thousandths, since Qt counts no further than two thousand million."""
    bar.setRange(0, 1000 if total else 0)
    if total:
        bar.setValue(min(done * 1000 // total, 1000))
