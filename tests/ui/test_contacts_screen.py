"""The people on screen: found, filtered, sorted, selected, and followed while they change."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.contact import Consent, PersonForm
from app.domain.ids import ContactId
from app.domain.message import Status
from app.pipeline.people_commands import PeopleCommands
from app.storage.folder import Folder
from app.storage.reads.people import Show
from app.ui.main_window import MainWindow
from app.ui.models.people_cells import Column
from app.ui.sections import Section
from app.ui.theme import Theme
from tests.doubles.fake_commands import FakeCommands
from tests.makers import add_campaign, number
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import assert_fits, nameless
from tests.ui.four_people import NAMES, add_four, listed, screen, shown
from tests.ui.looking import until


@pytest.fixture
def people(commands: FakeCommands) -> PeopleCommands:
    return commands.people


@pytest.fixture
def contacts(folder: Folder) -> list[ContactId]:
    return add_four(folder)


@pytest.fixture
def window(open_window: OpenWindow, contacts: list[ContactId], qtbot: QtBot) -> MainWindow:
    window = open_window()
    window.go(Section.CONTACTS)
    until(qtbot, lambda: len(listed(window)) == len(contacts))
    return window


def heading(window: MainWindow, column: Column) -> Callable[[], None]:
    bar = screen(window).table.horizontalHeader()
    place = QPoint(bar.sectionViewportPosition(column) + 8, bar.height() // 2)
    return lambda: QTest.mouseClick(bar.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_everybody_is_listed_by_name_with_consent_lists_and_last_message(
    qtbot: QtBot, folder: Folder, window: MainWindow
) -> None:
    assert listed(window) == ["Άννα Θεοδώρου", "Ζωή Ράπτη", "Μαρία Παππά", "Νίκος Γεωργίου"]
    assert shown(window, Column.CONSENT) == ["Opted in", "Opted out", "Soft opt-in", "Unknown"]
    assert shown(window, Column.LISTS) == ["Loyalty", "", "Loyalty", ""]
    assert shown(window, Column.LAST_MESSAGE) == ["never"] * 4
    add_campaign(folder, [Status.DELIVERED])
    until(qtbot, lambda: shown(window, Column.LAST_MESSAGE) == ["23 Nov", "never", "never", "never"])


def test_chips_count_and_filter(qtbot: QtBot, window: MainWindow) -> None:
    chips = screen(window).chips
    assert [chips.chip(show).text() for show in Show] == [
        "All  4",
        "Can be messaged  2",
        "Unknown consent  1",
        "Opted out  1",
    ]
    chips.chip(Show.MAILABLE).click()
    until(qtbot, lambda: listed(window) == ["Άννα Θεοδώρου", "Μαρία Παππά"])
    chips.chip(Show.OPTED_OUT).click()
    until(qtbot, lambda: listed(window) == ["Ζωή Ράπτη"])
    chips.chip(Show.ALL).click()
    until(qtbot, lambda: len(listed(window)) == 4)


def test_typing_finds_names_without_accents_and_numbers_in_any_spelling(qtbot: QtBot, window: MainWindow) -> None:
    search = screen(window).search
    search.setText("μαρια")
    until(qtbot, lambda: listed(window) == ["Μαρία Παππά"])
    search.setText("0030 6901 000-002")
    until(qtbot, lambda: listed(window) == ["Νίκος Γεωργίου"])
    search.setText("zzz")
    until(qtbot, screen(window).empty.isVisible)
    assert screen(window).empty.heading.text() == "Nobody found"
    screen(window).empty.action.click()
    until(qtbot, lambda: len(listed(window)) == 4)
    assert screen(window).table.isVisible()


def test_the_search_has_the_keyboard_when_it_is_asked_for(window: MainWindow) -> None:
    assert screen(window).seek()
    assert screen(window).search.hasFocus() or not window.isActiveWindow()


def test_a_click_on_a_heading_sorts_and_another_one_turns_it_round(qtbot: QtBot, window: MainWindow) -> None:
    heading(window, Column.NUMBER)()
    until(qtbot, lambda: listed(window) == list(NAMES))
    heading(window, Column.NUMBER)()
    until(qtbot, lambda: listed(window) == list(NAMES)[::-1])
    heading(window, Column.CONSENT)()
    bar = screen(window).table.horizontalHeader()
    assert bar.sortIndicatorSection() == Column.NUMBER
    heading(window, Column.NAME)()
    until(qtbot, lambda: listed(window)[0] == "Άννα Θεοδώρου")


def test_the_order_is_remembered_over_a_restart(qtbot: QtBot, window: MainWindow, open_window: OpenWindow) -> None:
    heading(window, Column.NUMBER)()
    heading(window, Column.NUMBER)()
    until(qtbot, lambda: listed(window) == list(NAMES)[::-1])
    window.leaving.leave()
    again = open_window()
    until(qtbot, lambda: again.section is Section.CONTACTS and listed(again) == list(NAMES)[::-1])


def test_the_newest_come_first_when_sorted_by_day(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1600, 820)
    until(qtbot, lambda: not screen(window).table.isColumnHidden(Column.ADDED))
    heading(window, Column.ADDED)()
    until(qtbot, lambda: listed(window) == list(NAMES)[::-1])


def test_a_change_by_somebody_else_keeps_selection_and_panel(
    qtbot: QtBot, window: MainWindow, people: PeopleCommands, contacts: list[ContactId]
) -> None:
    table, panel = screen(window).table, screen(window).panel
    table.selectRow(2)
    until(qtbot, lambda: panel.isVisible() and panel.name.text() == "Μαρία Παππά")
    people.add(PersonForm("694 000 0001", "Βασιλική Οικονόμου"))
    until(qtbot, lambda: len(listed(window)) == 5)
    assert listed(window)[1] == "Βασιλική Οικονόμου"
    assert table.chosen() == [contacts[1]]
    assert table.currentIndex().row() == 3
    people.delete([contacts[0]])
    until(qtbot, lambda: len(listed(window)) == 4)
    assert table.chosen() == [contacts[1]]
    assert panel.name.text() == "Μαρία Παππά"


def test_who_is_renamed_stays_selected_at_their_new_place(
    qtbot: QtBot, window: MainWindow, people: PeopleCommands, contacts: list[ContactId]
) -> None:
    table = screen(window).table
    table.selectRow(2)
    people.edit(contacts[1], PersonForm(number(1, campaign=1), "Ωραία Παππά", consent=Consent.SOFT_OPT_IN))
    until(qtbot, lambda: listed(window)[-1] == "Ωραία Παππά")
    assert table.chosen() == [contacts[1]]
    assert table.currentIndex().row() == 3


def test_the_panel_of_somebody_who_is_deleted_goes_and_nobody_else_is_selected(
    qtbot: QtBot, window: MainWindow, people: PeopleCommands, contacts: list[ContactId]
) -> None:
    table, panel = screen(window).table, screen(window).panel
    table.selectRow(2)
    until(qtbot, panel.isVisible)
    people.delete([contacts[1]])
    until(qtbot, lambda: not panel.isVisible())
    assert table.chosen() == []
    assert not table.currentIndex().isValid()


def test_another_screen_leads_to_one_person_whatever_is_searched(
    qtbot: QtBot, window: MainWindow, contacts: list[ContactId]
) -> None:
    screen(window).search.setText("zzz")
    until(qtbot, screen(window).empty.isVisible)
    window.go(Section.CAMPAIGNS)
    window.desk.routes.contact.emit(contacts[2])
    until(qtbot, lambda: screen(window).table.chosen() == [contacts[2]])
    assert window.section is Section.CONTACTS
    assert screen(window).search.text() == ""
    until(qtbot, lambda: screen(window).panel.name.text() == "Νίκος Γεωργίου")


def test_the_sidebar_counts_people(qtbot: QtBot, window: MainWindow) -> None:
    until(qtbot, lambda: window.sidebar.sections[Section.CONTACTS].count == 4)


def test_an_empty_store_offers_the_import(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    wanted: list[object] = []
    window.desk.routes.import_contacts.disconnect()
    window.desk.routes.import_contacts.connect(wanted.append)
    window.go(Section.CONTACTS)
    until(qtbot, screen(window).empty.isVisible)
    assert screen(window).empty.heading.text() == "No contact yet"
    screen(window).empty.action.click()
    assert wanted == [None]


def test_people_who_cannot_be_read_are_an_error_with_a_way_to_try_again(
    qtbot: QtBot, folder: Folder, window: MainWindow
) -> None:
    away = folder.path / "away.db"
    folder.store.rename(away)
    window.refresh()
    until(qtbot, screen(window).empty.isVisible)
    assert screen(window).empty.heading.text() == "The contacts could not be read"
    away.rename(folder.store)
    screen(window).empty.action.click()
    until(qtbot, screen(window).table.isVisible)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 820), (1024, 700)])
def test_every_control_has_a_name_and_every_word_its_room(
    qtbot: QtBot, window: MainWindow, theme: Theme, size: tuple[int, int], dark: bool
) -> None:
    theme.choose(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    window.resize(*size)
    shop = screen(window)
    shop.table.selectRow(0)
    until(qtbot, shop.panel.isVisible)
    shop.panel.opt_out.click()
    shop.table.selectAll()
    until(qtbot, shop.bar.isVisible)
    assert nameless(shop) == []
    assert_fits(qtbot, shop)


@pytest.mark.parametrize(("width", "hidden"), [(1024, {Column.ADDED, Column.LISTS}), (1700, set[Column]())])
def test_columns_give_way_to_names_where_there_is_no_room(
    qtbot: QtBot, window: MainWindow, width: int, hidden: set[Column]
) -> None:
    table = screen(window).table
    window.resize(width, 700)
    table.selectRow(0)
    until(qtbot, screen(window).panel.isVisible)
    until(qtbot, lambda: hidden <= {column for column in Column if table.isColumnHidden(column)})
    assert not any(table.isColumnHidden(column) for column in (Column.NAME, Column.NUMBER, Column.CONSENT))
    assert table.columnWidth(Column.NAME) > table.fontMetrics().horizontalAdvance("Μαρία Παπαδοπού")
