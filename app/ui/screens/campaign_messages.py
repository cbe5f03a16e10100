"""The messages of a campaign: chips that count and filter, a search, the live table, decisions about many at once."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QWidget

from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.reads import reading
from app.storage.reads.campaigns import CampaignRow
from app.storage.reads.message_order import Order
from app.storage.reads.why_not import Reasons, why_not_found
from app.ui.assets import icon
from app.ui.desk import Desk
from app.ui.figures import whole
from app.ui.models.message_cells import Column, heading
from app.ui.models.message_pages import Choice
from app.ui.models.message_table import MessageTable
from app.ui.screens.campaign_rejected import RejectedByCause
from app.ui.screens.campaign_unconfirmed import GroupDecision
from app.ui.screens.list_state import ListState
from app.ui.theme import mono_font
from app.ui.tokens import MESSAGE_COLOUR
from app.ui.why_words import reasons
from app.ui.widgets.calm_table import fit
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.cells import Cell, PillCell
from app.ui.widgets.chip import StatusChips
from app.ui.widgets.empty import Empty
from app.ui.widgets.live_table import SORTS, LiveTable
from app.ui.words import MESSAGE, of_error, say

TYPING_MS = 250
"""A search begins when nobody has typed for so long."""


class CampaignMessages(QWidget):
    """The chosen status, search and order belong to one campaign; another one begins with all of its own."""

    status_chosen = Signal(object)

    def __init__(self, desk: Desk, beside: QWidget) -> None:
        """`beside` lies at the right of the table."""
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._campaign: CampaignId | None = None
        self._order: Order | None = None
        self._seen: CampaignRow | None = None
        self._why: tuple[tuple[str, CampaignId | None], str] | None = None
        """Of whom it was asked why they did not get which campaign, and the answer."""
        self.chips = StatusChips(theme)
        self.chips.chosen.connect(self._filter)
        self.search = QLineEdit()
        self.table = LiveTable(theme)
        self.model = MessageTable(
            desk.store,
            desk.background,
            clock=desk.clock,
            visible=self.table.visible,
            at_rest=self.table.at_rest,
            parent=self,
        )
        self.table.show_model(self.model)
        self.group = GroupDecision(desk)
        self.rejected = RejectedByCause(desk)
        self.state = ListState(theme)
        self.no_rows = Empty(theme)
        self._rows = QStackedWidget()
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._show)
        self._dress_search()
        self._dress_table()
        self._lay_out(beside)
        self._connect()

    @property
    def status(self) -> Status | None:
        """What the chips filter by."""
        return self.chips.status

    def show_campaign(self, campaign: CampaignId) -> None:
        """Show all messages of this one."""
        self._campaign, self._order, self._seen = campaign, None, None
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.chips.start_over()
        self.table.show_order(None)
        self._offer_decisions()
        self._show()

    def refresh(self) -> None:
        """Read again what is on screen."""
        self.model.refresh()
        self.rejected.refresh()

    def show_counts(self, campaign: CampaignRow) -> None:
        """How many there are of each status now."""
        self._seen = campaign
        self.chips.show_counts(campaign.counts)
        self._offer_decisions()

    def choose(self, status: Status | None) -> None:
        """Filter by this status, as a press on its chip does."""
        self.chips.chip(status).click()

    def choice(self) -> Choice:
        """What the chips, the search and the heading say now. Only while there is a campaign."""
        assert self._campaign is not None
        return Choice(self._campaign, self.status, self._order, self.search.text().strip())

    def clear_search(self) -> bool:
        """Find everything again. False when nothing was looked for."""
        if not self.search.text():
            return False
        self.search.clear()
        return True

    def allow_decisions(self, allowed: bool) -> None:
        """Whether the buttons may be used: not while something is being done."""
        self.group.allow(allowed)
        self.rejected.allow(allowed)

    def _connect(self) -> None:
        self.model.loaded.connect(self._show_state)
        self.model.failed.connect(self._broke)
        self.model.lists.changed.connect(self._say_state)
        self.table.order_wanted.connect(self._sort)
        self.table.chosen_changed.connect(self._offer_decisions)
        self.table.customContextMenuRequested.connect(self._offer_orders)
        self.search.textChanged.connect(self._type)
        self.search.returnPressed.connect(self._show)
        self.state.again.clicked.connect(self._show)
        self.state.launched.clicked.connect(lambda: self._sort(None))

    def _dress_search(self) -> None:
        theme = self._desk.theme
        self.search.setPlaceholderText(self.tr("Find a recipient"))
        self.search.setAccessibleName(self.tr("Find a recipient by name or number"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(self.search.fontMetrics().horizontalAdvance("m" * 12) + 60)
        self._glass = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self._dress_glass)
        self._dress_glass()

    def _dress_glass(self) -> None:
        self._glass.setIcon(icon("search", self._desk.theme.tokens.text_3))

    def _dress_table(self) -> None:
        theme, table = self._desk.theme, self.table
        mono, muted = mono_font(self.font()), {Column.SEGMENTS, Column.ATTEMPTS, Column.UPDATED, Column.DETAIL}
        for at in Column:
            font = mono if at is Column.RECIPIENT else None
            token = "text_2" if at in muted else "text"
            table.setItemDelegateForColumn(at, Cell(theme, table, token=token, font=font))
        pills = PillCell(theme, table, lambda found: MESSAGE_COLOUR[found.status])
        table.setItemDelegateForColumn(Column.STATUS, pills)
        table.setAccessibleName(self.tr("Messages of this campaign"))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        fit(table, samples())

    def _lay_out(self, beside: QWidget) -> None:
        card = Card(padding=0, spacing=0)
        self._rows.addWidget(self.table)
        self._rows.addWidget(self.no_rows)
        card.box.addWidget(self._rows, 1)
        card.box.addWidget(self.state)
        line = row(12)
        line.addWidget(card, 1)
        line.addWidget(beside)
        head = row(12)
        head.addWidget(self.chips, 1)
        head.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        box = column(14)
        box.addLayout(head)
        box.addWidget(self.group)
        box.addWidget(self.rejected)
        box.addLayout(line, 1)
        self.setLayout(box)

    def _show(self) -> None:
        self._typing.stop()
        if self._campaign is not None:
            self.model.show(self.choice())
            self._say_state()

    def _type(self) -> None:
        self._typing.start()

    def _filter(self, status: Status | None) -> None:
        self.table.choose_many(status is Status.UNCONFIRMED)
        self._offer_decisions()
        self._show()
        self.status_chosen.emit(status)

    def _sort(self, order: Order | None) -> None:
        self._order = order
        self.table.show_order(order)
        self._show()

    def _offer_decisions(self) -> None:
        seen, status = self._seen, self.status
        if seen is not None and status is Status.UNCONFIRMED:
            listed = self.model.listed
            found = listed.ids if listed is not None and listed.choice.find else None
            self.group.offer(seen.counts[status], self.table.chosen(), found)
        else:
            self.group.hide()
        some = seen is not None and status is Status.REJECTED and seen.counts[status] > 0
        self.rejected.show_campaign(self._campaign if some else None)

    def _show_state(self) -> None:
        self._offer_decisions()
        self._say_state()
        if self.model.rowCount() or not self.model.known:
            self._rows.setCurrentWidget(self.table)
            return
        if self.search.text().strip():
            self._say_nobody(self.search.text().strip())
        else:
            self.no_rows.show_state(
                self.tr("No message here now"),
                self.tr("None of this campaign's messages has this status at the moment."),
                action=self.tr("Show all"),
                do=self.chips.chip(None).click,
            )
        self._rows.setCurrentWidget(self.no_rows)

    def _say_nobody(self, text: str) -> None:
        """That nobody matches, and as soon as it is known why those who were meant did not get it."""
        words = self.tr("No name and no number of these messages has “{0}” in it.").format(text)
        key = (text, self._campaign)
        why = self._why[1] if self._why is not None and self._why[0] == key else ""
        self.no_rows.show_state(
            self.tr("Nobody here matches"),
            f"{words}\n\n{why}" if why else words,
            action=self.tr("Clear the search"),
            do=self.search.clear,
        )
        if self._why is None or self._why[0] != key:
            self._why = key, ""
            self._ask_why(*key)

    def _ask_why(self, text: str, campaign: CampaignId | None) -> None:
        assert campaign is not None
        store = self._desk.store

        def ask() -> Reasons:
            with reading(store) as conn:
                return why_not_found(conn, text, campaign)

        def answer(found: Reasons) -> None:
            if self._why is not None and self._why[0] == (text, campaign):
                self._why = (text, campaign), reasons(found, text, self._desk.clock())
                self._show_state()

        self._desk.background.run(ask, done=answer, failed=self._broke)

    def _say_state(self) -> None:
        self.state.say(self.model.listed, busy=self.model.lists.busy, order=self._order)

    def _broke(self, error: Exception) -> None:
        self.no_rows.show_state(
            self.tr("The messages could not be read"), of_error(error), action=self.tr("Try again"), do=self._show
        )
        self._rows.setCurrentWidget(self.no_rows)

    def _offer_orders(self, at: QPoint) -> None:
        """What a click on a heading does, for whoever has no mouse."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        orders = [None, *(Order(by, descending=down) for by in SORTS for down in (False, True))]
        for order in orders:
            action = QAction(self._order_words(order), menu)
            action.setCheckable(True)
            action.setChecked(order == self._order)
            action.triggered.connect(lambda _=False, order=order: self._sort(order))
            menu.addAction(action)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _order_words(self, order: Order | None) -> str:
        if order is None:
            return self.tr("In the order of the launch")
        what = heading(SORTS.index(order.by))
        return (self.tr("By {0}, downwards") if order.descending else self.tr("By {0}")).format(what.lower())


def samples() -> dict[int, list[str]]:
    """What each column has room for at first; the detail takes the rest."""
    return {
        Column.RECIPIENT: ["+30 6944 117 749"],
        Column.NAME: ["Μαρία Παπαδοπούλου"],
        Column.STATUS: [say(word) for word in MESSAGE.values()],
        Column.SEGMENTS: [whole(99)],
        Column.ATTEMPTS: [whole(99)],
        Column.UPDATED: ["23 Nov 14:02:16"],
    }
