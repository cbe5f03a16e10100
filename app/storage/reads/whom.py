"""Whom a campaign goes to: its filter, its day, how often one may be written to, and who got an earlier run.

A launch, every count and every estimate ask here, so that they cannot disagree.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from app.domain.audience import NotAgain, Who
from app.domain.campaign import CampaignStatus
from app.domain.care import care_of
from app.domain.days import shop_day, shop_zone
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.domain.repeating import REST_DAYS, days_within, on_day, on_days, whom
from app.domain.settings import Settings
from app.storage.campaign_row import Campaign


def people_of_draft(content: DraftContent, settings: Settings, now: datetime) -> Who:
    """Of what is being written: on the day that it is in the shop; as often as one may be written to when it starts.

    Of one that repeats everybody to whom it ever goes: who has messages enough by then, nobody can tell today.
    """
    off = content.care_off or content.repeats is not None
    care = care_of(settings, max(content.start_at or now, now), off=off)
    return Who(whom(content.filter, content.repeats), shop_day(now, shop_zone(settings, now)), care)


def people_of(campaign: Campaign, settings: Settings, now: datetime) -> Who:
    """The same of one that is kept; a run of one that repeats leaves out who had another lately."""
    found, run_of = people_of_draft(campaign.content, settings, now), campaign.run_of
    if run_of is None or campaign.status is CampaignStatus.DRAFT:  # one that was recalled is the owner's own
        return found
    return replace(found, but=not_again(run_of.campaign, run_of.day))


def people_then(campaign: Campaign, settings: Settings, start: datetime) -> Who:
    """Whom a scheduled one goes to at its start: of one that repeats those whose days go then."""
    found = people_of(campaign, settings, start)
    if campaign.repeats is None or campaign.repeated_to is None:
        return found
    days = days_within(campaign.repeats, campaign.repeated_to, found.day.date)
    if not days:
        return found
    whose, care = on_days(campaign.filter, campaign.repeats, days), care_of(settings, start, off=campaign.care_off)
    return replace(found, filter=whose, care=care, but=not_again(campaign.id, days[-1]))


def people_on(campaign: Campaign, day: date, settings: Settings, now: datetime) -> Who:
    """Whom the run of a day goes to, of one that repeats and is for that day."""
    assert campaign.repeats is not None
    care = care_of(settings, now, off=campaign.care_off)
    chosen = on_day(campaign.filter, campaign.repeats, day)
    return Who(chosen, shop_day(now, shop_zone(settings, now)), care, not_again(campaign.id, day))


def not_again(campaign: CampaignId, day: date) -> NotAgain:
    """Those who had a run of it so lately that they get none on this day."""
    return NotAgain(campaign, day - timedelta(days=REST_DAYS))
