"""Own fields from a person's form to a frozen message: refused when they are unknown, and frozen as they were."""

import pytest

from app.domain.contact import Consent, PersonForm
from app.domain.custom_field import CustomKind
from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.domain.ids import ContactId
from app.domain.journal import Event
from app.domain.people_filter import ListIs
from app.pipeline.commands import Commands
from app.storage.campaigns import get_campaign
from app.storage.database import reading
from app.storage.reads.journal import newest
from app.storage.reads.person import read_person
from tests.makers import Person, add_contacts, number
from tests.pipeline.desk import Desk


@pytest.fixture
def commands(desk: Desk) -> Commands:
    return Commands(desk.folder, desk.launcher, lambda: None)


def test_a_text_with_an_own_field_is_frozen_for_each_person_as_it_was(desk: Desk, commands: Commands) -> None:
    points = commands.fields.make("points", CustomKind.NUMBER)
    for at, value in enumerate(("1.340", "")):
        form = PersonForm(number(at), f"P{at}", consent=Consent.OPTED_IN, source="a form", values={points.id: value})
        commands.people.add(form)
    campaign = commands.new_campaign(DraftContent("Points", "You have {points|no} points, {name}"))
    commands.send(campaign)
    commands.people.edit(ContactId(1), PersonForm(number(0), "P0", consent=Consent.OPTED_IN, values={points.id: "7"}))
    texts = [row["text"] for row in desk.rows("SELECT text FROM messages ORDER BY id")]
    assert texts == ["You have 1340 points, P0", "You have no points, P1"]


def test_a_field_that_is_gone_or_renamed_stops_the_launch_and_nothing_is_sent(desk: Desk, commands: Commands) -> None:
    desk.people(2)
    points = commands.fields.make("points", CustomKind.NUMBER)
    template = commands.templates.add(name="A", text="{points}!")
    campaign = commands.new_campaign(DraftContent("Points", "Points: {points|0}"))
    commands.fields.rename(points.id, "πόντοι")
    with pytest.raises(Refused, match="no such field") as refused:
        commands.send(campaign)
    assert refused.value.reason is Reason.UNKNOWN_FIELD
    assert "{πόντοι}" in refused.value.message
    with pytest.raises(Refused):
        commands.templates.change(template, text="{points}?")
    commands.templates.change(template, text="{πόντοι}?")
    assert commands.fields.delete(points.id) == 0
    with pytest.raises(Refused):
        commands.new_campaign(DraftContent("B", "{πόντοι}"))
    assert desk.one("SELECT count(*) FROM messages") == 0


def test_a_value_that_cannot_be_read_is_refused_by_name_and_nothing_is_saved(desk: Desk, commands: Commands) -> None:
    points = commands.fields.make("points", CustomKind.NUMBER)
    for form in (
        PersonForm(number(1), "Μαρία", values={points.id: "many"}),
        PersonForm(number(1), "Μαρία", email="maria at home"),
    ):
        with pytest.raises(Refused) as refused:
            commands.people.add(form)
        assert refused.value.reason is Reason.BAD_VALUE
    assert desk.one("SELECT count(*) FROM contacts") == 0


def test_fields_are_made_renamed_and_deleted_with_a_row_each(desk: Desk, commands: Commands) -> None:
    (contact,) = add_contacts(desk.folder, [Person(number(1), "Μαρία")])
    points = commands.fields.make(" points ", CustomKind.NUMBER)
    for name in ("Points", "first_name", "1st", ""):
        with pytest.raises(Refused):
            commands.fields.make(name, CustomKind.TEXT)
    commands.fields.rename(points.id, "Points")
    commands.people.edit(contact, PersonForm(number(1), "Μαρία", consent=Consent.OPTED_IN, values={points.id: "12"}))
    with reading(desk.folder.store) as conn:
        assert [(field.name, value) for field, value in read_person(conn, contact).values] == [("Points", "12")]
    assert commands.fields.delete(points.id) == 1
    with pytest.raises(Refused):
        commands.fields.rename(points.id, "again")
    with reading(desk.folder.store) as conn:
        assert read_person(conn, contact).values == ()
        assert [row.kind for row in newest(conn)] == [
            Event.FIELD_DELETED,
            Event.CONTACT_EDITED,
            Event.FIELD_RENAMED,
            Event.FIELD_MADE,
        ]


def test_a_message_to_one_person_is_a_draft_for_a_list_of_one(desk: Desk, commands: Commands) -> None:
    maria, nikos = add_contacts(
        desk.folder, [Person(number(1), "Μαρία"), Person(number(2), "Νίκος", consent=Consent.UNKNOWN)]
    )
    first = commands.people.write_to(maria, "To Μαρία")
    again = commands.people.write_to(maria, "To Μαρία")
    with reading(desk.folder.store) as conn:
        found, other = get_campaign(conn, first), get_campaign(conn, again)
    assert found.name == "To Μαρία"
    assert found.filter == other.filter
    (one_list,) = found.filter.match
    assert isinstance(one_list, ListIs)
    with pytest.raises(Refused) as refused:
        commands.people.write_to(nikos, "To Νίκος")
    assert refused.value.reason is Reason.NO_RECIPIENTS
    assert one_list.list is not None
    commands.people.put_in(one_list.list, [nikos])
    third = commands.people.write_to(maria, "To Μαρία")
    with reading(desk.folder.store) as conn:
        assert get_campaign(conn, third).filter != found.filter
    assert desk.one("SELECT count(*) FROM lists") == 2


def test_a_merger_is_undone_by_its_own_command_or_from_the_journal(desk: Desk, commands: Commands) -> None:
    one, other = add_contacts(desk.folder, [Person(number(1), "Μαρία"), Person(number(2), "PAPPA M.")])
    entry = commands.people.merge(one, other, ["name"])
    with reading(desk.folder.store) as conn:
        assert read_person(conn, one).name == "PAPPA M."
    commands.people.split(entry)
    with reading(desk.folder.store) as conn:
        assert [read_person(conn, each).name for each in (one, other)] == ["Μαρία", "PAPPA M."]
        assert read_person(conn, one).merged == ()
    with pytest.raises(Refused, match="undone before"):
        commands.activity.undo(entry)


def test_an_edit_is_undone_from_the_journal(desk: Desk, commands: Commands) -> None:
    (contact,) = add_contacts(desk.folder, [Person(number(1), "Μαρία")])
    commands.people.edit(contact, PersonForm(number(2), "Μαίρη", consent=Consent.OPTED_IN, tags=frozenset({"VIP"})))
    with reading(desk.folder.store) as conn:
        entry = newest(conn)[0].id
    commands.activity.undo(entry)
    with reading(desk.folder.store) as conn:
        person = read_person(conn, contact)
    assert (person.name, person.number, person.tags) == ("Μαρία", number(1), ())


def test_tags_are_put_on_many_and_taken_off_again(desk: Desk, commands: Commands) -> None:
    contacts = add_contacts(desk.folder, [Person(number(at)) for at in range(3)])
    assert commands.people.put_tag_on("VIP", contacts[:2]) == tuple(contacts[:2])
    assert commands.people.put_tag_on(" vip ", contacts) == (contacts[2],)
    assert commands.people.take_tag_off("VÍP", contacts[:1]) == (contacts[0],)
    assert commands.people.take_tag_off("nothing", contacts) == ()
    with pytest.raises(Refused):
        commands.people.put_tag_on(" ", contacts)
    with reading(desk.folder.store) as conn:
        assert [read_person(conn, one).tags for one in contacts] == [(), ("VIP",), ("VIP",)]
        assert [dict(row.data) for row in newest(conn)] == [
            {"name": "VÍP", "people": 1},
            {"name": "vip", "people": 1},
            {"name": "VIP", "people": 2},
        ]
