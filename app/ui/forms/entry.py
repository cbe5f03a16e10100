"""A line of text that is done when it is left or Enter is pressed, and taken back with Esc."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class Entry(QLineEdit):
    """Emits `entered` with a text that differs from the kept one, and `taken_back` when the person wants that again."""

    entered = Signal(str)
    taken_back = Signal()

    def __init__(self, name: str) -> None:
        """`name` is what a screen reader says."""
        super().__init__()
        self.kept = ""
        self._asked: str | None = None
        self.setAccessibleName(name)
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(self._edited)

    @property
    def touched(self) -> bool:
        """Whether it says something else than what is kept."""
        return self.text() != self.kept

    def show_kept(self, text: str) -> None:
        """What is kept now; what the person is typing stays."""
        touched = self.touched
        self.kept = text
        if not touched or self.text().strip() == text:
            self.setText(text)
            self._asked = None

    def take_back(self) -> None:
        """Say what is kept again."""
        self.setText(self.kept)
        self._asked = None
        self.taken_back.emit()

    def event(self, event: QEvent) -> bool:
        # Esc is a key of the window too: while there is something to take back, it is ours.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes_back(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._takes_back(event):
            self.take_back()
        else:
            super().keyPressEvent(event)

    def _takes_back(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.touched

    def _edited(self) -> None:
        self._asked = None
        if not self.touched:
            self.taken_back.emit()

    def _finish(self) -> None:
        text = self.text().strip()
        if text == self.kept:
            self.setText(text)
        elif text != self._asked:  # Enter and leaving are two ends of the same typing
            self._asked = text
            self.entered.emit(text)
