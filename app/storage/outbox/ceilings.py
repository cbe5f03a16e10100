"""What sending may cost, for a campaign and for a month of the shop: exact, whatever happens at the same time.

It is read inside ARM, so that of two requests at the same time the second one knows what the first one takes. What is
queued beyond a ceiling waits for the owner.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.campaign import Hold
from app.domain.ids import CampaignId, MessageId, iso
from app.domain.journal import Event
from app.domain.money import parts
from app.domain.settings import Settings
from app.storage.campaign_row import amount_text
from app.storage.database import Connection
from app.storage.journal import note
from app.storage.spending import left_in_month, left_of, spent_on


@dataclass(frozen=True, slots=True)
class Payable:
    """How many of some messages, from the first on, the ceilings pay for, and which of them does not pay for more."""

    messages: int
    limit: Hold | None


def change_ceiling(conn: Connection, campaign: CampaignId, ceiling: Decimal | None, now: datetime) -> None:
    """What it may cost at most from the next claim on; None is no limit."""
    conn.execute(
        "UPDATE campaigns SET ceiling = ?, updated_at = ?, revision = revision + 1 WHERE id = ?",
        (amount_text(ceiling), iso(now), campaign),
    )
    note(conn, Event.CEILING_CHANGED, now, campaign=campaign, data={"ceiling": amount_text(ceiling)})


def how_many_can_be_paid(
    conn: Connection, campaign: CampaignId, messages: Sequence[MessageId], settings: Settings, now: datetime
) -> Payable:
    """Where both ceilings are in the way, the campaign's own is named. Without a price a ceiling pays for nothing."""
    row = conn.execute("SELECT ceiling FROM campaigns WHERE id = ?", (campaign,)).fetchone()
    own = None
    if row["ceiling"] is not None:
        own = left_of(parts(Decimal(row["ceiling"])), spent_on(conn, campaign), settings)
    month = left_in_month(conn, settings, now)
    if own is None and month is None:
        return Payable(len(messages), None)
    for at, cost in enumerate(_costs(conn, messages, settings)):
        if own is not None:
            own = -1 if cost is None else own - cost
            if own < 0:
                return Payable(at, Hold.CEILING)
        if month is not None:
            month = -1 if cost is None else month - cost
            if month < 0:
                return Payable(at, Hold.MONTHLY_CEILING)
    return Payable(len(messages), None)


def _costs(conn: Connection, messages: Sequence[MessageId], settings: Settings) -> list[int | None]:
    """In parts, in this order; None while no price is known."""
    rows = conn.execute(
        """SELECT m.cost, m.segments FROM json_each(?) picked CROSS JOIN messages m ON m.id = picked.value
           ORDER BY picked.key""",
        (json.dumps(messages),),
    )
    price = None if settings.price_segment is None else parts(settings.price_segment)
    return [_today(row["segments"], price) if row["cost"] is None else row["cost"] for row in rows]


def _today(segments: int, price: int | None) -> int | None:
    return None if price is None else segments * price


def something_is_under_way(conn: Connection, limit: Hold, campaign: CampaignId) -> bool:
    """Whether a request that counts against this ceiling is not answered yet: if it is given back, there is more left
    than it seems.
    """
    of_all = limit is Hold.MONTHLY_CEILING
    row = conn.execute(
        "SELECT 1 FROM tallies WHERE status = 'sending' AND messages > 0 AND (?1 OR campaign_id = ?2) LIMIT 1",
        (of_all, campaign),
    ).fetchone()
    return row is not None


def next_queued(conn: Connection, campaign: CampaignId) -> list[MessageId]:
    """The message that would go next; none when nothing is queued."""
    rows = conn.execute(
        "SELECT id FROM messages WHERE campaign_id = ? AND status = 'queued' ORDER BY id LIMIT 1", (campaign,)
    )
    return [MessageId(row["id"]) for row in rows]
