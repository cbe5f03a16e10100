"""Undoing an import from Activity: asked first, and not offered for what was imported by an older version."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.journal import Event
from app.storage.database import reading
from app.storage.folder import Folder
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.ui.changing import tell
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words
from tests.ui.test_activity_screen import activity, click_button, lines, titles


def test_an_import_is_undone_after_a_question(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands, tmp_path: Path
) -> None:
    tell(folder, Event.CONTACTS_IMPORTED, None, file="of-an-older-version.csv", rows=1, added=1)
    file = tmp_path / "people.csv"
    file.write_text("Mobile\n6912345678\n")
    imports = commands.imports
    look = imports.look(file)
    imports.save(imports.preview(look, look.fields))
    window = open_window()
    screen = activity(qtbot, window)
    assert [line.button for line in lines(screen)] == ["Undo", ""]
    click_button(qtbot, screen, "Imported people.csv")
    asked = dialog(qtbot, window, Question)
    assert "nobody who opted out comes back" in words(asked)
    asked.yes.click()
    until(qtbot, lambda: titles(screen)[0] == "Import of people.csv undone")
    assert [line.undone for line in lines(screen)] == [False, True, False]
    with reading(folder.store) as conn:
        assert conn.execute("SELECT count(*) FROM contacts").fetchone()[0] == 0
