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

    CAMPAIGNS = "campaigns"
    HEALTH = "health"


# A screen is imported and made when it is first shown: the window is there sooner.
def _campaigns(desk: "Desk") -> Screen:
    from app.ui.screens.campaigns import CampaignsScreen  # noqa: PLC0415

    return CampaignsScreen(desk)


def _health(desk: "Desk") -> Screen:
    from app.ui.screens.queue_health import QueueHealthScreen  # noqa: PLC0415

    return QueueHealthScreen(desk)


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
    Place(Section.CAMPAIGNS, "send", str(QT_TRANSLATE_NOOP("sections", "Campaigns")), _campaigns),
    Place(Section.HEALTH, "activity", str(QT_TRANSLATE_NOOP("sections", "Queue health")), _health),
)
"""Ctrl+1 is the first, and so on."""
