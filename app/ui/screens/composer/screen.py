"""The composer as a screen: its head, the steps, and what Send does. Drafts save themselves; no key sends."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.ids import CampaignId
from app.storage.reads.same_text import Other
from app.ui.desk import Desk
from app.ui.screen import Screen
from app.ui.screens.composer.audience_step import AudienceStep
from app.ui.screens.composer.checks import sender_check, text_checks
from app.ui.screens.composer.draft_test import DraftTestDialog
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.ending import Ending
from app.ui.screens.composer.header import Header
from app.ui.screens.composer.late_pages import LatePages
from app.ui.screens.composer.message_step import MessageStep
from app.ui.screens.composer.rehearsal import RehearsalDialog
from app.ui.screens.composer.repeat_review import start_words
from app.ui.screens.composer.review_step import ReviewStep
from app.ui.screens.composer.same_text import without
from app.ui.screens.composer.trouble import Trouble
from app.ui.screens.composer.when_step import WhenStep
from app.ui.sections import Section
from app.ui.tokens import GAP_L, GAP_XL
from app.ui.widgets.card import column, row
from app.ui.widgets.check_list import Level
from app.ui.widgets.empty import Empty
from app.ui.widgets.scrolled import Scrolled
from app.ui.widgets.steps import StepList
from app.ui.words import of_error, people

AUDIENCE, MESSAGE, WHEN, REVIEW = range(4)
TICK_MS = 1000


class ComposerScreen(Screen):
    """Writes one draft at a time."""

    def __init__(self, desk: Desk) -> None:
        """Empty until `compose`."""
        super().__init__()
        self._desk = desk
        self.step = AUDIENCE
        self._visited: set[int] = set()
        theme = desk.theme
        self.drafting = Drafting(desk, self)
        self.ending = Ending(desk, self.drafting)
        self.header = Header(theme)
        self.trouble = Trouble(theme)
        self.steps = StepList(
            theme, [self.tr("Audience"), self.tr("Message"), self.tr("When"), self.tr("Review and send")]
        )
        self.audience = AudienceStep(desk, self.drafting)
        self.message = MessageStep(desk, self.drafting)
        self.when = WhenStep(desk, self.drafting)
        self.review = ReviewStep(desk, self.drafting, start=self.when.start, go=self.go)
        review = Scrolled(self.review)
        self.review.table_wanted.connect(lambda: review.ensureWidgetVisible(self.review.table))
        self._pages = LatePages(self.audience, self.message, self.when, review)
        self.empty = Empty(theme)
        self._place = QStackedWidget()
        self._tick = QTimer(self, interval=TICK_MS)
        self._lay_out()
        self._connect()

    def compose(self, campaign: CampaignId | None) -> None:
        """Write this draft, or a new one. The one that is written already stays as it is."""
        if campaign is not None and campaign == self.drafting.saver.campaign and self.drafting.ready:
            return
        self._visited.clear()
        self.go(AUDIENCE)
        self.drafting.open(campaign)

    def go(self, step: int) -> None:
        """Go to a step."""
        if step != self.step:
            self._visited.add(self.step)
        self.step = step
        self.steps.go(step)
        self._pages.show_page(step)
        self.drafting.saver.now()
        if step in (WHEN, REVIEW):
            self.drafting.knowing.ask_readiness()
        if step == REVIEW:
            self.review.show_review()
            self.review.tested.ask()
        self._show_progress()
        if self.isVisible():
            self._focus()

    def refresh(self) -> None:
        self.drafting.refresh()
        if self.step == REVIEW:
            self.review.tested.ask()

    def seek(self) -> bool:
        return False

    def step_back(self) -> bool:
        if self.step != REVIEW or not self.review.close_panel():
            self._leave()
        return True

    def step_on(self) -> None:
        if self.step < REVIEW and self.drafting.ready:
            self.go(self.step + 1)

    def flush(self) -> None:
        self.drafting.saver.finish()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()
        self._focus()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tick.stop()
        self.drafting.saver.now()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        box = column(14)
        box.setContentsMargins(GAP_XL, 20, GAP_XL, 20)
        box.addWidget(self.header)
        box.addWidget(self.trouble)
        everything, line = QWidget(), row(GAP_L)
        line.addWidget(self.steps)
        line.addWidget(self._pages, 1)
        everything.setLayout(line)
        self._place.addWidget(everything)
        self._place.addWidget(self.empty)
        box.addWidget(self._place, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        drafting, header = self.drafting, self.header
        self.steps.went.connect(self.go)
        header.on.connect(self.step_on)
        header.back.connect(self._leave)
        header.send.clicked.connect(self._send)
        header.deletion.connect(self.ending.delete)
        header.trial.connect(self._send_test)
        header.rehearsal.connect(self._rehearse)
        self.review.tested.wanted.connect(self._send_test)
        self.ending.changed.connect(self._show_progress)
        self.ending.sent.connect(self._sent)
        self.ending.deleted.connect(self._deleted)
        self.ending.brought_back.connect(self.compose)
        header.renamed.connect(lambda name: drafting.change(name=name.strip()))
        header.left_name.connect(self._name_left)
        self.message.costliest_wanted.connect(self._show_longest)
        self.review.fits_wanted.connect(self._show_fits)
        drafting.opened.connect(self._opened)
        drafting.edited.connect(self._show_progress)
        drafting.failed.connect(self._broke)
        drafting.under_way.connect(self._under_way)
        drafting.saver.changed.connect(self._show_saving)
        knowing = drafting.knowing
        looked = drafting.looking.known
        for known in (knowing.people_known, knowing.plan_known, knowing.readiness_known, knowing.same.known, looked):
            known.connect(self._known)
        self.review.leave_out_wanted.connect(self._leave_out)
        knowing.failed.connect(lambda error: self.trouble.show_unread(error, knowing.start_over))
        self.trouble.keep_mine.connect(drafting.saver.overwrite)
        self.trouble.take_theirs.connect(drafting.take_theirs)
        self._tick.timeout.connect(self._time_goes_on)

    def _opened(self) -> None:
        self.header.show_name(self.drafting.content.name)
        if self.drafting.content.text:
            self._visited |= {AUDIENCE, MESSAGE, WHEN}
        self._place.setCurrentIndex(0)
        self.trouble.read_again()
        self._show_saving()
        self._show_progress()

    def _show_longest(self) -> None:
        self.go(REVIEW)
        self.review.show_longest()

    def _show_fits(self) -> None:
        self.go(MESSAGE)
        self.message.show_fits()

    def _name_left(self) -> None:
        self.header.show_name(self.drafting.content.name)
        self.drafting.saver.now()

    def _known(self) -> None:
        self.trouble.read_again()
        self._show_progress()

    def _leave_out(self, campaigns: Sequence[Other]) -> None:
        self.audience.take(without(self.drafting.content.filter, campaigns))
        self._desk.say(self.tr("They are left out now"), action=self.tr("Undo"), do=self.audience.step_back)

    def _show_saving(self) -> None:
        self.header.show_saved(self.drafting.saver, self._desk.clock())
        self.trouble.show_saving(self.drafting.saver)

    def _time_goes_on(self) -> None:
        self._show_saving()
        if self.step == WHEN:
            self.when.show_start()
        if self.step == REVIEW:
            self._show_progress()

    def _show_progress(self) -> None:
        """The ticks, and what the button that goes on says."""
        start, known = self.when.start(), self.drafting.knowing.people
        stops = [
            check.level is Level.STOP
            for check in (*text_checks(self.drafting), sender_check(self.drafting, lambda: None))
        ]
        done = [known is not None and known.audience.people > 0, not any(stops), start is not None and not start.passed]
        self.steps.mark([at in self._visited and fine for at, fine in enumerate(done)] + [False])
        last = self.step == REVIEW
        self.header.next.setVisible(not last)
        self.header.send.setVisible(last)
        self.header.test.setVisible(self.step == MESSAGE and self.drafting.ready)
        self.header.rehearse.setVisible(last and self.drafting.ready)
        names = [self.tr("Next: message"), self.tr("Next: when"), self.tr("Next: review"), ""]
        self.header.show_next(names[self.step])
        if last:
            whom = people(known.audience.people) if known else "…"
            later = self.drafting.content.start_at is not None
            words = self.tr("Schedule for {0}").format(whom) if later else self.tr("Send to {0}").format(whom)
            if self.drafting.content.repeats is not None:
                words = start_words(self.drafting)
            ready = not self.ending.busy and self.drafting.ready and self.review.may_send()
            self.header.show_send(words, enabled=ready)

    def _focus(self) -> None:
        first: dict[int, QWidget] = {
            AUDIENCE: self.audience.list,
            MESSAGE: self.message.editor,
            WHEN: self.when.choice,
            REVIEW: self.review.table,
        }
        first[self.step].setFocus()

    def _leave(self) -> None:
        self._desk.routes.section.emit(Section.CAMPAIGNS)

    def _send(self) -> None:
        if self.review.may_send():
            self.ending.send()

    def _send_test(self) -> None:
        if self.drafting.ready:
            asked = DraftTestDialog(self._desk, self.drafting, self.message.preview.at, self.window())
            asked.tried.connect(self.review.tested.ask)
            asked.open()

    def _rehearse(self) -> None:
        if self.drafting.ready:
            RehearsalDialog(self._desk, self.drafting, self.window()).open()

    def _sent(self, campaign: CampaignId) -> None:
        self._forget()
        self._desk.routes.campaign.emit(campaign)

    def _deleted(self, campaign: CampaignId, name: str) -> None:
        self._forget()
        self.empty.show_state(
            self.tr("“{0}” is deleted").format(name),
            self.tr("Nothing of it was sent."),
            action=self.tr("Bring it back"),
            do=partial(self.ending.bring_back, campaign),
        )
        self._place.setCurrentWidget(self.empty)

    def _forget(self) -> None:
        """Nothing is written here any more; the next time it begins anew."""
        self.header.show_name("")
        for button in (self.header.test, self.header.rehearse, self.header.next, self.header.send):
            button.hide()

    def _under_way(self, campaign: CampaignId) -> None:
        if self.isVisible() and not self.ending.busy:
            self._desk.routes.campaign.emit(campaign)

    def _broke(self, error: Exception) -> None:
        if self.drafting.ready:
            self.trouble.show_unread(error, self.drafting.refresh)
            return
        self.empty.show_state(
            self.tr("This draft could not be read"),
            of_error(error),
            action=self.tr("Back to all campaigns"),
            do=self._leave,
        )
        self._place.setCurrentWidget(self.empty)
