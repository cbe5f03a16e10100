"""What the longest messages cost more than the others, and the ways out of it, on the message step and the review."""

import pytest
from pytestqt.qtbot import QtBot

from app.domain.fitting import Fit
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.screen import MESSAGE, REVIEW, ComposerScreen
from app.ui.widgets.check_list import CheckList, Level
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, number
from tests.ui.composing import add_draft, compose, open_shop, settled, write
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    return open_window()


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> ComposerScreen:
    made = compose(qtbot, window, add_draft(commands))
    made.go(MESSAGE)
    until(qtbot, lambda: made.message.preview.person is not None)
    return made


def press(checks: CheckList, action: str) -> None:
    next(button for button in checks.actions_shown if button.text() == action).click()


def said(screen: ComposerScreen) -> list[tuple[Level, str]]:
    return [(check.level, check.words) for check in screen.message.checks.checks()]


def test_what_long_names_cost_is_told_with_the_ways_out(qtbot: QtBot, folder: Folder, screen: ComposerScreen) -> None:
    add_contacts(folder, [Person(number(at), first_name="Κωνσταντίνα-Παναγιώτα") for at in (7, 8)])
    write(screen, "γ" * 55 + " {first_name|φίλε}")
    wanted = "For 2 of 5 people the name makes it 2 segments: + €0.04"
    until(qtbot, lambda: (Level.CARE, wanted) in said(screen))
    assert (Level.NOTE, "7 characters less, and everyone gets 1 segment") in said(screen)
    cheaper = "With its Greek in capitals it takes €0.04 less"
    until(qtbot, lambda: (Level.NOTE, cheaper) in said(screen))
    press(screen.message.checks, "Shorten it")
    assert screen.message.editor.hasFocus()
    press(screen.message.checks, "Make it cheaper")
    assert screen.message.fitting.ways[Fit.AS_TYPED].hasFocus()
    press(screen.message.checks, "Show them")
    assert screen.step == REVIEW
    model = screen.review.model
    until(qtbot, lambda: model.rowCount() == 5 and (row := model.row(0)) is not None and row.measured is not None)
    settled(qtbot, screen)
    first = [row.person.fields["first_name"] for at in range(2) if (row := model.row(at)) is not None]
    assert first == ["Κωνσταντίνα-Παναγιώτα"] * 2

    page = screen.review.parentWidget()
    assert page is not None
    assert page.rect().contains(screen.review.table.mapTo(page, screen.review.table.rect().topLeft()))
    assert wanted in [check.words for check in screen.review.checks.checks()]
    press(screen.review.checks, "Make it cheaper")
    assert screen.step == MESSAGE
    screen.message.fitting.ways[Fit.CAPITALS].click()
    until(qtbot, lambda: not any("makes it" in words or " less" in words for _, words in said(screen)))


def test_without_a_price_a_longer_message_is_told_in_segments(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, screen: ComposerScreen
) -> None:
    assert commands.real is not None
    commands.real.change_setting("price.segment", "")
    add_contacts(folder, [Person(number(7), first_name="Κ" * 80)])
    screen.drafting.knowing.ask_readiness()
    write(screen, "γ" * 60 + "{first_name}")
    until(qtbot, lambda: (Level.CARE, "For 1 of 4 people the name makes it 3 segments") in said(screen))
    assert not any("characters less" in words for _, words in said(screen))
