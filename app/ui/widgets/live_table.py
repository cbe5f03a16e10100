"""A table that stays where it is while its rows change: the same message on top, the same message selected."""

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from app.domain.ids import MessageId
from app.storage.reads.message_order import Order, Sort
from app.ui.models.message_pages import View
from app.ui.models.message_table import MessageTable
from app.ui.theme import Theme
from app.ui.widgets.row_pictures import PicturedTable

__all__ = ["SORTS", "LiveTable"]

SORTS = (Sort.NUMBER, Sort.NAME, Sort.STATUS, Sort.SEGMENTS, Sort.ATTEMPTS, Sort.UPDATED)
"""What a click on the heading of each column orders by; the detail, which comes last, is not ordered by."""

CALM_MS = 3000
"""After so long without scrolling nobody is reading on."""


class LiveTable(PicturedTable):
    """Shows a `MessageTable`. Emits `picked` when the person, and not a refresh, goes to a message."""

    picked = Signal(object)
    order_wanted = Signal(object)
    """An Order, or None for the order of their launch."""
    chosen_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Give it its model with `show_model`."""
        super().__init__(theme)
        self._chosen: MessageId | None = None
        self._moving = self._pressed = False
        self._on_top: tuple[MessageId, int] | None = None
        self._scrolled = QElapsedTimer()
        heading = self.horizontalHeader()
        heading.setSectionsClickable(True)
        heading.sectionClicked.connect(self._sort_by)
        self.show_order(None)

    def show_model(self, model: MessageTable) -> None:
        """Show this model for good."""
        self.setModel(model)
        model.about_to_move.connect(self._remember)
        model.moved.connect(self._return)
        model.turned.connect(self.scrollToTop)
        model.loaded.connect(self._select_again)
        self.selectionModel().currentRowChanged.connect(self._went)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.verticalScrollBar().valueChanged.connect(self._scroll)

    def show_order(self, order: Order | None) -> None:
        """Say in the heading how the rows are ordered."""
        heading = self.horizontalHeader()
        heading.setSortIndicatorShown(order is not None)
        if order is not None:
            down = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
            heading.setSortIndicator(SORTS.index(order.by), down)
        self._order = order

    def choose_many(self, many: bool) -> None:
        """Whether several rows can be chosen at once."""
        mode = QAbstractItemView.SelectionMode
        wanted = mode.ExtendedSelection if many else mode.SingleSelection
        if wanted is not self.selectionMode():
            self.setSelectionMode(wanted)
            if self.selectionModel() is not None:
                self._unselect()

    def chosen(self) -> tuple[MessageId, ...]:
        """The messages that are selected, on screen or not; none where the list is too long to tell."""
        ids = self._messages().all_ids()
        if ids is None:
            return ()
        rows = sorted({row for part in self._ranges() for row in part if row < len(ids)})
        return tuple(MessageId(ids[row]) for row in rows)

    def show_row(self, row: int) -> None:
        """Go to a row, loaded or not."""
        self.verticalScrollBar().setValue(row * self._row())

    def visible(self) -> View:
        """The rows on screen."""
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        held = self._pressed or self._chosen is not None or self._several()
        return View(first, last if last >= 0 else first + self.viewport().height() // max(self._row(), 1), held)

    def at_rest(self) -> bool:
        """Whether nobody would miss a row that changes its place: nothing is selected and nobody has just scrolled."""
        scrolling = self._scrolled.isValid() and self._scrolled.elapsed() < CALM_MS
        return not (self._pressed or self._chosen is not None or self._several() or scrolling)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press(pressed=True)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._press(pressed=False)

    def _press(self, *, pressed: bool) -> None:
        self._pressed = pressed
        self._messages().hold(pressed)

    def _ranges(self) -> list[range]:
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        return [range(part.top(), part.bottom() + 1) for part in parts]

    def _several(self) -> bool:
        return self.selectionModel().hasSelection() if self.selectionModel() is not None else False

    def _scroll(self) -> None:
        self._scrolled.start()
        self._messages().refresh()

    def _sort_by(self, column: int) -> None:
        if column >= len(SORTS):
            return
        by, now = SORTS[column], self._order
        if now is None or now.by is not by:
            self.order_wanted.emit(Order(by))
        else:
            self.order_wanted.emit(None if now.descending else Order(by, descending=True))

    def choose(self, message: MessageId | None) -> None:
        """Follow this message from now on, or none; a refresh keeps its row selected."""
        self._chosen = message
        self._messages().kept = message
        if message is None:
            self._unselect()

    def _went(self, current: QModelIndex) -> None:
        if self._moving or not current.isValid():
            return
        row = self._messages().message_at(current.row())
        if row is not None:
            self.choose(row.id)
            self.picked.emit(row)

    def _remember(self) -> None:
        self._moving = True
        self._on_top = None
        first = self.visible().first
        for row in range(first, self.visible().last + 1) if first > 0 or self.visible().held else ():
            message = self._messages().message_at(row)
            if message is not None:
                self._on_top = (message.id, self.rowViewportPosition(row))
                return

    def _return(self) -> None:
        self._moving = False
        if self._on_top is not None:
            message, at = self._on_top
            row = self._messages().row_of(message)
            if row is not None:
                self.updateGeometries()
                self.verticalScrollBar().setValue(row * self._row() - at)

    def _select_again(self) -> None:
        """Qt goes on to a neighbour when the current row is taken out; a decision must never land on one."""
        if self._chosen is None:
            return
        row = self._messages().row_of(self._chosen)
        if row is None:
            current = self._messages().message_at(self.currentIndex().row())
            if current is not None and self.selectionMode() is QAbstractItemView.SelectionMode.SingleSelection:
                self._unselect()
        elif row != self.currentIndex().row():
            self._moving = True
            column = max(self.currentIndex().column(), 0)
            scroll = self.verticalScrollBar().value()
            self.setCurrentIndex(self.model().index(row, column))
            self.verticalScrollBar().setValue(scroll)
            self._moving = False

    def _unselect(self) -> None:
        moving, self._moving = self._moving, True
        self.selectionModel().clear()
        self._moving = moving

    def _messages(self) -> MessageTable:
        model = self.model()
        assert isinstance(model, MessageTable)
        return model

    def _row(self) -> int:
        return self.verticalHeader().defaultSectionSize()
