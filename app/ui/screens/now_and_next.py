"""The overview's table: what is sending, what comes next, what is paused; double click or Enter opens a campaign."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from app.storage.reads.campaigns import CampaignRow
from app.ui.models.now_next import Column, NowNext
from app.ui.overview_reading import Figures, Standing
from app.ui.screens.campaigns import CampaignTable
from app.ui.theme import Theme
from app.ui.tokens import CAMPAIGN_COLOUR
from app.ui.widgets.calm_table import calm
from app.ui.widgets.card import Card, column
from app.ui.widgets.cells import BarCell, Cell, PillCell
from app.ui.widgets.labels import label

ROWS = 8
"""More campaigns than that scroll inside the table."""


class NowAndNext(Card):
    """Emits `opened` with a CampaignId."""

    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Says that there is nothing until `show_standing`."""
        super().__init__(padding=0, spacing=0)
        self.model = NowNext(self)
        self.table = CampaignTable()
        self.nothing = label(self.tr("Nothing is sending, and nothing is scheduled."), "muted", wrap=True)
        self._dress(theme)
        head = column(8)
        head.setContentsMargins(15, 14, 15, 6)
        head.addWidget(label(self.tr("Now and next"), "heading"))
        head.addWidget(self.nothing)
        self.box.addLayout(head)
        self.box.addWidget(self.table)
        self.box.setContentsMargins(1, 0, 1, 4)
        self.table.hide()
        self.table.doubleClicked.connect(self._open)
        self.table.opened.connect(self._open)

    def show_standing(self, standing: Standing, figures: Figures | None) -> None:
        """`figures` tell of campaigns that have not begun how many people they are for, once that is known."""
        people = {} if figures is None else figures.people
        next_of = {} if figures is None else figures.next_days
        self.model.show_rows(standing.upcoming, standing.paces, people, standing.at, next_of=next_of)
        rows = self.model.rowCount()
        self.nothing.setVisible(rows == 0)
        self.table.setVisible(rows > 0)
        heading, high = self.table.horizontalHeader().height(), self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(heading + min(rows, ROWS) * high)

    def _dress(self, theme: Theme) -> None:
        table = self.table
        calm(table, theme)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Now and next"))
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        table.setItemDelegate(Cell(theme, table, token="text_2"))
        table.setItemDelegateForColumn(Column.NAME, Cell(theme, table, font=bold))
        table.setItemDelegateForColumn(Column.STATUS, PillCell(theme, table, lambda one: CAMPAIGN_COLOUR[one.status]))
        table.setItemDelegateForColumn(Column.PROGRESS, BarCell(theme, table, lambda one: one.counts))
        heading = table.horizontalHeader()
        heading.setStretchLastSection(False)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for at in (Column.NAME, Column.PROGRESS):
            heading.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _open(self, index: QModelIndex) -> None:
        found = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(found, CampaignRow):
            self.opened.emit(found.id)
