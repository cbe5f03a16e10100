"""What a campaign that repeats comes to: the people of the days ahead, what that costs, and whose days were missed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from app.domain.audience import Who
from app.domain.days import shop_day, shop_zone
from app.domain.draft import DraftContent
from app.domain.filter_terms import YearlyHow
from app.domain.ids import CampaignId
from app.domain.money import cost
from app.domain.people_filter import Filter, YearlyIs
from app.domain.repeating import YEARLY, Repeats, days_meant, days_within, on_days
from app.domain.settings import Settings
from app.pipeline.due_days import day_at, due_days, first_day
from app.storage.audiences import count_mailable
from app.storage.campaigns import get_campaign
from app.storage.database import Connection
from app.storage.reads.plan import plan
from app.storage.reads.whom import not_again, people_on
from app.storage.reads.yearly import people_by_day
from app.storage.settings import read_settings

AHEAD_DAYS = 30


@dataclass(frozen=True, slots=True)
class DayCount:
    """A day of a campaign that repeats, when it goes, and to how many people."""

    day: date
    at: datetime
    people: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next days, today with them if its time has not passed, as things are now."""

    days: Sequence[DayCount]
    """Those that are somebody's."""
    people: int
    segments: int
    cost: Decimal | None
    """None while no price is known."""
    currency: str
    unknown: int
    """People of the audience whose day is not known: it never goes to them."""


def look_ahead(
    conn: Connection,
    content: DraftContent,
    now: datetime,
    *,
    campaign: CampaignId | None,
    after: date | None,
    days_ahead: int = AHEAD_DAYS,
) -> Ahead | None:
    """None for one that does not repeat; `after` is the last day that was dealt with. Who has messages enough by then
    nobody can tell, so all are counted. Raises Refused (bad_value) when its filter cannot hold.
    """
    repeats, settings = content.repeats, read_settings(conn)
    if repeats is None:
        return None
    today = shop_day(now, shop_zone(settings, now))
    first = first_day(repeats, after, settings, now)
    days = days_within(repeats, first.day - timedelta(days=1), today.date + timedelta(days=days_ahead - 1))
    but = None if campaign is None else not_again(campaign, first.day)
    near = None
    if repeats.yearly:
        of = YEARLY[repeats.every]
        near = YearlyIs(of, YearlyHow.NEXT_DAYS, days=days_ahead + repeats.days_before)  # few, so that is asked first
        known = people_by_day(conn, Who(_of_these(content.filter, near), today, but=but), of)
        counts = [sum(known.get(text, 0) for text in days_meant(repeats, day)) for day in days]
        unknown = count_mailable(conn, Who(_of_these(content.filter, YearlyIs(of, YearlyHow.UNKNOWN)), today))
    else:
        counts, unknown = [count_mailable(conn, Who(content.filter, today, but=but))] * len(days), 0
    by_region = Counter[str]()
    if any(counts):
        chosen = on_days(content.filter if near is None else _of_these(content.filter, near), repeats, days)
        found = plan(conn, Who(chosen, today, but=but), content.text, fit=content.fit, line=content.line(settings))
        for region, count in found.by_region.items():
            by_region[region] += count * (1 if repeats.yearly else len(days))
    return Ahead(
        _days(repeats, days, counts, settings),
        sum(counts),
        by_region.total(),
        cost(by_region, settings),
        settings.price_currency,
        unknown,
    )


def missed_days(conn: Connection, campaign: CampaignId, now: datetime) -> Sequence[DayCount]:
    """The days that are somebody's, whose time has come, and that were not dealt with: what an answer is about."""
    found, settings = get_campaign(conn, campaign), read_settings(conn)
    due = due_days(found, settings, now)
    counted = [DayCount(one.day, one.at, count_mailable(conn, people_on(found, one.day, settings, now))) for one in due]
    return tuple(one for one in counted if one.people)


def _of_these(chosen: Filter, more: YearlyIs) -> Filter:
    return replace(chosen, match=(*chosen.match, more))


def _days(repeats: Repeats, days: Sequence[date], counts: Sequence[int], settings: Settings) -> tuple[DayCount, ...]:
    return tuple(
        DayCount(day, day_at(repeats, day, settings).at, people)
        for day, people in zip(days, counts, strict=True)
        if people
    )
