"""Stacked bars, one a day: what was delivered at the bottom, what was not on top of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.ui.theme import Theme

HIGH = 150
LEAST_PX = 2
"""Whatever exists is seen."""
GAP_PX = 1
SPARE_PX = 3 * (LEAST_PX + GAP_PX)
"""What gaps and least heights add to the highest bar."""
FULL = 0.62
"""How much of a day's room its bar takes."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One day: the word below it, its parts from the bottom as a colour's token and a count, and all of it in words."""

    name: str
    parts: tuple[tuple[str, int], ...]
    words: str

    @property
    def total(self) -> int:
        """How high it is."""
        return sum(count for _, count in self.parts)


class Bars(QWidget):
    """Pointing at a day says its figures; the description says them all."""

    def __init__(self, theme: Theme, name: str) -> None:
        """`name` is what the chart shows. Empty until `show_bars`."""
        super().__init__()
        self._theme = theme
        self.bars: tuple[Bar, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """From the left to the right."""
        if tuple(bars) != self.bars:
            self.bars = tuple(bars)
            self.setAccessibleDescription("\n".join(bar.words for bar in bars))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, HIGH)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def words_at(self, x: int) -> str:
        """What the bar at this place says."""
        at = int(x * len(self.bars) / max(self.width(), 1))
        return self.bars[at].words if 0 <= at < len(self.bars) else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self.bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        words = QFontMetrics(font).height() + 6
        place = QRectF(self.rect()).adjusted(0, 0, 0, -words)
        top, room = max(bar.total for bar in self.bars), place.width() / len(self.bars)
        for at, bar in enumerate(self.bars):
            column = QRectF(place.left() + at * room, place.top(), room, place.height())
            self._paint_bar(painter, column, bar, top)
            painter.setPen(self._theme.colour("text_2"))
            below = QRectF(column.left(), place.bottom() + 6, room, words - 6)
            shown = QFontMetrics(font).elidedText(bar.name, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, shown)
        painter.setPen(self._theme.colour("border"))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.end()

    def _paint_bar(self, painter: QPainter, column: QRectF, bar: Bar, top: int) -> None:
        wide = column.width() * FULL
        left, bottom = column.center().x() - wide / 2, column.bottom()
        painter.setPen(Qt.PenStyle.NoPen)
        for token, count in bar.parts:
            if count:
                high = max((column.height() - SPARE_PX) * count / top, LEAST_PX)
                colour = self._theme.colour(token)
                painter.setBrush(colour)
                round_by = min(3.0, high / 2)
                painter.drawRoundedRect(QRectF(left, bottom - high, wide, high), round_by, round_by)
                bottom -= high + GAP_PX
