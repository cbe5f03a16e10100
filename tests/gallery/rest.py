"""Waits until a window has come to rest."""

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.asking import Asking
from app.ui.main_window import MainWindow

PATIENCE_MS = 20_000
CALM_TURNS = 3
"""For so many turns of the event loop in a row nothing may be under way."""


def at_rest(window: MainWindow) -> bool:
    """Let the window work until nothing is under way. False when that took too long."""
    deadline, calm = QDeadlineTimer(PATIENCE_MS), 0
    while calm < CALM_TURNS:
        if deadline.hasExpired():
            return False
        QTest.qWait(2)
        QApplication.sendPostedEvents()
        calm = 0 if _under_way(window) else calm + 1
    return True


def _under_way(window: MainWindow) -> bool:
    asking = any(part.waiting for part in window.findChildren(Asking))
    return asking or window.background.busy
