"""What needs the owner, the most pressing first, each with the one thing to do about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.domain.campaign import Hold
from app.domain.health import Health
from app.domain.ids import CampaignId
from app.storage.reads.campaigns import CampaignRow
from app.storage.reads.overview import Undecided, Upcoming
from app.ui.figures import span
from app.ui.health_words import held_by_owner
from app.ui.words import HOLD, STALL, messages, say

AT_MOST = 3
"""More would not be read."""


@dataclass(frozen=True, slots=True)
class Concern:
    """One banner."""

    words: str
    action: str
    do: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Leads:
    """What the buttons do."""

    review: Callable[[CampaignId], None]
    campaign: Callable[[CampaignId], None]
    resume_all: Callable[[], None]
    settings: Callable[[], None] | None
    """None while there is no such section."""


def concerns(
    undecided: Sequence[Undecided],
    upcoming: Sequence[Upcoming],
    health: Health | None,
    *,
    has_key: bool | None,
    leads: Leads,
) -> list[Concern]:
    """The first few. `has_key` is None while that is not known."""
    held = [one.campaign for one in upcoming if needs_owner(one.campaign)]
    found = [*_unconfirmed(undecided, leads), *_stalls(health, leads), *_held(held, leads)]
    if has_key is False and all(one.hold is not Hold.NO_CREDENTIALS for one in held):
        found.append(_no_key(leads))
    if health is not None and held_by_owner(health):
        words = say("All sending is paused. Nothing goes out until you resume it.")
        found.append(Concern(words, say("Resume all sending"), leads.resume_all))
    return found[:AT_MOST]


def needs_owner(campaign: CampaignRow) -> bool:
    """Whether it is paused for a reason that is not the owner's own wish."""
    return campaign.hold is not None and campaign.hold is not Hold.OWNER


def _unconfirmed(undecided: Sequence[Undecided], leads: Leads) -> list[Concern]:
    if not undecided:
        return []
    count = messages(sum(one.messages for one in undecided))
    words = say("{0} may or may not have been sent. Nothing is sent again until you decide.").format(count)
    newest = undecided[0].campaign
    return [Concern(words, say("Review"), lambda: leads.review(newest))]


def _stalls(health: Health | None, leads: Leads) -> list[Concern]:
    if health is None or not health.stalled:
        return []
    stall = max(health.stalled, key=lambda one: one.since_s)
    words = say("“{0}” has made no progress for {1}. {2}")
    words = words.format(stall.name, span(stall.since_s), say(STALL[stall.cause]))
    return [Concern(words, say("Open"), lambda: leads.campaign(stall.campaign))]


def _held(held: Sequence[CampaignRow], leads: Leads) -> list[Concern]:
    return [
        Concern(
            _held_words(one, one.hold),
            say("Open"),
            lambda one=one: leads.campaign(one.id),  # type: ignore[misc]
        )
        for one in held
        if one.hold is not None
    ]


def _held_words(campaign: CampaignRow, hold: Hold) -> str:
    if hold is Hold.MISSED_START and campaign.repeats is not None:
        words = say("“{0}” missed days while this computer was off or asleep. Send to their people late, or skip them.")
        return words.format(campaign.name)
    return say("“{0}” is paused. {1}").format(campaign.name, say(HOLD[hold]))


def _no_key(leads: Leads) -> Concern:
    words = say("There is no Mitto API key on this computer yet. Nothing can be sent without one.")
    if leads.settings is None:
        return Concern(words, "", lambda: None)
    return Concern(words, say("Open Settings"), leads.settings)
