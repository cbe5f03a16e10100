"""Filters against the store: what is gone is named, indexes are used, large audiences are answered soon and exactly."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.audience import LeftOut, Who
from app.domain.errors import Reason, Refused
from app.domain.filter_terms import NumberHow, TextHow, TextOf, YearlyHow, YearlyOf
from app.domain.ids import CampaignId, FieldId, ListId, TagId
from app.domain.people_filter import (
    FieldDate,
    FieldNumber,
    FieldText,
    Filter,
    GotCampaign,
    LastMessage,
    ListIs,
    Node,
    TagIs,
    TextIs,
    YearlyIs,
)
from app.domain.progress import Cancelled
from app.storage.audiences import choose, count_mailable
from app.storage.database import reading
from app.storage.filters.start import EVERYONE, SMALL
from app.storage.folder import Folder
from app.storage.reads import audience_estimate
from app.storage.reads.audience import audience, left_out, people, recipients
from app.storage.reads.audience_estimate import first_answer
from tests.makers import Person, add_contacts, goes_to, make_store, number
from tests.storage.small_shop import DATE, NUMBER, TEXT, make_shop

DAY = goes_to().day
MANY = 4000


def on(*match: Node, never: tuple[Node, ...] = ()) -> Who:
    return Who(Filter(match, never), DAY)


@pytest.fixture(scope="module")
def shop() -> Iterator[sqlite3.Connection]:
    conn, _ = make_shop(7)
    yield conn
    conn.close()


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        (ListIs(ListId(99), called="Loyalty"), "the list “Loyalty”, which is deleted"),
        (TagIs(TagId(99), called="VIP"), "the tag “VIP”, which is deleted"),
        (GotCampaign(CampaignId(99), called="Weekend"), "the campaign “Weekend”, which is deleted"),
        (FieldNumber(FieldId(99), NumberHow.EMPTY, called="points"), "the field “points”, which is deleted"),
        (FieldText(NUMBER, TextHow.EMPTY), "The field “points” holds values of another kind now"),
        (TextIs(TextOf.NAME), "not finished"),
        (TextIs(TextOf.NUMBER, TextHow.CONTAINS, "+ abc"), "not finished"),
        (FieldNumber(NUMBER, NumberHow.BETWEEN, 1.0), "not finished"),
        (YearlyIs(YearlyOf.BIRTHDAY, YearlyHow.ON), "not finished"),
        (ListIs(ListId(0)), "not finished"),
    ],
)
@pytest.mark.parametrize("excludes", [False, True])
def test_what_cannot_hold_is_refused_and_named(
    shop: sqlite3.Connection, condition: Node, says: str, excludes: bool
) -> None:
    who = on(never=(condition,)) if excludes else on(condition)
    for ask in (count_mailable, audience, recipients, first_answer):
        with pytest.raises(Refused, match=r"Nothing was sent or changed\.") as caught:
            ask(shop, who)
        assert caught.value.reason is Reason.BAD_VALUE
        assert says in caught.value.message


@pytest.mark.parametrize(
    ("condition", "index"),
    [
        (ListIs(ListId(1)), "l USING PRIMARY KEY (list_id=? AND contact_id=?)"),
        (TagIs(TagId(1)), "t USING PRIMARY KEY (tag_id=? AND contact_id=?)"),
        (FieldText(TEXT, TextHow.IS, "x"), "v USING PRIMARY KEY (contact_id=? AND field_id=?)"),
        (FieldDate(DATE), "v USING PRIMARY KEY (contact_id=? AND field_id=?)"),
        (LastMessage(), "m USING INDEX messages_by_number (number=?)"),
        (GotCampaign(CampaignId(1)), "m USING INDEX sqlite_autoindex_messages_1 (campaign_id=? AND number=?)"),
    ],
)
def test_each_person_is_asked_through_an_index(shop: sqlite3.Connection, condition: Node, index: str) -> None:
    chosen = choose(shop, on(condition))
    sql = f"SELECT c.id FROM {EVERYONE} WHERE {chosen.match}"
    assert any(index in row["detail"] for row in shop.execute(f"EXPLAIN QUERY PLAN {sql}", chosen.values))


@pytest.mark.parametrize(
    ("condition", "index"),
    [
        (ListIs(ListId(1)), "l USING PRIMARY KEY (list_id=?)"),
        (TagIs(TagId(1)), "t USING PRIMARY KEY (tag_id=?)"),
        (FieldText(TEXT, TextHow.IS, "x"), "custom_values_by_word (field_id=? AND value_key=?)"),
        (FieldNumber(NUMBER, NumberHow.AT_LEAST, 1.0), "custom_values_by_number (field_id=? AND number>?)"),
        (FieldDate(DATE), "custom_values_by_word (field_id=? AND value_key>? AND value_key<?)"),
        (YearlyIs(YearlyOf.BIRTHDAY), "contacts_by_birthday (birthday>? AND birthday<?)"),
        (YearlyIs(YearlyOf.NAME_DAY, YearlyHow.ON, day="06-14"), "contacts_by_name_day (name_day>? AND name_day<?)"),
        (GotCampaign(CampaignId(1)), "(campaign_id=?)"),
    ],
)
def test_a_small_set_is_where_the_search_begins(shop: sqlite3.Connection, condition: Node, index: str) -> None:
    chosen = choose(shop, on(LastMessage(), condition))
    plan = [row["detail"] for row in shop.execute(f"EXPLAIN QUERY PLAN SELECT c.id {chosen.matching}", chosen.values)]
    assert any(index in line for line in plan)
    assert any("c USING INTEGER PRIMARY KEY (rowid=?)" in line for line in plan)
    assert "SCAN c" not in plan


def test_a_condition_that_only_may_hold_is_no_place_to_begin(shop: sqlite3.Connection) -> None:
    assert choose(shop, on(LastMessage())).begin == EVERYONE
    assert choose(shop, on(never=(ListIs(ListId(1)),))).begin == EVERYONE


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Every second one is in the list, every fifth is called Maria."""
    folder = make_store(tmp_path_factory.mktemp("crowd"))
    crowd = [Person(number(at), "Μαρία" if at % 5 == 0 else "Νίκος") for at in range(MANY)]
    add_contacts(folder, crowd[::2], list_name="Half")
    add_contacts(folder, crowd[1::2])
    return folder


MARIA = TextIs(TextOf.NAME, TextHow.IS, "ΜΑΡΙΑ")


def test_a_large_audience_is_estimated_first_and_says_so(crowd: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audience_estimate, "QUICK", 100)
    monkeypatch.setattr(audience_estimate, "BLOCKS", 80)
    monkeypatch.setattr(audience_estimate, "WIDTH", 20)
    who = on(MARIA, never=(ListIs(ListId(1)),))
    with reading(crowd.store) as conn:
        first, exact = first_answer(conn, who), audience(conn, who)
        getting = recipients(conn, who)
    assert (first.audience.exact, exact.exact) == (False, True)
    assert exact.people == len(getting) == MANY // 10
    assert first.audience.people == pytest.approx(exact.people, rel=0.25)
    assert first.audience.left_out[LeftOut.EXCLUDED] == pytest.approx(MANY // 10, rel=0.25)
    assert set(first.ids) < set(getting)


def test_a_small_audience_is_exact_at_once(crowd: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audience_estimate, "QUICK", 100)
    with reading(crowd.store) as conn:
        first = first_answer(conn, on(ListIs(ListId(1)), MARIA))  # fewer in the list than SMALL
    assert MANY < SMALL
    assert first.audience.exact
    assert first.audience.people == len(first.ids) == MANY // 10


def test_who_is_excluded_is_told_apart(crowd: Folder) -> None:
    who = on(MARIA, never=(ListIs(ListId(1)),))
    with reading(crowd.store) as conn:
        found = people(conn, left_out(conn, who)[:3], who)
        assert [one.left_out for one in found] == [LeftOut.EXCLUDED] * 3
        assert [one.left_out for one in people(conn, [one.id for one in found])] == [None] * 3


@pytest.mark.parametrize("work", [audience, recipients, left_out])
def test_counting_can_be_stopped_in_the_middle(crowd: Folder, work: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.storage.reads import stopping  # noqa: PLC0415

    monkeypatch.setattr(stopping, "STEPS", 100)
    looks: list[int] = []

    def stop(done: int, total: int | None) -> None:
        looks.append(done)
        if len(looks) == 3:
            raise Cancelled("enough")

    assert callable(work)
    with reading(crowd.store) as conn, pytest.raises(Cancelled):
        work(conn, on(MARIA), progress=stop)
    assert len(looks) == 3
    with reading(crowd.store) as conn:
        assert audience(conn, on(MARIA)).matching == MANY // 5  # the connection is as good as before


def test_an_empty_store_has_nobody(tmp_path: Path) -> None:
    with reading(make_store(tmp_path).store) as conn:
        assert first_answer(conn, on(LastMessage())).audience.matching == 0
