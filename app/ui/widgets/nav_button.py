"""A section in the sidebar: an icon, a name, and at its right how much is in it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from app.ui.figures import whole
from app.ui.theme import Theme
from app.ui.widgets.labels import Button

MARGIN, PADDING, HIGH = 10, 7, 19


class NavButton(Button):
    """Checked while its section is on show."""

    def __init__(self, theme: Theme, text: str, sign: str) -> None:
        """Counts nothing until `show_count`."""
        super().__init__(theme, text, kind="nav", sign=sign)
        self._theme = theme
        self._name = text
        self._count = 0
        self.setCheckable(True)

    @property
    def count(self) -> int:
        """What the badge says; there is none for 0."""
        return self._count

    def show_count(self, count: int) -> None:
        """Change the badge."""
        if count != self._count:
            self._count = count
            self.setAccessibleName(f"{self._name}, {whole(count)}" if count else self._name)
            self.update()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._badge_width() + MARGIN, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(11)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        wide = self._badge_width()
        place = QRectF(self.width() - MARGIN - wide, (self.height() - HIGH) / 2, wide, HIGH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("surface" if self.isChecked() else "surface_2"))
        painter.drawRoundedRect(place, HIGH / 2, HIGH / 2)
        painter.setPen(self._theme.colour("text_2"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, whole(self._count))

    def _badge_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(whole(self._count)) + 2 * PADDING if self._count else 0
