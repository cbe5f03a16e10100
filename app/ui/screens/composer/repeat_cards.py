"""The two cards for a campaign that repeats: every year on each person's day, or every month."""

from datetime import time

from PySide6.QtCore import QSignalBlocker, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QRadioButton, QTimeEdit, QWidget

from app.domain.repeating import MOST_DAYS_BEFORE, YEARLY, Every, Repeats
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.labels import dress, label

INSIDE = 6
INDENT = 26
SHOWN = 12


class _Calm(QComboBox):
    """The page scrolls under the wheel; a rule that changes meanwhile would not be noticed."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class RepeatCards(QWidget):
    """Emits `changed` when the person changes the rule."""

    changed = Signal()

    def __init__(self) -> None:
        """Nothing is chosen until `show_rule`."""
        super().__init__()
        self.year, self.month = QRadioButton(self.tr("Every year")), QRadioButton(self.tr("Every month"))
        self.of = _Calm()
        self.of.addItem(self.tr("birthday"), Every.BIRTHDAY)
        self.of.addItem(self.tr("name-day"), Every.NAME_DAY)
        self.of.setAccessibleName(self.tr("Which day of each person"))
        self.before, self.month_day = _Calm(), _Calm()
        self.before.addItem(self.tr("on the day"), 0)
        self.before.addItem(self.tr("the day before"), 1)
        for days in range(2, MOST_DAYS_BEFORE + 1):
            self.before.addItem(self.tr("{0} days before").format(days), days)
        for day in range(1, 32):
            self.month_day.addItem(self.tr("day {0}").format(day), day)
        self.before.setAccessibleName(self.tr("How many days before it"))
        self.month_day.setAccessibleName(self.tr("Day of the month"))
        for box in (self.before, self.month_day):
            box.setMaxVisibleItems(SHOWN)
        self.year_time, self.month_time = QTimeEdit(), QTimeEdit()
        for edit in (self.year_time, self.month_time):
            edit.setDisplayFormat("HH:mm")
            edit.setAccessibleName(self.tr("Time of the day"))
            edit.lineEdit().setTextMargins(INSIDE, 0, 0, 0)  # the style sheet's padding counts for the frame only
        for choice in (self.year, self.month):
            choice.setAccessibleName(choice.text())
        self.words = label(role="muted", wrap=True)
        self.month_words = label(role="muted", wrap=True)
        self._lay_out()
        for box in (self.of, self.before, self.month_day):
            box.activated.connect(self._told)
        for at in (self.year_time, self.month_time):
            at.timeChanged.connect(self._told)

    @property
    def is_chosen(self) -> bool:
        """Whether one of the two is."""
        return self.year.isChecked() or self.month.isChecked()

    def rule(self) -> Repeats:
        """What is entered in the card that is chosen."""
        if self.month.isChecked():
            return Repeats(Every.MONTH, _time(self.month_time.time()), 0, self.month_day.currentData())
        return Repeats(Every(self.of.currentData()), _time(self.year_time.time()), self.before.currentData())

    def show_rule(self, repeats: Repeats | None) -> None:
        """What the draft says."""
        yearly = repeats is not None and repeats.every in YEARLY
        if repeats is not None:
            (self.year if yearly else self.month).setChecked(True)
        rule = repeats or Repeats(Every.BIRTHDAY)
        at = QTime(rule.at.hour, rule.at.minute)
        with QSignalBlocker(self.year_time), QSignalBlocker(self.month_time):
            for edit in (self.year_time, self.month_time):
                edit.setTime(at)
        if yearly:
            self.of.setCurrentIndex(self.of.findData(rule.every))
            self.before.setCurrentIndex(rule.days_before)
        elif repeats is not None:
            self.month_day.setCurrentIndex(rule.month_day - 1)
        self._year_edit.setVisible(yearly)
        self._month_edit.setVisible(repeats is not None and not yearly)
        dress(self._year_card, "chosen" if yearly else "choice")
        dress(self._month_card, "chosen" if repeats is not None and not yearly else "choice")

    def explain(self, words: str, *, well: bool) -> None:
        """Say what the rule means now; empty: what the choice is about."""
        for choice, told, plain in (
            (self.year, self.words, self.tr("On each person's birthday or name-day")),
            (self.month, self.month_words, self.tr("On a day of each month, to everybody in the audience")),
        ):
            own = bool(words) and choice.isChecked()
            told.setText(words if own else plain)
            dress(told, "muted" if well or not own else "caution")

    def _lay_out(self) -> None:
        self._year_card, self._month_card = Card(role="choice", spacing=6), Card(role="choice", spacing=6)
        self._year_edit, self._month_edit = QWidget(), QWidget()
        for edit, parts in (
            (self._year_edit, (self.of, self.before, self.year_time)),
            (self._month_edit, (self.month_day, self.month_time)),
        ):
            line = row(10)
            line.setContentsMargins(INDENT, 0, 0, 0)
            for part in parts:
                line.addWidget(part)
            line.addStretch(1)
            edit.setLayout(line)
            edit.hide()
        box = column(12)
        for card, choice, edit, told in (
            (self._year_card, self.year, self._year_edit, self.words),
            (self._month_card, self.month, self._month_edit, self.month_words),
        ):
            card.box.addWidget(choice)
            card.box.addWidget(edit)
            told.setContentsMargins(INDENT, 0, 0, 0)
            card.box.addWidget(told)
            box.addWidget(card)
        self.setLayout(box)

    def _told(self) -> None:
        if self.is_chosen:
            self.changed.emit()


def _time(at: QTime) -> time:
    return time(at.hour(), at.minute())
