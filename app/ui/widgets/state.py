"""A dot in a colour and the word for it."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import row
from app.ui.widgets.labels import label


class State(QWidget):
    """A dot and a word."""

    def __init__(self, theme: Theme, *, wrap: bool = False) -> None:
        """Empty until `show_state`. With `wrap` it takes the width that it gets, and the lines that it needs."""
        super().__init__()
        self._theme, self._token = theme, "queued"
        self._words = label(role="small", wrap=wrap)
        box = row(6)
        box.setContentsMargins(16, 0, 0, 0)
        box.addWidget(self._words)
        self.setLayout(box)
        across = QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_state(self, words: str, token: str) -> None:
        """The word, and the token of its colour."""
        if (words, token) != (self.words(), self._token):
            self._words.setText(words)
            self._token = token
            self.update()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._token))
        line = self._words.fontMetrics().height()
        painter.drawEllipse(QPointF(5, min(self.height(), line) / 2), 4, 4)
        painter.end()
