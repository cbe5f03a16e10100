"""One campaign while it is a draft, while it is sent, and afterwards: progress, counts, the live table, one message."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStackedWidget, QTableView, QVBoxLayout, QWidget

from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.reads import reading
from app.storage.reads.campaigns import CampaignRow, campaign_row
from app.storage.reads.messages import MessageRow
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.models.message_cells import Column
from app.ui.models.message_table import MessageTable
from app.ui.models.pace import per_minute
from app.ui.screen import Screen
from app.ui.screens.campaign_buttons import CampaignButtons
from app.ui.screens.draft import DraftPanel
from app.ui.screens.inspector import Inspector
from app.ui.screens.progress_strip import ProgressStrip
from app.ui.sections import Section
from app.ui.theme import mono_font
from app.ui.tokens import CAMPAIGN_COLOUR, GAP_XL, MESSAGE_COLOUR
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.cells import PADDING, Cell, PillCell
from app.ui.widgets.chip import StatusChips
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, Elided, label
from app.ui.widgets.live_table import LiveTable
from app.ui.widgets.pill import Pill
from app.ui.words import CAMPAIGN, HOLD, messages, of_error, say

SAMPLES = {
    Column.RECIPIENT: "+30 6944 117 749",
    Column.NAME: "Μαρία Παπαδοπούλου",
    Column.STATUS: "   Unconfirmed   ",
    Column.SEGMENTS: "Segments",
    Column.ATTEMPTS: "Attempts",
    Column.UPDATED: "23 Nov 14:02:16",
}
"""What each column has room for at first; its font decides how wide that is."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A campaign at one moment, and how many messages it hands over in a minute."""

    campaign: CampaignRow
    per_minute: int


class CampaignScreen(Screen):
    """Shows one campaign and acts on it."""

    def __init__(self, desk: Desk) -> None:
        """Empty until `show_campaign`."""
        super().__init__()
        self._desk = desk
        self.campaign: CampaignId | None = None
        self.seen: Seen | None = None
        theme = desk.theme
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)
        self._name = Elided(role="title", greedy=False)
        self._status = Pill(theme)
        self.buttons = CampaignButtons(desk)
        self.buttons.busy_changed.connect(self._busy)
        self.hold = Banner(theme, "warning")
        self.unconfirmed = Banner(theme, "warning")
        self.strip = ProgressStrip(theme)
        self.chips = StatusChips(theme)
        self.chips.chosen.connect(self._filter)
        self.table = LiveTable(theme)
        self.model = MessageTable(
            desk.store, desk.background, clock=desk.clock, visible=self.table.visible, parent=self
        )
        self.table.show_model(self.model)
        self.inspector = Inspector(desk)
        self.draft = DraftPanel(desk)
        self.empty = Empty(theme)
        self._live = QWidget()
        self._place = QStackedWidget()
        self._connect()
        self._lay_out()

    def show_campaign(self, campaign: CampaignId) -> None:
        """Show this one from now on."""
        if campaign != self.campaign:
            self.campaign, self.seen = campaign, None
            self._name.show_text("")
            self._status.show_status("", "queued")
            self.inspector.close_panel()
            self.chips.start_over()
            self.buttons.show_campaign(None, None)
            self.model.show(campaign, None)
            self.draft.show_campaign(campaign)
        self._asking.ask_afresh()

    def refresh(self) -> None:
        """Read what is on screen again."""
        if self.campaign is None:
            return
        self._asking.ask()
        if self.seen is not None and self.seen.campaign.run == 0:
            self.draft.refresh()
        else:
            self.model.refresh()
            self.inspector.refresh()

    def step_back(self) -> bool:
        open_panel = self.inspector.isVisible()
        self.inspector.close_panel()
        return open_panel

    def tables(self) -> Mapping[str, QTableView]:
        return {"messages": self.table}

    def _connect(self) -> None:
        self.model.loaded.connect(self._show_table_state)
        self.model.failed.connect(self._table_broke)
        self.table.picked.connect(self._inspect)
        self.inspector.closed.connect(lambda: self.table.choose(None))
        self.inspector.decided.connect(self.buttons.settle)
        self.draft.changed.connect(self._show_buttons)
        self.draft.import_wanted.connect(lambda: self._desk.routes.import_contacts.emit(None))

    def _lay_out(self) -> None:
        theme = self._desk.theme
        box = column(14)
        box.setContentsMargins(GAP_XL, 20, GAP_XL, 20)
        head = row(12)
        back = Button(theme, self.tr("Campaigns"), kind="link", name=self.tr("Back to all campaigns"))
        back.clicked.connect(lambda: self._desk.routes.section.emit(Section.CAMPAIGNS))
        head.addWidget(back)
        head.addWidget(label("/", "muted"))
        head.addWidget(self._name)
        head.addWidget(self._status)
        head.addStretch(1)
        head.addWidget(self.buttons)
        box.addLayout(head)
        box.addWidget(self.hold)
        box.addWidget(self.unconfirmed)
        self._live.setLayout(self._live_part())
        for part in (self._live, self.draft, self.empty):
            self._place.addWidget(part)
        box.addWidget(self._place, 1)
        self.setLayout(box)

    def _live_part(self) -> QVBoxLayout:
        theme = self._desk.theme
        mono, muted = mono_font(self.font()), {Column.SEGMENTS, Column.ATTEMPTS, Column.UPDATED, Column.DETAIL}
        for at in Column:
            font = mono if at is Column.RECIPIENT else None
            token = "text_2" if at in muted else "text"
            self.table.setItemDelegateForColumn(at, Cell(theme, self.table, token=token, font=font))
        pills = PillCell(theme, self.table, lambda found: MESSAGE_COLOUR[found.status])
        self.table.setItemDelegateForColumn(Column.STATUS, pills)
        self.table.setAccessibleName(self.tr("Messages of this campaign"))
        for at, sample in SAMPLES.items():
            metrics = QFontMetrics(mono) if at is Column.RECIPIENT else self.table.fontMetrics()
            self.table.setColumnWidth(at, metrics.horizontalAdvance(sample) + 2 * PADDING + 6)
        card = Card(padding=0)
        card.box.addWidget(self._table_place())
        line = row(12)
        line.addWidget(card, 1)
        line.addWidget(self.inspector)
        box = column(14)
        box.addWidget(self.strip)
        chips = row(12)
        chips.addWidget(self.chips, 1)
        chips.addWidget(self.buttons.retry, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(chips)
        box.addLayout(line, 1)
        return box

    def _table_place(self) -> QStackedWidget:
        self._rows = QStackedWidget()
        self.no_rows = Empty(self._desk.theme)
        self._rows.addWidget(self.table)
        self._rows.addWidget(self.no_rows)
        return self._rows

    def _question(self) -> Callable[[], Seen]:
        assert self.campaign is not None
        store, campaign, now = self._desk.store, self.campaign, self._desk.clock()
        return lambda: _read(store, campaign, now)

    def _take(self, seen: Seen) -> None:
        if self.seen is None or self.seen.campaign.run != seen.campaign.run:
            self.model.refresh()  # the rows of a launch may be the last change for a while
        self.seen = seen
        campaign = seen.campaign
        self._name.show_text(campaign.name)
        self._status.show_status(say(CAMPAIGN[campaign.status]), CAMPAIGN_COLOUR[campaign.status])
        self.strip.show_progress(campaign, seen.per_minute)
        self.chips.show_counts(campaign.counts)
        self._show_banners(campaign)
        self._place.setCurrentWidget(self.draft if campaign.run == 0 else self._live)
        self._show_buttons()

    def _broke(self, error: Exception) -> None:
        self.seen = None
        self._show_buttons()
        self.empty.show_state(
            self.tr("This campaign could not be read"), of_error(error), action=self.tr("Try again"), do=self.refresh
        )
        self._place.setCurrentWidget(self.empty)

    def _show_buttons(self) -> None:
        self.buttons.show_campaign(self.seen.campaign if self.seen else None, self.draft.draft)

    def _show_banners(self, campaign: CampaignRow) -> None:
        if campaign.hold is not None:
            self.hold.say(say(HOLD[campaign.hold]))
        else:
            self.hold.hide()
        unknown = campaign.counts[Status.UNCONFIRMED]
        if unknown and self.chips.status is not Status.UNCONFIRMED:
            words = self.tr("{0} may or may not have been sent. Nothing is sent again until you decide.")
            self.unconfirmed.say(words.format(messages(unknown)), action=self.tr("Review"), do=self._review)
        else:
            self.unconfirmed.hide()

    def _review(self) -> None:
        self.chips.chip(Status.UNCONFIRMED).click()

    def _filter(self, status: Status | None) -> None:
        if self.campaign is None:
            return
        self.inspector.close_panel()
        self.model.show(self.campaign, status)
        if self.seen is not None:
            self._show_banners(self.seen.campaign)

    def _inspect(self, found: MessageRow) -> None:
        self.inspector.show_message(found)

    def _busy(self, busy: bool) -> None:
        self.inspector.allow_decisions(not busy)
        if not busy:
            self.refresh()

    def _show_table_state(self) -> None:
        if self.model.rowCount() or not self.model.known:
            self._rows.setCurrentWidget(self.table)
            return
        self.no_rows.show_state(
            self.tr("No message here now"),
            self.tr("None of this campaign's messages has this status at the moment."),
            action=self.tr("Show all"),
            do=self.chips.chip(None).click,
        )
        self._rows.setCurrentWidget(self.no_rows)

    def _table_broke(self, error: Exception) -> None:
        self.no_rows.show_state(
            self.tr("The messages could not be read"),
            of_error(error),
            action=self.tr("Try again"),
            do=self.model.refresh,
        )
        self._rows.setCurrentWidget(self.no_rows)


def _read(store: Path, campaign: CampaignId, now: datetime) -> Seen:
    with reading(store) as conn:
        found = campaign_row(conn, campaign)
        return Seen(found, per_minute(conn, found, now))
