"""A plan person by person: each message exactly as it would go out, then who is left out, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.audience import LeftOut, Who
from app.domain.days import shop_zone
from app.domain.flight_times import flight_times
from app.domain.ids import CampaignId
from app.domain.money import amount
from app.pipeline.launch_conditions import check_text, require_launchable
from app.pipeline.make_messages import make_messages
from app.storage.audiences import count_mailable, mailable
from app.storage.campaign_row import Campaign
from app.storage.campaigns import get_campaign
from app.storage.database import Connection
from app.storage.outbox.freeze import Frozen
from app.storage.reads.audience import left_out, people
from app.storage.reads.whom import people_of
from app.storage.settings import read_settings

PAGE = 1_000


@dataclass(frozen=True, slots=True)
class PlanLine:
    """What one person gets. `message` is None for who is left out, `left_out` for who is not."""

    name: str
    number: str
    message: Frozen | None
    price: Decimal | None
    """None while no price is known."""
    leaves_at: datetime | None
    """At the earliest, in the shop's time; None where that depends on what became of others, or of the day."""
    left_out: LeftOut | None


def plan_lines(conn: Connection, campaign: CampaignId, now: datetime) -> Iterator[PlanLine]:
    """One at a time. Raises Refused when there is no such campaign, it was sent before, its text or filter cannot hold,
    and for a message without a word.
    """
    found, settings = get_campaign(conn, campaign), read_settings(conn)
    require_launchable(found)  # of what was sent, the report tells
    template = check_text(conn, found.text, found.fit, found.content.line(settings))
    who, start = people_of(found, settings, now), max(found.scheduled_for or now, now)
    moment = flight_times(
        start,
        max(count_mailable(conn, who), 1),
        settings.sending_messages_per_second,
        settings.sending_times,
        shop_zone(settings, start),
        until=found.spread_until,
    )
    made = make_messages(mailable(conn, who, template.fields), template, settings)
    for place, message in enumerate(made):
        price = None if message.cost is None else amount(message.cost)
        leaves_at = moment(place) if _is_foreseen(found, place) else None
        yield PlanLine(message.name, message.number, message, price, leaves_at, None)
    yield from _left_out(conn, who)


def _is_foreseen(campaign: Campaign, place: int) -> bool:
    return campaign.repeats is None and (campaign.first_people is None or place < campaign.first_people)


def _left_out(conn: Connection, who: Who) -> Iterator[PlanLine]:
    ids = left_out(conn, who)
    for at in range(0, len(ids), PAGE):
        for person in people(conn, ids[at : at + PAGE], who):
            if person.left_out is not None:
                yield PlanLine(person.name, person.number, None, None, None, person.left_out)
