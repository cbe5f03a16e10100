"""Whether the text of a draft was tried on a phone: its newest test message, and what is said of it before sending."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.account import SmsTest, SmsTestOutcome, wording_of
from app.domain.segments import normalise
from app.domain.settings import Settings
from app.storage.reads import reading
from app.storage.reads.draft_tests import last_test
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.figures import day_time, phone
from app.ui.screens.composer.drafting import Drafting
from app.ui.widgets.check_list import Check, Level

LOOK_MS, LOOKS = 3000, 60


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("tested", text)


class Tested(QObject):
    """Asks the store for the newest test, and Mitto how it stands as long as `page` is on show."""

    changed = Signal()
    wanted = Signal()
    """The person wants a test."""

    def __init__(self, desk: Desk, drafting: Drafting, page: QWidget) -> None:
        """Knows nothing until `ask`."""
        super().__init__(page)
        self._desk, self._drafting, self._page = desk, drafting, page
        self.last: SmsTest | None = None
        self.known = False
        self._looks = 0
        self._asking = Asking(
            desk.background, self._question, answered=self._take, failed=drafting.failed.emit, parent=self
        )
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._ask_mitto)
        drafting.opened.connect(self._start_over)

    @property
    def waiting(self) -> bool:
        """Whether it is being read."""
        return self._asking.waiting

    def ask(self) -> None:
        """Read it again."""
        self._looks = 0
        self._asking.ask()

    def checks(self) -> list[Check]:
        """One line about it; none as long as it is not known."""
        ready = self._drafting.knowing.readiness
        if not self.known or ready is None:
            return []
        sender = normalise(self._drafting.content.sender.strip()) or ready.settings.mitto_sender
        own = wording_of(self._drafting.knowing.template, sender)
        return [trial_check(self.last, own, ready.settings, self._desk.clock(), self.wanted.emit)]

    def _start_over(self) -> None:
        self._look.stop()
        self.last, self.known = None, False
        self._asking.forget()

    def _question(self) -> Callable[[], SmsTest | None]:
        store, campaign = self._desk.store, self._drafting.saver.campaign

        def read() -> SmsTest | None:
            if campaign is None:
                return None
            with reading(store) as conn:
                return last_test(conn, campaign)

        return read

    def _take(self, found: SmsTest | None) -> None:
        other = not self.known or found != self.last
        self.last, self.known = found, True
        if found is not None and found.outcome is SmsTestOutcome.ACCEPTED and self._looks < LOOKS:
            self._look.start()
        if other:
            self.changed.emit()

    def _ask_mitto(self) -> None:
        test, trials = self.last, self._desk.actions.trials
        if test is None or not self._page.isVisible():
            return
        self._looks += 1

        def take(found: SmsTest) -> None:
            if self.last is not None and found.id == self.last.id:
                self._take(found)

        self._desk.background.run(lambda: trials.refresh_test(test.id), done=take, failed=lambda _: None)


def trial_check(last: SmsTest | None, wording: str, settings: Settings, now: datetime, do: Callable[[], None]) -> Check:
    """What there is to say of the newest test, and the way to another one where that would tell more."""
    first, again = say("Send a test"), say("Test again")
    if last is None:
        return Check(Level.NOTE, say("This text has not been tested yet"), first, do)
    at = _when(last.known_at, now)
    if last.of is None or last.of.wording != wording:
        return Check(Level.CARE, say("The text has changed since it was tested ({0})").format(at), again, do)
    match last.outcome:
        case SmsTestOutcome.DELIVERED:
            whom = say("your phone") if last.number in settings.store_test_numbers else phone(last.number)
            today = last.known_at.astimezone().date() == now.astimezone().date()
            words = say("Test message delivered to {0} at {1}") if today else say("Test message delivered to {0} ({1})")
            return Check(Level.WELL, words.format(whom, at))
        case SmsTestOutcome.ACCEPTED:
            return Check(Level.NOTE, say("Mitto has the test message ({0}); its delivery is not known").format(at))
        case SmsTestOutcome.REHEARSED:
            words = say("Mitto took this text in a rehearsal ({0}); nobody has received it")
            return Check(Level.NOTE, words.format(at), first, do)
        case SmsTestOutcome.UNDELIVERED:
            words = say("The test message was not delivered ({0}). {1}")
        case SmsTestOutcome.REJECTED:
            words = say("Mitto refused the test message ({0}). {1}")
        case _:
            words = say("The test message may or may not have been sent ({0}). {1}")
    return Check(Level.CARE, words.format(at, last.detail).strip(), again, do)


def _when(moment: datetime, now: datetime) -> str:
    local = moment.astimezone()
    return f"{local:%H:%M}" if local.date() == now.astimezone().date() else day_time(moment)
