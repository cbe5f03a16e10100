"""After Send: ten seconds of recall on the campaign's screen; and campaigns that wait for their time."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.campaign import CampaignStatus
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.campaigns import get_campaign
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.ui.dialogs.change_start import ChangeStart
from app.ui.main_window import MainWindow
from app.ui.widgets.problem import Problem
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, add_campaign
from tests.ui.composing import add_draft, open_shop, settled
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words


@pytest.fixture(autouse=True)
def shop(folder: Folder, commands: FakeCommands) -> None:
    open_shop(folder, commands)


@pytest.fixture
def sent(commands: FakeCommands) -> CampaignId:
    """Sent a moment ago; the clock of these tests stands still."""
    campaign = add_draft(commands)
    assert commands.real is not None
    commands.real.send(campaign, recallable=True)
    return campaign


@pytest.fixture
def scheduled(commands: FakeCommands) -> CampaignId:
    campaign = add_draft(commands)
    assert commands.real is not None
    commands.real.send(campaign, at=NOW + timedelta(days=1))
    return campaign


def status(folder: Folder, campaign: CampaignId) -> CampaignStatus:
    with reading(folder.store) as conn:
        return get_campaign(conn, campaign).status


def test_the_banner_counts_the_seconds_and_recall_brings_the_draft_back(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, sent: CampaignId
) -> None:
    window = open_window(campaign=sent)
    until(qtbot, window.campaign.recall.isVisible)
    assert window.campaign.recall.words() == "Goes out in 10 s"
    assert window.campaign.recall.action.text() == "Recall"
    window.campaign.recall.action.click()
    window.campaign.recall.action.click()
    until(qtbot, lambda: window.stage.current() is window.composer)
    settled(qtbot, window.composer)
    assert status(folder, sent) is CampaignStatus.DRAFT
    assert window.toast.words() == "Recalled. Nothing was sent."
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM messages").fetchone()[0] == 0


def test_after_the_seconds_it_says_so_until_something_leaves(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, sent: CampaignId
) -> None:
    with writing(folder.store) as conn:
        conn.execute("UPDATE runs SET not_before = NULL")
    window = open_window(campaign=sent)
    until(qtbot, window.campaign.recall.isVisible)
    assert window.campaign.recall.words() == "Nothing has left yet."


def test_once_something_left_there_is_nothing_to_recall(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.ACCEPTED, Status.QUEUED])
    window = open_window(campaign=made.campaign)
    until(qtbot, lambda: not window.background.busy)
    assert not window.campaign.recall.isVisible()


def test_a_recall_that_comes_too_late_says_so(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, sent: CampaignId
) -> None:
    window = open_window(campaign=sent)
    until(qtbot, window.campaign.recall.isVisible)
    window.live._timer.stop()
    with writing(folder.store) as conn:
        conn.execute(
            """INSERT INTO requests (key, epoch, batch_id, messages, started_at)
               SELECT 'k', 1, min(batch_id), 1, '' FROM messages"""
        )
    window.campaign.recall.action.click()
    assert "Sending has begun" in words(dialog(qtbot, window, Problem))
    assert status(folder, sent) is CampaignStatus.SENDING


def test_a_scheduled_campaign_shows_what_is_planned(
    qtbot: QtBot, open_window: OpenWindow, scheduled: CampaignId
) -> None:
    window = open_window(campaign=scheduled)
    until(qtbot, lambda: "3 people" in words(window.campaign.planned))
    said = words(window.campaign.planned)
    assert "Tuesday 24 November 2026, 14:00 · Athens time" in said
    assert not window.campaign.recall.isVisible()


def test_what_is_planned_names_the_first_message_the_period_and_who_is_first(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, scheduled: CampaignId
) -> None:
    with writing(folder.store) as conn:
        conn.execute(
            """UPDATE campaigns SET scheduled_for = '2026-12-25T10:00:00.000Z',
                   spread_until = '2026-12-29T10:00:00.000Z', first_people = 2, first_then = 'go_on'"""
        )
    window = open_window(campaign=scheduled)
    until(qtbot, lambda: "3 people" in words(window.campaign.planned))
    said = words(window.campaign.planned)
    assert "Friday 25 December 2026, 12:00 · Athens time" in said
    assert "Monday 28 December 2026, 09:00" in said  # after Christmas, the day after it, and a Sunday
    assert "Evenly until Tuesday 29 December 2026, 12:00" in said
    assert "2 people, then the rest if they get it" in said


def test_a_scheduled_campaign_becomes_a_draft_again(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, scheduled: CampaignId
) -> None:
    window = open_window(campaign=scheduled)
    until(qtbot, window.campaign.planned.unschedule.isVisible)
    window.campaign.planned.unschedule.click()
    window.campaign.planned.unschedule.click()
    until(qtbot, lambda: window.stage.current() is window.composer)
    settled(qtbot, window.composer)
    assert status(folder, scheduled) is CampaignStatus.DRAFT
    assert window.composer.when.at_time.isChecked()


def changing(qtbot: QtBot, window: MainWindow) -> ChangeStart:
    until(qtbot, window.campaign.planned.change_time.isVisible)
    window.campaign.planned.change_time.click()
    asking = dialog(qtbot, window, ChangeStart)
    until(qtbot, asking.edit.isEnabled)
    return asking


def test_its_time_can_be_changed(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, scheduled: CampaignId
) -> None:
    asking = changing(qtbot, open_window(campaign=scheduled))
    assert asking.edit.moment() == NOW + timedelta(days=1)
    asking.edit.date.setDate(asking.edit.date.date().addDays(1))
    asking.save.click()
    asking.save.click()
    until(qtbot, lambda: not commands.busy and commands.sent_as)
    assert commands.sent_as == [(NOW + timedelta(days=2), None, False)]
    assert commands.asked == [("send", scheduled)]


def test_a_time_that_has_passed_cannot_be_chosen(qtbot: QtBot, open_window: OpenWindow, scheduled: CampaignId) -> None:
    asking = changing(qtbot, open_window(campaign=scheduled))
    asking.edit.date.setDate(asking.edit.date.date().addDays(-7))
    assert asking.edit.words.text() == "That time has passed. Choose a later one."
    assert not asking.save.isEnabled()
    asking.stop.click()
    assert not asking.isVisible()


def test_any_campaign_can_be_copied_into_a_new_draft(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.DELIVERED], name="Autumn", text="Hello")
    window = open_window(campaign=made.campaign)
    window.campaign.copy.click()
    window.campaign.copy.click()
    until(qtbot, lambda: window.stage.current() is window.composer)
    settled(qtbot, window.composer)
    assert window.composer.header.name.text() == "Autumn, again"
    assert window.composer.message.editor.source() == "Hello"
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM campaigns").fetchone()[0] == 2
