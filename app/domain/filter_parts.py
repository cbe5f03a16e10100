"""The parts of a condition as a person reads and changes them: words to choose from, a text, a number, a date.

Each part knows the condition that comes of changing it, so a screen needs to know no kind of condition.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.people_filter import Condition


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words, each with the condition that it makes; `at` is the one that holds, -1 if none is chosen."""

    options: Sequence[tuple[str, Condition]]
    at: int
    shown: str
    """What is read of it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text."""

    text: str
    make: Callable[[str], Condition]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and the words after it. Whole ones are never missing."""

    value: float | None
    make: Callable[[float | None], Condition]
    after: str = ""
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """A date; of one that comes every year the year means nothing."""

    day: date | None
    make: Callable[[date], Condition]
    yearly: bool = False


Part = Choice | Written | Figure | Dated
