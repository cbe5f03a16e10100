"""Review warns of a text that people got already, and leaves them out in one click."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.ids import CampaignId
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.screen import REVIEW, ComposerScreen
from app.ui.widgets.check_list import Check, Level
from tests.doubles.fake_commands import FakeCommands
from tests.makers import claim
from tests.storage.sending import batches, queued_in
from tests.ui.composing import add_draft, compose, open_shop, settled
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until

WELL = "Nobody got this same text in the last 24 hours"


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    return open_window()


def same(screen: ComposerScreen) -> list[Check]:
    return [check for check in screen.review.checks.checks() if "same text" in check.words]


def review(qtbot: QtBot, window: MainWindow, campaign: CampaignId) -> ComposerScreen:
    screen = compose(qtbot, window, campaign)
    screen.go(REVIEW)
    settled(qtbot, screen)
    return screen


def sent(folder: Folder, commands: FakeCommands, *, handed_over: int) -> CampaignId:
    """A campaign of which the first so many messages are claimed."""
    assert commands.real is not None
    campaign = add_draft(commands, name="Sale")
    commands.real.send(campaign)
    with writing(folder.store) as conn:
        left = handed_over
        for batch in batches(conn, campaign):
            chosen = queued_in(conn, batch)[:left]
            if chosen:
                claim(conn, batch, chosen, now=commands.real.launcher.clock())
                left -= len(chosen)
    return campaign


def test_nobody_is_said_too(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    screen = review(qtbot, window, add_draft(commands))
    assert [(check.level, check.words) for check in same(screen)] == [(Level.WELL, WELL)]
    assert screen.header.send.isEnabled()


def test_those_who_got_it_are_left_out_in_one_click_and_brought_back(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    first = sent(folder, commands, handed_over=1)
    screen = review(qtbot, window, add_draft(commands))
    told = same(screen)
    assert [check.words for check in told] == [
        "1 person got this same text in the last 24 hours",
        "This same text goes to 2 people from “Sale” too",
    ]
    assert screen.header.send.isEnabled(), "the owner may want exactly that"
    leave = next(one for one in screen.review.checks.actions_shown if one.text() == told[0].action)
    leave.click()
    settled(qtbot, screen)
    assert [check.words for check in same(screen)] == ["This same text goes to 2 people from “Sale” too"]
    assert screen.review.people.figure.text() == "2"
    assert [node.campaign for node in screen.audience.never.nodes] == [first]  # type: ignore[union-attr]
    screen.audience.step_back()
    settled(qtbot, screen)
    assert same(screen)[0].words == told[0].words


def test_the_other_campaign_is_shown(qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands) -> None:
    first = sent(folder, commands, handed_over=0)
    screen = review(qtbot, window, add_draft(commands))
    opened: list[object] = []
    screen.review._desk.routes.campaign.connect(opened.append)
    next(one for one in screen.review.checks.actions_shown if one.text() == "Show it").click()
    assert opened == [first]


def test_what_cannot_be_known_is_said_and_asked_again(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    screen = review(qtbot, window, add_draft(commands))
    away = folder.path / "away.db"
    folder.store.rename(away)
    known = screen.drafting.knowing.people
    assert known is not None
    screen.drafting.knowing.same.forget()
    screen.drafting.knowing.same.look(known.who, screen.drafting.content, None)
    until(qtbot, lambda: same(screen) != [] and same(screen)[0].action == "Look again")
    assert same(screen)[0].level is Level.CARE
    away.rename(folder.store)
    next(one for one in screen.review.checks.actions_shown if one.text() == "Look again").click()
    until(qtbot, lambda: [check.words for check in same(screen)] == [WELL])


def test_a_text_without_the_opt_out_line_is_another_one_at_once(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    assert commands.real is not None
    commands.real.change_setting("store.opt_out_line", "Stop: myshop.gr/stop")
    sent(folder, commands, handed_over=1)
    screen = review(qtbot, window, add_draft(commands))
    assert len(same(screen)) == 2
    screen.drafting.change_line("service")
    screen.review.show_review()
    assert [check.level for check in same(screen)] == [Level.UNKNOWN]
    settled(qtbot, screen)
    assert [check.words for check in same(screen)] == [WELL]
