"""The buttons of one campaign: which there are at each status, what each asks first, and what it does then."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.campaign import CampaignStatus, Settlement
from app.domain.message import Status
from app.domain.progress import Progress
from app.pipeline.commands import Launched
from app.storage.reads.campaigns import CampaignRow
from app.storage.reads.messages import MessageRow
from app.ui.desk import Desk
from app.ui.dialogs.working import Working
from app.ui.figures import phone, whole
from app.ui.screens.draft import Draft
from app.ui.widgets.card import row
from app.ui.widgets.labels import Button
from app.ui.widgets.question import Question
from app.ui.words import messages, people, sent

T = TypeVar("T")
RUNNING = frozenset({CampaignStatus.SENDING, CampaignStatus.SCHEDULED})


class CampaignButtons(QWidget):
    """While one thing is being done none of the buttons can be pressed, so a double click does it once.

    `retry` is for the screen to place: beside the chip that counts what was rejected.
    """

    busy_changed = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        """Nothing can be pressed until `show_campaign`."""
        super().__init__()
        self._desk = desk
        self._busy = False
        self._campaign: CampaignRow | None = None
        self._draft: Draft | None = None
        theme = desk.theme
        self.pause = Button(theme, self.tr("Pause"), sign="pause")
        self.resume = Button(theme, self.tr("Resume"), sign="play", kind="primary")
        self.cancel = Button(
            theme, self.tr("Cancel"), sign="square", kind="danger", name=self.tr("Cancel the campaign")
        )
        self.retry = Button(theme, self.tr("Retry rejected"), kind="chip", sign="rotate-ccw")
        self.export = Button(theme, self.tr("Export CSV"), sign="download")
        self.send = Button(theme, self.tr("Send"), sign="send", kind="primary")
        line = row(12)
        for button, press in (
            (self.pause, self._pause),
            (self.resume, self._resume),
            (self.cancel, self._ask_cancel),
            (self.export, self._ask_file),
            (self.send, self._ask_send),
            (self.retry, self._ask_retry),
        ):
            button.clicked.connect(press)
            button.hide()
            if button is not self.retry:
                line.addWidget(button)
        self.setLayout(line)

    def show_campaign(self, campaign: CampaignRow | None, draft: Draft | None) -> None:
        """Offer what can be done with it now."""
        self._campaign, self._draft = campaign, draft
        status = campaign.status if campaign else None
        launched = campaign is not None and campaign.run > 0
        rejected = campaign.counts[Status.REJECTED] if campaign else 0
        self.pause.setVisible(status in RUNNING)
        self.resume.setVisible(status is CampaignStatus.PAUSED)
        self.cancel.setVisible(status in RUNNING or status in (CampaignStatus.PAUSED, CampaignStatus.DRAFT))
        self.retry.setVisible(launched and rejected > 0 and status is not CampaignStatus.SCHEDULED)
        self.retry.setText(self.tr("Retry {0} rejected").format(whole(rejected)))
        self.export.setVisible(launched)
        self.send.setVisible(status is CampaignStatus.DRAFT)
        self.send.setText(self.tr("Send to {0}").format(people(draft.people)) if draft else self.tr("Send"))
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
        for button in (self.pause, self.resume, self.cancel, self.retry, self.export, self.send):
            button.setEnabled(not self._busy)
        people_wait = self._draft is not None and self._draft.people > 0
        self.send.setEnabled(not self._busy and people_wait)
        if self._campaign is not None and self._campaign.run == 0:
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
        if campaign.run == 0:  # it never started, so this is what sends it
            self._ask_start(lambda: self._desk.actions.resume(campaign.id))
        else:
            self._do(lambda: self._desk.actions.resume(campaign.id), failing=self.tr("The campaign does not go on"))

    def _ask_send(self) -> None:
        campaign = self._campaign
        if campaign is not None:
            self._ask_start(lambda: self._desk.actions.send(campaign.id))

    def _ask_start(self, start: Callable[[], Launched | None]) -> None:
        campaign, draft = self._campaign, self._draft
        if campaign is None or draft is None or self._busy:
            return
        Question(
            self._desk.theme,
            self.tr("Send “{0}”?").format(campaign.name),
            self.tr("Sending starts now. What Mitto has taken cannot be called back."),
            facts=draft.facts(),
            yes=self.tr("Send to {0}").format(people(draft.people)),
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

    def _ask_retry(self) -> None:
        campaign = self._campaign
        if campaign is None or self._busy:
            return
        whom = people(campaign.counts[Status.REJECTED])
        self._ask(
            self.tr("Send to {0} again?").format(whom),
            self.tr(
                "Mitto refused these messages, so none of them was sent. What it refused once it may refuse again."
            ),
            yes=self.tr("Send to {0}").format(whom),
            do=lambda: self._do(
                lambda: self._desk.actions.retry_rejected(campaign.id),
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


def file_name(name: str) -> str:
    """A campaign's name without what no file system takes."""
    return "".join("-" if character in '<>:"/\\|?*' or ord(character) < 32 else character for character in name).strip(
        ". "
    )
