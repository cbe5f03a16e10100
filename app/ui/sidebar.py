"""The bar on the left: sections, the two things that can be begun from anywhere, and how sending stands."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel

from app.domain.health import Health
from app.ui.assets import app_icon
from app.ui.health_words import gate_line, worker_line
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label, rule
from app.ui.widgets.state import State
from app.ui.words import say

WIDTH = 212
SECTIONS = (("send", "Campaigns"), ("activity", "Queue health"))


class Sidebar(QFrame):
    """Emits the number of the section that the person goes to."""

    went = Signal(int)
    import_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """The first section is chosen."""
        super().__init__()
        self._theme = theme
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self._sign = QLabel()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.sections: list[Button] = []
        for at, (sign, name) in enumerate(SECTIONS):
            button = Button(theme, self.tr(name), kind="nav", sign=sign)
            button.setCheckable(True)
            button.setToolTip(f"Ctrl+{at + 1}")
            self._group.addButton(button, at)
            self.sections.append(button)
        self._group.idClicked.connect(self.went)
        self.new_button = Button(theme, self.tr("New campaign"), kind="nav", sign="plus")
        self.new_button.setToolTip("Ctrl+N")
        self.new_button.clicked.connect(self.new_wanted)
        self.import_button = Button(theme, self.tr("Import contacts"), kind="nav", sign="upload")
        self.import_button.setToolTip("Ctrl+I")
        self.import_button.clicked.connect(self.import_wanted)
        self.gate, self.worker = State(theme), State(theme)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self.choose(0)
        self.show_unknown(self.tr("Looking at the queues"))

    def choose(self, section: int) -> None:
        """Mark a section as the one on show."""
        self.sections[section].setChecked(True)

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
        box.addLayout(brand)
        for button in self.sections:
            box.addWidget(button)
        box.addSpacing(8)
        box.addWidget(rule())
        box.addSpacing(8)
        box.addWidget(self.new_button)
        box.addWidget(self.import_button)
        box.addStretch(1)
        box.addWidget(rule())
        box.addSpacing(10)
        foot = column(6)
        foot.setContentsMargins(9, 0, 0, 0)
        foot.addWidget(self.gate)
        foot.addWidget(self.worker)
        box.addLayout(foot)
        self.setLayout(box)

    def _dress(self) -> None:
        sign = app_icon(self._theme.tokens.accent, self._theme.tokens.on_accent)
        self._sign.setPixmap(sign.pixmap(QSize(22, 22), self.devicePixelRatioF()))
