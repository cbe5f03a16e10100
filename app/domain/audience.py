"""Who is left out of a campaign, and why. The reasons are exhaustive: whoever matches gets it or has one of them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.care import Care
from app.domain.days import ShopDay
from app.domain.ids import CampaignId
from app.domain.people_filter import Filter


class LeftOut(StrEnum):
    """Why a person who matches does not get a campaign; the first one that holds counts."""

    OPTED_OUT = "opted_out"
    NO_CONSENT = "no_consent"
    EXCLUDED = "excluded"  # by what the filter says about whom it is never for
    TOO_OFTEN = "too_often"  # they had as many messages lately as the settings allow


@dataclass(frozen=True, slots=True)
class NotAgain:
    """Whoever got a run of this yearly campaign for a day after `since`, or may have got it."""

    campaign: CampaignId
    since: date


@dataclass(frozen=True, slots=True)
class Who:
    """The people whom a filter means on a day of the shop."""

    filter: Filter
    day: ShopDay
    care: Care | None = None
    """How often one of them may have been written to lately; None is no limit."""
    but: NotAgain | None = None
    """Without those, whatever the filter says."""
