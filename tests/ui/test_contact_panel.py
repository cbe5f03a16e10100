"""One person beside the table: facts, an opt-out in two clicks, a new consent, what they got."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.contact import Consent, PersonForm
from app.domain.ids import ContactId
from app.domain.message import Status
from app.storage.contacts import opted_out_at
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.people import NUMBER_CHANGED
from app.ui.dialogs.edit_contact import EditContact
from app.ui.dialogs.new_consent import NewConsent
from app.ui.main_window import MainWindow
from app.ui.screens.contact_panel import PAGE, ContactPanel
from app.ui.screens.contacts import ContactsScreen
from app.ui.sections import Section
from app.ui.widgets.dotted import Dotted
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, Person, add_campaign, add_contacts, number
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words


@pytest.fixture
def maria(folder: Folder, commands: FakeCommands) -> ContactId:
    add_contacts(folder, [Person(number(0, campaign=1), "Μαρία Παππά", "Μαρία", "Παππά", Consent.UNKNOWN)])
    add_campaign(folder, [Status.DELIVERED], name="Weekend")
    form = PersonForm("6901 000000", "Μαρία Παππά", "Μαρία", "Παππά", Consent.OPTED_IN, "loyalty form")
    commands.people.edit(ContactId(1), form)
    return ContactId(1)


@pytest.fixture
def window(open_window: OpenWindow, maria: ContactId, qtbot: QtBot) -> MainWindow:
    window = open_window()
    window.desk.routes.contact.emit(maria)
    until(qtbot, lambda: panel(window).isVisible())
    return window


def panel(window: MainWindow) -> ContactPanel:
    screen = window.stage.get(Section.CONTACTS)
    assert isinstance(screen, ContactsScreen)
    return screen.panel


def suppressed(folder: Folder) -> str | None:
    with reading(folder.store) as conn:
        row = conn.execute("SELECT source FROM suppressions").fetchone()
        return None if row is None else str(row["source"])


def test_the_facts_say_consent_with_its_day_and_source(window: MainWindow) -> None:
    shown = panel(window)
    assert shown.name.text() == "Μαρία Παππά"
    assert shown.number.text() == "+30 6901 000 000"
    assert shown.facts["consent"].text() == "Opted in, 23 Nov, loyalty form"
    assert not shown.facts["lists"].isVisible()
    assert not shown.facts["typed"].isVisible()
    assert shown.facts["added"].text() == "23 Nov"


def test_what_the_program_noted_itself_is_said_in_words(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    commands.people.edit(ContactId(1), PersonForm("6944 000001", "Μαρία Παππά", "Μαρία", "Παππά", Consent.OPTED_IN))
    until(qtbot, lambda: panel(window).number.text() == "+30 6944 000 001")
    assert panel(window).seen is not None
    assert panel(window).seen.person.source == NUMBER_CHANGED  # type: ignore[union-attr]
    assert panel(window).facts["consent"].text() == "Opted in, 23 Nov, taken along from the former number"
    assert panel(window).facts["typed"].text() == "6944 000001"


def test_what_maria_got_is_told_with_outcome_and_time_and_leads_to_the_campaign(
    qtbot: QtBot, folder: Folder, window: MainWindow
) -> None:
    shown = panel(window)
    assert shown.heading.text() == "What Μαρία got"
    assert "Weekend" in words(shown.got)
    assert "Delivered 23 Nov, " in words(shown.got)
    entry = shown.got.findChildren(Dotted)[0].findChildren(type(shown.edit))[0]
    entry.click()
    until(qtbot, window.campaign.isVisible)


def test_who_was_left_out_is_told_why(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    (contact,) = add_contacts(folder, [Person(number(0, campaign=1), "Νίκος")])
    add_campaign(folder, [Status.SKIPPED], name="Autumn")
    window = open_window()
    window.desk.routes.contact.emit(contact)
    until(qtbot, lambda: "Skipped 23 Nov" in words(panel(window).got))
    assert words(panel(window).got).endswith("Opted out")


def test_a_long_history_comes_in_pages(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    (contact,) = add_contacts(folder, [Person(number(500), "Νίκος")])
    for at in range(PAGE + 3):
        add_campaign(folder, [Status.QUEUED], name=f"Campaign {at}", now=NOW + timedelta(minutes=at))
        with writing(folder.store) as conn:
            former = (contact, number(0, campaign=at + 1))
            conn.execute("INSERT INTO former_numbers (contact_id, number, until) VALUES (?, ?, '')", former)
            conn.execute("UPDATE messages SET contact_id = ?", (contact,))
    window = open_window()
    window.desk.routes.contact.emit(contact)
    until(qtbot, lambda: len(panel(window).got.findChildren(Dotted)) == PAGE)
    panel(window).more.click()
    until(qtbot, lambda: len(panel(window).got.findChildren(Dotted)) == PAGE + 3)
    until(qtbot, lambda: not panel(window).more.isVisible())


def test_two_clicks_opt_out_at_once(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    shown = panel(window)
    shown.opt_out.click()
    assert shown.sure.isVisible()
    assert suppressed(folder) is None
    shown.sure.yes.click()
    until(qtbot, lambda: suppressed(folder) == "Said so in the shop")
    until(qtbot, lambda: shown.facts["consent"].text() == "Opted out, 23 Nov, Said so in the shop")
    assert not shown.opt_out.isVisible()
    assert not shown.sure.isVisible()
    assert window.toast.words() == "Μαρία is opted out"


def test_the_owner_says_in_their_words_how_they_know(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    shown = panel(window)
    shown.opt_out.click()
    shown.sure.source.setEditText("Letter of 3 November")
    shown.sure.yes.click()
    until(qtbot, lambda: suppressed(folder) == "Letter of 3 November")


def test_esc_goes_back_one_step_at_a_time(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    shown = panel(window)
    shown.opt_out.click()
    QTest.keyClick(shown.sure.yes, Qt.Key.Key_Escape)
    assert not shown.sure.isVisible()
    assert shown.isVisible()
    assert window.stage.current().step_back()
    assert not shown.isVisible()
    assert not window.stage.current().step_back()
    assert suppressed(folder) is None


def test_a_new_consent_ends_the_opt_out_and_is_asked_when_and_how(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands, maria: ContactId
) -> None:
    commands.people.opt_out(maria, "a call")
    until(qtbot, panel(window).consent.isVisible)
    panel(window).consent.click()
    asking = dialog(qtbot, window, NewConsent)
    assert "The opt-out was on 23 Nov." in words(asking)
    asking.save.click()
    until(qtbot, asking.problem.isVisible)
    assert suppressed(folder) == "a call"
    asking.source.setEditText("loyalty form")
    asking.evidence.on.setDate(QDate(2026, 11, 22))
    until(qtbot, asking.save.isEnabled)
    asking.save.click()
    until(qtbot, lambda: asking.problem.isVisible() and "after that day" in asking.problem.text())
    asking.evidence.on.setDate(QDate(2026, 11, 23))
    until(qtbot, asking.save.isEnabled)
    asking.save.click()
    until(qtbot, lambda: panel(window).facts["consent"].text() == "Opted in, 23 Nov, loyalty form")
    with reading(folder.store) as conn:
        assert opted_out_at(conn, number(0, campaign=1)) is None


def test_a_person_is_deleted_after_a_question_that_names_them(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    panel(window).delete.click()
    asked = dialog(qtbot, window, Question)
    assert asked.windowTitle() == "Delete Μαρία Παππά?"
    asked.yes.click()
    until(qtbot, lambda: not panel(window).isVisible())
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM contacts").fetchone()[0] == 0


def test_the_panel_follows_an_edit(qtbot: QtBot, window: MainWindow) -> None:
    panel(window).edit.click()
    editing = dialog(qtbot, window, EditContact)
    until(qtbot, editing.save.isEnabled)
    editing.fields.first_name.setText("Μαριάννα")
    editing.save.click()
    until(qtbot, lambda: panel(window).name.text() == "Μαριάννα Παππά")
    assert panel(window).heading.text() == "What Μαριάννα got"
