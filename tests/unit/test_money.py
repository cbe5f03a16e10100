"""What sending costs."""

from decimal import Decimal

import pytest

from app.domain.errors import Refused
from app.domain.money import amount, cost, cost_to, one_price, parts, with_vat
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


PRICED = {"price.segment": "0.05", "price.by_country": "CY=0.06 DE=0.08 GB=0.0335"}


def test_each_country_has_its_price_and_the_rest_the_usual_one() -> None:
    settings = settings_from(PRICED)
    assert cost({"GR": 2, "CY": 3, "GB": 1, "": 1}, settings) == Decimal("0.3635")
    assert cost({}, settings) == Decimal("0.00")
    assert cost_to("+35799123456", 2, settings) == Decimal("0.12")
    assert cost_to("+447624123456", 1, settings) == Decimal("0.05")  # the Isle of Man has Britain's calling code only


def test_prices_by_country_say_nothing_without_a_price_for_the_rest() -> None:
    assert cost({"CY": 1}, settings_from({"price.by_country": "CY=0.06"})) is None


def test_one_price_is_told_only_where_there_is_one() -> None:
    settings = settings_from(PRICED)
    assert one_price({"GR": 2, "US": 1}, settings) == Decimal("0.05")
    assert one_price({"CY": 2}, settings) == Decimal("0.06")
    assert one_price({"CY": 2, "GR": 1}, settings) is None
    assert one_price({}, settings) == Decimal("0.05")


@pytest.mark.parametrize("typed", ["CY=0.06 DE=0.08", "DE=0,08,CY=0,06", "CY=0.06, DE=0.08", "CY=0.06;DE=0.08"])
def test_prices_by_country_are_read_as_people_write_them(typed: str) -> None:
    assert settings_from({"price.by_country": typed}).price_by_country == (
        ("CY", Decimal("0.06")),
        ("DE", Decimal("0.08")),
    )


@pytest.mark.parametrize("typed", ["CY", "CY=dear", "cy=0.06", "CY=0.06 CY=0.07", "CYP=0.06", "0.06"])
def test_prices_that_cannot_be_read_are_refused(typed: str) -> None:
    with pytest.raises(Refused):
        settings_from({"price.by_country": typed})


@pytest.mark.parametrize("typed", ["0", "0.00", "-5", "12.345", "much"])
def test_a_limit_for_a_month_is_an_amount(typed: str) -> None:
    with pytest.raises(Refused):
        settings_from({"price.monthly_ceiling": typed})


def test_vat_is_put_on_to_the_cent() -> None:
    settings = settings_from({"price.vat_percent": "24"})
    assert with_vat(Decimal("12.3456"), settings) == Decimal("15.31")
    assert with_vat(Decimal("0.125"), settings_from({"price.vat_percent": "0"})) == Decimal("0.13")
    assert with_vat(None, settings) is None
    assert with_vat(Decimal(1), settings_from({})) is None
    with pytest.raises(Refused):
        settings_from({"price.vat_percent": "100"})


def test_parts_are_whole_and_lose_nothing_of_a_price() -> None:
    assert parts(Decimal("999.99999")) == 99_999_999
    assert amount(parts(Decimal("0.03501"))) == Decimal("0.03501")
    assert str(amount(parts(Decimal("0.1")))) == "0.10"
    assert str(amount(0)) == "0.00"
    assert str(amount(parts(Decimal(1200)))) == "1200.00"
