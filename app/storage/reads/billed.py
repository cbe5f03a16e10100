"""What was spent so far: by a campaign, and in a month of the shop."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.ids import CampaignId, MessageId
from app.domain.message import Status
from app.domain.money import Bill
from app.storage.database import Connection
from app.storage.settings import read_settings
from app.storage.spending import spent_in, sums, this_month

BILLED = (Status.ACCEPTED, Status.DELIVERED, Status.UNDELIVERED, Status.NO_REPORT)
"""What Mitto took, whatever became of it."""


@dataclass(frozen=True, slots=True)
class Spent:
    """An amount, and the month's limit where there is one."""

    amount: Decimal
    currency: str
    ceiling: Decimal | None = None


def billed(conn: Connection, campaign: CampaignId) -> Bill:
    """All its messages that Mitto took."""
    row = conn.execute(
        f"SELECT {sums()} FROM tallies WHERE campaign_id = ? AND status IN ({', '.join('?' * len(BILLED))})",
        (campaign, *BILLED),
    ).fetchone()
    return Bill(*row)


def cost_of(conn: Connection, message: MessageId) -> Spent | None:
    """What handing it over once costs. None while no price is known."""
    row = conn.execute(
        """SELECT 1 AS messages, segments, coalesce(cost, 0) AS cost, iif(cost IS NULL, segments, 0) AS unpriced
           FROM messages WHERE id = ?""",
        (message,),
    ).fetchone()
    settings = read_settings(conn)
    amount = None if row is None else Bill(*row).cost(settings)
    return None if amount is None else Spent(amount, settings.price_currency)


def spent_on_campaign(conn: Connection, campaign: CampaignId) -> Spent | None:
    """What all these cost. None while no price is known."""
    settings = read_settings(conn)
    amount = billed(conn, campaign).cost(settings)
    return None if amount is None else Spent(amount, settings.price_currency)


def spent_this_month(conn: Connection, now: datetime) -> Spent | None:
    """What Mitto took, or may have taken, since the shop's month began. None while no price is known."""
    settings = read_settings(conn)
    amount = spent_in(conn, this_month(settings, now)).cost(settings)
    return None if amount is None else Spent(amount, settings.price_currency, settings.price_monthly_ceiling)
