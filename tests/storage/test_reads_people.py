"""People as the Contacts screen asks for them: found however they are typed, filtered, sorted, read in pages."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.contact import Consent
from app.domain.errors import Refused
from app.domain.ids import ContactId, ListId
from app.domain.message import Status
from app.storage.contacts import find_list, opt_out
from app.storage.database import open_reading, reading, writing
from app.storage.folder import Folder
from app.storage.lists import delete_list, put_in
from app.storage.reads.people import Query, Show, Sort, count_people, find_people, people_rows, stamp
from app.storage.reads.person import number_facts, read_person, received
from app.storage.tags import put_tag_on
from tests.makers import ANSWERED, NOW, Person, add_campaign, add_contacts, make_store, number

PEOPLE = [
    Person("+306944318207", "Μαρία Παπαδοπούλου", "Μαρία", "Παπαδοπούλου"),
    Person("+306944318208", "ΜΑΡΊΑ ΑΛΕΞΊΟΥ", consent=Consent.SOFT_OPT_IN),
    Person("+306981000001", "Νίκος Παππάς", consent=Consent.UNKNOWN),
    Person("+447911123456", "José Núñez", consent=Consent.OPTED_OUT),
    Person("+306981000002", ""),
    Person("+306981000003", "Κα Ράπτη", "Δέσποινα", "Ράπτη"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = make_store(tmp_path)
    add_contacts(folder, PEOPLE[:3], list_name="Loyalty")
    add_contacts(folder, PEOPLE[3:])
    return folder


def ask(folder: Folder, query: Query) -> list[int]:
    """Who is found, by their place in PEOPLE."""
    with reading(folder.store) as conn:
        return [one - 1 for one in find_people(conn, query)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Μαρια", [0, 1]),
        ("μαρία", [0, 1]),
        ("ΜΑΡΊΑ", [0, 1]),
        ("παπ μαρ", [0]),
        ("αδοπ", [0]),
        ("nunez", [3]),
        ("Δεσποινα", [5]),
        ("Παππάς", [2]),
        ("zzz", []),
        ("  ", [0, 1, 2, 3, 4, 5]),
        ("%", []),
    ],
)
def test_a_name_is_found_whatever_its_capitals_and_accents(folder: Folder, text: str, found: list[int]) -> None:
    assert sorted(ask(folder, Query(text=text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6944318207", [0]),
        ("694 431 8207", [0]),
        ("+30 6944 318-207", [0]),
        ("0030 6944.318.207", [0]),
        ("306944318207", [0]),
        ("６９４４３１８２０７", [0]),
        ("(694) 431/8207", [0]),
        ("6944", [0, 1]),
        ("694 43", [0, 1]),
        ("+30 69", [0, 1, 2, 4, 5]),
        ("0030 694", [0, 1]),
        ("8207", [0]),
        ("07911", [3]),
        ("+44", [3]),
        ("999999", []),
        ("Μαρία 8208", [1]),
    ],
)
def test_a_number_is_found_in_any_spelling_whole_or_in_part(folder: Folder, text: str, found: list[int]) -> None:
    assert sorted(ask(folder, Query(text=text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("vip", [1, 2]),
        ("ΠΙΣΤΟΊ", [0]),
        ("νικος vip", [2]),
        ("maria.pap@", [0]),
        ("SHOP.example", [0, 3]),
        ("shop.example nunez", [3]),
        ("shop", []),
    ],
)
def test_a_tag_and_an_email_address_are_found(folder: Folder, text: str, found: list[int]) -> None:
    with writing(folder.store) as conn:
        put_tag_on(conn, "VIP", [ContactId(2), ContactId(3)], NOW)
        put_tag_on(conn, "Πιστοί", [ContactId(1)], NOW)
        conn.execute("UPDATE contacts SET email = 'Maria.Pap@shop.example' WHERE id = 1")
        conn.execute("UPDATE contacts SET email = 'jose@shop.example' WHERE id = 4")
    assert sorted(ask(folder, Query(text=text))) == found
    with reading(folder.store) as conn:
        assert [row and row.tags for row in people_rows(conn, [1, 2, 6])] == [("Πιστοί",), ("VIP",), ()]
        assert count_people(conn).tags == ("VIP", "Πιστοί")


def test_a_new_name_is_found_and_the_former_one_no_longer(folder: Folder) -> None:
    with writing(folder.store) as conn:
        conn.execute("UPDATE contacts SET name = 'Άννα Θεοδώρου' WHERE id = 5")
    assert ask(folder, Query(text="αννα")) == [4]
    with writing(folder.store) as conn:
        conn.execute("UPDATE contacts SET name = 'Ζωή' WHERE id = 5")
    assert ask(folder, Query(text="αννα")) == []


@pytest.mark.parametrize(
    ("show", "found"),
    [(Show.ALL, [0, 1, 2, 3, 4, 5]), (Show.MAILABLE, [0, 1, 4, 5]), (Show.UNKNOWN, [2]), (Show.OPTED_OUT, [3])],
)
@pytest.mark.parametrize("sort", Sort)
def test_a_kind_of_people_is_shown_in_every_order(folder: Folder, show: Show, found: list[int], sort: Sort) -> None:
    assert sorted(ask(folder, Query(show=show, sort=sort))) == found
    assert sorted(ask(folder, Query(show=show, sort=sort, descending=True))) == found


def test_a_list_shows_its_people_and_is_searched(folder: Folder) -> None:
    with reading(folder.store) as conn:
        loyalty = find_list(conn, "Loyalty")
    for sort in Sort:
        assert sorted(ask(folder, Query(list_id=loyalty, sort=sort))) == [0, 1, 2]
    assert ask(folder, Query(list_id=loyalty, text="νικος")) == [2]
    assert ask(folder, Query(list_id=loyalty, text="694", show=Show.MAILABLE)) == [1, 0]
    assert ask(folder, Query(list_id=ListId(99))) == []


def test_names_are_sorted_without_accents_and_whoever_has_none_comes_last(folder: Folder) -> None:
    assert ask(folder, Query()) == [3, 5, 1, 0, 2, 4]
    assert ask(folder, Query(descending=True)) == [2, 0, 1, 5, 3, 4]


def test_numbers_and_the_order_of_adding_sort_both_ways(folder: Folder) -> None:
    by_number = sorted(range(6), key=lambda at: PEOPLE[at].number)
    assert ask(folder, Query(sort=Sort.NUMBER)) == by_number
    assert ask(folder, Query(sort=Sort.NUMBER, descending=True)) == by_number[::-1]
    assert ask(folder, Query(sort=Sort.ADDED, descending=True)) == [5, 4, 3, 2, 1, 0]


def test_the_last_message_sorts_people_and_never_is_longest_ago(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    add_contacts(folder, [Person(number(at, campaign=1), f"Person {at}") for at in range(4)])
    add_campaign(folder, [Status.DELIVERED, Status.REJECTED])
    add_campaign(folder, [Status.SKIPPED])
    with writing(folder.store) as conn:  # another campaign's message to the second person, a day later
        late = (ANSWERED + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        conn.execute("UPDATE messages SET accepted_at = ? WHERE number = ?", (late, number(1, campaign=1)))
    assert ask(folder, Query(sort=Sort.LAST_MESSAGE, descending=True)) == [1, 0, 2, 3]
    assert ask(folder, Query(sort=Sort.LAST_MESSAGE)) == [2, 3, 0, 1]
    with reading(folder.store) as conn:
        rows = people_rows(conn, [1, 3])
    assert [None if row is None else row.last_message for row in rows] == [ANSWERED, None]


def test_a_row_says_consent_lists_and_day(folder: Folder) -> None:
    with writing(folder.store) as conn:
        second = conn.execute("INSERT INTO lists (name, created_at) VALUES ('Α', '') RETURNING id").fetchone()[0]
        put_in(conn, ListId(second), [ContactId(1)], NOW)
        row, gone = people_rows(conn, [1, 99])
        assert gone is None
        assert row is not None
        assert (row.name, row.number, row.consent) == (PEOPLE[0].name, PEOPLE[0].number, Consent.OPTED_IN)
        assert (row.lists, row.added) == (("Loyalty", "Α"), NOW)
        delete_list(conn, ListId(second), NOW)
        row = people_rows(conn, [1])[0]
        assert row is not None
        assert row.lists == ("Loyalty",)


def test_somebody_whose_number_opted_out_is_shown_as_opted_out_whatever_the_contact_says(folder: Folder) -> None:
    with writing(folder.store) as conn:
        opt_out(conn, PEOPLE[0].number, "a call", NOW)
        conn.execute("UPDATE contacts SET consent = 'opted_in' WHERE id = 1")
        row = people_rows(conn, [1])[0]
        assert row is not None
        assert row.consent is Consent.OPTED_OUT
        assert read_person(conn, ContactId(1)).consent is Consent.OPTED_OUT


def test_counts_add_up(folder: Folder) -> None:
    with reading(folder.store) as conn:
        counts = count_people(conn)
    assert counts.people == len(PEOPLE)
    assert counts.consents[Consent.OPTED_OUT] == 1
    assert [(one.name, one.size) for one in counts.lists] == [("Loyalty", 3)]


def test_the_stamp_changes_with_people_and_not_with_what_a_campaign_does(folder: Folder) -> None:
    with reading(folder.store) as conn:
        before = stamp(conn)
    add_campaign(folder, [Status.DELIVERED, Status.ACCEPTED])
    with reading(folder.store) as conn:
        assert stamp(conn) == before
    with writing(folder.store) as conn:
        opt_out(conn, PEOPLE[0].number, "a call", NOW)
        assert stamp(conn) != before


def test_what_a_person_got_comes_newest_first_in_pages(tmp_path: Path) -> None:
    folder = make_store(tmp_path)
    made = [add_campaign(folder, [Status.DELIVERED], name=f"Campaign {at}").messages[0] for at in range(3)]
    (contact,) = add_contacts(folder, [Person(number(500))])
    with writing(folder.store) as conn:
        for at in (1, 2, 3):  # as if the person had had those numbers before
            former = (contact, number(0, campaign=at))
            conn.execute("INSERT INTO former_numbers (contact_id, number, until) VALUES (?, ?, '')", former)
    with reading(folder.store) as conn:
        assert [one.message for one in received(conn, contact)] == made[::-1]
        assert [one.message for one in received(conn, contact, limit=2)] == made[:0:-1]
        assert [one.name for one in received(conn, contact, before=made[1])] == ["Campaign 0"]


def test_a_typed_number_says_whose_it_is_and_whether_it_may_be_used(folder: Folder) -> None:
    with reading(folder.store) as conn:
        known = number_facts(conn, "694 431 8207")
        assert (known.number, known.owner, known.owner_name, known.opted_out) == (
            PEOPLE[0].number,
            1,
            PEOPLE[0].name,
            None,
        )
        gone = number_facts(conn, "+44 7911 123456")
        assert gone.opted_out == NOW
        new = number_facts(conn, "6900000000")
        assert (new.owner, new.owner_name) == (None, "")
        with pytest.raises(Refused, match="landline"):
            number_facts(conn, "210 123 4567")


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (Query(), "contacts_by_name"),
        (Query(show=Show.MAILABLE), "contacts_by_name"),
        (Query(text="μαρια"), "contacts_by_name"),
        (Query(text="vip"), "contacts_by_name"),
        (Query(text="maria@shop.example"), "contacts_by_name"),
        (Query(text="694 431", sort=Sort.NUMBER), "sqlite_autoindex_contacts_1"),
        (Query(text="694 431 8207"), "sqlite_autoindex_contacts_1"),
    ],
)
def test_a_million_people_are_searched_in_an_index_and_not_in_the_table(
    folder: Folder, query: Query, index: str
) -> None:
    with writing(folder.store) as changing:
        put_tag_on(changing, "VIP", [ContactId(1)], NOW)
    conn = open_reading(folder.store)
    try:
        asked: list[str] = []
        conn.set_trace_callback(asked.append)
        find_people(conn, query)
        conn.set_trace_callback(None)
        steps = [step["detail"] for sql in asked[-1:] for step in conn.execute(f"EXPLAIN QUERY PLAN {sql}")]
    finally:
        conn.close()
    assert [step for step in steps if re.search(rf"c USING (COVERING )?INDEX {index}\b", step)]
    assert [step for step in steps if step in ("SCAN c", "SCAN contacts", "SCAN contact_tags")] == []
