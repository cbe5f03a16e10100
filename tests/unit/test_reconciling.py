"""A month beside Mitto's invoice: what is said of each difference."""

from decimal import Decimal

import pytest

from app.domain.reconciling import Invoice, Ours, Verdict, compare
from app.domain.settings import settings_from
from app.domain.vocabulary import VERDICT_WORDS

SETTINGS = settings_from({"price.segment": "0.04", "price.vat_percent": "24"})


@pytest.mark.parametrize(
    ("asked", "segments", "verdict"),
    [
        ("40.00", 1000, Verdict.AGREES),
        ("40.009", 1000, Verdict.AGREES),
        ("40.00", None, Verdict.AGREES),
        ("49.60", 1000, Verdict.WITH_VAT),
        ("49.60", None, Verdict.WITH_VAT),
        ("45.00", 1000, Verdict.OTHER_PRICE),
        ("40.80", 1020, Verdict.MORE),
        ("41.00", None, Verdict.MORE),
        ("39.60", 990, Verdict.FEWER_UNCONFIRMED),
        ("39.20", 980, Verdict.FEWER),
        ("39.00", None, Verdict.FEWER),
        ("40.00", 1001, Verdict.MORE),
    ],
)
def test_each_difference_has_its_likely_cause(asked: str, segments: int | None, verdict: Verdict) -> None:
    found = compare(Ours(1000, Decimal("40.00"), unconfirmed=10), Invoice(Decimal(asked), segments), SETTINGS)
    assert found.verdict is verdict
    assert found.amount == Decimal(asked) - 40
    assert found.segments == (None if segments is None else segments - 1000)


def test_without_a_price_only_segments_are_compared() -> None:
    ours = Ours(1000, None, unconfirmed=0)
    assert compare(ours, Invoice(Decimal(99), 1000), settings_from({})).verdict is Verdict.AGREES
    assert compare(ours, Invoice(Decimal(99), 1001), settings_from({})).verdict is Verdict.MORE


def test_every_verdict_has_words() -> None:
    assert set(VERDICT_WORDS) == set(Verdict)
