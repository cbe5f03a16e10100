"""What lies over the window while a file is dragged across it: that it can be dropped, or why not."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.tokens import RADIUS_CARD
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.labels import Elided, Sign, label

VEIL = 225
MARGIN = 16


class DropOverlay(QWidget):
    """Hidden until `show_words`. Lets every event through to what lies below."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        """Covers the widget that it is given, and grows with it."""
        super().__init__(over)
        self._theme, self._over = theme, over
        self.refusing = False
        self.heading = label(role="strong", wrap=True)
        self.words = Elided(role="muted")
        self._good = Sign(theme, "upload", "accent", 28)
        self._bad = Sign(theme, "ban", "failed", 28)
        for part in (self.heading, self.words):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card = Card(padding=24, spacing=10)
        signs = row(0)
        signs.addStretch(1)
        signs.addWidget(self._good)
        signs.addWidget(self._bad)
        signs.addStretch(1)
        card.box.addLayout(signs)
        card.box.addWidget(self.heading)
        card.box.addWidget(self.words)
        card.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)
        box = column(0)
        box.addStretch(1)
        box.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        self.setLayout(box)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        self.hide()

    def show_words(self, refusal: str, name: str) -> None:
        """Say that this file can be dropped, or with `refusal` why it cannot."""
        self.refusing = bool(refusal)
        self.heading.setText(refusal or self.tr("Drop to import"))
        self.words.show_text(name)
        self.words.setVisible(bool(name))
        self._good.setVisible(not refusal)
        self._bad.setVisible(bool(refusal))
        self.setAccessibleName(self.heading.text())
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self._theme.colour("background"))
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)
        edge = self._theme.colour("failed" if self.refusing else "accent")
        painter.setPen(QPen(edge, 2, Qt.PenStyle.DashLine))
        inside = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawRoundedRect(inside, RADIUS_CARD, RADIUS_CARD)
        painter.end()
