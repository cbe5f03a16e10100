"""A condition that was removed comes back beside whatever was changed meanwhile."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.filter_terms import TextOf
from app.domain.people_filter import Filter, ListIs, TextIs
from app.storage.folder import Folder
from tests.doubles.fake_commands import FakeCommands
from tests.ui.composing import add_draft, compose, open_shop
from tests.ui.conftest import OpenWindow
from tests.ui.test_composer_audience import LOYALTY, counted, row


def test_what_comes_back_takes_nothing_away_that_was_excluded_meanwhile(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    open_shop(folder, commands)
    window = open_window()
    name = TextIs(TextOf.NAME, text="μαρια")
    new = compose(qtbot, window, add_draft(commands, filter=Filter((ListIs(LOYALTY), name))))
    counted(qtbot, new, "1")
    row(new.audience.match, 1).remove.click()
    new.audience.never.add_node(ListIs(LOYALTY))
    next(button for button in window.findChildren(QPushButton) if button.text() == "Bring it back").click()
    found = new.drafting.content.filter
    assert set(found.match) == {ListIs(LOYALTY), name}
    assert [type(one) for one in found.never] == [ListIs]
