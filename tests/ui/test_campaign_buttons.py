"""Buttons do one thing, once, after asking where it cannot be taken back; a refusal is shown in its own words."""

from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.campaign import CampaignStatus, Hold
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.campaigns import move_campaign, pause_campaign
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.dialogs.working import Working
from app.ui.screens.campaign_buttons import file_name
from app.ui.widgets.problem import Problem
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, number
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, dialogs, until, words


@pytest.fixture
def sending(folder: Folder) -> CampaignId:
    return add_campaign(folder, [Status.QUEUED, Status.REJECTED, Status.DELIVERED]).campaign


@pytest.fixture
def draft(folder: Folder) -> CampaignId:
    add_contacts(folder, [Person(number(at)) for at in range(2310)])
    return add_draft(folder)


def test_pause_pauses_once_however_often_it_is_pressed(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, sending: CampaignId
) -> None:
    commands.hold = Event()
    pause = open_window(campaign=sending).campaign.buttons.pause
    pause.click()
    assert not pause.isEnabled()
    pause.click()
    pause.clicked.emit()
    commands.hold.set()
    until(qtbot, pause.isEnabled)
    assert commands.asked == [("pause", sending)]


def test_while_one_thing_is_done_nothing_else_can_be_asked(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, sending: CampaignId
) -> None:
    commands.hold = Event()
    buttons = open_window(campaign=sending).campaign.buttons
    buttons.pause.click()
    assert not any(button.isEnabled() for button in (buttons.cancel, buttons.export))
    commands.hold.set()
    until(qtbot, buttons.cancel.isEnabled)


def test_a_paused_campaign_goes_on_with_one_press(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands, sending: CampaignId
) -> None:
    with writing(folder.store) as conn:
        pause_campaign(conn, sending, Hold.OWNER, NOW)
    open_window(campaign=sending).campaign.buttons.resume.click()
    until(qtbot, lambda: commands.asked == [("resume", sending)])


def test_one_that_is_held_at_its_ceiling_asks_before_it_goes_on_without(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands, sending: CampaignId
) -> None:
    with writing(folder.store) as conn:
        pause_campaign(conn, sending, Hold.CEILING, NOW)
    window = open_window(campaign=sending)
    window.campaign.buttons.resume.click()
    ask = dialog(qtbot, window, Question)
    assert "1 message" in words(ask)
    assert commands.asked == []
    ask.yes.click()
    until(qtbot, lambda: commands.asked == [("set_ceiling", sending, None)])


def test_cancel_says_what_is_gone_already_and_asks_first(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, sending: CampaignId
) -> None:
    window = open_window(campaign=sending)
    window.campaign.buttons.cancel.click()
    question = dialog(qtbot, window, Question)
    assert "Will not be sent\n1 message\nCannot be called back\n1 message, with Mitto already" in words(question)
    question.no.click()
    assert commands.asked == []
    window.campaign.buttons.cancel.click()
    dialog(qtbot, window, Question).yes.click()
    until(qtbot, lambda: commands.asked == [("cancel", sending)])
    until(qtbot, lambda: window.toast.words() == "2 messages cancelled")


def test_a_campaign_that_was_paused_before_its_time_is_resumed_to_wait_again_and_that_is_said(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands, draft: CampaignId
) -> None:
    with writing(folder.store) as conn:
        move_campaign(conn, draft, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW + timedelta(days=4))
        pause_campaign(conn, draft, Hold.OWNER, NOW)
    window = open_window(campaign=draft)
    until(qtbot, window.campaign.hold.isVisible)
    assert "Resume it, and it waits for Fri 27 Nov" in window.campaign.hold.words()
    window.campaign.buttons.resume.click()
    until(qtbot, lambda: commands.asked == [("resume", draft)])
    assert dialogs(window, Question) == []
    until(qtbot, lambda: "It starts as planned: Fri 27 Nov" in window.toast.words())


def test_a_start_that_was_missed_is_resumed_only_after_the_number_was_confirmed(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands, draft: CampaignId
) -> None:
    with writing(folder.store) as conn:
        conn.execute("UPDATE campaigns SET status = 'paused', hold = 'missed_start' WHERE id = ?", (draft,))
    window = open_window(campaign=draft)
    until(qtbot, window.campaign.buttons.resume.isEnabled)
    window.campaign.buttons.resume.click()
    question = dialog(qtbot, window, Question)
    assert commands.asked == []
    assert question.yes.text() == "Send to 2,310 people"
    question.yes.click()
    until(qtbot, lambda: commands.asked == [("resume", draft)])


def test_a_refusal_is_shown_with_its_words_and_its_code_can_be_copied(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, sending: CampaignId
) -> None:
    commands.refusal = Refused(Reason.QUEUE_UNAVAILABLE, "The queue cannot be used. Nothing was sent.")
    window = open_window(campaign=sending)
    window.campaign.buttons.pause.click()
    problem = dialog(qtbot, window, Problem)
    assert "The campaign was not paused" in words(problem)
    assert "The queue cannot be used. Nothing was sent." in words(problem)
    problem.copy.click()
    assert "queue_unavailable" in QGuiApplication.clipboard().text()
    problem.close_button.click()
    until(qtbot, lambda: not dialogs(window, Problem))
    assert window.campaign.buttons.pause.isEnabled()


def test_a_report_is_written_with_progress_and_said_to_be_done(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, sending: CampaignId, tmp_path: Path
) -> None:
    commands.steps = 3
    window = open_window(campaign=sending)
    window.campaign.buttons.export_to(tmp_path / "report.csv")
    until(qtbot, lambda: window.toast.words() == "3 messages written to report.csv")
    assert commands.asked == [("write_report", sending, tmp_path / "report.csv")]
    until(qtbot, lambda: not dialogs(window, Working))
    assert window.campaign.buttons.export.isEnabled()


def test_a_report_can_be_cancelled_while_it_is_written(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, sending: CampaignId, tmp_path: Path
) -> None:
    commands.hold = Event()
    window = open_window(campaign=sending)
    window.campaign.buttons.export_to(tmp_path / "report.csv")
    working = dialog(qtbot, window, Working)
    working.cancel.click()
    until(qtbot, window.campaign.buttons.export.isEnabled)
    assert window.toast.words() == ""
    assert dialogs(window, Problem) == []


def test_a_file_is_named_after_the_campaign_without_what_no_disk_takes() -> None:
    assert file_name("Weekend −20% / Αθήνα: 1?") == "Weekend −20% - Αθήνα- 1-"
