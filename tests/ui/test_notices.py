"""Each thing that a person should know is told exactly once, in the tray or in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.ids import CampaignId
from app.domain.journal import Event
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.journal import note
from app.ui.background import Background
from app.ui.notices import Notice, Notices
from app.ui.remembered import Remembered
from app.ui.theme import Theme
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, add_draft
from tests.ui.changing import tell
from tests.ui.conftest import OpenWindow
from tests.ui.fake_tray import FakeTray
from tests.ui.looking import until


class Listener:
    """Notices of one session."""

    def __init__(self, folder: Folder, background: Background, settings: Path, qtbot: QtBot) -> None:
        self.parent, self.qtbot = QObject(), qtbot
        self.told: list[Notice] = []
        self.notices = Notices(folder.store, background, Remembered(settings), self.parent)
        self.notices.noticed.connect(self.told.append)
        self.look()

    def look(self) -> None:
        """Look and wait until there is nothing new any more."""
        self.notices.look()
        until(self.qtbot, lambda: not self.notices.waiting)


@pytest.fixture
def listener(qtbot: QtBot, folder: Folder, background: Background, tmp_path: Path) -> Listener:
    return Listener(folder, background, tmp_path / "window.ini", qtbot)


@pytest.mark.parametrize(
    ("event", "title", "failure"),
    [
        (Event.STALLED, "“Weekend” stands still", True),
        (Event.UNCONFIRMED, "3 messages unconfirmed in “Weekend”", True),
        (Event.KEY_REFUSED, "Mitto refused the account", True),
        (Event.START_MISSED, "“Weekend” did not start", True),
        (Event.START_REFUSED, "“Weekend” could not start", True),
        (Event.FIRST_PEOPLE, "“Weekend” asks you before the rest", True),
        (Event.CAMPAIGN_COMPLETED, "“Weekend” is completed", False),
    ],
)
def test_what_a_person_should_know_is_told_once(
    listener: Listener, folder: Folder, event: Event, title: str, failure: bool
) -> None:
    campaign = add_draft(folder)
    tell(folder, event, campaign, messages=3, cause="offline")
    listener.look()
    listener.look()
    assert [(one.title, one.campaign, one.failure) for one in listener.told] == [(title, campaign, failure)]


def test_a_stall_is_told_with_its_cause_and_what_to_do(listener: Listener, folder: Folder) -> None:
    tell(folder, Event.STALLED, add_draft(folder), cause="offline")
    listener.look()
    assert listener.told[0].text == "Mitto cannot be reached. Check the internet connection; sending goes on by itself."


def test_first_people_who_fared_well_are_good_news_with_their_figures(listener: Listener, folder: Folder) -> None:
    tell(folder, Event.FIRST_PEOPLE, add_draft(folder), people=10, delivered=8, undelivered=1, waiting=1, goes_on=True)
    listener.look()
    assert [(one.title, one.text, one.failure) for one in listener.told] == [
        (
            "“Weekend” goes on after its first people",
            "8 of 10 delivered, 1 undelivered, 1 without a report yet",
            False,
        )
    ]


def test_what_happened_before_the_first_start_is_not_told(
    folder: Folder, background: Background, tmp_path: Path, qtbot: QtBot
) -> None:
    tell(folder, Event.CAMPAIGN_COMPLETED, add_draft(folder))
    assert Listener(folder, background, tmp_path / "window.ini", qtbot).told == []


def test_what_happened_while_the_window_was_gone_is_told_at_the_next_start_and_never_again(
    listener: Listener, folder: Folder, background: Background, tmp_path: Path, qtbot: QtBot
) -> None:
    tell(folder, Event.CAMPAIGN_COMPLETED, add_draft(folder))
    second = Listener(folder, background, tmp_path / "window.ini", qtbot)
    third = Listener(folder, background, tmp_path / "window.ini", qtbot)
    assert (len(second.told), len(third.told)) == (1, 0)


def test_a_stall_that_has_ended_by_now_is_not_told(listener: Listener, folder: Folder) -> None:
    campaign = add_draft(folder)
    tell(folder, Event.STALLED, campaign, cause="offline")
    tell(folder, Event.STALL_ENDED, campaign)
    listener.look()
    assert listener.told == []


def test_unconfirmed_messages_of_several_requests_are_one_notice_with_their_sum(
    listener: Listener, folder: Folder
) -> None:
    campaign = add_draft(folder)
    tell(folder, Event.UNCONFIRMED, campaign, messages=2)
    tell(folder, Event.UNCONFIRMED, campaign, messages=5)
    listener.look()
    assert [one.title for one in listener.told] == ["7 messages unconfirmed in “Weekend”"]


def test_ordinary_events_are_not_told(listener: Listener, folder: Folder) -> None:
    for event in (Event.CAMPAIGN_LAUNCHED, Event.CAMPAIGN_PAUSED, Event.GATE_CLOSED, Event.CONTACTS_IMPORTED):
        tell(folder, event, add_draft(folder))
    listener.look()
    assert listener.told == []


def test_more_rows_than_one_look_reads_are_all_told(listener: Listener, folder: Folder) -> None:
    campaigns = [add_draft(folder, name=f"Campaign {at}") for at in range(3)]
    with writing(folder.store) as conn:
        for campaign in campaigns:
            for _ in range(300):
                note(conn, Event.CAMPAIGN_LAUNCHED, NOW, campaign=campaign)
            note(conn, Event.CAMPAIGN_COMPLETED, NOW, campaign=campaign)
    listener.look()
    assert [one.campaign for one in listener.told] == campaigns


def test_an_unknown_cause_of_a_newer_version_is_still_told(listener: Listener, folder: Folder) -> None:
    tell(folder, Event.STALLED, add_draft(folder), cause="sunspots")
    listener.look()
    assert listener.told[0].title == "“Weekend” stands still"


def test_the_window_tells_its_tray_exactly_once(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, theme: Theme
) -> None:
    tray = FakeTray(theme)
    window = open_window(tray=tray)
    until(qtbot, lambda: not window.notices.waiting)
    tell(folder, Event.CAMPAIGN_COMPLETED, add_draft(folder))
    until(qtbot, lambda: tray.told)
    window.refresh()
    window.live.refresh()
    until(qtbot, lambda: not window.notices.waiting)
    assert len(tray.told) == 1
    assert not window.attention.notice.isVisible()


def test_without_a_tray_the_notice_is_a_banner_that_opens_its_campaign(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    window = open_window()
    until(qtbot, lambda: not window.notices.waiting)
    campaign = add_draft(folder)
    tell(folder, Event.UNCONFIRMED, campaign, messages=2)
    until(qtbot, window.attention.notice.isVisible)
    assert "2 messages unconfirmed in “Weekend”" in window.attention.notice.words()
    window.attention.notice.action.click()
    assert window.campaign.campaign == campaign
    assert not window.attention.notice.isVisible()


def test_good_news_does_not_look_like_a_warning_and_can_be_dismissed(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    window = open_window()
    until(qtbot, lambda: not window.notices.waiting)
    tell(folder, Event.CAMPAIGN_COMPLETED, add_draft(folder))
    until(qtbot, window.attention.good_news.isVisible)
    assert not window.attention.notice.isVisible()
    for button in window.attention.good_news.findChildren(QPushButton):
        if button.accessibleName() == "Dismiss this notice":
            button.click()
    assert not window.attention.good_news.isVisible()
    until(qtbot, lambda: window.attention.height() == 0)


def test_a_click_on_a_tray_notice_opens_its_campaign(folder: Folder, open_window: OpenWindow, theme: Theme) -> None:
    tray = FakeTray(theme)
    window = open_window(tray=tray)
    window.hide()
    campaign = add_draft(folder)
    tray.campaign_wanted.emit(campaign)
    assert window.isVisible()
    assert window.campaign.campaign == campaign


def test_the_trays_menu_pauses_and_resumes_everything(
    qtbot: QtBot, open_window: OpenWindow, theme: Theme, commands: FakeCommands
) -> None:
    tray = FakeTray(theme)
    window = open_window(tray=tray)
    tray.pause.trigger()
    until(qtbot, lambda: commands.asked == [("pause_all",)] and not window.desk.steering.busy)
    tray.resume.trigger()
    until(qtbot, lambda: commands.asked == [("pause_all",), ("resume_all",)])


def test_a_campaign_that_is_gone_does_not_stop_the_news(listener: Listener, folder: Folder) -> None:
    tell(folder, Event.CAMPAIGN_COMPLETED, CampaignId(99))
    listener.look()
    assert [one.title for one in listener.told] == ["“Campaign 99” is completed"]
