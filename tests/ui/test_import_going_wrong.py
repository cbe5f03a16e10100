"""An import that is stopped, left, refused or overtaken by a change: nothing is stored, and what to do is said."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.pipeline import survey_file
from app.storage.contacts import opt_out
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.import_flow import Phase
from app.ui.screens.import_rejected import write_rejected
from app.ui.sections import Section
from tests.makers import NOW, number
from tests.ui.conftest import OpenWindow
from tests.ui.importing import chips, customers, people, rest, results, shown
from tests.ui.looking import dialog, until


@pytest.fixture
def file(folder: Folder, tmp_path: Path) -> Path:
    return customers(folder, tmp_path)


@pytest.mark.parametrize("what", ["folder", "missing", "film", "denied"])
def test_what_is_no_customer_list_is_refused_on_the_screen_with_what_to_do(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "odd.csv"
    wanted = {
        "folder": "Choose the file in it",
        "missing": "Choose it again",
        "film": "Save the customer list as CSV",
    }
    if what == "folder":
        place.mkdir()
    elif what == "film":
        place.write_bytes(bytes(range(256)) * 4000)
    elif what == "denied":
        place.touch()
        monkeypatch.setattr(survey_file, "stamp_of", _denied)  # tests may run as root, who is denied nothing
    window = open_window()
    window.import_contacts(place)
    screen = window.importing
    until(qtbot, lambda: screen.empty.heading.text() == "The file was not imported")
    assert wanted.get(what, "Copy it to a folder of your own") in screen.empty.words.text()
    assert screen.empty.action.text() == "Choose a file…"
    assert not screen.save.isVisible()


def _denied(path: Path) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_file_that_was_changed_meanwhile_is_read_again(
    qtbot: QtBot, open_window: OpenWindow, file: Path, folder: Folder
) -> None:
    screen = shown(qtbot, open_window(), file)
    file.write_text(file.read_text("cp1253") + f"Νέα;{number(9)};\n", "cp1253")
    screen.save.click()
    until(qtbot, lambda: screen.empty.action.text() == "Read it again" and screen.empty.isVisible())
    assert people(folder) == 2
    screen.empty.action.click()
    until(qtbot, lambda: screen.flow.preview is not None)
    rest(qtbot, screen)
    assert chips(screen)[0] == "All  6"


def test_contacts_that_changed_meanwhile_give_new_figures_before_anything_is_saved(
    qtbot: QtBot, open_window: OpenWindow, file: Path, folder: Folder
) -> None:
    screen = shown(qtbot, open_window(), file)
    with writing(folder.store) as conn:
        opt_out(conn, number(4), "the owner", NOW)
    screen.save.click()
    until(qtbot, lambda: chips(screen)[6] == "Opted out  2")
    assert "Look at the new figures" in screen.warning.words()
    assert people(folder) == 2


def test_the_rows_to_fix_are_saved_beside_the_file(
    qtbot: QtBot, open_window: OpenWindow, file: Path, tmp_path: Path
) -> None:
    window = open_window()
    screen = shown(qtbot, window, file)
    screen.save.click()
    until(qtbot, screen.outcome.isVisible)
    screen.outcome.fix.click()
    asked = dialog(qtbot, window, QFileDialog)
    assert asked.directory().absolutePath() == str(tmp_path)
    asked.reject()
    assert screen.flow.preview is not None
    write_rejected(window.desk, screen.flow.preview, tmp_path / "fix.csv")
    until(qtbot, lambda: window.toast.words() == "The rows to fix are in fix.csv")
    assert "A landline cannot receive SMS." in (tmp_path / "fix.csv").read_text("utf-8-sig")


def test_esc_leaves_without_saving_and_the_file_can_be_opened_again(
    qtbot: QtBot, open_window: OpenWindow, file: Path, folder: Folder
) -> None:
    window = open_window()
    screen = shown(qtbot, window, file)
    assert screen.step_back()
    assert window.section is Section.CONTACTS
    assert window.stage.current() is not screen
    assert people(folder) == 2
    assert results(shown(qtbot, window, file)) != []


def test_leaving_or_closing_while_a_file_is_read_is_safe(
    qtbot: QtBot, open_window: OpenWindow, folder: Folder, tmp_path: Path
) -> None:
    file = tmp_path / "many.csv"
    file.write_text("Mobile\n" + "".join(f"{number(at)}\n" for at in range(300_000)))
    window = open_window()
    window.import_contacts(file)
    until(qtbot, lambda: window.importing.flow.phase is Phase.READING)
    window.go(Section.CAMPAIGNS)
    window.import_contacts()
    assert window.importing.isVisible()
    until(qtbot, window.importing.work.isVisible)
    assert (
        "rows read" in window.importing.work.words.whole_text()
        or "Comparing" in window.importing.work.words.whole_text()
    )
    window.importing.cancel.click()
    assert window.importing.flow.phase is Phase.NOTHING
    window.import_contacts(file)
    window.leaving.leave()
    assert people(folder) == 0


def test_ctrl_i_asks_for_a_file_in_the_folder_of_the_last_one(
    qtbot: QtBot, open_window: OpenWindow, file: Path, tmp_path: Path
) -> None:
    window = open_window()
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    asked = dialog(qtbot, window, QFileDialog)
    asked.fileSelected.emit(str(file))
    asked.reject()
    rest(qtbot, window.importing)
    assert window.importing.title.whole_text() == "Import Πελάτες Νοεμβρίου.csv"
    window.importing.empty.choose_file()
    assert dialog(qtbot, window, QFileDialog).directory().absolutePath() == str(tmp_path)


def test_another_file_does_not_throw_away_what_is_being_saved(
    qtbot: QtBot, open_window: OpenWindow, file: Path, tmp_path: Path
) -> None:
    window = open_window()
    screen = shown(qtbot, window, file)
    screen.flow.phase = Phase.SAVING
    window.import_contacts(tmp_path / "other.csv")
    assert screen.flow.file == file
    assert "Contacts are being saved" in screen.warning.words()
    screen.flow.phase = Phase.NOTHING
