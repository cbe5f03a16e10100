"""Rehearse, in the composer: what is asked for, how far it is, what came of it, and that it can be stopped."""

from datetime import UTC, timedelta
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from app.domain.message import Status
from app.domain.rehearsal import Rehearsal
from app.domain.start_time import Forecast
from app.storage.folder import Folder
from app.ui.screens.composer.rehearsal import RehearsalDialog
from app.ui.screens.composer.rehearsal_words import rehearsal_checks
from app.ui.screens.composer.screen import REVIEW
from app.ui.widgets.check_list import Level
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW
from tests.ui.composing import add_draft, compose, open_shop, settled
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words


def rehearsal(**changes: object) -> Rehearsal:
    counts = dict.fromkeys(Status, 0) | {Status.DELIVERED: 8, Status.REJECTED: 2}
    usual: dict[str, object] = {
        "people": 3000,
        "counts": counts,
        "requests": 3,
        "segments": 20,
        "cost": Decimal("0.40"),
        "currency": "EUR",
        "took_s": 3.2,
        "times": Forecast(NOW, NOW + timedelta(seconds=75)),
        "holds": 0,
        "at_ceiling": False,
        "tells_deliveries": True,
        "arrived": 8,
        "differing": 0,
        "twice": 0,
        "missing": 0,
    }
    return Rehearsal(**{**usual, **changes})  # type: ignore[arg-type]


def test_a_rehearsal_is_one_press_can_be_stopped_and_says_what_came_of_it(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    open_shop(folder, commands)
    window = open_window()
    screen = compose(qtbot, window, add_draft(commands))
    assert not screen.header.rehearse.isVisible()
    screen.go(REVIEW)
    settled(qtbot, screen)
    screen.header.rehearse.click()
    asked = dialog(qtbot, window, RehearsalDialog)
    assert "With all 3 people." in words(asked)
    asked.delay.setCurrentIndex(2)
    asked.start.click()
    asked.start.click()
    until(qtbot, lambda: "of 6 steps" in asked.steps.text())
    asked.reject()
    until(qtbot, asked.start.isEnabled)
    assert asked.isVisible()
    assert asked.found is None
    asked.delay.setCurrentIndex(0)
    asked.start.click()
    until(qtbot, lambda: asked.found is not None and asked.checks.isVisible())
    said = words(asked.checks)
    assert "Messages that arrived: 3, each exactly as planned" in said
    assert "3 delivered" in said
    assert "3 segments, €0.06" in said
    until(qtbot, lambda: asked.start.text() == "Rehearse again")
    assert screen.drafting.saver.campaign is not None
    asked.reject()


@pytest.mark.parametrize(
    ("changes", "level", "said"),
    [
        ({}, Level.WELL, "Messages that arrived: 8, each exactly as planned"),
        ({"differing": 1, "missing": 2}, Level.STOP, "NOT as planned: 1 arrived with another text"),
        ({}, Level.NOTE, "10 messages in 3 requests: 8 delivered, 2 rejected"),
        ({}, Level.CARE, "Those that Mitto refused were certainly not sent"),
        ({"holds": 2}, Level.CARE, "waited for your decision: 2 times"),
        ({"at_ceiling": True}, Level.CARE, "It stopped at its ceiling"),
        ({"tells_deliveries": False}, Level.CARE, "does not tell what was delivered"),
        ({"cost": None}, Level.NOTE, "As planned for these people: 20 segments"),
        ({}, Level.NOTE, "It took 3 s here. In earnest, at your pace, all 3,000 go from Mon 12:00 to about Mon 12:02"),
        ({"times": Forecast(NOW, None)}, Level.NOTE, "In earnest the first one goes Mon 12:00"),
    ],
)
def test_each_thing_that_matters_has_a_line(changes: dict[str, object], level: Level, said: str) -> None:
    lines = rehearsal_checks(rehearsal(**changes), UTC)
    assert [line.level for line in lines if said in line.words] == [level]
