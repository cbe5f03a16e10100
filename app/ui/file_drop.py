"""A file dropped anywhere on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDrop(QObject):
    """Takes exactly one file at a time and emits where it is."""

    dropped = Signal(Path)

    def __init__(self, window: QWidget) -> None:
        """Begin to take files."""
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in DRAGS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.setAccepted(len(files) == 1)
        if event.type() == QEvent.Type.Drop and len(files) == 1:
            self.dropped.emit(files[0])
        return True
