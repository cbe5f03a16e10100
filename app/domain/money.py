"""What sending costs, as far as the owner has told a price for each segment; without one nothing is said of money."""

from decimal import Decimal

from app.domain.settings import Settings


def cost(segments: int, settings: Settings) -> Decimal | None:
    """The price of so many segments in `settings.price_currency`; None while no price is known."""
    return None if settings.price_segment is None else settings.price_segment * segments
