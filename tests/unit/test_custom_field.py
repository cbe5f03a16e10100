"""The values of a shop's own fields."""

import pytest

from app.domain.custom_field import CustomKind, CustomValue, read_value
from app.domain.facts import BadFact


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("340", "340"),
        ("340.0", "340"),
        ("1.234", "1234"),
        ("1,234.50", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("12,5", "12.5"),
        ("0.125", "0.125"),
        ("-7", "-7"),
        ("1 234", "1234"),
        ("€ 97,02", "97.02"),
        ("0", "0"),
    ],
)
def test_a_number_is_read_however_its_marks_are_set(text: str, plain: str) -> None:
    assert read_value(text, CustomKind.NUMBER, this_year=2026) == CustomValue(plain, plain, float(plain))


@pytest.mark.parametrize("text", ["", "many", "12a", "1.2.3,", "--4"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(BadFact):
        read_value(text, CustomKind.NUMBER, this_year=2026)


def test_a_text_is_shown_as_typed_and_compared_folded() -> None:
    assert read_value("  Μεγάλο  Μέγεθος ", CustomKind.TEXT, this_year=2026) == CustomValue(
        "Μεγάλο Μέγεθος", "μεγαλο μεγεθοσ"
    )


def test_a_date_may_be_in_the_future_but_has_a_year() -> None:
    assert read_value("31/12/2027", CustomKind.DATE, this_year=2026) == CustomValue("2027-12-31", "2027-12-31")
    with pytest.raises(BadFact):
        read_value("31/12", CustomKind.DATE, this_year=2026)
