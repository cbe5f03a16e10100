"""The window: the sidebar, one screen at a time, what needs the owner on top, and the keys."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from app.domain.ids import CampaignId, ContactId
from app.ui.attention import Attention
from app.ui.background import Background
from app.ui.desk import make_desk
from app.ui.file_drop import FileDrop
from app.ui.leaving import Leaving
from app.ui.live import Live
from app.ui.notices import Notices
from app.ui.parts import Parts
from app.ui.pulse import Pulse
from app.ui.sections import PLACES, Section, composer, import_contacts, one_campaign, welcome
from app.ui.sidebar import Sidebar
from app.ui.stage import Make, Stage
from app.ui.tray_talk import TrayTalk
from app.ui.welcoming import was_left
from app.ui.widgets.card import column, row
from app.ui.widgets.toast import Toast
from app.ui.window_memory import WindowMemory
from app.ui.window_tools import WindowActions, WindowTools
from app.ui.wiring import bind_keys, connect

if TYPE_CHECKING:
    from app.ui.screens.campaign import CampaignScreen
    from app.ui.screens.composer.screen import ComposerScreen
    from app.ui.screens.import_contacts import ImportScreen

CAMPAIGN, COMPOSER, WELCOME, IMPORT = "campaign", "composer", "welcome", "import"
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
        self.desk = make_desk(parts, self, self.background, self.pulse, say=self.toast.say)
        self.drops = FileDrop(self, parts.theme)
        self.notices = Notices(parts.store, self.background, parts.remembered, self)
        self.leaving = Leaving(
            self, parts.theme, self.pulse, parts.tray, remembered=parts.remembered, come_up=self.come_up
        )
        self.sidebar = Sidebar(parts.theme)
        self.attention = Attention(parts.theme, parts.practice)
        self.tray_talk = TrayTalk(parts.tray, self.attention, self.pulse, self)
        self._memory = WindowMemory(parts.remembered)
        self.stage = Stage(self._makers(), made=self._memory.restore_columns)
        self.section = PLACES[0].section
        self._lay_out()
        connect(self)
        bind_keys(self)
        own = WindowActions(self.refresh, self.leaving.quit)
        self.tools = WindowTools(self.desk, own, self.sidebar, self.notices, self.stage)
        if not self._memory.restore_place(self):
            self.resize(FIRST_SIZE)
        self.show_welcome() if parts.first_run and not was_left(parts.remembered) else self.go(self._memory.section())
        self.setFocus()  # or Qt would mark the first button of the sidebar
        self.pulse.start()
        self.notices.look()

    @property
    def campaign(self) -> "CampaignScreen":
        """The screen of one campaign."""
        return cast("CampaignScreen", self.stage.get(CAMPAIGN))

    @property
    def composer(self) -> "ComposerScreen":
        """The screen of a campaign that is being written."""
        return cast("ComposerScreen", self.stage.get(COMPOSER))

    @property
    def importing(self) -> "ImportScreen":
        """The screen of an import."""
        return cast("ImportScreen", self.stage.get(IMPORT))

    def go(self, section: Section) -> None:
        """Show a section."""
        self._show(section, section)

    def show_welcome(self) -> None:
        """Show the three steps of a new store."""
        self._show(WELCOME, PLACES[0].section)

    def open_campaign(self, campaign: CampaignId) -> None:
        """Show one campaign, and the window if it is hidden."""
        self.campaign.show_campaign(campaign)
        self._show(CAMPAIGN, Section.CAMPAIGNS)
        self.come_up()

    def open_contact(self, contact: ContactId) -> None:
        """Show one person among the contacts."""
        self.go(Section.CONTACTS)
        self.stage.current().show_one(contact)

    def come_up(self) -> None:
        """Show the window, in front of others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.activateWindow()

    def new_campaign(self) -> None:
        """Begin a new campaign."""
        self.compose(None)

    def compose(self, campaign: CampaignId | None) -> None:
        """Write a draft, or a new one."""
        self.composer.compose(campaign)
        self._show(COMPOSER, Section.CAMPAIGNS)
        self.come_up()

    def import_contacts(self, file: Path | None = None) -> None:
        """Show the import, with this file or to choose one."""
        self._show(IMPORT, Section.CONTACTS)
        self.come_up()
        self.importing.begin(file)

    def refresh(self) -> None:
        """Read what is on screen again."""
        self.look_again()
        self.pulse.ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.leaving.close())

    def _makers(self) -> dict[str, Make]:
        others = {CAMPAIGN: one_campaign, WELCOME: welcome, IMPORT: import_contacts, COMPOSER: composer}
        makers = {place.section: place.make for place in PLACES} | others
        return {name: partial(make, self.desk) for name, make in makers.items()}

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

    def _show(self, name: str, section: Section) -> None:
        self.section = section
        self.sidebar.choose(section)
        if self.stage.isAncestorOf(self.focusWidget()):
            self.setFocus()  # or Qt would mark whatever comes next, once the screen that had the keyboard is hidden
        screen = self.stage.show_screen(name)
        self.sidebar.setVisible(not screen.alone)
        self.attention.leave_stalls_to(screen=screen.own_stalls)
        self.refresh()

    def seek(self) -> None:
        """Put the keyboard into a search field: of the screen on show, or else of the campaigns."""
        if not self.stage.current().seek():
            self.go(Section.CAMPAIGNS)
            self.stage.current().seek()

    def look_again(self) -> None:
        """The store has changed: read what is on show again."""
        if self.isVisible():
            self.stage.current().refresh()

    def retire(self) -> None:
        """Note how everything stands, and end what this window began. The tray stays."""
        self._memory.keep(self, self.section, self.stage.screens())
        for screen in self.stage.screens():
            screen.flush()
        self.hide()
        self.pulse.stop()
        self.live.close()
        self.background.close()

    def leave(self) -> None:
        """The person is done with the program."""
        self.retire()
        self.tray_talk.stop()
        self.left.emit()
