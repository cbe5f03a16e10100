"""Finding and sorting messages: off the window's thread, and the old rows stay until the new ones are there."""

from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.domain.message import Status
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.reads.message_order import Order, Sort, ordered_ids
from app.ui.main_window import MainWindow
from app.ui.models import message_list
from app.ui.models.message_cells import Column
from app.ui.screens.campaign_messages import CampaignMessages
from app.ui.widgets.live_table import SORTS
from tests.makers import Made, add_campaign, number
from tests.ui.changing import move
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until, words

NAMES = ["Ωμέγα Άννα", "Μαρία Παππά", "ΆΝΝΑ ΖΩΗ", "Ανδρέας Ώρα", "Ζωή Κάππα"]


@pytest.fixture
def made(folder: Folder) -> Made:
    made = add_campaign(folder, [Status.QUEUED] * 3 + [Status.DELIVERED] * 2)
    with writing(folder.store) as conn:
        conn.executemany("UPDATE messages SET name = ? WHERE id = ?", list(zip(NAMES, made.messages, strict=True)))
    return made


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, made: Made) -> MainWindow:
    window = open_window(campaign=made.campaign)
    until(qtbot, lambda: window.campaign.model.message_at(0) is not None)
    return window


def shown(messages: CampaignMessages) -> list[str]:
    """The names in the table, from the top."""
    rows = [messages.model.message_at(row) for row in range(messages.model.rowCount())]
    return ["" if row is None else row.name for row in rows]


def look_for(window: MainWindow, text: str) -> None:
    """Type and press Enter."""
    search = window.campaign.messages.search
    search.clear()
    search.insert(text)
    QTest.keyClick(search, Qt.Key.Key_Return)


def click_heading(window: MainWindow, column: Column) -> None:
    heading = window.campaign.table.horizontalHeader()
    at = heading.sectionViewportPosition(column) + 20
    QTest.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))


@pytest.mark.parametrize("typed", ["άννα", "ΑΝΝΑ", "αννα"])
def test_a_recipient_is_found_by_name_in_any_spelling(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    look_for(window, typed)
    until(qtbot, lambda: shown(window.campaign.messages) == [NAMES[0], NAMES[2]])
    assert "2 messages with" in window.campaign.messages.state.words.whole_text()


def test_a_recipient_is_found_by_number_however_it_is_written(qtbot: QtBot, window: MainWindow, made: Made) -> None:
    national = number(3, campaign=made.campaign).removeprefix("+30")
    look_for(window, f"0030 {national[:4]}-{national[4:]}")
    until(qtbot, lambda: shown(window.campaign.messages) == [NAMES[3]])


def test_typing_alone_is_enough_and_clearing_brings_everyone_back(qtbot: QtBot, window: MainWindow) -> None:
    window.campaign.messages.search.insert("κάππα")
    until(qtbot, lambda: shown(window.campaign.messages) == [NAMES[4]])
    assert window.campaign.step_back()
    until(qtbot, lambda: shown(window.campaign.messages) == NAMES)
    assert not window.campaign.step_back()
    assert not window.campaign.messages.state.isVisible()


def test_a_search_within_a_status(qtbot: QtBot, window: MainWindow) -> None:
    window.campaign.messages.choose(Status.DELIVERED)
    look_for(window, "α")
    until(qtbot, lambda: shown(window.campaign.messages) == NAMES[3:])


def test_nobody_who_matches_is_said_with_a_way_back(qtbot: QtBot, window: MainWindow) -> None:
    look_for(window, "nobody")
    until(qtbot, window.campaign.no_rows.isVisible)
    assert "No name and no number of these messages has “nobody” in it." in words(window.campaign.no_rows)
    window.campaign.no_rows.action.click()
    until(qtbot, lambda: shown(window.campaign.messages) == NAMES and window.campaign.table.isVisible())


def test_the_old_rows_stay_while_it_searches_and_the_newest_question_wins(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, began, real = Event(), list[str](), ordered_ids

    def slow(conn, campaign, status, *, order, find, stop):  # type: ignore[no-untyped-def]
        began.append(find)
        while find == "ωμέγα" and not (go.is_set() or stop()):
            go.wait(0.01)
        return real(conn, campaign, status, order=order, find=find, stop=stop)

    monkeypatch.setattr(message_list, "ordered_ids", slow)
    look_for(window, "ωμέγα")
    until(qtbot, lambda: began == ["ωμέγα"])
    assert shown(window.campaign.messages) == NAMES
    assert window.campaign.messages.state.words.whole_text() == "Looking…"
    look_for(window, "παππά")
    until(qtbot, lambda: shown(window.campaign.messages) == [NAMES[1]])
    go.set()
    until(qtbot, lambda: not window.background.busy)
    assert shown(window.campaign.messages) == [NAMES[1]]


def test_values_go_on_changing_while_it_searches(
    qtbot: QtBot, window: MainWindow, folder: Folder, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, real = Event(), ordered_ids

    def slow(conn, campaign, status, *, order, find, stop):  # type: ignore[no-untyped-def]
        while not (go.is_set() or stop()):
            go.wait(0.01)
        return real(conn, campaign, status, order=order, find=find, stop=stop)

    monkeypatch.setattr(message_list, "ordered_ids", slow)
    look_for(window, "α")
    move(folder, "cancelled", made.messages[0])
    until(qtbot, lambda: window.campaign.model.message_at(0).status is Status.CANCELLED)  # type: ignore[union-attr]
    go.set()
    until(qtbot, lambda: not window.background.busy)


def test_a_click_on_a_heading_sorts_up_then_down_then_as_launched(qtbot: QtBot, window: MainWindow) -> None:
    by_name = [NAMES[3], NAMES[2], NAMES[4], NAMES[1], NAMES[0]]
    click_heading(window, Column.NAME)
    until(qtbot, lambda: shown(window.campaign.messages) == by_name)
    assert window.campaign.table.horizontalHeader().isSortIndicatorShown()
    click_heading(window, Column.NAME)
    until(qtbot, lambda: shown(window.campaign.messages) == by_name[::-1])
    click_heading(window, Column.NAME)
    until(qtbot, lambda: shown(window.campaign.messages) == NAMES)
    assert not window.campaign.table.horizontalHeader().isSortIndicatorShown()


def test_every_column_but_the_detail_sorts(qtbot: QtBot, window: MainWindow) -> None:
    for by in SORTS:
        window.campaign.table.order_wanted.emit(Order(by, descending=True))
        until(qtbot, partial(_is_ordered, window, Order(by, descending=True)))
        assert sorted(shown(window.campaign.messages)) == sorted(NAMES)
    click_heading(window, Column.DETAIL)
    assert _order(window) == Order(SORTS[-1], descending=True)


def test_sorted_rows_keep_their_places_while_their_values_change(
    qtbot: QtBot, window: MainWindow, folder: Folder, made: Made
) -> None:
    window.campaign.table.order_wanted.emit(Order(Sort.STATUS, descending=True))
    until(qtbot, lambda: shown(window.campaign.messages) == [*NAMES[3:], *NAMES[:3]])
    move(folder, "cancelled", made.messages[0])
    until(qtbot, lambda: window.campaign.model.message_at(2).status is Status.CANCELLED)  # type: ignore[union-attr]
    assert shown(window.campaign.messages) == [*NAMES[3:], *NAMES[:3]]
    assert window.campaign.messages.state.again.isVisible()
    window.campaign.messages.state.again.click()
    until(qtbot, lambda: shown(window.campaign.messages)[0] == NAMES[0])


def test_an_order_is_made_anew_by_itself_but_not_under_the_persons_hands(
    qtbot: QtBot, window: MainWindow, folder: Folder, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_list, "LEAST_MS", 0)
    monkeypatch.setattr(message_list, "REST", 0)
    monkeypatch.setattr(message_list, "AGAIN_MS", 20)
    window.campaign.table.order_wanted.emit(Order(Sort.STATUS, descending=True))
    until(qtbot, lambda: shown(window.campaign.messages) == [*NAMES[3:], *NAMES[:3]])
    window.campaign.table.setCurrentIndex(window.campaign.model.index(4, 0))
    move(folder, "cancelled", made.messages[0])
    until(qtbot, lambda: window.campaign.model.message_at(2).status is Status.CANCELLED)  # type: ignore[union-attr]
    qtbot.wait(100)
    assert shown(window.campaign.messages) == [*NAMES[3:], *NAMES[:3]]
    window.campaign.inspector.close_panel()
    until(qtbot, lambda: shown(window.campaign.messages)[0] == NAMES[0])


def test_the_chosen_message_stays_chosen_when_the_order_changes(qtbot: QtBot, window: MainWindow) -> None:
    table = window.campaign.table
    table.setCurrentIndex(window.campaign.model.index(1, 0))
    table.order_wanted.emit(Order(Sort.NAME))
    until(qtbot, lambda: shown(window.campaign.messages)[0] == NAMES[3])
    until(qtbot, lambda: [index.row() for index in table.selectionModel().selectedRows()] == [3])
    assert "Μαρία Παππά" in words(window.campaign.inspector)


def test_the_orders_can_be_chosen_without_a_mouse(qtbot: QtBot, window: MainWindow) -> None:
    window.campaign.table.customContextMenuRequested.emit(window.campaign.table.rect().center())
    [menu] = [menu for menu in window.campaign.messages.findChildren(QMenu) if menu.isVisible()]
    [by_name] = [action for action in menu.actions() if action.text() == "By name"]
    by_name.trigger()
    menu.close()
    until(qtbot, lambda: shown(window.campaign.messages)[0] == NAMES[3])


def test_another_campaign_begins_without_search_and_order(
    qtbot: QtBot, window: MainWindow, folder: Folder, made: Made
) -> None:
    other = add_campaign(folder, [Status.QUEUED] * 2)
    look_for(window, "άννα")
    window.campaign.table.order_wanted.emit(Order(Sort.NAME))
    until(qtbot, lambda: _order(window) == Order(Sort.NAME))
    window.open_campaign(other.campaign)
    assert window.campaign.messages.search.text() == ""
    until(qtbot, lambda: shown(window.campaign.messages) == ["Person 0", "Person 1"])


def test_a_search_that_cannot_be_read_is_an_error(qtbot: QtBot, window: MainWindow, folder: Folder) -> None:
    folder.store.rename(folder.path / "gone.db")
    look_for(window, "άννα")
    until(qtbot, lambda: "could not be read" in words(window.campaign))


def test_find_puts_the_cursor_into_the_search_of_a_campaign(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.campaign.messages.search.hasFocus()


def _is_ordered(window: MainWindow, order: Order) -> bool:
    return _order(window) == order


def _order(window: MainWindow) -> Order | None:
    listed = window.campaign.model.listed
    return None if listed is None else listed.choice.order
