"""A filter of people means in SQL exactly what it means in plain words, and an opt-out wins over all of it."""

import sqlite3
from datetime import date, timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as some

from app.domain.audience import LeftOut, Who
from app.domain.contact import Consent
from app.domain.days import ShopDay
from app.domain.facts import Gender
from app.domain.filter_json import from_json, to_json
from app.domain.filter_parting import Parting
from app.domain.filter_sentence import sentence
from app.domain.filter_terms import (
    DateHow,
    Is,
    Join,
    LastHow,
    NumberHow,
    Outcome,
    TextHow,
    TextOf,
    Took,
    YearlyHow,
    YearlyOf,
)
from app.domain.ids import CampaignId, ContactId, ListId, TagId
from app.domain.people_filter import (
    Added,
    ConsentIs,
    FieldDate,
    FieldNumber,
    FieldText,
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
from app.storage.audiences import choose, count_mailable, mailable
from app.storage.reads.audience import audience, left_out, recipients
from app.storage.reads.audience_explained import Verdict, explain
from tests.storage.plain_filter import excluded, matches
from tests.storage.small_shop import ATHENS, CAMPAIGNS, DATE, LISTS, NAMES, NUMBER, TAGS, TEXT, TODAY, make_shop

shop = cache(make_shop)

DAYS = some.sampled_from([0, 1, 6, 7, 8, 29, 30, 60, 364, 365, 400])
DATES = some.sampled_from([TODAY + timedelta(days=days) for days in (-40, -30, -7, -1, 0, 1, 30)])
NUMBERS = some.sampled_from([-1.0, 0.0, 10.0, 99.5, 100.0, 101.0, 250.0])
YEARLY = some.sampled_from(["02-28", "02-29", "12-28", "01-01", "06-14"])
YES = some.sampled_from(Is)
CONDITIONS = some.one_of(
    some.builds(ListIs, some.sampled_from([ListId(one) for one in LISTS]), YES),
    some.builds(TagIs, some.sampled_from([TagId(one) for one in TAGS]), YES),
    some.builds(ConsentIs, some.sampled_from(Consent), YES),
    some.builds(GenderIs, some.sampled_from([None, *Gender]), YES),
    some.builds(
        TextIs,
        some.sampled_from([TextOf.NAME, TextOf.EMAIL]),
        some.sampled_from(TextHow),
        some.sampled_from(["ΜΑΡΙΑ", "maria", "Παππά", "shop.gr", "%", "'", "Νίκος"]),
    ),
    some.builds(
        TextIs,
        some.just(TextOf.NUMBER),
        some.sampled_from([TextHow.CONTAINS, TextHow.LACKS]),
        some.sampled_from(["+49", "0030 69", "00 01", "17"]),
    ),
    some.builds(YearlyIs, some.sampled_from(YearlyOf), some.sampled_from(YearlyHow), DAYS, YEARLY),
    some.builds(
        FieldText, some.just(TEXT), some.sampled_from(TextHow), some.sampled_from(["αθηνα", "ΘΕΣ", "Sparta", "_"])
    ),
    some.builds(FieldNumber, some.just(NUMBER), some.sampled_from(NumberHow), NUMBERS, NUMBERS),
    some.builds(FieldDate, some.just(DATE), some.sampled_from(DateHow), DATES, DAYS),
    some.builds(Added, some.sampled_from([DateHow.BEFORE, DateHow.SINCE, DateHow.LAST_DAYS]), DATES, DAYS),
    some.builds(LastMessage, some.sampled_from(Took), some.sampled_from(LastHow), DAYS),
    some.builds(
        GotCampaign, some.sampled_from([CampaignId(one) for one in CAMPAIGNS]), YES, some.sampled_from(Outcome)
    ),
)
NODES: some.SearchStrategy[Node] = some.recursive(
    CONDITIONS,
    lambda inner: some.builds(Group, some.sampled_from(Join), some.lists(inner, min_size=1, max_size=3).map(tuple)),
    max_leaves=6,
)
FILTERS = some.builds(Filter, some.lists(NODES, max_size=3).map(tuple), some.lists(NODES, max_size=2).map(tuple))
TODAYS = some.sampled_from([TODAY, date(2027, 2, 25), date(2028, 2, 28), date(2027, 12, 31), date(2028, 2, 29)])


def on(chosen: Filter, today: date = TODAY) -> Who:
    return Who(chosen, ShopDay(today, ATHENS))


@given(FILTERS, some.integers(0, 3), TODAYS)
@settings(max_examples=150)
def test_the_sql_selects_exactly_the_people_that_the_filter_means(chosen: Filter, seed: int, today: date) -> None:
    conn, bodies = shop(seed)
    who = on(chosen, today)
    matching = [body for body in bodies if matches(body, chosen, today)]
    found = [row[0] for row in conn.execute(*_asked(conn, who))]
    assert sorted(found) == [body.id for body in matching]
    getting = [one for one in matching if one.may_be_written_to and not excluded(one, chosen, today)]
    assert list(recipients(conn, who)) == [one.id for one in mailable(conn, who)] == [one.id for one in getting]
    assert count_mailable(conn, who) == len(getting)


@given(FILTERS, some.integers(0, 3))
@settings(max_examples=60)
def test_everyone_who_matches_gets_it_or_is_left_out_for_one_reason(chosen: Filter, seed: int) -> None:
    conn, bodies = shop(seed)
    counted = audience(conn, on(chosen))
    matching = [body for body in bodies if matches(body, chosen, TODAY)]
    assert counted.matching == len(matching)
    assert counted.left_out == {why: len(left_out(conn, on(chosen), why)) for why in LeftOut}
    assert sorted([*recipients(conn, on(chosen)), *left_out(conn, on(chosen))]) == [body.id for body in matching]
    written_to = {body.id for body in bodies if body.may_be_written_to}
    assert set(recipients(conn, on(chosen))) <= written_to


@given(FILTERS, some.integers(0, 3), some.integers(1, 60))
@settings(max_examples=60)
def test_the_reason_of_one_person_agrees_with_the_count(chosen: Filter, seed: int, contact: int) -> None:
    conn, bodies = shop(seed)
    found = explain(conn, on(chosen), ContactId(contact))
    body = bodies[contact - 1]
    assert (found.verdict is Verdict.NO_MATCH) is not matches(body, chosen, TODAY)
    assert (found.verdict is Verdict.GETS_IT) is (contact in recipients(conn, on(chosen)))
    if found.verdict in (Verdict.NO_MATCH, Verdict.EXCLUDED):
        assert found.because in (chosen.match if found.verdict is Verdict.NO_MATCH else chosen.never)


@given(FILTERS)
@settings(max_examples=100)
def test_a_filter_is_the_same_after_a_round_trip_and_can_be_said_in_a_sentence(chosen: Filter) -> None:
    assert from_json(to_json(chosen)) == chosen
    said = sentence(chosen, Parting(NAMES))
    assert "{" not in said
    assert ("but never" in said) is bool(chosen.never)


def _asked(conn: sqlite3.Connection, who: Who) -> tuple[str, dict[str, object]]:
    asked = choose(conn, who)
    return f"SELECT c.id {asked.matching}", dict(asked.values)
