"""Earlier versions of a text: kept by themselves, compared, and used again."""

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from app.domain.fitting import Fit
from app.storage.database import reading
from app.storage.database import writing as open_to_write
from app.storage.folder import Folder
from app.storage.reads.text_versions import text_versions
from app.ui.dialogs.text_versions import TextVersionsDialog
from app.ui.main_window import MainWindow
from app.ui.screens.composer.screen import MESSAGE, ComposerScreen
from tests.doubles.fake_commands import FakeCommands
from tests.ui.composing import TEXT, add_draft, compose, open_shop, settled, stored
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words

OLD = "Γεια σου {first_name|φίλε}! Η παλιά συλλογή <b>φεύγει</b>."


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    return open_window()


def writing(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> ComposerScreen:
    screen = compose(qtbot, window, add_draft(commands))
    screen.go(MESSAGE)
    settled(qtbot, screen)
    return screen


def kept(folder: Folder, screen: ComposerScreen) -> list[str]:
    campaign = screen.drafting.saver.campaign
    assert campaign is not None
    with reading(folder.store) as conn:
        return [one.text for one in text_versions(conn, campaign)]


def keep(commands: FakeCommands, screen: ComposerScreen, text: str, fit: Fit = Fit.AS_TYPED) -> None:
    campaign = screen.drafting.saver.campaign
    assert commands.real is not None
    assert campaign is not None
    content = screen.drafting.content
    commands.real.drafts.keep_text(campaign, type(content)(content.name, text, fit=fit))


def opened(qtbot: QtBot, window: MainWindow, screen: ComposerScreen) -> TextVersionsDialog:
    screen.message.versions.button.click()
    found = dialog(qtbot, window, TextVersionsDialog)
    until(qtbot, lambda: found.list.count() > 0 or found.empty.heading.text() != "")
    return found


def test_without_one_it_says_when_a_text_is_kept(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    screen = writing(qtbot, window, commands)
    found = opened(qtbot, window, screen)
    assert "There is no earlier version yet" in words(found.empty)
    assert not found.use.isEnabled()


def test_what_a_template_replaces_is_kept_to_the_last_letter(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    assert commands.real is not None
    commands.real.templates.add(name="Short", text="Sale!")
    screen = writing(qtbot, window, commands)
    until(qtbot, lambda: screen.message.template.count() == 2)
    editor = screen.message.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.textCursor().insertText(" P.S.")
    screen.message.template.setCurrentIndex(1)
    screen.message.template.activated.emit(1)
    settled(qtbot, screen)
    until(qtbot, lambda: kept(folder, screen) == [TEXT + " P.S."])
    assert stored(folder, screen.drafting.saver.campaign).text == "Sale!"


def test_an_earlier_one_is_used_again_and_taken_back(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    screen = writing(qtbot, window, commands)
    keep(commands, screen, OLD, Fit.CAPITALS)
    keep(commands, screen, TEXT)
    found = opened(qtbot, window, screen)
    assert [found.list.item(at).text().splitlines()[1] for at in range(found.list.count())] == [
        OLD.replace("{first_name|φίλε}", "[first name or φίλε]")
    ]
    found.use.click()
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).text == OLD
    assert screen.drafting.content.fit is Fit.CAPITALS
    screen.message.editor.undo()
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).text == TEXT
    assert TEXT in kept(folder, screen)


def test_the_differences_are_marked_and_no_markup_is_believed(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    screen = writing(qtbot, window, commands)
    keep(commands, screen, OLD)
    found = opened(qtbot, window, screen)
    shown = found.whole.toPlainText()
    assert "<b>φεύγει</b>" in shown
    marks = found.whole.toHtml()
    assert "underline" in marks
    assert "line-through" in marks
    assert all(word in shown for word in ("παλιά", "νέα", "έφτασε"))


def test_what_stood_for_minutes_is_kept_when_it_is_changed(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    screen = writing(qtbot, window, commands)
    with open_to_write(folder.store) as conn:
        conn.execute("UPDATE campaigns SET created_at = '2026-11-01T10:00:00.000Z'")
    screen.message.editor.moveCursor(QTextCursor.MoveOperation.End)
    screen.message.editor.textCursor().insertText("!")
    settled(qtbot, screen)
    assert kept(folder, screen) == [TEXT]
