"""The country of a phone number, as two letters: by its calling code where only one country has it."""

# ruff: noqa: PLC0415
from collections.abc import Callable
from functools import cache

from app.domain.phone import mobiles


def region_of(number: str) -> str:
    """The country that an E.164 number belongs to; empty when nobody can tell.

    Countries that share a calling code, as those of +1, +7 and +44 do, are told apart by the whole number.
    """
    regions, is_of_the_first = _sharing(number[1:5])
    if len(regions) == 1:
        return regions[0]
    if is_of_the_first is not None and is_of_the_first(number):
        return regions[0]
    return _by_library(number) if regions else ""


@cache
def _sharing(digits: str) -> tuple[tuple[str, ...], Callable[[str], object] | None]:
    """The countries whose calling code these digits begin with, and what knows the plain mobiles of the first."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    if digits.isascii() and digits.isdigit():
        for length in (1, 2, 3):
            regions = COUNTRY_CODE_TO_REGION_CODE.get(int(digits[:length]), ())
            if regions == ("001",):  # satellites and the like: no country
                return (), None
            if regions:
                return regions, mobiles(regions[0]) if len(regions) > 1 else None
    return (), None


def _by_library(number: str) -> str:
    from phonenumbers import NumberParseException, parse, region_code_for_number

    try:
        return region_code_for_number(parse(number, None)) or ""
    except NumberParseException:
        return ""
