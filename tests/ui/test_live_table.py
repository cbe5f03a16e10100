"""The table on screen: scroll and selection stay with their messages, and a refresh never chooses one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.folder import Folder
from app.ui.background import Background
from app.ui.models.message_pages import Choice
from app.ui.models.message_table import MessageTable
from app.ui.theme import Theme
from app.ui.widgets.live_table import LiveTable
from tests.makers import Made, add_campaign, clock
from tests.ui.changing import deliver, move
from tests.ui.looking import until

Shown = Callable[[CampaignId, Status | None], LiveTable]


@pytest.fixture
def accepted(folder: Folder) -> Made:
    return add_campaign(folder, [Status.ACCEPTED] * 450)


@pytest.fixture
def show(qtbot: QtBot, folder: Folder, background: Background, theme: Theme) -> Shown:
    table = LiveTable(theme)
    qtbot.addWidget(table)
    table.resize(900, 400)
    model = MessageTable(folder.store, background, clock=clock(), visible=table.visible, parent=table)
    table.show_model(model)
    table.show()

    def make(campaign: CampaignId, status: Status | None) -> LiveTable:
        model.show(Choice(campaign, status))
        until(qtbot, lambda: model.rowCount() and not model.waiting)
        return table

    return make


def on_top(table: LiveTable) -> int:
    row = messages(table).message_at(table.rowAt(0))
    return 0 if row is None else row.id


def messages(table: LiveTable) -> MessageTable:
    model = table.model()
    assert isinstance(model, MessageTable)
    return model


def scroll_to(qtbot: QtBot, table: LiveTable, row: int) -> None:
    table.verticalScrollBar().setValue(row * table.verticalHeader().defaultSectionSize())
    until(qtbot, lambda: messages(table).message_at(row) is not None and not messages(table).waiting)


def choose(table: LiveTable, row: int) -> None:
    table.setCurrentIndex(table.model().index(row, 0))


def refresh(qtbot: QtBot, table: LiveTable) -> None:
    with qtbot.waitSignal(messages(table).loaded, timeout=30_000):
        messages(table).refresh()


def test_scroll_stays_with_its_message_while_rows_above_it_go(
    qtbot: QtBot, folder: Folder, show: Shown, accepted: Made
) -> None:
    table = show(accepted.campaign, Status.ACCEPTED)
    scroll_to(qtbot, table, 200)
    before = on_top(table)
    deliver(folder, *accepted.messages[:120])
    refresh(qtbot, table)
    assert on_top(table) == before
    assert table.rowAt(0) == 80


def test_at_the_top_the_table_stays_at_the_top(qtbot: QtBot, folder: Folder, show: Shown, accepted: Made) -> None:
    table = show(accepted.campaign, Status.ACCEPTED)
    deliver(folder, *accepted.messages[:120])
    refresh(qtbot, table)
    assert table.verticalScrollBar().value() == 0
    assert on_top(table) == accepted.messages[120]


def test_the_selection_stays_with_its_message_on_screen_and_off_screen(
    qtbot: QtBot, folder: Folder, show: Shown, accepted: Made
) -> None:
    table = show(accepted.campaign, Status.ACCEPTED)
    scroll_to(qtbot, table, 200)
    choose(table, 205)
    picked: list[object] = []
    table.picked.connect(picked.append)
    scroll_to(qtbot, table, 400)
    deliver(folder, *accepted.messages[100:150])
    refresh(qtbot, table)
    assert table.currentIndex().row() == 155
    scroll_to(qtbot, table, 150)
    selected = [index.row() for index in table.selectionModel().selectedRows()]
    assert selected == [155]
    row = messages(table).message_at(155)
    assert row is not None
    assert row.id == accepted.messages[205]
    assert picked == []


def test_when_the_selected_message_leaves_the_filter_no_neighbour_is_chosen_in_its_place(
    qtbot: QtBot, folder: Folder, show: Shown, accepted: Made
) -> None:
    table = show(accepted.campaign, Status.ACCEPTED)
    choose(table, 5)
    picked: list[object] = []
    table.picked.connect(picked.append)
    deliver(folder, accepted.messages[5])
    refresh(qtbot, table)
    assert table.selectionModel().selectedRows() == []
    assert not table.currentIndex().isValid()
    assert picked == []


def test_a_message_that_comes_back_into_the_filter_is_selected_again(qtbot: QtBot, folder: Folder, show: Shown) -> None:
    made = add_campaign(folder, [Status.QUEUED] * 5)
    table = show(made.campaign, Status.QUEUED)
    choose(table, 2)
    picked: list[object] = []
    table.picked.connect(picked.append)
    move(folder, "cancelled", made.messages[2])
    refresh(qtbot, table)
    assert table.selectionModel().selectedRows() == []
    move(folder, "queued", made.messages[2])
    refresh(qtbot, table)
    assert [index.row() for index in table.selectionModel().selectedRows()] == [2]
    assert picked == []


def test_a_change_of_cells_keeps_scroll_selection_and_column_widths(
    qtbot: QtBot, folder: Folder, show: Shown, accepted: Made
) -> None:
    table = show(accepted.campaign, None)
    table.setColumnWidth(1, 321)
    scroll_to(qtbot, table, 50)
    choose(table, 55)
    before = table.verticalScrollBar().value()
    deliver(folder, *accepted.messages)
    refresh(qtbot, table)
    assert table.verticalScrollBar().value() == before
    assert table.currentIndex().row() == 55
    assert table.columnWidth(1) == 321
    row = messages(table).message_at(55)
    assert row is not None
    assert row.status is Status.DELIVERED


def test_going_to_a_message_by_key_or_click_picks_it(qtbot: QtBot, show: Shown, accepted: Made) -> None:
    table = show(accepted.campaign, None)
    picked: list[object] = []
    table.picked.connect(lambda row: picked.append(row.id))
    choose(table, 0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    place = table.visualRect(table.model().index(3, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert picked == [accepted.messages[0], accepted.messages[1], accepted.messages[3]]
