"""The window: the sidebar, one screen at a time, what needs the owner on top, and the keys."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.domain.health import Health
from app.domain.ids import CampaignId
from app.ui.attention import Attention
from app.ui.background import Background
from app.ui.desk import Desk
from app.ui.dialogs.import_contacts import ImportContacts
from app.ui.dialogs.new_campaign import NewCampaign
from app.ui.file_drop import FileDrop
from app.ui.keys import bind
from app.ui.leaving import Leaving
from app.ui.live import Live
from app.ui.notices import Notices
from app.ui.parts import Parts
from app.ui.pulse import Pulse
from app.ui.routes import Routes
from app.ui.screens.campaign import CampaignScreen
from app.ui.sections import PLACES, Section
from app.ui.sidebar import Sidebar
from app.ui.stage import Make, Stage
from app.ui.steering import Steering
from app.ui.tray_talk import TrayTalk
from app.ui.widgets.card import column, row
from app.ui.widgets.toast import Toast
from app.ui.window_memory import WindowMemory

CAMPAIGN = "campaign"
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
        self.live = Live(parts.store, self)
        self.background = Background(self)
        self.pulse = Pulse(parts.store, parts.actions, self.background, self)
        self.toast = Toast(parts.theme, self)
        self.desk = self._make_desk()
        self.drops = FileDrop(self)
        self.notices = Notices(parts.store, self.background, parts.remembered, self)
        self.leaving = Leaving(self, parts.theme, self.pulse, parts.tray, come_up=self.come_up)
        self.sidebar = Sidebar(parts.theme)
        self.attention = Attention(parts.theme, parts.practice)
        self.tray_talk = TrayTalk(parts.tray, self.attention, self.pulse, self)
        self._memory = WindowMemory(parts.remembered)
        self.stage = Stage(self._makers(), made=self._memory.restore_columns)
        self.section = PLACES[0].section
        self._lay_out()
        self._connect()
        self._bind_keys()
        if not self._memory.restore_place(self):
            self.resize(FIRST_SIZE)
        self.go(self._memory.section())
        self.setFocus()  # or Qt would mark the first button of the sidebar
        self.pulse.start()
        self.notices.look()

    @property
    def campaign(self) -> CampaignScreen:
        """The screen of one campaign."""
        screen = self.stage.get(CAMPAIGN)
        assert isinstance(screen, CampaignScreen)
        return screen

    def go(self, section: Section) -> None:
        """Show a section."""
        self._show(section, section)

    def open_campaign(self, campaign: CampaignId) -> None:
        """Show one campaign, and the window if it is hidden."""
        self.campaign.show_campaign(campaign)
        self._show(CAMPAIGN, Section.CAMPAIGNS)
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

    def _make_desk(self) -> Desk:
        parts = self.parts
        return Desk(
            store=parts.store,
            actions=parts.actions,
            background=self.background,
            theme=parts.theme,
            clock=parts.clock,
            routes=Routes(self),
            pulse=self.pulse,
            steering=Steering(parts.actions, self.background, self.pulse, self),
            remembered=parts.remembered,
            say=self.toast.say,
            window=self,
        )

    def _makers(self) -> dict[str, Make]:
        makers: dict[str, Make] = {CAMPAIGN: lambda: CampaignScreen(self.desk)}
        for place in PLACES:
            makers[place.section] = lambda make=place.make: make(self.desk)  # type: ignore[misc]
        return makers

    def _lay_out(self) -> None:
        right = column(0)
        right.addWidget(self.attention)
        right.addWidget(self.stage, 1)
        line = row(0)
        line.addWidget(self.sidebar)
        line.addLayout(right, 1)
        everything = QWidget()
        everything.setLayout(line)
        self.setCentralWidget(everything)

    def _connect(self) -> None:
        routes, talk = self.desk.routes, self.tray_talk
        routes.section.connect(self.go)
        routes.new_campaign.connect(self.new_campaign)
        routes.import_contacts.connect(self.import_contacts)
        self.drops.dropped.connect(self.import_contacts)
        self.live.changed.connect(self._changed)
        self.live.changed.connect(self.notices.look)
        self.pulse.beat.connect(self._beat)
        self.pulse.failed.connect(self._unknown)
        self.notices.noticed.connect(talk.tell)
        self.notices.failed.connect(self.attention.show_unreadable)
        self.desk.steering.failed.connect(self.desk.problem)
        self.leaving.left.connect(self._leave)
        self.sidebar.went.connect(self.go)
        for opened in (routes.campaign, self.attention.campaign_wanted, talk.campaign_wanted):
            opened.connect(self.open_campaign)
        talk.open_wanted.connect(self.come_up)
        talk.pause_wanted.connect(self.desk.steering.pause_all)
        talk.resume_wanted.connect(self.desk.steering.resume_all)
        talk.quit_wanted.connect(self.leaving.quit)

    def _bind_keys(self) -> None:
        sections = [(f"Ctrl+{at}", lambda to=place.section: self.go(to)) for at, place in enumerate(PLACES, start=1)]
        bind(
            self,
            (
                *sections,
                ("Ctrl+N", self.new_campaign),
                ("Ctrl+I", self.import_contacts),
                ("Ctrl+F", self._find),
                ("/", self._find),
                ("F5", self.refresh),
                ("Ctrl+Q", self.leaving.quit),
                ("Esc", lambda: self.stage.current().step_back()),
                ("Ctrl+Return", lambda: self.stage.current().step_on()),
            ),
        )

    def _show(self, name: str, section: Section) -> None:
        self.section = section
        self.sidebar.choose(section)
        screen = self.stage.show_screen(name)
        self.attention.leave_stalls_to(screen=screen.own_stalls)
        self.refresh()

    def _find(self) -> None:
        if not self.stage.current().seek():
            self.go(Section.CAMPAIGNS)
            self.stage.current().seek()

    def _changed(self) -> None:
        if self.isVisible():
            self.stage.current().refresh()

    def _beat(self, health: Health) -> None:
        self.sidebar.show_health(health)
        self.sidebar.show_work(self.pulse.work)
        self.attention.show_health(health)

    def _unknown(self, error: Exception) -> None:
        self.sidebar.show_unknown()
        self.attention.show_unreadable(error)

    def _leave(self) -> None:
        self._memory.keep(self, self.section, self.stage.screens())
        self.hide()
        self.pulse.stop()
        self.live.close()
        self.background.close()
        self.tray_talk.stop()
        self.left.emit()
