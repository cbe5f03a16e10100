"""The list of campaigns: live, searchable, and honest when there is nothing to show."""

from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.message import Status
from app.storage.campaigns import create_campaign
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.models.campaign_list import PAGE, Column
from app.ui.sections import Section
from tests.makers import NOW, add_campaign, add_draft
from tests.ui.changing import deliver
from tests.ui.conftest import OpenWindow
from tests.ui.looking import campaigns, until


def listed(window: MainWindow) -> list[str]:
    model = campaigns(window).table.model()
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def shown(window: MainWindow, name: str, column: Column) -> str:
    model = campaigns(window).table.model()
    return str(model.index(listed(window).index(name), column).data())


def test_an_empty_store_says_so_and_offers_the_one_thing_to_do(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    until(qtbot, campaigns(window).empty.isVisible)
    assert campaigns(window).empty.heading.text() == "No campaign yet"
    campaigns(window).empty.action.click()
    assert window.stage.current() is window.composer


def test_campaigns_are_listed_newest_first_with_what_became_of_their_messages(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_campaign(folder, [Status.DELIVERED, Status.ACCEPTED, Status.REJECTED], name="Autumn")
    add_draft(folder, name="Χριστουγεννιάτικες προσφορές")
    window = open_window()
    until(qtbot, lambda: listed(window) == ["Χριστουγεννιάτικες προσφορές", "Autumn"])
    assert shown(window, "Autumn", Column.STATUS) == "Completed"
    assert shown(window, "Autumn", Column.SENT) == "2 / 3"
    assert shown(window, "Χριστουγεννιάτικες προσφορές", Column.WHEN) == "Not sent yet"


def test_the_list_follows_the_store_without_losing_the_selected_row(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    made = add_campaign(folder, [Status.ACCEPTED, Status.QUEUED], name="Autumn")
    window = open_window()
    tester = QAbstractItemModelTester(campaigns(window).model, QAbstractItemModelTester.FailureReportingMode.Warning)
    until(qtbot, lambda: listed(window) == ["Autumn"])
    campaigns(window).table.selectRow(0)
    followed = QPersistentModelIndex(campaigns(window).table.currentIndex())
    resets: list[int] = []
    campaigns(window).model.modelReset.connect(lambda: resets.append(1))
    add_draft(folder, name="Winter")
    until(qtbot, lambda: listed(window) == ["Winter", "Autumn"])
    assert followed.row() == 1
    assert [index.row() for index in campaigns(window).table.selectionModel().selectedRows()] == [1]
    changed: list[tuple[int, int]] = []
    campaigns(window).model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    deliver(folder, made.messages[0])
    until(qtbot, lambda: changed)
    assert set(changed) == {(1, 1)}
    assert resets == []
    del tester


def test_a_search_that_finds_nothing_says_so_and_can_be_cleared(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_draft(folder, name="Εκπτώσεις")
    add_draft(folder, name="Winter")
    window = open_window()
    until(qtbot, lambda: len(listed(window)) == 2)
    campaigns(window).search.setText("εκπτ")
    assert listed(window) == ["Εκπτώσεις"]
    campaigns(window).search.setText("zzz")
    assert campaigns(window).empty.heading.text() == "No campaign matches"
    campaigns(window).empty.action.click()
    assert len(listed(window)) == 2
    assert campaigns(window).table.isVisible()


def test_a_search_finds_a_campaign_that_was_not_loaded_yet(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    with writing(folder.store) as conn:
        for name in ("The very first", *(f"Campaign {at}" for at in range(PAGE + 5))):
            create_campaign(conn, name=name, text="Hello", sender="SHOP", now=NOW)
    window = open_window()
    until(qtbot, lambda: len(listed(window)) == PAGE)
    campaigns(window).search.setText("very first")
    until(qtbot, lambda: listed(window) == ["The very first"])


def test_a_store_that_cannot_be_read_is_an_error_with_a_way_to_try_again(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_draft(folder)
    window = open_window()
    until(qtbot, lambda: listed(window) == ["Weekend"])
    away = folder.path / "away.db"
    folder.store.rename(away)
    window.refresh()
    until(qtbot, campaigns(window).empty.isVisible)
    assert campaigns(window).empty.heading.text() == "The campaigns could not be read"
    away.rename(folder.store)
    campaigns(window).empty.action.click()
    until(qtbot, campaigns(window).table.isVisible)
    assert listed(window) == ["Weekend"]


def test_enter_and_double_click_open_a_campaign(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    first = add_campaign(folder, [Status.DELIVERED], name="First").campaign
    second = add_campaign(folder, [Status.DELIVERED], name="Second").campaign
    window = open_window()
    until(qtbot, lambda: len(listed(window)) == 2)
    table = campaigns(window).table
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.campaign.campaign == first
    window.go(Section.CAMPAIGNS)
    place = table.visualRect(table.model().index(0, Column.NAME)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert window.campaign.campaign == second
