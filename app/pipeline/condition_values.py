"""The values in typed conditions, read or refused in words; and how conditions are written."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from app.domain.custom_field import CustomKind, read_value
from app.domain.errors import Reason, Refused
from app.domain.facts import BadFact
from app.domain.filter_terms import DateHow, TextHow
from app.domain.filter_values import MOST_DAYS
from app.domain.folding import fold

WAYS = (
    "list Loyalty",
    "tag is not VIP",
    "consent is opted_in",
    "gender is female",
    "name contains Maria",
    "email is empty",
    "number contains +49",
    "birthday in 7 days",
    "birthday today",
    "name-day this month",
    "birthday on 06-14",
    "field points >= 100",
    "field points between 10 and 20",
    "field city is Athens",
    "field card before 2026-01-01",
    "field card in the last 30 days",
    "added since 2026-01-01",
    "last delivered more than 7 days",
    "last accepted never",
    "got 12 delivered",
    "not got 12",
)
"""One example of each."""

K = TypeVar("K")
Found = re.Match[str]
TEXT_HOW = {
    "is not empty": TextHow.FILLED,
    "is empty": TextHow.EMPTY,
    "does not contain": TextHow.LACKS,
    "contains": TextHow.CONTAINS,
    "is": TextHow.IS,
}
TEXT = "|".join(TEXT_HOW)
DATE = r"(?P<how>since|before) (?P<day>\S+)|in the (?P<which>last|next) (?P<days>\d+) days?"


def fits(pattern: str, text: str) -> Found | None:
    """The text as a pattern has it, whole and in any capitals."""
    return re.fullmatch(pattern, text, re.IGNORECASE)


def named(what: str, table: Mapping[K, str], name: str) -> tuple[K, str]:
    """What is called so, and how it is spelt. Raises Refused (not_found)."""
    for one, known in table.items():
        if fold(known) == fold(name):
            return one, known
    raise Refused(Reason.NOT_FOUND, f"There is no {what} “{name}”. Nothing was saved.")


def word(kind: Any, text: str) -> Any:
    """One of the words of an enumeration. Raises Refused (bad_value)."""
    try:
        return kind(text.lower())
    except ValueError:
        raise Refused(
            Reason.BAD_VALUE, f"“{text}” is none of: {', '.join(map(str, kind))}. Nothing was saved."
        ) from None


def when(found: Found) -> tuple[DateHow, date | None, int]:
    """How a date is compared, and with what."""
    if found["day"]:
        return DateHow(found["how"].lower()), day_of(found["day"]), 0
    return DateHow(f"{found['which'].lower()}_days"), None, days_of(found["days"])


def day_of(text: str) -> date:
    """A day. Raises Refused (bad_value)."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(Reason.BAD_VALUE, f"“{text}” is no day. Write it like 2026-12-24. Nothing was saved.") from None


def days_of(text: str) -> int:
    """A number of days. Raises Refused (bad_value)."""
    days = int(text)
    if days > MOST_DAYS:
        raise Refused(Reason.BAD_VALUE, f"{days} days are too many: at most {MOST_DAYS}. Nothing was saved.")
    return days


def number_of(text: str) -> float | None:
    """A number in any spelling. Raises Refused (bad_value)."""
    try:
        return read_value(text, CustomKind.NUMBER, this_year=2000).number
    except BadFact:
        raise Refused(Reason.BAD_VALUE, f"“{text}” is no number. Nothing was saved.") from None
