"""What a month cost: by campaign and by country, what is left of the limit, and whether Mitto's invoice agrees."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QTableView, QWidget

from app.pipeline.commands import MonthCosts
from app.ui.asking import Asking
from app.ui.cost_words import headings, limit_figure, lines, month_words, spent_figure
from app.ui.desk import Desk
from app.ui.dialogs.compare_invoice import CompareInvoice
from app.ui.figures import money
from app.ui.models.cost_table import Column, CostTable
from app.ui.widgets.calm_table import calm, fit
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.cells import Cell
from app.ui.widgets.figure_card import FigureCard
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error

ROWS = 6
Seen = tuple[list[str], MonthCosts]


class MonthCostsDialog(QDialog):
    """Open it with `open()`."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Reads this month at once."""
        super().__init__(parent)
        self._desk = desk
        self.found: MonthCosts | None = None
        theme = desk.theme
        self.setWindowTitle(self.tr("What a month cost"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(680)
        self.month = QComboBox()
        self.month.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.month.setAccessibleName(self.tr("Month"))
        self.spent = FigureCard(self.tr("Spent"))
        self.limit = FigureCard(self.tr("Left"))
        self.expected = FigureCard(self.tr("Expected"))
        self.campaigns = Button(theme, self.tr("By campaign"), kind="chip")
        self.countries = Button(theme, self.tr("By country"), kind="chip")
        self.model = CostTable(self)
        self.table = _table(desk, self.model, self.tr("What the month cost"))
        self.invoice = CompareInvoice(desk)
        self.problem = label(role="problem", wrap=True)
        self.problem.hide()
        self._asking: Asking[Seen] = Asking(
            desk.background, self._question, answered=self._take, failed=self._broke, parent=self
        )
        self._lay_out()
        self.month.activated.connect(self._asking.ask_afresh)
        for chip in (self.campaigns, self.countries):
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.toggled.connect(self._show_lines)
        self.campaigns.setChecked(True)
        self.invoice.busy_changed.connect(self.month.setDisabled)
        self._asking.ask()

    def _lay_out(self) -> None:
        head = row(12)
        head.addWidget(label(self.tr("What a month cost"), "strong"), 1)
        head.addWidget(self.month)
        tiles = row(12)
        for tile in (self.spent, self.limit, self.expected):
            tiles.addWidget(tile, 1)
        chips = row(6)
        chips.addWidget(self.campaigns)
        chips.addWidget(self.countries)
        chips.addStretch(1)
        card = Card(padding=0)
        card.box.addWidget(self.table)
        box = column(12)
        box.setContentsMargins(20, 20, 20, 20)
        for part in (head, tiles, chips):
            box.addLayout(part)
        box.addWidget(card, 1)
        box.addWidget(label(self.tr("Messages of unknown fate count too, since Mitto may bill them."), "muted"))
        box.addWidget(self.invoice)
        box.addWidget(self.problem)
        answers = row(8)
        answers.addStretch(1)
        close = Button(self._desk.theme, self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        answers.addWidget(close)
        box.addLayout(answers)
        self.setLayout(box)

    def _question(self) -> Callable[[], Seen]:
        costs, month = self._desk.actions.costs, self.month.currentData()
        return lambda: (costs.months(), costs.month(month))

    def _take(self, seen: Seen) -> None:
        months, found = seen
        self.found = found
        self.month.clear()
        for month in months:
            self.month.addItem(month_words(month), month)
        self.month.setCurrentIndex(self.month.findData(found.month))
        self.spent.show_figure(*spent_figure(found))
        self.limit.show_figure(*limit_figure(found))
        self.expected.show_figure(
            money(found.expected, found.settings.price_currency), self.tr("queued or planned in this month")
        )
        self.invoice.show_month(found)
        self.problem.hide()
        self._show_lines()

    def _show_lines(self) -> None:
        if self.found is None:
            return
        countries = self.countries.isChecked()
        language = self._desk.language.spoken
        self.model.show_lines(headings(of_countries=countries), lines(self.found, language, of_countries=countries))

    def _broke(self, error: Exception) -> None:
        self.problem.setText(of_error(error))
        self.problem.show()


def _table(desk: Desk, model: CostTable, name: str) -> QTableView:
    made = QTableView()
    calm(made, desk.theme)
    made.setModel(model)
    made.setAccessibleName(name)
    made.setItemDelegate(Cell(desk.theme, made))
    heading = made.horizontalHeader()
    heading.setStretchLastSection(False)
    heading.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
    fit(made, {Column.MESSAGES: ["1,000,000"], Column.SEGMENTS: ["1,000,000"], Column.COST: ["€100,000.00"]})
    made.setMinimumHeight(made.verticalHeader().defaultSectionSize() * ROWS)
    return made
