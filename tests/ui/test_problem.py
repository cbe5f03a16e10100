"""A problem says what happened, what was and was not sent, what to do, and can be copied for whoever helps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import MaybeSent, Reason, Refused
from app.storage.database import StoreBusy
from app.ui.theme import Theme
from app.ui.what_to_do import WHAT_TO_DO
from app.ui.widgets.problem import Problem
from tests.ui.looking import words


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(theme: Theme, error: Exception, parent: QWidget) -> Problem:
    problem = Problem(theme, "The campaign was not paused", error, parent)
    problem.open()
    return problem


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_says_that_nothing_was_sent_and_what_to_do(theme: Theme, parent: QWidget, reason: Reason) -> None:
    said = words(shown(theme, Refused(reason, "It cannot be."), parent))
    for part in (
        "The campaign was not paused",
        "It cannot be.",
        "Nothing was changed, and nothing was sent.",
        WHAT_TO_DO[reason],
    ):
        assert part in said


@pytest.mark.parametrize("error", [KeyError("boom"), MaybeSent("reset by peer")])
def test_where_it_is_not_certain_nothing_is_promised(theme: Theme, parent: QWidget, error: Exception) -> None:
    said = words(shown(theme, error, parent))
    assert "Not certain." in said
    assert "Nothing was" not in said


def test_a_busy_store_asks_to_wait(theme: Theme, parent: QWidget) -> None:
    assert "Wait a moment, then try again." in words(shown(theme, StoreBusy("store.db is busy"), parent))


def test_technical_text_is_behind_details_and_everything_can_be_copied(
    qtbot: QtBot, theme: Theme, parent: QWidget
) -> None:
    problem = shown(theme, KeyError("boom"), parent)
    assert "boom" not in words(problem)
    QTest.mouseClick(problem.show_details, Qt.MouseButton.LeftButton)
    assert "KeyError: 'boom'" in words(problem)
    QTest.mouseClick(problem.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    for part in ("The campaign was not paused", "What to do: Look at how it stands", "KeyError: 'boom'"):
        assert part in copied


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_esc_close_it(theme: Theme, parent: QWidget, key: Qt.Key) -> None:
    problem = shown(theme, Refused(Reason.DISK_FULL, "The disk is full."), parent)
    closed: list[int] = []
    problem.finished.connect(closed.append)
    QTest.keyClick(problem, key)
    assert len(closed) == 1
