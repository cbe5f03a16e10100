"""The program on a screen: one for the process, however many windows come and go in it."""

import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.ids import Clock
from app.ui.actions import Actions
from app.ui.ahead import Ahead
from app.ui.background import Background
from app.ui.chosen_look import keeping, kept_scheme
from app.ui.language import Language
from app.ui.main_window import MainWindow
from app.ui.notices import Notice
from app.ui.one_window import OneWindow
from app.ui.onward import Next, Onward
from app.ui.parts import Parts
from app.ui.pulse import Pulse
from app.ui.remembered import CHOICES, Remembered
from app.ui.renewal import Renewal
from app.ui.theme import Theme
from app.ui.tray import system_tray
from app.ui.widgets.one_moment import OneMoment
from app.ui.widgets.problem import Problem
from app.ui.words import say

T = TypeVar("T")
LONG_MS = 600
LOOK_S = 0.02
LATEST_MS = 2000
"""A window that cannot find out how everything is must not keep the worker from beginning."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What a window is opened with. `file` is imported first; `told` and `trouble` are said in it at once.

    `begin` is what takes too long for the window to wait for: it runs beside it, as soon as the window is painted and
    has heard how everything is.
    """

    store: Path
    actions: Actions
    ui_settings: Path
    clock: Clock
    practice: str = ""
    first_run: bool = False
    file: Path | None = None
    told: Notice | None = None
    trouble: Exception | None = None
    begin: Callable[[], None] = lambda: None


class Desktop:
    """Look and language stay the same over all windows, and so does the line to later starts."""

    def __init__(self, data_dir: Path) -> None:
        """The person's choices are in `data_dir`, whichever store a window shows."""
        self.application = QApplication(sys.argv[:1])
        self.application.setApplicationName("Retail Send")
        self.application.setDesktopFileName("retail-send")
        self.application.setQuitOnLastWindowClosed(False)
        self._over = threading.Event()
        for ending in (signal.SIGINT, signal.SIGTERM):
            # Python runs this between two of its own steps, and the change feed takes one five times a second. The
            # timer waits for the event loop, should the signal come before it runs.
            signal.signal(ending, lambda *_: QTimer.singleShot(0, self._end))
        remembered = Remembered(data_dir / CHOICES)
        self.theme = Theme(self.application, scheme=kept_scheme(remembered), keep=keeping(remembered))
        self.language = Language(self.application, remembered)
        self.one_window = OneWindow(data_dir, self.application)
        self.one_window.wanted.connect(self._called)
        self._shown: Renewal | None = None
        self._files: list[Path] = []

    def show(self, opening: Opening) -> Next:
        """Show a window until it is left. Returns what the person wants next.

        Raises Refused as the window does, and what `begin` raises; then the window is gone.
        """
        if self._over.is_set():
            return Next()
        tray, onward = system_tray(self.theme), Onward()
        if tray is not None:
            self.language.changed.connect(tray.speak)
        remembered = Remembered(opening.ui_settings)
        parts = Parts(
            store=opening.store,
            actions=opening.actions,
            clock=opening.clock,
            theme=self.theme,
            remembered=remembered,
            language=self.language,
            tray=tray,
            practice=opening.practice,
            onward=onward,
            first_run=opening.first_run,
        )
        renewal = self._shown = Renewal(lambda: MainWindow(parts), self.language)
        renewal.left.connect(self.application.exit)
        self.application.aboutToQuit.connect(renewal.leave)
        renewal.window.come_up()
        self._begin(renewal.window, opening)
        Ahead(lambda: renewal.window, renewal)
        beside, broken = Background(self.application), list[Exception]()
        self._let_begin(opening.begin, renewal.window.pulse, beside, broken)
        try:
            self.application.exec()
        finally:
            self._shown = None
            self.application.aboutToQuit.disconnect(renewal.leave)
            renewal.leave()
            beside.close()
            beside.deleteLater()
            renewal.window.deleteLater()
            renewal.deleteLater()
            if tray is not None:
                tray.deleteLater()
        if broken:
            raise broken[0]
        return Next() if self._over.is_set() else onward.next

    def meanwhile(self, words: str, work: Callable[[], T]) -> T:
        """Do `work`, between two windows; if it takes longer than a moment, a small window says `words`."""
        moment, timer = OneMoment(self.theme, words), QElapsedTimer()
        timer.start()
        with ThreadPoolExecutor(1, thread_name_prefix="between-windows") as thread:
            future = thread.submit(work)
            while not wait([future], timeout=LOOK_S).done:
                if timer.hasExpired(LONG_MS) and not moment.isVisible():
                    moment.show()
                self.application.processEvents()
        moment.close()
        moment.deleteLater()
        return future.result()

    def refuse(self, error: Exception) -> None:
        """Say why there is no window, in one of its own, and wait until it was read."""
        Problem(self.theme, say("Retail Send cannot open"), error, None).exec()

    def _let_begin(self, begin: Callable[[], None], pulse: Pulse, beside: Background, broken: list[Exception]) -> None:
        """Once the pulse has told something, or ought to have. What `begin` raises goes to `broken` and ends it all."""
        begun = False

        def give_up(error: Exception) -> None:
            broken.append(error)
            self.application.exit()

        def now(*_: object) -> None:
            nonlocal begun
            if not begun:
                begun = True
                beside.run(begin, done=lambda _: None, failed=give_up)

        pulse.beat.connect(now)
        pulse.failed.connect(now)
        QTimer.singleShot(LATEST_MS, now)

    def _begin(self, window: MainWindow, opening: Opening) -> None:
        if opening.told is not None:
            window.attention.show_notice(opening.told)
        if opening.trouble is not None:
            window.desk.problem(say("The backup was not put back"), opening.trouble)
        waiting, self._files = self._files, []
        for file in (*waiting, *(() if opening.file is None else (opening.file,))):
            window.desk.routes.import_contacts.emit(file)

    def _called(self, file: Path | None) -> None:
        if self._shown is None:
            self._files += [] if file is None else [file]
            return
        window = self._shown.window
        window.come_up()
        self.application.alert(window)
        if file is not None:
            window.desk.routes.import_contacts.emit(file)

    def _end(self) -> None:
        self._over.set()
        self.application.exit()
