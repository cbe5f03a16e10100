"""How the window is left: at once, into the tray while campaigns are on their way, or after a question."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.notices import Notice
from app.ui.pulse import Pulse
from app.ui.remembered import Remembered
from app.ui.theme import Theme
from app.ui.tray import Tray
from app.ui.widgets.question import Question

TOLD = "tray/said_that_it_goes_on"


class Leaving(QObject):
    """Emits `left` once, when the person is done with the program."""

    left = Signal()

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        pulse: Pulse,
        tray: Tray | None,
        *,
        remembered: Remembered,
        come_up: Callable[[], None],
    ) -> None:
        """`come_up` shows the window, in front of others."""
        super().__init__(window)
        self._window, self._theme, self._pulse, self._tray = window, theme, pulse, tray
        self._remembered, self._come_up = remembered, come_up
        self.gone = False
        self.losing: Callable[[], bool] = lambda: False
        """Whether something is being saved that would be lost; whoever joins the window's parts says it."""
        self._asked: Question | None = None

    def close(self) -> bool:
        """The person closes the window. Says whether it may; if not, it hides in the tray or a question is asked."""
        if self.gone:
            return True
        if not self._pulse.work or self._tray is None:
            self.quit()
            return False
        self._window.hide()
        # Once for good, not once a start: it explains where the window went, and its sign stays there every time.
        if self._remembered.text(TOLD) != "yes":
            self._remembered.keep_text(TOLD, "yes")
            self._remembered.save()
            title = self.tr("Retail Send goes on")
            text = self.tr("Campaigns are on their way. Open the program or quit it here.")
            self._tray.tell(Notice(title, text, None, failure=False))
        return False

    def quit(self) -> None:
        """The person wants to quit: at once, or after a question while something would be lost or has to wait."""
        if self.losing():
            self._ask(
                self.tr("Quit while contacts are being saved?"),
                self.tr("Nothing of this import is kept then. It takes a moment longer to keep all of it."),
            )
        elif self._pulse.work:
            self._ask(
                self.tr("Quit while campaigns are on their way?"),
                self.tr(
                    "What is queued waits, and goes on when you start Retail Send again. "
                    "A scheduled campaign does not start meanwhile."
                ),
            )
        else:
            self.leave()

    def _ask(self, title: str, words: str) -> None:
        self._come_up()
        if self._asked is not None:
            return
        yes, no = self.tr("Quit"), self.tr("Keep it open")
        self._asked = Question(self._theme, title, words, yes=yes, no=no, do=self.leave, parent=self._window)
        self._asked.finished.connect(self._answered)
        self._asked.open()

    def leave(self) -> None:
        """Be gone, once; later calls do nothing."""
        if not self.gone:
            self.gone = True
            self.left.emit()

    def _answered(self) -> None:
        self._asked = None
