"""The first steps: shown to whoever has not begun, each can be skipped, none is asked for twice; and practice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.campaign import CampaignStatus
from app.domain.errors import AccountRefused
from app.domain.message import Status
from app.pipeline.gateways import Gateways
from app.practice import practice
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads.campaigns import campaign_row
from app.storage.secrets import MemorySecrets
from app.storage.settings import read_texts
from app.ui.main_window import MainWindow
from app.ui.onward import Step
from app.ui.screens.welcome import WelcomeScreen
from app.ui.sections import Section
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import FakeCommands
from tests.doubles.fake_gateway import FakeGateway
from tests.makers import Person, add_campaign, add_contacts, number
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words
from tests.waiting import until as until_seen


@pytest.fixture
def gateway(folder: Folder, commands: FakeCommands) -> FakeGateway:
    """What answers in Mitto's place; there is no key yet."""
    made = FakeGateway()
    assert commands.real is not None
    secrets = MemorySecrets()
    gateways = Gateways(folder.store, secrets, lambda _settings, _key: made, monotonic=lambda: 0.0)
    launcher = replace(commands.real.launcher, secrets=secrets)
    commands.real = replace(commands.real, launcher=launcher, gateways=gateways)
    return made


@pytest.fixture
def window(qtbot: QtBot, gateway: FakeGateway, open_window: OpenWindow) -> MainWindow:
    shown = open_window(first_run=True)
    until(qtbot, lambda: screen(shown).keeper.texts)
    return shown


def screen(window: MainWindow) -> WelcomeScreen:
    found = window.stage.current()
    assert isinstance(found, WelcomeScreen)
    return found


def done(window: MainWindow) -> list[bool]:
    return [step.done for step in screen(window).steps]


def turn(window: MainWindow) -> int:
    return [step.inside.isVisible() for step in screen(window).steps].index(True) + 1


def stored(folder: Folder) -> dict[str, str]:
    with reading(folder.store) as conn:
        return read_texts(conn)


def test_the_steps_have_the_window_for_themselves_until_they_are_put_off(
    window: MainWindow, open_window: OpenWindow
) -> None:
    assert not window.sidebar.isVisible()
    assert turn(window) == 1
    screen(window).later.click()
    assert window.sidebar.isVisible()
    assert window.section is Section.OVERVIEW
    window.leaving.leave()
    again = open_window(first_run=True)
    assert again.sidebar.isVisible()


def test_a_store_that_is_in_use_is_not_welcomed(open_window: OpenWindow) -> None:
    window = open_window()
    assert not isinstance(window.stage.current(), WelcomeScreen)


def test_connecting_keeps_the_key_and_asks_mitto(
    qtbot: QtBot, folder: Folder, window: MainWindow, gateway: FakeGateway, commands: FakeCommands
) -> None:
    step = screen(window).connect_step
    step.connect_button.click()
    assert "Paste the key first" in words(step)
    QTest.keyClicks(step.key, "a-key-of-twenty-4f2a")
    step.connect_button.click()
    until(qtbot, lambda: step.state.words() == "The traffic account is missing")
    assert done(window) == [False, False, False]
    step.account.setText("shop-1")
    step.connect_button.click()
    until(qtbot, lambda: done(window)[0])
    assert turn(window) == 2
    assert gateway.probed == 1
    assert stored(folder)["mitto.traffic_account"] == "shop-1"
    assert commands.real is not None
    assert commands.real.launcher.secrets.api_key() == "a-key-of-twenty-4f2a"
    assert "a-key-of" not in words(window)


def test_a_refused_key_says_what_to_do_and_the_step_stays(
    qtbot: QtBot, window: MainWindow, gateway: FakeGateway
) -> None:
    gateway.probes = [AccountRefused(401, "Invalid API key")]
    step = screen(window).connect_step
    step.account.setText("shop-1")
    QTest.keyClicks(step.key, "wrong-key")
    QTest.keyClick(step.key, Qt.Key.Key_Return)
    until(qtbot, lambda: step.state.words() == "Mitto refuses the key")
    assert "Copy the key again" in step.advice.text()
    assert turn(window) == 1
    assert not step.done


def test_the_store_is_set_up_field_by_field(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    screen(window).connect_step.skip.click()
    assert turn(window) == 2
    step = screen(window).store_step
    sender = next(one.control for one in step.fields if one.key == "mitto.sender")
    assert isinstance(sender, QLineEdit)
    sender.setText("MyShop")
    QTest.keyClick(sender, Qt.Key.Key_Return)
    until(qtbot, lambda: stored(folder).get("mitto.sender") == "MyShop")
    step.ready.click()
    assert done(window) == [False, True, False]
    assert turn(window) == 3
    step.open.click()
    assert turn(window) == 2


def test_a_file_for_the_customers_leads_to_the_import(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("name,mobile\nMaria,6912345678\n", encoding="utf-8")
    wanted: list[object] = []
    window.desk.routes.import_contacts.connect(wanted.append)
    screen(window).customers_step.chosen.emit(file)
    assert wanted == [file]


def test_customers_that_are_there_tick_the_last_step(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    add_contacts(folder, [Person(number(1))])
    window.refresh()
    until(qtbot, lambda: done(window)[2])
    screen(window).connect_step.skip.click()
    screen(window).store_step.ready.click()
    assert window.section is Section.OVERVIEW
    assert window.sidebar.isVisible()


def test_practice_is_one_click(qtbot: QtBot, window: MainWindow) -> None:
    gone: list[int] = []
    window.left.connect(lambda: gone.append(1))
    screen(window).practise.click()
    until(qtbot, lambda: gone)
    assert window.parts.onward.next.step is Step.PRACTICE


def test_practice_asks_first_while_campaigns_are_on_their_way(qtbot: QtBot, folder: Folder, window: MainWindow) -> None:
    add_campaign(folder, [Status.QUEUED])
    window.pulse.ask()
    until(qtbot, lambda: window.pulse.work)
    screen(window).practise.click()
    question = dialog(qtbot, window, Question)
    assert window.isVisible()
    question.yes.click()
    assert window.parts.onward.next.step is Step.PRACTICE
    assert not window.isVisible()


def test_the_banner_of_practice_leads_back_to_the_own_store(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(banner="Practice")
    window.attention.practice.action.click()
    assert window.parts.onward.next.step is Step.STORE
    assert window.leaving.gone


@pytest.fixture
def eventful(tmp_path: Path) -> Iterator[tuple[Folder, int]]:
    """Practice, with its sample campaign sent to its end."""
    with practice(eventful=True) as ready:
        ready.app.worker.start()
        try:
            ready.app.commands.change_setting("sending.messages_per_second", "0")
            ready.app.commands.send(ready.campaign)

            def completed() -> bool:
                with reading(ready.app.folder.store) as conn:
                    return campaign_row(conn, ready.campaign).status is CampaignStatus.COMPLETED

            until_seen(completed, what="the sample campaign", seconds=60)
            yield ready.app.folder, ready.campaign
        finally:
            ready.app.worker.stop()


def test_practice_has_something_of_everything_to_look_at(eventful: tuple[Folder, int]) -> None:
    folder, campaign = eventful
    with reading(folder.store) as conn:
        counts = campaign_row(conn, campaign).counts  # type: ignore[arg-type]
    assert counts[Status.REJECTED] > 0
    assert counts[Status.UNCONFIRMED] > 0
    assert counts[Status.ACCEPTED] + counts[Status.DELIVERED] > 200
