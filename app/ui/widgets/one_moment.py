"""A small window that asks for patience while there is no other one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from app.ui.dialogs.working import progress_bar
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Sign, label


class OneMoment(QDialog):
    """Cannot be closed by the person: it goes away when the work is done."""

    def __init__(self, theme: Theme, words: str) -> None:
        """Not shown yet."""
        super().__init__(None, Qt.WindowType.CustomizeWindowHint | Qt.WindowType.WindowTitleHint)
        self.setWindowTitle("Retail Send")
        self.setMinimumWidth(380)
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        line = row(10)
        line.addWidget(Sign(theme, "hourglass", "accent"))
        line.addWidget(label(words, wrap=True), 1)
        box.addLayout(line)
        box.addWidget(progress_bar(words))
        self.setLayout(box)

    def reject(self) -> None:
        """Esc changes nothing."""
