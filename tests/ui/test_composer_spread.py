"""Step 3 of the composer: a period over which messages are spread, and a few people who get it first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QDateTime, QTime
from pytestqt.qtbot import QtBot

from app.domain.campaign import AfterFirst
from app.domain.draft import DraftContent
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.screen import REVIEW, WHEN, ComposerScreen
from app.ui.screens.composer.spread_words import about_spread, spread_checks
from app.ui.widgets.check_list import Level
from tests.doubles.fake_commands import FakeCommands
from tests.ui.composing import add_draft, compose, open_shop, settled, stored
from tests.ui.conftest import OpenWindow

AT_TEN = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    return open_window()


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> ComposerScreen:
    made = compose(qtbot, window, add_draft(commands))
    made.go(WHEN)
    return made


def period(screen: ComposerScreen, start: QDateTime | None, end: QDateTime) -> str:
    """Choose a period, and read what is said about it."""
    screen.when.spread.click()
    edit = screen.when.spread_edit
    edit.begin.setCurrentIndex(0 if start is None else 1)
    if start is not None:
        edit.start.setDateTime(start)
    edit.end.setDateTime(end)
    edit.begin.activated.emit(edit.begin.currentIndex())
    return edit.words.text()


def clock(day: int, hour: int, month: int = 11) -> QDateTime:
    return QDateTime(QDate(2026, month, day), QTime(hour, 0))


def test_a_period_is_on_the_shops_clock_and_kept_with_the_draft(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen
) -> None:
    assert period(screen, None, clock(23, 17)) == "Athens time · one message about every 60 min"
    assert (screen.when.starts.figure.text(), screen.when.ends.figure.text()) == ("Now", "17:00")
    assert screen.when.ends.note.text() == "evenly over 3 h"
    settled(qtbot, screen)
    kept = stored(folder, screen.drafting.saver.campaign)
    assert (kept.start_at, kept.spread_until) == (None, datetime(2026, 11, 23, 15, 0, tzinfo=UTC))

    period(screen, clock(27, 10), clock(27, 13))
    settled(qtbot, screen)
    kept = stored(folder, screen.drafting.saver.campaign)
    assert (kept.start_at, kept.spread_until) == (AT_TEN, datetime(2026, 11, 27, 11, 0, tzinfo=UTC))
    screen.go(REVIEW)
    told = {check.words: check.level for check in screen.review.verdict()}
    assert told["Spread evenly until Friday 27 November 2026, 13:00"] is Level.WELL

    screen.when.now.click()
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).spread_until is None


def test_a_period_in_which_nothing_may_go_out_cannot_be_sent(qtbot: QtBot, screen: ComposerScreen) -> None:
    assert "Nothing may go out between these two times" in period(screen, clock(29, 9), clock(29, 20))
    settled(qtbot, screen)
    screen.go(REVIEW)
    assert not screen.review.may_send()
    assert Level.STOP in [check.level for check in screen.review.verdict() if "in the period" in check.words]


def test_a_period_that_has_begun_is_refused_in_words(screen: ComposerScreen) -> None:
    assert "The start of this period has passed" in period(screen, clock(22, 10), clock(27, 20))
    assert "about 3 messages a minute" in period(screen, QDateTime(QDate(2026, 11, 27), QTime(20, 59)), clock(27, 21))


@pytest.mark.parametrize(
    ("people", "words"),
    [
        (7200, "Athens time · about 120 messages a minute"),
        (0, "Athens time"),
        (
            360_000,
            "Athens time · about 6,000 messages a minute · at 40 a second it takes longer than that: until Fri 12:30",
        ),
    ],
)
def test_a_period_says_how_fast_it_goes_and_whether_the_pace_allows_it(
    screen: ComposerScreen, people: int, words: str
) -> None:
    found = screen.when.start()
    assert found is not None
    start = replace(found, chosen=AT_TEN, spread_until=AT_TEN + timedelta(hours=1), people=people)
    assert about_spread(start) == (words, people < 360_000)
    assert [check.level for check in spread_checks(start, DraftContent("A"), lambda: None)] == [
        Level.CARE if people == 360_000 else Level.WELL
    ]


def test_the_first_people_are_kept_and_checked(qtbot: QtBot, folder: Folder, screen: ComposerScreen) -> None:
    first = screen.when.first
    assert not first.people.isEnabled()
    first.on.click()
    first.people.setValue(2)
    settled(qtbot, screen)
    kept = stored(folder, screen.drafting.saver.campaign)
    assert (kept.first_people, kept.first_then) == (2, AfterFirst.ASK)
    screen.go(REVIEW)
    assert "First 2 people, then it asks you before the rest" in [check.words for check in screen.review.verdict()]

    first.then.setCurrentIndex(1)
    first.then.activated.emit(1)
    first.people.setValue(3)
    settled(qtbot, screen)
    kept = stored(folder, screen.drafting.saver.campaign)
    assert (kept.first_people, kept.first_then) == (3, AfterFirst.GO_ON)
    told = {check.words: check.level for check in screen.review.verdict()}
    assert told["There are no more than the first 3 people: all get it at once"] is Level.CARE

    first.on.click()
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).first_people is None


def test_a_draft_with_a_period_and_first_people_opens_with_them(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    until_then = datetime(2026, 11, 27, 11, 0, tzinfo=UTC)
    draft = add_draft(commands, start_at=AT_TEN, spread_until=until_then, first_people=7, first_then=AfterFirst.GO_ON)
    opened = compose(qtbot, window, draft)
    opened.go(WHEN)
    assert opened.when.spread.isChecked()
    assert (opened.when.spread_edit.moment(), opened.when.spread_edit.until()) == (AT_TEN, until_then)
    assert (opened.when.first.people.value(), opened.when.first.then.currentData()) == (7, AfterFirst.GO_ON)
    settled(qtbot, opened)
    assert opened.drafting.saver.revision == 0  # looking at it changed nothing
