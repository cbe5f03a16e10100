"""The small controls of a condition: words to choose from, a text, a number with its unit, a date.

Each emits `changed` with the condition that comes of what the person did.
"""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QIntValidator, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from app.domain.custom_field import CustomKind, read_value
from app.domain.facts import BadFact
from app.domain.filter_parts import Choice, Dated, Figure, Part, Written
from app.domain.filter_sentence import plain
from app.domain.filter_values import MOST_DAYS
from app.ui.widgets.card import row
from app.ui.widgets.elided_combo import ElidedCombo
from app.ui.widgets.labels import label

SHOWN = 14
FIGURE_LETTERS, TEXT_LETTERS, MOST_LETTERS = 5, 18, 38
ROOM = 48
"""What the frame and the arrow of a choice take."""
ANY_YEAR = 2000


class Words(ElidedCombo):
    """One of some words."""

    changed = Signal(object)

    def __init__(self, name: str, role: str = "") -> None:
        """`name` is for screen readers; `role` is one of the style sheet's."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxVisibleItems(SHOWN)
        if role:
            self.setProperty("role", role)
        self._part: Choice | None = None
        self.activated.connect(self._chosen)

    def show_part(self, part: Choice) -> None:
        """Show these words. What is chosen and not among them, since it is gone, is read all the same."""
        words = [word for word, _ in part.options]
        if words != [self.itemText(at) for at in range(self.count())]:
            self.clear()
            self.addItems(words)
        self._part = part
        self.setPlaceholderText(part.shown)
        self.setCurrentIndex(part.at)
        self.setAccessibleDescription(part.shown)
        self.setToolTip(part.shown)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = self.currentText() or self.placeholderText()
        wide = self.fontMetrics().horizontalAdvance(words) + ROOM
        most = self.fontMetrics().averageCharWidth() * MOST_LETTERS
        return QSize(min(wide, most), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(ROOM + 16, super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; a condition that changes under it would not be noticed

    def _chosen(self, at: int) -> None:
        if self._part is not None and at != self._part.at:
            self.changed.emit(self._part.options[at][1])


class Text(QLineEdit):
    """A text."""

    changed = Signal(object)

    def __init__(self, name: str) -> None:
        """Empty."""
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Write here"))
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * TEXT_LETTERS)
        self._part: Written | None = None
        self.textEdited.connect(self._typed)

    def show_part(self, part: Written) -> None:
        """Show this text."""
        self._part = part
        if part.text != self.text():
            self.setText(part.text)

    def _typed(self, text: str) -> None:
        if self._part is not None:
            self.changed.emit(self._part.make(text))


class Number(QWidget):
    """A number, and what it counts."""

    changed = Signal(object)

    def __init__(self, name: str) -> None:
        """Empty."""
        super().__init__()
        self.edit, self._unit = QLineEdit(), label(role="muted")
        self.edit.setAccessibleName(name)
        self.edit.setFixedWidth(self.edit.fontMetrics().averageCharWidth() * FIGURE_LETTERS + 20)
        self.setFocusProxy(self.edit)
        line = row(8)
        line.addWidget(self.edit)
        line.addWidget(self._unit)
        self.setLayout(line)
        self._part: Figure | None = None
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._settle)

    def show_part(self, part: Figure) -> None:
        """Show this number, unless it is what is typed, in whatever spelling."""
        self._part = part
        self._unit.setText(part.after)
        self._unit.setVisible(bool(part.after))
        self.edit.setAccessibleDescription(part.after)
        if part.whole and self.edit.validator() is None:
            self.edit.setValidator(QIntValidator(0, MOST_DAYS, self.edit))
        if not self.edit.hasFocus() or self._read() != part.value:
            self._settle()

    def _read(self) -> float | None:
        try:
            return read_value(self.edit.text(), CustomKind.NUMBER, this_year=ANY_YEAR).number
        except BadFact:
            return None

    def _typed(self) -> None:
        if self._part is not None:
            self.changed.emit(self._part.make(self._read()))

    def _settle(self) -> None:
        if self._part is not None:
            self.edit.setText("" if self._part.value is None else plain(self._part.value))


class Day(QDateEdit):
    """A date."""

    changed = Signal(object)

    def __init__(self, name: str, today: date) -> None:
        """Today, until there is another one."""
        super().__init__()
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setDate(QDate(today.year, today.month, today.day))
        self._part: Dated | None = None
        self.dateChanged.connect(self._typed)

    def show_part(self, part: Dated) -> None:
        """Show this date."""
        self._part = part
        self.setDisplayFormat("d MMMM" if part.yearly else "d MMM yyyy")
        if part.day is not None:
            with QSignalBlocker(self):
                self.setDate(QDate(part.day.year, part.day.month, part.day.day))

    def chosen(self) -> date:
        """What stands there."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _typed(self) -> None:
        if self._part is not None:
            self.changed.emit(self._part.make(self.chosen()))


Control = Words | Text | Number | Day
CONTROLS: dict[type[Any], type[Any]] = {Choice: Words, Written: Text, Figure: Number, Dated: Day}
"""What shows which part."""


def control_for(part: Part, name: str, today: date) -> Control:
    """A control that shows it."""
    made: Control
    match part:
        case Choice():
            made = Words(name)
        case Written():
            made = Text(name)
        case Figure():
            made = Number(name)
        case _:
            made = Day(name, today)
    return made
