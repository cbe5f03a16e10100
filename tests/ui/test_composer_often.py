"""Who had messages enough lately: left out in the composer, unless the owner wants everyone."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.audience import LeftOut
from app.domain.ids import CampaignId
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.screen import REVIEW, WHEN, ComposerScreen
from tests.doubles.fake_commands import FakeCommands
from tests.makers import claim
from tests.storage.sending import batches, queued_in
from tests.ui.composing import add_draft, compose, open_shop, settled, stored
from tests.ui.conftest import OpenWindow
from tests.ui.looking import words


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    return open_window()


def messaged(folder: Folder, commands: FakeCommands) -> None:
    """The first of the customers was handed a message a moment ago."""
    assert commands.real is not None
    campaign = add_draft(commands, name="Sale", text="Another text")
    commands.real.send(campaign)
    with writing(folder.store) as conn:
        first = batches(conn, campaign)[0]
        claim(conn, first, queued_in(conn, first), now=commands.real.launcher.clock())


def limited(qtbot: QtBot, window: MainWindow, commands: FakeCommands, campaign: CampaignId) -> ComposerScreen:
    assert commands.real is not None
    commands.real.change_setting("care.messages", "1")
    screen = compose(qtbot, window, campaign)
    settled(qtbot, screen)
    return screen


def test_they_are_counted_among_those_left_out_with_the_reason(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    messaged(folder, commands)
    screen = limited(qtbot, window, commands, add_draft(commands))
    assert screen.audience.will.figure.text() == "2"
    assert screen.audience.who[LeftOut.TOO_OFTEN].isVisible()
    assert "messaged often enough lately" in words(screen.audience.left_out)
    screen.go(REVIEW)
    settled(qtbot, screen)
    assert screen.review.left_out.text() == "Left out  3"


def test_a_notice_goes_to_them_as_well(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    messaged(folder, commands)
    screen = limited(qtbot, window, commands, add_draft(commands))
    screen.go(WHEN)
    assert screen.when.often.words.text() == "For notices, not for offers. Your limit: 1 message in 7 days"
    screen.when.often.everyone.click()
    settled(qtbot, screen)
    assert screen.audience.will.figure.text() == "3"
    assert stored(folder, screen.drafting.saver.campaign).care_off
    screen.when.often.everyone.click()
    settled(qtbot, screen)
    assert screen.audience.will.figure.text() == "2"


def test_without_a_limit_nothing_is_asked(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    screen = compose(qtbot, window, add_draft(commands))
    screen.go(WHEN)
    assert screen.when.often.isHidden()


def test_where_they_wait_nobody_is_left_out_and_it_is_said(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    messaged(folder, commands)
    assert commands.real is not None
    commands.real.change_setting("care.then", "defer")
    screen = limited(qtbot, window, commands, add_draft(commands))
    assert screen.audience.will.figure.text() == "3"
    assert not screen.audience.who[LeftOut.TOO_OFTEN].isVisible()
    screen.go(REVIEW)
    settled(qtbot, screen)
    said = [check.words for check in screen.review.checks.checks()]
    assert "Later, as they were messaged often enough lately: 1 person" in said
