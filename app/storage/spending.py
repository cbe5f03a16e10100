"""What is billed, or may be: by month, campaign and country, as triggers keep it from claims and answers.

A message whose fate is not known counts as if Mitto had taken it, also when its owner has it sent once more or gives it
up. Erasing people, and deleting drafts, changes nothing of it.
"""

from datetime import datetime

from app.domain.days import month_of, shop_zone
from app.domain.ids import CampaignId
from app.domain.money import Bill, parts
from app.domain.settings import Settings
from app.storage.database import Connection


def sums(table: str = "") -> str:
    """The columns that a `Bill` is made of, in its order."""
    of = f"{table}." if table else ""
    columns = ("messages", "segments", "cost", "unpriced")
    return ", ".join(f"coalesce(sum({of}{column}), 0) AS {column}" for column in columns)


def this_month(settings: Settings, now: datetime) -> str:
    """The shop's month: '2026-11'."""
    return month_of(now, shop_zone(settings, now))


def spent_in(conn: Connection, month: str) -> Bill:
    """What a month came to, over all campaigns."""
    return _bill(conn, "month = ?", month)


def spent_on(conn: Connection, campaign: CampaignId) -> Bill:
    """What a campaign came to, over all months."""
    return _bill(conn, "campaign_id = ?", campaign)


def left_in_month(conn: Connection, settings: Settings, now: datetime) -> int | None:
    """How many parts of its currency the month still has; None when nobody set a limit."""
    if settings.price_monthly_ceiling is None:
        return None
    return left_of(parts(settings.price_monthly_ceiling), spent_in(conn, this_month(settings, now)), settings)


def left_of(ceiling: int, bill: Bill, settings: Settings) -> int:
    """How many parts a ceiling still allows. Less than nothing when what was spent cannot be reckoned."""
    if settings.price_segment is not None:
        return ceiling - bill.parts - bill.unpriced * parts(settings.price_segment)
    return -1 if bill.unpriced else ceiling - bill.parts


def _bill(conn: Connection, where: str, value: str | int) -> Bill:
    row = conn.execute(f"SELECT {sums()} FROM spend WHERE {where}", (value,)).fetchone()
    return Bill(*row)
