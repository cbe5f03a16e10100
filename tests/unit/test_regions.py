"""A number's country is the library's own answer, whichever countries share its calling code."""

import pytest
from phonenumbers import (
    SUPPORTED_REGIONS,
    PhoneNumberFormat,
    PhoneNumberType,
    example_number_for_type,
    format_number,
    region_code_for_number,
)

from app.domain.regions import region_of


@pytest.mark.parametrize("kind", [PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE])
def test_an_example_of_every_country_is_told_as_the_library_tells_it(kind: int) -> None:
    examples = [example_number_for_type(region, kind) for region in sorted(SUPPORTED_REGIONS)]
    numbers = [(format_number(one, PhoneNumberFormat.E164), region_code_for_number(one)) for one in examples if one]
    assert len(numbers) > 200
    assert {number: region_of(number) for number, _ in numbers} == dict(numbers)


@pytest.mark.parametrize(
    ("number", "region"),
    [
        ("+306912345678", "GR"),
        ("+35799123456", "CY"),
        ("+12015550123", "US"),
        ("+15062345678", "CA"),
        ("+18765550123", "JM"),
        ("+79123456789", "RU"),
        ("+77710009998", "KZ"),
        ("+447400123456", "GB"),
        ("+447624123456", "IM"),
        ("+447797712345", "JE"),
        ("+393123456789", "IT"),
    ],
)
def test_countries_with_one_calling_code_are_told_apart(number: str, region: str) -> None:
    assert region_of(number) == region


@pytest.mark.parametrize("number", ["", "+", "erased-17", "+99912345678", "+80012345678", "+15005550000000"])
def test_what_belongs_to_no_country_has_none(number: str) -> None:
    assert region_of(number) == ""
