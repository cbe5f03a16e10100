"""A small line with its area filled: how one figure went over the last minutes, without axes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme

HIGH, WIDE = 44, 120
LINE_PX = 1.6
SOFT = 0.15
"""How much of its colour the area has."""


class Sparkline(QWidget):
    """Values from the left to the right, from nought at the bottom to the greatest of them at the top."""

    def __init__(self, theme: Theme, token: str) -> None:
        """`token` names the colour. Empty until `show_values`."""
        super().__init__()
        self._theme, self._token = theme, token
        self._values: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_values(self, values: Sequence[float], description: str) -> None:
        """What was measured, oldest first; the description says it to whoever does not see the line."""
        self.setAccessibleDescription(description)
        self.setToolTip(description)
        if tuple(values) != self._values:
            self._values = tuple(values)
            self.update()

    @property
    def values(self) -> tuple[float, ...]:
        """What is drawn."""
        return self._values

    def sizeHint(self) -> QSize:
        return QSize(WIDE, HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDE // 2, HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 2, -1, -1)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        points = line_points(self._values, place)
        if points:
            self._paint_line(painter, points, place)
        painter.end()

    def _paint_line(self, painter: QPainter, points: Sequence[QPointF], place: QRectF) -> None:
        line = QPainterPath(points[0])
        for point in points[1:]:
            line.lineTo(point)
        area = QPainterPath(line)
        area.lineTo(points[-1].x(), place.bottom())
        area.lineTo(points[0].x(), place.bottom())
        area.closeSubpath()
        colour = self._theme.colour(self._token)
        soft = self._theme.colour(self._token)
        soft.setAlphaF(SOFT)
        painter.fillPath(area, soft)
        pen = QPen(colour, LINE_PX)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)


def line_points(values: Sequence[float], place: QRectF) -> list[QPointF]:
    """Where the line goes; a single value is a level line."""
    if not values:
        return []
    if len(values) == 1:
        values = (values[0], values[0])
    top, step = max(*values, 0.0), place.width() / (len(values) - 1)
    share = [value / top if top else 0.0 for value in values]
    return [QPointF(place.left() + at * step, place.bottom() - part * place.height()) for at, part in enumerate(share)]
