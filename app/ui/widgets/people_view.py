"""The table of people on screen: several can be selected, and who is selected stays so while others come and go."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.domain.ids import ContactId
from app.storage.reads.people import PersonRow
from app.ui.contact_words import CONSENT_COLOUR, CONSENT_SHORT, day, tell
from app.ui.models.message_pages import View
from app.ui.models.people_cells import SORTS, Column
from app.ui.models.people_table import PeopleTable
from app.ui.theme import Theme, mono_font
from app.ui.widgets.calm_table import calm, fit, room_for
from app.ui.widgets.cells import PADDING, Cell, PillCell
from app.ui.widgets.staying import Staying, chosen_parts

NAME_SAMPLE = "Μαρία Παπαδοπούλου"
SELDOM = (Column.ADDED, Column.LISTS, Column.TAGS, Column.LAST_MESSAGE)
"""What is left out first where there is no room; what the table is sorted by stays."""


class PeopleView(QTableView):
    """Shows a `PeopleTable`. Emits `picked` when the person, and not a refresh, goes to somebody."""

    picked = Signal(object)
    chosen_changed = Signal()
    sort_wanted = Signal(object, bool)
    delete_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Give it its model with `show_model`."""
        super().__init__()
        calm(self, theme)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._staying = Staying(self)
        self._mono = mono_font(self.font())
        self._dress(theme)

    def show_model(self, model: PeopleTable) -> None:
        """Show this model for good."""
        self.setModel(model)
        self._staying.follow(model)
        self._staying.settled.connect(self.chosen_changed)
        model.turned.connect(self.scrollToTop)
        self.selectionModel().currentRowChanged.connect(self._went)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.verticalScrollBar().valueChanged.connect(model.refresh)
        heading = self.horizontalHeader()
        # Painting a heading, Qt asks of every row whether it is selected: seconds, when a million are.
        heading.setSelectionModel(QItemSelectionModel(model, self))
        heading.setStretchLastSection(False)
        heading.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        heading.setSectionsClickable(True)
        heading.setSortIndicatorShown(True)
        heading.setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
        heading.sortIndicatorChanged.connect(self._sort)
        fit(self, samples())

    def visible(self) -> View:
        """The rows on screen."""
        first = max(self.rowAt(0), 0)
        last = self.rowAt(self.viewport().height() - 1)
        return View(first, last if last >= 0 else first + self.viewport().height() // max(self._row(), 1))

    def chosen(self) -> list[ContactId]:
        """Everybody who is selected, on screen or not, from top to bottom."""
        return [ContactId(one) for part in chosen_parts(self) for one in self._people().ids(*part)]

    def count_chosen(self) -> int:
        """How many that is."""
        return sum(last - first + 1 for first, last in chosen_parts(self))

    def choose(self, contact: ContactId | None) -> None:
        """Select this person and nobody else, if they are among the rows; nobody for None."""
        row = None if contact is None else self._people().row_of(contact)
        with self._staying.moving():
            if row is None:
                self.clearSelection()
                self.selectionModel().clearCurrentIndex()
            elif self.currentIndex().row() != row or self.count_chosen() != 1:
                self.selectRow(row)
        self.chosen_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.count_chosen():
            self.delete_wanted.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._pick(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Leave out what is seldom looked at where the names would have no room."""
        if self.model() is None:
            return
        heading, sorted_by = self.horizontalHeader(), self.horizontalHeader().sortIndicatorSection()
        left = self.viewport().width() - self.fontMetrics().horizontalAdvance(NAME_SAMPLE) - 2 * PADDING
        left -= sum(heading.sectionSize(column) or self._wide(column) for column in (Column.NUMBER, Column.CONSENT))
        for column in sorted(SELDOM, key=lambda column: (column != sorted_by, -SELDOM.index(column))):
            left -= self._wide(column)
            hidden = left < 0 and column != sorted_by
            if heading.isSectionHidden(column) != hidden:
                heading.setSectionHidden(column, hidden)

    def _dress(self, theme: Theme) -> None:
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        self.setItemDelegate(Cell(theme, self, token="text_2"))
        self.setItemDelegateForColumn(Column.NAME, Cell(theme, self, font=bold))
        self.setItemDelegateForColumn(Column.NUMBER, Cell(theme, self, font=self._mono))
        pills = PillCell(theme, self, lambda one: CONSENT_COLOUR[one.consent])
        self.setItemDelegateForColumn(Column.CONSENT, pills)

    def _wide(self, column: Column) -> int:
        return room_for(self, column, samples()[column])

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        if Column(column) in SORTS:
            self.sort_wanted.emit(SORTS[Column(column)], order is Qt.SortOrder.DescendingOrder)
            self.fit_columns()
            return
        query = self._people().query  # consents and lists are filters: the chips are for them
        at = next(column for column, sort in SORTS.items() if sort is query.sort)
        order = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(at, order)

    def _went(self, current: QModelIndex) -> None:
        if not self._staying.busy and current.isValid():
            self._pick(current.row())

    def _pick(self, row: int) -> None:
        person = self._people().person_at(row)
        if isinstance(person, PersonRow):
            self.picked.emit(person.id)

    def _tell(self) -> None:
        if not self._staying.busy:
            self.chosen_changed.emit()

    def _people(self) -> PeopleTable:
        model = self.model()
        assert isinstance(model, PeopleTable)
        return model

    def _row(self) -> int:
        return self.verticalHeader().defaultSectionSize()


def samples() -> dict[int, list[str]]:
    """What each column has room for; the name takes what is left."""
    some_day = datetime(2025, 11, 23, 12, 0, tzinfo=UTC)
    return {
        Column.NUMBER: ["+30 6944 117 749"],
        Column.CONSENT: [tell(word) for word in CONSENT_SHORT.values()],
        Column.TAGS: ["Loyalty · VIP"],
        Column.LISTS: ["Loyalty · VIP"],
        Column.LAST_MESSAGE: [day(some_day, some_day + timedelta(days=400))],
        Column.ADDED: [day(some_day, some_day + timedelta(days=400))],
    }
