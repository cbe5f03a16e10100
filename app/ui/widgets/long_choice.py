"""A round button whose words take as many lines as they need."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from app.ui.widgets.card import row
from app.ui.widgets.fact_lines import breakable
from app.ui.widgets.labels import label


class LongChoice(QWidget):
    """A click on the words chooses it too."""

    def __init__(self, name: str, words: str) -> None:
        """`name` is what a screen reader says."""
        super().__init__()
        self.button = QRadioButton()
        self.button.setAccessibleName(name)
        line = row(6)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(breakable(words), wrap=True), 1)
        self.setLayout(line)
        self.setFocusProxy(self.button)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.button.click()
        super().mouseReleaseEvent(event)
