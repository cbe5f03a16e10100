"""One of several, from a list: short ones as they are, long ones with a search in them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter

SHOWN = 12
LEAST_LETTERS = 15
Option = tuple[str, str]
"""What is kept, and what the person reads."""


class Choice(QComboBox):
    """Emits `entered` with what the person chose."""

    entered = Signal(str)

    def __init__(self, name: str, options: Sequence[Option] = (), *, search: bool = False) -> None:
        """`search` lets the person type a part of a name. What is none of the names is not taken."""
        super().__init__()
        self.kept = ""
        self.setAccessibleName(name)
        self.setMaxVisibleItems(SHOWN)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_LETTERS)
        if search:
            self._let_search(name)
        self.offer(options)
        self.activated.connect(self._chosen)

    def offer(self, options: Sequence[Option]) -> None:
        """The list, in this order."""
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self._point()

    def show_kept(self, value: str) -> None:
        """What is kept now; an open list, or a search under way, stays."""
        changed = value != self.kept
        self.kept = value
        if changed or not (self.hasFocus() or self.view().isVisible()):
            self._point()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; a setting that changes under it would not be noticed

    def _point(self) -> None:
        if self.findData(self.kept) < 0 and self.count():
            self.addItem(self.kept, self.kept)
        self.setCurrentIndex(self.findData(self.kept))

    def _chosen(self, at: int) -> None:
        value = str(self.itemData(at))
        if value != self.kept:
            self.entered.emit(value)

    def _let_search(self, name: str) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line, completer = self.lineEdit(), QCompleter(self.model(), self)
        assert line is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(SHOWN)
        self.setCompleter(completer)
        line.setAccessibleName(name)
        line.editingFinished.connect(self._searched)

    def _searched(self) -> None:
        found = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        if found < 0:
            self._point()
        else:
            self.setCurrentIndex(found)
            self._chosen(found)
