"""Another time for a campaign that is scheduled."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from app.pipeline.commands import Readiness
from app.storage.reads import Campaign
from app.ui.composing_words import at_length
from app.ui.desk import Desk
from app.ui.screens.composer.shop_clock import shop_zone
from app.ui.screens.composer.start_edit import StartEdit
from app.ui.screens.composer.when_words import Start, computer_words
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error

TICK_MS = 1000


class ChangeStart(QDialog):
    """The campaign keeps its time until the button is pressed."""

    def __init__(self, desk: Desk, campaign: Campaign, people: int, parent: QWidget) -> None:
        """Reads the settings first."""
        super().__init__(parent)
        self._desk, self._campaign, self._people = desk, campaign, people
        self._ready: Readiness | None = None
        self._zone: tzinfo | None = None
        self._busy = False
        self.setWindowTitle(self.tr("Change the time"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)
        self.edit = StartEdit()
        self.edit.chosen.connect(self._explain)
        self.computer = label(role="muted", wrap=True)
        self.problem = label(role="problem", wrap=True)
        self.problem.hide()
        self.stop = Button(desk.theme, self.tr("Go back"))
        self.save = Button(desk.theme, self.tr("Change the time"), kind="primary")
        self.stop.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.save.setEnabled(False)
        self.save.setDefault(True)
        box = column(12)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(self.tr("When should “{0}” go?").format(campaign.name), "strong", wrap=True))
        for part in (self.edit, self.computer, self.problem):
            box.addWidget(part)
        answers = row(8)
        answers.addStretch(1)
        answers.addWidget(self.stop)
        answers.addWidget(self.save)
        box.addLayout(answers)
        self.setLayout(box)
        self.edit.setEnabled(False)
        desk.background.run(desk.actions.drafts.readiness, done=self._take, failed=self._broke)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._explain)
        self._tick.start()

    def _take(self, ready: Readiness) -> None:
        self._ready, self._zone = ready, shop_zone(ready.settings, self._desk.clock())
        self.edit.setEnabled(True)
        self.edit.put(self._campaign.scheduled_for or self._desk.clock(), self._zone)
        self._explain()
        self.adjustSize()  # the words that came need more lines
        self.edit.time.setFocus()

    def _broke(self, error: Exception) -> None:
        self.problem.setText(of_error(error))
        self.problem.show()

    def _explain(self) -> None:
        if self._ready is None or self._zone is None:
            return
        start = Start(
            self.edit.moment(),
            self._desk.clock(),
            self._zone,
            self._ready.settings,
            self._people,
            self._campaign.spread_until,
        )
        self.edit.explain(start)
        self.computer.setText(computer_words(start))
        self.save.setEnabled(not start.passed and not self._busy)

    def _save(self) -> None:
        if self._busy:
            return
        self._busy = True
        self.save.setEnabled(False)
        actions, campaign, at = self._desk.actions, self._campaign.id, self.edit.moment()
        job = self._desk.background.run(
            lambda: actions.send(campaign, at=at), done=lambda _: self._saved(at), failed=self._broke
        )
        job.ended.connect(self._done)

    def _saved(self, at: datetime) -> None:
        if self._zone is not None:
            self._desk.say(self.tr("Scheduled for {0}").format(at_length(at, self._zone)))
        self.accept()

    def _done(self) -> None:
        self._busy = False
        self._explain()

    def reject(self) -> None:
        if not self._busy:
            super().reject()
