"""One thing that happened: a dot on a line, what it was, and when."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import column
from app.ui.widgets.labels import label

INDENT, DOT = 26, 10


class Dotted(QWidget):
    """Stands in a column of its like; the line ends at the last one."""

    def __init__(self, theme: Theme, token: str, heading: str | QWidget, details: str, *, last: bool) -> None:
        """`token` names the dot's colour; `heading` may be something to click."""
        super().__init__()
        self._theme, self._token, self._last = theme, token, last
        box = column(2)
        box.setContentsMargins(INDENT, 0, 0, 0 if last else 12)
        if isinstance(heading, str):
            box.addWidget(label(heading, wrap=True))
        else:
            box.addWidget(heading, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(label(details, "small", wrap=True))
        self.setLayout(box)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(8, self.fontMetrics().height() / 2 + 1)
        if not self._last:
            painter.fillRect(QRectF(centre.x() - 1, centre.y(), 2, self.height()), self._theme.colour("border"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._token))
        painter.drawRoundedRect(QRectF(centre.x() - DOT / 2, centre.y() - DOT / 2, DOT, DOT), 3, 3)
        painter.end()
