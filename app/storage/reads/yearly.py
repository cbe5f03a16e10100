"""Whose day it is: how many people of an audience have which birthday or name-day, and when a campaign goes next."""

from datetime import date, timedelta

from app.domain.audience import Who
from app.domain.campaign import CampaignStatus
from app.domain.days import ShopDay
from app.domain.filter_terms import YearlyOf
from app.domain.ids import CampaignId
from app.domain.repeating import LONGEST_DAYS, YEARLY, days_meant, days_within, next_day
from app.storage.audiences import choose, count_mailable
from app.storage.campaigns import get_campaign
from app.storage.database import Connection
from app.storage.reads.whom import not_again


def people_by_day(conn: Connection, who: Who, of: YearlyOf) -> dict[str, int]:
    """By the day of the year, '12-03'; those whose day is not known stand at ''. Raises Refused as `choose` does."""
    chosen = choose(conn, who)
    rows = conn.execute(
        f"SELECT c.{of.value} AS day, count(*) AS people {chosen.mailable} GROUP BY c.{of.value}", chosen.values
    )
    return {row["day"]: row["people"] for row in rows}


def next_somebody(conn: Connection, campaign: CampaignId, today: ShopDay) -> tuple[date, int] | None:
    """On which day a campaign that repeats goes next to anybody, within a year, and to how many, whatever else they get
    until then; None for one that is held, or goes once. Slow on a large store. Raises Refused as `choose` does.
    """
    found = get_campaign(conn, campaign)
    if found.repeats is None or found.status is not CampaignStatus.SCHEDULED:
        return None
    after = max(found.repeated_to or date.min, today.date - timedelta(days=1))
    following = next_day(found.repeats, after)
    who = Who(found.filter, today, but=not_again(campaign, following))
    if not found.repeats.yearly:
        return following, count_mailable(conn, who)
    known = people_by_day(conn, who, YEARLY[found.repeats.every])
    for day in days_within(found.repeats, after, after + timedelta(days=LONGEST_DAYS)):
        if count := sum(known.get(text, 0) for text in days_meant(found.repeats, day)):
            return day, count
    return None
