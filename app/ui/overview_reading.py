"""What the overview is made of, read off the UI thread: what is cheap, and what is dear on a large store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path

from app.domain.campaign import CampaignStatus
from app.domain.days import last_days, shop_day, start_of
from app.domain.ids import CampaignId
from app.storage.reads import reading
from app.storage.reads.figures import Cause, Day, Taken, causes_since, days, taken_between
from app.storage.reads.overview import (
    Undecided,
    Upcoming,
    count_recipients,
    handed_over_since,
    has_campaigns,
    has_contacts,
    next_day_of,
    now_and_next,
    undecided,
)
from app.ui.actions import Actions
from app.ui.models.pace import per_minute

DAYS = 14
LATELY = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Standing:
    """How things are at this moment; cheap at any size of the store."""

    at: datetime
    zone: tzinfo
    upcoming: Sequence[Upcoming]
    paces: Mapping[int, int]
    undecided: Sequence[Undecided]
    campaigns: bool
    contacts: bool
    per_minute: int
    """Messages that were handed over in the last minute."""

    @property
    def sending(self) -> list[Upcoming]:
        """What is on its way now."""
        return [one for one in self.upcoming if one.campaign.status is CampaignStatus.SENDING]


@dataclass(frozen=True, slots=True)
class Figures:
    """What was sent lately and what became of it; a tenth of a second and more for a million messages."""

    at: datetime
    today: Taken
    lately: Taken
    causes: Sequence[Cause]
    days: Sequence[Day]
    people: Mapping[int, int]
    """For campaigns that have not begun: how many people they are for."""
    next_days: Mapping[int, tuple[date, int]] = field(default_factory=dict)
    """For campaigns that repeat: the next day that is somebody's, and of how many."""


def read_standing(store: Path, actions: Actions, now: datetime) -> Standing:
    """Raises Refused."""
    zone = actions.zone()
    with reading(store) as conn:
        upcoming = now_and_next(conn)
        return Standing(
            now,
            zone,
            upcoming,
            {one.campaign.id: per_minute(conn, one.campaign, now) for one in upcoming},
            undecided(conn),
            has_campaigns(conn),
            has_contacts(conn),
            handed_over_since(conn, now - timedelta(minutes=1)),
        )


def read_figures(store: Path, actions: Actions, now: datetime, waiting: Sequence[CampaignId]) -> Figures:
    """`waiting` are the campaigns that have not begun. Raises Refused."""
    zone = actions.zone()
    tomorrow = now + timedelta(days=1)
    with reading(store) as conn:
        wanted = last_days(now, zone, DAYS)
        return Figures(
            now,
            taken_between(conn, start_of(wanted[-1], zone), tomorrow),
            taken_between(conn, now - LATELY, tomorrow),
            causes_since(conn, now - LATELY),
            days(conn, wanted, zone),
            {one: count for one in waiting if (count := count_recipients(conn, one, now)) is not None},
            {one: found for one in waiting if (found := next_day_of(conn, one, shop_day(now, zone))) is not None},
        )
