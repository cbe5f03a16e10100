"""Connects the tray with the window: its line, its menu, and who tells a notice, the tray or a banner."""

from PySide6.QtCore import QObject, Signal

from app.domain.health import Health
from app.ui.attention import Attention
from app.ui.health_words import gate_line, held_by_owner
from app.ui.notices import Notice
from app.ui.pulse import Pulse, Work
from app.ui.tray import Tray
from app.ui.words import say


class TrayTalk(QObject):
    """Without a tray every notice becomes a banner in the window."""

    open_wanted = Signal()
    campaign_wanted = Signal(object)
    pause_wanted = Signal()
    resume_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, tray: Tray | None, attention: Attention, pulse: Pulse, parent: QObject) -> None:
        """Listens to the pulse."""
        super().__init__(parent)
        self._tray, self._attention, self._pulse = tray, attention, pulse
        pulse.beat.connect(self._beat)
        if tray is not None:
            tray.open_wanted.connect(self.open_wanted)
            tray.campaign_wanted.connect(self.campaign_wanted)
            tray.pause_wanted.connect(self.pause_wanted)
            tray.resume_wanted.connect(self.resume_wanted)
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
            self._tray.show_status(status_line(health, self._pulse.work), paused=held_by_owner(health))


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
