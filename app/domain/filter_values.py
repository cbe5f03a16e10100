"""The values in a filter's JSON, each read as what it has to be, or refused in words."""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, NoReturn, get_args, get_type_hints

from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.domain.facts import Gender
from app.domain.filter_terms import (
    DateHow,
    Is,
    LastHow,
    NumberHow,
    Outcome,
    TextHow,
    TextOf,
    Took,
    YearlyHow,
    YearlyOf,
)
from app.domain.ids import CampaignId, FieldId, ListId, TagId
from app.domain.people_filter import YearlyIs

MOST_DAYS = 3660

_DAY = re.compile(r"\d\d-\d\d")
Reader = Callable[[Any, str], Any]


def one_of(kind: type[StrEnum], value: Any, key: str) -> Any:
    """One of the words of an enumeration."""
    try:
        return kind(value)
    except ValueError:
        refuse(f"“{key}” cannot be “{value}”; it can be: {', '.join(str(each) for each in kind)}")


def _chosen(kind: type[StrEnum]) -> Reader:
    return lambda value, key: one_of(kind, value, key)


def _whole(value: object, key: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        refuse(f"“{key}” has to be a whole number, not “{value}”")
    return value


def _days(value: object, key: str) -> int:
    days = _whole(value, key)
    if days > MOST_DAYS:
        refuse(f"“{key}” is at most {MOST_DAYS}, not “{value}”")
    return days


def _number(value: object, key: str) -> float | None:
    if value is None:
        return None
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        refuse(f"“{key}” has to be a number, not “{value}”")
    return float(value)


def _text(value: object, key: str) -> str:
    if not isinstance(value, str):
        refuse(f"“{key}” has to be a text, not “{value}”")
    return value


def _date(value: object, key: str) -> date | None:
    try:
        return None if value is None else date.fromisoformat(str(value))
    except ValueError:
        refuse(f"“{key}” has to be a day such as 2026-12-24 or 12-24, not “{value}”")


def _yearly(value: object, key: str) -> str:
    text = _text(value, key)
    if text:
        _date(f"2000-{text}" if _DAY.fullmatch(text) else text, key)
    return text


_READERS: Mapping[object, Reader] = {
    **dict.fromkeys((ListId, TagId, FieldId, CampaignId), _whole),
    **{
        kind: _chosen(kind)
        for kind in (Consent, Is, TextOf, TextHow, YearlyOf, YearlyHow, NumberHow, DateHow, Took, LastHow, Outcome)
    },
    int: _days,
    str: _text,
    frozenset({float, type(None)}): _number,
    frozenset({date, type(None)}): _date,
    frozenset({Gender, type(None)}): lambda value, key: None if value is None else one_of(Gender, value, key),
}


@cache
def reader(kind: type[Any], name: str) -> Reader:
    """What reads this value of this kind of condition."""
    if (kind, name) == (YearlyIs, "day"):
        return _yearly
    hint = get_type_hints(kind)[name]
    return _READERS[frozenset(get_args(hint)) if get_args(hint) else hint]


def refuse(why: str) -> NoReturn:
    """Raise Refused (bad_value)."""
    raise Refused(Reason.BAD_VALUE, f"This filter cannot be read: {why}. Nothing was changed; write it anew.")
