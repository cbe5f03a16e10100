"""Pause and resume of everything, for whoever offers it: the health screen, the tray, a search result."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.ui.actions import Actions
from app.ui.background import Background
from app.ui.pulse import Pulse


class Steering(QObject):
    """One thing at a time: what is asked while another is under way is the second half of a double click."""

    busy_changed = Signal(bool)
    failed = Signal(str, Exception)
    """A title, and why it was not done."""

    def __init__(self, actions: Actions, background: Background, pulse: Pulse, parent: QObject) -> None:
        """Asks nothing by itself."""
        super().__init__(parent)
        self._actions, self._background, self._pulse = actions, background, pulse
        self.busy = False
        """Whether one is under way."""

    def pause_all(self) -> None:
        """Close the gate: no request starts until it is opened again."""
        self._do(self._actions.pause_all, self.tr("Sending was not paused"))

    def resume_all(self) -> None:
        """Open the gate, whatever closed it."""
        self._do(self._actions.resume_all, self.tr("Sending does not go on"))

    def _do(self, work: Callable[[], None], failing: str) -> None:
        if self.busy:
            return
        self._set_busy(True)
        job = self._background.run(work, done=lambda _: None, failed=lambda error: self.failed.emit(failing, error))
        job.ended.connect(lambda: self._set_busy(False))

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)
        if not busy:
            self._pulse.ask()
