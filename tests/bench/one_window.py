"""A real window in this process, looked at from inside: its timer's gaps, and how long until something is painted."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.bootstrap import App, utc_now
from app.ui.app import build_window
from app.ui.main_window import MainWindow
from app.ui.theme import Theme

if TYPE_CHECKING:  # or a start that is measured would load it
    from app.ui.screens.campaign import CampaignScreen

EVERY_MS = 5
PATIENCE_S = 600.0


def open_window(app: App, folder: Path) -> MainWindow:
    """The program's window on this shop, painted."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    window = build_window(
        store=app.folder.store,
        commands=app.commands,
        ui_settings=folder / "window.ini",
        clock=utc_now,
        theme=Theme(application),
    )
    window.resize(1280, 820)
    window.show()
    return window


def until(condition: Callable[[], object], *, look_ms: int = 1) -> float:
    """Run the event loop until this holds. Returns the seconds that it took; raises TimeoutError after ten minutes."""
    started, loop, looking = time.perf_counter(), QEventLoop(), QTimer(timerType=Qt.TimerType.PreciseTimer)

    def look() -> None:
        if condition() or time.perf_counter() - started > PATIENCE_S:
            loop.quit()

    looking.timeout.connect(look)
    looking.start(look_ms)
    loop.exec()
    taken = time.perf_counter() - started
    if taken > PATIENCE_S:
        raise TimeoutError
    return taken


def settle(seconds: float) -> None:
    """Let the window work for so long."""
    ends = time.perf_counter() + seconds
    until(lambda: time.perf_counter() >= ends)


def painted_after(screen: "CampaignScreen", do: Callable[[], object]) -> float:
    """Milliseconds from doing something to the moment at which every row on screen shows its message."""
    settle(0.3)
    started = time.perf_counter()
    do()
    table, model, choice = screen.table, screen.model, screen.messages.choice()

    def there() -> bool:
        view = table.visible()
        rows = range(view.first, min(view.last + 1, model.rowCount()))
        loaded = model.shows(choice) and bool(rows) and all(model.message_at(row) is not None for row in rows)
        return loaded and table.painted(rows)

    until(there)
    return (time.perf_counter() - started) * 1000


@dataclass(slots=True)
class Gaps:
    """The time between one turn of a five-millisecond timer and the next, in milliseconds."""

    times: list[float] = field(default_factory=list)

    @property
    def longest(self) -> float:
        """The longest pause of the window."""
        return max(self.times)

    def share_within(self, limit_ms: float) -> float:
        """How many of the turns came within so many milliseconds, of 1."""
        return sum(gap < limit_ms for gap in self.times) / len(self.times)

    def quantile(self, share: float) -> float:
        """What this share of the turns did not exceed."""
        return sorted(self.times)[min(int(len(self.times) * share), len(self.times) - 1)]


def watch_gaps(condition: Callable[[], object], *, look_ms: int = 100) -> Gaps:
    """Run the event loop as the program does until this holds; it is looked at ten times a second."""
    gaps, application = Gaps(), QApplication.instance()
    assert isinstance(application, QApplication)
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.times.append((now - last) * 1000)
        last = now

    def look() -> None:
        if condition():
            application.exit()

    ticking, looking = QTimer(timerType=Qt.TimerType.PreciseTimer), QTimer()
    ticking.timeout.connect(tick)
    looking.timeout.connect(look)
    ticking.start(EVERY_MS)
    looking.start(look_ms)
    application.exec()
    return gaps
