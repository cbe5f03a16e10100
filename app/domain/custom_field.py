"""Fields that a shop makes itself, such as points: of which kind they are, and how people write their values."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.contact import fold_words
from app.domain.facts import BadFact, read_day
from app.domain.ids import FieldId

NAME = re.compile(r"[^\W\d](?:[\w .-]*\w)?")
"""What a field may be called: a text names it between braces, {points}, so it is what a merge field can be."""


class CustomKind(StrEnum):
    """What the values of a field are."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class CustomField:
    """A field of the shop's own."""

    id: FieldId
    name: str
    kind: CustomKind


@dataclass(frozen=True, slots=True)
class CustomValue:
    """A value as it is shown, and as it is compared."""

    text: str
    key: str
    number: float | None = None


def shown_value(text: str, kind: CustomKind) -> str:
    """How people read a stored value: a date as 31/12/2026, anything else as it is."""
    return f"{date.fromisoformat(text):%d/%m/%Y}" if kind is CustomKind.DATE else text


_NUMBER = re.compile(r"[+-]?\d+(?:[.,  '’]\d+)*")


def read_value(text: str, kind: CustomKind, *, this_year: int, month_first: bool = False) -> CustomValue:
    """Raises BadFact for a text that is no value of this kind; an empty one is none of any."""
    text = " ".join(text.split())
    if not text:
        raise BadFact(text)
    match kind:
        case CustomKind.NUMBER:
            return _number(text)
        case CustomKind.DATE:
            day = read_day(text, this_year=this_year + 100, month_first=month_first)
            if day.year is None:
                raise BadFact(text)
            moment = date(day.year, day.month, day.day).isoformat()
            return CustomValue(moment, moment)
        case _:
            return CustomValue(text, fold_words(text))


def _number(text: str) -> CustomValue:
    """1,234.5 and 1.234,5 are the same; a single mark with three digits after it stands between thousands."""
    bare = text.strip("€$£ ")
    if not _NUMBER.fullmatch(bare):
        raise BadFact(text)
    bare = re.sub(r"[  '’]", "", bare)
    last = max(bare.rfind("."), bare.rfind(","))
    if last >= 0:
        mark = bare[last]
        thousands = bare.count(mark) > 1 or (len(bare) - last == 4 and bare.lstrip("+-")[:1] != "0")
        both = "." in bare and "," in bare
        whole, part = (bare, "") if thousands and not both else (bare[:last], bare[last + 1 :])
        bare = re.sub(r"[.,]", "", whole) + (f".{part}" if part else "")
    plain = format(Decimal(bare).normalize(), "f")
    return CustomValue(plain, plain, float(plain))
