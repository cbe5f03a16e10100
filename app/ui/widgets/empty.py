"""What stands where a list would be: nothing yet, nothing matches, or it could not be read; each with one action."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import column
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
        for text in (self.heading, self.words):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.addWidget(text)
        box.addSpacing(8)
        box.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
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

    def _act(self) -> None:
        if self._do is not None:
            self._do()
