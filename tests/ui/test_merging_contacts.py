"""Several people at once: tags on and off, two made one and split again; and a message to one person."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.contact import Consent
from app.domain.ids import ContactId
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.person import read_person
from app.ui.dialogs.merge_contacts import NUMBER, MergeContacts
from app.ui.dialogs.name_tag import NameTag
from app.ui.main_window import MainWindow
from app.ui.models.people_cells import Column
from app.ui.sections import Section
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, number
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import assert_fits, nameless
from tests.ui.four_people import listed, screen, shown
from tests.ui.looking import dialog, dialogs, until, words

MARIA, TILL = ContactId(1), ContactId(2)


@pytest.fixture
def window(qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    add_contacts(
        folder,
        [
            Person(number(1), "Μαρία Παππά", "Μαρία", "Παππά", Consent.UNKNOWN),
            Person(number(2), "Pappa M.", consent=Consent.OPTED_IN),
            Person(number(3), "Ζωή"),
        ],
    )
    commands.people.put_tag_on("VIP", [MARIA])
    window = open_window()
    window.go(Section.CONTACTS)
    until(qtbot, lambda: len(listed(window)) == 3)
    return window


def choose(window: MainWindow, *rows: int) -> None:
    table = screen(window).table
    table.clearSelection()
    model = table.selectionModel()
    for row in rows:
        model.select(table.model().index(row, 0), model.SelectionFlag.Select | model.SelectionFlag.Rows)


def names(folder: Folder, *contacts: ContactId) -> list[str]:
    with reading(folder.store) as conn:
        return [read_person(conn, one).name for one in contacts]


def test_tags_are_in_the_table_and_found(qtbot: QtBot, window: MainWindow) -> None:
    assert shown(window, Column.TAGS) == ["", "", "VIP"]
    screen(window).search.setText("vip")
    until(qtbot, lambda: listed(window) == ["Μαρία Παππά"])


def test_a_tag_is_put_on_many_with_a_way_back(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0, 1, 2)
    bar = screen(window).bar
    until(qtbot, bar.isVisible)
    assert not bar.merge_button.isVisible()
    bar.tag_button.click()
    entries = [action.text() for action in bar.menu.actions() if action.text()]
    assert entries == ["Put on: VIP", "Take off: VIP", "Another tag…"]
    bar.menu.actions()[1].trigger()
    bar.menu.close()
    until(qtbot, lambda: shown(window, Column.TAGS) == ["VIP"] * 3)
    until(qtbot, lambda: window.toast.words() == "“VIP” put on 2 people")
    window.toast.findChildren(QPushButton)[0].click()
    until(qtbot, lambda: shown(window, Column.TAGS) == ["", "", "VIP"])


def test_another_tag_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, 0, 1)
    screen(window).bar.new_tag.emit()
    naming = dialog(qtbot, window, NameTag)
    naming.name.setText("Wholesale")
    assert nameless(naming) == []
    naming.save.click()
    until(qtbot, lambda: shown(window, Column.TAGS) == ["Wholesale", "Wholesale", "VIP"])
    screen(window).bar.tag_off.emit("Wholesale")
    until(qtbot, lambda: shown(window, Column.TAGS) == ["", "", "VIP"])


def test_two_are_merged_side_by_side_and_split_from_the_panel(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    choose(window, 0, 2)
    until(qtbot, screen(window).bar.merge_button.isVisible)
    screen(window).bar.merge_button.click()
    merging = dialog(qtbot, window, MergeContacts)
    until(qtbot, merging.save.isEnabled)
    # The first of the two is the one that may be written to: its number is proposed, and what goes with it.
    assert merging.choices[NUMBER].checkedId() == 0
    assert "keeps the number +30 6900 000 002 and its consent: Opted in" in merging.consent.text()
    assert nameless(merging) == []
    assert_fits(qtbot, merging)
    merging.choices["name"].button(1).click()
    merging.save.click()
    until(qtbot, lambda: dialogs(window, MergeContacts) == [])
    until(qtbot, lambda: listed(window) == ["Ζωή", "Μαρία Παππά"])
    panel = screen(window).panel
    until(qtbot, lambda: "Merged with Μαρία Παππά +30 6900 000 001" in words(panel))
    assert shown(window, Column.TAGS) == ["", "VIP"]
    split = next(one for one in panel.findChildren(QPushButton) if one.text() == "Split again…")
    split.click()
    asked = dialog(qtbot, window, Question)
    assert "+30 6900 000 001" in words(asked)
    asked.yes.click()
    until(qtbot, lambda: len(listed(window)) == 3)
    assert names(folder, MARIA, TILL) == ["Μαρία Παππά", "Pappa M."]
    until(qtbot, lambda: "Merged with" not in words(panel))


def test_a_number_that_may_not_be_written_to_says_what_that_means(qtbot: QtBot, window: MainWindow) -> None:
    MergeContacts(window.desk, window, (MARIA, TILL)).open()
    merging = dialog(qtbot, window, MergeContacts)
    until(qtbot, merging.save.isEnabled)
    assert merging.choices[NUMBER].checkedId() == 1
    merging.choices[NUMBER].button(0).click()
    assert "Nothing may be sent to this person then." in merging.consent.text()


def test_a_message_to_one_person_opens_the_composer_on_a_draft_for_them(
    qtbot: QtBot, folder: Folder, window: MainWindow
) -> None:
    composed: list[object] = []
    window.desk.routes.compose.connect(composed.append)
    window.desk.routes.contact.emit(TILL)
    panel = screen(window).panel
    until(qtbot, lambda: panel.isVisible() and panel.message.isEnabled())
    panel.message.click()
    until(qtbot, lambda: composed == [1])
    with reading(folder.store) as conn:
        people = conn.execute("SELECT contact_id FROM list_members").fetchall()
    assert [row[0] for row in people] == [TILL]


def test_who_may_not_be_written_to_has_a_button_that_says_why(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.routes.contact.emit(MARIA)
    panel = screen(window).panel
    until(qtbot, panel.isVisible)
    assert not panel.message.isEnabled()
    assert panel.message.toolTip() == "No consent of Μαρία is on record, so nothing may be sent."
