"""How table cells are drawn: calm rows with a thin line below, pills for statuses, bars for progress."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.message import Status
from app.ui.theme import Theme
from app.ui.tokens import ROW_PX
from app.ui.widgets.pill import paint_pill, pill_font, pill_width
from app.ui.widgets.stacked_bar import paint_bar

Index = QModelIndex | QPersistentModelIndex
PADDING = 12
SPARE = 4
"""Words are measured in whole pixels and drawn in fractions of them."""


class Cell(QStyledItemDelegate):
    """Words in one of the theme's colours, elided when there is no room."""

    def __init__(self, theme: Theme, parent: QObject, *, token: str = "text", font: QFont | None = None) -> None:
        """`token` names the colour, `font` replaces the table's own."""
        super().__init__(parent)
        self.theme = theme
        self._token = token
        self._font = font

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.paint_ground(painter, option)
        place: QRect = option.rect.adjusted(PADDING, 0, -PADDING, -1)
        painter.save()
        self.paint_content(painter, place, option, index)
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The row's background, its line, and the mark of the row that the keyboard is on."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.colour("accent_soft"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self.theme.colour("border"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), self.theme.colour("accent"))

    def paint_content(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        """What the cell says."""
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if not text:
            return
        painter.setFont(self._font or option.font)
        painter.setPen(self.theme.colour(self._token))
        shown = painter.fontMetrics().elidedText(str(text), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(self.room_for(words, option.font), row_height(option.fontMetrics.height()))

    def room_for(self, words: str, font: QFont) -> int:
        """How wide a cell with these words is; `font` is the table's own."""
        return QFontMetrics(self._font or font).horizontalAdvance(words) + 2 * PADDING + SPARE


class PillCell(Cell):
    """A status; `token_of` gives the colour's token from the row's own data."""

    def __init__(self, theme: Theme, parent: QObject, token_of: Callable[[Any], str]) -> None:
        """The word is the cell's text."""
        super().__init__(theme, parent)
        self._token_of = token_of

    def paint_content(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        data = index.data(Qt.ItemDataRole.UserRole)
        if data is None:
            return
        font = pill_font(option.font)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        paint_pill(painter, QRectF(place), words, token=self._token_of(data), theme=self.theme, font=font)

    def room_for(self, words: str, font: QFont) -> int:
        return pill_width(words, pill_font(font)) + 2 * PADDING + SPARE


class BarCell(Cell):
    """A stacked bar; `counts_of` gives the counts from the row's own data."""

    def __init__(self, theme: Theme, parent: QObject, counts_of: Callable[[Any], Mapping[Status, int]]) -> None:
        """The cell's text is for those who do not see the bar."""
        super().__init__(theme, parent)
        self._counts_of = counts_of

    def paint_content(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        del option
        data = index.data(Qt.ItemDataRole.UserRole)
        if data is not None:
            bar = QRectF(place.left(), place.center().y() - 4, place.width(), 9)
            painter.setPen(Qt.PenStyle.NoPen)
            paint_bar(painter, bar, self._counts_of(data), self.theme)


def row_height(words: int) -> int:
    """The height of a row whose words are this high."""
    return max(ROW_PX, words + 14)
