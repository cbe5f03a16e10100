"""A banner at the top of the window or a screen: something the owner should know, with one action at most."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.ui.theme import Theme
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Button, Sign, label

SIGNS = {
    "info": ("info", "accent"),
    "warning": ("circle-alert", "warning_text"),
    "danger": ("triangle-alert", "failed"),
}


class Banner(Card):
    """One line, or more when it does not fit. Hidden until it has something to say."""

    dismissed = Signal()

    def __init__(self, theme: Theme, role: str = "warning", *, dismissable: bool = False) -> None:
        """`role` is info, warning or danger."""
        super().__init__(role=role, padding=12)
        line = row(12)
        sign, token = SIGNS[role]
        line.addWidget(Sign(theme, sign, token))
        self._words: QLabel = label(wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line.addWidget(self._words, 1)
        self.action = Button(theme)
        self.action.clicked.connect(self._act)
        self.action.hide()
        line.addWidget(self.action)
        if dismissable:
            close = Button(theme, kind="quiet", sign="x", name=self.tr("Dismiss this notice"))
            close.clicked.connect(self._dismiss)
            line.addWidget(close)
        self.box.addLayout(line)
        self._do: Callable[[], None] | None = None
        self.hide()

    def say(self, text: str, *, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Show a text and, if there is one right thing to do, its button."""
        self._do = do
        self._words.setText(text)
        self.setAccessibleName(text)
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        self.show()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _act(self) -> None:
        if self._do is not None:
            self._do()
