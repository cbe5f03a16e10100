"""What happened to one message, as dots on a line."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.vocabulary import Step
from app.storage.reads.timeline import TimelineEntry
from app.ui.figures import exact_time
from app.ui.theme import Theme
from app.ui.widgets.card import column
from app.ui.widgets.labels import label
from app.ui.words import STEP, reason, say

COLOUR: dict[Step, str] = {
    Step.QUEUED: "queued",
    Step.HANDED_OVER: "sending",
    Step.ACCEPTED: "accepted",
    Step.REJECTED: "failed",
    Step.UNCONFIRMED: "unconfirmed",
    Step.RETURNED: "queued",
    Step.RESEND_ALLOWED: "queued",
    Step.DELIVERED: "delivered",
    Step.UNDELIVERED: "failed",
    Step.NO_REPORT: "text_3",
    Step.CANCELLED: "text_3",
    Step.SKIPPED: "text_3",
}
NUMBERED = frozenset({Step.HANDED_OVER})
INDENT, DOT = 26, 10


class _Entry(QWidget):
    def __init__(self, theme: Theme, entry: TimelineEntry, *, last: bool) -> None:
        super().__init__()
        self._theme, self._token, self._last = theme, COLOUR[entry.what], last
        box = column(2)
        box.setContentsMargins(INDENT, 0, 0, 0 if last else 12)
        box.addWidget(label(heading(entry), wrap=True))
        box.addWidget(label(details(entry), "small", wrap=True))
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


class Timeline(QWidget):
    """Oldest first."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_entries`."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[TimelineEntry, ...] = ()
        self._box = column(0)
        self.setLayout(self._box)

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Draw them anew, if they are not what is shown already."""
        if tuple(entries) == self._shown:
            return
        self._shown = tuple(entries)
        while (item := self._box.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, entry in enumerate(entries):
            self._box.addWidget(_Entry(self._theme, entry, last=at == len(entries) - 1))


def details(entry: TimelineEntry) -> str:
    """When, and what is known beside."""
    batch = entry.detail.split("/") if entry.what is Step.QUEUED and "/" in entry.detail else []
    beside = say("batch {0} of {1}").format(*batch) if batch else reason(entry.why, entry.detail)
    return " · ".join(part for part in (exact_time(entry.at), beside) if part)


def heading(entry: TimelineEntry) -> str:
    """What happened, with the number of the attempt where that helps."""
    words = say(STEP[entry.what])
    return say("{0}, attempt {1}").format(words, entry.attempt) if entry.what in NUMBERED else words
