"""The bell: how many notices are new."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from app.ui.theme import Theme
from app.ui.widgets.labels import Button

MANY = 99


class Bell(Button):
    """A quiet button with a small figure while something is new."""

    def __init__(self, theme: Theme) -> None:
        """Nothing is new yet."""
        super().__init__(theme, kind="quiet", sign="bell", name="-")
        self._theme = theme
        self.count = 0
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """How many are new."""
        self.count = count
        name = self.tr("Notices, {0} new").format(count) if count else self.tr("Notices")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(9)
        font.setWeight(font.Weight.Bold)
        painter.setFont(font)
        words = str(self.count) if self.count <= MANY else f"{MANY}+"
        wide = max(14, painter.fontMetrics().horizontalAdvance(words) + 6)
        place = QRectF(self.width() - wide, 0, wide, 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("failed"))
        painter.drawRoundedRect(place, 7, 7)
        painter.setPen(self._theme.colour("surface"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
