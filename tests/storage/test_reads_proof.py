"""The proof of a consent says everything that was noted, and what is known of a person is all there is."""

from datetime import date, timedelta

from app.domain.contact import Consent
from app.domain.custom_field import CustomKind
from app.domain.message import Status
from app.domain.phone import Phone
from app.storage.contacts import Proof, agree, ensure_list, opt_out
from app.storage.custom_fields import ensure_custom_field
from app.storage.database import reading, writing
from app.storage.erase import erase_person
from app.storage.folder import Folder
from app.storage.people import add_person, edit_person, record_consent
from app.storage.reads.everything import everything
from app.storage.reads.proof import proof, wordings
from app.storage.sms_tests import claim_test
from app.storage.tags import change_tags, ensure_tags
from app.storage.wordings import write_wording
from tests.makers import ANSWERED, NOW, Person, add_campaign, add_contacts, number
from tests.storage.test_people import form

ANNA = number(0, campaign=1)
LATER = NOW + timedelta(days=1)


def test_each_event_has_its_facts_and_the_texts_are_there(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(ANNA, "Άννα")])
    add_campaign(folder, [Status.DELIVERED, Status.DELIVERED])
    with writing(folder.store) as conn:
        write_wording(conn, "The first text", NOW)
        second = write_wording(conn, "The second text", NOW)
        opt_out(conn, ANNA, "a call", NOW)
        given = NOW + timedelta(hours=1)
        evidence = Proof(given, date(2026, 11, 23), second, "till 2")
        record_consent(conn, contact, Consent.SOFT_OPT_IN, "bought", LATER, proof=evidence)
        found = proof(conn, ANNA)
    assert (found.name, found.is_contact, found.consent) == ("Άννα", True, Consent.SOFT_OPT_IN)
    assert (found.messages, found.last_message, found.opted_out_at) == (1, ANSWERED, None)
    out, bought = found.facts
    assert (out.consent, out.source, out.given_at, out.wording, out.sale_on) == (
        Consent.OPTED_OUT, "a call", NOW, None, None,
    )  # fmt: skip
    assert (bought.recorded_at, bought.given_at, bought.sale_on) == (LATER, given, date(2026, 11, 23))
    assert (bought.wording, bought.note, bought.number) == (second, "till 2", ANNA)
    assert [one.text for one in found.wordings] == ["The second text"]


def test_what_was_agreed_under_a_former_number_belongs_to_it(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(ANNA, "Άννα")])
    with writing(folder.store) as conn:
        agree(conn, ANNA, Consent.OPTED_IN, "a form", NOW)
        edit_person(conn, contact, Phone(number(7), ""), form("Άννα"), LATER)
        found = proof(conn, number(7))
    assert found.former_numbers == (ANNA,)
    assert [(fact.number, fact.source) for fact in found.facts] == [
        (ANNA, "a form"),
        (number(7), "the number was changed"),
    ]


def test_what_the_new_owner_of_a_former_number_agrees_to_is_theirs(folder: Folder) -> None:
    (contact,) = add_contacts(folder, [Person(ANNA, "Άννα")])
    add_campaign(folder, [Status.DELIVERED])
    with writing(folder.store) as conn:
        agree(conn, ANNA, Consent.OPTED_IN, "Anna's form", NOW)
        edit_person(conn, contact, Phone(number(7), ""), form("Άννα"), NOW)
        add_person(conn, Phone(ANNA, ""), form("Βασίλης", source="his form"), LATER)
        opt_out(conn, ANNA, "his call", LATER)
        anna, his = proof(conn, number(7)), proof(conn, ANNA)
        assert [fact.source for fact in anna.facts] == ["Anna's form", "the number was changed"]
        assert (anna.messages, his.messages) == (1, 0)
        assert [row["source"] for row in everything(conn, number(7))["consent"]] == [fact.source for fact in anna.facts]
        assert "opt-outs" not in everything(conn, number(7))
        assert his.consent is Consent.OPTED_OUT


def test_whoever_has_the_number_of_somebody_erased_still_finds_the_proof(folder: Folder) -> None:
    add_contacts(folder, [Person(ANNA, "Άννα")])
    with writing(folder.store) as conn:
        agree(conn, ANNA, Consent.OPTED_IN, "a form", NOW)
        opt_out(conn, ANNA, "a call", LATER)
        erase_person(conn, ANNA, LATER)
        found = proof(conn, ANNA)
    assert (found.name, found.is_contact, found.consent, found.opted_out_at) == ("", False, Consent.OPTED_OUT, LATER)
    assert [(fact.number, fact.source) for fact in found.facts] == [("", "a form"), ("", "a call")]


def test_the_same_text_is_no_new_version(folder: Folder) -> None:
    with writing(folder.store) as conn:
        first = write_wording(conn, " I agree ", NOW)
        assert write_wording(conn, "I agree", LATER) == first
        assert write_wording(conn, "I agree!", LATER) != first
        assert [one.text for one in wordings(conn)] == ["I agree", "I agree!"]


def test_everything_about_one_person_and_nothing_about_others(folder: Folder) -> None:
    contact, other = add_contacts(
        folder, [Person(ANNA, "Άννα"), Person(number(1, campaign=1), "Βασίλης")], list_name="Loyalty"
    )
    add_campaign(folder, [Status.DELIVERED, Status.DELIVERED])
    with writing(folder.store) as conn:
        wording = write_wording(conn, "I agree", NOW)
        agree(conn, ANNA, Consent.OPTED_IN, "a form", NOW, proof=Proof(NOW, wording=wording))
        change_tags(conn, other, ensure_tags(conn, ["Wholesale"], NOW))
        points = ensure_custom_field(conn, "points", CustomKind.NUMBER, NOW)
        conn.execute("INSERT INTO custom_values VALUES (?, ?, '340', '340', 340.0)", (contact, points.id))
        ensure_list(conn, "Another", NOW)
        claim_test(conn, number=ANNA, text="Test", sender="SHOP", now=NOW)
        opt_out(conn, ANNA, "a call", LATER)
        edit_person(conn, contact, Phone(number(7), ""), form("Άννα"), LATER)
        change_tags(conn, contact, ensure_tags(conn, ["VIP"], NOW))
        conn.execute("INSERT INTO list_members SELECT id, ? FROM lists WHERE name = 'Loyalty'", (contact,))
        found = everything(conn, number(7))
    assert {subject: len(table) for subject, table in found.items()} == {
        "contact": 1, "own fields": 1, "tags": 1, "lists": 1, "former numbers": 1, "opt-outs": 2, "consent": 3,
        "messages": 1, "before changes": 1, "test messages": 1,
    }  # fmt: skip
    assert found["own fields"] == [{"field": "points", "value": "340"}]
    assert found["tags"] == [{"name": "VIP"}]
    assert found["consent"][0]["wording"] == "I agree"
    assert (found["messages"][0]["campaign"], found["messages"][0]["text"]) == ("Weekend", "Hello")
    with reading(folder.store) as conn:
        assert everything(conn, "+306999999999") == {}
