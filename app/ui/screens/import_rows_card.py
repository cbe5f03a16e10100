"""Every row of the file with what becomes of it, what its columns mean, and chips that count and narrow."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QStyleOptionViewItem, QTableView, QWidget

from app.domain.contact_file import PROBLEMS, Fields, Outcome, Shown
from app.pipeline.commands import Look, Preview, PreviewRow
from app.ui.desk import Desk
from app.ui.figures import whole
from app.ui.file_words import column_name, column_names
from app.ui.import_words import COLOUR, OUTCOME, tell
from app.ui.models.import_rows import LINE, ImportRows
from app.ui.theme import Theme
from app.ui.widgets.calm_table import calm, fit
from app.ui.widgets.card import Card, column
from app.ui.widgets.cells import PADDING, Cell, Index
from app.ui.widgets.choices import Choices
from app.ui.widgets.empty import Empty
from app.ui.widgets.meaning_header import MeaningHeader
from app.ui.words import of_error

ALL = "all"
LONGEST_CELL = 22
"""A column is made no wider than this many characters, whatever stands in it."""

MEASURED_ROWS = 40
LEAST_ROWS = 4


class ResultCell(Cell):
    """The result of a row, in the colour of its outcome."""

    def paint_content(self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        self._token = COLOUR[row.outcome] if isinstance(row, PreviewRow) else "text_2"
        if isinstance(row, PreviewRow) and row.outcome is not Outcome.REJECTED and (row.unread or row.split):
            self._token = "unconfirmed"
        super().paint_content(painter, place, option, index)


class RowsTable(QTableView):
    """Tells when it gets another width."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class ImportRowsCard(QWidget):
    """Emits `fields_changed` when the person gives a column another meaning."""

    fields_changed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        """Empty until `show_look`."""
        super().__init__()
        theme = desk.theme
        self._preview: Preview | None = None
        self._fields: Fields = ()
        self.model = ImportRows(desk.background, self)
        self.model.failed.connect(self._broke)
        self.chips = Choices(theme)
        self.chips.chosen.connect(self._narrow)
        self.table = RowsTable()
        self.header = MeaningHeader(theme, self.table)
        self.empty = Empty(theme)
        self._place = QStackedWidget()
        self._dress(theme)
        self.header.changed.connect(lambda: self.fields_changed.emit(self.header.fields))
        self.header.reached.connect(self._show_section)
        box = column(10)
        box.addWidget(self.chips)
        card = Card(padding=0)
        self._place.addWidget(self.table)
        self._place.addWidget(self.empty)
        card.box.addWidget(self._place)
        box.addWidget(card, 1)
        self.setLayout(box)

    @property
    def shown(self) -> Shown:
        """What the rows are narrowed to."""
        if self.chips.key in ("", ALL):
            return None
        return PROBLEMS if self.chips.key == PROBLEMS else Outcome(self.chips.key)

    def show_look(self, look: Look, fields: Fields) -> None:
        """Show a file whose rows are not read yet."""
        self._preview = None
        if self.model.look is not None:
            self.table.setItemDelegateForColumn(self.model.result_column, self._cell)
        self._order_columns()
        self.model.show_look(look)
        self._fields = fields
        self.header.show_fields(column_names(look), fields, look.own)
        self.table.setItemDelegateForColumn(self.model.result_column, self._result_cell)
        self._fit_columns(look)
        self._show_counts()

    def show_reading(self) -> None:
        """The results are not true any more, and new ones are on their way."""
        if self._preview is not None:
            self._preview = None
            self.model.show_results(None, None)
        self._show_counts()

    def show_preview(self, preview: Preview) -> None:
        """Show what becomes of the rows; what they were narrowed to stays."""
        top = self.table.verticalScrollBar().value() if self._preview is preview else 0
        self._preview = preview
        self._show_counts()
        self._narrow()
        self.table.verticalScrollBar().setValue(top)

    def _dress(self, theme: Theme) -> None:
        table = self.table
        table.setHorizontalHeader(self.header)
        calm(table, theme)
        self.header.setMinimumHeight(0)
        self.header.setMaximumHeight(16_777_215)
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Rows of the file and what becomes of them"))
        self._cell = Cell(theme, table)
        table.setItemDelegate(self._cell)
        self._line_cell = Cell(theme, table, token="text_2")
        self._result_cell = ResultCell(theme, table)
        table.setItemDelegateForColumn(LINE, self._line_cell)
        table.resized.connect(self._place_result)
        table.horizontalScrollBar().valueChanged.connect(self.header.place)
        row = table.verticalHeader().defaultSectionSize()
        table.setMinimumHeight(self.header.sizeHint().height() + LEAST_ROWS * row)

    def _fit_columns(self, look: Look) -> None:
        words, header = self.table.fontMetrics(), self.header
        most = words.averageCharWidth() * LONGEST_CELL
        fit(self.table, {LINE: [whole(look.file.lines) + "0"]})
        for at in range(len(look.file.header)):
            shown = [
                column_name(look, at),
                *(row.cells[at] for row in look.sample[:MEASURED_ROWS] if at < len(row.cells)),
            ]
            wide = max(words.horizontalAdvance(text[: 2 * LONGEST_CELL]) for text in shown)
            least = header.chooser(at).needed() + PADDING
            self.table.setColumnWidth(at + 1, max(min(wide, most) + 2 * PADDING, least))
        self.table.setColumnWidth(self.model.result_column, self._room_for_result(long=True))
        self._place_result()

    def _place_result(self) -> None:
        """After the columns of the file where all of them fit; else what matters comes first, and the rest follows."""
        at = self.model.result_column
        if self.model.columnCount() == 0:
            return
        needed = sum(map(self.header.sectionSize, range(at))) + self._room_for_result(long=False)
        if needed <= self.table.viewport().width():
            self._order_columns()
        else:
            read = [place + 1 for place, field in enumerate(self._fields) if field is not None]
            self._order_columns(at, *read)

    def _order_columns(self, *first: int) -> None:
        """The line, then these, then the others as they stand in the file."""
        others = (section for section in range(1, self.header.count()) if section not in first)
        for visual, section in enumerate((*first, *others), start=1):
            if self.header.visualIndex(section) != visual:
                self.header.moveSection(self.header.visualIndex(section), visual)

    def _room_for_result(self, *, long: bool) -> int:
        sample = tell("{0} · opted out, stays opted out").format("+30 6944 318 207")
        if not long:
            sample = tell("Same number as line {0} · will be merged").format("99")
        return self.table.fontMetrics().horizontalAdvance(sample) + 2 * PADDING

    def _show_counts(self) -> None:
        preview = self._preview
        words = [(ALL, self.tr("All"), None if preview is None else preview.rows)]
        words += [
            (str(outcome), tell(word), None if preview is None else preview.counts[outcome])
            for outcome, word in OUTCOME.items()
        ]
        words.append((PROBLEMS, self.tr("Problems only"), None if preview is None else preview.problems))
        self.chips.show_choices(
            [(key, word if count is None else f"{word}  {whole(count)}") for key, word, count in words]
        )
        for key, *_ in words:
            self.chips.chip(key).setEnabled(preview is not None)
        self._order_stops([self.chips.chip(key) for key, *_ in words])

    def _show_section(self, section: int) -> None:
        """The keyboard has come to the choice above it, which may be out of sight."""
        self.table.scrollTo(self.model.index(max(self.table.rowAt(0), 0), section))

    def _order_stops(self, chips: Sequence[QWidget]) -> None:
        """Tab goes from top to bottom; what is made anew with a file or its figures would come last."""
        stops = [*self._stop_before(), *chips, *self.header.choosers, self.table]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _stop_before(self) -> Iterator[QWidget]:
        """Where Tab stops before it comes to any part of this."""
        place = self.previousInFocusChain()
        while place is not None and place is not self:
            if place.focusPolicy() is not Qt.FocusPolicy.NoFocus and not self.isAncestorOf(place):
                yield place
                return
            place = place.previousInFocusChain()

    def _narrow(self, _: str = "") -> None:
        if self._preview is None:
            return
        self.model.show_results(self._preview, self.shown)
        self.table.scrollToTop()
        if self.model.rowCount() == 0:
            words = self.tr("Every row of this file can be taken whole.")
            if isinstance(self.shown, Outcome):
                words = self.tr("No row of this file is “{0}”.").format(tell(OUTCOME[self.shown]))
            self.empty.show_state(
                self.tr("No such row"),
                words,
                action=self.tr("Show all rows"),
                do=lambda: self.chips.choose(ALL),
            )
        self._place.setCurrentWidget(self.table if self.model.rowCount() else self.empty)

    def _broke(self, error: Exception) -> None:
        self.empty.show_state(
            self.tr("The rows could not be read"), of_error(error), action=self.tr("Try again"), do=self._narrow
        )
        self._place.setCurrentWidget(self.empty)
