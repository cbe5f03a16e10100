"""People one at a time: what is written, who is refused, and that no edit ends an opt-out."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.contact import Consent, PersonForm
from app.domain.errors import Reason, Refused
from app.domain.ids import ContactId
from app.domain.journal import Event
from app.domain.message import Status
from app.domain.phone import Phone
from app.storage.contacts import Proof, ensure_list, opt_out, opted_out_at
from app.storage.database import Connection, reading, writing
from app.storage.folder import Folder
from app.storage.people import add_person, delete_people, edit_person, opt_person_out, record_consent
from app.storage.reads.contacts import ConsentEvent, consent_history
from app.storage.reads.journal import newest
from app.storage.reads.person import read_person, received
from tests.makers import NOW, REPORTED, Person, add_campaign, add_contacts, make_store, number

LATER = NOW + timedelta(days=1)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


def form(name: str = "Μαρία Παππά", consent: Consent = Consent.OPTED_IN, source: str = "a form") -> PersonForm:
    return PersonForm("", name, "Μαρία", "Παππά", consent, source)


def phone(at: int) -> Phone:
    return Phone(number(at), "as typed")


def told(conn: Connection) -> tuple[Event, object]:
    row = newest(conn, limit=1)[0]
    return row.kind, dict(row.data)


def test_somebody_new_is_stored_with_consent_source_lists_and_a_row_in_the_journal(folder: Folder) -> None:
    with writing(folder.store) as conn:
        loyalty = ensure_list(conn, "Loyalty", NOW)
        added = PersonForm("", "Μαρία Παππά", "Μαρία", "Παππά", Consent.OPTED_IN, "a form", frozenset([loyalty]))
        contact = add_person(conn, phone(1), added, NOW)
    with reading(folder.store) as conn:
        person = read_person(conn, contact)
        assert (person.number, person.number_as_typed, person.name) == (number(1), "as typed", "Μαρία Παππά")
        assert (person.consent, person.since, person.source) == (Consent.OPTED_IN, NOW, "a form")
        assert [one.name for one in person.lists] == ["Loyalty"]
        assert told(conn) == (Event.CONTACT_ADDED, {"contact": contact})


def test_the_number_of_somebody_else_is_refused_by_name(folder: Folder) -> None:
    first, second = add_contacts(folder, [Person(number(1), "Νίκος"), Person(number(2), "Μαρία")])
    attempts: list[Callable[[Connection], object]] = [
        lambda conn: add_person(conn, phone(1), form(), NOW),
        lambda conn: edit_person(conn, second, phone(1), form(), NOW),
    ]
    for attempt in attempts:
        with pytest.raises(Refused, match="Νίκος") as refused, writing(folder.store) as conn:
            attempt(conn)
        assert refused.value.reason is Reason.BAD_NUMBER
    with reading(folder.store) as conn:
        assert read_person(conn, first).name == "Νίκος"
        assert read_person(conn, second).number == number(2)


@pytest.mark.parametrize("edited", [False, True])
def test_an_opted_out_number_is_only_taken_when_the_form_says_so(folder: Folder, *, edited: bool) -> None:
    (known,) = add_contacts(folder, [Person(number(2))])
    with writing(folder.store) as conn:
        opt_out(conn, number(1), "a call", NOW)

    def save(conn: Connection, consent: Consent) -> ContactId:
        if edited:
            edit_person(conn, known, phone(1), form(consent=consent, source=""), LATER)
            return known
        return add_person(conn, phone(1), form(consent=consent, source=""), LATER)

    with pytest.raises(Refused, match="opted out"), writing(folder.store) as conn:
        save(conn, Consent.OPTED_IN)
    with writing(folder.store) as conn:
        person = read_person(conn, save(conn, Consent.OPTED_OUT))
        assert (person.consent, person.since, person.source) == (Consent.OPTED_OUT, NOW, "a call")


def test_an_edit_changes_what_it_says_and_tells_which_parts(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(number(1), "Μ", consent=Consent.UNKNOWN)])
    with writing(folder.store) as conn:
        assert edit_person(conn, contact, phone(1), form(), LATER)
        assert told(conn) == (
            Event.CONTACT_EDITED,
            {"contact": contact, "changed": "name first_name last_name consent"},
        )
        assert consent_history(conn, number(1)) == [ConsentEvent(LATER, Consent.OPTED_IN, "a form")]
        assert read_person(conn, contact).number_as_typed == number(1)


def test_an_edit_that_says_nothing_new_leaves_no_trace(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(number(1), "Μαρία Παππά", "Μαρία", "Παππά")])
    with writing(folder.store) as conn:
        assert not edit_person(conn, contact, phone(1), form(source=""), LATER)
        assert newest(conn) == []


def test_another_consent_needs_a_source(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(number(1), consent=Consent.UNKNOWN)])
    saves: list[Callable[[Connection], object]] = [
        lambda conn: edit_person(conn, contact, phone(1), form(source=""), NOW),
        lambda conn: add_person(conn, phone(2), form(source=""), NOW),
    ]
    for save in saves:
        with pytest.raises(Refused, match="comes from"), writing(folder.store) as conn:
            save(conn)


def test_a_change_of_number_takes_consent_and_history_along(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(number(0, campaign=1), "Μαρία Παππά", "Μαρία", "Παππά")])
    made = add_campaign(folder, [Status.DELIVERED])
    with writing(folder.store) as conn:
        edit_person(conn, contact, phone(7), form(source=""), LATER)
        assert consent_history(conn, number(7)) == [ConsentEvent(LATER, Consent.OPTED_IN, "the number was changed")]
        assert [one.message for one in received(conn, contact)] == list(made.messages)
        somebody_else = add_person(conn, Phone(number(0, campaign=1), ""), form(), LATER)
        assert received(conn, somebody_else) == []


def test_an_opt_out_goes_along_to_a_new_number_and_stays_on_the_former_one(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(number(1), consent=Consent.OPTED_OUT)])
    with writing(folder.store) as conn:
        edit_person(conn, contact, phone(2), form(), LATER)
        assert read_person(conn, contact).consent is Consent.OPTED_OUT
        assert opted_out_at(conn, number(1)) == NOW
        assert opted_out_at(conn, number(2)) == LATER


def test_only_a_consent_given_after_the_opt_out_ends_it(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(number(1))])
    with writing(folder.store) as conn:
        opt_person_out(conn, contact, "a call", REPORTED)
    with pytest.raises(Refused, match="after that day"), writing(folder.store) as conn:
        record_consent(conn, contact, Consent.OPTED_IN, "a form", LATER, proof=Proof(NOW))
    with writing(folder.store) as conn:
        assert read_person(conn, contact).consent is Consent.OPTED_OUT
        record_consent(conn, contact, Consent.OPTED_IN, "a form", LATER, proof=Proof(LATER))
        person = read_person(conn, contact)
        assert (person.consent, person.since, person.source) == (Consent.OPTED_IN, LATER, "a form")
        assert opted_out_at(conn, number(1)) is None
        assert told(conn)[0] is Event.CONSENT_RECORDED
        assert [event.consent for event in consent_history(conn, number(1))] == [Consent.OPTED_OUT, Consent.OPTED_IN]


def test_a_consent_without_a_source_ends_no_opt_out(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(number(1), consent=Consent.OPTED_OUT)])
    with pytest.raises(Refused, match="how"), writing(folder.store) as conn:
        record_consent(conn, contact, Consent.OPTED_IN, "", LATER, proof=Proof(LATER))
    with reading(folder.store) as conn:
        assert opted_out_at(conn, number(1)) == NOW


def test_who_is_deleted_is_gone_from_contacts_and_lists_and_stays_opted_out(folder: Folder) -> None:
    contacts = add_contacts(
        folder, [Person(number(0, campaign=1), consent=Consent.OPTED_OUT), Person(number(2))], list_name="Loyalty"
    )
    add_campaign(folder, [Status.SKIPPED])
    with writing(folder.store) as conn:
        assert delete_people(conn, contacts, LATER) == 2
        assert told(conn) == (Event.CONTACTS_DELETED, {"people": 2})
        assert conn.execute("SELECT count(*) FROM list_members").fetchone()[0] == 0
        assert conn.execute("SELECT count(*) FROM messages").fetchone()[0] == 1
        assert opted_out_at(conn, number(0, campaign=1)) is not None
    with pytest.raises(Refused), writing(folder.store) as conn:
        delete_people(conn, contacts, LATER)


def test_whoever_gets_a_deleted_persons_number_back_sees_what_went_there(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(number(0, campaign=1))])
    made = add_campaign(folder, [Status.DELIVERED])
    with writing(folder.store) as conn:
        delete_people(conn, [contact], LATER)
        again = add_person(conn, Phone(number(0, campaign=1), ""), form(), LATER)
        assert [one.message for one in received(conn, again)] == list(made.messages)


def test_somebody_who_is_gone_is_refused(folder: Folder) -> None:
    acts: list[Callable[[Connection], object]] = [
        lambda conn: edit_person(conn, ContactId(9), phone(1), form(), NOW),
        lambda conn: opt_person_out(conn, ContactId(9), "", NOW),
    ]
    for act in acts:
        with pytest.raises(Refused) as refused, writing(folder.store) as conn:
            act(conn)
        assert refused.value.reason is Reason.NOT_FOUND
