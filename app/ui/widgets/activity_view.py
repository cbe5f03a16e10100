"""The list of what happened: a card for each day, a line for each thing, a button where something can be done."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem

from app.ui.theme import Theme
from app.ui.tokens import GAP_XL
from app.ui.widgets.activity_cell import ActivityCell


class ActivityView(QListView):
    """Emits `acted` when a line's button is pressed, or Enter on it, and when it is double-clicked."""

    acted = Signal(QModelIndex)

    def __init__(self, theme: Theme) -> None:
        """Give it its model with `setModel`."""
        super().__init__()
        self.cell = ActivityCell(theme, self)
        self.setItemDelegate(self.cell)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setProperty("role", "plain")
        self._twice = False
        theme.changed.connect(self.viewport().update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Beside the scroll bar if there is one: the cards end at the same place either way.
        self.cell.margin = max(0, GAP_XL - (self.width() - self.viewport().width()))

    def button_of(self, index: QModelIndex) -> QRect:
        """Where the button of a line is now."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        if option.rect.contains(self.cell.mouse):
            option.state |= QStyle.StateFlag.State_MouseOver
        return self.cell.button(option, index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = self.cell.mouse = event.position().toPoint()
        over = self.button_of(self.indexAt(at)).contains(at)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.cell.mouse = QPoint(-1, -1)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._twice = True
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and not self.button_of(index).contains(at):
            self.acted.emit(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        twice, self._twice = self._twice, False  # the second half of a double click has done its thing
        if not twice and event.button() is Qt.MouseButton.LeftButton and self.button_of(index).contains(at):
            self.acted.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.acted.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
