"""Writing a message: from a letter typed into a text of a thousand characters until it is painted and counted again."""

import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.ui.screens.composer.screen import MESSAGE
from tests.bench.figures import compare
from tests.bench.one_window import open_window, settle, until
from tests.bench.own_process import alone
from tests.bench.shop import add_people, open_shop

PEOPLE, CHARACTERS, LETTERS = 2_000, 1_000, 60
AT_MOST_MS = 16
FIELDS = "Γεια σου {first_name|φίλε}! {name}, "
WORDS = "σήμερα −20% σε όλα τα παλτό… Έλα να τα δεις από κοντά! "


@dataclass(frozen=True, slots=True)
class Typed:
    """Milliseconds for each letter, in the composer and in a bare editor of Qt's with the same text."""

    composer: list[float]
    bare: list[float]


def main(*, quick: bool = False) -> None:
    """In a process of its own."""
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place:
        typed = alone(write, Path(place), LETTERS // 3 if quick else LETTERS)
    middle, bare = statistics.median(typed.composer), statistics.median(typed.bare)
    compare(
        f"a letter typed into {CHARACTERS:,} Greek characters with fields, {len(typed.composer)} times, the middle one",
        f"{middle:.1f} ms, {sorted(typed.composer)[int(len(typed.composer) * 0.95)]:.1f} ms with 19 of 20: counted, "
        "underlined, previewed, checked and painted",
        f"{bare:.1f} ms: a bare QTextEdit with the same words",
        ratio=middle / bare,
        target=f"below {AT_MOST_MS} ms",
        met=middle < AT_MOST_MS,
    )


def write(folder: Path, letters: int) -> Typed:
    """In the middle of the text, as the window does it; the time that this process was at work."""
    app = open_shop(folder)
    add_people(app, PEOPLE)
    text = (FIELDS + WORDS * CHARACTERS)[:CHARACTERS]
    campaign = CampaignId(app.commands.new_campaign(DraftContent("Measured", text)))
    window = open_window(app, folder)
    window.compose(campaign)
    composer, editor = window.composer, window.composer.message.editor
    composer.go(MESSAGE)
    until(lambda: composer.drafting.knowing.plan_is_of_now and composer.message.preview.person is not None)
    settle(1.0)
    typed = _type(editor, letters)
    bare = QTextEdit()
    bare.setPlainText(text)
    bare.resize(editor.size())
    bare.show()
    settle(0.5)
    found = Typed(typed, _type(bare, letters))
    window.close()
    app.close()
    return found


def _type(editor: QTextEdit, letters: int) -> list[float]:
    cursor, times = editor.textCursor(), []
    cursor.setPosition(CHARACTERS // 3)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord)
    editor.setTextCursor(cursor)
    editor.setFocus()
    for _ in range(letters):
        started = time.thread_time()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(editor, QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "α"))
        QApplication.sendPostedEvents()
        editor.viewport().repaint()
        QApplication.processEvents()
        times.append((time.thread_time() - started) * 1000)
        settle(0.02)
    return times
