"""The tray says how sending stands and what comes next, and tells what only the window itself can notice."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.campaign import CampaignStatus
from app.domain.health import Stall, StallCause
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.campaigns import move_campaign
from app.storage.database import writing
from app.storage.folder import Folder
from app.ui.figures import day_time
from app.ui.theme import Theme
from app.ui.widgets.question import Question
from tests.doubles.fake_commands import WELL, FakeCommands
from tests.makers import NOW, add_campaign, add_draft
from tests.ui.conftest import OpenWindow
from tests.ui.fake_tray import FakeTray
from tests.ui.looking import beat, dialog, until

LATER = NOW + timedelta(days=4)


@pytest.fixture
def tray(theme: Theme) -> FakeTray:
    return FakeTray(theme)


def schedule(folder: Folder, name: str, later: timedelta) -> CampaignId:
    campaign = add_draft(folder, name=name)
    with writing(folder.store) as conn:
        move_campaign(conn, campaign, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW + later)
    return campaign


def test_the_menu_names_the_next_campaign_and_its_time(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, tray: FakeTray
) -> None:
    window = open_window(tray=tray)
    assert not tray.next.isVisible()
    schedule(folder, "Later", timedelta(days=9))
    schedule(folder, "New season preview", timedelta(days=4))
    beat(qtbot, window)
    assert tray.next.text() == f"Next: New season preview, {day_time(LATER)}"
    assert tray.next.isVisible()
    assert not tray.next.isEnabled()
    assert tray.status.text() == "Nothing is sending, 2 scheduled"


def test_a_campaign_that_has_begun_is_no_longer_the_next_one(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, tray: FakeTray
) -> None:
    campaign = schedule(folder, "Weekend", timedelta(days=4))
    window = open_window(tray=tray)
    until(qtbot, tray.next.isVisible)
    with writing(folder.store) as conn:
        move_campaign(conn, campaign, CampaignStatus.CANCELLED, NOW)
    beat(qtbot, window)
    assert not tray.next.isVisible()


def test_a_new_campaign_can_be_begun_from_the_tray(qtbot: QtBot, open_window: OpenWindow, tray: FakeTray) -> None:
    window = open_window(tray=tray)
    window.hide()
    wanted: list[bool] = []
    window.desk.routes.new_campaign.connect(lambda: wanted.append(window.isVisible()))
    tray.new_campaign.trigger()
    assert wanted == [True]


def test_a_worker_that_died_is_told_once_with_what_to_do_and_again_when_it_dies_again(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands, tray: FakeTray
) -> None:
    campaign = add_draft(folder)
    dead = replace(WELL, stalled=(Stall(campaign, "Weekend", StallCause.WORKER_DOWN, 46.0),))
    window = open_window(tray=tray)
    for well in (dead, dead, WELL, dead):
        commands.well = well
        beat(qtbot, window)
    assert [(one.title, one.text) for one in tray.told] == [
        ("“Weekend” stands still", "The worker is not running. Start Retail Send again.")
    ] * 2
    assert {(one.campaign, one.failure) for one in tray.told} == {(campaign, True)}


def test_other_stalls_are_left_to_the_journal_so_that_none_is_told_twice(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands, tray: FakeTray
) -> None:
    campaign, others = add_draft(folder), [cause for cause in StallCause if cause is not StallCause.WORKER_DOWN]
    commands.well = replace(WELL, stalled=tuple(Stall(campaign, "Weekend", cause, 46.0) for cause in others))
    beat(qtbot, open_window(tray=tray))
    assert tray.told == []


def test_that_it_goes_on_in_the_tray_is_said_once_for_good(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, theme: Theme, tmp_path: Path
) -> None:
    add_campaign(folder, [Status.QUEUED])
    first, second = FakeTray(theme), FakeTray(theme)
    for tray in (first, second):
        window = open_window(tray=tray)
        window.close()
        assert not window.isVisible()
        tray.open.trigger()
        window.close()
        window.leaving.leave()
    assert [one.title for one in first.told] == ["Retail Send goes on"]
    assert second.told == []


def test_quitting_from_the_tray_while_sending_asks(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, tray: FakeTray
) -> None:
    add_campaign(folder, [Status.QUEUED])
    window = open_window(tray=tray)
    window.close()
    tray.quit.trigger()
    dialog(qtbot, window, Question).no.click()
    assert window.isVisible()
