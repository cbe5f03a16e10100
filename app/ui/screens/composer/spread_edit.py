"""Two times on the shop's clock between which messages go evenly; the first may be when it is sent."""

from datetime import UTC, datetime, timedelta, tzinfo

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QWidget

from app.ui.screens.composer.shop_clock import shown, typed
from app.ui.screens.composer.spread_words import about_spread
from app.ui.screens.composer.when_words import Start
from app.ui.widgets.card import column
from app.ui.widgets.flow import flowing
from app.ui.widgets.labels import dress, label

AT_ONCE, AT_A_TIME = 0, 1
USUAL_LENGTH = timedelta(hours=2)


class SpreadEdit(QWidget):
    """Emits `chosen` with the start, None for as soon as it is sent, and the end when the person changes one."""

    chosen = Signal(object, object)

    def __init__(self) -> None:
        """In UTC until `put`."""
        super().__init__()
        self._zone: tzinfo = UTC
        self.begin = QComboBox()
        self.begin.addItems([self.tr("As soon as it is sent"), self.tr("From a time")])
        self.begin.setAccessibleName(self.tr("When the period begins"))
        self.start, self.end = QDateTimeEdit(), QDateTimeEdit()
        for edit, name in ((self.start, self.tr("Start of the period")), (self.end, self.tr("End of the period"))):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("ddd d MMM yyyy, HH:mm")
            edit.setAccessibleName(name)
            edit.dateTimeChanged.connect(self._typed)
        self.begin.activated.connect(self._typed)
        self.words = label(role="muted", wrap=True)
        box = column(6)
        box.addWidget(flowing(self.begin, self.start, label(self.tr("until"), role="muted"), self.end))
        box.addWidget(self.words)
        self.setLayout(box)

    def offer(self, now: datetime, zone: tzinfo) -> None:
        """Two hours from now on, to begin with."""
        later = now + timedelta(seconds=-now.timestamp() % 300)
        self.put(None, later + USUAL_LENGTH, zone)
        with QSignalBlocker(self.start):
            self.start.setDateTime(shown(later, zone))

    def put(self, start: datetime | None, end: datetime, zone: tzinfo) -> None:
        """Show this period, unless it is what is typed."""
        same = self._zone is zone and (self.moment(), self.until()) == (start, end)
        self._zone = zone
        if same:
            return
        self.begin.setCurrentIndex(AT_ONCE if start is None else AT_A_TIME)
        with QSignalBlocker(self.start), QSignalBlocker(self.end):
            self.start.setDateTime(shown(start or end - USUAL_LENGTH, zone))
            self.end.setDateTime(shown(end, zone))
        self._show_start()

    def moment(self) -> datetime | None:
        """When the period begins; None for as soon as it is sent."""
        return None if self.begin.currentIndex() == AT_ONCE else self._read(self.start)

    def until(self) -> datetime:
        """When it ends."""
        return self._read(self.end)

    def explain(self, start: Start) -> None:
        """Say what it means now."""
        words, well = about_spread(start)
        self.words.setText(words)
        dress(self.words, "muted" if well else "caution")

    def _typed(self) -> None:
        self._show_start()
        self.chosen.emit(self.moment(), self.until())

    def _show_start(self) -> None:
        self.start.setVisible(self.begin.currentIndex() == AT_A_TIME)

    def _read(self, edit: QDateTimeEdit) -> datetime:
        return typed(edit.date(), edit.time(), self._zone)[0]
