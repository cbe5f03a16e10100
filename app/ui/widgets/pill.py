"""The status pill: a dot in the status's colour and its word, in a thin rounded frame."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme

PADDING, DOT, GAP = 8, 7, 6


def pill_width(text: str, font: QFont) -> int:
    """How wide a pill with this word is."""
    return QFontMetrics(font).horizontalAdvance(text) + 2 * PADDING + DOT + GAP + 2


def pill_height(font: QFont) -> int:
    """How high a pill is."""
    return QFontMetrics(font).height() + 5


def pill_font(font: QFont) -> QFont:
    """A little smaller and stronger than the words around it."""
    made = QFont(font)
    if made.pixelSize() > 0:
        made.setPixelSize(max(11, made.pixelSize() - 1))
    made.setWeight(QFont.Weight.Medium)
    return made


def paint_pill(painter: QPainter, place: QRectF, text: str, *, token: str, theme: Theme, font: QFont) -> None:
    """Draw one, to the left and in the middle of `place`."""
    width = min(pill_width(text, font), place.width())
    height = pill_height(font)
    frame = QRectF(place.left() + 0.5, round(place.center().y() - height / 2) + 0.5, width - 1, height - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colour("border"))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(token))
    painter.drawEllipse(QPointF(frame.left() + PADDING + DOT / 2, frame.center().y()), DOT / 2, DOT / 2)
    painter.setPen(theme.colour("text"))
    painter.setFont(font)
    words = frame.adjusted(PADDING + DOT + GAP, 0, -PADDING / 2, 0)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()) + 1)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


class Pill(QWidget):
    """A pill as a widget."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_status`."""
        super().__init__()
        self._theme = theme
        self._text, self._token = "", "queued"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_status(self, text: str, token: str) -> None:
        """The word, and the token of its colour."""
        if (text, token) == (self._text, self._token):
            return  # or everything around it would be laid out again
        self._text, self._token = text, token
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        font = pill_font(self.font())
        return QSize(pill_width(self._text, font), pill_height(font))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._text:
            return
        painter = QPainter(self)
        paint_pill(
            painter, QRectF(self.rect()), self._text, token=self._token, theme=self._theme, font=pill_font(self.font())
        )
        painter.end()
