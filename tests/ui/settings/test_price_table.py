"""Prices by country are a small table: a country is added, priced, changed and taken out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.storage.folder import Folder
from app.ui.forms.price_table import PriceTable
from app.ui.screens.settings import SettingsScreen
from app.ui.widgets.labels import Button
from tests.ui.looking import until
from tests.ui.settings.at_settings import field, stored

KEY = "price.by_country"


@pytest.fixture
def table(screen: SettingsScreen) -> PriceTable:
    found = field(screen, "sending", KEY).control
    assert isinstance(found, PriceTable)
    return found


def add(table: PriceTable, region: str) -> None:
    table.add.setCurrentIndex(table.add.findData(region))
    table.add.activated.emit(table.add.currentIndex())


def price(table: PriceTable, region: str, typed: str) -> None:
    entry = table.lines[region]
    entry.setFocus()
    entry.selectAll()
    QTest.keyClicks(entry, typed)
    QTest.keyClick(entry, Qt.Key.Key_Return)


def test_a_country_is_added_priced_and_taken_out(qtbot: QtBot, folder: Folder, table: PriceTable) -> None:
    add(table, "DE")
    assert list(table.lines) == ["DE"]
    assert table.add.currentText() == "Add a country"
    assert KEY not in stored(folder)
    price(table, "DE", "0.08")
    until(qtbot, lambda: stored(folder).get(KEY) == "DE=0.08")
    add(table, "CY")
    price(table, "CY", "0,06")
    until(qtbot, lambda: stored(folder).get(KEY) == "CY=0.06 DE=0.08")
    until(qtbot, lambda: table.lines["CY"].text() == "0.06")
    price(table, "DE", "0.09")
    until(qtbot, lambda: stored(folder).get(KEY) == "CY=0.06 DE=0.09")
    remove(table, "CY")
    until(qtbot, lambda: stored(folder).get(KEY) == "DE=0.09")
    until(qtbot, lambda: list(table.lines) == ["DE"])


def test_a_price_that_is_none_is_refused_and_stays_to_be_corrected(
    qtbot: QtBot, folder: Folder, screen: SettingsScreen, table: PriceTable
) -> None:
    add(table, "CY")
    price(table, "CY", "dear")
    until(qtbot, lambda: "A price such as" in field(screen, "sending", KEY).aside.text())
    assert table.lines["CY"].text() == "dear"
    assert KEY not in stored(folder)
    remove(table, "CY")
    assert list(table.lines) == []


def remove(table: PriceTable, region: str) -> None:
    line = table.lines[region].parentWidget()
    assert line is not None
    buttons = [one for one in line.findChildren(Button) if one.isVisibleTo(line)]
    buttons[0].click()
