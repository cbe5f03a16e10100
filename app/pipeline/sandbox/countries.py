"""The few countries the sandbox knows by calling code: enough for usage reports and the network code in a report."""

from typing import NamedTuple


class Country(NamedTuple):
    """A country as Mitto's usage report (ISO 3166-1 alpha-3) and its delivery reports (MCC, MNC) name it."""

    alpha3: str
    mcc: str
    mnc: str


_BY_CALLING_CODE = {
    "1": Country("USA", "310", "260"),
    "30": Country("GRC", "202", "01"),
    "357": Country("CYP", "280", "01"),
    "359": Country("BGR", "284", "01"),
    "39": Country("ITA", "222", "01"),
    "421": Country("SVK", "231", "01"),
    "44": Country("GBR", "234", "10"),
    "49": Country("DEU", "262", "01"),
}
_ELSEWHERE = Country("ZZZ", "000", "00")


def country_of(number: str) -> Country:
    """The country of an E.164 number with its plus; an unknown calling code is 'ZZZ', which ISO leaves to users."""
    for length in (1, 2, 3):
        known = _BY_CALLING_CODE.get(number[1 : 1 + length])
        if known is not None:
            return known
    return _ELSEWHERE
