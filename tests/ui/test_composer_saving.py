"""Drafts save themselves: at each pause, when the person goes away, over a kill, and never over another's words."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.draft import DraftContent
from app.domain.errors import Reason, Refused
from app.storage.database import connect, reading
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.saving import State
from app.ui.screens.composer.screen import MESSAGE, ComposerScreen
from tests.doubles.fake_commands import FakeCommands
from tests.source import ROOT
from tests.ui.composing import TEXT, WHOLE, add_draft, compose, count_campaigns, open_shop, settled, stored
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until

KILLED = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app.bootstrap import build, utc_now
from app.storage.secrets import MemorySecrets
from app.ui.app import build_window
from app.ui.theme import Theme
application = QApplication([])
app = build(Path(sys.argv[1]), secrets=MemorySecrets("a-key"))
window = build_window(store=app.folder.store, commands=app.commands, ui_settings=Path(sys.argv[2]),
                      clock=utc_now, theme=Theme(application), tray=None)
window.show()
window.compose(None)
window.composer.go(1)
QTest.keyClicks(window.composer.message.editor, "Typed just before the power went")
saver = window.composer.drafting.saver
while saver.pending or saver.busy:
    QTest.qWait(5)
print("saved", flush=True)
QTest.qWait(60_000)
"""


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    return open_window()


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> ComposerScreen:
    made = compose(qtbot, window, add_draft(commands))
    made.go(MESSAGE)
    return made


def type_in(screen: ComposerScreen, words: str) -> None:
    QTest.keyClicks(screen.message.editor, words)


def test_a_pause_of_typing_saves_and_nothing_else_has_to_be_done(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen
) -> None:
    type_in(screen, "Hello ")
    assert screen.header.saved.text() == "Saving…"
    settled(qtbot, screen)
    assert screen.header.saved.text() == "Saved just now"
    assert stored(folder, screen.drafting.saver.campaign).text == TEXT + "Hello "


def test_everything_that_can_be_changed_is_saved(qtbot: QtBot, folder: Folder, screen: ComposerScreen) -> None:
    screen.header.name.setText("Another")
    screen.header.name.textEdited.emit("Another")
    screen.message.sender_name.setText("Boutique")
    screen.message.sender_name.textEdited.emit("Boutique")
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign) == DraftContent("Another", TEXT, "Boutique")


def test_a_name_that_was_emptied_comes_back(qtbot: QtBot, folder: Folder, screen: ComposerScreen) -> None:
    screen.header.name.setText("")
    screen.header.name.textEdited.emit("")
    screen.header.name.editingFinished.emit()
    settled(qtbot, screen)
    assert screen.header.name.text() == "Weekend"
    assert stored(folder, screen.drafting.saver.campaign) == WHOLE


def test_many_letters_are_few_changes_and_no_journal_rows(qtbot: QtBot, folder: Folder, screen: ComposerScreen) -> None:
    type_in(screen, "abcdefghijklmnopqrstuvwxyz")
    settled(qtbot, screen)
    assert screen.drafting.saver.revision <= 2
    with reading(folder.store) as conn:
        kinds = [row["kind"] for row in conn.execute("SELECT kind FROM journal WHERE campaign_id IS NOT NULL")]
    assert kinds == ["campaign_created"]


@pytest.mark.parametrize("how", [lambda window: window.retire(), lambda window: window.leaving.leave()])
def test_closing_the_window_at_once_saves_the_last_letter(
    qtbot: QtBot, folder: Folder, window: MainWindow, screen: ComposerScreen, how: Callable[[MainWindow], None]
) -> None:
    type_in(screen, "last")
    campaign = screen.drafting.saver.campaign
    how(window)
    assert stored(folder, campaign).text == TEXT + "last"


def test_another_draft_is_opened_after_the_first_one_is_saved(
    qtbot: QtBot, folder: Folder, window: MainWindow, screen: ComposerScreen
) -> None:
    type_in(screen, "kept")
    first = screen.drafting.saver.campaign
    compose(qtbot, window)
    until(qtbot, lambda: stored(folder, first).text == TEXT + "kept")
    assert count_campaigns(folder) == 1


def test_while_the_store_is_busy_nothing_is_called_saved_and_it_is_saved_later(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    saver = screen.drafting.saver
    monkeypatch.setattr("app.storage.database.BUSY_TIMEOUT_S", 0.05)
    saver._again.setInterval(50)
    conn = connect(folder.store, mode="rw")
    conn.execute("BEGIN EXCLUSIVE")
    type_in(screen, "later")
    until(qtbot, lambda: saver.state is State.TROUBLE)
    assert screen.header.saved.text() == "Not saved"
    assert screen.trouble.unsaved.isVisible()
    assert "is not saved" in screen.trouble.unsaved.words()
    conn.execute("ROLLBACK")
    conn.close()
    settled(qtbot, screen)
    assert not screen.trouble.isVisible()
    assert stored(folder, saver.campaign).text == TEXT + "later"


def test_two_windows_do_not_write_over_each_other(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, screen: ComposerScreen, commands: FakeCommands
) -> None:
    campaign = screen.drafting.saver.campaign
    assert commands.real is not None
    assert campaign is not None
    screen.drafting._row.forget()
    type_in(screen, "mine")
    commands.real.drafts.change(campaign, WHOLE, revision=None)
    until(qtbot, screen.trouble.conflict.isVisible)
    assert screen.header.saved.text() == "Not saved"
    assert stored(folder, campaign).text == TEXT
    screen.trouble.mine.click()
    settled(qtbot, screen)
    assert stored(folder, campaign).text == TEXT + "mine"
    assert not screen.trouble.isVisible()


def test_the_other_window_s_words_can_be_taken(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen, commands: FakeCommands
) -> None:
    campaign = screen.drafting.saver.campaign
    assert commands.real is not None
    assert campaign is not None
    type_in(screen, "mine")
    commands.real.drafts.change(campaign, DraftContent("Theirs", "Their text"), revision=None)
    until(qtbot, screen.trouble.conflict.isVisible)
    screen.trouble.theirs.click()
    until(qtbot, lambda: screen.message.editor.source() == "Their text")
    assert screen.header.name.text() == "Theirs"
    settled(qtbot, screen)
    assert stored(folder, campaign).text == "Their text"


def test_a_window_in_which_nothing_is_typed_follows_the_other_one(
    qtbot: QtBot, window: MainWindow, open_window: OpenWindow, commands: FakeCommands
) -> None:
    campaign = add_draft(commands)
    one, other = compose(qtbot, window, campaign), compose(qtbot, open_window(), campaign)
    one.go(MESSAGE)
    type_in(one, "more")
    settled(qtbot, one)
    until(qtbot, lambda: other.message.editor.source() == TEXT + "more")
    assert not other.trouble.conflict.isVisible()


def test_a_draft_that_cannot_be_saved_at_all_says_why(
    qtbot: QtBot, screen: ComposerScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise Refused(Reason.DISK_FULL, "The disk is full.")

    monkeypatch.setattr("app.storage.drafts.change_draft", full)
    type_in(screen, "x")
    until(qtbot, screen.trouble.unsaved.isVisible)
    assert "The disk is full." in screen.trouble.unsaved.words()
    monkeypatch.undo()
    screen.trouble.unsaved.action.click()
    settled(qtbot, screen)


def test_what_was_saved_survives_a_kill(tmp_path: Path) -> None:
    data = tmp_path / "data"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(data), str(tmp_path / "window.ini")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "saved\n"
        process.send_signal(signal.SIGKILL)
    with reading(data / "store.db") as conn:
        row = conn.execute("SELECT text, status FROM campaigns").fetchone()
    assert tuple(row) == ("Typed just before the power went", "draft")
