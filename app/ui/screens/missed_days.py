"""The question about days that a campaign that repeats has missed: send to their people now, late, or skip them."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.ids import CampaignId
from app.pipeline.commands import DayCount
from app.ui.desk import Desk
from app.ui.repeat_words import days_words
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label
from app.ui.widgets.question import Question
from app.ui.words import people


class MissedDays(QWidget):
    """Hidden while nothing was missed. An answer is about the days on show, and not about what is missed after them."""

    def __init__(self, desk: Desk) -> None:
        """Hidden until `show_days`."""
        super().__init__()
        self._desk = desk
        self._campaign: CampaignId | None = None
        self._days: Sequence[DayCount] = ()
        self._busy = False
        self.words = label(self.tr("Send to these people now, or skip them?"), role="strong", wrap=True)
        self.consequences = label(
            self.tr(
                "Sent now, their message comes late. Skipped, they get nothing for these days. The days to come go on "
                "as planned."
            ),
            role="muted",
            wrap=True,
        )
        self.send = Button(desk.theme, self.tr("Send now, late"), kind="primary", sign="send")
        self.skip = Button(desk.theme, self.tr("Skip them"))
        self.send.clicked.connect(self._ask)
        self.skip.clicked.connect(self._skip)
        answers = row(8)
        for button in (self.send, self.skip):
            answers.addWidget(button)
        answers.addStretch(1)
        box = column(8)
        for part in (self.words, self.consequences):
            box.addWidget(part)
        box.addLayout(answers)
        box.addSpacing(12)
        self.setLayout(box)
        self.hide()

    def show_days(self, campaign: CampaignId, days: Sequence[DayCount]) -> None:
        """Ask about these; about nothing if there are none."""
        self._campaign, self._days = campaign, days
        self.setVisible(bool(days))
        if days:
            self.send.setText(self.tr("Send to {0} now, late").format(self._whom()))

    def _whom(self) -> str:
        return people(sum(one.people for one in self._days))

    def _ask(self) -> None:
        campaign, last = self._campaign, self._last()
        if campaign is None or last is None or self._busy:
            return
        repeats = self._desk.actions.repeats
        Question(
            self._desk.theme,
            self.tr("Send to {0} now, late?").format(self._whom()),
            self.tr("Sending starts now. What Mitto has taken cannot be called back."),
            facts=[
                (self.tr("Whose day was"), days_words(self._days)),
                (self.tr("Recipients"), self._whom()),
            ],
            yes=self.tr("Send to {0}").format(self._whom()),
            do=lambda: self._do(lambda: repeats.send_late(campaign, last=last), failing=self.tr("Nothing was sent")),
            parent=self.window(),
        ).open()

    def _skip(self) -> None:
        campaign, last, repeats = self._campaign, self._last(), self._desk.actions.repeats
        if campaign is not None and last is not None:
            self._do(lambda: repeats.pass_over(campaign, last=last), failing=self.tr("Nothing was decided"))

    def _last(self) -> date | None:
        return self._days[-1].day if self._days else None

    def _do(self, work: Callable[[], object], *, failing: str) -> None:
        if not self._busy:
            self._be_busy(busy=True)
            self._desk.do(work, failing=failing, done=lambda _: None, after=lambda: self._be_busy(busy=False))

    def _be_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for button in (self.send, self.skip):
            button.setEnabled(not busy)
