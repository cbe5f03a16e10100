"""The campaigns of a report as a table: sortable, each row leads to its campaign and to its CSV file."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from app.domain.ids import CampaignId
from app.storage.reads.results import Report, Result
from app.ui.assets import icon
from app.ui.models.result_table import Column, ResultTable, SortedResults
from app.ui.screens.campaigns import CampaignTable
from app.ui.theme import Theme
from app.ui.widgets.calm_table import calm, heading_room
from app.ui.widgets.card import Card
from app.ui.widgets.cells import Cell

ROWS = 8
"""More campaigns than that scroll inside the table."""
SIGN_PX = 16
LEAST_NAME = 10


class FittingTable(CampaignTable):
    """Each column takes what its words need and the name takes the rest; where that is too little, it scrolls."""

    def fit(self) -> None:
        """After the words have changed."""
        widths = {at: self._needed(at) for at in Column if at is not Column.NAME and not self.isColumnHidden(at)}
        for at, width in widths.items():
            self.setColumnWidth(at, width)
        least = self.fontMetrics().horizontalAdvance("m" * LEAST_NAME)
        left = self.viewport().width() - sum(widths.values())
        self.setColumnWidth(Column.NAME, max(left, least))
        rows = min(self.model().rowCount(), ROWS) * self.verticalHeader().defaultSectionSize()
        scroller = self.horizontalScrollBar().sizeHint().height() if left < least else 0
        self.setFixedHeight(self.horizontalHeader().height() + rows + scroller)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.model() is not None:
            self.fit()

    def _needed(self, at: Column) -> int:
        return max(self.sizeHintForColumn(at), heading_room(self, at))


class Results(Card):
    """Double click or Enter opens a campaign; in the last column, a click or Enter asks for its file."""

    opened = Signal(object)
    """A CampaignId."""
    chosen = Signal(object)
    """A CampaignId, when the person goes to its row."""
    export_wanted = Signal(object)
    """A Result."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_report`."""
        super().__init__(padding=0, spacing=0)
        self.model = ResultTable(self)
        self.sorted = SortedResults(self.model, self)
        self.table = FittingTable()
        self._showing = False
        self._dress(theme)
        self.box.addWidget(self.table)
        self.box.setContentsMargins(1, 2, 1, 4)
        self.table.clicked.connect(self._clicked)
        self.table.doubleClicked.connect(self._open)
        self.table.opened.connect(self._enter)
        self.table.selectionModel().currentRowChanged.connect(self._went)

    def show_report(self, report: Report, chosen: CampaignId | None) -> None:
        """The chosen campaign stays the one that the keyboard is on."""
        self._showing = True
        self.model.show_report(report)
        self.table.setColumnHidden(Column.COST, not report.priced)
        current = self.table.currentIndex()
        if chosen is not None and (not current.isValid() or self._result(current).campaign.id != chosen):
            self._go_to(chosen)
        self._showing = False
        self.table.fit()

    def _dress(self, theme: Theme) -> None:
        table = self.table
        calm(table, theme)
        table.setModel(self.sorted)
        table.setAccessibleName(self.tr("Campaigns of this period"))
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        table.setItemDelegate(Cell(theme, table))
        table.setItemDelegateForColumn(Column.NAME, Cell(theme, table, font=bold))
        for at in (Column.SENT, Column.NOT_DELIVERED, Column.UNCONFIRMED):
            table.setItemDelegateForColumn(at, Cell(theme, table, token="text_2"))
        table.setItemDelegateForColumn(Column.EXPORT, SignCell(theme, table))
        heading = table.horizontalHeader()
        heading.setStretchLastSection(False)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setSectionsClickable(True)
        heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heading.setSortIndicatorClearable(True)
        table.setSortingEnabled(True)
        heading.setSortIndicatorShown(False)
        heading.sortIndicatorChanged.connect(table.fit)

    def _go_to(self, campaign: CampaignId) -> None:
        for at in range(self.sorted.rowCount()):
            index = self.sorted.index(at, Column.NAME)
            if self._result(index).campaign.id == campaign:
                self.table.setCurrentIndex(index)

    def _result(self, index: QModelIndex) -> Result:
        found = index.data(Qt.ItemDataRole.UserRole)
        assert isinstance(found, Result)
        return found

    def _went(self, current: QModelIndex) -> None:
        if current.isValid() and not self._showing:
            self.chosen.emit(self._result(current).campaign.id)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.EXPORT:
            self.export_wanted.emit(self._result(index))

    def _open(self, index: QModelIndex) -> None:
        if index.column() != Column.EXPORT:
            self.opened.emit(self._result(index).campaign.id)

    def _enter(self, index: QModelIndex) -> None:
        self._clicked(index)
        self._open(index)


class SignCell(Cell):
    """The sign of a download, in the middle of its cell."""

    def paint_content(
        self,
        painter: QPainter,
        place: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        del option, index
        middle = place.center()
        where = QRect(middle.x() - SIGN_PX // 2, middle.y() - SIGN_PX // 2, SIGN_PX, SIGN_PX)
        icon("download", self.theme.tokens.text).paint(painter, where)
