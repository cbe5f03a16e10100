"""A campaign that repeats, in the composer: its rule, the days ahead, and the button that begins it."""

from datetime import time
from decimal import Decimal

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.domain.draft import Reviewed
from app.domain.repeating import Every, Repeats
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.figures import NONE
from app.ui.main_window import MainWindow
from app.ui.screens.composer.repeat_review import cost_figure
from app.ui.screens.composer.screen import REVIEW, WHEN, ComposerScreen
from app.ui.widgets.check_list import Level
from tests.doubles.fake_commands import FakeCommands
from tests.makers import number
from tests.ui.composing import add_draft, compose, open_shop, settled, stored
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until

BIRTHDAYS = {0: "11-25", 1: "12-24"}  # of the three who get it; the days ahead are from 24 November to 22 December


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    with writing(folder.store) as conn:
        for at, day in BIRTHDAYS.items():
            conn.execute("UPDATE contacts SET birthday = ? WHERE number = ?", (day, number(at)))
    return open_window()


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> ComposerScreen:
    made = compose(qtbot, window, add_draft(commands))
    made.go(WHEN)
    return made


def known(qtbot: QtBot, screen: ComposerScreen) -> None:
    settled(qtbot, screen)
    until(qtbot, lambda: screen.drafting.looking.ahead is not None and not screen.drafting.looking.waiting)
    settled(qtbot, screen)


def pick(box: QComboBox, at: int) -> None:
    box.setCurrentIndex(at)
    box.activated.emit(at)


def checks(screen: ComposerScreen) -> list[tuple[Level, str]]:
    return [(check.level, check.words) for check in screen.review.checks.checks()]


def test_every_year_is_kept_with_the_draft_and_says_when_it_goes_next(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen
) -> None:
    when = screen.when
    assert when.repeat.words.text() == "On each person's birthday or name-day"
    when.repeat.year.click()
    known(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).repeats == Repeats(Every.BIRTHDAY)
    assert when.repeat.words.text() == "Next Wednesday 25 November 2026, 10:00: 1 person"
    assert (when.starts.figure.text(), when.starts.note.text()) == ("Wed 10:00", "25 November: 1 person")
    assert (when.ends.figure.text(), when.ends.note.text()) == ("1", "in the next 30 days; 2 over a year")
    assert "asked about together, once" in when.computer.text()
    pick(when.repeat.before, 1)
    when.repeat.year_time.setTime(QTime(9, 30))
    known(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).repeats == Repeats(Every.BIRTHDAY, time(9, 30), 1)
    assert when.repeat.words.text() == "Next Tuesday 24 November 2026, 09:30: 1 person"


def test_every_month_goes_to_all_of_the_audience(qtbot: QtBot, folder: Folder, screen: ComposerScreen) -> None:
    screen.when.repeat.month.click()
    pick(screen.when.repeat.month_day, 30)
    known(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).repeats == Repeats(Every.MONTH, month_day=31)
    assert screen.when.repeat.month_words.text() == "Next Monday 30 November 2026, 10:00: 3 people"
    assert screen.when.care.on_this.text() == "on each day's run"
    assert (screen.when.ends.figure.text(), screen.when.ends.note.text()) == ("3", "in the next 30 days")


def test_going_back_to_once_forgets_the_rule(qtbot: QtBot, folder: Folder, screen: ComposerScreen) -> None:
    screen.when.repeat.year.click()
    screen.when.at_time.click()
    settled(qtbot, screen)
    found = stored(folder, screen.drafting.saver.campaign)
    assert (found.repeats, found.start_at is not None) == (None, True)
    screen.when.repeat.month.click()
    screen.when.now.click()
    assert screen.when.care.on_this.text() == "on this campaign"
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).repeats is None
    assert screen.when.starts.figure.text() == "Now"
    assert screen.drafting.knowing.people is not None
    assert screen.drafting.knowing.people.audience.people == 3


def test_review_names_the_days_ahead_and_the_button_begins_it(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    campaign = add_draft(commands, repeats=Repeats(Every.BIRTHDAY))
    screen = compose(qtbot, window, campaign)
    assert screen.when.repeat.year.isChecked()
    screen.go(REVIEW)
    known(qtbot, screen)
    review = screen.review
    assert (review.people.figure.text(), review.people.note.text()) == ("1", "in the next 30 days; 2 over a year")
    assert (review.cost.figure.text(), review.starts.figure.text()) == ("€0.02", "Wed 10:00")
    rule = "Every year on each person's birthday, 10:00. Next Wednesday 25 November 2026, 10:00: 1 person"
    assert (Level.WELL, rule) in checks(screen)
    assert (Level.NOTE, "Never goes to 1 person of this audience: their birthday is not known") in checks(screen)
    assert screen.header.send.text() == "Start: 1 person in the next 30 days"
    assert screen.header.send.isEnabled()
    screen.header.send.click()
    until(qtbot, lambda: commands.asked == [("send", campaign)])
    assert commands.sent_as == [(None, Reviewed(0, 2), True)]


def test_a_time_outside_the_sending_hours_is_said(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    screen = compose(qtbot, window, add_draft(commands, repeats=Repeats(Every.BIRTHDAY, time(22, 0))))
    screen.go(REVIEW)
    known(qtbot, screen)
    words = "Outside the sending hours 09:00–21:00: each day's messages go when they open next"
    assert (Level.CARE, words) in checks(screen)
    assert screen.header.send.isEnabled()


def test_what_becomes_of_a_day_off_is_said_where_there_are_any(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    words = "Nothing goes on days off: the messages of such a day go on the next day that is none"
    screen = compose(qtbot, window, add_draft(commands, repeats=Repeats(Every.BIRTHDAY)))
    screen.go(REVIEW)
    known(qtbot, screen)
    assert (Level.NOTE, words) in checks(screen)
    assert commands.real is not None
    for key in ("sending.sundays", "sending.holidays"):
        commands.real.change_setting(key, "on")
    screen.drafting.knowing.ask_readiness()
    known(qtbot, screen)
    assert (Level.NOTE, words) not in checks(screen)


def test_a_limit_without_a_price_stops_it_as_the_start_would_be_refused(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    assert commands.real is not None
    commands.real.change_setting("price.segment", "")
    commands.real.change_setting("price.monthly_ceiling", "100")
    screen = compose(qtbot, window, add_draft(commands, repeats=Repeats(Every.BIRTHDAY), ceiling=Decimal(5)))
    screen.go(REVIEW)
    known(qtbot, screen)
    stops = [words for level, words in checks(screen) if level is Level.STOP]
    assert len(stops) == 2
    assert all("the price of a segment is not known" in words for words in stops)
    assert not screen.header.send.isEnabled()


def test_the_days_ahead_are_counted_anew_without_the_opt_out_line(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    assert commands.real is not None
    commands.real.change_setting("store.opt_out_line", "Stop: myshop.gr/stop/whatever/we/send/you/from/now/on")
    screen = compose(qtbot, window, add_draft(commands, repeats=Repeats(Every.BIRTHDAY)))
    known(qtbot, screen)
    assert cost_figure(screen.drafting) == ("€0.04", "2 segments in the next 30 days")
    screen.drafting.change_line("service")
    assert cost_figure(screen.drafting) == (NONE, "")
    known(qtbot, screen)
    assert cost_figure(screen.drafting) == ("€0.02", "1 segment in the next 30 days")


def test_nobody_with_a_name_day_stops_it(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    screen = compose(qtbot, window, add_draft(commands, repeats=Repeats(Every.NAME_DAY)))
    screen.go(REVIEW)
    known(qtbot, screen)
    assert (Level.STOP, "There is nobody who may be written to") in checks(screen)
    assert (Level.NOTE, "Never goes to 3 people of this audience: their name-day is not known") in checks(screen)
    assert not screen.header.send.isEnabled()
