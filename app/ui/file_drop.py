"""A file dropped anywhere on the window: what may be dropped is said while it is dragged, and taken when it is let go.

The drag is watched where it enters the window and not by its parts, so that no text field takes the file's name for
words.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QMimeDatabase, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.customer_files import CARDS, WORKBOOKS, local_files
from app.ui.theme import Theme
from app.ui.widgets.drop_overlay import DropOverlay

OTHER_SPREADSHEETS = frozenset({"xlsb", "numbers"})


class FileDrop(QObject):
    """Emits `dropped` with one file that may hold customers. Anything else is refused in words, while it is dragged."""

    dropped = Signal(Path)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        """Begin to take files."""
        super().__init__(window)
        self._window = window
        self.overlay = DropOverlay(theme, window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Show and watched is self._window and (handle := self._window.windowHandle()) is not None:
            handle.installEventFilter(self)
        elif kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDragMoveEvent):
            return self._drag(event)
        elif kind == QEvent.Type.DragLeave and self.overlay.isVisible():
            self.overlay.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent) and event.mimeData().hasUrls():
            return self._drop(event)
        return super().eventFilter(watched, event)

    def _drag(self, event: QDragMoveEvent) -> bool:
        if not event.mimeData().hasUrls():
            return False
        if event.type() == QEvent.Type.DragEnter or not self.overlay.isVisible():
            self.overlay.show_words(refusal(event.mimeData()), _names(event.mimeData()))
        if self.overlay.refusing:
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.overlay.hide()
        good = not refusal(event.mimeData())
        event.setAccepted(good)
        if good:
            self.dropped.emit(local_files(event.mimeData())[0])
        return True


def refusal(data: QMimeData) -> str:
    """Why this cannot be imported, in words; empty when it can. By the name alone: nothing is read while dragging."""
    tell = QCoreApplication.translate
    if QApplication.activeModalWidget() is not None:
        return tell("file_drop", "Close the open window first, then drop the file.")
    files = local_files(data)
    if not files:
        return tell("file_drop", "Only files of this computer can be dropped here.")
    if len(files) > 1:
        return tell("file_drop", "One file at a time, please: {0} were dragged.").format(len(files))
    ending = files[0].suffix.lower().lstrip(".")
    if ending in OTHER_SPREADSHEETS:
        return tell(
            "file_drop",
            "This kind of spreadsheet cannot be read. Save it as an Excel workbook (.xlsx), then drop that file.",
        )
    kind = QMimeDatabase().mimeTypeForFile(files[0].name, QMimeDatabase.MatchMode.MatchExtension)
    if ending not in WORKBOOKS | CARDS and not (kind.isDefault() or kind.inherits("text/plain")):
        return tell(
            "file_drop", "Contacts come from Excel, CSV or text files, or from a phone (.vcf). This is of another kind."
        )
    return ""


def _names(data: QMimeData) -> str:
    files = local_files(data)
    return files[0].name if len(files) == 1 else ""
