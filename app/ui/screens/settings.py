"""Settings: pages behind chips. A change counts as soon as its field is left; a wrong value changes nothing."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QStackedWidget, QWidget

from app.ui.desk import Desk
from app.ui.forms.keeper import Keeper
from app.ui.screen import Screen
from app.ui.settings.about_page import AboutPage
from app.ui.settings.appearance_page import AppearancePage
from app.ui.settings.backup_page import BackupPage
from app.ui.settings.mitto_page import MittoPage
from app.ui.settings.notifications_page import NotificationsPage
from app.ui.settings.page import Page
from app.ui.settings.privacy_page import PrivacyPage
from app.ui.settings.sending_page import SendingPage
from app.ui.settings.store_page import StorePage
from app.ui.tokens import GAP_XL
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import column
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error

PAGE = "settings/page"


class SettingsScreen(Screen):
    """A page is made when it is first shown."""

    def __init__(self, desk: Desk) -> None:
        """Shows the page that was on show last, at first Mitto."""
        super().__init__()
        self._desk = desk
        self.keeper = Keeper(desk, self)
        self.unreadable = Banner(desk.theme, "danger")
        self._stack = QStackedWidget()
        self._made: dict[str, Page] = {}
        self._makers: dict[str, tuple[str, Callable[[], Page]]] = {
            "mitto": (self.tr("Mitto"), lambda: MittoPage(desk, self.keeper)),
            "sending": (self.tr("Sending"), lambda: SendingPage(desk, self.keeper)),
            "store": (self.tr("Store"), lambda: StorePage(desk, self.keeper)),
            "privacy": (self.tr("Privacy"), lambda: PrivacyPage(desk, self.keeper)),
            "notifications": (self.tr("Notifications"), lambda: NotificationsPage(desk)),
            "appearance": (self.tr("Appearance"), lambda: AppearancePage(desk)),
            "backup": (self.tr("Backup"), lambda: BackupPage(desk)),
            "about": (self.tr("About"), lambda: AboutPage(desk)),
        }
        self._group = QButtonGroup(self)
        self.chips: dict[str, Button] = {}
        self._lay_out()
        self.keeper.failed.connect(self._broke)
        self.keeper.read.connect(lambda _: self.unreadable.hide())
        kept = desk.remembered.text(PAGE)
        self.show_page(kept if kept in self._makers else "mitto")

    def pages(self) -> tuple[str, ...]:
        """Their names, in the order of the chips."""
        return tuple(self._makers)

    def page(self, name: str) -> Page:
        """One of them, made if it has not been shown yet."""
        if name not in self._made:
            self._made[name] = self._makers[name][1]()
            self._stack.addWidget(self._made[name])
        return self._made[name]

    def show_page(self, name: str) -> None:
        """Put it on show."""
        self._desk.remembered.keep_text(PAGE, name)
        self._stack.setCurrentWidget(self.page(name))
        self.chips[name].setChecked(True)
        self.refresh()

    def refresh(self) -> None:
        """Read the settings, and whatever else the page shows."""
        self.keeper.ask()
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.refresh()

    def _lay_out(self) -> None:
        chips, flow = QWidget(), Flow()
        for name, (words, _) in self._makers.items():
            chip = Button(self._desk.theme, words, kind="chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, name=name: self.show_page(name))
            self._group.addButton(chip)
            self.chips[name] = chip
            flow.addWidget(chip)
        chips.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        chips.setSizePolicy(policy)
        box = column(14)
        box.setContentsMargins(GAP_XL, 20, GAP_XL, 20)
        box.addWidget(label(self.tr("Settings"), "title"))
        box.addWidget(chips)
        box.addWidget(self.unreadable)
        box.addWidget(self._stack, 1)
        self.setLayout(box)

    def _broke(self, error: Exception) -> None:
        self.unreadable.say(of_error(error), action=self.tr("Try again"), do=self.refresh)
