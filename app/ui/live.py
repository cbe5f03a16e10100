"""The change feed for screens: five times a second at most it says that something in the store has changed."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.storage.watch import Watch

EVERY_MS = 200


class Live(QObject):
    """Emits `changed` after commits; a thousand commits between two looks are one `changed`."""

    changed = Signal()

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        """Begin to look. Raises Refused when the store cannot be opened."""
        super().__init__(parent)
        self._watch = Watch(store)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def refresh(self) -> None:
        """Say it now, because the person asked for it."""
        self.changed.emit()

    def close(self) -> None:
        """Stop looking and let go of the file."""
        self._timer.stop()
        self._watch.close()

    def _look(self) -> None:
        if self._watch.changed():
            self.changed.emit()
