"""What a month cost: by campaign and by country, what is left of the limit, and whether Mitto's invoice agrees."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QHeaderView, QLineEdit, QTableView, QWidget

from app.domain.errors import Refused
from app.domain.reconciling import Comparison, Invoice
from app.domain.setting_values import Family, amount
from app.pipeline.commands import MonthCosts, UsageComparison
from app.ui.asking import Asking
from app.ui.background import Job
from app.ui.cost_words import compared_words, headings, limit_figure, lines, month_words, spent_figure
from app.ui.desk import Desk
from app.ui.figures import money
from app.ui.models.cost_table import Column, CostTable
from app.ui.widgets.calm_table import calm, fit
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.cells import Cell
from app.ui.widgets.figure_card import FigureCard
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error

T = TypeVar("T")
ROWS = 6
Seen = tuple[list[str], MonthCosts]


class MonthCostsDialog(QDialog):
    """Open it with `open()`. What is entered of an invoice is kept when it is compared."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Reads this month at once."""
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
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
        self.amount, self.segments = QLineEdit(), QLineEdit()
        self.compare = Button(theme, self.tr("Compare"))
        self.ask = Button(theme, self.tr("Ask Mitto for its count"))
        self.family = label(
            self.tr("Mitto can be asked for its own count by accounts of the SMS family only."), "muted", wrap=True
        )
        self.verdict = label(wrap=True)
        self.problem = label(role="problem", wrap=True)
        self._asking: Asking[Seen] = Asking(
            desk.background, self._question, answered=self._take, failed=self._broke, parent=self
        )
        self._lay_out()
        self.month.activated.connect(self._another_month)
        for chip in (self.campaigns, self.countries):
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.toggled.connect(self._show_lines)
        self.campaigns.setChecked(True)
        self.compare.clicked.connect(self._compare)
        self.ask.clicked.connect(self._ask_mitto)
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
        box.addWidget(label(self.tr("Compare with Mitto's invoice"), "heading"))
        box.addLayout(self._entering())
        for words in (self.family, self.verdict, self.problem):
            box.addWidget(words)
            words.hide()
        answers = row(8)
        answers.addStretch(1)
        close = Button(self._desk.theme, self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        for button in (close, self.compare, self.ask):
            button.setAutoDefault(False)
        answers.addWidget(close)
        box.addLayout(answers)
        self.setLayout(box)

    def _entering(self) -> QHBoxLayout:
        line = row(8)
        for edit, words in (
            (self.amount, self.tr("Amount without VAT")),
            (self.segments, self.tr("Segments, if it says so")),
        ):
            edit.setPlaceholderText(words)
            edit.setAccessibleName(words)
            edit.returnPressed.connect(self._compare)
            line.addWidget(edit, 1)
        line.addWidget(self.compare)
        line.addWidget(self.ask)
        return line

    def _question(self) -> Callable[[], Seen]:
        costs, month = self._desk.actions.costs, self.month.currentData()
        return lambda: (costs.months(), costs.month(month))

    def _another_month(self) -> None:
        self.amount.clear()
        self.segments.clear()
        self._asking.ask_afresh()

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
        asks = found.settings.mitto_family == Family.SMS
        self.ask.setVisible(asks)
        self.family.setVisible(not asks)
        self._show_lines()
        self._show_result("" if found.invoice is None else self._words(found.invoice))
        self._show_problem("")

    def _show_lines(self) -> None:
        if self.found is None:
            return
        countries = self.countries.isChecked()
        language = self._desk.language.spoken
        self.model.show_lines(headings(of_countries=countries), lines(self.found, language, of_countries=countries))

    def _compare(self) -> None:
        if self.found is None or self._job is not None:
            return
        try:
            invoice = Invoice(_amount(self.amount.text()), _count(self.segments.text()))
        except (Refused, ValueError):
            self._show_problem(
                self.tr("Enter the amount such as 123.45, and the segments as a whole number or not at all.")
            )
            return
        costs, month = self._desk.actions.costs, self.found.month
        self._work(lambda: costs.enter_invoice(month, invoice), self._compared)

    def _compared(self, found: Comparison) -> None:
        self._show_result(self._words(found))

    def _ask_mitto(self) -> None:
        if self.found is None or self._job is not None:
            return
        costs, month = self._desk.actions.costs, self.found.month
        self._work(lambda: costs.ask_mitto(month), self._told)

    def _told(self, told: UsageComparison) -> None:
        self._show_result(self._words(told.found, of_messages=not told.in_segments))

    def _words(self, found: Comparison, *, of_messages: bool = False) -> str:
        assert self.found is not None
        return compared_words(found, self.found.settings.price_currency, of_messages=of_messages)

    def _work(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._show_problem("")
        self._job = self._desk.background.run(work, done=done, failed=self._broke)
        self._allow(False)
        self._job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._job = None
        self._allow(True)

    def _allow(self, allowed: bool) -> None:
        for part in (self.compare, self.ask, self.month):
            part.setEnabled(allowed)

    def _show_result(self, words: str) -> None:
        self.verdict.setText(words)
        self.verdict.setVisible(bool(words))

    def _show_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _broke(self, error: Exception) -> None:
        self._show_problem(of_error(error))


def _amount(text: str) -> Decimal:
    found = amount("", text.strip())
    if found is None:
        raise ValueError("no amount")
    return found


def _count(text: str) -> int | None:
    found = int(text.strip()) if text.strip() else None
    if found is not None and found < 0:
        raise ValueError("fewer than none")
    return found


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
