"""Mitto's invoice for a month beside what was counted here, in one sentence; a part of the month's dialog."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.domain.errors import Refused
from app.domain.reconciling import Comparison, Invoice
from app.domain.setting_values import Family, amount
from app.pipeline.commands import MonthCosts, UsageComparison
from app.ui.background import Job
from app.ui.cost_words import compared_words
from app.ui.desk import Desk
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error

T = TypeVar("T")


class CompareInvoice(QWidget):
    """What is entered is kept when it is compared. Emits `busy_changed` while something is under way."""

    busy_changed = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        """Nothing can be compared until `show_month`."""
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        self._found: MonthCosts | None = None
        self.amount, self.segments = QLineEdit(), QLineEdit()
        self.compare = Button(desk.theme, self.tr("Compare"))
        self.ask = Button(desk.theme, self.tr("Ask Mitto for its count"))
        self.family = label(self.tr("Mitto tells its own count to accounts with its SMS API only."), "muted", wrap=True)
        self.verdict = label(wrap=True)
        self.problem = label(role="problem", wrap=True)
        self.compare.clicked.connect(self._compare)
        self.ask.clicked.connect(self._ask_mitto)
        self._lay_out()

    def _lay_out(self) -> None:
        line = row(8)
        for edit, words in (
            (self.amount, self.tr("Amount without VAT")),
            (self.segments, self.tr("Segments, if it says so")),
        ):
            edit.setPlaceholderText(words)
            edit.setAccessibleName(words)
            edit.returnPressed.connect(self._compare)
            line.addWidget(edit, 1)
        for button in (self.compare, self.ask):
            button.setAutoDefault(False)
            line.addWidget(button)
        box = column(12)
        box.addWidget(label(self.tr("Compare with Mitto's invoice"), "heading"))
        box.addLayout(line)
        for part in (self.family, self.verdict, self.problem):
            box.addWidget(part)
            part.hide()
        self.setLayout(box)

    def show_month(self, found: MonthCosts) -> None:
        """Another month begins with empty fields, and with what was entered for it before."""
        if self._found is not None and self._found.month != found.month:
            self.amount.clear()
            self.segments.clear()
        self._found = found
        asks = found.settings.mitto_family == Family.SMS
        self.ask.setVisible(asks)
        self.family.setVisible(not asks)
        _show(self.verdict, "" if found.invoice is None else self._words(found.invoice))
        _show(self.problem, "")

    def _compare(self) -> None:
        if self._found is None or self._job is not None:
            return
        try:
            invoice = Invoice(_amount(self.amount.text()), _count(self.segments.text()))
        except (Refused, ValueError):
            words = self.tr("Enter the amount such as 123.45, and the segments as a whole number or not at all.")
            _show(self.problem, words)
            return
        costs, month = self._desk.actions.costs, self._found.month
        self._work(lambda: costs.enter_invoice(month, invoice), self._compared)

    def _compared(self, found: Comparison) -> None:
        _show(self.verdict, self._words(found))

    def _ask_mitto(self) -> None:
        if self._found is None or self._job is not None:
            return
        costs, month = self._desk.actions.costs, self._found.month
        self._work(lambda: costs.ask_mitto(month), self._told)

    def _told(self, told: UsageComparison) -> None:
        _show(self.verdict, self._words(told.found, of_messages=not told.in_segments))

    def _words(self, found: Comparison, *, of_messages: bool = False) -> str:
        assert self._found is not None
        return compared_words(found, self._found.settings.price_currency, of_messages=of_messages)

    def _work(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        _show(self.problem, "")
        self._job = self._desk.background.run(work, done=done, failed=self._broke)
        self._set_busy(True)
        self._job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._job = None
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.compare.setEnabled(not busy)
        self.ask.setEnabled(not busy)
        self.busy_changed.emit(busy)

    def _broke(self, error: Exception) -> None:
        _show(self.problem, of_error(error))


def _show(part: QLabel, words: str) -> None:
    part.setText(words)
    part.setVisible(bool(words))


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
