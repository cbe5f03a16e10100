"""Keeps the window, and makes it anew in another language: where it was, while everything behind it goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.garbage import begin_anew, leave_what_is_loaded
from app.ui.language import Language
from app.ui.main_window import MainWindow

LOOK_AGAIN_MS = 20


class Renewal(QObject):
    """Emits `left` once, when the person is done with the program, whichever window that was in."""

    left = Signal()

    def __init__(self, make: Callable[[], MainWindow], language: Language) -> None:
        """`make` makes a window, not yet shown; where the last one was left is where the next one stands."""
        super().__init__(language)
        self._make = make
        self._look = QTimer(self, interval=LOOK_AGAIN_MS)
        self._look.timeout.connect(self._renew)
        self.left.connect(self._look.stop)
        language.changed.connect(self._begin)
        self.window = self._made()
        leave_what_is_loaded()

    def leave(self) -> None:
        """Be done with the program."""
        self._look.stop()
        self.window.leaving.leave()

    def _made(self) -> MainWindow:
        window = self._make()
        window.left.connect(self.left)
        return window

    def _begin(self) -> None:
        self.window.setEnabled(False)
        for screen in self.window.stage.screens():
            screen.flush()
            if screen.losing():
                self.window.desk.say(self.tr("The language changes once the contacts are saved."))
        self._look.start()

    def _renew(self) -> None:
        # What is under way ends first: a window that goes cancels it, and a text that is being saved must arrive.
        old = self.window
        if old.background.busy:
            return
        self._look.stop()
        shown, kept = old.isVisible(), old.stage.kept()
        old.retire()
        new = self.window = self._made()
        new.setGeometry(old.geometry())
        new.setWindowState(old.windowState())
        if shown:
            new.come_up()
        new.stage.take_back(kept)
        old.deleteLater()
        begin_anew()
