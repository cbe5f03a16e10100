"""How a step is laid out: what is decided on the left, what comes of it on the right, below each other when narrow."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui.tokens import GAP_L
from app.ui.widgets.card import column
from app.ui.widgets.scrolled import Scrolled

LEFT_LETTERS, RIGHT_LETTERS = 48, 29
"""How wide the left side is at least beside the right one, and how wide the right one is, in letters of the font."""


class StepPage(Scrolled):
    """Put things into `left` and `right`; the page scrolls when they are too high."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.left: QVBoxLayout = column(12)
        self.right: QVBoxLayout = column(12)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setContentsMargins(0, 0, 4, 0)
        self._sides.setSpacing(GAP_L)
        self._left, self._right = QWidget(), QWidget()
        self._left.setLayout(self.left)
        self._right.setLayout(self.right)
        self._sides.addWidget(self._left, 1)
        self._sides.addWidget(self._right)
        inside = QWidget()
        inside.setLayout(self._sides)
        self.setWidget(inside)
        self._left.installEventFilter(self)

    def fill(self) -> None:
        """Call it when everything is in: what room is left goes below."""
        self.left.addStretch(1)
        self.right.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._find_room()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is on the left may need more room than it did, without any change of size."""
        if watched is self._left and event.type() is QEvent.Type.LayoutRequest:
            self._find_room()
        return super().eventFilter(watched, event)

    def _find_room(self) -> None:
        letter = self.fontMetrics().averageCharWidth() + 2
        left = max(self._left.minimumSizeHint().width(), LEFT_LETTERS * letter)
        beside = self.viewport().width() >= left + GAP_L + 4 + RIGHT_LETTERS * letter
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)
        self._right.setMaximumWidth(RIGHT_LETTERS * letter if beside else 16_777_215)
        self._right.setMinimumWidth(RIGHT_LETTERS * letter if beside else 0)
