"""Countries as people know them, for what numbers without a prefix belong to: 'Greece (+30)'."""

from PySide6.QtCore import QLocale

from app.domain.phone import country_codes


def country(region: str) -> str:
    """A region of two letters by its name and its country code."""
    name = QLocale.territoryToString(QLocale.codeToTerritory(region))
    code = country_codes().get(region)
    return f"{name} (+{code})" if code else name


def countries() -> list[tuple[str, str]]:
    """Every region that numbers can belong to, with its name, by name."""
    return sorted(((region, country(region)) for region in country_codes()), key=lambda pair: pair[1])
