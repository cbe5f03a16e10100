"""The countries of the world by name, in the two languages of the program, with their calling codes."""

import csv
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCollator

from app.ui.assets import RESOURCES
from app.ui.language import GREEK

FILE = RESOURCES / "countries.csv"


@dataclass(frozen=True, slots=True)
class Country:
    """One country; `region` is its two letters."""

    region: str
    calling_code: str
    english: str
    greek: str


@cache
def _countries() -> tuple[Country, ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        return tuple(Country(*row) for row in rows)


def countries_in(language: str) -> list[tuple[str, str]]:
    """Pairs of the two letters and 'Ελλάδα (+30)', in the order of the language's alphabet."""
    collator = QCollator()
    named = [
        (country.greek if language == GREEK else country.english, country.calling_code, country.region)
        for country in _countries()
    ]
    named.sort(key=lambda one: collator.sortKey(one[0]))
    return [(region, f"{name} (+{code})") for name, code, region in named]


def country_name(region: str, language: str) -> str:
    """'Ελλάδα'; the two letters of one that has no name here."""
    found = next((country for country in _countries() if country.region == region), None)
    if found is None:
        return region
    return found.greek if language == GREEK else found.english
