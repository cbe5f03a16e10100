"""Who a campaign goes to: people who agreed, of one list or all of them, and nobody who opted out, ever."""

import pytest

from app.domain.contact import MAILABLE, Consent
from app.domain.errors import Refused
from app.domain.ids import ListId
from app.storage.audiences import count_mailable, mailable
from app.storage.contacts import find_list, opt_out
from app.storage.database import Connection, writing
from app.storage.folder import Folder
from app.storage.lists import bring_list_back, delete_list
from app.storage.reads.audience import audience
from tests.makers import NOW, Person, add_contacts, goes_to

pytestmark = pytest.mark.usefixtures("kept_open")

PEOPLE = [
    Person(f"+30691234567{at}", f"{consent} Name", "First", "Last", consent) for at, consent in enumerate(Consent)
]


def numbers(conn: Connection, list_id: ListId | None) -> list[str]:
    found = [person.number for person in mailable(conn, goes_to(list_id))]
    assert count_mailable(conn, goes_to(list_id)) == len(found)
    return found


def test_only_who_agreed_is_written_to(folder: Folder) -> None:
    add_contacts(folder, PEOPLE)
    with writing(folder.store) as conn:
        assert numbers(conn, None) == [person.number for person in PEOPLE if person.consent in MAILABLE]


def test_a_list_is_its_members(folder: Folder) -> None:
    add_contacts(folder, PEOPLE[:1], list_name="one")
    add_contacts(folder, PEOPLE[1:], list_name="others")
    with writing(folder.store) as conn:
        assert numbers(conn, find_list(conn, "one")) == [PEOPLE[0].number]
        assert PEOPLE[0].number not in numbers(conn, find_list(conn, "others"))
        with pytest.raises(Refused, match="deleted"):
            numbers(conn, ListId(99))


def test_nothing_goes_to_a_deleted_list_until_it_is_brought_back(folder: Folder) -> None:
    """A draft that was deleted before its list, and is brought back after it, must not go to that list."""
    add_contacts(folder, PEOPLE, list_name="regulars")
    with writing(folder.store) as conn:
        regulars = find_list(conn, "regulars")
        before = numbers(conn, regulars)
        delete_list(conn, regulars, NOW)
        assert before
        for ask in (count_mailable, audience):
            with pytest.raises(Refused, match="speaks of the list “regulars”, which is deleted"):
                ask(conn, goes_to(regulars))
        bring_list_back(conn, regulars, NOW)
        assert numbers(conn, regulars) == before


@pytest.mark.parametrize("consent", sorted(MAILABLE))
def test_an_opt_out_wins_over_whatever_the_contact_says(folder: Folder, consent: Consent) -> None:
    add_contacts(folder, PEOPLE, list_name="all")
    with writing(folder.store) as conn:
        for person in PEOPLE:
            opt_out(conn, person.number, "a test", NOW)
        conn.execute("UPDATE contacts SET consent = ?", (consent,))  # as an import gone wrong would
        assert numbers(conn, None) == []
        assert numbers(conn, find_list(conn, "all")) == []


def test_a_recipient_has_what_the_merge_fields_need(folder: Folder) -> None:
    add_contacts(folder, PEOPLE[:1])
    with writing(folder.store) as conn:
        (person,) = mailable(conn, goes_to())
    assert person.fields == {"name": "opted_in Name", "first_name": "First", "last_name": "Last"}
