"""A day and a time on the shop's clock, and what they mean."""

from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDateEdit, QTimeEdit, QWidget

from app.domain.start_time import LocalTime
from app.ui.screens.composer.shop_clock import shown, typed
from app.ui.screens.composer.when_words import Start, about_a_time
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import dress, label

INSIDE = 6


class StartEdit(QWidget):
    """Emits `chosen` with the moment when the person changes it."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """In UTC until `put`."""
        super().__init__()
        self._zone: tzinfo = UTC
        self.date, self.time = QDateEdit(), QTimeEdit()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("ddd d MMM yyyy")
        self.time.setDisplayFormat("HH:mm")
        self.time.lineEdit().setTextMargins(INSIDE, 0, 0, 0)  # the style sheet's padding counts for the frame only
        self.date.setAccessibleName(self.tr("Day of the start"))
        self.time.setAccessibleName(self.tr("Time of the start"))
        self.words = label(role="muted", wrap=True)
        line = row(10)
        line.addWidget(self.date)
        line.addWidget(self.time)
        line.addStretch(1)
        box = column(6)
        box.addLayout(line)
        box.addWidget(self.words)
        self.setLayout(box)
        self.date.dateChanged.connect(self._typed)
        self.time.timeChanged.connect(self._typed)

    def put(self, moment: datetime, zone: tzinfo) -> None:
        """Show this moment, unless it is what is typed: a time that is skipped stays as it was typed."""
        same = self._zone is zone and self.moment() == moment
        self._zone = zone
        if same:
            return
        local = shown(moment, zone)
        with QSignalBlocker(self.date), QSignalBlocker(self.time):
            self.date.setDate(local.date())
            self.time.setTime(local.time())

    def moment(self) -> datetime:
        """What is typed, as a moment."""
        return self._read()[0]

    def explain(self, start: Start) -> None:
        """Say what it means now."""
        words, well = about_a_time(start, self._read()[1], self.time.time().toString("HH:mm"))
        self.words.setText(words)
        dress(self.words, "muted" if well else "caution")

    def _typed(self) -> None:
        self.chosen.emit(self.moment())

    def _read(self) -> tuple[datetime, LocalTime]:
        return typed(self.date.date(), self.time.time(), self._zone)
