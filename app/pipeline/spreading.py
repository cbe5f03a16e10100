"""A campaign that is spread over a period: how large its batches are, and when each is due."""

from datetime import datetime

from app.domain.audience import Who
from app.domain.days import shop_zone
from app.domain.errors import Reason, Refused
from app.domain.settings import Settings
from app.domain.spread import Spread, spread
from app.storage.campaign_row import Campaign
from app.storage.database import Connection
from app.storage.outbox.turn import set_moments
from app.storage.reads.audience import audience
from app.storage.settings import read_settings


def largest_batch(conn: Connection, campaign: Campaign, who: Who, settings: Settings, now: datetime) -> int:
    """As the settings say, or less where messages are to go evenly."""
    plan = _plan(campaign, settings, now)
    if plan is None:
        return settings.sending_batch_size
    return min(settings.sending_batch_size, plan.batch_size(audience(conn, who).people))


def spread_run(conn: Connection, campaign: Campaign, run: int, now: datetime) -> None:
    """Tell the batches of a run when they are due, from now on; nothing when it is not spread, or no time is left."""
    plan = _plan(campaign, read_settings(conn), now)
    if plan is not None:
        set_moments(conn, campaign.id, run, plan.at)


def require_time_to_spread(campaign: Campaign, settings: Settings, start: datetime) -> None:
    """Raises Refused (bad_value) when nothing may go out between the start and the end of the period."""
    if campaign.spread_until is not None and _plan(campaign, settings, start) is None:
        raise Refused(
            Reason.BAD_VALUE,
            "Nothing may go out between the start of this campaign and the time until which it is spread. Choose a "
            "later time, or do not spread it. Nothing was sent.",
        )


def _plan(campaign: Campaign, settings: Settings, start: datetime) -> Spread | None:
    if campaign.spread_until is None:
        return None
    return spread(start, campaign.spread_until, settings.sending_times, shop_zone(settings, start))
