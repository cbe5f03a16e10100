"""Every setting is in exactly one place, saved when its field is left, and nothing changed by a wrong value."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.setting_values import Whole
from app.domain.settings import DEFINITIONS
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.settings import change_setting
from app.ui.forms.hours import Hours
from app.ui.main_window import MainWindow
from app.ui.screens.settings import SettingsScreen
from tests.ui.looking import until
from tests.ui.settings.at_settings import choice, field, line, stored, told


def test_every_setting_is_in_exactly_one_place(screen: SettingsScreen) -> None:
    shown = Counter(one.key for page in screen.pages() for one in screen.page(page).fields())
    assert shown == Counter([*DEFINITIONS])


def test_a_setting_is_saved_when_enter_is_pressed_and_told_in_the_journal(
    qtbot: QtBot, folder: Folder, screen: SettingsScreen
) -> None:
    found, entry = line(screen, "sending", "sending.batch_size")
    assert entry.text() == "200"
    entry.selectAll()
    QTest.keyClicks(entry, "50")
    assert stored(folder).get("sending.batch_size") is None
    QTest.keyClick(entry, Qt.Key.Key_Return)
    until(qtbot, lambda: stored(folder).get("sending.batch_size") == "50")
    until(qtbot, lambda: found.aside.text() == "Saved")
    entry.clearFocus()
    assert told(folder, "setting_changed") == ['{"key": "sending.batch_size", "was": "200", "now": "50"}']


def test_a_setting_is_saved_when_its_field_is_left(qtbot: QtBot, folder: Folder, screen: SettingsScreen) -> None:
    _, entry = line(screen, "mitto", "mitto.sender")
    entry.selectAll()
    QTest.keyClicks(entry, "Shop2")
    QTest.keyClick(entry, Qt.Key.Key_Tab)
    until(qtbot, lambda: stored(folder)["mitto.sender"] == "Shop2")


@pytest.mark.parametrize(
    ("key", "wrong", "says"),
    [
        ("sending.batch_size", "501", "A whole number from 1 to 500"),
        ("price.segment", "dear", "A price such as 0.0415, or empty when it is not known"),
        ("mitto.sender", "a name that is too long", "3–11 Latin letters or digits"),
        ("mitto.base_url", "http://mitto.example", "Empty, or an address such as"),
        ("status.gaps_s", "soon", "Whole seconds with commas between them"),
    ],
)
def test_a_wrong_value_says_what_is_allowed_and_changes_nothing(
    folder: Folder, screen: SettingsScreen, key: str, wrong: str, says: str
) -> None:
    before = stored(folder)
    found, entry = line(screen, "mitto" if key.startswith("mitto") else "sending", key)
    entry.setText(wrong)
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert says in found.aside.text()
    assert found.aside.property("role") == "problem"
    assert entry.text() == wrong
    assert stored(folder) == before


def test_esc_takes_the_field_back_and_only_then_belongs_to_the_window(
    qtbot: QtBot, window: MainWindow, screen: SettingsScreen
) -> None:
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    found, entry = line(screen, "sending", "sending.batch_size")
    entry.setText("900")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert found.aside.property("role") == "problem"
    QTest.keyClick(entry, Qt.Key.Key_Escape)
    assert entry.text() == "200"
    assert found.aside.property("role") == "muted"


def test_what_is_half_typed_stays_when_something_else_changes(
    qtbot: QtBot, folder: Folder, screen: SettingsScreen
) -> None:
    _, entry = line(screen, "sending", "sending.batch_size")
    entry.setText("7")
    with writing(folder.store) as conn:
        change_setting(conn, "sending.messages_per_second", "11")
    other = field(screen, "sending", "sending.messages_per_second")
    until(qtbot, lambda: isinstance(other.control, QLineEdit) and other.control.text() == "11")
    assert entry.text() == "7"


def test_the_limits_that_a_number_names_are_the_real_ones(screen: SettingsScreen) -> None:
    for page in screen.pages():
        for one in screen.page(page).fields():
            reader = DEFINITIONS[one.key].parse
            if isinstance(reader, Whole):
                assert one.allowed().startswith("A whole number from")
            else:
                assert one.allowed() or one.key == "price.currency", one.key


def test_hours_are_two_times_and_are_read_kindly(qtbot: QtBot, folder: Folder, screen: SettingsScreen) -> None:
    found = field(screen, "sending", "sending.hours")
    assert isinstance(found.control, Hours)
    found.control.start.setFocus()
    found.control.start.setText("8.30")
    QTest.keyClick(found.control.start, Qt.Key.Key_Return)
    until(qtbot, lambda: stored(folder).get("sending.hours") == "08:30-21:00")
    until(qtbot, lambda: isinstance(found.control, Hours) and found.control.start.text() == "08:30")
    found.control.end.setText("7")
    found.control.end.editingFinished.emit()
    assert "the earlier one first" in found.aside.text()
    assert stored(folder)["sending.hours"] == "08:30-21:00"


def test_a_country_is_found_by_its_name_and_nothing_else_is_taken(
    qtbot: QtBot, folder: Folder, screen: SettingsScreen
) -> None:
    box = choice(screen, "store", "store.region")
    entry = box.lineEdit()
    assert entry is not None
    assert box.currentText() == "Greece (+30)"
    entry.setText("cyprus (+357)")
    entry.editingFinished.emit()
    until(qtbot, lambda: box.kept == "CY")
    assert stored(folder)["store.region"] == "CY"
    entry.setText("no such country")
    entry.editingFinished.emit()
    assert box.currentText() == "Cyprus (+357)"


def test_a_time_zone_is_offered_by_name(qtbot: QtBot, folder: Folder, screen: SettingsScreen) -> None:
    box = choice(screen, "store", "store.time_zone")
    until(qtbot, lambda: box.count() > 300)
    at = box.findData("Europe/Athens")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    until(qtbot, lambda: stored(folder).get("store.time_zone") == "Europe/Athens")
