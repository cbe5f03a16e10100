"""The same person under two numbers: made one and split again without a trace."""

from datetime import timedelta

import pytest

from app.domain.contact import Consent, PersonForm
from app.domain.errors import Reason, Refused
from app.domain.facts import Day, Gender
from app.domain.ids import ContactId, FieldId
from app.domain.message import Status
from app.domain.phone import Phone
from app.storage.audiences import count_mailable
from app.storage.contacts import opt_out
from app.storage.custom_fields import delete_custom_field
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.merging import merge_people, split_people
from app.storage.people import add_person, delete_people, edit_person
from app.storage.reads.journal import newest
from app.storage.reads.people import Query, Sort, find_people
from app.storage.reads.person import read_person, received
from app.storage.snapshots import forget_number
from app.storage.tags import put_tag_on
from tests.makers import NOW, Person, add_campaign, add_contacts, goes_to, number
from tests.storage.twice import LATER, WEEK, content, two


def test_one_person_has_the_number_of_one_and_what_both_have(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        merge_people(conn, maria, till, LATER, taken=["email", "value 1"])
        person = read_person(conn, maria)
        assert (person.name, person.number, person.consent) == ("Μαρία Παππά", number(1), Consent.OPTED_IN)
        assert person.email == "m.pappa@till.example"
        assert (person.birthday, person.name_day, person.gender) == (Day(6, 14), Day(8, 15), Gender.FEMALE)
        assert [one.name for one in person.lists] == ["Loyalty", "Web shop"]
        assert person.tags == ("VIP", "Wholesale")
        assert [(field.name, value) for field, value in person.values] == [("points", "12"), ("town", "Volos")]
        assert [(one.number, one.name) for one in person.merged] == [(number(2), "PAPPA M.")]
        with pytest.raises(Refused):
            read_person(conn, till)


def test_without_a_choice_the_one_who_stays_is_believed(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        merge_people(conn, till, maria, LATER)
        person = read_person(conn, till)
    assert (person.name, person.email) == ("PAPPA M.", "m.pappa@till.example")
    assert (person.birthday, person.consent) == (Day(6, 14), Consent.SOFT_OPT_IN)
    assert [value for _, value in person.values] == ["12", "Volos"]


def test_a_name_that_is_taken_over_is_found(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        merge_people(conn, till, maria, LATER, taken=["name"])
        assert list(find_people(conn, Query(text="παππα"))) == [till]
        assert list(find_people(conn, Query(text="pappa"))) == []


def test_merged_and_split_again_nothing_is_left_of_it(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        opt_out(conn, number(2), "a call", NOW)
        before = content(conn)
        entry = merge_people(conn, maria, till, LATER, taken=["name", "email", "value 1"])
        assert content(conn) != before
        assert split_people(conn, entry, WEEK) == till
        assert content(conn) == before


def test_what_was_changed_since_stays_with_the_one_who_stayed(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        entry = merge_people(conn, maria, till, LATER, taken=["email"])
        put_tag_on(conn, "Regular", [maria], LATER)
        was = read_person(conn, maria)
        form = PersonForm(
            "",
            "Μαρία Ράπτη",
            "Μαρία",
            "Ράπτη",
            was.consent,
            lists=frozenset(one.id for one in was.lists),
            email=was.email,
            birthday=was.birthday,
            name_day=was.name_day,
            gender=was.gender,
            tags=frozenset(was.tags),
        )
        edit_person(conn, maria, Phone(number(3), "694 3"), form, LATER)
        split_people(conn, entry, WEEK)
        one, other = read_person(conn, maria), read_person(conn, till)
    assert (one.name, one.number, one.email) == ("Μαρία Ράπτη", number(3), "maria@shop.example")
    assert one.tags == ("Regular", "VIP")
    assert [each.name for each in one.lists] == ["Loyalty"]
    assert (other.name, other.number, other.email) == ("PAPPA M.", number(2), "m.pappa@till.example")


@pytest.mark.parametrize("out", [1, 2])
def test_an_opt_out_stays_with_its_number_and_decides_for_the_number_that_is_kept(folder: Folder, out: int) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        opt_out(conn, number(out), "a call", NOW)
        entry = merge_people(conn, maria, till, LATER)
        assert read_person(conn, maria).consent is (Consent.OPTED_OUT if out == 1 else Consent.OPTED_IN)
        assert count_mailable(conn, goes_to()) == (0 if out == 1 else 1)
        split_people(conn, entry, WEEK)
        assert count_mailable(conn, goes_to()) == 1
        assert [row["number"] for row in conn.execute("SELECT number FROM suppressions")] == [number(out)]


def test_an_opt_out_while_they_were_one_is_in_force_after_the_split(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        entry = merge_people(conn, maria, till, LATER)
        for at in (1, 2):
            opt_out(conn, number(at), "a call", LATER)
        split_people(conn, entry, WEEK)
        assert [read_person(conn, one).consent for one in (maria, till)] == [Consent.OPTED_OUT] * 2


def test_history_under_both_numbers_is_one_and_two_again(folder: Folder) -> None:
    numbers = [number(0, campaign=1), number(0, campaign=2)]
    people = [
        add_contacts(folder, [Person(numbers[at], name)], now=NOW)[0] for at, name in enumerate(("Μαρία", "PAPPA M."))
    ]
    for at, contact in enumerate(people):
        add_campaign(folder, [Status.DELIVERED], name=f"Campaign {at}", now=NOW + timedelta(hours=at))
        with writing(folder.store) as conn:
            conn.execute("UPDATE messages SET contact_id = ? WHERE number = ?", (contact, numbers[at]))
    (third,) = add_contacts(folder, [Person(number(9, campaign=9), "Νίκος")])
    with writing(folder.store) as conn:
        entry = merge_people(conn, people[0], people[1], LATER)
        assert [one.name for one in received(conn, people[0])] == ["Campaign 1", "Campaign 0"]
        assert list(find_people(conn, Query(sort=Sort.LAST_MESSAGE, descending=True))) == [people[0], third]
        split_people(conn, entry, WEEK)
        assert [[one.name for one in received(conn, one)] for one in people] == [["Campaign 0"], ["Campaign 1"]]


def test_three_are_merged_into_one_and_split_again_one_by_one(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        (third,) = (add_person(conn, Phone(number(3), ""), PersonForm("", "Μαίρη"), NOW),)
        before = content(conn)
        first = merge_people(conn, till, third, LATER)
        second = merge_people(conn, maria, till, LATER)
        with pytest.raises(Refused, match="split that one first"):
            split_people(conn, first, WEEK)
        split_people(conn, second, WEEK)
        split_people(conn, first, WEEK)
        assert content(conn) == before


def test_a_number_that_is_somebody_elses_by_now_stands_in_the_way(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        entry = merge_people(conn, maria, till, LATER)
    add_contacts(folder, [Person(number(2), "Νίκος")])  # as an older version let them come back
    with pytest.raises(Refused, match="Νίκος") as refused, writing(folder.store) as conn:
        split_people(conn, entry, WEEK)
    assert refused.value.reason is Reason.BAD_NUMBER
    with reading(folder.store) as conn:
        assert [one.entry for one in read_person(conn, maria).merged] == [entry]


def test_a_list_and_a_field_that_are_gone_stay_gone(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        entry = merge_people(conn, maria, till, LATER)
        delete_custom_field(conn, FieldId(2), LATER)
        split_people(conn, entry, WEEK)
        assert [value for _, value in read_person(conn, till).values] == ["12"]


def test_nobody_is_merged_with_themselves_or_with_nobody(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, _ = two(conn)
    for other in (maria, ContactId(99)):
        with pytest.raises(Refused), writing(folder.store) as conn:
            merge_people(conn, maria, other, LATER)


def test_the_journal_names_nobody_and_who_is_deleted_is_remembered_nowhere(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, till = two(conn)
        entry = merge_people(conn, maria, till, LATER)
        told = "".join(str(dict(row.data)) for row in newest(conn))
        assert not [word for word in (number(1), number(2), "Παππά", "PAPPA") if word in told]
        delete_people(conn, [maria], LATER)
        assert conn.execute("SELECT count(*) FROM former_people").fetchone()[0] == 0
        with pytest.raises(Refused, match="not kept any more"):
            split_people(conn, entry, WEEK)


@pytest.mark.parametrize("at", [1, 2])
def test_a_number_that_is_erased_is_remembered_nowhere(conn: Connection, at: int) -> None:
    maria, till = two(conn)
    add_person(conn, Phone(number(3), ""), PersonForm("", "Νίκος"), NOW)
    merge_people(conn, maria, till, LATER)
    edit_person(conn, ContactId(3), Phone(number(3), ""), PersonForm("", "Νίκη"), LATER)
    forget_number(conn, number(at))
    assert [row[0] for row in conn.execute("SELECT contact_id FROM former_people")] == [3]
