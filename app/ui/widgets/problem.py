"""A problem as a window: what happened, what was and was not done, what to do, and details to copy."""

import traceback

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QPlainTextEdit, QWidget

from app.domain.errors import Refused, RetailSendError
from app.ui.refusals import translated
from app.ui.theme import Theme
from app.ui.what_to_do import what_next, what_was_done
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, Sign, label
from app.ui.words import of_error


class Problem(QDialog):
    """Shows one error, without blocking."""

    def __init__(self, theme: Theme, title: str, error: Exception, parent: QWidget | None) -> None:
        """`title` says what was tried and did not happen."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.message = translated(error.message) if isinstance(error, Refused) else of_error(error)
        self.facts = ((self.tr("Sent or changed"), what_was_done(error)), (self.tr("What to do"), what_next(error)))
        self.technical = details(error)
        box = column(12)
        box.setContentsMargins(20, 20, 20, 20)
        head = row(10)
        head.addWidget(Sign(theme, "circle-alert", "failed", 20))
        head.addWidget(label(title, "strong", wrap=True), 1)
        box.addLayout(head)
        box.addWidget(label(self.message, wrap=True))
        box.addLayout(self._grid())
        self._details = QPlainTextEdit(self.technical)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details of the problem"))
        self._details.setMaximumHeight(140)
        self._details.hide()
        box.addWidget(self._details)
        answers = row(8)
        self.show_details = Button(theme, self.tr("Details"), kind="link")
        self.show_details.setAccessibleDescription(self.tr("Shows or hides the technical text"))
        self.show_details.clicked.connect(self._toggle)
        self.copy = Button(theme, self.tr("Copy details"), sign="copy")
        self.copy.clicked.connect(self._copy)
        self.close_button = Button(theme, self.tr("Close"), kind="primary")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        answers.addWidget(self.show_details)
        answers.addStretch(1)
        answers.addWidget(self.copy)
        answers.addWidget(self.close_button)
        box.addLayout(answers)
        self.setLayout(box)
        self.close_button.setFocus()

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, (name, words) in enumerate(self.facts):
            grid.addWidget(label(name, "muted"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words, wrap=True), at, 1)
        return grid

    def _toggle(self) -> None:
        self._details.setVisible(self._details.isHidden())
        self.adjustSize()

    def everything(self) -> str:
        """All of it as text, for the clipboard."""
        facts = "\n".join(f"{name}: {words}" for name, words in self.facts)
        return f"{self.windowTitle()}\n{self.message}\n{facts}\n\n{self.technical}"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.everything())


def details(error: Exception) -> str:
    """What helps whoever looks into it: the reason code of a refusal, the traceback of anything unforeseen."""
    if isinstance(error, Refused):
        return f"{type(error).__name__}: {error.reason}"
    if isinstance(error, RetailSendError):
        return f"{type(error).__name__}: {error}"
    return "".join(traceback.format_exception(error)).strip()
