"""Queue health says what is known, says that the rest is not, and names what stands still with what to do."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.errors import Reason, Refused
from app.domain.health import (
    GateHealth,
    Health,
    Problem,
    QueueHealth,
    QueueName,
    Stall,
    StallCause,
    WorkerHealth,
)
from app.domain.ids import CampaignId
from app.storage.folder import Folder
from app.ui import health_words
from app.ui.main_window import MainWindow
from app.ui.pulse import Work
from app.ui.sections import Section
from app.ui.tray_talk import status_line
from tests.doubles.fake_commands import WELL, FakeCommands
from tests.makers import NOW, add_draft
from tests.ui.conftest import OpenWindow
from tests.ui.looking import health, until, words

ALIVE = WorkerHealth(alive=True, beat_s=1.0)
CLOSED = GateHealth(open=False, reason="owner", not_before=NOW)


@pytest.fixture
def busy() -> Health:
    queues = {
        QueueName.SMS: QueueHealth(16, 4, 2, 1, 0, 3.0),
        QueueName.STATUS_REFRESH: QueueHealth(5, 2, 1520, 0, 0, 1.0),
        QueueName.SCHEDULER: QueueHealth(0, 0, 1, None, None, None),
    }
    return replace(WELL, queues=queues)


def at_health(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    window = open_window()
    window.go(Section.HEALTH)
    until(qtbot, health(window).line.whole_text)
    return window


def test_three_queues_show_their_figures_and_what_is_not_known_is_a_dash(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, busy: Health
) -> None:
    commands.well = busy
    window = at_health(qtbot, open_window)
    figures = {name: [figure.text() for figure in card.figures] for name, card in health(window).cards.items()}
    assert figures[QueueName.SMS] == ["16", "4", "2", "1", "0"]
    assert figures[QueueName.STATUS_REFRESH] == ["5", "2", "1,520", "0", "0"]
    assert figures[QueueName.SCHEDULER] == ["0", "0", "1", "—", "—"]
    assert health(window).cards[QueueName.SMS].oldest.text() == "oldest 3 s"
    assert health(window).cards[QueueName.SCHEDULER].oldest.text() == "oldest —"


@pytest.mark.parametrize(
    ("queue", "alive", "word"),
    [
        (QueueHealth(0, 0, 0, 0, 0, None), True, "Healthy"),
        (QueueHealth(0, 0, 0, 0, 0, None), False, "Not running"),
        (QueueHealth(3, 0, 0, 0, 0, 61.0), True, "Behind"),
        (QueueHealth(3, 0, 0, 1, 0, 61.0), True, "Retrying"),
        (QueueHealth(3, 0, 0, 1, 2, 61.0), True, "Jobs failed"),
        (QueueHealth(3, None, 0, 1, 2, 61.0), True, "Unknown"),
    ],
)
def test_a_queue_has_one_word_for_how_it_is(queue: QueueHealth, alive: bool, word: str) -> None:
    assert health_words.queue_state(queue, WorkerHealth(alive, 1.0))[0] == word


def test_a_standing_campaign_is_named_with_its_cause_and_opens(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    campaign = add_draft(folder)
    commands.well = replace(WELL, stalled=(Stall(campaign, "Weekend", StallCause.OFFLINE, 190.0),))
    window = at_health(qtbot, open_window)
    said = words(health(window).stalled)
    assert "“Weekend” has made no progress for 3 min. Mitto cannot be reached." in said
    assert not window.attention.stall.isVisible()
    window.go(Section.CAMPAIGNS)
    assert window.attention.stall.isVisible()
    window.attention.stall.action.click()
    assert window.campaign.campaign == campaign


def test_the_stall_banner_goes_when_the_campaign_moves_again(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, folder: Folder
) -> None:
    commands.well = replace(WELL, stalled=(Stall(add_draft(folder), "Weekend", StallCause.UNKNOWN, 50.0),))
    window = open_window()
    assert window.attention.stall.isVisible()
    commands.well = WELL
    window.pulse.ask()
    until(qtbot, lambda: not window.attention.stall.isVisible())


def test_what_could_not_be_found_out_is_said(qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands) -> None:
    commands.well = replace(WELL, problems=(Problem("queue_unavailable", "The queue file cannot be opened."),))
    assert "The queue file cannot be opened." in words(health(at_health(qtbot, open_window)))


def test_health_that_cannot_be_read_is_an_error_everywhere_and_never_the_last_good_news(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands
) -> None:
    window = at_health(qtbot, open_window)
    commands.well = Refused(Reason.STORE_UNAVAILABLE, "The data folder cannot be read.")
    window.pulse.ask()
    until(qtbot, window.attention.unreadable.isVisible)
    assert "The data folder cannot be read." in words(health(window))
    assert window.sidebar.worker.words() == "Worker: not known"
    assert not health(window).copy.isEnabled()
    assert window.pulse.last is None
    commands.well = WELL
    window.pulse.ask()
    until(qtbot, lambda: window.sidebar.worker.words() == "Worker running · 3 queues")
    assert not window.attention.unreadable.isVisible()


def test_everything_can_be_copied_as_json(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands, busy: Health
) -> None:
    commands.well = replace(busy, gate=GateHealth(False, "throttled", NOW))
    health(at_health(qtbot, open_window)).copy.click()
    copied = json.loads(QGuiApplication.clipboard().text())
    assert copied["sms"]["waiting"] == 16
    assert copied["scheduler"]["failed"] is None
    assert copied["gate"]["not_before"] == "2026-11-23T12:00:00.000Z"


def test_pausing_everything_is_one_press_and_turns_into_resuming(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands
) -> None:
    window = at_health(qtbot, open_window)
    health(window).pause.click()
    health(window).pause.click()
    commands.well = replace(WELL, gate=CLOSED)
    until(qtbot, health(window).resume.isVisible)
    assert not health(window).pause.isVisible()
    health(window).resume.click()
    until(qtbot, lambda: commands.asked == [("pause_all",), ("resume_all",)])


def test_the_trays_line_says_what_matters_most() -> None:
    stalled = replace(WELL, stalled=(Stall(CampaignId(1), "Weekend", StallCause.UNKNOWN, 50.0),))
    dead = replace(WELL, worker=WorkerHealth(alive=False, beat_s=None))
    said = [
        status_line(dead, Work(1, 1)),
        status_line(replace(stalled, gate=CLOSED), Work(1)),
        status_line(stalled, Work(1)),
        status_line(WELL, Work(2)),
        status_line(WELL, Work(0, 3)),
        status_line(WELL, Work()),
    ]
    assert said == [
        "The worker is not running",
        "All sending is paused",
        "“Weekend” stands still",
        "2 campaigns are sending",
        "Nothing is sending, 3 scheduled",
        "Nothing is sending",
    ]


def test_the_gate_says_until_when_only_if_it_opens_by_itself() -> None:
    until_then = GateHealth(open=False, reason="throttled", not_before=NOW + timedelta(minutes=1))
    assert "until" in health_words.gate_line(until_then)[0]
    assert "until" not in health_words.gate_line(CLOSED)[0]
    assert health_words.gate_line(None)[0] == "Mitto: not known"
