"""The sections of the window, in the order of the sidebar, and what makes the screen of each."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.ui.desk import Desk

CONTEXT = "sections"


class Section(StrEnum):
    """What the sidebar leads to. The value is what is remembered over restarts."""

    OVERVIEW = "overview"
    CAMPAIGNS = "campaigns"
    CONTACTS = "contacts"
    TEMPLATES = "templates"
    HEALTH = "health"
    REPORTS = "reports"
    ACTIVITY = "activity"
    SETTINGS = "settings"


# A screen is imported and made when it is first shown: the window is there sooner.
def _overview(desk: "Desk") -> Screen:
    from app.ui.screens.overview import OverviewScreen  # noqa: PLC0415

    return OverviewScreen(desk)


def _campaigns(desk: "Desk") -> Screen:
    from app.ui.screens.campaigns import CampaignsScreen  # noqa: PLC0415

    return CampaignsScreen(desk)


def _contacts(desk: "Desk") -> Screen:
    from app.ui.screens.contacts import ContactsScreen  # noqa: PLC0415

    return ContactsScreen(desk)


def _health(desk: "Desk") -> Screen:
    from app.ui.screens.queue_health import QueueHealthScreen  # noqa: PLC0415

    return QueueHealthScreen(desk)


def _templates(desk: "Desk") -> Screen:
    from app.ui.screens.templates.screen import TemplatesScreen  # noqa: PLC0415

    return TemplatesScreen(desk)


def _activity(desk: "Desk") -> Screen:
    from app.ui.screens.activity import ActivityScreen  # noqa: PLC0415

    return ActivityScreen(desk)


def _settings(desk: "Desk") -> Screen:
    from app.ui.screens.settings import SettingsScreen  # noqa: PLC0415

    return SettingsScreen(desk)


def welcome(desk: "Desk") -> Screen:
    """The three steps of a new store; no section."""
    from app.ui.screens.welcome import WelcomeScreen  # noqa: PLC0415

    return WelcomeScreen(desk)


def import_contacts(desk: "Desk") -> Screen:
    """Customers from a file; no section, it belongs to the contacts."""
    from app.ui.screens.import_contacts import ImportScreen  # noqa: PLC0415

    return ImportScreen(desk)


def one_campaign(desk: "Desk") -> Screen:
    """A campaign that was launched; no section, it belongs to the campaigns."""
    from app.ui.screens.campaign import CampaignScreen  # noqa: PLC0415

    return CampaignScreen(desk)


def composer(desk: "Desk") -> Screen:
    """A campaign that is being written; no section, it belongs to the campaigns."""
    from app.ui.screens.composer.screen import ComposerScreen  # noqa: PLC0415

    return ComposerScreen(desk)


def _reports(desk: "Desk") -> Screen:
    from app.ui.screens.reports import ReportsScreen  # noqa: PLC0415

    return ReportsScreen(desk)


@dataclass(frozen=True, slots=True)
class Place:
    """One section: its icon, its name in English, and its screen."""

    section: Section
    sign: str
    name: str
    make: Callable[["Desk"], Screen]

    def title(self) -> str:
        """Its name in the person's language."""
        return QCoreApplication.translate(CONTEXT, self.name)


PLACES = (
    Place(Section.OVERVIEW, "layout-dashboard", str(QT_TRANSLATE_NOOP("sections", "Overview")), _overview),
    Place(Section.CAMPAIGNS, "send", str(QT_TRANSLATE_NOOP("sections", "Campaigns")), _campaigns),
    Place(Section.CONTACTS, "users", str(QT_TRANSLATE_NOOP("sections", "Contacts")), _contacts),
    Place(Section.TEMPLATES, "file-text", str(QT_TRANSLATE_NOOP("sections", "Templates")), _templates),
    Place(Section.HEALTH, "activity", str(QT_TRANSLATE_NOOP("sections", "Queue health")), _health),
    Place(Section.REPORTS, "chart-column", str(QT_TRANSLATE_NOOP("sections", "Reports")), _reports),
    Place(Section.ACTIVITY, "scroll-text", str(QT_TRANSLATE_NOOP("sections", "Activity")), _activity),
    Place(Section.SETTINGS, "settings", str(QT_TRANSLATE_NOOP("sections", "Settings")), _settings),
)
"""Ctrl+1 is the first, and so on."""
