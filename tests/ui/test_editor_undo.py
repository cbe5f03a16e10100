"""Undo in the editor of a campaign takes back each thing that was done, in turn, and redo brings it again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.fitting import Fit
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.screen import MESSAGE, ComposerScreen
from app.ui.widgets.labels import Button
from tests.doubles.fake_commands import FakeCommands
from tests.ui.composing import add_draft, compose, open_shop, settled, stored
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until

BEFORE = "Γεια σου {first_name|φίλε}… έλα!"


@pytest.fixture
def screen(qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> ComposerScreen:
    open_shop(folder, commands)
    assert commands.real is not None
    commands.real.templates.add(name="Νέα συλλογή", text="Έλα {name}!", sender="")
    window: MainWindow = open_window()
    made = compose(qtbot, window, add_draft(commands, text=BEFORE))
    made.go(MESSAGE)
    until(qtbot, made.message.fitting.isVisible)
    return made


def paste(screen: ComposerScreen) -> None:
    data = QMimeData()
    data.setText("{last_name} «και» ")
    screen.message.editor.insertFromMimeData(data)


def click_chip(screen: ComposerScreen) -> None:
    screen.message.fitting.characters.findChildren(Button)[0].click()


def replace_in_place(screen: ComposerScreen) -> None:
    marks = screen.message.editor.marks
    marks.replace([next(one for one in marks.found if one.character == "…")])


def start_from_template(screen: ComposerScreen) -> None:
    screen.message.template.setFocus()
    QTest.keyClick(screen.message.template, Qt.Key.Key_Down)


DONE: dict[str, Callable[[ComposerScreen], object]] = {
    "a letter": lambda screen: QTest.keyClicks(screen.message.editor, "x"),
    "a field": lambda screen: screen.message.writing.fields.actions()[2].trigger(),
    "a typed field": lambda screen: QTest.keyClicks(screen.message.editor, "{name}"),
    "a paste": paste,
    "a chip": click_chip,
    "a mark": replace_in_place,
    "capitals": lambda screen: screen.message.fitting.ways[Fit.CAPITALS].click(),
    "plain signs": lambda screen: screen.message.fitting.ways[Fit.PLAIN].click(),
    "a template": start_from_template,
}


def state(screen: ComposerScreen) -> tuple[str, Fit, str, Fit]:
    content = screen.drafting.content
    checked = next(fit for fit, way in screen.message.fitting.ways.items() if way.isChecked())
    return screen.message.editor.source(), content.fit, content.text, checked


def test_each_thing_is_taken_back_and_brought_again(qtbot: QtBot, screen: ComposerScreen) -> None:
    before, undo, redo = state(screen), screen.message.writing.undo, screen.message.writing.redo
    assert before == (BEFORE, Fit.AS_TYPED, BEFORE, Fit.AS_TYPED)
    for name, do in DONE.items():
        do(screen)
        after = state(screen)
        assert after != before, name
        while undo.isEnabled():
            undo.click()
        assert state(screen) == before, name
        while redo.isEnabled():
            redo.click()
        assert state(screen) == after, name
        while undo.isEnabled():
            undo.click()


def test_all_of_it_in_a_row_is_taken_back_and_what_stands_there_is_saved(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen
) -> None:
    seen = [state(screen)]
    for do in ("a field", "a mark", "capitals", "a paste", "plain signs", "a template"):
        DONE[do](screen)
        seen.append(state(screen))
    assert len(set(seen)) == len(seen)
    for expected in reversed(seen[:-1]):
        while state(screen) != expected:
            assert screen.message.writing.undo.isEnabled()
            screen.message.writing.undo.click()
    settled(qtbot, screen)
    kept = stored(folder, screen.drafting.saver.campaign)
    assert (kept.text, kept.fit) == (BEFORE, Fit.AS_TYPED)


def test_a_draft_that_goes_in_capitals_is_opened_so(
    qtbot: QtBot, screen: ComposerScreen, commands: FakeCommands
) -> None:
    other = add_draft(commands, text="Άλλο", fit=Fit.CAPITALS)
    screen.compose(other)
    until(qtbot, lambda: screen.message.editor.source() == "Άλλο")
    assert state(screen)[1:] == (Fit.CAPITALS, "Άλλο", Fit.CAPITALS)
    assert not screen.message.writing.undo.isEnabled()
    assert screen.message.editor.marks.runs == []
