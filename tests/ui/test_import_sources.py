"""What an import can begin with besides a text file: a workbook, a phone's contacts, and what was copied elsewhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.journal import newest
from app.ui.main_window import MainWindow
from app.ui.screens.import_contacts import ImportScreen
from tests.corpus.reading import FILES
from tests.corpus.workbook_writers import Sheet, excel
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import assert_fits, nameless
from tests.ui.importing import column, people, rest, results, shown
from tests.ui.looking import until


def copy(text: str = "", *files: Path) -> None:
    """As another program does it."""
    data = QMimeData()
    data.setText(text)
    if files:
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    QGuiApplication.clipboard().setMimeData(data)


def start(window: MainWindow) -> ImportScreen:
    """The page where an import begins, after the dialog was closed without a file."""
    window.import_contacts(None)
    for asked in window.findChildren(QFileDialog):
        asked.reject()
    return window.importing


def test_a_workbook_shows_its_sheets_and_another_can_be_chosen(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    screen = shown(qtbot, window, FILES / "several-sheets.xlsx")
    facts = screen.facts
    assert facts.line.whole_text() == "Excel · header found · 4 rows"
    assert [facts.sheet.itemText(at) for at in range(4)] == ["Οδηγίες", "Πελάτες", "Παλιοί", "Κρυφό"]
    assert facts.sheet.currentText() == "Πελάτες"
    assert column(screen, 0) == ["2", "3", "4", "5"]
    assert not facts.encoding.isVisibleTo(facts)
    facts.sheet.setCurrentIndex(2)
    facts.sheet.activated.emit(2)
    rest(qtbot, screen)
    assert facts.sheet.currentText() == "Παλιοί"
    assert results(screen) == ["+30 6932 000 111"]
    assert_fits(qtbot, window)
    assert nameless(screen) == []


def test_a_sheet_without_rows_says_so_and_the_one_on_show_stays(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "book.xlsx"
    file.write_bytes(excel([Sheet("A", [["Mobile"], [6944318207]]), Sheet("B", [["Name", "Mobile"]])]))
    screen = shown(qtbot, open_window(), file)
    screen.facts.sheet.setCurrentIndex(1)
    screen.facts.sheet.activated.emit(1)
    until(qtbot, screen.warning.isVisible)
    assert screen.facts.sheet.currentText() == "A"
    screen.warning.action.click()
    rest(qtbot, screen)
    assert results(screen) == ["+30 6944 318 207"]


def test_a_workbook_of_one_sheet_asks_for_none(qtbot: QtBot, open_window: OpenWindow) -> None:
    screen = shown(qtbot, open_window(), FILES / "errors.ods")
    assert screen.facts.line.whole_text() == "OpenDocument · sheet “Sheet1” · header found · 4 rows"
    assert not screen.facts.sheet.isVisible()
    assert results(screen) == [
        "+30 6944 318 207",
        "A formula went wrong here · type the value instead",
        "A formula went wrong here · type the value instead",
        "+30 6944 318 208",
    ]


def test_a_web_page_that_is_called_excel_is_read_all_the_same(qtbot: QtBot, open_window: OpenWindow) -> None:
    screen = shown(qtbot, open_window(), FILES / "page-cp1253.xls")
    assert screen.facts.line.whole_text() == "Web page · Greek (Windows-1253) · header found · 2 rows"
    assert not screen.facts.delimiter.isVisibleTo(screen.facts)
    assert results(screen) == ["+30 6944 318 207", "+30 6977 102 334"]


def test_a_phones_contacts_are_rows_with_the_same_columns_always(qtbot: QtBot, open_window: OpenWindow) -> None:
    screen = shown(qtbot, open_window(), FILES / "cut-off.vcf")
    assert screen.facts.line.whole_text() == "Phone contacts (vCard) · UTF-8 · 2 rows"
    assert not screen.facts.header.isVisibleTo(screen.facts)
    assert results(screen) == ["+30 6944 318 207", "The file ends in the middle of this contact"]


@pytest.mark.parametrize("by", ["button", "keys"])
def test_copied_rows_are_pasted_and_leave_no_file(
    qtbot: QtBot, open_window: OpenWindow, folder: Folder, tmp_path: Path, by: str
) -> None:
    copy("Όνομα\tΚινητό\nΆννα\t6944318207\nΕύα\t6977102334\n")
    window = open_window()
    screen = start(window)
    files = {path for path in tmp_path.rglob("*") if path.is_file()}
    if by == "button":
        screen.empty.other.click()
    else:
        window.activateWindow()
        until(qtbot, window.isActiveWindow)
        QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: screen.flow.preview is not None)
    rest(qtbot, screen)
    assert screen.title.whole_text() == "Import from the clipboard"
    assert screen.facts.line.whole_text() == "Clipboard · tab · header found · 2 rows"
    assert results(screen) == ["+30 6944 318 207", "+30 6977 102 334"]
    screen.save.click()
    until(qtbot, screen.outcome.isVisible)
    assert people(folder) == 2
    with reading(folder.store) as conn:
        assert next(row.data["file"] for row in newest(conn) if row.kind == "contacts_imported") == "clipboard"
    new = {path for path in tmp_path.rglob("*") if path.is_file()} - files
    assert [path.name for path in new if not path.name.startswith("store.db")] == []


def test_a_copied_file_is_imported_as_if_it_had_been_dropped(qtbot: QtBot, open_window: OpenWindow) -> None:
    copy("", FILES / "customers.xls")
    screen = start(open_window())
    screen.empty.paste()
    rest(qtbot, screen)
    assert screen.title.whole_text() == "Import customers.xls"


def test_with_nothing_copied_the_way_is_told(open_window: OpenWindow) -> None:
    copy(" \n")
    screen = start(open_window())
    screen.empty.other.click()
    assert screen.empty.heading.text() == "Nothing was copied that could be pasted"
    assert screen.empty.other.text() == "Paste from the clipboard"
