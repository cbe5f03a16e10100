"""The composer is made ahead, a step at a time, so that its first opening holds nobody up."""

import pkgutil

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

import app.ui.screens.composer
from app.ui.ahead import COMPOSER_MODULES, Ahead
from app.ui.screens.composer.screen import REVIEW, ComposerScreen
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until


def test_the_composer_is_made_while_another_screen_is_shown(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    before = window.section
    assert not any(isinstance(screen, ComposerScreen) for screen in window.stage.screens())
    ahead = Ahead(lambda: window, window, first_ms=0, every_ms=0)
    until(qtbot, lambda: ahead.done)
    assert any(isinstance(screen, ComposerScreen) for screen in window.stage.screens())
    assert window.section is before
    assert not window.composer.isVisible()


def test_it_is_made_a_step_at_a_time_and_no_longer_when_its_parent_goes(qtbot: QtBot, open_window: OpenWindow) -> None:
    window, parent = open_window(), QObject()
    ahead = Ahead(lambda: window, parent, first_ms=0, every_ms=0)
    gone: list[bool] = []
    ahead.destroyed.connect(lambda: gone.append(True))
    assert not ahead.done
    parent.deleteLater()
    until(qtbot, lambda: gone)
    assert not any(isinstance(screen, ComposerScreen) for screen in window.stage.screens())


def test_every_module_of_the_composer_is_loaded_ahead_once() -> None:
    there = [module.name for module in pkgutil.iter_modules(app.ui.screens.composer.__path__)]
    assert sorted(COMPOSER_MODULES) == sorted(there)


def test_who_opens_the_composer_at_once_can_go_to_its_last_step(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.compose(None)
    window.composer.go(REVIEW)
    until(qtbot, window.composer.review.isVisible)
    until(qtbot, window.composer.review.table.hasFocus)
