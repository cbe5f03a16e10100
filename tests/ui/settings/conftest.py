"""What tests of the settings start from: the screen, and a Mitto that answers as the test wants."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.pipeline.gateways import Gateways
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.settings import change_setting
from app.ui.main_window import MainWindow
from app.ui.screens.settings import SettingsScreen
from app.ui.sections import Section
from tests.doubles.fake_commands import FakeCommands
from tests.doubles.fake_gateway import FakeGateway
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until

READY = {"mitto.traffic_account": "shop", "mitto.sender": "MyShop", "price.segment": "0.05"}


@pytest.fixture
def gateway(folder: Folder, commands: FakeCommands) -> FakeGateway:
    """What the commands of this window ask, in Mitto's place."""
    made = FakeGateway()
    assert commands.real is not None
    secrets = commands.real.launcher.secrets
    secrets.set_api_key("a-key-of-twenty-4f2a")
    gateways = Gateways(folder.store, secrets, lambda _settings, _key: made, monotonic=lambda: 0.0)
    commands.real = replace(commands.real, gateways=gateways)
    with writing(folder.store) as conn:
        for key, text in READY.items():
            change_setting(conn, key, text)
    return made


@pytest.fixture
def window(gateway: FakeGateway, open_window: OpenWindow) -> MainWindow:
    shown = open_window()
    shown.go(Section.SETTINGS)
    return shown


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> SettingsScreen:
    found = window.stage.get(Section.SETTINGS)
    assert isinstance(found, SettingsScreen)
    until(qtbot, lambda: found.keeper.texts)
    return found
