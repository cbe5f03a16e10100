"""A layout that begins a new line when there is no more room: chips at any width and in any language."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Items side by side, wrapped like words."""

    def __init__(self, *, spacing: int = 7) -> None:
        """No margins of its own."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        rect = rect.marginsRemoved(self.contentsMargins())
        x, y = rect.x(), rect.y()
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(rect.width(), item.minimumSize().width())))  # what can shrink does
            if line and x + size.width() > rect.right() + 1:
                x, y = rect.x(), y + _put(line, move=move) + self.spacing()
                line = []
            line.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
        margins = self.contentsMargins()
        return y + _put(line, move=move) - rect.y() + margins.top() + margins.bottom()


def flowing(*parts: QWidget, spacing: int = 10) -> QWidget:
    """These side by side in a widget of their own: a Flow that lies in a layout of a layout loses its items."""
    made, flow = QWidget(), Flow(spacing=spacing)
    for part in parts:
        flow.addWidget(part)
    made.setLayout(flow)
    return made


def _put(line: Sequence[tuple[QLayoutItem, QRect]], *, move: bool) -> int:
    """Put these beside each other, the lower ones in the middle; how high they are."""
    high = max((place.height() for _, place in line), default=0)
    for item, place in line if move else ():
        item.setGeometry(place.translated(0, (high - place.height()) // 2))
    return high
