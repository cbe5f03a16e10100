"""The steps of something that is done in order: where you are, what is done, and a click goes there."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from app.ui.assets import picture
from app.ui.theme import Theme
from app.ui.widgets.card import column

PADDING, GAP = 10, 10


class StepButton(QAbstractButton):
    """One step: a number in a circle, or a tick, and its name."""

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        """Not done yet."""
        super().__init__()
        self._theme, self._number, self.done = theme, number, False
        self.setText(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.mark(done=False)
        theme.changed.connect(self.update)

    def mark(self, *, done: bool) -> None:
        """Say whether nothing is missing any more."""
        self.done = done
        state = self.tr("Step {0}: {1}, done") if done else self.tr("Step {0}: {1}")
        self.setAccessibleName(state.format(self._number, self.text()))
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.text() + "  ") + self._circle() + GAP + 2 * PADDING
        return QSize(wide, metrics.height() + 22)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        colour = self._theme.colour("accent" if here else "text_2")
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if here or self.underMouse():
            painter.setBrush(self._theme.colour("accent_soft" if here else "surface_2"))
            painter.drawRoundedRect(frame, 7, 7)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 7, 7)
        size = self._circle()
        circle = QRectF(PADDING, (self.height() - size) / 2, size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.4))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        if self.done and not here:
            tick = picture("check", colour.name(), size // 2 + 1, ratio=self.devicePixelRatioF())
            room = (size - size // 2 - 1) / 2
            painter.drawPixmap(QPointF(circle.left() + room, circle.top() + room), tick)
        else:
            small = self.font()
            small.setPixelSize(max(9, self.fontInfo().pixelSize() - 2))
            painter.setFont(small)
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        font = self.font()
        font.setWeight(font.Weight.Medium)
        painter.setFont(font)
        words = QRectF(circle.right() + GAP, 0, self.width() - circle.right() - GAP - 4, self.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()

    def _circle(self) -> int:
        return self.fontMetrics().height() + 4


class StepList(QWidget):
    """Emits `went` with the place of the step that was clicked."""

    went = Signal(int)

    def __init__(self, theme: Theme, names: list[str]) -> None:
        """At the first step."""
        super().__init__()
        self.setAccessibleName(self.tr("Steps"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons = [StepButton(theme, at, name) for at, name in enumerate(names, start=1)]
        box = column(0)
        for at, button in enumerate(self.buttons):
            self._group.addButton(button, at)
            button.clicked.connect(lambda _=False, at=at: self.went.emit(at))
            box.addWidget(button)
        box.addStretch(1)
        self.setLayout(box)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.go(0)

    def go(self, step: int) -> None:
        """Be at this step."""
        self.buttons[step].setChecked(True)

    def mark(self, done: list[bool]) -> None:
        """Which steps have all that they need."""
        for button, one in zip(self.buttons, done, strict=True):
            button.mark(done=one)
