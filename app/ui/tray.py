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
    quit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Shows itself at once."""
        super().__init__(parent)
        self._theme = theme
        self._about: CampaignId | None = None
        self._icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self.status = self._entry(self.tr("Starting"), None)
        self.status.setEnabled(False)
        self.menu.addSeparator()
        self.pause = self._entry(self.tr("Pause all sending"), self.pause_wanted)
        self.resume = self._entry(self.tr("Resume all sending"), self.resume_wanted)
        self.menu.addSeparator()
        self.open = self._entry(self.tr("Open Retail Send"), self.open_wanted)
        self.quit = self._entry(self.tr("Quit"), self.quit_wanted)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self._clicked)
        theme.changed.connect(self._dress)
        self._dress()
        self._icon.show()

    def show_status(self, text: str, *, paused: bool) -> None:
        """The line on top of the menu, and which of pause and resume there is to choose."""
        self.status.setText(text)
        self.pause.setVisible(not paused)
        self.resume.setVisible(paused)
        self._icon.setToolTip(f"Retail Send\n{text}")

    def tell(self, notice: Notice) -> None:
        """Let the system show a notice; a click on it opens the campaign."""
        self._about = notice.campaign
        sign = QSystemTrayIcon.MessageIcon.Warning if notice.failure else QSystemTrayIcon.MessageIcon.Information
        self._icon.showMessage(notice.title, notice.text, sign)

    def hide(self) -> None:
        """Leave the tray."""
        self._icon.hide()

    def _entry(self, text: str, wanted: SignalInstance | None) -> QAction:
        action = QAction(text, self.menu)
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
