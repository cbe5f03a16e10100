"""The sign in the system's tray: how sending stands, pause and resume all, open, quit, and notices."""

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.domain.ids import CampaignId
from app.ui.assets import app_icon
from app.ui.notices import Notice
from app.ui.theme import Theme


class Tray(QObject):
    """Exists only where the system has a tray."""

    open_wanted = Signal()
    campaign_wanted = Signal(object)
    pause_wanted = Signal()
    resume_wanted = Signal()
    new_campaign_wanted = Signal()
    opt_out_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Shows itself at once."""
        super().__init__(parent)
        self._theme = theme
        self._about: CampaignId | None = None
        self._icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self.status = self._entry(None)
        self.status.setEnabled(False)
        self.next = self._entry(None)
        self.next.setEnabled(False)
        self.next.setVisible(False)
        self.menu.addSeparator()
        self.pause = self._entry(self.pause_wanted)
        self.resume = self._entry(self.resume_wanted)
        self.menu.addSeparator()
        self.new_campaign = self._entry(self.new_campaign_wanted)
        self.opt_out = self._entry(self.opt_out_wanted)
        self.open = self._entry(self.open_wanted)
        self.quit = self._entry(self.quit_wanted)
        self.speak()
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self._clicked)
        theme.changed.connect(self._dress)
        self._dress()
        self._icon.show()

    def speak(self) -> None:
        """Say everything anew, in the language that is spoken now."""
        self.status.setText(self.tr("Starting"))
        self.pause.setText(self.tr("Pause all sending"))
        self.resume.setText(self.tr("Resume all sending"))
        self.new_campaign.setText(self.tr("New campaign"))
        self.opt_out.setText(self.tr("Opt someone out…"))
        self.open.setText(self.tr("Open Retail Send"))
        self.quit.setText(self.tr("Quit"))

    def show_status(self, text: str, next_start: str, *, paused: bool) -> None:
        """The lines on top of the menu, and which of pause and resume there is to choose. `next_start` may be empty."""
        self.status.setText(text)
        self.next.setText(next_start)
        self.next.setVisible(bool(next_start))
        self.pause.setVisible(not paused)
        self.resume.setVisible(paused)
        self._icon.setToolTip("\n".join(line for line in ("Retail Send", text, next_start) if line))

    def tell(self, notice: Notice) -> None:
        """Let the system show a notice; a click on it opens the campaign."""
        self._about = notice.campaign
        sign = QSystemTrayIcon.MessageIcon.Warning if notice.failure else QSystemTrayIcon.MessageIcon.Information
        self._icon.showMessage(notice.title, notice.text, sign)

    def hide(self) -> None:
        """Leave the tray."""
        self._icon.hide()

    def _entry(self, wanted: SignalInstance | None) -> QAction:
        action = QAction(self.menu)
        if wanted is not None:
            action.triggered.connect(wanted)
        self.menu.addAction(action)
        return action

    def _dress(self) -> None:
        self._icon.setIcon(app_icon(self._theme.tokens.accent, self._theme.tokens.on_accent))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()

    def _clicked(self) -> None:
        if self._about is None:
            self.open_wanted.emit()
        else:
            self.campaign_wanted.emit(self._about)


def system_tray(theme: Theme) -> Tray | None:
    """The tray, or None where there is none."""
    return Tray(theme) if QSystemTrayIcon.isSystemTrayAvailable() else None
