"""Settings, Notifications: which ones are shown, and one to see that they are."""

from PySide6.QtWidgets import QCheckBox

from app.ui.desk import Desk
from app.ui.notices import Notice, keep_good_news, wants_good_news
from app.ui.settings.page import Page
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Button, label


class NotificationsPage(Page):
    """What goes wrong is always told; what went well is up to the person."""

    def __init__(self, desk: Desk) -> None:
        """As it was chosen last."""
        super().__init__(desk)
        card = Card(spacing=12)
        card.box.addWidget(label(self.tr("Notifications"), "heading"))
        self.failures = QCheckBox(
            self.tr("What needs you: campaigns that stand still, unconfirmed messages, a refused key")
        )
        self.failures.setChecked(True)
        self.failures.setEnabled(False)
        self.failures.setToolTip(self.tr("These are always shown"))
        self.successes = QCheckBox(self.tr("What went well: a campaign is completed"))
        self.successes.setChecked(wants_good_news(desk.remembered))
        for box in (self.failures, self.successes):
            box.setAccessibleName(box.text())
            card.box.addWidget(box)
        card.box.addWidget(
            label(
                self.tr(
                    "They come from the system's tray, even while the window is closed; where there is no tray, they "
                    "stand on top of the window. Activity keeps all of them."
                ),
                "muted",
                wrap=True,
            )
        )
        self.try_one = Button(desk.theme, self.tr("Show a test notification"), sign="bell")
        line = row(12)
        line.addWidget(self.try_one)
        line.addStretch(1)
        card.box.addLayout(line)
        self.put(card)
        self.successes.toggled.connect(self._choose)
        self.try_one.clicked.connect(self._try)

    def _choose(self, wanted: bool) -> None:
        keep_good_news(self.desk.remembered, wanted=wanted)
        self.desk.say(self.tr("Saved"))

    def _try(self) -> None:
        text = self.tr("This is how Retail Send tells you that something needs you.")
        self.desk.routes.notice.emit(Notice(self.tr("A test notification"), text, None, failure=False))
