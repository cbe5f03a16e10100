"""How tests look at windows: what is shown, and waiting until it is."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.screens.campaigns import CampaignsScreen
from app.ui.screens.queue_health import QueueHealthScreen
from app.ui.sections import Section
from tests.ui.conftest import PATIENCE_MS

D = TypeVar("D", bound=QDialog)


def until(qtbot: QtBot, condition: Callable[[], object]) -> None:
    """Let the window work until `condition` holds."""
    qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE_MS)


def beat(qtbot: QtBot, window: MainWindow) -> None:
    """Let the window hear how everything is by now: the first answer may be to what was asked before."""
    for _ in range(2):
        with qtbot.waitSignal(window.pulse.beat, timeout=PATIENCE_MS):
            window.pulse.ask()


def dialogs(window: QWidget, kind: type[D]) -> list[D]:
    """The dialogs of a kind that are open."""
    return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]


def dialog(qtbot: QtBot, window: QWidget, kind: type[D]) -> D:
    """The dialog of this kind, once it is open."""
    until(qtbot, lambda: dialogs(window, kind))
    return dialogs(window, kind)[0]


def campaigns(window: MainWindow) -> CampaignsScreen:
    """The screen with all campaigns."""
    screen = window.stage.get(Section.CAMPAIGNS)
    assert isinstance(screen, CampaignsScreen)
    return screen


def health(window: MainWindow) -> QueueHealthScreen:
    """The screen with the queues."""
    screen = window.stage.get(Section.HEALTH)
    assert isinstance(screen, QueueHealthScreen)
    return screen


def words(widget: QWidget) -> str:
    """Everything that a widget and its visible parts say, one text a line."""
    parts = [widget, *widget.findChildren(QWidget)]
    said = [_text(part) for part in parts if part.isVisibleTo(widget) or part is widget]
    return "\n".join(text for text in said if text)


def _text(widget: QWidget) -> str:
    for name in ("whole_text", "text", "toPlainText"):
        method = getattr(widget, name, None)
        if callable(method):
            return str(method())
    return ""
