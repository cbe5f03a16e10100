"""The figures of Queue health: pace, lines over time, jobs, errors with what to do, latency; nothing is made up."""

import json
from dataclasses import replace
from datetime import timedelta
from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.campaign import CampaignStatus
from app.domain.errors import Reason, Refused
from app.domain.health import QueueHealth, QueueName
from app.domain.ids import iso
from app.domain.message import Status, Why
from app.storage.campaigns import move_campaign
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.figures import day_time
from app.ui.main_window import MainWindow
from app.ui.models.job_list import Column
from app.ui.screens import queue_health
from app.ui.screens.health_traffic import action, milliseconds
from app.ui.sections import Section
from tests.doubles.fake_commands import WELL, FakeCommands
from tests.makers import ANSWERED, NOW, add_campaign, add_draft
from tests.ui.conftest import OpenWindow
from tests.ui.looking import beat, health, until, words

LATER = NOW + timedelta(days=4)


def at_health(qtbot: QtBot, open_window: OpenWindow) -> MainWindow:
    window = open_window()
    window.go(Section.HEALTH)
    until(qtbot, lambda: health(window).traffic is not None and health(window).line.whole_text())
    return window


def texts(window: MainWindow) -> list[list[str]]:
    """What the table of jobs says."""
    model = health(window).jobs
    return [[str(model.index(row, at).data()) for at in Column] for row in range(model.rowCount())]


def test_each_queue_says_its_pace_or_when_it_runs_next(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands
) -> None:
    queues = {
        QueueName.SMS: QueueHealth(16, 4, 0, 1, 0, 3.0, per_minute=1940),
        QueueName.STATUS_REFRESH: QueueHealth(5, 2, 0, 0, 0, 1.0, per_minute=2350),
        QueueName.SCHEDULER: QueueHealth(0, 0, 1, 0, 0, None, next_at=LATER),
    }
    commands.well = replace(WELL, queues=queues)
    cards = health(at_health(qtbot, open_window)).cards
    assert [card.pace.whole_text() for card in cards.values()] == [
        "1,940 messages / min",
        "2,350 checks / min",
        f"next {day_time(LATER)}",
    ]


def test_a_pace_that_is_not_known_is_a_dash_and_no_zero(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands
) -> None:
    commands.well = replace(WELL, queues={name: QueueHealth(None, None, None, None, None, None) for name in QueueName})
    cards = health(at_health(qtbot, open_window)).cards
    assert [card.pace.whole_text() for card in cards.values()] == ["—", "—", "nothing is planned"]
    assert all(card.spark.values == () for card in cards.values())


def test_the_lines_are_drawn_from_what_was_measured(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands
) -> None:
    window = at_health(qtbot, open_window)
    card = health(window).cards[QueueName.SMS]
    for waiting in (7, 3):
        queues = {**WELL.queues, QueueName.SMS: QueueHealth(waiting, 1, 0, 0, 0, None)}
        commands.well = replace(WELL, queues=queues)
        beat(qtbot, window)
    assert [value for value, _ in groupby(card.spark.values)][-2:] == [8, 4]
    assert "4 now" in card.spark.accessibleDescription()


def test_jobs_are_listed_and_lead_to_their_campaign(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.QUEUED] * 11)
    draft = add_draft(folder, name="New season")
    with writing(folder.store) as conn:
        move_campaign(conn, draft, CampaignStatus.SCHEDULED, NOW, scheduled_for=LATER)
    window = at_health(qtbot, open_window)
    assert texts(window) == [
        ["campaign-1-run-1-batch-1", "SMS", "Waiting", "Weekend · 1 message"],
        ["campaign-1-run-1-batch-2", "SMS", "Waiting", "Weekend · 10 messages"],
        ["campaign-2-start", "Scheduler", "Scheduled", f"New season · {day_time(LATER)}"],
    ]
    assert not health(window).no_jobs.isVisible()
    table = health(window).job_table
    table.setFocus()
    table.setCurrentIndex(health(window).jobs.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    until(qtbot, lambda: window.campaign.campaign == made.campaign)


def test_without_jobs_that_is_said(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = at_health(qtbot, open_window)
    assert health(window).no_jobs.isVisible()
    assert texts(window) == []


def test_a_job_that_is_done_leaves_the_list(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.QUEUED] * 11)
    window = at_health(qtbot, open_window)
    until(qtbot, lambda: len(texts(window)) == 2)
    with writing(folder.store) as conn:
        conn.execute("UPDATE messages SET status = 'cancelled' WHERE id = ?", (made.messages[0],))
    until(qtbot, lambda: [row[0] for row in texts(window)] == ["campaign-1-run-1-batch-2"])


def test_errors_say_how_many_when_last_and_the_one_thing_to_do(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_campaign(folder, [Status.REJECTED] * 3 + [Status.UNCONFIRMED])
    window = at_health(qtbot, open_window)
    until(qtbot, lambda: "Invalid number" in words(health(window).errors))
    said = words(health(window).errors)
    assert (
        f"Invalid number\n3 messages · {ANSWERED.astimezone():%H:%M:%S}\nCorrect these contacts, or remove them."
        in said
    )
    assert "Mitto had an error of its own\n1 message · " in said


@pytest.mark.parametrize("why", [None, *Why])
def test_every_cause_has_something_to_do(why: Why | None) -> None:
    assert action(why).endswith(".")


def test_without_errors_that_is_said(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    add_campaign(folder, [Status.DELIVERED])
    window = at_health(qtbot, open_window)
    until(qtbot, lambda: "None. Mitto took everything" in words(health(window).errors))


def test_latency_is_told_in_words_and_drawn(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    add_campaign(folder, [Status.DELIVERED])
    card = health(at_health(qtbot, open_window)).latency
    assert card.words.whole_text() == "half within 2 s · 95 % within 2 s · without an answer 0.0 %"
    assert [bar.total for bar in card.bars.bars] == [0, 0, 0, 0, 1, 0, 0]
    assert card.bars.bars[0].words == "≤ 100 ms: 0"


def test_of_no_request_no_latency_is_drawn(qtbot: QtBot, open_window: OpenWindow) -> None:
    card = health(at_health(qtbot, open_window)).latency
    assert card.words.whole_text() == "no request yet"
    assert (card.bars.bars, card.spark.values) == ((), ())
    assert milliseconds(None) == "—"


def test_jobs_that_cannot_be_read_are_an_error_and_no_empty_list(
    qtbot: QtBot, open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise Refused(Reason.STORE_UNAVAILABLE, "The data folder cannot be read.")

    window = at_health(qtbot, open_window)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(queue_health, "jobs", broken)
        health(window).refresh()
        until(qtbot, health(window).unread.isVisible)
    until(qtbot, health(window).unread.isVisible)
    assert health(window).unread.words().startswith("Jobs and errors could not be read.")
    health(window).unread.action.click()
    until(qtbot, lambda: not health(window).unread.isVisible())


def test_what_is_copied_has_the_traffic_of_the_last_hour(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    add_campaign(folder, [Status.REJECTED, Status.DELIVERED])
    health(at_health(qtbot, open_window)).copy.click()
    copied = json.loads(QGuiApplication.clipboard().text())
    assert copied["traffic"]["p50_ms"] == 2000
    assert copied["traffic"]["errors"][0]["why"] == "invalid_number"
    assert copied["traffic"]["errors"][0]["last"] == iso(ANSWERED)
    assert copied["sms"]["per_minute"] is None
