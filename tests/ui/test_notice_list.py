"""The bell: each notice once, new until the list is opened, over restarts too."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.ids import CampaignId
from app.domain.journal import Event
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.journal import note
from app.ui.main_window import MainWindow
from app.ui.models.notice_list import UNREAD
from app.ui.notice_book import NoticeBook
from app.ui.notice_history import read_history
from app.ui.sections import Section
from tests.makers import NOW, add_draft
from tests.ui.changing import tell
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until


def titles(folder: Folder) -> list[str]:
    return [one.notice.title for one in read_history(folder.store).given]


def tell_later(folder: Folder, event: Event, campaign: CampaignId, minutes: int, **data: str | int) -> None:
    with writing(folder.store) as conn:
        note(conn, event, NOW + timedelta(minutes=minutes), campaign=campaign, data=data)


def book(qtbot: QtBot, window: MainWindow) -> NoticeBook:
    until(qtbot, lambda: not window.notices.waiting and not window.tools.notices.waiting)
    return window.tools.notices


def open_list(qtbot: QtBot, window: MainWindow) -> NoticeBook:
    QTest.mouseClick(window.sidebar.bell, Qt.MouseButton.LeftButton)
    assert window.tools.notices.panel.isVisible()
    return book(qtbot, window)


def test_notices_are_told_newest_first_with_the_words_that_they_had(folder: Folder) -> None:
    campaign = add_draft(folder)
    tell(folder, Event.UNCONFIRMED, campaign, messages=2)
    tell(folder, Event.GATE_CLOSED, None, reason="owner")
    tell(folder, Event.CAMPAIGN_COMPLETED, campaign)
    given = read_history(folder.store).given
    assert [one.notice.title for one in given] == ["“Weekend” is completed", "2 messages unconfirmed in “Weekend”"]
    assert [one.notice.failure for one in given] == [False, True]
    assert {one.notice.campaign for one in given} == {campaign}


def test_what_happens_again_soon_is_one_notice_and_later_another(folder: Folder) -> None:
    campaign = add_draft(folder)
    for minutes, count in ((0, 2), (5, 3), (60, 7)):
        tell_later(folder, Event.UNCONFIRMED, campaign, minutes, messages=count)
    assert titles(folder) == ["7 messages unconfirmed in “Weekend”", "5 messages unconfirmed in “Weekend”"]


def test_a_stall_that_is_over_says_so_and_a_new_one_does_not(folder: Folder) -> None:
    campaign = add_draft(folder)
    tell_later(folder, Event.STALLED, campaign, 0, cause="offline")
    tell_later(folder, Event.STALL_ENDED, campaign, 30)
    tell_later(folder, Event.STALLED, campaign, 60, cause="offline")
    newest, oldest = (one.notice for one in read_history(folder.store).given)
    assert (newest.title, oldest.title) == ("“Weekend” stands still", "“Weekend” stood still")
    assert oldest.text == "It moves again."


def test_what_happened_before_the_first_start_is_listed_and_not_new(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    tell(folder, Event.CAMPAIGN_COMPLETED, add_draft(folder))
    window = open_window()
    assert len(book(qtbot, window).model.given) == 1
    assert window.sidebar.bell.count == 0


def test_a_notice_counts_until_the_list_is_opened_and_never_again(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    window = open_window()
    book(qtbot, window)
    campaign = add_draft(folder)
    tell(folder, Event.CAMPAIGN_COMPLETED, campaign)
    until(qtbot, lambda: window.sidebar.bell.count == 1)
    assert window.sidebar.bell.accessibleName() == "Notices, 1 new"
    again = open_window()
    book(qtbot, again)
    assert again.sidebar.bell.count == 1
    model = open_list(qtbot, again).model
    assert [model.index(at).data(UNREAD) for at in range(model.rowCount())] == [True]
    assert again.sidebar.bell.count == 0
    third = open_window()
    model = book(qtbot, third).model
    assert third.sidebar.bell.count == 0
    assert [model.index(at).data(UNREAD) for at in range(model.rowCount())] == [False]


def test_what_comes_while_the_list_is_open_is_shown_and_is_not_new_afterwards(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    window = open_window()
    found = open_list(qtbot, window)
    assert found.panel.empty.heading.text() == "No notices yet"
    tell(folder, Event.CAMPAIGN_COMPLETED, add_draft(folder))
    until(qtbot, lambda: len(found.model.given) == 1)
    assert window.sidebar.bell.count == 0


def test_a_click_and_enter_open_the_campaign(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    first, second = add_draft(folder, name="First"), add_draft(folder, name="Second")
    for campaign in (first, second):
        tell(folder, Event.START_MISSED, campaign)
    window = open_window()
    found = open_list(qtbot, window)
    view = found.panel.view
    place = view.visualRect(found.model.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.campaign.campaign == first
    assert not found.panel.isVisible()
    open_list(qtbot, window)
    view.setCurrentIndex(found.model.index(0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.campaign.campaign == second


def test_all_that_happened_is_one_click_away_and_esc_closes_the_list(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    window = open_window()
    found = open_list(qtbot, window)
    QTest.keyClick(found.panel, Qt.Key.Key_Escape)
    assert not found.panel.isVisible()
    open_list(qtbot, window)
    QTest.mouseClick(found.panel.all, Qt.MouseButton.LeftButton)
    assert window.section is Section.ACTIVITY


def test_notices_that_cannot_be_read_say_so(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window()
    book(qtbot, window)
    folder.store.rename(tmp_path / "away.db")
    found = open_list(qtbot, window)
    until(qtbot, lambda: found.panel.empty.heading.text() == "The notices could not be read")
