"""Somebody new, somebody edited, numbers opted out: judged while typed, refused with the reason, saved once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.contact import Consent, PersonForm
from app.domain.ids import ContactId
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.person import Person as Known
from app.storage.reads.person import read_person
from app.ui.dialogs.edit_contact import EditContact
from app.ui.dialogs.name_list import NameList
from app.ui.dialogs.opt_out_numbers import OptOutNumbers
from app.ui.main_window import MainWindow
from app.ui.sections import Section
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, number
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import assert_fits, nameless
from tests.ui.looking import dialog, dialogs, until, words


@pytest.fixture
def window(folder: Folder, open_window: OpenWindow) -> MainWindow:
    add_contacts(folder, [Person("+306944318207", "Μαρία Παππά", "Μαρία", "Παππά")], list_name="Loyalty")
    add_contacts(folder, [Person("+306944318208", "Νίκος", consent=Consent.OPTED_OUT)], list_name="Πελάτες")
    window = open_window()
    window.go(Section.CONTACTS)
    return window


@pytest.fixture
def new(qtbot: QtBot, window: MainWindow) -> EditContact:
    EditContact(window.desk, window).open()
    made = dialog(qtbot, window, EditContact)
    until(qtbot, lambda: made.fields.lists.count() == 2)
    return made


@pytest.fixture
def out(qtbot: QtBot, window: MainWindow) -> OptOutNumbers:
    OptOutNumbers(window.desk, window).open()
    return dialog(qtbot, window, OptOutNumbers)


def known(folder: Folder, contact: int) -> Known:
    with reading(folder.store) as conn:
        return read_person(conn, ContactId(contact))


def about(new: EditContact) -> str:
    return new.fields.about_number.text()


def test_a_number_is_judged_while_it_is_typed(qtbot: QtBot, new: EditContact) -> None:
    new.fields.number.setText("210 123 4567")
    until(qtbot, lambda: about(new) == "A landline cannot receive SMS.")
    assert not new.save.isEnabled()
    new.fields.number.setText("6944 31 82 09")
    until(qtbot, lambda: about(new) == "+30 6944 318 209")
    assert new.save.isEnabled()


def test_the_number_of_somebody_known_leads_to_them(qtbot: QtBot, window: MainWindow, new: EditContact) -> None:
    new.fields.number.setText("694 431 8207")
    until(qtbot, lambda: about(new) == "This number is already that of Μαρία Παππά.")
    assert not new.save.isEnabled()
    shown: list[object] = []
    window.desk.routes.contact.connect(shown.append)
    new.fields.show_owner.click()
    assert shown == [1]
    assert dialogs(window, EditContact) == []


def test_a_number_that_opted_out_is_saved_as_opted_out_and_says_so(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands, new: EditContact
) -> None:
    commands.people.opt_out_numbers("6944318209", "a call")
    new.fields.number.setText("6944318209")
    until(qtbot, lambda: about(new) == "+30 6944 318 209 opted out on 23 Nov, and stays so.")
    assert new.fields.out.isVisible()
    assert not new.fields.consent.isVisible()
    new.save.click()
    until(qtbot, lambda: dialogs(window, EditContact) == [])
    assert (known(folder, 3).consent, known(folder, 3).source) == (Consent.OPTED_OUT, "a call")


def test_somebody_new_is_saved_once_with_consent_source_and_lists(
    qtbot: QtBot, folder: Folder, window: MainWindow, new: EditContact
) -> None:
    saved: list[object] = []
    new.saved.connect(saved.append)
    new.fields.number.setText("6944 31 82 09")
    new.fields.first_name.setText("Ελένη")
    new.fields.last_name.setText("Ράπτη")
    assert new.fields.name.placeholderText() == "Ελένη Ράπτη"
    new.fields.consent.setCurrentIndex(0)
    new.fields.source.setEditText("loyalty form")
    new.fields.lists.item(0).setCheckState(Qt.CheckState.Checked)
    new.save.click()
    new.save.clicked.emit()
    until(qtbot, lambda: saved)
    person = known(folder, 3)
    assert (person.name, person.number_as_typed) == ("Ελένη Ράπτη", "6944 31 82 09")
    assert (person.consent, person.source) == (Consent.OPTED_IN, "loyalty form")
    assert [one.name for one in person.lists] == ["Loyalty"]
    assert saved == [3]


def test_consent_is_not_assumed_and_needs_a_source(qtbot: QtBot, folder: Folder, new: EditContact) -> None:
    assert new.fields.form().consent is Consent.UNKNOWN
    assert not new.fields.source.isEnabled()
    new.fields.number.setText("6944318209")
    new.fields.consent.setCurrentIndex(0)
    assert new.fields.source.isEnabled()
    new.save.click()
    until(qtbot, new.problem.isVisible)
    assert "comes from" in new.problem.text()
    until(qtbot, new.save.isEnabled)
    assert new.isVisible()


def edit(qtbot: QtBot, window: MainWindow, person: Known) -> EditContact:
    EditContact(window.desk, window, person).open()
    made = dialog(qtbot, window, EditContact)
    until(qtbot, lambda: made.fields.lists.count() == 2)
    return made


def test_an_edit_begins_with_what_is_known_and_changes_only_that(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    form = PersonForm("6944318207", "Κα Παππά", "Μαρία", "Παππά", Consent.SOFT_OPT_IN, "bought here")
    commands.people.edit(ContactId(1), form)
    editing = edit(qtbot, window, known(folder, 1))
    assert editing.fields.name.text() == "Κα Παππά"
    assert editing.fields.chosen_lists() == frozenset()
    assert (editing.fields.form().consent, editing.fields.form().source) == (Consent.SOFT_OPT_IN, "bought here")
    editing.fields.name.setText("")
    editing.save.click()
    until(qtbot, lambda: known(folder, 1).name == "Μαρία Παππά")
    assert known(folder, 1).source == "bought here"


def test_another_consent_forgets_where_the_former_one_came_from(
    qtbot: QtBot, folder: Folder, window: MainWindow
) -> None:
    editing = edit(qtbot, window, known(folder, 1))
    editing.fields.source.setEditText("old form")
    editing.fields.consent.activated.emit(1)
    assert editing.fields.form().source == ""


def test_an_edit_of_somebody_who_opted_out_offers_no_consent(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    editing = edit(qtbot, window, known(folder, 2))
    assert editing.fields.out.isVisible()
    editing.fields.number.setText("6944318209")
    until(qtbot, lambda: about(editing) == "+30 6944 318 209")
    assert editing.fields.out.isVisible()
    editing.save.click()
    until(qtbot, lambda: known(folder, 2).number == "+306944318209")
    assert known(folder, 2).consent is Consent.OPTED_OUT


def test_each_pasted_number_is_answered_and_what_is_none_stays_to_be_mended(
    qtbot: QtBot, folder: Folder, out: OptOutNumbers
) -> None:
    assert not out.go.isEnabled()
    out.numbers.setPlainText("694 431 8207\n+30 6944318208\n6944318209; 2101234567")
    out.go.click()
    until(qtbot, out.results.isVisible)
    assert out.summary.text() == "Opted out now: 2 · before: 1 · no number: 1"
    said = words(out.results)
    assert "+30 6944 318 207 Μαρία Παππά is opted out." in said
    assert "+30 6944 318 208 Νίκος had opted out before." in said
    assert "2101234567: A landline cannot receive SMS." in said
    assert out.numbers.toPlainText() == "2101234567"
    assert known(folder, 1).consent is Consent.OPTED_OUT
    assert known(folder, 1).source == "Said so in the shop"


def test_hundreds_of_numbers_are_answered_in_short(qtbot: QtBot, out: OptOutNumbers) -> None:
    out.numbers.setPlainText("\n".join(number(at) for at in range(250)) + "\nabc")
    out.go.click()
    until(qtbot, out.results.isVisible)
    assert out.summary.text() == "Opted out now: 250 · no number: 1"
    assert "and 51 more" in words(out.results)
    assert "abc: " in words(out.results)


def test_a_name_that_a_list_has_is_refused_and_can_be_changed(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    NameList(window.desk, window, "New list", "", commands.people.make_list).open()
    naming = dialog(qtbot, window, NameList)
    naming.name.setText("Loyalty")
    naming.save.click()
    until(qtbot, naming.problem.isVisible)
    assert naming.name.text() == "Loyalty"
    naming.name.setText("VIP")
    until(qtbot, naming.save.isEnabled)
    naming.save.click()
    until(qtbot, lambda: dialogs(window, NameList) == [])


@pytest.mark.parametrize(
    "make",
    [
        lambda window: EditContact(window.desk, window),
        lambda window: OptOutNumbers(window.desk, window),
        lambda window: NameList(window.desk, window, "New list", "", str),
    ],
)
def test_controls_have_names_and_words_have_room(
    qtbot: QtBot, window: MainWindow, make: Callable[[MainWindow], object]
) -> None:
    made = make(window)
    assert isinstance(made, EditContact | OptOutNumbers | NameList)
    made.open()
    until(qtbot, lambda: made.isVisible() and not window.desk.background.busy)
    assert nameless(made) == []
    assert_fits(qtbot, made)
