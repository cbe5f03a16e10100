"""A file dragged over the window: what may be dropped, and why something may not, is said while it is dragged."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until

AT = QPoint(5, 5)


def files(*names: str) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(Path("/shop") / name)) for name in names])
    return made


def how(data: QMimeData) -> tuple[Qt.DropAction, QMimeData, Qt.MouseButton, Qt.KeyboardModifier]:
    return Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(window: MainWindow, data: QMimeData, at: QPoint = AT) -> bool:
    """Drag it into the window, as the system tells the window of it. Whether it may be dropped."""
    event = QDragEnterEvent(at, *how(data))
    QApplication.sendEvent(window.windowHandle(), event)
    return event.isAccepted() and event.dropAction() is not Qt.DropAction.IgnoreAction


def drop(window: MainWindow, data: QMimeData, at: QPoint = AT) -> None:
    QApplication.sendEvent(window.windowHandle(), QDropEvent(at, *how(data)))


def said(window: MainWindow) -> Sequence[str]:
    overlay = window.drops.overlay
    return [overlay.heading.text(), overlay.words.whole_text()] if overlay.isVisible() else []


def test_one_file_can_be_dropped_and_opens_the_import(qtbot: QtBot, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    one = QMimeData()
    one.setUrls([QUrl.fromLocalFile(str(tmp_path / "customers.csv"))])
    assert dragged(window, one)
    assert said(window) == ["Drop to import", "customers.csv"]
    drop(window, one)
    assert said(window) == []
    assert window.importing.isVisible()
    assert window.importing.flow.file == tmp_path / "customers.csv"
    until(qtbot, lambda: "not there any more" in window.importing.empty.words.text())


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("a.csv", "b.csv", "c.csv"), "One file at a time, please: 3 were dragged."),
        (("a.numbers",), "This kind of spreadsheet cannot be read."),
        (("a.xlsb",), "This kind of spreadsheet cannot be read."),
        (("a.png",), "Contacts come from Excel, CSV or text files"),
        (("a.pdf",), "Contacts come from Excel, CSV or text files"),
        ((), "Only files of this computer"),
    ],
)
def test_what_cannot_be_imported_is_refused_in_words_while_it_is_dragged(
    open_window: OpenWindow, names: tuple[str, ...], words: str
) -> None:
    window = open_window()
    data = files(*names)
    if not names:
        data.setUrls([QUrl("https://example.gr/customers.csv")])
    assert not dragged(window, data)
    assert said(window)[0].startswith(words)
    drop(window, data)
    assert said(window) == []
    assert window.stage.current() is not window.importing


@pytest.mark.parametrize(
    "name", ["a.csv", "A.TSV", "a.txt", "export", "till.dat", "a.XLSX", "a.xls", "a.ods", "phone.vcf"]
)
def test_customer_files_of_every_name_may_be_dropped(open_window: OpenWindow, name: str) -> None:
    assert dragged(open_window(), files(name))


def test_dragging_away_takes_the_words_away(open_window: OpenWindow) -> None:
    window = open_window()
    dragged(window, files("a.csv"))
    QApplication.sendEvent(window.windowHandle(), QDragLeaveEvent())
    assert said(window) == []


def test_a_text_field_does_not_take_a_file_for_words(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    field = QLineEdit(window)
    field.setGeometry(0, 0, 200, 40)
    field.show()
    assert dragged(window, files("a.csv"), QPoint(20, 20))
    drop(window, files("a.csv"), QPoint(20, 20))
    assert field.text() == ""
    assert window.importing.isVisible()
    until(qtbot, lambda: not window.desk.background.busy)


def test_words_that_are_dragged_are_nobodys_file(open_window: OpenWindow) -> None:
    window = open_window()
    data = QMimeData()
    data.setText("hello")
    dragged(window, data)
    assert said(window) == []


def test_while_a_question_is_open_nothing_is_imported(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    question = QDialog(window)
    question.open()
    assert not dragged(window, files("a.csv"))
    assert said(window)[0] == "Close the open window first, then drop the file."
    question.reject()
