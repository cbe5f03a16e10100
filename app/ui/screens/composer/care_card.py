"""Care: when the offer ends, and what the campaign may cost at most."""

from datetime import UTC, datetime, time, timedelta, tzinfo
from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QDoubleSpinBox, QWidget

from app.domain.draft import DraftContent
from app.domain.setting_values import Family
from app.domain.settings import Settings
from app.ui.figures import around_money
from app.ui.screens.composer.shop_clock import shown, typed
from app.ui.widgets.card import Card, column
from app.ui.widgets.flow import flowing
from app.ui.widgets.labels import label

MOST = 100_000
INDENT = 26
USUAL_END = time(21, 0)


class CareCard(Card):
    """Emits `changed` with the ceiling and the end when the person changes one; None is no limit."""

    changed = Signal(object, object)

    def __init__(self, *, first: QWidget, often: QWidget) -> None:
        """Without limits until `show_draft`. `first` stands above them, `often` below."""
        super().__init__(spacing=12)
        self._zone: tzinfo = UTC
        self.ends = QCheckBox(self.tr("The offer ends"))
        self.end = QDateTimeEdit()
        self.end.setCalendarPopup(True)
        self.end.setDisplayFormat("ddd d MMM yyyy, HH:mm")
        self.end.setAccessibleName(self.tr("End of the offer"))
        self.after = label(self.tr("Nothing is sent, or sent again, after it"), role="muted", wrap=True)
        self.limited = QCheckBox(self.tr("Never spend more than"))
        self.ceiling = QDoubleSpinBox()
        self.ceiling.setRange(0.01, MOST)
        self.ceiling.setDecimals(2)
        self.ceiling.setSingleStep(5)
        self.ceiling.lineEdit().setTextMargins(6, 0, 0, 0)  # the style sheet's padding counts for the frame only
        self.ceiling.setAccessibleName(self.tr("What this campaign may cost at most"))
        self.on_this = label(self.tr("on this campaign"))
        self.no_price = label(self.tr("Enter the price of a segment in Settings first"), role="muted", wrap=True)
        self.box.addWidget(label(self.tr("Care"), "heading"))
        self.box.addWidget(first)
        for parts, words in (
            ((self.ends, self.end), self.after),
            ((self.limited, self.ceiling, self.on_this), self.no_price),
        ):
            limit, box = QWidget(), column(6)
            words.setContentsMargins(INDENT, 0, 0, 0)
            box.addWidget(flowing(*parts))
            box.addWidget(words)
            limit.setLayout(box)
            self.box.addWidget(limit)
        self.box.addWidget(often)
        self.ends.clicked.connect(self._told)
        self.limited.clicked.connect(self._told)
        self.end.dateTimeChanged.connect(self._told)
        self.ceiling.valueChanged.connect(self._told)

    def show_draft(self, content: DraftContent, settings: Settings, zone: tzinfo, now: datetime) -> None:
        """What the draft says, on the shop's clock."""
        self._zone = zone
        usual = datetime.combine(now.astimezone(zone).date() + timedelta(days=2), USUAL_END, zone)
        with QSignalBlocker(self.end), QSignalBlocker(self.ceiling):
            if content.ends_at is not None or not self.ends.isChecked():
                self.end.setDateTime(shown(content.ends_at or usual, zone))
            before, after = around_money(settings.price_currency)
            self.ceiling.setPrefix(before)
            self.ceiling.setSuffix(after)
            if content.ceiling is not None:
                self.ceiling.setValue(float(content.ceiling))
            elif not self.limited.isChecked():
                self.ceiling.setValue(50)
        self.ends.setChecked(content.ends_at is not None)
        self.limited.setChecked(content.ceiling is not None)
        self.limited.setEnabled(settings.price_segment is not None or content.ceiling is not None)
        self.no_price.setVisible(settings.price_segment is None)
        self.after.setText(
            self.tr("Nothing is sent, or sent again, after it; Mitto stops trying then, too")
            if settings.mitto_family == Family.SMS
            else self.tr("Nothing is sent, or sent again, after it; what Mitto has by then may arrive later")
        )
        self._show_what_is_on()

    def show_repeating(self, *, repeats: bool) -> None:
        """What the ceiling is for."""
        self.on_this.setText(self.tr("on each day's run") if repeats else self.tr("on this campaign"))

    def _told(self) -> None:
        self._show_what_is_on()
        self.changed.emit(self._ceiling(), self._end())

    def _show_what_is_on(self) -> None:
        self.end.setEnabled(self.ends.isChecked())
        self.ceiling.setEnabled(self.limited.isChecked())

    def _ceiling(self) -> Decimal | None:
        return Decimal(f"{self.ceiling.value():.2f}") if self.limited.isChecked() else None

    def _end(self) -> datetime | None:
        if not self.ends.isChecked():
            return None
        return typed(self.end.date(), self.end.time(), self._zone)[0]
