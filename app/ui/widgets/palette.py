"""The command palette: one line to type in and what answers it, over the window, for the keyboard alone."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.asking import Asking
from app.ui.background import Background
from app.ui.palette_search import Choice
from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.labels import label, rule
from app.ui.widgets.palette_list import PADDING, ChoiceList, Choices
from app.ui.words import of_error

WIDE, FROM_TOP, ROWS = 620, 120, 9
SHADE = QColor(0, 0, 0, 70)

_MOVES: Mapping[int, int] = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_PageUp: -5,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
}
_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVES = (Qt.Key.Key_Escape,)
_EDITING = (
    Qt.Key.Key_A,
    Qt.Key.Key_C,
    Qt.Key.Key_V,
    Qt.Key.Key_X,
    Qt.Key.Key_Z,
    Qt.Key.Key_Y,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Control,
)


class Palette(QWidget):
    """Lies over its window while it is open. Emits `chosen` with the target of what the person takes."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, background: Background, over: QWidget) -> None:
        """Closed; `open_with` opens it."""
        super().__init__(over)
        self._over = over
        self._look: Callable[[str], Callable[[], list[Choice]]] = lambda _: list
        self._before: QWidget | None = None
        self._asking = Asking(background, self._question, answered=self._take, failed=self._broke, parent=self)
        self.card = Card(padding=8, spacing=6)
        self.line = QLineEdit()
        self.line.setProperty("role", "palette")
        self.line.setPlaceholderText(self.tr("Search for an action, a campaign, a contact, a template"))
        self.line.setAccessibleName(self.tr("Search for anything"))
        self._model = Choices(self)
        self.list = ChoiceList(theme, self._model)
        self.words = label(role="muted", wrap=True)
        self.words.setContentsMargins(PADDING, 8, PADDING, 8)
        self._lay_out()
        self.line.textChanged.connect(lambda _: self._asking.ask_afresh())
        self.list.clicked.connect(self._choose)
        self.line.installEventFilter(self)
        over.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def waiting(self) -> bool:
        """Whether an answer is awaited."""
        return self._asking.waiting

    @property
    def choices(self) -> list[Choice]:
        """What is offered now."""
        return self._model.choices

    def open_with(self, look: Callable[[str], Callable[[], list[Choice]]]) -> None:
        """Open it; `look` makes of a text what answers it, off the UI thread."""
        if self.isVisible():
            self.close_palette()
            return
        self._look = look
        focus: QWidget | None = self._over.focusWidget()
        self._before = focus if focus is not None and not self.isAncestorOf(focus) else None
        self.line.clear()
        self._model.show([])
        self._arrange()
        self.show()
        self.raise_()
        self.line.setFocus()
        self._asking.ask_afresh()

    def close_palette(self) -> None:
        """Close it, and give the focus back."""
        self._asking.forget()
        self.hide()
        if self._before is not None:
            self._before.setFocus()
            self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._arrange()
        if watched is self.line and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), SHADE)
        painter.end()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.tr("What was found"))
        for part in (self.line, rule(), self.list, self.words):
            self.card.box.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.words.hide()

    def _arrange(self) -> None:
        self.setGeometry(self._over.rect())
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(0, min(FROM_TOP, self.height() // 7), 0, 0)
        self.card.setFixedWidth(min(WIDE, self.width() - 48))
        high = self.list.sizeHintForRow(0) if self._model.choices else 0
        self.list.setFixedHeight(high * min(len(self._model.choices), ROWS))

    def _key(self, event: QKeyEvent) -> bool:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        ours = key in _MOVES or key in _TAKES or key in _LEAVES or (control and key == Qt.Key.Key_K)
        if event.type() == QEvent.Type.ShortcutOverride:
            if ours:
                event.accept()  # or the window would take it for one of its own
            elif control and key not in _EDITING:
                self.close_palette()
            return ours
        if event.type() != QEvent.Type.KeyPress or not ours:
            return False
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in _TAKES:
            self._choose(self.list.currentIndex())
        else:
            self.close_palette()
        return True

    def _move(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            wanted = self.list.currentIndex().row() + by
            at = wanted % count if abs(by) == 1 else max(0, min(wanted, count - 1))
            self.list.setCurrentIndex(self._model.index(at))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.isVisible():
            target = self._model.choices[index.row()].target
            self.close_palette()
            self.chosen.emit(target)

    def _question(self) -> Callable[[], list[Choice]]:
        return self._look(self.line.text())

    def _take(self, choices: list[Choice]) -> None:
        self._model.show(choices)
        self.words.setText(self.tr("Nothing is called that."))
        self.words.setVisible(not choices)
        if choices:
            self.list.setCurrentIndex(self._model.index(0))
        self._arrange()

    def _broke(self, error: Exception) -> None:
        self._model.show([])
        self.words.setText(of_error(error))
        self.words.show()
        self._arrange()
