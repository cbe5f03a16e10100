"""The buttons of one campaign: which there are at each status, what each asks first, and what it does then."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.campaign import CampaignStatus, Hold, Settlement
from app.domain.ids import MessageId
from app.domain.message import Status, Why
from app.domain.progress import Progress
from app.pipeline.commands import Launched
from app.storage.reads.campaigns import CampaignRow
from app.storage.reads.messages import MessageRow
from app.ui.desk import Desk
from app.ui.dialogs.working import Working
from app.ui.figures import day_time, phone
from app.ui.screens.campaign_unconfirmed import Group
from app.ui.screens.planned import Planned
from app.ui.widgets.card import row
from app.ui.widgets.labels import Button
from app.ui.widgets.question import Question
from app.ui.words import messages, people, sent

T = TypeVar("T")
RUNNING = frozenset({CampaignStatus.SENDING, CampaignStatus.SCHEDULED})


class CampaignButtons(QWidget):
    """While one thing is being done none of the buttons can be pressed, so a double click does it once."""

    busy_changed = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        """Nothing can be pressed until `show_campaign`."""
        super().__init__()
        self._desk = desk
        self._busy = False
        self._campaign: CampaignRow | None = None
        self._planned: Planned | None = None
        theme = desk.theme
        self.pause = Button(theme, self.tr("Pause"), sign="pause")
        self.resume = Button(theme, self.tr("Resume"), sign="play", kind="primary")
        self.cancel = Button(
            theme, self.tr("Cancel"), sign="square", kind="danger", name=self.tr("Cancel the campaign")
        )
        self.export = Button(theme, self.tr("Export CSV"), sign="download")
        line = row(12)
        for button, press in (
            (self.pause, self._pause),
            (self.resume, self._resume),
            (self.cancel, self._ask_cancel),
            (self.export, self._ask_file),
        ):
            button.clicked.connect(press)
            button.hide()
            line.addWidget(button)
        self.setLayout(line)

    def show_campaign(self, campaign: CampaignRow | None, planned: Planned | None) -> None:
        """Offer what can be done with it now."""
        self._campaign, self._planned = campaign, planned
        status = campaign.status if campaign else None
        launched = campaign is not None and campaign.run > 0
        self.pause.setVisible(status in RUNNING)
        asked = planned is not None and planned.missed  # what it missed is answered below
        self.resume.setVisible(status is CampaignStatus.PAUSED and not asked)
        staged = campaign is not None and campaign.hold is Hold.STAGED
        self.resume.setText(self.tr("Go on with the rest") if staged else self.tr("Resume"))
        self.resume.setAccessibleName(self.resume.text())
        self.cancel.setVisible(status in RUNNING or status is CampaignStatus.PAUSED)
        self.export.setVisible(launched)
        self._arrange()

    def settle(self, how: Settlement, message: MessageRow) -> None:
        """Carry out what was decided about one unconfirmed message; sending again asks first."""
        if self._campaign is None:
            return
        campaign = self._campaign.id

        def do() -> None:
            self._do(
                lambda: self._desk.actions.settle(campaign, how, number=message.number),
                failing=self.tr("Nothing was decided"),
            )

        if how is not Settlement.RESEND:
            do()
            return
        self._ask(
            self.tr("Send it to {0} again?").format(message.name or phone(message.number)),
            self.tr("Mitto may have taken it the first time. Then this person gets it twice."),
            yes=self.tr("Send again"),
            do=do,
        )

    def _arrange(self) -> None:
        for button in (self.pause, self.resume, self.cancel, self.export):
            button.setEnabled(not self._busy)
        people_wait = self._planned is not None and self._planned.people > 0
        campaign = self._campaign
        if campaign is not None and campaign.run == 0 and waits_for(campaign, self._desk.clock()) is None:
            self.resume.setEnabled(not self._busy and people_wait)

    def _do(self, work: Callable[[], T], *, failing: str, done: Callable[[T], None] = lambda _: None) -> None:
        if self._busy:
            return
        self._set_busy(True)
        self._desk.do(work, failing=failing, done=done, after=lambda: self._set_busy(False))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._arrange()
        self.busy_changed.emit(busy)

    def _ask(self, title: str, words: str, *, yes: str, do: Callable[[], None]) -> None:
        Question(self._desk.theme, title, words, yes=yes, do=do, parent=self.window()).open()

    def _pause(self) -> None:
        if self._campaign is not None:
            campaign = self._campaign.id
            self._do(lambda: self._desk.actions.pause(campaign), failing=self.tr("The campaign was not paused"))

    def _resume(self) -> None:
        campaign = self._campaign
        if campaign is None:
            return
        planned = waits_for(campaign, self._desk.clock())
        if planned is not None:
            self._do(
                lambda: self._desk.actions.resume(campaign.id),
                failing=self.tr("The campaign does not go on"),
                done=lambda _: self._desk.say(self.tr("It starts as planned: {0}").format(day_time(planned))),
            )
        elif campaign.hold is Hold.CEILING:
            self._ask_for_more(campaign)
        elif campaign.run == 0 and campaign.repeats is None:  # it never started, so this is what sends it
            self._ask_start(lambda: self._desk.actions.resume(campaign.id))
        else:
            self._do(lambda: self._desk.actions.resume(campaign.id), failing=self.tr("The campaign does not go on"))

    def _ask_for_more(self, campaign: CampaignRow) -> None:
        Question(
            self._desk.theme,
            self.tr("Go on without a ceiling?"),
            self.tr("What is left would cost more than you allowed. If you go on, all of it is sent."),
            yes=self.tr("Go on without a ceiling"),
            do=lambda: self._do(
                lambda: self._desk.actions.set_ceiling(campaign.id, None),
                failing=self.tr("The campaign does not go on"),
            ),
            facts=[(self.tr("Still to be sent"), messages(campaign.counts[Status.QUEUED]))],
            parent=self.window(),
        ).open()

    def _ask_start(self, start: Callable[[], Launched | None]) -> None:
        campaign, planned = self._campaign, self._planned
        if campaign is None or planned is None or self._busy:
            return
        Question(
            self._desk.theme,
            self.tr("Send “{0}”?").format(campaign.name),
            self.tr("Sending starts now. What Mitto has taken cannot be called back."),
            facts=planned.facts(),
            yes=self.tr("Send to {0}").format(people(planned.people)),
            do=lambda: self._do(start, failing=self.tr("Nothing was sent"), done=self._launched),
            parent=self.window(),
        ).open()

    def _launched(self, launched: Launched | None) -> None:
        if launched is not None:
            self._desk.say(self.tr("{0} queued").format(messages(launched.queued)))

    def _ask_cancel(self) -> None:
        campaign = self._campaign
        if campaign is None or self._busy:
            return
        gone, queued = sent(campaign.counts), campaign.counts[Status.QUEUED]
        facts = [(self.tr("Will not be sent"), messages(queued))]
        if gone:
            facts.append((self.tr("Cannot be called back"), self.tr("{0}, with Mitto already").format(messages(gone))))
        Question(
            self._desk.theme,
            self.tr("Cancel “{0}”?").format(campaign.name),
            "" if campaign.run else self.tr("Nothing of it has been sent."),
            facts=facts if campaign.run else (),
            yes=self.tr("Cancel the campaign"),
            danger=True,
            do=lambda: self._do(
                lambda: self._desk.actions.cancel(campaign.id),
                failing=self.tr("The campaign was not cancelled"),
                done=lambda count: self._desk.say(self.tr("{0} cancelled").format(messages(count))),
            ),
            parent=self.window(),
        ).open()

    def settle_group(self, how: Settlement, group: Group) -> None:
        """Carry out what was decided about many unconfirmed messages; it asks first, and says what it means."""
        campaign = self._campaign
        if campaign is None or self._busy:
            return
        whom = messages(group.count)
        chosen = None if group.messages is None else [MessageId(message) for message in group.messages]
        title, words, yes = {
            Settlement.SENT: (
                self.tr("Mark {0} as sent?"),
                self.tr(
                    "They count as accepted by Mitto. Nobody is written to again, and no report is to be expected."
                ),
                self.tr("Mark {0} as sent"),
            ),
            Settlement.RESEND: (
                self.tr("Send {0} again?"),
                self.tr("Mitto may have taken them the first time. Then these people get the message twice."),
                self.tr("Send {0} again"),
            ),
            Settlement.DROP: (
                self.tr("Do not send {0} again?"),
                self.tr("They are cancelled. Whoever has not got the message will not get it."),
                self.tr("Do not send {0} again"),
            ),
        }[how]
        self._ask(
            title.format(whom),
            words,
            yes=yes.format(whom),
            do=lambda: self._do(
                lambda: self._desk.actions.settle(campaign.id, how, messages=chosen),
                failing=self.tr("Nothing was decided"),
                done=lambda count: self._desk.say(self.tr("{0} decided").format(messages(count))),
            ),
        )

    def ask_retry(self, why: Why | None, count: int) -> None:
        """Send what Mitto refused for one reason once more, after asking."""
        campaign = self._campaign
        if campaign is None or self._busy:
            return
        whom = people(count)
        self._ask(
            self.tr("Send to {0} again?").format(whom),
            self.tr(
                "Mitto refused these messages, so none of them was sent. What it refused once it may refuse again."
            ),
            yes=self.tr("Send to {0}").format(whom),
            do=lambda: self._do(
                lambda: self._desk.actions.retry_rejected(campaign.id, why=why),
                failing=self.tr("Nothing was sent again"),
                done=self._launched,
            ),
        )

    def _ask_file(self) -> None:
        if self._campaign is None or self._busy:
            return
        ask = QFileDialog(self.window(), self.tr("Export the delivery report"))
        ask.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        ask.setNameFilter(self.tr("CSV files (*.csv)"))
        ask.setDefaultSuffix("csv")
        ask.selectFile(f"{file_name(self._campaign.name)}.csv")
        ask.fileSelected.connect(lambda file: self.export_to(Path(file)))
        ask.open()

    def export_to(self, file: Path) -> None:
        """Write the report, with progress and cancel."""
        if self._campaign is None or self._busy:
            return
        campaign = self._campaign.id

        def write(progress: Progress) -> int:
            return self._desk.actions.write_report(campaign, file, progress=progress)

        self._set_busy(True)
        job = self._desk.background.run_long(
            write,
            done=lambda count: self._desk.say(self.tr("{0} written to {1}").format(messages(count), file.name)),
            failed=lambda error: self._desk.problem(self.tr("The report was not written"), error),
        )
        Working(self._desk.theme, self.tr("Writing the report"), job, self.window()).open()
        job.ended.connect(lambda: self._set_busy(False))


def waits_for(campaign: CampaignRow, now: datetime) -> datetime | None:
    """The time that a paused campaign waits for again once it is resumed; None when it goes on at once."""
    paused = campaign.status is CampaignStatus.PAUSED and campaign.run == 0
    planned = campaign.scheduled_for
    return planned if paused and planned is not None and planned > now else None


def file_name(name: str) -> str:
    """A campaign's name without what no file system takes."""
    return "".join("-" if character in '<>:"/\\|?*' or ord(character) < 32 else character for character in name).strip(
        ". "
    )
