"""A condition that was removed comes back beside whatever was changed meanwhile."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.filter_terms import Join, TextOf
from app.domain.people_filter import Filter, Group, ListIs, TextIs
from app.storage.folder import Folder
from app.ui.screens.composer.condition_group import Conditions, GroupBox
from app.ui.screens.composer.screen import ComposerScreen
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


def test_what_was_removed_inside_a_group_comes_back_into_it(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    open_shop(folder, commands)
    window = open_window()
    name, other = TextIs(TextOf.NAME, text="μαρια"), TextIs(TextOf.NAME, text="νίκος")
    group = Group(Join.ANY, (name, other))
    new = compose(qtbot, window, add_draft(commands, filter=Filter((ListIs(LOYALTY), group))))
    row(inside(new, 1), 0).remove.click()
    assert new.drafting.content.filter.match == (ListIs(LOYALTY), Group(Join.ANY, (other,)))
    bring_back(window)
    assert new.drafting.content.filter.match == (ListIs(LOYALTY), group)
    row(inside(new, 1), 0).remove.click()
    new.audience.never.add_node(ListIs(LOYALTY))
    bring_back(window)
    found = new.drafting.content.filter
    assert found.match == (ListIs(LOYALTY), Group(Join.ANY, (other, name)))
    assert found.never == (ListIs(LOYALTY),)


def test_the_last_condition_of_a_group_comes_back_with_the_group(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    open_shop(folder, commands)
    window = open_window()
    group = Group(Join.ANY, (TextIs(TextOf.NAME, text="μαρια"),))
    new = compose(qtbot, window, add_draft(commands, filter=Filter((ListIs(LOYALTY), group))))
    row(inside(new, 1), 0).remove.click()
    assert new.drafting.content.filter == Filter((ListIs(LOYALTY),))
    bring_back(window)
    assert new.drafting.content.filter == Filter((ListIs(LOYALTY), group))


def test_a_removal_soon_after_another_change_is_taken_back_alone(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    open_shop(folder, commands)
    window = open_window()
    name, other = TextIs(TextOf.NAME, text="μαρια"), TextIs(TextOf.NAME, text="νίκος")
    new = compose(qtbot, window, add_draft(commands, filter=Filter((Group(Join.ANY, (name, other)),))))
    new.audience.match.lines[0].changed.emit(Group(Join.ALL, (name, other)))
    row(inside(new, 0), 1).remove.click()
    bring_back(window)
    assert new.drafting.content.filter.match == (Group(Join.ALL, (name, other)),)


def bring_back(window: QWidget) -> None:
    *_, latest = (button for button in window.findChildren(QPushButton) if button.text() == "Bring it back")
    latest.click()


def inside(new: ComposerScreen, at: int) -> Conditions:
    box = new.audience.match.lines[at]
    assert isinstance(box, GroupBox)
    return box.inside
