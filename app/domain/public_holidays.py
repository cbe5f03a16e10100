"""Public holidays of a country, by day and name; a country that nobody has written down has none."""

# ruff: noqa: PLC0415
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

NONE: Mapping[date, str] = MappingProxyType({})


@lru_cache(maxsize=64)
def public_holidays(country: str, year: int, language: str = "") -> Mapping[date, str]:
    """Those of one year, named in this language ('en', 'el') where there are such names, else in the country's own."""
    import holidays  # a third of a second with its first country: whoever sends nothing does without

    try:
        known = holidays.country_holidays(country)
        languages = [one for one in known.supported_languages if language and one.startswith(language)]
        found = holidays.country_holidays(
            country, years=year, language=languages[0] if languages else known.default_language
        )
    except NotImplementedError:
        return NONE
    return MappingProxyType({day: found[day] for day in sorted(found) if day.year == year})


def knows_holidays(country: str) -> bool:
    """Whether the public holidays of this country are known at all."""
    import holidays

    return country in holidays.list_supported_countries()
