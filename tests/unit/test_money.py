"""What sending costs."""

from decimal import Decimal

import pytest

from app.domain.errors import Refused
from app.domain.money import cost
from app.domain.settings import settings_from


def test_without_a_price_nothing_is_said_about_money() -> None:
    assert cost({"GR": 100}, settings_from({})) is None


@pytest.mark.parametrize("typed", ["0.0415", "0,0415"])
def test_the_cost_is_exact_to_the_last_part_of_a_cent(typed: str) -> None:
    assert cost({"GR": 3}, settings_from({"price.segment": typed})) == Decimal("0.1245")


@pytest.mark.parametrize("typed", ["-1", "1.234567", "free", "1e3", "0.04.1"])
def test_a_price_that_is_no_price_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        settings_from({"price.segment": typed})
