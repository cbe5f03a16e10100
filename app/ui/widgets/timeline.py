"""What happened to one message, as dots on a line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.vocabulary import Step
from app.storage.reads.timeline import TimelineEntry
from app.ui.figures import exact_time
from app.ui.theme import Theme
from app.ui.widgets.card import clear, column
from app.ui.widgets.dotted import Dotted
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
        clear(self._box)
        for at, entry in enumerate(entries):
            last = at == len(entries) - 1
            self._box.addWidget(Dotted(self._theme, COLOUR[entry.what], heading(entry), details(entry), last=last))


def details(entry: TimelineEntry) -> str:
    """When, and what is known beside."""
    batch = entry.detail.split("/") if entry.what is Step.QUEUED and "/" in entry.detail else []
    beside = say("batch {0} of {1}").format(*batch) if batch else reason(entry.why, entry.detail)
    return " · ".join(part for part in (exact_time(entry.at), beside) if part)


def heading(entry: TimelineEntry) -> str:
    """What happened, with the number of the attempt where that helps."""
    words = say(STEP[entry.what])
    return say("{0}, attempt {1}").format(words, entry.attempt) if entry.what in NUMBERED else words
