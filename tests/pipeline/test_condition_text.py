"""Conditions as somebody types them; every example that is offered is understood."""

from datetime import date

import pytest

from app.domain.contact import Consent
from app.domain.custom_field import CustomField, CustomKind
from app.domain.errors import Refused
from app.domain.facts import Gender
from app.domain.filter_meaning import is_whole
from app.domain.filter_names import Names
from app.domain.filter_terms import DateHow, Is, LastHow, NumberHow, Outcome, TextHow, TextOf, Took, YearlyHow, YearlyOf
from app.domain.ids import CampaignId, FieldId, ListId, TagId
from app.domain.people_filter import (
    Added,
    Condition,
    ConsentIs,
    FieldDate,
    FieldNumber,
    FieldText,
    GenderIs,
    GotCampaign,
    LastMessage,
    ListIs,
    TagIs,
    TextIs,
    YearlyIs,
)
from app.pipeline.condition_text import WAYS, read_condition

POINTS, CITY, CARD, SINCE = (FieldId(one) for one in (1, 2, 3, 4))
NAMES = Names(
    lists={ListId(1): "Loyalty", ListId(2): "Καλοί πελάτες"},
    tags={TagId(3): "VIP"},
    fields={
        POINTS: CustomField(POINTS, "points", CustomKind.NUMBER),
        CITY: CustomField(CITY, "city", CustomKind.TEXT),
        CARD: CustomField(CARD, "card", CustomKind.DATE),
        SINCE: CustomField(SINCE, "card since", CustomKind.DATE),
    },
    campaigns={CampaignId(12): "Weekend"},
)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("list ΚΑΛΟΙ  ΠΕΛΑΤΕΣ", ListIs(ListId(2))),
        ("list is not loyalty", ListIs(ListId(1), Is.NO)),
        ("Tag vip", TagIs(TagId(3))),
        ("consent is not soft_opt_in", ConsentIs(Consent.SOFT_OPT_IN, Is.NO)),
        ("gender none", GenderIs(None)),
        ("gender is female", GenderIs(Gender.FEMALE)),
        ("name contains Μαρία", TextIs(TextOf.NAME, TextHow.CONTAINS, "Μαρία")),
        ("email is not empty", TextIs(TextOf.EMAIL, TextHow.FILLED)),
        ("birthday in the next 30 days", YearlyIs(YearlyOf.BIRTHDAY, YearlyHow.NEXT_DAYS, 30)),
        ("name-day on 02-29", YearlyIs(YearlyOf.NAME_DAY, YearlyHow.ON, day="02-29")),
        ("field Points >=1.000,5", FieldNumber(POINTS, NumberHow.AT_LEAST, 1000.5)),
        ("field points between 1 and 9", FieldNumber(POINTS, NumberHow.BETWEEN, 1.0, 9.0)),
        ("field city does not contain Ath", FieldText(CITY, TextHow.LACKS, "Ath")),
        ("field card since since 2026-01-31", FieldDate(SINCE, DateHow.SINCE, date(2026, 1, 31), 0)),
        ("field card in the next 5 days", FieldDate(CARD, DateHow.NEXT_DAYS, days=5)),
        ("added before 2026-01-31", Added(DateHow.BEFORE, date(2026, 1, 31), 0)),
        ("last accepted less than 3 days", LastMessage(Took.ACCEPTED, LastHow.LESS_THAN, 3)),
        ("last delivered never", LastMessage(Took.DELIVERED, LastHow.NEVER)),
        ("not got 12", GotCampaign(CampaignId(12), Is.NO)),
        ("got 12 no_report", GotCampaign(CampaignId(12), Is.YES, Outcome.NO_REPORT)),
    ],
)
def test_a_condition_is_understood(text: str, condition: Condition) -> None:
    assert read_condition(text, NAMES) == condition


@pytest.mark.parametrize("way", WAYS)
def test_every_example_is_understood(way: str) -> None:
    assert is_whole(read_condition(way, NAMES))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("points more than 3", "Write it like one of these: list Loyalty"),
        ("list Nobody", "There is no list “Nobody”"),
        ("tag is not Nobody", "There is no tag “Nobody”"),
        ("consent maybe", "“maybe” is none of: opted_in"),
        ("got 12 read", "“read” is none of: sent"),
        ("field size >= 3", "The fields are: points, city, card"),
        ("field points is 3", "which is a number"),
        ("field points >= many", "“many” is no number"),
        ("birthday on 02-30", "is no day"),
        ("added since yesterday", "“yesterday” is no day"),
        ("last accepted more than 99999 days", "at most 3660"),
    ],
)
def test_what_is_not_understood_is_refused_with_a_way_out(text: str, says: str) -> None:
    with pytest.raises(Refused, match="Nothing was saved") as caught:
        read_condition(text, NAMES)
    assert says in caught.value.message
