"""What is asked about people: numbers in any spelling, days in the shop's zone, each number of many answered."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.contact import Consent, PersonForm
from app.domain.errors import Reason, Refused
from app.domain.evidence import Evidence
from app.pipeline.people_commands import Answer, PeopleCommands
from app.storage.contacts import opted_out_at
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads.person import read_person
from app.storage.settings import change_setting
from tests.makers import NOW, Person, add_contacts, clock, make_store, number


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = make_store(tmp_path)
    with writing(folder.store) as conn:
        change_setting(conn, "store.region", "GR")
        change_setting(conn, "store.time_zone", "Europe/Athens")
    return folder


@pytest.fixture
def people(folder: Folder) -> PeopleCommands:
    return PeopleCommands(folder, clock())


def test_a_number_is_taken_in_any_spelling_and_kept_as_typed(folder: Folder, people: PeopleCommands) -> None:
    contact = people.add(PersonForm("  694 431-8207", first_name=" Μαρία ", last_name="Παππά"))
    with reading(folder.store) as conn:
        person = read_person(conn, contact)
    assert (person.number, person.number_as_typed) == ("+306944318207", "  694 431-8207")
    assert (person.name, person.first_name) == ("Μαρία Παππά", "Μαρία")


def test_a_number_that_can_be_none_is_refused_with_the_reason(people: PeopleCommands) -> None:
    with pytest.raises(Refused, match="landline") as refused:
        people.add(PersonForm("210 123 4567"))
    assert refused.value.reason is Reason.BAD_NUMBER


def test_an_edit_leaves_the_number_as_it_was_typed_when_it_is_the_same(folder: Folder, people: PeopleCommands) -> None:
    contact = people.add(PersonForm("694 431 8207", "Μαρία"))
    assert people.edit(contact, PersonForm("+306944318207", "Μαρία Παππά"))
    assert not people.edit(contact, PersonForm("+306944318207", "Μαρία Παππά"))
    with reading(folder.store) as conn:
        assert read_person(conn, contact).number_as_typed == "694 431 8207"


def test_many_numbers_are_opted_out_at_once_and_each_is_answered(folder: Folder, people: PeopleCommands) -> None:
    add_contacts(folder, [Person(number(1), "Μαρία"), Person(number(2), "Νίκος", consent=Consent.OPTED_OUT)])
    text = f"{number(1)}\n 0030 694 431 8207 ;{number(2)},, 210 123 4567\n\n{number(1)}\n"
    answers = people.opt_out_numbers(text, " an SMS ")
    assert [(one.answer, one.number, one.name) for one in answers] == [
        (Answer.OPTED_OUT, number(1), "Μαρία"),
        (Answer.OPTED_OUT, "+306944318207", ""),
        (Answer.BEFORE, number(2), "Νίκος"),
        (Answer.NO_NUMBER, "", ""),
    ]
    assert "landline" in answers[-1].why
    with reading(folder.store) as conn:
        assert opted_out_at(conn, "+306944318207") == NOW
        sources = {row["source"] for row in conn.execute("SELECT source FROM suppressions")}
    assert sources == {"an SMS", "a test"}


def test_no_number_at_all_is_refused(people: PeopleCommands) -> None:
    with pytest.raises(Refused):
        people.opt_out_numbers(" \n;", "")


def test_a_consent_counts_from_the_day_of_the_opt_out_on_and_not_in_the_future(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(number(1))])
    evening = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)  # half past eleven in Athens
    PeopleCommands(folder, clock(evening)).opt_out(contact, "")
    people = PeopleCommands(folder, clock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC)))
    for day in (date(2026, 11, 22), date(2026, 11, 25)):
        with pytest.raises(Refused):
            people.record_consent(contact, Consent.OPTED_IN, "a form", Evidence(day))
    people.record_consent(contact, Consent.OPTED_IN, " a  form ", Evidence(date(2026, 11, 23)))
    with reading(folder.store) as conn:
        person = read_person(conn, contact)
    assert (person.consent, person.source) == (Consent.OPTED_IN, "a form")
    assert person.since == datetime(2026, 11, 23, 21, 59, 59, 999000, tzinfo=UTC)


def test_a_consent_of_today_has_this_moment(folder: Folder, people: PeopleCommands) -> None:
    (contact,) = add_contacts(folder, [Person(number(1), consent=Consent.OPTED_OUT)])
    people.record_consent(contact, Consent.SOFT_OPT_IN, "bought here", Evidence(date(2026, 11, 23)))
    with reading(folder.store) as conn:
        assert read_person(conn, contact).since == NOW


def test_lists_are_kept_through_commands(folder: Folder, people: PeopleCommands) -> None:
    contacts = add_contacts(folder, [Person(number(1)), Person(number(2))])
    made = people.make_list("Loyalty")
    people.rename_list(made, "VIP")
    assert people.put_in(made, contacts) == tuple(contacts)
    assert people.take_out(made, contacts[:1]) == (contacts[0],)
    assert people.delete_list(made) == 1
    people.bring_list_back(made)
    with pytest.raises(Refused, match="undone before"):
        people.bring_list_back(made)
    with reading(folder.store) as conn:
        assert [one.name for one in read_person(conn, contacts[1]).lists] == ["VIP"]
    assert people.delete(contacts) == 2
