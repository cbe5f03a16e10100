"""Whether a campaign goes to people as well who had as many messages lately as the settings allow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.draft import DraftContent
from app.domain.settings import Settings
from app.ui.widgets.card import column
from app.ui.widgets.labels import label

INDENT = 26


class OftenPart(QWidget):
    """A part of the care of a campaign; emits `changed` when the person wants the other."""

    changed = Signal(bool)

    def __init__(self) -> None:
        """Not shown before `show_draft`, and not while there is no limit."""
        super().__init__()
        self.everyone = QCheckBox(self.tr("Also to people who were messaged often enough lately"))
        self.everyone.setAccessibleName(self.everyone.text())
        self.words = label(role="muted", wrap=True)
        self.words.setContentsMargins(INDENT, 0, 0, 0)
        box = column(6)
        box.addWidget(self.everyone)
        box.addWidget(self.words)
        self.setLayout(box)
        self.everyone.clicked.connect(self.changed)
        self.hide()

    def show_draft(self, content: DraftContent, settings: Settings) -> None:
        """What the draft says, and what the limit is."""
        self.setVisible(bool(settings.care_messages) or content.care_off)
        self.everyone.setChecked(content.care_off)
        limit = self.tr("For notices, not for offers. Your limit: {0} in {1}")
        days = self.tr("1 day") if settings.care_days == 1 else self.tr("{0} days").format(settings.care_days)
        messages = (
            self.tr("1 message")
            if settings.care_messages == 1
            else self.tr("{0} messages").format(settings.care_messages)
        )
        self.words.setText(
            limit.format(messages, days) if settings.care_messages else self.tr("There is no limit in Settings now")
        )
