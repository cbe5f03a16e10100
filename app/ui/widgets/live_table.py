"""A table that stays where it is while its rows change: the same message on top, the same message selected."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from app.domain.ids import MessageId
from app.ui.models.message_pages import View
from app.ui.models.message_table import MessageTable
from app.ui.theme import Theme
from app.ui.widgets.cells import row_height


def calm(table: QTableView, theme: Theme) -> None:
    """Dress a table as all of ours are: whole rows of equal height, no grid, no numbers; Tab leaves it."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(row_height(table.fontMetrics().height()))
    heading = table.horizontalHeader()
    heading.setStretchLastSection(True)
    heading.setHighlightSections(False)
    heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    heading.setFixedHeight(row_height(table.fontMetrics().height()) + 2)
    theme.changed.connect(table.viewport().update)


class LiveTable(QTableView):
    """Shows a `MessageTable`. Emits `picked` when the person, and not a refresh, goes to a message."""

    picked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Give it its model with `show_model`."""
        super().__init__()
        calm(self, theme)
        self._chosen: MessageId | None = None
        self._moving = False
        self._on_top: tuple[MessageId, int] | None = None

    def show_model(self, model: MessageTable) -> None:
        """Show this model for good."""
        self.setModel(model)
        model.about_to_move.connect(self._remember)
        model.moved.connect(self._return)
        model.loaded.connect(self._select_again)
        self.selectionModel().currentRowChanged.connect(self._went)
        self.verticalScrollBar().valueChanged.connect(model.refresh)

    def visible(self) -> View:
        """The rows on screen."""
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        return View(first, last if last >= 0 else first + self.viewport().height() // max(self._row(), 1))

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
        for row in range(first, self.visible().last + 1) if first > 0 else ():
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
            if current is not None:
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
