"""All campaigns, newest first, with their live progress."""

from collections.abc import Mapping
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStackedWidget, QTableView

from app.domain.campaign import CampaignStatus
from app.domain.ids import CampaignId
from app.storage.reads.campaigns import CampaignRow
from app.ui.assets import icon
from app.ui.desk import Desk
from app.ui.figures import day_time, whole
from app.ui.models.campaign_list import CampaignList, Column
from app.ui.screen import Screen
from app.ui.tokens import CAMPAIGN_COLOUR, GAP_XL
from app.ui.widgets.calm_table import calm, fit
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.cells import BarCell, Cell, PillCell
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, label
from app.ui.words import CAMPAIGN, of_error, say

SEARCH_WIDTH = 200


class CampaignTable(QTableView):
    """Opens a campaign by double click, Enter or Return."""

    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class CampaignsScreen(Screen):
    """A search, and what can be begun."""

    def __init__(self, desk: Desk) -> None:
        """Reads nothing until `refresh`."""
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.model = CampaignList(desk.store, desk.background, clock=desk.clock, parent=self)
        self.model.loaded.connect(self._show_state)
        self.model.failed.connect(self._broke)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self.model)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._found.setFilterKeyColumn(Column.NAME)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a campaign"))
        self.search.setAccessibleName(self.tr("Find a campaign by its name"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(SEARCH_WIDTH)
        self._glass = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        theme.changed.connect(self._dress)
        self._dress()
        self.search.textChanged.connect(self._search)
        self.summary = label(role="muted")
        self.table = CampaignTable()
        self._dress_table()
        self.empty = Empty(theme)
        self._place = QStackedWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Read the campaigns again."""
        self.model.refresh()

    def seek(self) -> bool:
        self.search.setFocus()
        return True

    def tables(self) -> Mapping[str, QTableView]:
        return {"campaigns": self.table}

    def _dress(self) -> None:
        self._glass.setIcon(icon("search", self._desk.theme.tokens.text_3))

    def _dress_table(self) -> None:
        theme, table = self._desk.theme, self.table
        calm(table, theme)
        table.setModel(self._found)
        table.setAccessibleName(self.tr("Campaigns"))
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        table.setItemDelegate(Cell(theme, table, token="text_2"))
        table.setItemDelegateForColumn(Column.NAME, Cell(theme, table, font=bold))
        table.setItemDelegateForColumn(Column.STATUS, PillCell(theme, table, lambda one: CAMPAIGN_COLOUR[one.status]))
        table.setItemDelegateForColumn(Column.PROGRESS, BarCell(theme, table, lambda one: one.counts))
        table.horizontalHeader().setStretchLastSection(False)
        table.horizontalHeader().setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        fit(table, samples())
        table.doubleClicked.connect(self._open)
        table.opened.connect(self._open)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        box = column(14)
        box.setContentsMargins(GAP_XL, 20, GAP_XL, 20)
        head = row(12)
        titles = column(2)
        titles.addWidget(label(self.tr("Campaigns"), "title"))
        titles.addWidget(self.summary)
        self.summary.hide()
        head.addLayout(titles, 1)
        self.import_button = Button(theme, self.tr("Import contacts"), sign="upload")
        self.import_button.clicked.connect(lambda: self._desk.routes.import_contacts.emit(None))
        self.new_button = Button(theme, self.tr("New campaign"), kind="primary", sign="plus")
        self.new_button.clicked.connect(self._desk.routes.new_campaign)
        head.addWidget(self.search)
        head.addWidget(self.import_button)
        head.addWidget(self.new_button)
        box.addLayout(head)
        card = Card(padding=0)
        self._place.addWidget(self.table)
        self._place.addWidget(self.empty)
        card.box.addWidget(self._place)
        box.addWidget(card, 1)
        self.setLayout(box)

    def _show_state(self) -> None:
        campaigns = self.model.campaigns()
        self.summary.setText(self._in_short(campaigns))
        self.summary.setVisible(bool(campaigns))
        self.search.setVisible(bool(campaigns))
        if not campaigns:
            self._say_nothing_yet()
        elif self._found.rowCount() == 0:
            self.empty.show_state(
                self.tr("No campaign matches"),
                self.tr("No name contains “{0}”.").format(self.search.text()),
                action=self.tr("Clear the search"),
                do=self.search.clear,
            )
        self._place.setCurrentWidget(self.table if self._found.rowCount() else self.empty)

    def _say_nothing_yet(self) -> None:
        self.empty.show_state(
            self.tr("No campaign yet"),
            self.tr("Write a message once, and see what became of it for every customer."),
            action=self.tr("New campaign"),
            do=self._desk.routes.new_campaign.emit,
        )

    def _in_short(self, campaigns: list[CampaignRow]) -> str:
        sending = sum(1 for one in campaigns if one.status is CampaignStatus.SENDING)
        if sending == 1:
            return self.tr("One campaign is sending now.")
        if sending:
            return self.tr("{0} campaigns are sending now.").format(sending)
        return self.tr("Nothing is sending now.") if campaigns else ""

    def _broke(self, error: Exception) -> None:
        self.summary.hide()
        self.empty.show_state(
            self.tr("The campaigns could not be read"), of_error(error), action=self.tr("Try again"), do=self.refresh
        )
        self._place.setCurrentWidget(self.empty)

    def _search(self, text: str) -> None:
        if text:
            self.model.load_all()
        self._found.setFilterFixedString(text)
        if self.model.known:
            self._show_state()

    def _open(self, index: QModelIndex) -> None:
        found = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(found, CampaignRow):
            to = self._desk.routes.compose if found.status is CampaignStatus.DRAFT else self._desk.routes.campaign
            to.emit(CampaignId(found.id))


def samples() -> dict[int, list[str]]:
    """What each column has room for at first; the name takes what is left."""
    return {
        Column.STATUS: [say(word) for word in CAMPAIGN.values()],
        Column.PROGRESS: ["m" * 10],
        Column.SENT: [f"{whole(99_999)} / {whole(99_999)}"],
        Column.WHEN: [day_time(datetime(2026, 11, 25, 20, 12, tzinfo=UTC))],
    }
