"""A table that keeps a picture of each row on screen, and draws only a row anew whose content has changed.

Qt would enter Python several times for every cell that it paints, and each time wait for the threads that send; a full
screen of rows took a seventh of a second while they were busy. Here it is entered once a painting. When many rows have
to be drawn, some are drawn now and the others at the next turns, so that the window never waits for all of them.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from app.ui.theme import Theme
from app.ui.widgets.calm_table import calm
from app.ui.widgets.cells import PADDING, Cell

LONGEST_MS = 12
"""Drawing goes on for so long at most before other things have their turn."""

KEPT = 80
"""Pictures: more rows than any screen shows at once, at 100 kB each."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture depends on beside the row's own content."""

    columns: tuple[tuple[int, int, int], ...]
    """Number, left edge and width of each column on screen."""
    size: tuple[int, int, float]
    dark: bool
    chosen: bool
    current: int
    """The column that the keyboard is on in this row, or -1."""


class PicturedTable(QTableView):
    """Cells are drawn by delegates that are `Cell`s; a row's content is what its first column says for UserRole."""

    def __init__(self, theme: Theme) -> None:
        """Give it its model with `setModel`."""
        super().__init__()
        calm(self, theme)
        self._theme = theme
        self.setItemDelegate(Cell(theme, self))
        self._pictures: OrderedDict[int, tuple[Any, Look, QPixmap]] = OrderedDict()
        self._painted, self._left = set[int](), QRect()
        self._rest = QTimer(self, interval=0, singleShot=True)
        self._rest.timeout.connect(self._update)

    def painted(self, rows: range) -> bool:
        """Whether all of these rows, and not only empty places, were painted as they should be."""
        return self._painted.issuperset(rows)

    def reset(self) -> None:
        self._painted.clear()
        super().reset()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        since, left, columns = QElapsedTimer(), list[int](), self._columns()
        since.start()
        first, last = self._rows(event.rect())
        for row in range(first, last + 1):
            place = QPoint(0, self.rowViewportPosition(row))
            picture, fresh = self._picture(row, columns, may_draw=since.elapsed() < LONGEST_MS)
            if not fresh:
                left.append(row)
            self._note(row, painted=fresh and picture is not None)
            if picture is not None:
                painter.drawPixmap(place, picture)
        painter.end()
        if left:
            self._left = QRect(0, self.rowViewportPosition(left[0]), self.viewport().width(), self.viewport().height())
            self._rest.start()

    def _note(self, row: int, *, painted: bool) -> None:
        (self._painted.add if painted else self._painted.discard)(row)

    def _update(self) -> None:
        self.viewport().update(self._left)

    def _rows(self, part: QRect) -> tuple[int, int]:
        first, last = self.rowAt(max(part.top(), 0)), self.rowAt(part.bottom())
        if first < 0:
            return 0, -1
        return first, last if last >= 0 else self.model().rowCount() - 1

    def _columns(self) -> tuple[tuple[int, int, int], ...]:
        heading, wide = self.horizontalHeader(), self.viewport().width()
        found = []
        for column in range(heading.count()):
            left, width = self.columnViewportPosition(column), heading.sectionSize(column)
            if width and left < wide and left + width > 0:
                found.append((column, left, width))
        return tuple(found)

    def _picture(
        self, row: int, columns: tuple[tuple[int, int, int], ...], *, may_draw: bool
    ) -> tuple[QPixmap | None, bool]:
        """The picture of a row, none while its content is not loaded, and whether it shows what it should."""
        content = self.model().index(row, 0).data(Qt.ItemDataRole.UserRole)
        if content is None:
            return None, True
        look, kept = self._look(row, columns), self._pictures.get(row)
        if kept is not None and kept[1] == look and kept[0] == content:
            return kept[2], True
        if not may_draw:
            return (None if kept is None or kept[0] != content else kept[2]), False
        picture = self._draw(row, look)
        self._pictures[row] = (content, look, picture)
        self._pictures.move_to_end(row)
        while len(self._pictures) > KEPT:
            self._pictures.popitem(last=False)
        return picture, True

    def _cell(self, column: int) -> Cell:
        own: object = self.itemDelegateForColumn(column)  # none where the table's own one draws
        delegate = self.itemDelegate() if own is None else own
        assert isinstance(delegate, Cell)
        return delegate

    def _look(self, row: int, columns: tuple[tuple[int, int, int], ...]) -> Look:
        selection, current = self.selectionModel(), self.currentIndex()
        on_it = self.hasFocus() and current.row() == row
        return Look(
            columns=columns,
            size=(self.viewport().width(), self.rowHeight(row), self.devicePixelRatioF()),
            dark=self._theme.dark,
            chosen=selection.isRowSelected(row, self.rootIndex()),
            current=current.column() if on_it else -1,
        )

    def _draw(self, row: int, look: Look) -> QPixmap:
        wide, high, ratio = look.size
        picture = QPixmap(round(wide * ratio), round(high * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        option, model = QStyleOptionViewItem(), self.model()
        self.initViewItemOption(option)
        plain = QStyle.StateFlag.State_Enabled
        option.state = plain | QStyle.StateFlag.State_Selected if look.chosen else plain
        option.rect = QRect(0, 0, wide, high)
        self._cell(0).paint_ground(painter, option)  # of the whole row at once
        for column, left, width in look.columns:
            option.rect, cell = QRect(left, 0, width, high), self._cell(column)
            if look.current == column:
                option.state |= QStyle.StateFlag.State_HasFocus
                cell.paint_ground(painter, option)
            cell.paint_content(
                painter, QRect(left + PADDING, 0, width - 2 * PADDING, high - 1), option, model.index(row, column)
            )
        painter.end()
        return picture
