"""Closing the window: at once, into the tray, or after a question; and coming back to where it was left."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.campaign import CampaignStatus
from app.domain.message import Status
from app.storage.campaigns import move_campaign
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.import_flow import Phase
from app.ui.main_window import MainWindow
from app.ui.sections import PLACES, Section
from app.ui.theme import Theme
from app.ui.widgets.question import Question
from tests.makers import NOW, add_campaign, add_draft
from tests.ui.conftest import OpenWindow
from tests.ui.fake_tray import FakeTray
from tests.ui.looking import campaigns, dialog, dialogs, health, until


def leaves(window: MainWindow) -> list[int]:
    """Grows by one each time the window says that it is left."""
    told: list[int] = []
    window.left.connect(lambda: told.append(1))
    return told


def test_with_nothing_on_its_way_closing_leaves_at_once(folder: Folder, open_window: OpenWindow) -> None:
    add_draft(folder)
    window = open_window()
    told = leaves(window)
    window.close()
    window.leaving.leave()
    assert told == [1]
    assert not window.isVisible()


def test_while_sending_the_window_hides_in_the_tray_and_says_so_once(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, theme: Theme
) -> None:
    add_campaign(folder, [Status.QUEUED])
    tray = FakeTray(theme)
    window = open_window(tray=tray)
    told = leaves(window)
    window.close()
    assert not window.isVisible()
    assert [one.title for one in tray.told] == ["Retail Send goes on"]
    tray.open.trigger()
    assert window.isVisible()
    window.close()
    assert not window.isVisible()
    assert len(tray.told) == 1
    assert told == []


def test_a_scheduled_campaign_keeps_the_program_too(folder: Folder, open_window: OpenWindow, theme: Theme) -> None:
    campaign = add_draft(folder)
    with writing(folder.store) as conn:
        move_campaign(conn, campaign, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW + timedelta(days=4))
    window = open_window(tray=FakeTray(theme))
    told = leaves(window)
    window.close()
    assert told == []


def test_without_a_tray_it_asks_and_stays_unless_told_to_quit(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_campaign(folder, [Status.QUEUED])
    window = open_window()
    told = leaves(window)
    window.close()
    dialog(qtbot, window, Question).no.click()
    assert window.isVisible()
    assert told == []
    window.close()
    window.close()
    until(qtbot, lambda: len(dialogs(window, Question)) == 1)
    dialogs(window, Question)[0].yes.click()
    assert told == [1]


def test_quitting_from_the_tray_while_sending_asks_in_the_window(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, theme: Theme
) -> None:
    add_campaign(folder, [Status.QUEUED])
    tray = FakeTray(theme)
    window = open_window(tray=tray)
    told = leaves(window)
    window.close()
    tray.quit.trigger()
    question = dialog(qtbot, window, Question)
    assert window.isVisible()
    question.yes.click()
    assert told == [1]


def test_the_window_comes_back_as_it_was_left(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.DELIVERED])
    first = open_window(campaign=made.campaign)
    first.resize(1000, 650)
    first.campaign.table.setColumnWidth(1, 234)
    first.go(Section.HEALTH)
    first.leaving.leave()
    second = open_window()
    assert second.height() == 650  # the width is more than the offscreen platform has
    assert second.campaign.table.columnWidth(1) == 234
    assert health(second).isVisible()
    assert second.sidebar.sections[Section.HEALTH].isChecked()


def test_settings_that_were_damaged_are_as_if_there_were_none(tmp_path: Path, open_window: OpenWindow) -> None:
    (tmp_path / "window.ini").write_text("[window]\nplace=nonsense\nsection=ninety\n[notices]\nlast=-3\n", "utf-8")
    window = open_window()
    assert (window.width(), window.height()) == (1280, 820)
    assert window.stage.current() is window.stage.get(PLACES[0].section)


def test_every_key_does_what_it_says(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    control = Qt.KeyboardModifier.ControlModifier
    order = [place.section for place in PLACES]
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_1 + order.index(Section.HEALTH)), control)
    assert health(window).isVisible()
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_1 + order.index(Section.CAMPAIGNS)), control)
    assert campaigns(window).isVisible()
    QTest.keyClick(window, Qt.Key.Key_N, control)
    assert window.stage.current() is window.composer
    QTest.keyClick(window, Qt.Key.Key_I, control)
    dialog(qtbot, window, QFileDialog).reject()
    until(qtbot, window.isActiveWindow)
    told = leaves(window)
    QTest.keyClick(window, Qt.Key.Key_Q, control)
    assert told == [1]


def test_find_puts_the_cursor_into_the_search(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    add_draft(folder)
    window = open_window()
    window.activateWindow()
    until(qtbot, lambda: window.isActiveWindow() and campaigns(window).search.isVisible())
    window.go(Section.HEALTH)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is campaigns(window).search


def test_the_practice_banner_stays(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(banner="Practice mode: a simulated Mitto, nothing is really sent")
    window.go(Section.HEALTH)
    assert window.attention.practice.isVisible()
    assert "Practice mode" in window.attention.practice.words()


def test_while_contacts_are_saved_it_asks_before_it_throws_them_away(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    window = open_window()
    window.import_contacts()
    told = leaves(window)
    window.importing.flow.phase = Phase.SAVING
    window.close()
    assert window.isVisible()
    assert told == []
    asked = dialog(qtbot, window, Question)
    assert asked.windowTitle() == "Quit while contacts are being saved?"
    asked.reject()
    window.importing.flow.phase = Phase.NOTHING
    window.close()
    assert told == [1]
