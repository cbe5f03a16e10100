"""Whether a condition says all that it needs, and what its text means in the store's spelling."""

import re
import unicodedata

from app.domain.erasure import ERASED_WORDS
from app.domain.filter_terms import DateHow, NumberHow, TextHow, TextOf, YearlyHow
from app.domain.folding import fold
from app.domain.people_filter import (
    Added,
    Condition,
    FieldDate,
    FieldNumber,
    FieldText,
    GotCampaign,
    ListIs,
    TagIs,
    TextIs,
    YearlyIs,
)


def sought(condition: TextIs | FieldText) -> str:
    """The text of a condition as the store has such texts; empty when there is nothing to look for."""
    match condition:
        case TextIs(of=TextOf.NUMBER, text=text):
            digits = "".join(c for c in unicodedata.normalize("NFKC", text) if c in "+0123456789")
            return re.sub(r"^00", "+", digits) if digits.strip("+") else ""
        case TextIs(of=TextOf.EMAIL, text=text):
            return text.strip().lower()
        case _:
            return fold(condition.text)


def names_erased(condition: Condition) -> bool:
    """Whether it named somebody who was erased, and has not been filled in anew."""
    return isinstance(condition, TextIs | FieldText) and condition.text == ERASED_WORDS


def is_whole(condition: Condition) -> bool:
    """Whether a condition says all that it needs; one that does not is never taken for one that holds."""
    match condition:
        case ListIs(list=chosen) | TagIs(tag=chosen) | GotCampaign(campaign=chosen):
            return chosen > 0
        case TextIs(how=how) | FieldText(how=how):
            return how in (TextHow.EMPTY, TextHow.FILLED) or (bool(sought(condition)) and not names_erased(condition))
        case YearlyIs(how=YearlyHow.ON, day=day):
            return bool(day)
        case FieldNumber(how=NumberHow.BETWEEN, low=low, high=high):
            return low is not None and high is not None
        case FieldNumber(how=how, low=low, high=high):
            return how is NumberHow.EMPTY or (low if how is NumberHow.AT_LEAST else high) is not None
        case FieldDate(how=how, day=day) | Added(how=how, day=day):
            return how not in (DateHow.BEFORE, DateHow.SINCE) or day is not None
        case _:
            return True
