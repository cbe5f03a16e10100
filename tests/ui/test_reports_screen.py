"""Reports tell how campaigns went, add up with their messages, and can be taken out of the program."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.domain.message import Status
from app.domain.period import Period
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.models.result_table import Column
from app.ui.screens.reports import ReportsScreen
from app.ui.sections import Section
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, Made, add_campaign, add_draft
from tests.ui.changing import deliver
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words
from tests.ui.pdf_text import sheets

GREEK = "Χριστουγεννιάτικες προσφορές"
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def summer(folder: Folder) -> Made:
    return add_campaign(
        folder, [Status.DELIVERED] * 9 + [Status.REJECTED], name="Summer", now=NOW - timedelta(days=100)
    )


@pytest.fixture
def autumn(folder: Folder, summer: Made) -> Made:
    assert summer.messages  # the earlier one is there first
    return add_campaign(
        folder, [Status.DELIVERED] * 4 + [Status.UNDELIVERED] * 4, name="Autumn", now=NOW - timedelta(days=20)
    )


@pytest.fixture
def winter(folder: Folder, autumn: Made) -> Made:
    statuses = [Status.DELIVERED] * 19 + [Status.ACCEPTED, Status.UNCONFIRMED]
    return add_campaign(folder, statuses, name=GREEK, now=NOW - timedelta(days=2))


def begin(qtbot: QtBot, open_window: OpenWindow) -> ReportsScreen:
    window = open_window()
    window.go(Section.REPORTS)
    screen = window.stage.current()
    assert isinstance(screen, ReportsScreen)
    until(qtbot, lambda: screen.report is not None)
    return screen


def window_of(screen: QWidget) -> MainWindow:
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window


def told(screen: ReportsScreen, column: Column) -> list[str]:
    model = screen.results.table.model()
    return [str(model.index(at, column).data()) for at in range(model.rowCount())]


def choose(screen: ReportsScreen, period: Period) -> None:
    screen.period.setCurrentIndex(screen.period.findData(period))


def place(screen: ReportsScreen, row: int, column: Column) -> QPoint:
    table = screen.results.table
    return table.visualRect(table.model().index(row, column)).center()


def test_the_last_90_days_are_told_first_and_add_up(qtbot: QtBot, winter: Made, open_window: OpenWindow) -> None:
    screen = begin(qtbot, open_window)
    assert screen.chosen_period() is Period.DAYS_90
    assert told(screen, Column.NAME) == [GREEK, "Autumn"]
    assert told(screen, Column.MESSAGES) == ["21", "8"]
    assert told(screen, Column.DELIVERED) == ["90.4 %", "50.0 %"]
    assert told(screen, Column.NOT_DELIVERED) == ["0", "4"]
    assert told(screen, Column.UNCONFIRMED) == ["1", "0"]
    figures = [(card.figure.text(), card.line.text()) for card in screen.cards[:3]]
    assert figures == [
        ("29", "in 2 campaigns"),
        ("79.3 %", "13.7 % not delivered · 6.8 % pending"),
        ("4 min", "95 % within 4 min"),
    ]


def test_another_period_is_another_report(qtbot: QtBot, winter: Made, open_window: OpenWindow) -> None:
    screen = begin(qtbot, open_window)
    choose(screen, Period.DAYS_7)
    until(qtbot, lambda: told(screen, Column.NAME) == [GREEK])
    choose(screen, Period.ALL)
    until(qtbot, lambda: told(screen, Column.NAME) == [GREEK, "Autumn", "Summer"])


def test_money_is_told_only_when_a_price_is_known(
    qtbot: QtBot, winter: Made, open_window: OpenWindow, commands: FakeCommands
) -> None:
    screen = begin(qtbot, open_window)
    assert not screen.cards[3].isVisible()
    assert screen.results.table.isColumnHidden(Column.COST)
    assert commands.real is not None
    commands.real.change_setting("price.segment", "0.05")
    until(qtbot, screen.cards[3].isVisible)
    assert not screen.results.table.isColumnHidden(Column.COST)
    assert "1.40" in screen.cards[3].figure.text()  # 28 segments were taken
    assert "0.0609 per delivered" in screen.cards[3].line.text().replace("€", "")


def test_a_heading_sorts_by_figures_and_says_so(qtbot: QtBot, winter: Made, open_window: OpenWindow) -> None:
    screen = begin(qtbot, open_window)
    heading = screen.results.table.horizontalHeader()
    where = QPoint(heading.sectionViewportPosition(Column.MESSAGES) + 20, 10)
    QTest.mouseClick(heading.viewport(), LEFT, NO_KEY, where)
    QTest.qWait(0)
    first = told(screen, Column.MESSAGES)
    where = QPoint(heading.sectionViewportPosition(Column.MESSAGES) + 20, 10)
    QTest.mouseClick(heading.viewport(), LEFT, NO_KEY, where)
    assert sorted([first, told(screen, Column.MESSAGES)]) == [["21", "8"], ["8", "21"]]
    assert str(screen.results.sorted.headerData(Column.MESSAGES, Qt.Orientation.Horizontal))[-1] in "↑↓"


def test_the_times_are_those_of_the_campaign_that_is_chosen(
    qtbot: QtBot, winter: Made, open_window: OpenWindow
) -> None:
    screen = begin(qtbot, open_window)
    assert screen.chart_title.whole_text() == f"Time to deliver, {GREEK}"
    assert dict(screen.chart.rows)["2–10 min"] == 19
    screen.results.table.selectRow(1)
    assert screen.chart_title.whole_text() == "Time to deliver, Autumn"
    assert dict(screen.chart.rows)["2–10 min"] == 4
    assert "We first ask after 15 s" in screen.chart_words.text()


def test_a_change_of_the_store_is_followed_and_the_choice_is_kept(
    qtbot: QtBot, folder: Folder, winter: Made, open_window: OpenWindow
) -> None:
    screen = begin(qtbot, open_window)
    screen.results.table.selectRow(1)
    deliver(folder, winter.messages[19])
    until(qtbot, lambda: told(screen, Column.DELIVERED) == ["95.2 %", "50.0 %"])
    add_campaign(folder, [Status.DELIVERED], name="New", now=NOW - timedelta(days=1))
    until(qtbot, lambda: told(screen, Column.NAME) == ["New", GREEK, "Autumn"])
    assert screen.results.table.currentIndex().row() == 2
    assert screen.chart_title.whole_text() == "Time to deliver, Autumn"


def test_reasons_come_with_what_to_do(qtbot: QtBot, winter: Made, open_window: OpenWindow) -> None:
    screen = begin(qtbot, open_window)
    choose(screen, Period.ALL)
    until(qtbot, lambda: "Correct these numbers, or remove the contacts" in words(screen.reasons))
    said = words(screen.reasons)
    assert "Invalid number · Invalid receiver" in said
    assert "Could not be delivered · absent subscriber" in said
    choose(screen, Period.DAYS_7)
    until(qtbot, screen.reasons.nothing.isVisible)


def test_enter_and_double_click_open_a_campaign_and_the_last_column_asks_for_its_file(
    qtbot: QtBot, winter: Made, open_window: OpenWindow, commands: FakeCommands, tmp_path: Path
) -> None:
    screen = begin(qtbot, open_window)
    autumn = screen.report.results[1].campaign.id if screen.report else None
    table, window = screen.results.table, window_of(screen)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.campaign.campaign == winter.campaign
    window.go(Section.REPORTS)
    QTest.mouseClick(table.viewport(), LEFT, NO_KEY, place(screen, 1, Column.NAME))
    QTest.mouseDClick(table.viewport(), LEFT, NO_KEY, place(screen, 1, Column.NAME))
    assert window.campaign.campaign == autumn
    window.go(Section.REPORTS)
    QTest.mouseClick(table.viewport(), LEFT, NO_KEY, place(screen, 1, Column.EXPORT))
    ask = dialog(qtbot, window, QFileDialog)
    file = tmp_path / "autumn.csv"
    ask.fileSelected.emit(str(file))
    ask.close()
    until(qtbot, lambda: ("write_report", autumn, file) in commands.asked)


def test_the_campaigns_of_the_period_are_exported(
    qtbot: QtBot, winter: Made, open_window: OpenWindow, tmp_path: Path
) -> None:
    screen = begin(qtbot, open_window)
    screen.export.click()
    ask = dialog(qtbot, window_of(screen), QFileDialog)
    file = tmp_path / "campaigns.csv"
    ask.fileSelected.emit(str(file))
    ask.close()
    until(qtbot, file.exists)
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert [line["Campaign"] for line in csv.DictReader(stream)] == [GREEK, "Autumn"]
    until(qtbot, lambda: "2 campaigns written to campaigns.csv" in words(window_of(screen)))


def test_what_is_on_show_is_saved_as_a_pdf(qtbot: QtBot, winter: Made, open_window: OpenWindow, tmp_path: Path) -> None:
    screen = begin(qtbot, open_window)
    screen.results.table.selectRow(1)
    screen.print.click()
    menu = next(one for one in screen.findChildren(QMenu) if one.isVisible())
    assert [action.text() for action in menu.actions()] == ["Save as PDF…", "Print on paper…"]
    menu.actions()[0].trigger()
    menu.close()
    ask = dialog(qtbot, window_of(screen), QFileDialog)
    file = tmp_path / "report.pdf"
    ask.fileSelected.emit(str(file))
    ask.close()
    until(qtbot, lambda: "report.pdf" in words(window_of(screen)))
    (sheet,) = sheets(file.read_bytes())
    assert "Time to deliver, Autumn" in sheet
    assert GREEK in sheet


@pytest.mark.usefixtures("summer")
def test_a_period_without_campaigns_says_so_and_leads_to_all_of_them(qtbot: QtBot, open_window: OpenWindow) -> None:
    screen = begin(qtbot, open_window)
    assert screen.empty.heading.text() == "No campaign was sent in this period"
    assert not screen.export.isEnabled()
    assert not screen.print.isEnabled()
    screen.empty.action.click()
    until(qtbot, lambda: told(screen, Column.NAME) == ["Summer"])
    assert not screen.empty.isVisible()
    assert screen.print.isEnabled()


def test_a_store_without_a_launch_has_nothing_to_report(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    add_draft(folder)
    screen = begin(qtbot, open_window)
    assert screen.empty.heading.text() == "Nothing to report yet"
    assert screen.empty.action.text() == "New campaign"


def test_a_report_that_cannot_be_read_is_an_error_and_not_a_row_of_noughts(
    qtbot: QtBot, folder: Folder, winter: Made, open_window: OpenWindow
) -> None:
    screen = begin(qtbot, open_window)
    away = folder.path / "away.db"
    folder.store.rename(away)
    screen.refresh()
    until(qtbot, lambda: screen.empty.heading.text() == "The report could not be read")
    assert "in 2 campaigns" not in words(screen)
    away.rename(folder.store)
    screen.empty.action.click()
    until(qtbot, lambda: "in 2 campaigns" in words(screen))
