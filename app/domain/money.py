"""What sending costs, as far as the owner has told a price for each segment; without one nothing is said of money.

Sums are whole numbers of parts, each a hundred-thousandth of the currency, which is as fine as a price can be told.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from app.domain.regions import region_of
from app.domain.settings import Settings

PARTS = 100_000
CENTS = Decimal("0.01")


def parts(amount: Decimal) -> int:
    """An amount in parts; what is finer than a part is cut off."""
    return int(amount * PARTS)


def amount(in_parts: int) -> Decimal:
    """An amount as it is told: with its cents, and finer only where it is finer."""
    found = (Decimal(in_parts) / PARTS).normalize()
    return found if -int(found.as_tuple().exponent) > 2 else found.quantize(CENTS)


def price_in(region: str, settings: Settings) -> Decimal | None:
    """What a segment costs in a country, the price of the rest where it has none of its own; None while that price is
    not known.
    """
    return (
        None if settings.price_segment is None else dict(settings.price_by_country).get(region, settings.price_segment)
    )


def cost(segments: Mapping[str, int], settings: Settings) -> Decimal | None:
    """What so many segments cost in each country, in `settings.price_currency`; None while no price is known."""
    if settings.price_segment is None:
        return None
    table = dict(settings.price_by_country)
    return amount(sum(count * parts(table.get(region, settings.price_segment)) for region, count in segments.items()))


def one_price(segments: Mapping[str, int], settings: Settings) -> Decimal | None:
    """What each of these segments costs, if that is the same for all."""
    prices = {price_in(region, settings) for region in segments} or {settings.price_segment}
    return prices.pop() if len(prices) == 1 else None


def cost_to(number: str, segments: int, settings: Settings) -> Decimal | None:
    """What a message of so many segments to this number costs; None while no price is known."""
    return cost({region_of(number): segments}, settings)


def with_vat(net: Decimal | None, settings: Settings) -> Decimal | None:
    """An amount with VAT on it, to the cent. None while there is no amount, or no VAT is told."""
    if net is None or settings.price_vat_percent is None:
        return None
    return (net * (100 + settings.price_vat_percent) / 100).quantize(CENTS, ROUND_HALF_UP)


def pricing(settings: Settings) -> Callable[[str], tuple[str, int | None]]:
    """What prices a million messages: from a number to its country, and to a segment's price there in parts."""
    usual = None if settings.price_segment is None else parts(settings.price_segment)
    table = {} if usual is None else {region: parts(price) for region, price in settings.price_by_country}

    def price(number: str) -> tuple[str, int | None]:
        region = region_of(number)
        return region, table.get(region, usual)

    return price


@dataclass(frozen=True, slots=True)
class Bill:
    """What some messages come to."""

    messages: int = 0
    segments: int = 0
    parts: int = 0
    """The price that was frozen with them, in parts."""
    unpriced: int = 0
    """The segments among them that were made while no price was known: they count at today's price of a segment."""

    def __add__(self, other: "Bill") -> "Bill":
        """Both together."""
        return Bill(
            self.messages + other.messages,
            self.segments + other.segments,
            self.parts + other.parts,
            self.unpriced + other.unpriced,
        )

    def cost(self, settings: Settings) -> Decimal | None:
        """None while no price is known."""
        if settings.price_segment is None:
            return None
        return amount(self.parts + self.unpriced * parts(settings.price_segment))
