"""What tests of windows start from: a store, commands that only note what was asked, a window that is closed after."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.ids import CampaignId
from app.storage.folder import Folder
from app.ui.app import build_window
from app.ui.background import Background
from app.ui.main_window import MainWindow
from app.ui.theme import Theme
from app.ui.tray import Tray
from tests.doubles.fake_commands import FakeCommands
from tests.makers import clock, make_store

PATIENCE_MS = 30_000
"""The limit of a failing run; a passing test never waits it out."""


ONLY_ON_A_DESKTOP = ("This plugin does not support", "systemTrayWindowChanged")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns about what only a real desktop can do."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.qt_log_ignore(*ONLY_ON_A_DESKTOP, extend=True))


@pytest.fixture(scope="session")
def one_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, scheme=Qt.ColorScheme.Light)


@pytest.fixture
def theme(one_theme: Theme) -> Iterator[Theme]:
    yield one_theme
    if one_theme.dark:
        one_theme.choose(Qt.ColorScheme.Light)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


@pytest.fixture
def commands() -> FakeCommands:
    return FakeCommands()


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, theme: Theme, tmp_path: Path
) -> Iterator[OpenWindow]:
    """Opens a window on the store of the test, as often as it is called."""
    opened: list[MainWindow] = []

    def make(*, tray: Tray | None = None, banner: str = "", campaign: CampaignId | None = None) -> MainWindow:
        window = build_window(
            store=folder.store,
            commands=commands,
            ui_settings=tmp_path / "window.ini",
            clock=clock(),
            theme=theme,
            tray=tray,
            banner=banner,
        )
        opened.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.pulse.last is not None, timeout=PATIENCE_MS)
        if campaign is not None:
            window.open_campaign(campaign)
            qtbot.waitUntil(lambda: window.campaign.seen is not None, timeout=PATIENCE_MS)
        return window

    yield make
    if commands.hold is not None:
        commands.hold.set()  # a test that failed halfway must not keep the window waiting for ever
    for window in opened:
        window.leaving.leave()
        window.deleteLater()
    qtbot.wait(0)
