"""The bar on the left: the sections with how much is in them, and at its foot how sending stands."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel

from app.domain.health import Health
from app.ui.assets import app_icon
from app.ui.figures import money
from app.ui.health_words import gate_line, worker_line
from app.ui.pulse import Work
from app.ui.sections import PLACES, Section
from app.ui.theme import Theme
from app.ui.widgets.bell import Bell
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, Elided, label, rule
from app.ui.widgets.nav_button import NavButton
from app.ui.widgets.state import State
from app.ui.words import say

WIDTH = 212


class Sidebar(QFrame):
    """Emits the section that the person goes to."""

    went = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """No section is chosen yet."""
        super().__init__()
        self._theme = theme
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self._sign = QLabel()
        self.search = Button(theme, self.tr("Search"), kind="nav", sign="search")
        self.search.setToolTip("Ctrl+K")
        self.bell = Bell(theme)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.sections: dict[Section, NavButton] = {}
        for at, place in enumerate(PLACES):
            button = NavButton(theme, place.title(), place.sign)
            button.setToolTip(f"Ctrl+{at + 1}")
            self._group.addButton(button, at)
            self.sections[place.section] = button
        self._group.idClicked.connect(lambda at: self.went.emit(PLACES[at].section))
        self.gate, self.worker = State(theme, wrap=True), State(theme, wrap=True)
        self.spent = Elided(role="small")
        self.spent.hide()
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self.show_unknown(self.tr("Looking at the queues"))

    def choose(self, section: Section) -> None:
        """Mark a section as the one on show."""
        self.sections[section].setChecked(True)

    def show_work(self, work: Work) -> None:
        """How many campaigns are on their way, how many people there are, and what this month has cost."""
        self.sections[Section.CAMPAIGNS].show_count(work.sending + work.scheduled)
        self.sections[Section.CONTACTS].show_count(work.contacts)
        self.spent.setVisible(work.spent is not None)
        if work.spent is not None:
            amount = money(work.spent.amount, work.spent.currency)
            self.spent.show_text(self.tr("{0} spent this month").format(amount))

    def show_health(self, health: Health) -> None:
        """Two lines at the foot."""
        self.gate.show_state(*gate_line(health.gate))
        self.worker.show_state(*worker_line(health.worker))

    def show_unknown(self, words: str = "") -> None:
        """When nothing could be found out: that, and not the last good news."""
        self.gate.show_state(words or say("Mitto: not known"), "queued")
        self.worker.show_state(say("Worker: not known"), "queued")

    def _lay_out(self) -> None:
        box = column(2)
        box.setContentsMargins(10, 16, 10, 16)
        brand = row(9)
        brand.setContentsMargins(10, 0, 0, 12)
        brand.addWidget(self._sign)
        name = label("Retail Send")
        name.setObjectName("brand")
        brand.addWidget(name, 1)
        brand.addWidget(self.bell)
        box.addLayout(brand)
        for button in self.sections.values():
            box.addWidget(button)
        box.addStretch(1)
        box.addWidget(self.search)
        box.addSpacing(6)
        box.addWidget(rule())
        box.addSpacing(10)
        foot = column(6)
        foot.setContentsMargins(9, 0, 0, 0)
        foot.addWidget(self.gate)
        foot.addWidget(self.worker)
        foot.addWidget(self.spent)
        box.addLayout(foot)
        self.setLayout(box)

    def _dress(self) -> None:
        sign = app_icon(self._theme.tokens.accent, self._theme.tokens.on_accent)
        self._sign.setPixmap(sign.pixmap(QSize(22, 22), self.devicePixelRatioF()))
