"""An edit of a contact is taken back exactly, or not at all."""

import pytest

from app.domain.contact import Consent, PersonForm
from app.domain.errors import Refused
from app.domain.ids import ContactId, FieldId, JournalId
from app.domain.journal import Event
from app.domain.phone import Phone
from app.storage.contacts import opt_out
from app.storage.database import Connection, writing
from app.storage.folder import Folder
from app.storage.merging import take_edit_back
from app.storage.people import delete_people, edit_person
from app.storage.reads.journal import newest
from app.storage.reads.person import read_person
from app.storage.tags import put_tag_on
from tests.makers import number
from tests.storage.twice import LATER, TABLES, WEEK, content, two


def latest(conn: Connection, kind: Event) -> JournalId:
    return next(row.id for row in newest(conn) if row.kind is kind)


def edited(conn: Connection, contact: ContactId, form: PersonForm, to: int = 1) -> JournalId:
    edit_person(conn, contact, Phone(number(to), f"694 {to}"), form, LATER)
    return latest(conn, Event.CONTACT_EDITED)


def test_an_edit_is_taken_back_exactly_and_so_is_taking_it_back(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, _ = two(conn)
        before = content(conn)
        entry = edited(conn, maria, PersonForm("", "Μ", values={FieldId(1): "", FieldId(2): "Athens"}))
        after = content(conn)
        take_edit_back(conn, entry, WEEK)
        now = content(conn)
        for table in set(TABLES) - {"consent_events"}:
            assert now[table] == before[table], table
        last = conn.execute("SELECT consent, source FROM consent_events ORDER BY id DESC LIMIT 1").fetchone()
        assert tuple(last) == ("opted_in", "a change was taken back")
        take_edit_back(conn, latest(conn, Event.CONTACT_EDITED), WEEK)
        assert content(conn)["contacts"][0][3:9] == after["contacts"][0][3:9]


def test_a_change_of_number_is_taken_back_and_an_opt_out_stays(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, _ = two(conn)
        entry = edited(conn, maria, PersonForm("", "Μαρία Παππά", "Μαρία", "Παππά", Consent.OPTED_IN), to=5)
        opt_out(conn, number(1), "a letter", LATER)
        take_edit_back(conn, entry, WEEK)
        person = read_person(conn, maria)
        assert (person.number, person.consent, person.source) == (number(1), Consent.OPTED_OUT, "a letter")
        rows = conn.execute("SELECT consent FROM consent_events WHERE number = ? ORDER BY id", (number(5),))
        assert [row["consent"] for row in rows] == ["opted_in", "unknown"]


def test_something_newer_stands_in_the_way_of_taking_an_edit_back(folder: Folder) -> None:
    with writing(folder.store) as conn:
        maria, _till = two(conn)
        entry = edited(conn, maria, PersonForm("", "Μ", consent=Consent.OPTED_IN, tags=frozenset({"VIP"})))
        put_tag_on(conn, "Regular", [maria], LATER)  # something else: in nobody's way
        edited(conn, maria, PersonForm("", "Μαίρη", consent=Consent.OPTED_IN, tags=frozenset({"VIP", "Regular"})))
        with pytest.raises(Refused, match="changed again"):
            take_edit_back(conn, entry, WEEK)
        delete_people(conn, [maria], LATER)
        with pytest.raises(Refused):
            take_edit_back(conn, entry, WEEK)


def test_a_change_beside_it_is_in_nobodys_way(folder: Folder) -> None:
    with writing(folder.store) as conn:
        _, till = two(conn)
        was = read_person(conn, till)
        form = PersonForm(
            "",
            "Μαρία",
            consent=was.consent,
            lists=frozenset(one.id for one in was.lists),
            email=was.email,
            name_day=was.name_day,
            gender=was.gender,
            tags=frozenset(was.tags),
        )
        entry = edited(conn, till, form, to=2)
        put_tag_on(conn, "Regular", [till], LATER)
        take_edit_back(conn, entry, WEEK)
        now = read_person(conn, till)
    assert (now.name, now.tags) == ("PAPPA M.", ("Regular", "VIP", "Wholesale"))
