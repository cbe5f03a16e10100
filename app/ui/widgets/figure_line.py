"""A line of figures that change several times a second: it draws itself, so nothing around it is laid out again."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme

STRONG_PX, GAP = 15, 10


class FigureLine(QWidget):
    """A strong text and a quiet one beside it at the left, another quiet one at the right, which gives way first."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_texts`."""
        super().__init__()
        self._theme = theme
        self.strong = self.beside = self.right = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_texts(self, strong: str, beside: str, right: str) -> None:
        """Change all three."""
        if (strong, beside, right) != (self.strong, self.beside, self.right):
            self.strong, self.beside, self.right = strong, beside, right
            self.setAccessibleName(self.text())
            self.setToolTip(right)
            self.update()

    def text(self) -> str:
        """All that it says."""
        return " ".join(part for part in (self.strong, self.beside, self.right) if part)

    def sizeHint(self) -> QSize:
        return QSize(320, QFontMetrics(self._strong_font()).height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        middle, place = Qt.AlignmentFlag.AlignVCenter, QRect(self.rect())
        for text, font, token in ((self.strong, self._strong_font(), "text"), (self.beside, self.font(), "text_2")):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(self._theme.colour(token))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, int(middle | Qt.AlignmentFlag.AlignLeft), shown)
            place.setLeft(place.left() + metrics.horizontalAdvance(shown) + GAP)
        if place.width() > 0:
            shown = self.fontMetrics().elidedText(self.right, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, int(middle | Qt.AlignmentFlag.AlignRight), shown)
        painter.end()

    def _strong_font(self) -> QFont:
        font = QFont(self.font())
        if font.pixelSize() > 0:
            font.setPixelSize(max(STRONG_PX, font.pixelSize() + 2))
        font.setWeight(QFont.Weight.DemiBold)
        return font
