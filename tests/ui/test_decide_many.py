"""Deciding about many messages at once: what is unconfirmed, and what Mitto refused, by reason."""

import random
from array import array
from threading import Event

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.campaign import Settlement
from app.domain.message import Status, Why
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.models.message_pages import steps
from app.ui.screens.campaign_rejected import advice
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Made, add_campaign
from tests.ui.changing import move
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, dialogs, until, words

FIVE = 5


@pytest.fixture
def made(folder: Folder) -> Made:
    return add_campaign(folder, [Status.UNCONFIRMED] * FIVE + [Status.DELIVERED] * 3)


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, made: Made) -> MainWindow:
    """At the unconfirmed messages."""
    window = open_window(campaign=made.campaign)
    window.campaign.messages.choose(Status.UNCONFIRMED)
    until(qtbot, lambda: window.campaign.model.rowCount() == FIVE and window.campaign.model.message_at(4) is not None)
    until(qtbot, window.campaign.messages.group.isVisible)
    return window


def select(window: MainWindow, *rows: int) -> None:
    """As clicks with Ctrl do."""
    how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        window.campaign.table.selectionModel().select(window.campaign.model.index(row, 0), how)


@pytest.mark.parametrize(
    "press",
    [
        ("mark_sent", Settlement.SENT, "Mark 5 messages as sent"),
        ("send_again", Settlement.RESEND, "Send 5 messages again"),
        ("drop", Settlement.DROP, "Do not send 5 messages again"),
    ],
)
def test_all_can_be_decided_at_once_after_saying_what_that_means(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, made: Made, press: tuple[str, Settlement, str]
) -> None:
    name, how, yes = press
    button = getattr(window.campaign.messages.group, name)
    assert "5" in button.text()
    button.click()
    question = dialog(qtbot, window, Question)
    assert question.yes.text() == yes
    assert commands.asked == []
    question.yes.click()
    until(qtbot, lambda: commands.asked == [("settle", made.campaign, how, None)])


def test_sending_all_again_warns_that_people_may_get_it_twice(qtbot: QtBot, window: MainWindow) -> None:
    window.campaign.messages.group.send_again.click()
    question = dialog(qtbot, window, Question)
    assert "twice" in words(question)
    assert not question.yes.isDefault()
    question.no.click()


def test_those_that_are_chosen_are_decided_and_no_others(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, made: Made
) -> None:
    select(window, 1, 3)
    group = window.campaign.messages.group
    assert group.mark_sent.text() == "Mark 2 as sent"
    group.mark_sent.click()
    dialog(qtbot, window, Question).yes.click()
    wanted = (made.messages[1], made.messages[3])
    until(qtbot, lambda: commands.asked == [("settle", made.campaign, Settlement.SENT, wanted)])


def test_the_choice_stays_with_its_messages_while_others_leave(
    qtbot: QtBot, window: MainWindow, folder: Folder, made: Made
) -> None:
    select(window, 1, 3)
    move(folder, "accepted", made.messages[0], made.messages[2])
    until(qtbot, lambda: window.campaign.model.rowCount() == FIVE - 2)
    assert window.campaign.table.chosen() == (made.messages[1], made.messages[3])
    move(folder, "accepted", made.messages[3])
    until(qtbot, lambda: window.campaign.model.rowCount() == FIVE - 3)
    assert window.campaign.table.chosen() == (made.messages[1],)


def test_with_the_keyboard_several_are_chosen_too(qtbot: QtBot, window: MainWindow, made: Made) -> None:
    table = window.campaign.table
    table.setCurrentIndex(window.campaign.model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen() == made.messages[:2]


def test_those_that_were_found_are_decided_and_no_others(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, made: Made
) -> None:
    window.campaign.messages.search.setText("person 2")
    until(qtbot, lambda: window.campaign.model.rowCount() == 1)
    until(qtbot, lambda: window.campaign.messages.group.drop.text() == "Do not send 1 again")
    window.campaign.messages.group.drop.click()
    dialog(qtbot, window, Question).yes.click()
    until(qtbot, lambda: commands.asked == [("settle", made.campaign, Settlement.DROP, (made.messages[2],))])


def test_only_unconfirmed_messages_can_be_chosen_together(qtbot: QtBot, window: MainWindow) -> None:
    window.campaign.messages.choose(None)
    until(qtbot, lambda: window.campaign.model.rowCount() == FIVE + 3)
    assert not window.campaign.messages.group.isVisible()
    table = window.campaign.table
    table.setCurrentIndex(window.campaign.model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.selectionModel().selectedRows()) == 1


def test_while_a_decision_is_carried_out_no_other_can_be_made(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    commands.hold = Event()
    group = window.campaign.messages.group
    group.mark_sent.click()
    dialog(qtbot, window, Question).yes.click()
    until(qtbot, lambda: commands.asked and not group.drop.isEnabled())
    group.drop.clicked.emit()
    assert dialogs(window, Question) == []
    commands.hold.set()
    until(qtbot, group.drop.isEnabled)


def test_rows_do_not_move_while_the_mouse_is_down(qtbot: QtBot, window: MainWindow, folder: Folder, made: Made) -> None:
    table = window.campaign.table
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(_at(window, 2)).center())
    move(folder, "accepted", made.messages[0])
    until(qtbot, lambda: not window.background.busy and window.campaign.model._missed)
    assert window.campaign.model.rowCount() == FIVE
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(_at(window, 2)).center())
    until(qtbot, lambda: window.campaign.model.rowCount() == FIVE - 1)
    assert table.chosen() == (made.messages[2],)


def test_what_was_refused_is_told_by_reason_with_the_one_right_action(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    made = add_campaign(folder, [Status.REJECTED] * 5)
    with writing(folder.store) as conn:
        conn.executemany("UPDATE messages SET why = 'account' WHERE id = ?", [(one,) for one in made.messages[3:]])
    window = open_window(campaign=made.campaign)
    window.campaign.messages.choose(Status.REJECTED)
    causes = window.campaign.messages.rejected
    until(qtbot, causes.isVisible)
    assert "3\nInvalid number\nNothing to retry. Correct these contacts, or remove them." in words(causes)
    assert set(causes.retries) == {Why.ACCOUNT}
    assert causes.retries[Why.ACCOUNT].text() == "Retry 2"
    causes.retries[Why.ACCOUNT].click()
    question = dialog(qtbot, window, Question)
    assert question.yes.text() == "Send to 2 people"
    question.yes.click()
    until(qtbot, lambda: commands.asked == [("retry_rejected", made.campaign, Why.ACCOUNT)])
    window.campaign.messages.choose(None)
    assert not causes.isVisible()


@pytest.mark.parametrize("why", [None, Why.INVALID_NUMBER, Why.INVALID_TEXT])
def test_nothing_is_offered_that_cannot_help(why: Why | None) -> None:
    assert not advice(why).retry
    assert advice(why).words


def test_a_short_list_becomes_another_step_by_step() -> None:
    chance = random.Random(7)
    for _ in range(300):
        before = array("q", sorted(chance.sample(range(30), chance.randrange(20))))
        after = array("q", sorted(chance.sample(range(30), chance.randrange(20))))
        rows = list(before)
        for step in steps(before, after):
            assert 0 in (step.before, step.after)
            if step.before:
                taken = rows[step.start : step.start + step.before]
                assert not set(taken) & set(after)
                del rows[step.start : step.start + step.before]
            else:
                rows[step.start : step.start] = [-1] * step.after
        assert [row for row in rows if row >= 0] == [row for row in before if row in after]
        assert [one if row >= 0 else row for row, one in zip(rows, after, strict=True)] == rows


def _at(window: MainWindow, row: int) -> QModelIndex:
    return window.campaign.model.index(row, 0)
