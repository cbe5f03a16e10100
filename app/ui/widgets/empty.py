"""What stands where a list would be: nothing yet, nothing matches, or it could not be read; each with one action."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label


class Empty(QWidget):
    """A heading, a sentence and one button, in the middle."""

    def __init__(self, theme: Theme) -> None:
        """Say what it is with `show_state`."""
        super().__init__()
        self._do: Callable[[], None] | None = None
        box = column(8)
        box.setContentsMargins(24, 24, 24, 24)
        box.addStretch(1)
        self.heading = label(role="strong", wrap=True)
        self.words = label(role="muted", wrap=True)
        self.action = Button(theme, kind="primary")
        self.action.clicked.connect(self._act)
        self.action.hide()
        self._do_other: Callable[[], None] | None = None
        self.other = Button(theme)
        self.other.clicked.connect(self._act_otherwise)
        self.other.hide()
        for text in (self.heading, self.words):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(text)
        box.addSpacing(8)
        buttons = row(8)
        buttons.addStretch(1)
        buttons.addWidget(self.action)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        box.addLayout(buttons)
        box.addStretch(2)
        self.setLayout(box)

    def show_state(self, heading: str, words: str, *, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Change what it says and does."""
        self._do = do
        self.heading.setText(heading)
        self.words.setText(words)
        self.action.setText(action)
        self.action.setAccessibleName(action)
        self.action.setVisible(bool(action))
        self.other.hide()

    def offer(self, other: str, do: Callable[[], None]) -> None:
        """A second way, beside the action, until another state is shown."""
        self._do_other = do
        self.other.setText(other)
        self.other.setAccessibleName(other)
        self.other.show()

    def _act_otherwise(self) -> None:
        if self._do_other is not None:
            self._do_other()

    def _act(self) -> None:
        if self._do is not None:
            self._do()
