"""The pages of the settings: the account, the look, notices, backups, and what the program says of itself."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.errors import AccountRefused
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.account_words import OUTCOME, PLACE, STATE
from app.ui.chosen_look import keeping, kept_scheme
from app.ui.dialogs.sms_test import SmsTestDialog
from app.ui.main_window import MainWindow
from app.ui.remembered import Remembered
from app.ui.screens.settings import SettingsScreen
from app.ui.settings.about_page import AboutPage
from app.ui.settings.appearance_page import AppearancePage
from app.ui.settings.backup_page import BackupPage
from app.ui.settings.licences import LICENCES
from app.ui.settings.notifications_page import NotificationsPage
from app.ui.theme import Theme
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.doubles.fake_gateway import FakeGateway, maybe_sent
from tests.makers import Person, add_contacts, number
from tests.source import ROOT
from tests.ui.looking import dialog, until, words
from tests.ui.settings.at_settings import mitto


def test_the_key_shows_its_end_only_and_where_it_is(qtbot: QtBot, screen: SettingsScreen) -> None:
    until(qtbot, lambda: mitto(screen).key.words.text().endswith("4f2a"))
    assert "a-key-of" not in words(screen)
    assert "Kept until you leave practice" in words(screen)


def test_another_key_is_kept_and_the_old_one_is_gone(
    qtbot: QtBot, commands: FakeCommands, screen: SettingsScreen
) -> None:
    page = mitto(screen)
    until(qtbot, page.key.change.isVisible)
    page.key.change.click()
    QTest.keyClicks(page.key.entry, "another-long-key-77aa")
    page.key.save.click()
    until(qtbot, lambda: page.key.words.text().endswith("77aa"))
    assert commands.real is not None
    assert commands.real.launcher.secrets.api_key() == "another-long-key-77aa"
    page.key.change.click()
    QTest.keyClicks(page.key.entry, "half")
    QTest.keyClick(page.key.entry, Qt.Key.Key_Escape)
    assert page.key.entry.text() == ""
    assert page.key.words.isVisible()


def test_the_key_is_removed_only_after_a_question(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, screen: SettingsScreen
) -> None:
    page = mitto(screen)
    until(qtbot, page.remove.isVisible)
    page.remove.click()
    dialog(qtbot, window, Question).yes.click()
    until(qtbot, page.key.entry.isVisible)
    assert commands.real is not None
    assert commands.real.launcher.secrets.api_key() is None
    assert not page.remove.isVisible()


def test_testing_the_connection_says_that_it_works_or_what_to_do(
    qtbot: QtBot, gateway: FakeGateway, screen: SettingsScreen
) -> None:
    page = mitto(screen)
    page.test.click()
    page.test.click()
    until(qtbot, lambda: page.state.words() == "Connected · answered in 0 ms")
    assert gateway.probed == 1
    gateway.probes = [AccountRefused(403, "IP not whitelisted")]
    until(qtbot, page.test.isEnabled)
    page.test.click()
    until(qtbot, lambda: page.state.words() == "Mitto does not accept this computer's address")
    assert "(IP not whitelisted)" in page.advice.text()


def test_a_test_sms_is_one_press_names_its_price_and_says_what_became_of_it(
    qtbot: QtBot, window: MainWindow, gateway: FakeGateway, screen: SettingsScreen
) -> None:
    mitto(screen).sms.click()
    asked = dialog(qtbot, window, SmsTestDialog)
    assert not asked.send.isEnabled()
    asked.number.setText("6912345678")
    assert "1 segment · €0.05" in asked.price.text()
    asked.send.click()
    asked.send.click()
    until(qtbot, asked.outcome.isVisible)
    assert asked.outcome.text().startswith("Accepted")
    assert len(gateway.left) == 1
    asked._look.timeout.emit()
    until(qtbot, lambda: asked.outcome.text().startswith("Delivered"))
    gateway.script = [maybe_sent()]
    asked.send.click()
    until(qtbot, lambda: asked.outcome.text().startswith("Unconfirmed"))
    asked.number.setText("12")
    asked.send.click()
    until(qtbot, asked.problem.isVisible)
    assert not asked.outcome.isVisible()
    asked.reject()


def test_every_state_of_the_account_has_words() -> None:
    for table in (PLACE, STATE, OUTCOME):
        kind = type(next(iter(table)))
        assert set(table) == set(kind)


def test_the_look_changes_at_once_and_is_remembered(
    qtbot: QtBot, tmp_path: Path, theme: Theme, screen: SettingsScreen
) -> None:
    screen.show_page("appearance")
    page = screen.page("appearance")
    assert isinstance(page, AppearancePage)
    assert page.looks.button(1).isChecked()
    page.looks.button(2).click()
    assert theme.dark
    remembered = Remembered(tmp_path / "choices.ini")
    keeping(remembered)(Qt.ColorScheme.Dark)
    assert kept_scheme(Remembered(tmp_path / "choices.ini")) is Qt.ColorScheme.Dark
    assert kept_scheme(Remembered(tmp_path / "nothing.ini")) is Qt.ColorScheme.Unknown


def test_a_test_notification_comes_where_notifications_come(window: MainWindow, screen: SettingsScreen) -> None:
    screen.show_page("notifications")
    page = screen.page("notifications")
    assert isinstance(page, NotificationsPage)
    page.try_one.click()
    assert "A test notification" in window.attention.good_news.words()
    assert page.failures.isChecked()
    assert not page.failures.isEnabled()


def test_a_backup_is_made_verified_and_listed(
    qtbot: QtBot, folder: Folder, screen: SettingsScreen, tmp_path: Path
) -> None:
    screen.show_page("backup")
    page = screen.page("backup")
    assert isinstance(page, BackupPage)
    page.back_up_to(tmp_path / "mine.db")
    assert not page.now.isEnabled()
    until(qtbot, lambda: "verified" in page.work.words.text())
    until(qtbot, lambda: "mine.db" in words(page))
    assert page.now.isEnabled()
    page.back_up_to(tmp_path / "mine.db")
    until(qtbot, lambda: "exists already" in page.work.words.text())
    page.check.click()
    until(qtbot, lambda: page.work.words.text().startswith("Everything is fine"))


def test_a_backup_is_put_back_only_after_saying_what_is_lost(
    qtbot: QtBot, folder: Folder, window: MainWindow, screen: SettingsScreen, tmp_path: Path
) -> None:
    screen.show_page("backup")
    page = screen.page("backup")
    assert isinstance(page, BackupPage)
    page.back_up_to(tmp_path / "mine.db")
    until(qtbot, lambda: "verified" in page.work.words.text())
    add_contacts(folder, [Person(number(at)) for at in range(3)])
    page.restoring.ask_about(tmp_path / "mine.db")
    question = dialog(qtbot, window, Question)
    said = words(question)
    assert "0 people" in said
    assert "3 people" in said
    gone: list[int] = []
    window.left.connect(lambda: gone.append(1))
    question.yes.click()
    until(qtbot, lambda: gone)
    assert window.parts.onward.next.file == tmp_path / "mine.db"


def test_about_counts_what_there_is(qtbot: QtBot, folder: Folder, screen: SettingsScreen) -> None:
    add_contacts(folder, [Person(number(at)) for at in range(3)])
    screen.show_page("about")
    page = screen.page("about")
    assert isinstance(page, AboutPage)
    until(qtbot, lambda: page.figures["contacts"].text() == "3")
    assert str(folder.path) in words(page)


def test_whatever_we_depend_on_is_thanked() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = project.partition("\ndependencies = [")[2].partition("\n]")[0]
    names = re.findall(r'^    "([A-Za-z0-9-]+)', listed, re.MULTILINE)
    thanked = " ".join(name for name, _ in LICENCES).lower()
    assert names
    assert [name for name in names if name.lower().removesuffix("-essentials") not in thanked] == []


def test_settings_that_cannot_be_read_are_an_error_with_one_action(
    qtbot: QtBot, folder: Folder, screen: SettingsScreen, expected_logs: Callable[[str], None]
) -> None:
    expected_logs("work in the background broke")
    with writing(folder.store) as conn:
        conn.execute("ALTER TABLE settings RENAME TO lost")
    screen.refresh()
    until(qtbot, screen.unreadable.isVisible)
    with writing(folder.store) as conn:
        conn.execute("ALTER TABLE lost RENAME TO settings")
    screen.unreadable.action.click()
    until(qtbot, lambda: not screen.unreadable.isVisible())
