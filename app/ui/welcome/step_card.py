"""One step of the welcome: a number that becomes a tick, a heading, and what to do while it is the step's turn."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.assets import picture
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label

CIRCLE = 28


class Number(QWidget):
    """A circle with a number in it, or a tick."""

    def __init__(self, theme: Theme, number: int) -> None:
        """Neither the step's turn nor done yet."""
        super().__init__()
        self._theme, self._number = theme, number
        self.now = self.done = False
        self.setFixedSize(CIRCLE, CIRCLE)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(1, 1, CIRCLE - 2, CIRCLE - 2)
        colour = self._theme.colour("accent" if self.now or self.done else "text_3")
        painter.setPen(QPen(colour, 1.2))
        if self.done:
            painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(place)
        if self.done:
            tick = picture("check", self._theme.tokens.on_accent, 16, ratio=self.devicePixelRatioF())
            painter.drawPixmap((CIRCLE - 16) // 2, (CIRCLE - 16) // 2, tick)
        else:
            font = self.font()
            font.setPixelSize(12)
            painter.setFont(font)
            painter.setPen(self._theme.colour("accent" if self.now else "text_2"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class StepCard(QFrame):
    """Put what there is to do into `body`; emits `wanted` when the person goes to it, `skipped` when they go on."""

    wanted = Signal()
    skipped = Signal()

    def __init__(self, theme: Theme, number: int, title: str, words: str) -> None:
        """Not its turn yet."""
        super().__init__()
        self.number = Number(theme, number)
        self.title = label(title, "strong", wrap=True)
        self.words = label(words, "muted", wrap=True)
        self.open = Button(theme, self.tr("Open"), kind="link", name=self.tr("Open: {0}").format(title))
        self.skip = Button(theme, self.tr("Skip"), kind="link", name=self.tr("Skip: {0}").format(title))
        self.open.clicked.connect(self.wanted)
        self.skip.clicked.connect(self.skipped)
        self.inside = QWidget()
        self.body: QVBoxLayout = column(10)
        self.body.setContentsMargins(0, 8, 0, 0)
        self.inside.setLayout(self.body)
        self.setLayout(self._laid_out())
        self.show_state(now=False, done=False)

    @property
    def done(self) -> bool:
        """Whether it is ticked."""
        return self.number.done

    def show_state(self, *, now: bool, done: bool) -> None:
        """Whether it is its turn, and whether it is ticked."""
        self.number.now, self.number.done = now, done
        self.number.update()
        self.number.setAccessibleName(self.tr("Done") if done else self.tr("Not done yet"))
        self.inside.setVisible(now)
        self.skip.setVisible(now)
        self.open.setVisible(not now)
        self.open.setText(self.tr("Change") if done else self.tr("Open"))
        role = "step-now" if now else "step"
        if self.property("role") != role:
            self.setProperty("role", role)
            for part in (self, self.title):
                part.style().unpolish(part)
                part.style().polish(part)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.inside.isHidden() and event.button() is Qt.MouseButton.LeftButton:
            self.wanted.emit()
        super().mousePressEvent(event)

    def _laid_out(self) -> QHBoxLayout:
        line = row(12)
        line.setContentsMargins(16, 14, 16, 14)
        line.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        right = column(2)
        head = row(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.open)
        head.addWidget(self.skip)
        right.addLayout(head)
        right.addWidget(self.words)
        right.addWidget(self.inside)
        line.addLayout(right, 1)
        return line
