"""Welcome: three steps to the first campaign, each of which can be skipped, or practice in one click."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.storage.reads import reading
from app.storage.reads.contacts import count_contacts
from app.ui.asking import Asking
from app.ui.assets import app_icon
from app.ui.desk import Desk
from app.ui.forms.keeper import Keeper
from app.ui.onward import Next, Step
from app.ui.screen import Screen
from app.ui.sections import PLACES
from app.ui.welcome.connect_step import ConnectStep
from app.ui.welcome.customers_step import CustomersStep
from app.ui.welcome.step_card import StepCard
from app.ui.welcome.store_step import StoreStep
from app.ui.welcoming import keep_left
from app.ui.widgets.card import column, row
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button, label
from app.ui.widgets.scrolled import Scrolled

WIDE = 640
SIGN = 34


class WelcomeScreen(Screen):
    """Has the window for itself; the last step, or "Set up later", leads to the program."""

    alone = True

    def __init__(self, desk: Desk) -> None:
        """The first step has its turn."""
        super().__init__()
        self._desk = desk
        self.keeper = Keeper(desk, self)
        self.connect_step = ConnectStep(desk, self.keeper)
        self.store_step = StoreStep(desk, self.keeper)
        self.customers_step = CustomersStep(desk)
        self.steps: tuple[StepCard, ...] = (self.connect_step, self.store_step, self.customers_step)
        self.practise = Button(desk.theme, self.tr("Try it with the built-in sandbox"), sign="flask-conical")
        self.later = Button(desk.theme, self.tr("Set up later"), kind="link")
        self._sign = QLabel()
        self._done: set[StepCard] = set()
        self._now: StepCard = self.steps[0]
        self._asking = Asking(
            desk.background, self._question, answered=self._counted, failed=lambda _: None, parent=self
        )
        self._lay_out()
        self._connect()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.connect_step.key.setFocus()

    def refresh(self) -> None:
        """Look whether there are customers now, and what the settings are."""
        self.keeper.ask()
        self._asking.ask()

    def _connect(self) -> None:
        for step in self.steps:
            step.wanted.connect(lambda step=step: self._turn(step))
            step.skipped.connect(lambda step=step: self._go_on(step))
        self.connect_step.connected.connect(lambda: self._tick(self.connect_step))
        self.store_step.finished.connect(lambda: self._tick(self.store_step))
        self.customers_step.chosen.connect(self._desk.routes.import_contacts)
        self.practise.clicked.connect(lambda: self._desk.routes.onward.emit(Next(Step.PRACTICE)))
        self.later.clicked.connect(self._leave)
        self._desk.theme.changed.connect(self._dress)
        self._dress()

    def _tick(self, step: StepCard) -> None:
        self._done.add(step)
        self._go_on(step)

    def _go_on(self, step: StepCard) -> None:
        following = self.steps[self.steps.index(step) + 1 :]
        left = [other for other in following if other not in self._done]
        if left:
            self._turn(left[0])
        else:
            self._leave()

    def _turn(self, step: StepCard) -> None:
        self._now = step
        self._arrange()

    def _arrange(self) -> None:
        for step in self.steps:
            step.show_state(now=step is self._now, done=step in self._done)

    def _leave(self) -> None:
        keep_left(self._desk.remembered)
        self._desk.routes.section.emit(PLACES[0].section)

    def _question(self) -> Callable[[], int]:
        store = self._desk.store

        def ask() -> int:
            with reading(store) as conn:
                return count_contacts(conn)

        return ask

    def _counted(self, people: int) -> None:
        if people and self.customers_step not in self._done:
            self._done.add(self.customers_step)
            if self._now is self.customers_step:
                self._leave()
            else:
                self._arrange()

    def _lay_out(self) -> None:
        steps = column(14)
        steps.addLayout(self._head())
        for step in self.steps:
            steps.addWidget(step)
        steps.addWidget(self._foot())
        middle = QWidget()
        middle.setMaximumWidth(max(WIDE, 48 * middle.fontMetrics().averageCharWidth() * 2))
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        middle.setLayout(steps)
        inside, line, whole = QWidget(), row(0), column(0)
        line.addStretch(1)
        line.addWidget(middle, 100)
        line.addStretch(1)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.addStretch(1)
        whole.addLayout(line)
        whole.addStretch(1)
        inside.setLayout(whole)
        scroll = Scrolled(inside, sideways=True)
        box = column(0)
        box.addWidget(scroll)
        self.setLayout(box)

    def _head(self) -> QHBoxLayout:
        line, words = row(12), column(2)
        words.addWidget(label(self.tr("Welcome to Retail Send"), "title", wrap=True))
        promise = self.tr("Three steps to your first campaign. Everything stays on this computer.")
        words.addWidget(label(promise, "muted", wrap=True))
        line.addWidget(self._sign)
        line.addLayout(words, 1)
        line.addWidget(self.later, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _foot(self) -> QWidget:
        foot, line = QWidget(), Flow(spacing=12)
        for part in (
            label(self.tr("No Mitto account yet?"), "muted"),
            self.practise,
            label(self.tr("Nothing real is sent."), "muted"),
        ):
            part.setMinimumHeight(self.practise.sizeHint().height())
            line.addWidget(part)
        foot.setLayout(line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        foot.setSizePolicy(policy)
        return foot

    def _dress(self) -> None:
        tokens = self._desk.theme.tokens
        sign = app_icon(tokens.accent, tokens.on_accent)
        self._sign.setPixmap(sign.pixmap(QSize(SIGN, SIGN), self.devicePixelRatioF()))
