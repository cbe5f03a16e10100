"""Queue health: the three queues, the worker, the gate, the files, and campaigns that stand still with what to do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QScrollArea, QWidget

from app.domain.health import FileSize, Health, Problem, QueueName, Stall, as_json
from app.ui.desk import Desk
from app.ui.figures import file_size, span
from app.ui.health_words import beat_line, gate_line, held_by_owner, worker_line
from app.ui.screen import Screen
from app.ui.tokens import GAP_XL
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, Elided, label, rule
from app.ui.widgets.queue_card import QueueCard
from app.ui.widgets.state import State
from app.ui.words import STALL, of_error, say


class QueueHealthScreen(Screen):
    """Shows the pulse while it is on screen, and acts on everything at once."""

    own_stalls = True

    def __init__(self, desk: Desk) -> None:
        """Says nothing before the first beat."""
        super().__init__()
        self._desk = desk
        pulse = self._pulse = desk.pulse
        theme = desk.theme
        self.line = Elided(role="muted")
        self.copy = Button(theme, self.tr("Copy as JSON"), sign="copy")
        self.copy.clicked.connect(self._copy)
        self.pause = Button(theme, self.tr("Pause all sending"), sign="pause")
        self.pause.clicked.connect(desk.steering.pause_all)
        self.resume = Button(theme, self.tr("Resume all sending"), sign="play", kind="primary")
        self.resume.clicked.connect(desk.steering.resume_all)
        desk.steering.busy_changed.connect(self.pause.setDisabled)
        desk.steering.busy_changed.connect(self.resume.setDisabled)
        self.cards = {name: QueueCard(theme, name) for name in QueueName}
        self.worker, self.gate = State(theme), State(theme)
        self._problems = column(8)
        self._stalls = column(8)
        self.stalled = Card(spacing=8)
        self._files = QGridLayout()
        self._shown: tuple[object, ...] = ()
        self._failed = Empty(theme)
        self._body = QScrollArea()
        self._lay_out()
        pulse.beat.connect(self._show)
        pulse.failed.connect(self._broke)
        if pulse.last is not None:
            self._show(pulse.last)

    def refresh(self) -> None:
        """Ask how everything is."""
        self._pulse.ask()

    def _lay_out(self) -> None:
        box = column(14)
        box.setContentsMargins(GAP_XL, 20, GAP_XL, 20)
        head = row(12)
        titles = column(2)
        titles.addWidget(label(self.tr("Queue health"), "title"))
        titles.addWidget(self.line)
        head.addLayout(titles, 1)
        for button in (self.copy, self.pause, self.resume):
            head.addWidget(button)
        self.resume.hide()
        self.copy.setEnabled(False)
        box.addLayout(head)
        inside = QWidget()
        content = column(14)
        content.addLayout(self._problems)
        cards = row(12)
        for card in self.cards.values():
            cards.addWidget(card, 1)
        content.addLayout(cards)
        content.addLayout(self._second_line())
        content.addStretch(1)
        inside.setLayout(content)
        self._body.setFrameShape(QFrame.Shape.NoFrame)
        self._body.setWidgetResizable(True)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body.setWidget(inside)
        box.addWidget(self._body, 1)
        box.addWidget(self._failed, 1)
        self._failed.hide()
        self.setLayout(box)

    def _second_line(self) -> QGridLayout:
        self.stalled.box.addWidget(label(self.tr("Campaigns that stand still"), "heading"))
        self.stalled.box.addLayout(self._stalls)
        self.stalled.box.addStretch(1)
        state = Card(spacing=10)
        state.box.addWidget(label(self.tr("Worker and gate"), "heading"))
        state.box.addWidget(self.worker)
        state.box.addWidget(self.gate)
        state.box.addWidget(rule())
        state.box.addWidget(label(self.tr("Files"), "heading"))
        self._files.setHorizontalSpacing(12)
        self._files.setVerticalSpacing(6)
        self._files.setColumnStretch(0, 1)
        state.box.addLayout(self._files)
        state.box.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(self.stalled, 0, 0)
        grid.addWidget(state, 0, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        return grid

    def _show(self, health: Health) -> None:
        self._failed.hide()
        self._body.show()
        self.copy.setEnabled(True)
        sizes = [f"{file.name} {file_size(file.bytes)}" for file in health.files]
        self.line.show_text(" · ".join((beat_line(health.worker), *sizes)))
        for name, card in self.cards.items():
            card.show_queue(health.queues[name], health.worker)
        self.worker.show_state(*worker_line(health.worker))
        self.gate.show_state(*gate_line(health.gate))
        self.pause.setVisible(not held_by_owner(health))
        self.resume.setVisible(health.gate is not None and not health.gate.open)
        changing = (health.stalled, health.files, health.problems)
        if changing != self._shown:
            self._shown = changing
            self._show_stalls(health.stalled)
            self._show_files(health.files)
            self._show_problems(health.problems)

    def _broke(self, error: Exception) -> None:
        self.copy.setEnabled(False)
        self._body.hide()
        self._failed.show_state(
            self.tr("Health could not be read"), of_error(error), action=self.tr("Try again"), do=self.refresh
        )
        self._failed.show()

    def _show_stalls(self, stalls: Sequence[Stall]) -> None:
        _empty(self._stalls)
        if not stalls:
            self._stalls.addWidget(label(self.tr("None. Everything that should be sending is."), "muted", wrap=True))
        for stall in stalls:
            banner = Banner(self._desk.theme, "warning")
            words = self.tr("“{0}” has made no progress for {1}. {2}")
            banner.say(
                words.format(stall.name, span(stall.since_s), say(STALL[stall.cause])),
                action=self.tr("Open"),
                do=lambda stall=stall: self._desk.routes.campaign.emit(stall.campaign),  # type: ignore[misc]
            )
            self._stalls.addWidget(banner)

    def _show_files(self, files: Sequence[FileSize]) -> None:
        _empty(self._files)
        for at, file in enumerate(files):
            name = Elided(file.name, "muted")
            name.setToolTip(file.path)
            self._files.addWidget(name, at, 0)
            size = label(file_size(file.bytes) if file.bytes is not None else self.tr("not there yet"))
            self._files.addWidget(size, at, 1, Qt.AlignmentFlag.AlignRight)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        _empty(self._problems)
        for problem in problems:
            banner = Banner(self._desk.theme, "danger")
            banner.say(problem.message)
            self._problems.addWidget(banner)

    def _copy(self) -> None:
        if self._pulse.last is not None:
            QGuiApplication.clipboard().setText(as_json(self._pulse.last))
            self._desk.say(self.tr("The figures are copied as JSON"))


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
