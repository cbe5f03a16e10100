"""A short word at the bottom of the window that something is done; it goes away by itself."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Button, Sign, label

STAYS_MS = 6000


class Say(Protocol):
    """How anybody says that something is done; `action` names the way back, `do` goes it."""

    def __call__(self, text: str, *, action: str = "", do: Callable[[], None] | None = None) -> None: ...


class Toast(Card):
    """Lies over the window that it is given and moves with it."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        """Hidden until it has something to say."""
        super().__init__(role="toast", padding=12)
        self._over = over
        self.setParent(over)
        line = row(10)
        line.addWidget(Sign(theme, "circle-check", "delivered"))
        self._words = label()
        line.addWidget(self._words, 1)
        self.action = Button(theme, kind="link")
        self.action.clicked.connect(self._act)
        self.action.hide()
        line.addWidget(self.action)
        self._do: Callable[[], None] | None = None
        self.box.addLayout(line)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Show a text for a while, and the way back if there is one."""
        self._do = do
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        self._words.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def words(self) -> str:
        """What it says, or said last."""
        return self._words.text()

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.box.activate()
        self.resize(self.sizeHint())
        self.move((self._over.width() - self.width()) // 2, self._over.height() - self.height() - 24)
