"""Settings and the first steps in every size and both languages: each control has a name, and no word is clipped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.ui.forms.form import Form
from app.ui.language import ENGLISH, GREEK, REMEMBERED
from app.ui.main_window import MainWindow
from app.ui.remembered import Remembered
from app.ui.screens.settings import SettingsScreen
from app.ui.screens.welcome import WelcomeScreen
from app.ui.sections import Section
from tests.ui.conftest import OpenWindow
from tests.ui.fitting import assert_fits, nameless
from tests.ui.looking import until


@pytest.fixture(params=[ENGLISH, GREEK])
def shown(request: pytest.FixtureRequest, open_window: OpenWindow, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens a window that speaks the language; afterwards the program speaks as before."""
    before, windows = QLocale(), list[MainWindow]()
    remembered = Remembered(tmp_path / "window.ini")
    remembered.keep_text(REMEMBERED, request.param)
    remembered.save()

    def make(**how: bool) -> MainWindow:
        windows.append(open_window(**how))
        return windows[-1]

    yield make
    for window in windows:
        window.desk.language.fall_silent()
    QLocale.setDefault(before)


def resized(qtbot: QtBot, window: MainWindow) -> MainWindow:
    window.resize(1024, 700)
    until(qtbot, lambda: (window.width(), window.height()) == (1024, 700))
    return window


def test_every_page_of_settings_can_be_heard_and_read(qtbot: QtBot, shown: OpenWindow) -> None:
    window = resized(qtbot, shown())
    window.go(Section.SETTINGS)
    screen = window.stage.get(Section.SETTINGS)
    assert isinstance(screen, SettingsScreen)
    for name in screen.pages():
        screen.show_page(name)
        for form in screen.page(name).findChildren(Form):
            if form.more is not None:
                form.more.setChecked(True)
        until(qtbot, lambda: not window.desk.background.busy)
        assert nameless(screen.page(name)) == []
        assert_fits(qtbot, window)


def test_each_of_the_first_steps_can_be_heard_and_read(qtbot: QtBot, shown: OpenWindow) -> None:
    window = resized(qtbot, shown(first_run=True))
    screen = window.stage.current()
    assert isinstance(screen, WelcomeScreen)
    for step in screen.steps:
        step.wanted.emit()
        until(qtbot, lambda: not window.desk.background.busy)
        assert nameless(screen) == []
        assert_fits(qtbot, window)
