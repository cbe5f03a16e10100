"""Connects the tray with the window: its line, its menu, and who tells a notice, the tray or a banner."""

from PySide6.QtCore import QObject, Signal

from app.domain.health import Health, StallCause
from app.domain.ids import CampaignId
from app.ui.attention import Attention
from app.ui.figures import day_time
from app.ui.health_words import gate_line, held_by_owner
from app.ui.notices import Notice
from app.ui.pulse import Pulse, Work
from app.ui.tray import Tray
from app.ui.words import STALL, say


class TrayTalk(QObject):
    """Without a tray every notice becomes a banner in the window."""

    open_wanted = Signal()
    campaign_wanted = Signal(object)
    pause_wanted = Signal()
    resume_wanted = Signal()
    new_campaign_wanted = Signal()
    opt_out_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, tray: Tray | None, attention: Attention, pulse: Pulse, parent: QObject) -> None:
        """Listens to the pulse."""
        super().__init__(parent)
        self._tray, self._attention, self._pulse = tray, attention, pulse
        self._standing: set[CampaignId] = set()
        pulse.beat.connect(self._beat)
        if tray is not None:
            tray.open_wanted.connect(self.open_wanted)
            tray.campaign_wanted.connect(self.campaign_wanted)
            tray.pause_wanted.connect(self.pause_wanted)
            tray.resume_wanted.connect(self.resume_wanted)
            tray.new_campaign_wanted.connect(self._new_campaign)
            tray.opt_out_wanted.connect(self.opt_out_wanted)
            tray.quit_wanted.connect(self.quit_wanted)

    def tell(self, notice: Notice) -> None:
        """Say it where the person will see it."""
        if self._tray is not None:
            self._tray.tell(notice)
        else:
            self._attention.show_notice(notice)

    def stop(self) -> None:
        """Leave the tray."""
        if self._tray is not None:
            self._tray.hide()

    def _beat(self, health: Health) -> None:
        if self._tray is not None:
            work = self._pulse.work
            self._tray.show_status(status_line(health, work), next_line(work), paused=held_by_owner(health))
            self._tell_of_dead_worker(self._tray, health)

    def _tell_of_dead_worker(self, tray: Tray, health: Health) -> None:
        """Every other stall is in the journal, which tells of itself; a worker that died writes nothing there."""
        standing = {stall.campaign: stall for stall in health.stalled if stall.cause is StallCause.WORKER_DOWN}
        for campaign in standing.keys() - self._standing:
            title = say("“{0}” stands still").format(standing[campaign].name)
            tray.tell(Notice(title, say(STALL[StallCause.WORKER_DOWN]), campaign, failure=True))
        self._standing = set(standing)

    def _new_campaign(self) -> None:
        self.open_wanted.emit()
        self.new_campaign_wanted.emit()


def next_line(work: Work) -> str:
    """Which campaign starts next, and when; empty when none is scheduled."""
    if work.next is None:
        return ""
    return say("Next: {0}, {1}").format(work.next.name, day_time(work.next.at))


def status_line(health: Health, work: Work) -> str:
    """How sending stands, in one line."""
    if not health.worker.alive:
        return say("The worker is not running")
    if health.gate is None or not health.gate.open:
        return gate_line(health.gate)[0]
    if health.stalled:
        return say("“{0}” stands still").format(health.stalled[0].name)
    if work.sending:
        return (
            say("1 campaign is sending") if work.sending == 1 else say("{0} campaigns are sending").format(work.sending)
        )
    if work.scheduled:
        return say("Nothing is sending, {0} scheduled").format(work.scheduled)
    return say("Nothing is sending")
