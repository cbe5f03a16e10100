"""What is known of those who got the draft's text within a day, or are about to get it from another campaign."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Event

from PySide6.QtCore import QObject, Signal

from app.domain.audience import Who
from app.domain.draft import DraftContent
from app.domain.filter_terms import Is
from app.domain.ids import CampaignId
from app.domain.people_filter import Filter, GotCampaign
from app.domain.progress import Cancelled
from app.storage.reads import reading
from app.storage.reads.same_text import Other, SameText, same_text
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.screens.composer.known import until


class SameTextKnown(QObject):
    """Looked at when it is asked for, in the background: each message is made for it."""

    known = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Knows nothing until `look`."""
        super().__init__(parent)
        self._desk = desk
        self._wanted: tuple[Who, DraftContent, CampaignId | None] | None = None
        self._stop = Event()
        self.found: SameText | None = None
        self.broke = False
        """Whether it could not be found out."""
        self._asking = Asking(desk.background, self._ask, answered=self._take, failed=self._failed, parent=self)

    @property
    def waiting(self) -> bool:
        """Whether it is being found out."""
        return self._asking.waiting

    def look(self, who: Who, content: DraftContent, itself: CampaignId | None) -> None:
        """Find out, or whether it has changed: what is known of the same words to the same people stays until then."""
        others = self._wanted is None or _told_from(self._wanted[1]) != _told_from(content)
        self._wanted = (who, content, itself)
        if others:
            self._stop.set()
            self._stop = Event()
            self.found, self.broke = None, False
            self._asking.ask_afresh()
        else:
            self._asking.ask()

    def forget(self) -> None:
        """Nobody looks any more."""
        self._stop.set()
        self._stop = Event()
        self._asking.forget()
        self._wanted = self.found = None

    def _ask(self) -> Callable[[], SameText]:
        store, wanted, now, stop = self._desk.store, self._wanted, self._desk.clock(), self._stop
        assert wanted is not None
        who, content, itself = wanted

        def read() -> SameText:
            with reading(store) as conn:
                return same_text(conn, who, content, now, itself=itself, progress=until(stop))

        return read

    def _take(self, found: SameText) -> None:
        self.found, self.broke = found, False
        self.known.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.found, self.broke = None, True
            self.known.emit()


def without(chosen: Filter, campaigns: Sequence[Other]) -> Filter:
    """The filter, but never for those who got one of these."""
    new = (GotCampaign(one.id, Is.YES, called=one.name) for one in campaigns)
    return replace(chosen, never=(*chosen.never, *(one for one in new if one not in chosen.never)))


def _told_from(content: DraftContent) -> tuple[object, ...]:
    """What the answer depends on."""
    return content.filter, content.text, content.fit, content.no_line_why, content.start_at, content.care_off
