"""What else can be known of a person, and how people write it: days of the year, gender, e-mail addresses."""

import re
from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum

from app.domain.folding import fold


class Gender(StrEnum):
    """As the shop noted it; nothing where it did not."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class BadFact(ValueError):
    """A text that is no day, no gender or no e-mail address."""


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day that comes every year: a birthday, whose year may be known, or a name-day."""

    month: int
    day: int
    year: int | None = None

    @property
    def stored(self) -> str:
        """The day of the year as the store has it: '06-14', which sorts."""
        return f"{self.month:02d}-{self.day:02d}"


def stored_day(text: str, year: int | None = None) -> Day | None:
    """Read back `Day.stored`; None for an empty text."""
    return Day(int(text[:2]), int(text[3:]), year) if text else None


_FOUR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DAYS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?(?:[T ].*)?")
_WORDS = re.compile(r"(\d{1,2})\.?\s+([^\W\d]{3,})\.?(?:,?\s+(\d{4}))?")
_MONTHS = {
    key: at
    for at, keys in enumerate(
        (
            ("jan", "ιαν"),
            ("feb", "φεβ"),
            ("mar", "μαρ"),
            ("apr", "απρ"),
            ("may", "μαι"),
            ("jun", "ιουν"),
            ("jul", "ιουλ"),
            ("aug", "αυγ"),
            ("sep", "σεπ"),
            ("oct", "οκτ"),
            ("nov", "νοε"),
            ("dec", "δεκ"),
        ),
        start=1,
    )
    for key in keys
}
"""How each month begins, folded, in English and in Greek: 'Μαρτίου' and 'Μάρ' are the same month."""


def read_day(text: str, *, this_year: int, month_first: bool = False) -> Day:
    """A day as people write it: 14/6/1985, 14.6.85, 14/6, 1985-06-14, 14 June 1985, 14 Ιουνίου.

    A year of two digits is the latest one that is not after `this_year`. Raises BadFact.
    """
    text = text.strip()
    year: str | None
    if found := _FOUR_FIRST.fullmatch(text):
        year, month, day = found[1], int(found[2]), int(found[3])
    elif found := _DAYS.fullmatch(text):
        first, second, year = int(found[1]), int(found[2]), found[3]
        day, month = (second, first) if month_first else (first, second)
    elif (found := _WORDS.fullmatch(text)) and (named := _month(found[2])):
        day, month, year = int(found[1]), named, found[3]
    else:
        raise BadFact(text)
    whole = None if year is None else _whole_year(int(year), len(year), this_year)
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(2000 if whole is None else whole, month)[1]:
        raise BadFact(text)
    return Day(month, day, whole)


def _month(word: str) -> int | None:
    return next((month for key, month in _MONTHS.items() if fold(word).startswith(key)), None)


def _whole_year(year: int, digits: int, this_year: int) -> int:
    if digits == 2:
        century = this_year - this_year % 100
        year += century if century + year <= this_year else century - 100
    if not 1850 <= year <= this_year:
        raise BadFact(str(year))
    return year


_GENDERS = {
    fold(word): gender
    for gender, words in {
        Gender.FEMALE: "female f woman w mrs ms miss γυναικα γ θηλυ θ κα κυρια weiblich frau",
        Gender.MALE: "male m man mr ανδρας αντρας α αρρεν κ κος κυριος mannlich herr",
        Gender.OTHER: "other o x d diverse αλλο",
    }.items()
    for word in words.split()
}


def read_gender(text: str) -> Gender:
    """A gender, or a form of address that tells it, in English, Greek or German. Raises BadFact."""
    try:
        return _GENDERS[fold(text).strip(".")]
    except KeyError:
        raise BadFact(text) from None


_EMAIL = re.compile(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+\.[^\s@<>,;\".]{2,}")


def read_email(text: str) -> str:
    """An e-mail address as it was typed, without what stands around it. Raises BadFact.

    Whether it exists nobody can tell from its letters, so little is asked of it.
    """
    bare = text.strip().strip("<>").removeprefix("mailto:")
    if not _EMAIL.fullmatch(bare):
        raise BadFact(text)
    return bare
