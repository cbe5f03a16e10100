"""The stacked bar: what became of a campaign's messages, as lengths side by side."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.message import Status
from app.ui.figures import whole
from app.ui.theme import Theme
from app.ui.tokens import MESSAGE_COLOUR
from app.ui.words import MESSAGE, say

ORDER = (
    Status.DELIVERED,
    Status.ACCEPTED,
    Status.SENDING,
    Status.NO_REPORT,
    Status.UNCONFIRMED,
    Status.UNDELIVERED,
    Status.REJECTED,
    Status.CANCELLED,
    Status.SKIPPED,
)
"""From left to right; what is still queued is the empty rest."""

LEAST_PX = 3
"""Whatever exists is seen."""


def paint_bar(painter: QPainter, place: QRectF, counts: Mapping[Status, int], theme: Theme) -> None:
    """Draw the lengths into `place`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setClipPath(shape)
    painter.fillRect(place, theme.colour("surface_2"))
    total = sum(counts.values())
    left = place.left()
    for status in ORDER if total else ():
        if not counts[status]:
            continue
        width = max(place.width() * counts[status] / total, LEAST_PX)
        painter.fillRect(
            QRectF(left, place.top(), max(width - 1, 1), place.height()), theme.colour(MESSAGE_COLOUR[status])
        )
        left += width
    painter.restore()


class StackedBar(QWidget):
    """The bar as a widget; its words are for those who do not see it."""

    def __init__(self, theme: Theme, height: int = 9) -> None:
        """Empty until `show_counts`."""
        super().__init__()
        self._theme = theme
        self._counts: dict[Status, int] = {}
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """Every status has its key."""
        if self._counts == counts:
            return
        self._counts = dict(counts)
        words = ", ".join(f"{say(MESSAGE[status])} {whole(count)}" for status, count in counts.items() if count)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        paint_bar(painter, QRectF(self.rect()), self._counts or dict.fromkeys(Status, 0), self._theme)
        painter.end()
