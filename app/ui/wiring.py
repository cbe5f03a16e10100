"""Joins the parts of a window: who listens to whom, and which key does what."""

from typing import TYPE_CHECKING, cast

from app.domain.health import Health
from app.ui.departing import Departing
from app.ui.keys import bind
from app.ui.opting_out import opt_someone_out
from app.ui.sections import PLACES, Section

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.screens.settings import SettingsScreen


def connect(window: "MainWindow") -> None:
    """Called once, when everything is there."""
    _routes(window)
    _news(window)
    _tray(window)
    Departing(window.desk, window.leaving, window.attention, window.parts.onward)
    window.leaving.left.connect(window.leave)
    window.leaving.losing = lambda: any(screen.losing() for screen in window.stage.screens())
    window.sidebar.went.connect(window.go)
    window.drops.dropped.connect(window.import_contacts)


def bind_keys(window: "MainWindow") -> None:
    """The keys that work on every screen. None of them sends."""
    sections = [(f"Ctrl+{at}", lambda to=place.section: window.go(to)) for at, place in enumerate(PLACES, start=1)]
    bind(
        window,
        (
            *sections,
            ("Ctrl+N", window.new_campaign),
            ("Ctrl+I", window.import_contacts),
            ("Ctrl+Shift+O", window.desk.routes.opt_out.emit),
            ("Ctrl+F", window.seek),
            ("/", window.seek),
            ("F5", window.refresh),
            ("Ctrl+,", lambda: window.go(Section.SETTINGS)),
            ("Ctrl+Q", window.leaving.quit),
            ("Esc", lambda: window.stage.current().step_back()),
            ("Ctrl+Return", lambda: window.stage.current().step_on()),
        ),
    )


def _routes(window: "MainWindow") -> None:
    routes = window.desk.routes
    routes.section.connect(window.go)
    routes.settings.connect(lambda page: _open_settings(window, page))
    routes.new_campaign.connect(window.new_campaign)
    routes.compose.connect(window.compose)
    routes.import_contacts.connect(window.import_contacts)
    routes.contact.connect(window.open_contact)
    routes.opt_out.connect(window.come_up)
    routes.opt_out.connect(lambda: opt_someone_out(window.desk))
    for opened in (routes.campaign, window.attention.campaign_wanted, window.tray_talk.campaign_wanted):
        opened.connect(window.open_campaign)


def _open_settings(window: "MainWindow", page: str) -> None:
    window.go(Section.SETTINGS)
    cast("SettingsScreen", window.stage.get(Section.SETTINGS)).show_page(page)


def _news(window: "MainWindow") -> None:
    attention, sidebar, pulse = window.attention, window.sidebar, window.pulse

    def beat(health: Health) -> None:
        sidebar.show_health(health)
        sidebar.show_work(pulse.work)
        attention.show_health(health)

    def unknown(error: Exception) -> None:
        sidebar.show_unknown()
        attention.show_unreadable(error)

    window.live.changed.connect(window.look_again)
    window.live.changed.connect(window.notices.look)
    pulse.beat.connect(beat)
    pulse.failed.connect(unknown)
    window.notices.noticed.connect(window.tray_talk.tell)
    window.notices.failed.connect(attention.show_unreadable)
    window.desk.routes.notice.connect(window.tray_talk.tell)
    window.desk.steering.failed.connect(window.desk.problem)


def _tray(window: "MainWindow") -> None:
    talk, steering = window.tray_talk, window.desk.steering
    talk.open_wanted.connect(window.come_up)
    talk.pause_wanted.connect(steering.pause_all)
    talk.resume_wanted.connect(steering.resume_all)
    talk.new_campaign_wanted.connect(window.desk.routes.new_campaign)
    talk.opt_out_wanted.connect(window.desk.routes.opt_out)
    talk.quit_wanted.connect(window.leaving.quit)
