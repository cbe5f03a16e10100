"""E-mail, days, gender, tags and own fields in the form of a contact: read while typed, refused beside the field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.custom_field import CustomKind
from app.domain.facts import Day, Gender
from app.domain.ids import ContactId, FieldId
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.person import Person as Known
from app.storage.reads.person import read_person
from app.ui.dialogs.edit_contact import EditContact
from app.ui.dialogs.new_field import NewField
from app.ui.main_window import MainWindow
from app.ui.sections import Section
from app.ui.widgets.fact_lines import breakable
from app.ui.widgets.tag_field import TagField
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import assert_fits, nameless
from tests.ui.looking import dialog, dialogs, until, words

POINTS, UNTIL = FieldId(1), FieldId(2)


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    add_contacts(folder, [Person("+306944318207", "Μαρία Παππά", "Μαρία", "Παππά")], list_name="Loyalty")
    commands.fields.make("points", CustomKind.NUMBER)
    commands.fields.make("until", CustomKind.DATE)
    commands.people.put_tag_on("VIP", [ContactId(1)])
    window = open_window()
    window.go(Section.CONTACTS)
    return window


def known(folder: Folder) -> Known:
    with reading(folder.store) as conn:
        return read_person(conn, ContactId(1))


def edit(qtbot: QtBot, window: MainWindow, folder: Folder) -> EditContact:
    EditContact(window.desk, window, known(folder)).open()
    made = dialog(qtbot, window, EditContact)
    until(qtbot, lambda: made.save.isEnabled() and all(own.isVisible() for own in made.facts.own.values()))
    return made


def test_all_facts_are_saved_and_come_back(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    facts = edit(qtbot, window, folder).facts
    facts.email.setText("maria@shop.example")
    facts.birthday.setText("14 Ιουνίου 1985")
    facts.name_day.setText("15.8.2026")
    facts.gender.setCurrentIndex(facts.gender.findData(Gender.FEMALE))
    QTest.keyClicks(facts.tags.typed, "Regular")
    QTest.keyClick(facts.tags.typed, Qt.Key.Key_Return)
    facts.own[POINTS].setText("1.340")
    facts.own[UNTIL].setText("31.12.2027")
    dialogs(window, EditContact)[0].save.click()
    until(qtbot, lambda: dialogs(window, EditContact) == [])
    person = known(folder)
    assert (person.email, person.birthday, person.name_day) == ("maria@shop.example", Day(6, 14, 1985), Day(8, 15))
    assert (person.gender, person.tags) == (Gender.FEMALE, ("Regular", "VIP"))
    assert [value for _, value in person.values] == ["1340", "2027-12-31"]
    again = edit(qtbot, window, folder).facts
    assert (again.birthday.text(), again.name_day.text()) == ("14/6/1985", "15/8")
    assert (again.own[POINTS].text(), again.own[UNTIL].text()) == ("1340", "31/12/2027")
    assert again.gender.currentData() == Gender.FEMALE


def test_what_cannot_be_read_is_said_beside_the_field_and_nothing_is_saved(
    qtbot: QtBot, folder: Folder, window: MainWindow
) -> None:
    editing = edit(qtbot, window, folder)
    facts = editing.facts
    before = known(folder)
    for edit_of, text in (
        (facts.email, "maria at home"),
        (facts.birthday, "30/2"),
        (facts.own[POINTS], "many"),
        (facts.own[UNTIL], "soon"),
    ):
        edit_of.setText(text)
    editing.save.click()
    said = words(facts)
    for problem in (
        "This is no e-mail address.",
        "This is no day. Write it as 14/6/1985, 14/6 or 14 June.",
        "This is no number.",
        "This is no date. Write it as 31/12/2026.",
    ):
        assert problem in said
    assert editing.isVisible()
    facts.email.clear()
    QTest.keyClicks(facts.email, "maria@shop.example")
    assert "e-mail address" not in words(facts)
    assert known(folder) == before


def test_what_is_emptied_is_not_known_any_more(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    editing = edit(qtbot, window, folder)
    editing.facts.own[POINTS].setText("12")
    editing.facts.birthday.setText("14/6")
    editing.save.click()
    until(qtbot, lambda: dialogs(window, EditContact) == [])
    assert [value for _, value in known(folder).values] == ["12"]
    editing = edit(qtbot, window, folder)
    editing.facts.own[POINTS].clear()
    editing.facts.birthday.clear()
    editing.facts.tags.findChildren(QPushButton)[0].click()
    editing.save.click()
    until(qtbot, lambda: not known(folder).values)
    assert (known(folder).birthday, known(folder).tags) == (None, ())


def test_what_nobody_touched_stays_as_it_is(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    editing = edit(qtbot, window, folder)
    editing.facts.own[POINTS].setText("12.1250")
    editing.save.click()
    until(qtbot, lambda: dialogs(window, EditContact) == [])
    assert [value for _, value in known(folder).values] == ["12.125"]
    editing = edit(qtbot, window, folder)
    editing.facts.email.setText("maria@shop.example")
    editing.save.click()
    until(qtbot, lambda: known(folder).email)
    assert [value for _, value in known(folder).values] == ["12.125"]


def test_a_field_is_added_while_a_contact_is_written(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    editing = edit(qtbot, window, folder)
    editing.facts.email.setText("maria@shop.example")
    editing.facts.new_field.click()
    naming = dialog(qtbot, window, NewField)
    naming.name.setText("town")
    assert "{town}" in naming.hint.text()
    naming.save.click()
    until(qtbot, lambda: len(editing.facts.own) == 3)
    assert editing.facts.email.text() == "maria@shop.example"
    assert [one.name for one in known(folder).lists] == ["Loyalty"]
    editing.facts.own[FieldId(3)].setText("Βόλος")
    editing.save.click()
    until(qtbot, lambda: [value for _, value in known(folder).values] == ["Βόλος"])
    assert [one.name for one in known(folder).lists] == ["Loyalty"]


def test_a_name_that_cannot_be_a_field_is_refused_with_the_reason(qtbot: QtBot, window: MainWindow) -> None:
    NewField(window.desk, window).open()
    naming = dialog(qtbot, window, NewField)
    naming.name.setText("first_name")
    naming.save.click()
    until(qtbot, naming.problem.isVisible)
    assert "cannot be called" in naming.problem.text()


def test_tags_are_tokens_that_enter_comma_and_backspace_know(qtbot: QtBot, window: MainWindow) -> None:
    field = TagField(window.desk.theme)
    qtbot.addWidget(field)
    field.show()
    field.show_tags(["VIP"])
    QTest.keyClicks(field.typed, "Loyal  customer, vip,")
    assert field.tags() == {"VIP", "Loyal customer"}
    QTest.keyClicks(field.typed, "half typed")
    assert field.tags() == {"VIP", "Loyal customer", "half typed"}
    QTest.keyClick(field.typed, Qt.Key.Key_Return)
    QTest.keyClick(field.typed, Qt.Key.Key_Backspace)
    QTest.keyClick(field.typed, Qt.Key.Key_Backspace)
    assert field.tags() == {"VIP"}


def test_the_form_has_names_and_room_for_all(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    editing = edit(qtbot, window, folder)
    editing.facts.birthday.setText("never")
    editing.facts.judge_all()
    assert nameless(editing) == []
    assert_fits(qtbot, editing)


def test_a_long_word_may_go_on_in_the_next_line_and_a_short_one_stays_whole() -> None:
    assert breakable("Loyalty, VIP") == "Loyalty, VIP"
    assert breakable("maria.papadopoulou@shop.example").split("\u200b") == [
        "maria.",
        "papadopoulou@",
        "shop.",
        "example",
    ]
