"""What needs the owner, on top of every section: practice mode, a standing campaign, what could not be read."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.health import Health
from app.domain.ids import CampaignId
from app.ui.figures import span
from app.ui.notices import Notice
from app.ui.theme import Theme
from app.ui.tokens import GAP_XL
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import column
from app.ui.words import STALL, of_error, say


class Attention(QWidget):
    """A stack of banners that takes no room while there is nothing to say."""

    campaign_wanted = Signal(object)
    own_store_wanted = Signal()

    def __init__(self, theme: Theme, practice: str) -> None:
        """`practice` stays for as long as the window does; empty in earnest."""
        super().__init__()
        self.practice = Banner(theme, "info")
        self.stall = Banner(theme, "warning")
        self.unreadable = Banner(theme, "danger")
        self.notice = Banner(theme, "warning", dismissable=True)
        self.good_news = Banner(theme, "info", dismissable=True)
        self._banners = (self.practice, self.stall, self.unreadable, self.notice, self.good_news)
        self._box = column(8)
        self._stalled = self._stall_elsewhere = False
        for banner in self._banners:
            banner.dismissed.connect(self.make_room)
            self._box.addWidget(banner)
        self.setLayout(self._box)
        if practice:
            self.practice.say(say(practice), action=self.tr("Leave practice"), do=self.own_store_wanted.emit)
        self.make_room()

    def show_health(self, health: Health) -> None:
        """Name the campaign that has stood still longest, why, and what to do."""
        self.unreadable.hide()
        self._stalled = bool(health.stalled)
        if health.stalled:
            stall = max(health.stalled, key=lambda one: one.since_s)
            words = self.tr("“{0}” has made no progress for {1}. {2}")
            text = words.format(stall.name, span(stall.since_s), say(STALL[stall.cause]))
            self.stall.say(text, action=self.tr("Open"), do=self._opening(stall.campaign))
        self.make_room()

    def leave_stalls_to(self, *, screen: bool) -> None:
        """Whether the section on show tells of campaigns that stand still by itself."""
        self._stall_elsewhere = screen
        self.make_room()

    def show_unreadable(self, error: Exception) -> None:
        """Something that every section needs could not be read."""
        self.unreadable.say(of_error(error))
        self.make_room()

    def show_notice(self, notice: Notice) -> None:
        """A notice where there is no tray to show it."""
        banner = self.notice if notice.failure else self.good_news
        text = f"{notice.title}. {notice.text}"
        if notice.campaign is None:
            banner.say(text)
        else:
            banner.say(text, action=self.tr("Open"), do=self._opening(notice.campaign))
        self.make_room()

    def make_room(self) -> None:
        """Keep a margin only round banners that are there."""
        self.stall.setVisible(self._stalled and not self._stall_elsewhere)
        margin = 0 if all(banner.isHidden() for banner in self._banners) else 12
        self._box.setContentsMargins(GAP_XL if margin else 0, margin, GAP_XL if margin else 0, 0)

    def _opening(self, campaign: CampaignId) -> Callable[[], None]:
        def open_it() -> None:
            self.notice.hide()
            self.good_news.hide()
            self.make_room()
            self.campaign_wanted.emit(campaign)

        return open_it
