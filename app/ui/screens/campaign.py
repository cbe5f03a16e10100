"""One campaign while it is a draft, while it is sent, and afterwards: progress, counts, the live table, one message."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QTableView, QVBoxLayout, QWidget

from app.domain.campaign import CampaignStatus, Hold
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.reads import get_campaign, reading
from app.storage.reads.billed import Spent, spent_on_campaign
from app.storage.reads.campaigns import CampaignRow, campaign_row
from app.storage.reads.first_people import FirstPeople, first_people
from app.storage.reads.messages import MessageRow
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.figures import day_time, money
from app.ui.first_people_words import fared_by
from app.ui.models.pace import per_minute
from app.ui.opt_out_words import no_line_words
from app.ui.repeat_words import missed_words
from app.ui.screen import Screen
from app.ui.screens.campaign_buttons import CampaignButtons, waits_for
from app.ui.screens.campaign_messages import CampaignMessages
from app.ui.screens.copy_button import CopyButton
from app.ui.screens.inspector import Inspector
from app.ui.screens.planned import PlannedPanel
from app.ui.screens.progress_strip import ProgressStrip
from app.ui.screens.recall import RecallBanner
from app.ui.sections import Section
from app.ui.tokens import CAMPAIGN_COLOUR, GAP_XL
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import column, row
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, Elided, label
from app.ui.widgets.pill import Pill
from app.ui.words import CAMPAIGN, HOLD, messages, of_error, say

SETTINGS_PAGE: Mapping[Hold, str] = {Hold.MONTHLY_CEILING: "sending", Hold.NO_CREDENTIALS: "mitto"}
"""Where that is changed for which a campaign waits."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A campaign at one moment, how many messages it hands over in a minute, and what it cost so far."""

    campaign: CampaignRow
    per_minute: int
    spent: Spent | None
    """None while no price is known."""
    no_line_why: str
    """Why its messages went without the opt-out line; empty: they have it, or none was set up."""
    first: FirstPeople | None
    """How those fared for whom the rest waits, while it asks."""


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
        self.no_line = label(role="muted", wrap=True)
        self.strip = ProgressStrip(theme)
        self.inspector = Inspector(desk)
        self.messages = CampaignMessages(desk, self.inspector)
        self.table, self.model = self.messages.table, self.messages.model
        self.chips, self.no_rows = self.messages.chips, self.messages.no_rows
        self.planned = PlannedPanel(desk)
        self.recall = RecallBanner(desk)
        self.copy = CopyButton(desk)
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
            self.buttons.show_campaign(None, None)
            self.messages.show_campaign(campaign)
            self.planned.show_campaign(campaign)
            self.recall.show_campaign(None)
        self._asking.ask_afresh()

    def refresh(self) -> None:
        """Read what is on screen again."""
        if self.campaign is None:
            return
        self._asking.ask()
        if self.seen is not None and self.seen.campaign.run == 0:
            self.planned.refresh()
        else:
            self.messages.refresh()
            self.inspector.refresh()

    def seek(self) -> bool:
        if not self.messages.search.isVisible():
            return False
        self.messages.search.setFocus()
        self.messages.search.selectAll()
        return True

    def step_back(self) -> bool:
        if not self.inspector.isVisible():
            return self.messages.clear_search()
        self.inspector.close_panel()
        return True

    def tables(self) -> Mapping[str, QTableView]:
        return {"messages": self.table}

    def _connect(self) -> None:
        self.messages.status_chosen.connect(self._filtered)
        self.messages.group.decided.connect(self.buttons.settle_group)
        self.messages.rejected.retry_wanted.connect(self.buttons.ask_retry)
        self.table.picked.connect(self._inspect)
        self.inspector.closed.connect(lambda: self.table.choose(None))
        self._desk.routes.unconfirmed.connect(self._review)
        self.inspector.decided.connect(self.buttons.settle)
        self.planned.changed.connect(self._planned_known)
        self.planned.import_wanted.connect(lambda: self._desk.routes.import_contacts.emit(None))

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
        head.addWidget(self.copy)
        head.addWidget(self.buttons)
        box.addLayout(head)
        box.addWidget(self.recall)
        box.addWidget(self.hold)
        box.addWidget(self.unconfirmed)
        self._live.setLayout(self._live_part())
        for part in (self._live, self.planned, self.empty):
            self._place.addWidget(part)
        box.addWidget(self._place, 1)
        self.setLayout(box)

    def _live_part(self) -> QVBoxLayout:
        box = column(14)
        self.no_line.hide()
        box.addWidget(self.no_line)
        box.addWidget(self.strip)
        box.addWidget(self.messages, 1)
        return box

    def _question(self) -> Callable[[], Seen]:
        assert self.campaign is not None
        store, campaign, now = self._desk.store, self.campaign, self._desk.clock()
        return lambda: _read(store, campaign, now)

    def _take(self, seen: Seen) -> None:
        if self.seen is None or self.seen.campaign.run != seen.campaign.run:
            self.model.refresh()  # the rows of a launch may be the last change for a while
        self.seen = seen
        campaign = seen.campaign
        if campaign.status is CampaignStatus.DRAFT and self.isVisible():
            self._desk.routes.compose.emit(campaign.id)
            return
        self._name.show_text(campaign.name)
        self._status.show_status(say(CAMPAIGN[campaign.status]), CAMPAIGN_COLOUR[campaign.status])
        why = seen.no_line_why
        self.no_line.setText(self.tr("Without the opt-out line: {0}").format(no_line_words(why)) if why else "")
        self.no_line.setVisible(bool(why))
        self.strip.show_progress(campaign, seen.per_minute, money_spent(seen))
        self.messages.show_counts(campaign)
        self._show_banners(campaign)
        self.recall.show_campaign(campaign)
        self._place.setCurrentWidget(self.planned if campaign.run == 0 else self._live)
        self._show_buttons()

    def _broke(self, error: Exception) -> None:
        self.seen = None
        self._show_buttons()
        self.empty.show_state(
            self.tr("This campaign could not be read"), of_error(error), action=self.tr("Try again"), do=self.refresh
        )
        self._place.setCurrentWidget(self.empty)

    def _show_buttons(self) -> None:
        campaign = self.seen.campaign if self.seen else None
        self.buttons.show_campaign(campaign, self.planned.planned)
        self.copy.show_campaign(campaign)

    def _planned_known(self) -> None:
        self._show_buttons()
        if self.seen is not None:
            self._show_banners(self.seen.campaign)

    def _show_banners(self, campaign: CampaignRow) -> None:
        if campaign.hold is not None:
            page = SETTINGS_PAGE.get(campaign.hold)
            self.hold.say(
                self._hold_words(campaign, campaign.hold),
                action=self.tr("Settings") if page else "",
                do=None if page is None else lambda: self._desk.routes.settings.emit(page),
            )
        else:
            self.hold.hide()
        unknown = campaign.counts[Status.UNCONFIRMED]
        if unknown and self.chips.status is not Status.UNCONFIRMED:
            words = self.tr("{0} may or may not have been sent. Nothing is sent again until you decide.")
            self.unconfirmed.say(words.format(messages(unknown)), action=self.tr("Review"), do=self._review)
        else:
            self.unconfirmed.hide()

    def _hold_words(self, campaign: CampaignRow, hold: Hold) -> str:
        planned = waits_for(campaign, self._desk.clock())
        found = self.planned.planned
        if hold is Hold.MISSED_START and found is not None and found.missed:
            return missed_words(found.missed)
        if hold is Hold.OWNER and planned is not None:
            words = self.tr("Paused by you before its time. Resume it, and it waits for {0} again.")
            return words.format(day_time(planned))
        if hold is Hold.STAGED and self.seen is not None and self.seen.first is not None:
            words = self.tr("The first people have got it: {0}. Go on with the rest, or cancel it.")
            return words.format(fared_by(self.seen.first))
        return say(HOLD[hold])

    def _review(self) -> None:
        self.messages.choose(Status.UNCONFIRMED)

    def _filtered(self) -> None:
        self.inspector.close_panel()
        if self.seen is not None:
            self._show_banners(self.seen.campaign)

    def _inspect(self, found: MessageRow) -> None:
        self.inspector.show_message(found)

    def _busy(self, busy: bool) -> None:
        self.inspector.allow_decisions(not busy)
        self.messages.allow_decisions(not busy)
        if not busy:
            self.refresh()


def money_spent(seen: Seen) -> str:
    """What it cost so far; empty while no price is known."""
    return "" if seen.spent is None else money(seen.spent.amount, seen.spent.currency)


def _read(store: Path, campaign: CampaignId, now: datetime) -> Seen:
    with reading(store) as conn:
        found = campaign_row(conn, campaign)
        why = get_campaign(conn, campaign).no_line_why
        first = first_people(conn, campaign, now) if found.hold is Hold.STAGED else None
        return Seen(found, per_minute(conn, found, now), spent_on_campaign(conn, campaign), why, first)
