"""The window: the sidebar, one section at a time, what needs the owner on top, and the keys."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.domain.health import Health
from app.domain.ids import CampaignId
from app.ui.attention import Attention
from app.ui.background import Background
from app.ui.desk import Desk
from app.ui.dialogs.import_contacts import ImportContacts
from app.ui.dialogs.new_campaign import NewCampaign
from app.ui.file_drop import FileDrop
from app.ui.leaving import Leaving
from app.ui.live import Live
from app.ui.notices import Notices
from app.ui.parts import Parts
from app.ui.pulse import Pulse
from app.ui.screens.campaign import CampaignScreen
from app.ui.screens.campaigns import CampaignsScreen
from app.ui.screens.queue_health import QueueHealthScreen
from app.ui.sidebar import Sidebar
from app.ui.tray_talk import TrayTalk
from app.ui.widgets.card import column, row
from app.ui.widgets.toast import Toast
from app.ui.window_memory import WindowMemory

CAMPAIGNS, HEALTH = 0, 1
FIRST_SIZE, LEAST_SIZE = QSize(1280, 820), QSize(940, 600)


class MainWindow(QMainWindow):
    """Emits `left` once, when the person is done with the program."""

    left = Signal()

    def __init__(self, parts: Parts) -> None:
        """Raises Refused when the store cannot be opened."""
        super().__init__()
        self.parts = parts
        self.setWindowTitle("Retail Send")
        self.setMinimumSize(LEAST_SIZE)
        self.drops = FileDrop(self)
        theme = parts.theme
        self.live = Live(parts.store, self)
        self.background = Background(self)
        self.toast = Toast(theme, self)
        self.desk = Desk(parts.store, parts.actions, self.background, theme, parts.clock, self.toast.say, self)
        self.pulse = Pulse(parts.store, parts.actions, self.background, self)
        self.notices = Notices(parts.store, self.background, parts.remembered, self)
        self.leaving = Leaving(self, theme, self.pulse, parts.tray, come_up=self.come_up)
        self.sidebar = Sidebar(theme)
        self.attention = Attention(theme, parts.practice)
        self.campaigns = CampaignsScreen(self.desk)
        self.campaign = CampaignScreen(self.desk)
        self.health = QueueHealthScreen(self.desk, self.pulse)
        self.tray_talk = TrayTalk(parts.tray, self.attention, self.pulse, self)
        self._place = QStackedWidget()
        self._memory = WindowMemory(
            parts.remembered, {"messages": self.campaign.table, "campaigns": self.campaigns.table}
        )
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._return()
        self.setFocus()  # or Qt would mark the first button of the sidebar
        self.pulse.start()
        self.notices.look()

    def go(self, section: int) -> None:
        """Show a section."""
        self.sidebar.choose(section)
        self._show(self.campaigns if section == CAMPAIGNS else self.health)
        self.refresh()

    def open_campaign(self, campaign: CampaignId) -> None:
        """Show one campaign, and the window if it is hidden."""
        self.sidebar.choose(CAMPAIGNS)
        self.campaign.show_campaign(campaign)
        self._show(self.campaign)
        self.come_up()

    def come_up(self) -> None:
        """Show the window, in front of others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.activateWindow()

    def new_campaign(self) -> None:
        """Ask for a new campaign's name and text."""
        dialog = NewCampaign(self.desk, self)
        dialog.created.connect(self.open_campaign)
        dialog.open()

    def import_contacts(self, file: Path | None = None) -> None:
        """Ask for a file with customers."""
        ImportContacts(self.desk, self, file).open()

    def refresh(self) -> None:
        """Read what is on screen again."""
        self._changed()
        self.pulse.ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.leaving.close())

    def _lay_out(self) -> None:
        for screen in (self.campaigns, self.campaign, self.health):
            self._place.addWidget(screen)
        right = column(0)
        right.addWidget(self.attention)
        right.addWidget(self._place, 1)
        line = row(0)
        line.addWidget(self.sidebar)
        line.addLayout(right, 1)
        everything = QWidget()
        everything.setLayout(line)
        self.setCentralWidget(everything)

    def _connect(self) -> None:
        self.drops.dropped.connect(self.import_contacts)
        self.live.changed.connect(self._changed)
        self.live.changed.connect(self.notices.look)
        self.pulse.beat.connect(self._beat)
        self.pulse.failed.connect(self._unknown)
        self.notices.noticed.connect(self.tray_talk.tell)
        self.notices.failed.connect(self.attention.show_unreadable)
        self.leaving.left.connect(self._leave)
        self.sidebar.went.connect(self.go)
        self.campaign.left.connect(lambda: self.go(CAMPAIGNS))
        talk = self.tray_talk
        for opened in (self.campaigns.opened, self.health.opened, self.attention.campaign_wanted, talk.campaign_wanted):
            opened.connect(self.open_campaign)
        talk.open_wanted.connect(self.come_up)
        talk.pause_wanted.connect(self.health.pause_all)
        talk.resume_wanted.connect(self.health.resume_all)
        talk.quit_wanted.connect(self.leaving.quit)
        for wanted in (self.sidebar.new_wanted, self.campaigns.new_wanted):
            wanted.connect(self.new_campaign)
        for wanted in (self.sidebar.import_wanted, self.campaigns.import_wanted, self.campaign.import_wanted):
            wanted.connect(self.import_contacts)

    def _bind_keys(self) -> None:
        for keys, do in (
            ("Ctrl+N", self.new_campaign),
            ("Ctrl+I", self.import_contacts),
            ("Ctrl+F", self._find),
            ("F5", self.refresh),
            ("Ctrl+1", lambda: self.go(CAMPAIGNS)),
            ("Ctrl+2", lambda: self.go(HEALTH)),
            ("Ctrl+Q", self.leaving.quit),
            ("Esc", self.campaign.inspector.close_panel),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _show(self, screen: QWidget) -> None:
        self._place.setCurrentWidget(screen)
        self.attention.leave_stalls_to(screen=screen is self.health)

    def _find(self) -> None:
        self.go(CAMPAIGNS)
        self.campaigns.search.setFocus()

    def _changed(self) -> None:
        if self.isVisible():
            screen = self._place.currentWidget()
            assert isinstance(screen, CampaignsScreen | CampaignScreen | QueueHealthScreen)
            screen.refresh()

    def _beat(self, health: Health) -> None:
        self.sidebar.show_health(health)
        self.attention.show_health(health)

    def _unknown(self, error: Exception) -> None:
        self.sidebar.show_unknown()
        self.attention.show_unreadable(error)

    def _return(self) -> None:
        if not self._memory.restore(self):
            self.resize(FIRST_SIZE)
        self.go(HEALTH if self._memory.section() == HEALTH else CAMPAIGNS)

    def _leave(self) -> None:
        self._memory.keep(self, HEALTH if self._place.currentWidget() is self.health else CAMPAIGNS)
        self.hide()
        self.pulse.stop()
        self.live.close()
        self.background.close()
        self.tray_talk.stop()
        self.left.emit()
