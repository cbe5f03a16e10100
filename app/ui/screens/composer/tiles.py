"""Figures side by side: four in a row, or two and two where there is less room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
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
        self._arranged: tuple[tuple[QWidget, ...], int] = ((), 0)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.setLayout(self._grid)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()  # one of them was shown or hidden
        return super().event(event)

    def _arrange(self) -> None:
        shown = tuple(part for part in self._parts if not _is_hidden(part))
        least = LETTERS * (self.fontMetrics().averageCharWidth() + 1)
        across = len(shown) if self.width() >= least * len(shown) else 2
        if (shown, across) == self._arranged:
            return
        self._arranged = shown, across
        for part in self._parts:
            self._grid.removeWidget(part)
        for at, part in enumerate(shown):
            self._grid.addWidget(part, at // across, at % across)
        for at in range(len(self._parts)):
            self._grid.setColumnStretch(at, 1 if at < across else 0)


def _is_hidden(part: QWidget) -> bool:
    """Whether it was hidden on purpose: before its window is shown everything is hidden."""
    return part.isHidden() and part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
