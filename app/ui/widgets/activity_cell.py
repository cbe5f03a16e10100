"""How what happened is drawn: a day's heading as the top of a card, its lines as the rest of it."""

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.models.activity_line import Line
from app.ui.models.activity_list import Index, Role
from app.ui.theme import Theme
from app.ui.tokens import GAP_L, RADIUS_CARD, RADIUS_CONTROL
from app.ui.widgets.fonts import medium, small, strong
from app.ui.words import say

PADDING, DOT, BETWEEN_DAYS = 13, 8, 15


class ActivityCell(QStyledItemDelegate):
    """Draws a day's heading as the top of a card, its lines as the rest of it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """For one view."""
        super().__init__(parent)
        self._theme = theme
        self.mouse = QPoint(-1, -1)
        """Where the mouse is over the view."""
        self.margin = 0
        """Room at the right of the cards."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        high = option.fontMetrics.height()
        if index.data(Role.HEADING) is not None:
            return QSize(0, high + 2 * PADDING + self._gap(index))
        return QSize(0, high + QFontMetrics(small(option.font)).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place: QRect = option.rect.adjusted(0, 0, -self.margin, 0)
        heading = index.data(Role.HEADING)
        if heading is not None:
            place.setTop(place.top() + self._gap(index))
            self._card(painter, place, top=True, bottom=False)
            painter.setFont(strong(option.font))
            painter.setPen(self._theme.colour("text"))
            words = place.adjusted(GAP_L, 0, -GAP_L, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(heading))
        else:
            line = index.data(Role.LINE)
            if isinstance(line, Line):
                self._card(painter, place, top=False, bottom=bool(index.data(Role.ENDS)))
                self._line(painter, place, option, index, line)
        painter.restore()

    def button(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Where a line's button is; empty when it has none, or none that is shown now."""
        line = index.data(Role.LINE)
        state: QStyle.StateFlag = option.state
        near = state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        if not isinstance(line, Line) or not line.button or not (line.loud or near):
            return QRect()
        metrics = QFontMetrics(medium(option.font))
        place: QRect = option.rect.adjusted(0, 0, -self.margin, 0)
        wide, high = metrics.horizontalAdvance(line.button) + 26, metrics.height() + 14
        return QRect(place.right() - PADDING - wide, place.center().y() - high // 2, wide, high)

    def _gap(self, index: Index) -> int:
        return BETWEEN_DAYS if index.row() else 0

    def _card(self, painter: QPainter, place: QRect, *, top: bool, bottom: bool) -> None:
        outline = QRectF(place).adjusted(0.5, 0.5 if top else -20, -0.5, -0.5 if bottom else 20)
        shape = QPainterPath()
        shape.addRoundedRect(outline, RADIUS_CARD, RADIUS_CARD)
        painter.save()
        painter.setClipRect(place)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawPath(shape)
        painter.restore()

    def _line(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, index: Index, line: Line) -> None:
        theme, state = self._theme, option.state
        inside = place.adjusted(1, 0, -1, -1)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(inside.adjusted(0, 0, 0, -8 if index.data(Role.ENDS) else 0), theme.colour("accent_soft"))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(inside.left(), inside.top(), 3, inside.height() - 8), theme.colour("accent"))
        if not index.data(Role.ENDS):
            painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), theme.colour("border"))
        metrics = option.fontMetrics
        x = place.left() + PADDING
        painter.setFont(option.font)
        painter.setPen(theme.colour("text_2"))
        time = metrics.horizontalAdvance("00:00:00")
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(x, place.top(), time + 8, place.height()), centre, line.time)
        x += time + 18
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(line.told.token))
        painter.drawEllipse(QRectF(x, place.center().y() - DOT / 2 + 0.5, DOT, DOT))
        x += DOT + 22
        right = self._right(painter, place, option, index, line)
        self._words(painter, QRect(x, place.top(), right - x - 12, place.height()), option, line)

    def _words(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, line: Line) -> None:
        parts = [(line.told.title, strong(option.font), "text_2" if line.undone else "text")]
        if line.told.detail:
            parts.append((line.told.detail, small(option.font), "text_2"))
        y = place.top() + (place.height() - sum(QFontMetrics(font).height() + 1 for _, font, _ in parts)) // 2
        for words, font, token in parts:
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(self._theme.colour(token))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(QRect(place.left(), y, place.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, shown)
            y += metrics.height() + 1

    def _right(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, index: Index, line: Line) -> int:
        """Draw the button, or that it was undone. Returns where that begins."""
        if line.undone:
            wide = option.fontMetrics.horizontalAdvance(say("Undone"))
            left = place.right() - PADDING - wide
            painter.setPen(self._theme.colour("text_2"))
            painter.setFont(option.font)
            painter.drawText(
                QRect(left, place.top(), wide + 4, place.height()), Qt.AlignmentFlag.AlignVCenter, say("Undone")
            )
            return left
        button = self.button(option, index)
        if button.isEmpty():
            return place.right() - PADDING
        hovered = button.contains(self.mouse)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("surface_2" if hovered else "surface"))
        painter.drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
        painter.setPen(self._theme.colour("text"))
        painter.setFont(medium(option.font))
        painter.drawText(button, Qt.AlignmentFlag.AlignCenter, line.button)
        return button.left()
