"""Numbers as an import may take them: the first mobile of several in a cell, and +1 only where it is allowed."""

import pytest

from app.domain.phone import BadNumber, Fault, first_mobile, number_reader


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("2101234567 / 6912345678", "+306912345678"),
        ("6912345678, 6987654321", "+306912345678"),
        ("691 234 5678 698 765 4321", "+306912345678"),
        ("2101234567;2310123456;6912345678", "+306912345678"),
        ("2101234567 ή 691 234 5678", "+306912345678"),
        ("+302101234567+306912345678", "+306912345678"),
        ("6912345678\n2101234567", "+306912345678"),
    ],
)
def test_of_several_numbers_in_a_cell_the_first_mobile_can_be_taken(cell: str, number: str) -> None:
    read = number_reader("GR")
    with pytest.raises(BadNumber):
        read(cell)
    assert first_mobile(cell, read) == number


def test_two_landlines_give_no_mobile() -> None:
    with pytest.raises(BadNumber) as caught:
        first_mobile("2101234567 / 2310123456", number_reader("GR"))
    assert caught.value.code is Fault.TWO_NUMBERS


def test_plus_one_is_blocked_where_that_is_wanted_but_not_at_home() -> None:
    blocked = number_reader("GR", plus_one=False)
    with pytest.raises(BadNumber) as caught:
        blocked("+1 202 555 0123")
    assert caught.value.code is Fault.BLOCKED
    assert blocked("+44 7911 123456") == "+447911123456"
    assert blocked("6912345678") == "+306912345678"
    assert number_reader("GR")("+1 202 555 0123") == "+12025550123"
    assert number_reader("US", plus_one=False)("202 555 0123") == "+12025550123"
