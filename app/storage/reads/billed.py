"""What a campaign is billed for so far, at the price that the settings have now."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain.ids import CampaignId
from app.domain.message import Status
from app.domain.money import cost
from app.storage.database import Connection
from app.storage.settings import read_settings

BILLED = (Status.ACCEPTED, Status.DELIVERED, Status.UNDELIVERED, Status.NO_REPORT)
"""What Mitto took, whatever became of it."""


@dataclass(frozen=True, slots=True)
class Price:
    """What one segment costs."""

    segment: Decimal
    currency: str

    def of(self, segments: int) -> Decimal:
        """What so many segments cost."""
        return self.segment * segments


def price_now(conn: Connection) -> Price | None:
    """None while no price is known."""
    settings = read_settings(conn)
    one = cost(1, settings)
    return None if one is None else Price(one, settings.price_currency)


def billed_segments(conn: Connection, campaign: CampaignId) -> int:
    """The segments of all its messages that Mitto took."""
    row = conn.execute(
        f"""SELECT coalesce(sum(segments), 0) AS segments FROM tallies
            WHERE campaign_id = ? AND status IN ({", ".join("?" * len(BILLED))})""",
        (campaign, *BILLED),
    ).fetchone()
    return int(row["segments"])
