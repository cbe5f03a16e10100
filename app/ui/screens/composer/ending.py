"""How a draft ends: it is sent, scheduled, or deleted. One thing at a time, so that a double click does it once."""

from PySide6.QtCore import QObject, Signal

from app.domain.draft import Reviewed
from app.domain.ids import CampaignId
from app.pipeline.commands import Launched
from app.ui.composing_words import at_length
from app.ui.desk import Desk
from app.ui.screens.composer.drafting import Drafting


class Ending(QObject):
    """Acts on the draft that is being written, as it stands on the screen at that moment."""

    changed = Signal()
    """It is busy, or no longer."""
    sent = Signal(object)
    """The CampaignId of what is no draft any more."""
    deleted = Signal(object, str)
    """The CampaignId of what was deleted, and its name."""
    brought_back = Signal(object)

    def __init__(self, desk: Desk, drafting: Drafting) -> None:
        """Does nothing by itself."""
        super().__init__(drafting)
        self._desk, self._drafting = desk, drafting
        self.busy = False

    def send(self) -> None:
        """Send it, or schedule it: what was reviewed or nothing."""
        known = self._drafting.knowing.people
        if self.busy or known is None:
            return
        self._be_busy(busy=True)
        actions, at, count = self._desk.actions, self._drafting.content.start_at, known.audience.people
        line = self._drafting.knowing.line
        settle = self._drafting.saver.settle()

        def send() -> tuple[CampaignId, Launched]:
            campaign, revision = settle()
            return campaign, actions.send(campaign, at=at, reviewed=Reviewed(revision, count, line), recallable=True)

        failing = self.tr("Nothing was sent") if at is None else self.tr("It was not scheduled")
        self._desk.do(send, failing=failing, done=self._sent, after=lambda: self._be_busy(busy=False))

    def delete(self) -> None:
        """Take the draft away."""
        if self.busy:
            return
        self._be_busy(busy=True)
        name, settle, drafts = self._drafting.content.name, self._drafting.saver.settle(), self._desk.actions.drafts

        def delete() -> CampaignId:
            campaign, _ = settle()
            drafts.delete(campaign)
            return campaign

        self._desk.do(
            delete,
            failing=self.tr("The draft was not deleted"),
            done=lambda campaign: self._deleted(campaign, name),
            after=lambda: self._be_busy(busy=False),
        )

    def bring_back(self, campaign: CampaignId) -> None:
        """Bring a deleted draft back."""
        drafts = self._desk.actions.drafts
        self._desk.do(
            lambda: drafts.bring_back(campaign),
            failing=self.tr("The draft was not brought back"),
            done=lambda _: self.brought_back.emit(campaign),
        )

    def _sent(self, done: tuple[CampaignId, Launched]) -> None:
        (campaign, launched), zone = done, self._drafting.knowing.zone
        if launched.scheduled_for is not None and zone is not None:
            self._desk.say(self.tr("Scheduled for {0}").format(at_length(launched.scheduled_for, zone)))
        self._drafting.close()
        self.sent.emit(campaign)

    def _deleted(self, campaign: CampaignId, name: str) -> None:
        self._drafting.close()
        self.deleted.emit(campaign, name)

    def _be_busy(self, *, busy: bool) -> None:
        self.busy = busy
        self.changed.emit()
