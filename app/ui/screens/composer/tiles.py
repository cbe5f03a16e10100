"""Figures side by side: four in a row, or two and two where there is less room."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

LETTERS = 17
"""How wide one figure is at least, in letters of the font."""


class Tiles(QWidget):
    """Equal widths; one that is hidden leaves its place to the others."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        """In this order."""
        super().__init__()
        self._parts = tuple(parts)
        self._across = 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.setLayout(self._grid)
        self._arrange(len(self._parts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        least = LETTERS * (self.fontMetrics().averageCharWidth() + 1)
        self._arrange(len(self._parts) if self.width() >= least * len(self._parts) else 2)
        super().resizeEvent(event)

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for part in self._parts:
            self._grid.removeWidget(part)
        for at, part in enumerate(self._parts):
            self._grid.addWidget(part, at // across, at % across)
        for at in range(len(self._parts)):
            self._grid.setColumnStretch(at, 1 if at < across else 0)
