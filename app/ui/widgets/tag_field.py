"""Tags as small tokens with a field behind them: Enter or a comma takes what was typed, known ones are offered."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.domain.folding import fold
from app.ui.theme import Theme
from app.ui.widgets.card import column
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button

SEPARATORS = ",;"


class TagField(QWidget):
    """Emits `changed` when the person adds or takes away a tag."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Without tags."""
        super().__init__()
        self._theme = theme
        self._tokens: dict[str, Button] = {}
        self._names: dict[str, str] = {}
        self.typed = QLineEdit()
        self.typed.setAccessibleName(self.tr("Add a tag"))
        self.typed.setPlaceholderText(self.tr("Add a tag, then Enter"))
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: self._take(), Qt.ConnectionType.QueuedConnection)
        self.typed.setCompleter(completer)
        self.typed.installEventFilter(self)
        self.typed.textEdited.connect(self._edited)
        self.typed.editingFinished.connect(self._take)
        self._flow = Flow(spacing=6)
        self._place = QWidget()
        self._place.setLayout(self._flow)
        self._place.hide()
        box = column(6)
        box.addWidget(self._place)
        box.addWidget(self.typed)
        self.setLayout(box)
        self.setFocusProxy(self.typed)

    def tags(self) -> frozenset[str]:
        """Those that are there, what is still being typed included."""
        waiting = " ".join(self.typed.text().split())
        return frozenset([*self._names.values(), *([waiting] if waiting else [])])

    def show_tags(self, tags: Iterable[str]) -> None:
        """These and no others."""
        for key in [*self._tokens]:
            self._drop(key)
        for tag in tags:
            self._add(tag)

    def offer(self, tags: Iterable[str]) -> None:
        """Those that are in use."""
        self._offered.setStringList([*tags])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes a tag and saves nothing; Backspace in the empty field takes the last one away."""
        if watched is self.typed and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.typed.text().strip():
                self._take()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.typed.text() and self._tokens:
                self._remove([*self._tokens][-1])
                return True
        return super().eventFilter(watched, event)

    def _edited(self, text: str) -> None:
        if any(mark in text for mark in SEPARATORS):
            for mark in SEPARATORS:
                text = text.replace(mark, "\n")
            for part in text.split("\n"):
                self._add(part)
            self.typed.clear()
        self.changed.emit()

    def _take(self) -> None:
        if self.typed.text().strip():
            self._add(self.typed.text())
            self.typed.clear()
            self.changed.emit()

    def _add(self, tag: str) -> None:
        name = " ".join(tag.split())
        key = fold(name)
        if not key or key in self._tokens:
            return
        token = Button(
            self._theme,
            name.replace("&", "&&"),
            kind="chip",
            sign="x",
            name=self.tr("Take away the tag {0}").format(name),
        )
        token.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        token.setAutoDefault(False)
        token.clicked.connect(lambda: self._remove(key))
        self._tokens[key], self._names[key] = token, name
        self._flow.addWidget(token)
        self._place.show()

    def _remove(self, key: str) -> None:
        self._drop(key)
        self.typed.setFocus()
        self.changed.emit()

    def _drop(self, key: str) -> None:
        token = self._tokens.pop(key)
        del self._names[key]
        self._flow.removeWidget(token)
        token.hide()
        token.deleteLater()
        self._place.setVisible(bool(self._tokens))
        self._place.updateGeometry()
