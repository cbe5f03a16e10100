"""Overview: what needs the owner first, how today went, what is sending and what comes next."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.health import Health, QueueName
from app.domain.ids import CampaignId
from app.ui import overview_words as tell
from app.ui.asking import Asking
from app.ui.concerns import AT_MOST, Concern, Leads, concerns
from app.ui.desk import Desk
from app.ui.overview_reading import Figures, Standing, read_figures, read_standing
from app.ui.queue_samples import QueueSamples
from app.ui.screen import Screen
from app.ui.screens.now_and_next import NowAndNext
from app.ui.sections import Section
from app.ui.seldom import Seldom
from app.ui.tokens import GAP_XL
from app.ui.widgets.banner import Banner
from app.ui.widgets.bars import Bars
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, Elided, label
from app.ui.widgets.queue_line import QueueLine
from app.ui.widgets.scrolled import Scrolled
from app.ui.widgets.state import State
from app.ui.widgets.tile import Tile
from app.ui.words import of_error

STALE = timedelta(minutes=1)


class OverviewScreen(Screen):
    """Where the window begins."""

    own_stalls = True

    def __init__(self, desk: Desk) -> None:
        """Reads nothing until `refresh`."""
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.standing: Standing | None = None
        self.figures: Figures | None = None
        self._has_key: bool | None = None
        self._live = Asking(
            desk.background, self._ask_standing, answered=self._take_standing, failed=self._broke, parent=self
        )
        self._dear = Seldom(
            desk.background, self._ask_figures, answered=self._take_figures, failed=self._broke, parent=self
        )
        self._samples = QueueSamples(desk.pulse, self)
        self.greeting = label(role="title")
        self.line = Elided(role="muted")
        self.banners = [Banner(theme, "warning") for _ in range(AT_MOST)]
        self.today, self.delivered = Tile(self.tr("Sent today")), Tile(self.tr("Delivered"))
        self.failed, self.needs = Tile(self.tr("Not delivered")), Tile(self.tr("Needs you"))
        self.next = NowAndNext(theme)
        self.next.opened.connect(desk.routes.campaign)
        self.queues = {name: QueueLine(theme, name) for name in QueueName}
        self.bars = Bars(theme, self.tr("Delivery, last 14 days"))
        self.legend = {token: State(theme) for token in ("delivered", "queued", "failed")}
        self.empty = Empty(theme)
        self._body = Scrolled(sideways=True)
        self._lay_out()
        desk.pulse.beat.connect(self._beat)
        desk.pulse.failed.connect(lambda _: self._show_standing())

    def refresh(self) -> None:
        """Read everything again."""
        self._live.ask()
        if self.standing is not None:
            self._dear.ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        actions = self._desk.actions
        self._desk.background.run(
            lambda: actions.setup.known_key() is not None, done=self._take_key, failed=lambda _: None
        )

    def _lay_out(self) -> None:
        theme, routes = self._desk.theme, self._desk.routes
        head = row(12)
        titles = column(2)
        titles.addWidget(self.greeting)
        titles.addWidget(self.line)
        head.addLayout(titles, 1)
        self.import_button = Button(theme, self.tr("Import contacts"), sign="upload")
        self.import_button.clicked.connect(lambda: routes.import_contacts.emit(None))
        self.new_button = Button(theme, self.tr("New campaign"), kind="primary", sign="plus")
        self.new_button.clicked.connect(routes.new_campaign)
        head.addWidget(self.import_button)
        head.addWidget(self.new_button)
        content = column(14)
        for banner in self.banners:
            content.addWidget(banner)
        tiles = row(12)
        for tile in (self.today, self.delivered, self.failed, self.needs):
            tiles.addWidget(tile, 1)
        content.addLayout(tiles)
        content.addWidget(self.next)
        card = Card()
        card.box.addLayout(self._queues())
        content.addWidget(card)
        content.addWidget(self._history(), 1)
        inside = QWidget()
        inside.setLayout(content)
        self._body.setWidget(inside)
        box = column(14)
        box.setContentsMargins(GAP_XL, 20, GAP_XL, 20)
        box.addLayout(head)
        box.addWidget(self._body, 1)
        box.addWidget(self.empty, 1)
        self._body.hide()
        self.empty.hide()
        self.setLayout(box)

    def _queues(self) -> QHBoxLayout:
        line = row(GAP_XL)
        for queue in self.queues.values():
            line.addWidget(queue, 1)
        return line

    def _history(self) -> Card:
        card = Card(spacing=12)
        head = row(8)
        head.addWidget(label(self.tr("Delivery, last 14 days"), "heading"))
        head.addStretch(1)
        for token, word in (
            ("delivered", self.tr("delivered")),
            ("queued", self.tr("no final report")),
            ("failed", self.tr("not delivered")),
        ):
            self.legend[token].show_state(word, token)
            head.addWidget(self.legend[token])
        card.box.addLayout(head)
        card.box.addWidget(self.bars, 1)
        return card

    def _ask_standing(self) -> Callable[[], Standing]:
        store, actions, now = self._desk.store, self._desk.actions, self._desk.clock()
        return lambda: read_standing(store, actions, now)

    def _ask_figures(self) -> Callable[[], Figures]:
        store, actions, now = self._desk.store, self._desk.actions, self._desk.clock()
        upcoming = () if self.standing is None else self.standing.upcoming
        waiting = [one.campaign.id for one in upcoming if one.campaign.run == 0]
        return lambda: read_figures(store, actions, now, waiting)

    def _beat(self, health: Health) -> None:
        del health
        if self.isVisible():
            self._live.ask()

    def _take_key(self, has_key: bool) -> None:
        self._has_key = has_key
        self._show_standing()

    def _take_standing(self, standing: Standing) -> None:
        begun = {one.campaign.id for one in self.standing.upcoming} if self.standing else None
        self.standing = standing
        stale = self.figures is None or standing.at - self.figures.at >= STALE
        if stale or begun != {one.campaign.id for one in standing.upcoming}:
            self._dear.ask()
        self._show_standing()

    def _take_figures(self, figures: Figures) -> None:
        self.figures = figures
        bars = [tell.bar(day) for day in figures.days]
        self.bars.show_bars(bars)
        self.legend["queued"].setVisible(any(day.taken.unknown for day in figures.days))
        self._show_standing()

    def _show_standing(self) -> None:
        standing, health = self.standing, self._desk.pulse.last
        if standing is None:
            return
        self.greeting.setText(tell.greeting(standing.at, standing.zone))
        self.line.show_text(tell.how_it_stands(standing, health))
        found = concerns(standing.undecided, standing.upcoming, health, has_key=self._has_key, leads=self._leads())
        self._show_concerns(found)
        self.needs.show_figure(*tell.needs_you(standing))
        self.next.show_standing(standing, self.figures)
        if self.figures is not None:
            self.today.show_figure(*tell.today(standing, self.figures))
            self.delivered.show_figure(*tell.delivered(self.figures))
            self.failed.show_figure(*tell.not_delivered(self.figures.causes))
        for name, queue in self.queues.items():
            if health is not None:
                now = health.queues[name]
                line = tell.queue_line(name, now, standing)
                queue.show_queue(tell.queue_work(name, now), line, self._samples.of(name))
        self._show_body(standing)

    def _show_body(self, standing: Standing) -> None:
        begun = standing.campaigns
        if not begun:
            self._say_where_to_begin(contacts=standing.contacts)
        self._body.setVisible(begun)
        self.empty.setVisible(not begun)

    def _say_where_to_begin(self, *, contacts: bool) -> None:
        if contacts:
            self.empty.show_state(
                self.tr("Your customers are here"),
                self.tr("Write the first campaign. You see every message before anything is sent."),
                action=self.tr("New campaign"),
                do=self._desk.routes.new_campaign.emit,
            )
        else:
            self.empty.show_state(
                self.tr("Begin with your customers"),
                self.tr("Bring them in from a file. Then write the first campaign."),
                action=self.tr("Import contacts"),
                do=lambda: self._desk.routes.import_contacts.emit(None),
            )

    def _show_concerns(self, found: list[Concern]) -> None:
        for banner, concern in zip(self.banners, [*found, *[None] * (AT_MOST - len(found))], strict=True):
            if concern is None:
                banner.hide()
            else:
                banner.say(concern.words, action=concern.action, do=concern.do)

    def _leads(self) -> Leads:
        routes = self._desk.routes
        settings = next((section for section in Section if section.value == "settings"), None)
        return Leads(
            self._review,
            routes.campaign.emit,
            self._desk.steering.resume_all,
            None if settings is None else lambda: routes.section.emit(settings),
        )

    def _review(self, campaign: CampaignId) -> None:
        self._desk.routes.campaign.emit(campaign)
        self._desk.routes.unconfirmed.emit()

    def _broke(self, error: Exception) -> None:
        self.standing = None
        self._body.hide()
        self.empty.show_state(
            self.tr("The overview could not be read"), of_error(error), action=self.tr("Try again"), do=self.refresh
        )
        self.empty.show()
