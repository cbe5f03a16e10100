"""What a campaign would come to if it were sent now, in figures and as CSV: each message exactly as it would go out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import chain
from pathlib import Path

from app.domain.audience import LeftOut, Who
from app.domain.campaign import AfterFirst
from app.domain.days import shop_zone
from app.domain.errors import Refused
from app.domain.ids import CampaignId
from app.domain.money import amount, cost, with_vat
from app.domain.progress import Progress, ignore_progress
from app.domain.spread import spread_forecast
from app.domain.start_time import Forecast, forecast
from app.domain.vocabulary import LEFT_OUT_WORDS
from app.pipeline.launch_conditions import check_text, require_launchable, unanswerable
from app.pipeline.make_messages import make_messages
from app.pipeline.write_table import write_table
from app.storage.audiences import mailable
from app.storage.campaigns import get_campaign
from app.storage.database import Connection, reading
from app.storage.outbox.freeze import Frozen
from app.storage.reads.audience import audience_with, left_out, people
from app.storage.reads.plan import Plan, plan
from app.storage.reads.same_text import SameText, same_text
from app.storage.reads.whom import people_of
from app.storage.settings import read_settings

COLUMNS = ("Name", "Number", "Text", "Encoding", "Segments", "Price", "Left out because")
"""The first line. Whoever is left out has no text, and stands after those who get it."""

PAGE = 1_000


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
        found, settings = get_campaign(conn, campaign), read_settings(conn)
        require_launchable(found)
        template = check_text(conn, found.text, found.fit, found.content.line(settings))
        who = people_of(found, settings, now)
        messages = make_messages(mailable(conn, who, template.fields), template, settings)
        lines = chain(map(_line, messages), _left_out(conn, who))
        return write_table(file, COLUMNS, lines, progress=progress)


def _line(message: Frozen) -> tuple[str, ...]:
    cost_of_it = "" if message.cost is None else f"{amount(message.cost):f}"
    return message.name, message.number, message.text, message.encoding, str(message.segments), cost_of_it, ""


def _left_out(conn: Connection, who: Who) -> Iterator[tuple[str, ...]]:
    ids = left_out(conn, who)
    for at in range(0, len(ids), PAGE):
        for person in people(conn, ids[at : at + PAGE], who):
            if person.left_out is not None:
                yield person.name, person.number, "", "", "", "", LEFT_OUT_WORDS[person.left_out]
