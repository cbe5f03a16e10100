"""What a campaign would come to if it were sent now, in figures and as CSV: each message exactly as it would go out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from app.domain.audience import LeftOut
from app.domain.campaign import AfterFirst
from app.domain.days import shop_zone
from app.domain.errors import Refused
from app.domain.ids import CampaignId
from app.domain.money import cost, with_vat
from app.domain.progress import Progress, ignore_progress
from app.domain.spread import spread_forecast
from app.domain.start_time import Forecast, forecast
from app.domain.vocabulary import LEFT_OUT_WORDS
from app.pipeline.launch_conditions import check_text, require_launchable, unanswerable
from app.pipeline.plan_lines import PlanLine, plan_lines
from app.pipeline.write_table import write_table
from app.storage.campaigns import get_campaign
from app.storage.database import reading
from app.storage.reads.audience import audience_with
from app.storage.reads.plan import Plan, plan
from app.storage.reads.same_text import SameText, same_text
from app.storage.reads.whom import people_of
from app.storage.settings import read_settings

COLUMNS = ("Name", "Number", "Text", "Encoding", "Segments", "Price", "Leaves at the earliest", "Left out because")
"""The first line. Whoever is left out has no text, and stands after those who get it."""


@dataclass(frozen=True, slots=True)
class FlightPlan:
    """All of it in figures. `cost` is None while no price is known."""

    messages: Plan
    left_out: Mapping[LeftOut, int]
    waiting: int
    """How many get it later, because they had messages enough lately."""
    same: SameText
    cost: Decimal | None
    with_vat: Decimal | None
    """None while no VAT is told either."""
    extra_cost: Decimal | None
    """How much of it is for segments beyond those that the shortest messages need."""
    currency: str
    ceiling: Decimal | None
    ends_at: datetime | None
    spread_until: datetime | None
    first_people: int | None
    first_then: AfterFirst
    times: Forecast
    line: str
    """The opt-out line that each message ends with, empty when there is none."""
    no_line_why: str
    unanswerable: Refused | None
    """Why it could not be sent: it asks people to answer a name."""


def plan_campaign(store: Path, campaign: CampaignId, now: datetime) -> FlightPlan:
    """Raises Refused when there is no such campaign, it was sent before, or its text or filter cannot hold."""
    with reading(store) as conn:
        found, settings = get_campaign(conn, campaign), read_settings(conn)
        require_launchable(found)  # of what was sent, the report tells
        check_text(conn, found.text)
        who, line = people_of(found, settings, now), found.content.line(settings)
        messages = plan(conn, who, found.text, fit=found.fit, line=line)
        everybody = audience_with(conn, who, messages.people)
        same = same_text(conn, who, found.content, now, itself=campaign)
    price = cost(messages.by_region, settings)
    pace, times = settings.sending_messages_per_second, settings.sending_times
    start = max(found.scheduled_for or now, now)
    zone = shop_zone(settings, start)
    at_best = forecast(start, messages.people, pace, times, zone)
    return FlightPlan(
        messages,
        everybody.left_out,
        everybody.waiting,
        same,
        price,
        with_vat(price, settings),
        cost(messages.extra_by_region, settings),
        settings.price_currency,
        found.ceiling,
        found.ends_at,
        found.spread_until,
        found.first_people,
        found.first_then,
        spread_forecast(at_best, found.spread_until, times, zone),
        line,
        found.no_line_why,
        unanswerable(found, settings),
    )


def write_plan(
    store: Path, campaign: CampaignId, file: Path, now: datetime, *, progress: Progress = ignore_progress
) -> int:
    """Write every message and everybody who is left out, over an older file of this name. Returns how many lines.

    Raises Refused as `plan_campaign` does, for a message without a word, and when the file cannot be written; Cancelled
    from `progress`. Then the file is as it was before.
    """
    with reading(store) as conn:
        return write_table(file, COLUMNS, map(_cells, plan_lines(conn, campaign, now)), progress=progress)


def _cells(line: PlanLine) -> tuple[str, ...]:
    if line.message is None:
        why = "" if line.left_out is None else LEFT_OUT_WORDS[line.left_out]
        return line.name, line.number, "", "", "", "", "", why
    price = "" if line.price is None else f"{line.price:f}"
    leaves_at = "" if line.leaves_at is None else f"{line.leaves_at:%Y-%m-%d %H:%M:%S}"
    message = line.message
    return line.name, line.number, message.text, message.encoding, str(message.segments), price, leaves_at, ""
