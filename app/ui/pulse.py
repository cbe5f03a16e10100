"""How everything is, asked every two seconds, for whatever shows it: sidebar, banners, tray, health screen."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.domain.campaign import CampaignStatus
from app.domain.health import Health
from app.storage.reads import campaigns_with_status, reading
from app.storage.reads.billed import Spent
from app.storage.reads.contacts import count_contacts
from app.storage.reads.next_start import NextStart, next_start
from app.ui.actions import Actions
from app.ui.asking import Asking
from app.ui.background import Background

EVERY_MS = 2000
SPENT_EVERY_MS = 15_000
"""A month of a million messages takes a tenth of a second to sum up."""


@dataclass(frozen=True, slots=True)
class Work:
    """How many campaigns need the program to stay: those that are sending, and those that will start."""

    sending: int = 0
    scheduled: int = 0
    contacts: int = 0
    """How many people the store knows; needs nobody to stay."""
    spent: Spent | None = None
    """This month, some seconds old; None while no price is known."""
    next: NextStart | None = None
    """The campaign that starts next."""

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.sending or self.scheduled)


class Pulse(QObject):
    """Asked by timer too, because a worker that died commits nothing that the change feed could see."""

    beat = Signal(object)
    failed = Signal(Exception)

    def __init__(self, store: Path, actions: Actions, background: Background, parent: QObject) -> None:
        """Begins with `start`."""
        super().__init__(parent)
        self._store = store
        self._actions = actions
        self.last: Health | None = None
        self.work = Work()
        self._spent_at = QElapsedTimer()
        self._asking = Asking(background, self._question, answered=self._take, failed=self._broke, parent=self)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.ask)

    def start(self) -> None:
        """Ask now and from now on."""
        self.ask()
        self._timer.start()

    def ask(self) -> None:
        """Ask now, because something was just done."""
        self._asking.ask()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._asking.forget()

    def _question(self) -> Callable[[], tuple[Health, Work]]:
        store, actions, spent = self._store, self._actions, self.work.spent
        # A first answer does not wait for the sum.
        look = self.last is not None and (not self._spent_at.isValid() or self._spent_at.hasExpired(SPENT_EVERY_MS))
        if look:
            self._spent_at.start()

        def ask() -> tuple[Health, Work]:
            health = actions.health()
            month = actions.reports.spent_this_month() if look else spent
            with reading(store) as conn:
                sending = len(campaigns_with_status(conn, CampaignStatus.SENDING))
                scheduled = len(campaigns_with_status(conn, CampaignStatus.SCHEDULED))
                return health, Work(sending, scheduled, count_contacts(conn), month, next_start(conn))

        return ask

    def _take(self, found: tuple[Health, Work]) -> None:
        first = self.last is None
        self.last, self.work = found
        self.beat.emit(self.last)
        if first:
            self.ask()

    def _broke(self, error: Exception) -> None:
        self.last = None
        self.failed.emit(error)
