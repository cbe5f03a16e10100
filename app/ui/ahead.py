"""What is made ahead, a little at a time while the window is quiet: the composer, whose first opening would hold it up.

Its modules are loaded one by one, and then it is made, as the first opening would do it. Who opens it earlier than that
gets it at once, and waits a moment longer.
"""

from collections import deque
from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from app.ui.main_window import COMPOSER, MainWindow

FIRST_AFTER_MS = 1500
"""By then the window is painted, and the screen that it begins with has its rows."""
EVERY_MS = 40

COMPOSER_MODULES = (
    *("known", "same_text", "shop_clock", "knowing", "looking_ahead", "saving", "drafting", "pages"),
    *("condition_parts", "condition_row", "condition_group", "start_from", "recipient_table", "left_out"),
    *("audience_step", "checks", "writing", "preview", "fitting_card", "opt_out_row", "versions", "length_checks"),
    *("opt_out_checks", "message_step", "when_words", "start_edit", "spread_words", "spread_edit", "first_edit"),
    *("often_part", "care_card", "limit_checks", "repeat_cards", "repeat_review", "when_step", "tiles", "tested"),
    *("same_text_checks", "verdict", "review_step", "find_person", "draft_test", "rehearsal_words", "rehearsal"),
    *("late_pages", "header", "trouble", "ending", "screen"),
)
"""In such an order that none brings many others along."""


class Ahead(QObject):
    """Begins by itself; stops when its parent goes."""

    def __init__(
        self,
        window: Callable[[], MainWindow],
        parent: QObject,
        *,
        first_ms: int = FIRST_AFTER_MS,
        every_ms: int = EVERY_MS,
    ) -> None:
        """`window` gives the one that is shown at the moment."""
        super().__init__(parent)
        modules = [f"app.ui.screens.composer.{name}" for name in COMPOSER_MODULES]
        self._steps: deque[Callable[[], object]] = deque(partial(import_module, name) for name in modules)
        self._steps.append(lambda: window().stage.get(COMPOSER))
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self._next)
        QTimer.singleShot(first_ms, self._timer, self._timer.start)

    @property
    def done(self) -> bool:
        """Whether all of it is made."""
        return not self._steps

    def _next(self) -> None:
        self._steps.popleft()()
        if self.done:
            self._timer.stop()
