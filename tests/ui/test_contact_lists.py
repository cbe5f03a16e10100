"""Lists on the Contacts screen, and what is done to several people at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.ids import ContactId
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.contacts import all_lists, count_contacts
from app.storage.reads.people import Show
from app.ui.dialogs.name_list import NameList
from app.ui.main_window import MainWindow
from app.ui.sections import Section
from app.ui.widgets.question import Question
from tests.ui.conftest import OpenWindow
from tests.ui.four_people import add_four, listed, screen
from tests.ui.looking import dialog, until


@pytest.fixture
def contacts(folder: Folder) -> list[ContactId]:
    return add_four(folder)


@pytest.fixture
def window(open_window: OpenWindow, contacts: list[ContactId], qtbot: QtBot) -> MainWindow:
    window = open_window()
    window.go(Section.CONTACTS)
    until(qtbot, lambda: len(listed(window)) == len(contacts))
    return window


def test_a_list_is_chosen_from_its_chip_and_says_its_name(qtbot: QtBot, window: MainWindow) -> None:
    chips = screen(window).chips
    chips.list_chip.click()
    assert chips.chip(Show.ALL).isChecked()
    assert [one.text() for one in chips.menu.actions() if one.text()] == ["Loyalty  2", "New list…"]
    chips.menu.actions()[0].trigger()
    chips.menu.close()
    until(qtbot, lambda: listed(window) == ["Άννα Θεοδώρου", "Μαρία Παππά"])
    assert chips.list_chip.isChecked()
    assert chips.list_chip.text() == "Loyalty  2  ▾"


def test_several_people_are_put_in_a_new_list_and_taken_out_again(
    qtbot: QtBot, folder: Folder, window: MainWindow, contacts: list[ContactId]
) -> None:
    shop = screen(window)
    shop.table.selectAll()
    until(qtbot, shop.bar.isVisible)
    assert shop.bar.words.text() == "4 people selected"
    shop.bar.put_button.click()
    shop.bar.menu.actions()[-1].trigger()
    shop.bar.menu.close()
    naming = dialog(qtbot, window, NameList)
    naming.name.setText("Everybody")
    naming.save.click()
    until(qtbot, lambda: shop.chips.list_chip.text() == "Everybody  4  ▾")
    assert shop.table.count_chosen() == 4
    shop.bar.take_button.click()
    first = next(one for one in shop.bar.menu.actions() if one.text() == "Everybody")
    first.trigger()
    shop.bar.menu.close()
    until(qtbot, shop.empty.isVisible)
    window.toast.action.click()
    until(qtbot, lambda: len(listed(window)) == 4)


def test_a_list_is_deleted_after_a_question_and_brought_back_by_undo(
    qtbot: QtBot, folder: Folder, window: MainWindow
) -> None:
    chips = screen(window).chips
    chips.choose(Show.ALL, chips.lists[0].id)
    until(qtbot, lambda: len(listed(window)) == 2)
    chips.fill_menu()
    chips.menu.actions()[-1].trigger()
    asked = dialog(qtbot, window, Question)
    assert "2 people in it stay in your contacts." in [one.text() for one in asked.findChildren(QLabel)]
    asked.yes.click()
    until(qtbot, lambda: len(listed(window)) == 4)
    assert chips.chip(Show.ALL).isChecked()
    assert count_in(folder) == []
    assert window.toast.action.text() == "Undo"
    window.toast.action.click()
    until(qtbot, lambda: count_in(folder) == [2])


def count_in(folder: Folder) -> list[int]:
    with reading(folder.store) as conn:
        return [one.size for one in all_lists(conn)]


def test_the_selected_are_deleted_only_after_a_question(
    qtbot: QtBot, folder: Folder, window: MainWindow, contacts: list[ContactId]
) -> None:
    table = screen(window).table
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    asked = dialog(qtbot, window, Question)
    assert asked.windowTitle() == "Delete 4 people?"
    asked.no.click()
    assert table.count_chosen() == 4
    screen(window).bar.delete_button.click()
    dialog(qtbot, window, Question).yes.click()
    until(qtbot, lambda: screen(window).empty.heading.text() == "No contact yet")
    with reading(folder.store) as conn:
        assert count_contacts(conn) == 0


def test_selecting_everybody_asks_no_row_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    table = screen(window).table
    table.selectAll()
    assert table.count_chosen() == 4
    assert not table.horizontalHeader().selectionModel().hasSelection()
