"""Queue health: the three queues, the worker, the gate, the files, and campaigns that stand still with what to do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QTableView, QWidget

from app.domain.health import FileSize, Health, Problem, QueueName, Stall, as_json
from app.domain.traffic import Traffic
from app.storage.reads import reading
from app.storage.reads.jobs import JobRow, jobs
from app.storage.reads.traffic import traffic
from app.ui.desk import Desk
from app.ui.figures import file_size, span
from app.ui.health_words import beat_line, gate_line, held_by_owner, worker_line
from app.ui.models.job_list import COLOUR, Column, JobList
from app.ui.queue_samples import QueueSamples
from app.ui.screen import Screen
from app.ui.screens.health_traffic import ErrorsCard, LatencyCard
from app.ui.seldom import Seldom
from app.ui.theme import mono_font
from app.ui.tokens import GAP_L, GAP_XL
from app.ui.widgets.banner import Banner
from app.ui.widgets.calm_table import calm, fit
from app.ui.widgets.card import Card, clear, column, row
from app.ui.widgets.cells import Cell, PillCell
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, Elided, label
from app.ui.widgets.queue_card import QueueCard
from app.ui.widgets.scrolled import Scrolled
from app.ui.widgets.state import State
from app.ui.words import QUEUE, STALL, of_error, say

OVER = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the store tells of the queues beside their health."""

    jobs: tuple[JobRow, ...]
    traffic: Traffic


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
        self._samples = QueueSamples(pulse, self)
        self.jobs = JobList(clock=desk.clock, parent=self)
        self.job_table = QTableView()
        self.no_jobs = label(self.tr("Nothing is waiting and nothing runs."), "muted")
        self.errors = ErrorsCard()
        self.latency = LatencyCard(theme)
        self.traffic: Traffic | None = None
        self._asking = Seldom(desk.background, self._question, answered=self._take, failed=self._unread, parent=self)
        self.worker, self.gate = State(theme), State(theme)
        self._problems = column(8)
        self.stalled = QWidget()
        self._stalls = column(8)
        self.stalled.setLayout(self._stalls)
        self.unread = Banner(theme, "danger")
        self._files = QGridLayout()
        self._shown: tuple[object, ...] = ()
        self._failed = Empty(theme)
        self._body = Scrolled(sideways=True)
        self._lay_out()
        pulse.beat.connect(self._show)
        pulse.failed.connect(self._broke)
        if pulse.last is not None:
            self._show(pulse.last)

    def refresh(self) -> None:
        """Ask how everything is."""
        self._pulse.ask()
        self._asking.ask()

    def tables(self) -> Mapping[str, QTableView]:
        return {"jobs": self.job_table}

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
        content.addWidget(self.stalled)
        content.addLayout(cards)
        content.addWidget(self.unread)
        content.addLayout(self._second_line(), 1)
        content.addWidget(self.latency)
        content.addWidget(self._state_card())
        inside.setLayout(content)
        self._body.setWidget(inside)
        box.addWidget(self._body, 1)
        box.addWidget(self._failed, 1)
        self._failed.hide()
        self.setLayout(box)

    def _second_line(self) -> QHBoxLayout:
        card = Card(padding=0, spacing=0)
        head = row(8)
        head.setContentsMargins(GAP_L, 14, GAP_L, 6)
        head.addWidget(label(self.tr("Jobs"), "heading"))
        head.addStretch(1)
        head.addWidget(self.no_jobs)
        card.box.addLayout(head)
        card.box.addWidget(self.job_table, 1)
        self._dress_jobs()
        line = row(12)
        line.addWidget(card, 2)
        line.addWidget(self.errors, 1)
        return line

    def _dress_jobs(self) -> None:
        theme, table = self._desk.theme, self.job_table
        calm(table, theme)
        table.setModel(self.jobs)
        table.setAccessibleName(self.tr("Jobs of the three queues"))
        mono = mono_font(self.font())
        table.setItemDelegate(Cell(theme, table, token="text_2"))
        table.setItemDelegateForColumn(Column.JOB, Cell(theme, table, font=mono))
        table.setItemDelegateForColumn(Column.STATE, PillCell(theme, table, lambda job: COLOUR[job.state]))
        queues = [say(name) for name in QUEUE.values()]
        fit(table, {Column.JOB: ["campaign-12-run-3-batch-17"], Column.QUEUE: queues, Column.STATE: self.jobs.states()})
        table.setMinimumHeight(table.verticalHeader().defaultSectionSize() * 6)
        table.activated.connect(self._open)
        table.doubleClicked.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        job = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(job, JobRow):
            self._desk.routes.campaign.emit(job.campaign)

    def _state_card(self) -> Card:
        card = Card(spacing=10)
        line = row(24)
        left, right = column(8), column(8)
        left.addWidget(label(self.tr("Worker and gate"), "heading"))
        left.addWidget(self.worker)
        left.addWidget(self.gate)
        left.addStretch(1)
        right.addWidget(label(self.tr("Files"), "heading"))
        self._files.setHorizontalSpacing(12)
        self._files.setVerticalSpacing(6)
        self._files.setColumnStretch(0, 1)
        right.addLayout(self._files)
        line.addLayout(left, 1)
        line.addLayout(right, 2)
        card.box.addLayout(line)
        return card

    def _question(self) -> Callable[[], Seen]:
        store, now = self._desk.store, self._desk.clock()

        def read() -> Seen:
            with reading(store) as conn:
                return Seen(tuple(jobs(conn, now)), traffic(conn, now - OVER))

        return read

    def _take(self, seen: Seen) -> None:
        self.unread.hide()
        self.traffic = seen.traffic
        self.jobs.show_jobs(seen.jobs)
        self.no_jobs.setVisible(not seen.jobs)
        self.errors.show_errors(seen.traffic.errors)
        self.latency.show_traffic(seen.traffic)

    def _unread(self, error: Exception) -> None:
        self.traffic = None
        words = self.tr("Jobs and errors could not be read. {0}")
        self.unread.say(words.format(of_error(error)), action=self.tr("Try again"), do=self.refresh)

    def _show(self, health: Health) -> None:
        self._failed.hide()
        self._body.show()
        self.copy.setEnabled(True)
        sizes = [f"{file.name} {file_size(file.bytes)}" for file in health.files]
        self.line.show_text(" · ".join((beat_line(health.worker), *sizes)))
        for name, card in self.cards.items():
            card.show_queue(health.queues[name], health.worker, self._samples.of(name))
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
        clear(self._stalls)
        self.stalled.setVisible(bool(stalls))
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
        clear(self._files)
        for at, file in enumerate(files):
            name = Elided(file.name, "muted")
            name.setToolTip(file.path)
            self._files.addWidget(name, at, 0)
            size = label(file_size(file.bytes) if file.bytes is not None else self.tr("not there yet"))
            self._files.addWidget(size, at, 1, Qt.AlignmentFlag.AlignRight)

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        clear(self._problems)
        for problem in problems:
            banner = Banner(self._desk.theme, "danger")
            banner.say(problem.message)
            self._problems.addWidget(banner)

    def _copy(self) -> None:
        if self._pulse.last is not None:
            QGuiApplication.clipboard().setText(as_json(self._pulse.last, self.traffic))
            self._desk.say(self.tr("The figures are copied as JSON"))
