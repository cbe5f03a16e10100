"""Saving a draft by itself: at each pause of typing, and whenever the person goes away."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.draft import DraftContent, Saved
from app.domain.errors import Reason, Refused, RetailSendError
from app.domain.ids import CampaignId
from app.ui.desk import Desk

PAUSE_MS = 700
AGAIN_MS = 3000
"""After so long a draft that could not be saved is tried again."""


class State(StrEnum):
    """How a draft stands."""

    NEW = "new"  # nothing was written yet
    SAVED = "saved"
    UNSAVED = "unsaved"
    TROUBLE = "trouble"  # the store does not take it now
    CHANGED = "changed"  # somebody else wrote into it
    GONE = "gone"  # it is no draft any more


@dataclass(slots=True)
class Record:
    """Which row a draft is, and which change of it the store has. Shared by the threads that save."""

    campaign: CampaignId | None = None
    revision: int | None = 0
    stored: DraftContent | None = None
    at: datetime | None = None
    turn: threading.Lock = field(default_factory=threading.Lock)


class Saver(QObject):
    """Saves what `content` says, one change after the other; what the store refused stays here and is tried again."""

    changed = Signal()
    """The state is another, or the store has it."""

    def __init__(self, desk: Desk, content: Callable[[], DraftContent], parent: QObject) -> None:
        """Begin with `start_over`."""
        super().__init__(parent)
        self._desk, self._content = desk, content
        self._record = Record()
        self._saving = False
        self.state = State.NEW
        self.error: Exception | None = None
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self.now)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.now)

    @property
    def campaign(self) -> CampaignId | None:
        """The row, once there is one."""
        return self._record.campaign

    @property
    def revision(self) -> int:
        """The change of it that the store has."""
        return self._record.revision or 0

    @property
    def saved_at(self) -> datetime | None:
        """When the store took it last; None when that was not here."""
        return self._record.at

    @property
    def pending(self) -> bool:
        """Whether something is not in the store yet."""
        return self._content() != self._record.stored

    @property
    def busy(self) -> bool:
        """Whether it is being saved, or will be soon."""
        return self._saving or self._soon.isActive()

    def start_over(self, campaign: CampaignId | None, revision: int) -> None:
        """Another draft, or a new one that has no row yet; what `content` says now is what it says there."""
        self._soon.stop()
        self._again.stop()
        self._record = Record(campaign, revision, self._content())
        self._saving, self.error = False, None
        self._be(State.NEW if campaign is None else State.SAVED)

    def soon(self) -> None:
        """Something was changed."""
        if self.state in (State.CHANGED, State.GONE):
            return
        self._be(State.UNSAVED if self.pending else State.SAVED if self.campaign else State.NEW)
        self._soon.start()

    def now(self) -> None:
        """Save what is not saved, in the background."""
        self._soon.stop()
        self._again.stop()
        if self._saving or not self.pending or self.state in (State.CHANGED, State.GONE):
            return
        self._saving = True
        record, content = self._record, self._content()
        self._desk.background.run(
            lambda: self._save(record, content),
            done=lambda _: self._saved(record),
            failed=lambda error: self._refused(record, error),
        )

    def overwrite(self) -> None:
        """The person wants what stands here, whatever somebody else wrote."""
        self._record.revision = None
        self.state = State.UNSAVED
        self.now()

    def settle(self) -> Callable[[], tuple[CampaignId, int]]:
        """What brings all that stands here into the store, off the UI thread, and answers which row it is, and which
        change of it.
        """
        self._soon.stop()
        record, content = self._record, self._content()

        def bring() -> tuple[CampaignId, int]:
            if record.campaign is None or content != record.stored:
                self._save(record, content)
            assert record.campaign is not None
            return record.campaign, record.revision or 0

        return bring

    def finish(self) -> None:
        """The program ends: save now and wait for it. A window that is closed must not take a word with it."""
        self._soon.stop()
        self._again.stop()
        if self.pending and self.state not in (State.CHANGED, State.GONE):
            try:
                self._save(self._record, self._content())
            except RetailSendError as error:
                self.error = error

    def _save(self, record: Record, content: DraftContent) -> Saved:
        with record.turn:
            drafts = self._desk.actions.drafts
            if record.campaign is None:
                saved = drafts.create(content)
            else:
                saved = drafts.change(record.campaign, content, revision=record.revision)
            record.campaign, record.revision, record.stored, record.at = (
                saved.campaign,
                saved.revision,
                content,
                saved.at,
            )
            return saved

    def _saved(self, record: Record) -> None:
        if record is not self._record:
            return
        self._saving, self.error = False, None
        self._be(State.UNSAVED if self.pending else State.SAVED)
        if self.pending and not self._soon.isActive():
            self._soon.start()

    def _refused(self, record: Record, error: Exception) -> None:
        if record is not self._record:
            return
        self._saving, self.error = False, error
        reason = error.reason if isinstance(error, Refused) else None
        if reason is Reason.CHANGED:
            self._be(State.CHANGED)
        elif reason in (Reason.INVALID_STATUS, Reason.NOT_FOUND):
            self._be(State.GONE)
        else:
            self._be(State.TROUBLE)
            self._again.start()

    def _be(self, state: State) -> None:
        self.state = state
        self.changed.emit()
