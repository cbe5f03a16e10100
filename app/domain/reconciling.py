"""A month as it was counted here, beside what Mitto counted or billed: do they agree, and if not, why most likely."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.money import CENTS, with_vat
from app.domain.settings import Settings


class Verdict(StrEnum):
    """What comes of comparing a month with Mitto's figures."""

    AGREES = "agrees"
    WITH_VAT = "with_vat"  # the amount is ours with VAT on it
    OTHER_PRICE = "other_price"  # as many segments, and another amount
    MORE = "more"  # they have more than was counted here
    FEWER = "fewer"
    FEWER_UNCONFIRMED = "fewer_unconfirmed"  # fewer, and so many are of unknown fate here


@dataclass(frozen=True, slots=True)
class Invoice:
    """What Mitto asked for a month; `segments` is None when the invoice does not say how many."""

    amount: Decimal
    segments: int | None


@dataclass(frozen=True, slots=True)
class Ours:
    """What was counted here for the month: what is billed, or may be. `cost` is None while no price is known."""

    segments: int
    cost: Decimal | None
    unconfirmed: int
    """So many of these segments are of messages whose fate is not known."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both, and what comes of it. The differences are theirs less ours; None where one side does not tell."""

    verdict: Verdict
    segments: int | None
    amount: Decimal | None
    ours: Ours
    theirs: Invoice


def compare(ours: Ours, theirs: Invoice, settings: Settings) -> Comparison:
    """Segments tell more than amounts, so they come first where both sides have them."""
    segments = None if theirs.segments is None else theirs.segments - ours.segments
    money = None if ours.cost is None else theirs.amount - ours.cost
    return Comparison(_verdict(ours, theirs, segments, money, settings), segments, money, ours, theirs)


def _verdict(ours: Ours, theirs: Invoice, segments: int | None, money: Decimal | None, settings: Settings) -> Verdict:
    more_or_less = segments or 0
    if not more_or_less:
        if money is None or abs(money) < CENTS:
            return Verdict.AGREES
        gross = with_vat(ours.cost, settings)
        if gross is not None and abs(theirs.amount - gross) < CENTS:
            return Verdict.WITH_VAT
        if segments == 0:
            return Verdict.OTHER_PRICE
        more_or_less = 1 if money > 0 else -1
    if more_or_less > 0:
        return Verdict.MORE
    return Verdict.FEWER_UNCONFIRMED if 0 < -(segments or 0) <= ours.unconfirmed else Verdict.FEWER
