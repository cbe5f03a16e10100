"""A filter in plain words, part by part as a screen shows it."""

from datetime import date

import pytest

from app.domain.contact import Consent
from app.domain.custom_field import CustomField, CustomKind
from app.domain.filter_names import Names
from app.domain.filter_parting import Parting
from app.domain.filter_parts import Choice, Dated, Figure, Part, Written
from app.domain.filter_sentence import sentence, told
from app.domain.filter_terms import DateHow, Is, Join, LastHow, NumberHow, Outcome, TextHow, TextOf, YearlyHow, YearlyOf
from app.domain.ids import CampaignId, FieldId, ListId, TagId
from app.domain.people_filter import (
    EVERYBODY,
    Added,
    Condition,
    ConsentIs,
    FieldNumber,
    Filter,
    GenderIs,
    GotCampaign,
    Group,
    LastMessage,
    ListIs,
    Node,
    TagIs,
    TextIs,
    YearlyIs,
)

POINTS = FieldId(1)
NAMES = Names(
    lists={ListId(1): "Loyalty", ListId(2): "Staff"},
    tags={TagId(1): "VIP"},
    fields={POINTS: CustomField(POINTS, "points", CustomKind.NUMBER)},
    campaigns={CampaignId(1): "Weekend"},
)
ENGLISH = Parting(NAMES)


@pytest.mark.parametrize(
    ("node", "words"),
    [
        (ListIs(ListId(1)), "List is Loyalty"),
        (ListIs(ListId(9), Is.NO, called="Old"), "List is not “Old” (deleted)"),
        (TagIs(TagId(0)), "Tag is …"),
        (FieldNumber(POINTS, NumberHow.BETWEEN, 1.5, 100.0), "points between 1.5 and 100"),
        (FieldNumber(FieldId(9), NumberHow.EMPTY, called="size"), "“size” (deleted) is empty"),
        (LastMessage(days=7), "Last message more than 7 days ago, or never"),
        (LastMessage(how=LastHow.NEVER), "Last message never"),
        (GotCampaign(CampaignId(1), outcome=Outcome.DELIVERED), "Got campaign is Weekend and it was delivered"),
        (GotCampaign(CampaignId(7), called="Long ago"), "Got campaign is Long ago whatever came of it"),
        (TextIs(TextOf.NAME, TextHow.LACKS, "x"), "Name does not contain “x”"),
        (TextIs(TextOf.EMAIL, TextHow.EMPTY), "E-mail is empty"),
        (YearlyIs(YearlyOf.BIRTHDAY, YearlyHow.ON, day="02-29"), "Birthday is on 29/02"),
        (YearlyIs(YearlyOf.NAME_DAY, YearlyHow.NEXT_DAYS, 3), "Name-day in the next 3 days"),
        (Added(DateHow.SINCE, date(2026, 1, 31)), "Added on or after 31/01/2026"),
        (ConsentIs(Consent.SOFT_OPT_IN), "Consent is bought here, could object"),
        (GenderIs(None), "Gender is not noted"),
        (Group(Join.NONE, (ListIs(ListId(1)), TagIs(TagId(1)))), "none of (List is Loyalty or Tag is VIP)"),
        (Group(Join.ALL, (ListIs(ListId(1)), TagIs(TagId(1)))), "(List is Loyalty and Tag is VIP)"),
    ],
)
def test_each_condition_can_be_read(node: Node, words: str) -> None:
    assert told(node, ENGLISH) == words


def test_a_whole_filter_is_one_sentence() -> None:
    assert sentence(EVERYBODY, ENGLISH) == "Everybody in your contacts"
    chosen = Filter((ListIs(ListId(1)), TagIs(TagId(1))), (ListIs(ListId(2)), TagIs(TagId(1), Is.NO)))
    expected = "People with List is Loyalty and Tag is VIP, but never with List is Staff or Tag is not VIP"
    assert sentence(chosen, ENGLISH) == expected


def test_every_kind_of_condition_can_be_chosen_and_is_shown_as_chosen() -> None:
    for condition in ENGLISH.fresh():
        about = ENGLISH.about(condition)
        assert about.options[about.at] == (ENGLISH.subject(condition), condition)


@pytest.mark.parametrize("condition", ENGLISH.fresh(), ids=ENGLISH.subject)
def test_each_part_makes_the_condition_that_it_shows(condition: Condition) -> None:
    """Whatever a person chooses, the line then shows just that, and nothing else has changed."""
    how = ENGLISH.parts(condition)[0]
    assert isinstance(how, Choice)
    assert how.options[how.at][1] == condition
    for _, other in how.options:
        for at, part in enumerate(ENGLISH.parts(other)):
            for each in _changed(part):
                again = ENGLISH.parts(each)[at]
                assert ENGLISH.subject(each) == ENGLISH.subject(condition)
                assert _value(again) in (each, "Ab", 3.0, date(2000, 2, 29))


def _changed(part: Part) -> list[Condition]:
    match part:
        case Choice(options=options):
            return [each for _, each in options]
        case Written(make=write):
            return [write("Ab")]
        case Figure(make=count):
            return [count(3.0)]
        case Dated(make=put):
            return [put(date(2000, 2, 29))]


def _value(part: Part) -> object:
    match part:
        case Choice(options=options, at=at):
            return options[at][1]
        case Written(text=text):
            return text
        case Figure(value=value):
            return value
        case Dated(day=day):
            return day
