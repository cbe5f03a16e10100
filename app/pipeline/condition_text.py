"""Conditions of an audience as somebody types them: 'list Loyalty', 'field points >= 100'. What is not understood is
refused with the ways to write it.
"""

import re
from collections.abc import Callable

from app.domain.contact import Consent
from app.domain.errors import Reason, Refused
from app.domain.facts import Gender
from app.domain.filter_names import Names
from app.domain.filter_terms import Is, LastHow, Outcome, TextOf, Took, YearlyHow, YearlyOf
from app.domain.ids import CampaignId
from app.domain.people_filter import (
    Added,
    Condition,
    ConsentIs,
    GenderIs,
    GotCampaign,
    LastMessage,
    ListIs,
    TagIs,
    TextIs,
    YearlyIs,
)
from app.pipeline.condition_values import DATE, TEXT, TEXT_HOW, WAYS, Found, day_of, days_of, named, when, word
from app.pipeline.field_condition import field_condition

__all__ = ["WAYS", "read_condition"]


def read_condition(text: str, names: Names) -> Condition:
    """Raises Refused (bad_value, not_found)."""
    text = " ".join(text.split())
    for pattern, make in _PATTERNS:
        if found := re.fullmatch(pattern, text, re.IGNORECASE):
            return make(found, names)
    raise Refused(
        Reason.BAD_VALUE,
        f"“{text}” is no condition. Write it like one of these: {'; '.join(WAYS)}. Nothing was saved.",
    )


def _list(found: Found, names: Names) -> Condition:
    one, name = named("list", names.lists, found["name"])
    return ListIs(one, _is(found), called=name)


def _tag(found: Found, names: Names) -> Condition:
    one, name = named("tag", names.tags, found["name"])
    return TagIs(one, _is(found), called=name)


def _consent(found: Found, _names: Names) -> Condition:
    return ConsentIs(word(Consent, found["what"]), _is(found))


def _gender(found: Found, _names: Names) -> Condition:
    none = found["what"].lower() == "none"
    return GenderIs(None if none else word(Gender, found["what"]), _is(found))


def _text(found: Found, _names: Names) -> Condition:
    return TextIs(TextOf(found["of"].lower()), TEXT_HOW[found["how"].lower()], found["text"] or "")


def _yearly(found: Found, _names: Names) -> Condition:
    of = YearlyOf(found["of"].lower().replace("-", "_"))
    if found["day"]:
        day = day_of(f"2000-{found['day']}")
        return YearlyIs(of, YearlyHow.ON, day=f"{day:%m-%d}")
    if found["days"]:
        return YearlyIs(of, YearlyHow.NEXT_DAYS, days_of(found["days"]))
    ways = {"today": YearlyHow.TODAY, "this month": YearlyHow.THIS_MONTH, "unknown": YearlyHow.UNKNOWN}
    return YearlyIs(of, ways[found["when"].lower()])


def _added(found: Found, _names: Names) -> Condition:
    return Added(*when(found))


def _last(found: Found, _names: Names) -> Condition:
    of = Took(found["of"].lower())
    if found["days"] is None:
        return LastMessage(of, LastHow.NEVER)
    return LastMessage(of, LastHow(f"{found['how'].lower()}_than"), days_of(found["days"]))


def _got(found: Found, names: Names) -> Condition:
    one = CampaignId(int(found["campaign"]))
    outcome = Outcome.SENT if found["outcome"] is None else word(Outcome, found["outcome"])
    return GotCampaign(one, Is.NO if found["no"] else Is.YES, outcome, called=names.campaigns.get(one, ""))


_PATTERNS: tuple[tuple[str, Callable[[Found, Names], Condition]], ...] = (
    (r"list (?:is )?(?P<no>not )?(?P<name>.+)", _list),
    (r"tag (?:is )?(?P<no>not )?(?P<name>.+)", _tag),
    (r"consent (?:is )?(?P<no>not )?(?P<what>\S+)", _consent),
    (r"gender (?:is )?(?P<no>not )?(?P<what>\S+)", _gender),
    (rf"(?P<of>name|email|number) (?P<how>{TEXT})(?: (?P<text>.+))?", _text),
    (
        (
            r"(?P<of>birthday|name-day) "
            r"(?:in (?:the next )?(?P<days>\d+) days?|on (?P<day>\S+)|(?P<when>today|this month|unknown))"
        ),
        _yearly,
    ),
    (r"field (?P<rest>.+)", field_condition),
    (rf"added (?:{DATE})", _added),
    (r"last (?P<of>accepted|delivered) (?:never|(?P<how>more|less) than (?P<days>\d+) days?)", _last),
    (r"(?P<no>not )?got (?P<campaign>\d+)(?: (?P<outcome>\S+))?", _got),
)


def _is(found: Found) -> Is:
    return Is.NO if found["no"] else Is.YES
