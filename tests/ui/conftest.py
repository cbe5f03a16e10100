"""What tests of windows start from: a store, commands that only note what was asked, a window that is closed after."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.garbage import begin_anew, leave_what_is_loaded
from app.domain.ids import CampaignId
from app.pipeline.commands import Commands
from app.pipeline.launcher import Launcher
from app.pipeline.queue import Queue
from app.storage.folder import Folder
from app.storage.secrets import MemorySecrets
from app.ui.app import build_window
from app.ui.background import Background
from app.ui.language import ENGLISH, Language
from app.ui.main_window import MainWindow
from app.ui.remembered import Remembered
from app.ui.renewal import Renewal
from app.ui.sections import Section
from app.ui.theme import Theme
from app.ui.tray import Tray
from app.ui.window_memory import SECTION
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
    if one_theme.wanted is not Qt.ColorScheme.Light:
        one_theme.choose(Qt.ColorScheme.Light)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return make_store(tmp_path)


@pytest.fixture
def commands(folder: Folder) -> Iterator[FakeCommands]:
    queue = Queue(folder.queue, monotonic=lambda: 0.0)
    launcher = Launcher(folder.store, queue, MemorySecrets("a-key"), clock())
    yield FakeCommands(real=Commands(folder, launcher, lambda: None))
    queue.close()


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


_windows = count(1)


@pytest.fixture(autouse=True)
def seldom_collecting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Taking away the window before, at each new one, would be a tenth of the time of these tests; some are kept."""

    def begin() -> None:
        if next(_windows) % 10:
            leave_what_is_loaded()
        else:
            begin_anew()

    monkeypatch.setattr("app.ui.app.begin_anew", begin)


OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, theme: Theme, tmp_path: Path
) -> Iterator[OpenWindow]:
    """Opens a window on the store of the test, as often as it is called; the first one as if it had been left in the
    section `left_in`, or as if it had never been opened if that is None.
    """
    opened: list[MainWindow] = []

    def make(
        *,
        tray: Tray | None = None,
        banner: str = "",
        first_run: bool = False,
        campaign: CampaignId | None = None,
        left_in: Section | None = Section.CAMPAIGNS,
    ) -> MainWindow:
        if left_in is not None and not (tmp_path / "window.ini").exists():
            remembered = Remembered(tmp_path / "window.ini")
            remembered.keep_text(SECTION, left_in)
            remembered.save()
        window = build_window(
            store=folder.store,
            commands=commands,
            ui_settings=tmp_path / "window.ini",
            clock=clock(),
            theme=theme,
            tray=tray,
            banner=banner,
            first_run=first_run,
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


IN_BRITAIN = QLocale("en_GB")
Speak = Callable[..., Language]


@pytest.fixture
def remembered(tmp_path: Path) -> Remembered:
    return Remembered(tmp_path / "window.ini")


@pytest.fixture
def speak(qapp: QApplication, remembered: Remembered) -> Iterator[Speak]:
    """Makes the program speak; afterwards it speaks as before."""
    before = QLocale()
    made: list[Language] = []

    def begin(language: str | None = None, *, system: QLocale = IN_BRITAIN) -> Language:
        spoken = Language(qapp, remembered, system=system)
        made.append(spoken)
        if language is not None:
            spoken.choose(language)
        return spoken

    yield begin
    for spoken in made:
        spoken.fall_silent()
        spoken.deleteLater()
    QLocale.setDefault(before)


@pytest.fixture
def renewal(qtbot: QtBot, speak: Speak, folder: Folder, commands: FakeCommands, theme: Theme) -> Iterator[Renewal]:
    language = speak(ENGLISH)

    def make() -> MainWindow:
        return build_window(
            store=folder.store,
            commands=commands,
            ui_settings=Path(folder.path / "window.ini"),
            clock=clock(),
            theme=theme,
            language=language,
        )

    made = Renewal(make, language)
    made.window.come_up()
    qtbot.waitUntil(lambda: made.window.pulse.last is not None, timeout=PATIENCE_MS)
    yield made
    made.leave()
    made.window.deleteLater()
    made.deleteLater()
    qtbot.wait(0)
