"""Puts messages into a list in the background: sorted, or only those that somebody looks for; and anew in good time."""

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.domain.ids import Clock
from app.storage.reads import reading
from app.storage.reads.message_order import Sort, ordered_ids
from app.ui.background import Background, Job
from app.ui.models.message_pages import Choice

LEAST_MS, REST = 5000, 10
"""A list stands at least so long, and ten times as long as it took to make."""

AGAIN_MS = 1000
"""When the person has their hands on the table, this is how long to wait for them."""

SETTLED = frozenset({Sort.NUMBER, Sort.NAME, Sort.SEGMENTS})
"""What never changes once a campaign is launched: with all statuses, such a list stays right for ever."""


@dataclass(frozen=True, slots=True)
class MessageList:
    """The ids of the messages of a choice, as they stood at a moment."""

    choice: Choice
    ids: "array[int]"
    at: datetime


class ListMaker(QObject):
    """Makes the list of the newest choice only; the one before it is given up."""

    made = Signal(object)
    """A MessageList."""
    failed = Signal(Exception)
    changed = Signal()
    """Whether it is at work has changed."""

    def __init__(
        self, store: Path, background: Background, *, clock: Clock, at_rest: Callable[[], bool], parent: QObject
    ) -> None:
        """`at_rest` says whether rows may change their places: nobody has their hands on the table."""
        super().__init__(parent)
        self._store, self._background, self._clock, self._at_rest = store, background, clock, at_rest
        self._choice: Choice | None = None
        self._stop = Event()
        self._job: Job | None = None
        self._took = QElapsedTimer()
        self._since = QElapsedTimer()
        self._needed_ms = 0
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._make_when_at_rest)

    @property
    def busy(self) -> bool:
        """Whether a list is being made."""
        return self._job is not None

    def make(self, choice: Choice) -> None:
        """Make the list of this choice now."""
        self.forget()
        self._choice = choice
        self._took.start()
        stop, now, store = Event(), self._clock(), self._store
        self._stop = stop

        def read() -> MessageList:
            with reading(store) as conn:
                ids = ordered_ids(
                    conn, choice.campaign, choice.status, order=choice.order, find=choice.find, stop=stop.is_set
                )
                return MessageList(choice, ids, now)

        self._job = self._background.run(read, done=self._take, failed=self._broke)
        self.changed.emit()

    def forget(self) -> None:
        """Want no list any more."""
        self._choice = None
        self._later.stop()
        self._stop.set()
        if self._job is not None:
            self._job.ignore()
            self._job = None
            self.changed.emit()

    def something_changed(self) -> None:
        """A message may have come to stand elsewhere: make the list anew, when it is time and nobody is disturbed."""
        choice = self._choice
        if choice is None or self.busy or self._later.isActive():
            return
        if choice.status is None and (choice.order is None or choice.order.by in SETTLED):
            return
        rest = max(LEAST_MS, REST * self._needed_ms) - self._since.elapsed()
        self._later.start(max(0, int(rest)))

    def _make_when_at_rest(self) -> None:
        if self._choice is None:
            return
        if self._at_rest():
            self.make(self._choice)
        else:
            self._later.start(AGAIN_MS)

    def _take(self, made: MessageList) -> None:
        self._end()
        self.made.emit(made)

    def _broke(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._job = None
        self._needed_ms = int(self._took.elapsed())
        self._since.start()
        self.changed.emit()
