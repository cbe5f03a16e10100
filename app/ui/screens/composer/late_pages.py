"""The steps of the composer behind each other; those that are not needed yet get their look a turn later."""

from collections import deque

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget


class LatePages(QStackedWidget):
    """All at once would hold up the window."""

    def __init__(self, first: QWidget, *others: QWidget) -> None:
        """Shows the first."""
        super().__init__()
        self.addWidget(first)
        self._to_come = deque(others)
        QTimer.singleShot(0, self, self._add)

    def show_page(self, at: int) -> None:
        """Show one by its place, made ready now if it is not yet."""
        while self.count() <= at:
            self._add()
        self.setCurrentIndex(at)

    def _add(self) -> None:
        if self._to_come:
            self.addWidget(self._to_come.popleft())
            QTimer.singleShot(0, self, self._add)
