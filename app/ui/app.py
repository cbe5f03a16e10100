"""Opens the window and stays until it is left."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.domain.ids import Clock
from app.ui.actions import Actions
from app.ui.main_window import MainWindow
from app.ui.parts import Parts
from app.ui.remembered import Remembered
from app.ui.theme import Theme
from app.ui.tray import Tray, system_tray


def run_window(
    *,
    store: Path,
    commands: Actions,
    ui_settings: Path,
    clock: Clock,
    on_quit: Callable[[], None],
    banner: str = "",
) -> int:
    """Show the window and run until the person quits; then call `on_quit`. Returns the exit code.

    `banner` says, for as long as the window is there, that this is not in earnest. Raises Refused when the store cannot
    be opened.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Retail Send")
    application.setDesktopFileName("retail-send")
    application.setQuitOnLastWindowClosed(False)
    for ending in (signal.SIGINT, signal.SIGTERM):
        # Python runs this between two of its own steps, and the change feed takes one five times a second. The timer
        # waits for the event loop, should the signal come before it runs.
        signal.signal(ending, lambda *_: QTimer.singleShot(0, application.exit))
    theme = Theme(application)
    window = build_window(
        store=store,
        commands=commands,
        ui_settings=ui_settings,
        clock=clock,
        theme=theme,
        tray=system_tray(theme),
        banner=banner,
    )
    window.left.connect(application.exit)
    application.aboutToQuit.connect(window.leaving.leave)
    window.come_up()
    try:
        return application.exec()
    finally:
        window.leaving.leave()
        on_quit()


def build_window(
    *,
    store: Path,
    commands: Actions,
    ui_settings: Path,
    clock: Clock,
    theme: Theme,
    tray: Tray | None = None,
    banner: str = "",
) -> MainWindow:
    """The window with everything in it, not yet shown. Raises Refused when the store cannot be opened."""
    return MainWindow(Parts(store, commands, clock, theme, Remembered(ui_settings), tray, banner))
