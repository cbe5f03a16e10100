"""Bars that lie side by side under each other, each with its word on the left and its count on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.figures import whole
from app.ui.theme import Theme

BAR_PX, GAP_PX, LEAST_PX = 14, 14, 3


class Histogram(QWidget):
    """As high as its rows need."""

    def __init__(self, theme: Theme, token: str) -> None:
        """`token` names the colour. Empty until `show_rows`."""
        super().__init__()
        self._theme, self._token = theme, token
        self.rows: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_rows(self, rows: Sequence[tuple[str, int]]) -> None:
        """Pairs of a word and a count, from the top."""
        if tuple(rows) != self.rows:
            self.rows = tuple(rows)
            self.setAccessibleDescription(", ".join(f"{word}: {whole(count)}" for word, count in rows))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, len(self.rows) * self._step())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left() + self._right() + 40, len(self.rows) * self._step())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        greatest = max((count for _, count in self.rows), default=0)
        middle = Qt.AlignmentFlag.AlignVCenter
        for at, (word, count) in enumerate(self.rows):
            line = QRectF(0, at * self._step(), self.width(), self._step())
            painter.setPen(self._theme.colour("text_2"))
            painter.drawText(line, int(middle | Qt.AlignmentFlag.AlignLeft), word)
            painter.setPen(self._theme.colour("text"))
            painter.drawText(line, int(middle | Qt.AlignmentFlag.AlignRight), whole(count))
            wide = line.width() - self._left() - self._right()
            bar = QRectF(self._left(), line.center().y() - BAR_PX / 2, wide, BAR_PX)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("surface_2"))
            painter.drawRoundedRect(bar, 4, 4)
            if count:
                bar.setWidth(max(wide * count / greatest, LEAST_PX))
                painter.setBrush(self._theme.colour(self._token))
                painter.drawRoundedRect(bar, min(4.0, bar.width() / 2), 4)
        painter.end()

    def _step(self) -> int:
        return max(self.fontMetrics().height(), BAR_PX) + GAP_PX

    def _left(self) -> int:
        return _widest(self.fontMetrics(), [word for word, _ in self.rows]) + 16

    def _right(self) -> int:
        return _widest(self.fontMetrics(), [whole(count) for _, count in self.rows]) + 16


def _widest(metrics: QFontMetrics, texts: Sequence[str]) -> int:
    return max((metrics.horizontalAdvance(text) for text in texts), default=0)
