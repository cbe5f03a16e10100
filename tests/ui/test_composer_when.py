"""Step 3 of the composer: now or at a time, on the shop's clock, with what that means in words."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from app.domain.fitting import Fit
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.screen import REVIEW, WHEN, ComposerScreen
from app.ui.widgets.check_list import Level
from tests.doubles.fake_commands import FakeCommands
from tests.ui.composing import add_draft, compose, open_shop, settled, stored
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until

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


def choose(screen: ComposerScreen, *day: int, at: str) -> str:
    """Choose a time, and read what is said about it."""
    screen.when.at_time.click()
    screen.when.edit.date.setDate(QDate(*day))
    screen.when.edit.time.setTime(QTime.fromString(at, "HH:mm"))
    return screen.when.edit.words.text()


def test_now_says_that_it_can_be_recalled(screen: ComposerScreen) -> None:
    assert screen.when.now.isChecked()
    assert screen.when.now_words.text() == "After 10 seconds in which you can still recall it"
    assert screen.when.starts.figure.text() == "Now"
    assert "stay on, awake and online until" in screen.when.computer.text()


def test_a_time_is_on_the_shops_clock_and_kept_with_the_draft(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen
) -> None:
    assert choose(screen, 2026, 11, 27, at="10:00") == (
        "Athens time · within the sending hours 09:00–21:00 · not a holiday"
    )
    assert screen.when.starts.figure.text() == "Fri 10:00"
    assert screen.when.starts.note.text() == "27 November, Athens time"
    assert screen.when.ends.figure.text() == "10:01"
    assert "It must be on, awake and online then" in screen.when.computer.text()
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).start_at == AT_TEN


def test_the_first_time_offered_is_tomorrow_morning(screen: ComposerScreen) -> None:
    screen.when.at_time.click()
    assert screen.when.edit.date.date() == QDate(2026, 11, 24)
    assert screen.when.edit.time.time() == QTime(10, 0)


def test_going_back_to_now_forgets_the_time(qtbot: QtBot, folder: Folder, screen: ComposerScreen) -> None:
    choose(screen, 2026, 11, 27, at="10:00")
    screen.when.now.click()
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).start_at is None
    assert not screen.when.edit.isVisible()


def test_a_time_that_has_passed_is_refused_in_words(qtbot: QtBot, screen: ComposerScreen) -> None:
    assert choose(screen, 2026, 11, 23, at="13:59") == "That time has passed. Choose a later one."
    screen.go(REVIEW)
    settled(qtbot, screen)
    assert (Level.STOP, "The chosen time has passed") in [
        (check.level, check.words) for check in screen.review.checks.checks()
    ]
    assert not screen.header.send.isEnabled()


def test_outside_the_sending_hours_it_says_when_the_first_message_goes(screen: ComposerScreen) -> None:
    words = choose(screen, 2026, 11, 27, at="22:30")
    assert words.endswith(
        "Outside the sending hours 09:00–21:00: the first message goes Saturday 28 November 2026, 09:00"
    )
    assert screen.when.starts.figure.text() == "Sat 09:00"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ((2027, 3, 25), "Thursday 25 March is a public holiday (Independence Day): the first message goes Friday 26 "),
        ((2026, 11, 29), "Nothing goes out on Sundays: the first message goes Monday 30 November 2026, 09:00"),
        ((2026, 12, 5), "Saturday 5 December is a day off of the shop: the first message goes Monday 7 December 2026"),
    ],
)
def test_on_a_day_off_it_says_why_and_when_the_first_message_goes(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, day: tuple[int, int, int], words: str
) -> None:
    assert commands.real is not None
    commands.real.change_setting("sending.own_days_off", "12-05")
    screen = compose(qtbot, window, add_draft(commands))
    screen.go(WHEN)
    assert words in choose(screen, *day, at="10:00")
    screen.go(REVIEW)
    assert [check.level for check in screen.review.verdict() if words in check.words] == [Level.CARE]


def test_a_time_that_the_clocks_skip_starts_after_the_gap(qtbot: QtBot, folder: Folder, screen: ComposerScreen) -> None:
    words = choose(screen, 2027, 3, 28, at="03:30")
    assert "the clocks go forward over 03:30 that day, so it starts at Sun 04:00" in words
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).start_at == datetime(2027, 3, 28, 1, 0, tzinfo=UTC)
    assert screen.when.edit.time.time() == QTime(3, 30)


def test_a_time_that_comes_twice_starts_the_first_time(screen: ComposerScreen) -> None:
    assert "the clocks go back that day and 03:30 comes twice: it starts the first time" in choose(
        screen, 2027, 10, 31, at="03:30"
    )


def test_a_draft_with_a_time_opens_with_it(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    screen = compose(qtbot, window, add_draft(commands, start_at=AT_TEN))
    screen.go(WHEN)
    assert screen.when.at_time.isChecked()
    assert screen.when.edit.date.date() == QDate(2026, 11, 27)
    assert screen.when.edit.time.time() == QTime(10, 0)


@pytest.mark.parametrize(("seconds", "words"), [("0", "At once, and then it cannot be recalled"), ("30", "After 30 s")])
def test_the_seconds_are_those_of_the_settings(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, seconds: str, words: str
) -> None:
    assert commands.real is not None
    commands.real.change_setting("sending.recall_s", seconds)
    screen = compose(qtbot, window, add_draft(commands))
    screen.go(WHEN)
    settled(qtbot, screen)
    assert screen.when.now_words.text().startswith(words)


def test_without_a_pace_nothing_is_said_about_the_end(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    assert commands.real is not None
    commands.real.change_setting("sending.messages_per_second", "0")
    screen = compose(qtbot, window, add_draft(commands))
    screen.go(WHEN)
    settled(qtbot, screen)
    assert not screen.when.ends.isVisible()


def test_an_end_of_the_offer_is_on_the_shops_clock_and_kept(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen
) -> None:
    care = screen.when.care
    assert not care.end.isEnabled()
    care.ends.click()
    care.end.setDateTime(QDateTime(QDate(2026, 11, 29), QTime(21, 0)))
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).ends_at == datetime(2026, 11, 29, 19, 0, tzinfo=UTC)
    screen.go(REVIEW)
    settled(qtbot, screen)
    said = [check.words for check in screen.review.checks.checks()]
    assert "All are sent before the offer ends: Sunday 29 November 2026, 21:00" in said
    screen.go(WHEN)
    care.ends.click()
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).ends_at is None


def test_an_offer_that_ends_before_it_starts_cannot_be_sent(qtbot: QtBot, screen: ComposerScreen) -> None:
    screen.when.care.ends.click()
    screen.when.care.end.setDateTime(QDateTime(QDate(2026, 11, 20), QTime(21, 0)))
    screen.go(REVIEW)
    settled(qtbot, screen)
    stops = [check.words for check in screen.review.checks.checks() if check.level is Level.STOP]
    assert "The offer ends before the first message goes" in stops
    assert not screen.review.may_send()


def test_a_ceiling_is_kept_and_compared_with_what_it_would_cost(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen
) -> None:
    care = screen.when.care
    care.limited.click()
    care.ceiling.setValue(0.03)
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).ceiling == Decimal("0.03")
    screen.go(REVIEW)
    settled(qtbot, screen)
    found = {check.words: check.level for check in screen.review.checks.checks()}
    assert found["It would cost €0.06 and may cost €0.03: it stops at the ceiling and asks you"] is Level.CARE
    screen.go(WHEN)
    care.ceiling.setValue(12)
    screen.go(REVIEW)
    settled(qtbot, screen)
    assert "Within the ceiling of €12.00" in [check.words for check in screen.review.checks.checks()]


def test_without_a_price_there_is_no_ceiling_to_choose(
    qtbot: QtBot, screen: ComposerScreen, commands: FakeCommands
) -> None:
    assert commands.real is not None
    commands.real.change_setting("price.segment", "")
    screen.drafting.knowing.ask_readiness()
    until(qtbot, lambda: not screen.when.care.limited.isEnabled())
    assert "in Settings first" in screen.when.care.no_price.text()
    assert not screen.when.care.no_price.isHidden()


def test_a_draft_that_is_opened_keeps_its_limits_and_shows_them(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    end = datetime(2026, 12, 6, 19, 0, tzinfo=UTC)
    campaign = add_draft(commands, ceiling=Decimal("3.50"), ends_at=end, fit=Fit.CAPITALS)
    screen = compose(qtbot, window, campaign)
    screen.go(WHEN)
    assert screen.when.care.limited.isChecked()
    assert screen.when.care.ceiling.value() == 3.5
    assert screen.when.care.ends.isChecked()
    assert screen.when.care.end.dateTime() == QDateTime(QDate(2026, 12, 6), QTime(21, 0))
    assert screen.message.fitting.ways[Fit.CAPITALS].isChecked()
    screen.drafting.change(text="Other words")
    settled(qtbot, screen)
    found = stored(folder, campaign)
    assert (found.text, found.ceiling, found.ends_at, found.fit) == ("Other words", Decimal("3.50"), end, Fit.CAPITALS)


def test_in_a_narrow_window_what_comes_of_it_stands_below(
    qtbot: QtBot, window: MainWindow, screen: ComposerScreen
) -> None:
    screen.go(WHEN)
    for width, way in (
        (1024, QBoxLayout.Direction.TopToBottom),
        (1280, QBoxLayout.Direction.LeftToRight),
        (1024, QBoxLayout.Direction.TopToBottom),
    ):
        window.resize(width, 700)
        until(qtbot, lambda way=way: screen.when._sides.direction() is way)  # type: ignore[misc]
