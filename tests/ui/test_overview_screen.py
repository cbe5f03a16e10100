"""The overview is where the window begins: what needs the owner first, true figures, and ways on."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.campaign import CampaignStatus, Hold
from app.domain.health import GateHealth, QueueHealth, QueueName, Stall, StallCause, WorkerHealth
from app.domain.ids import iso
from app.domain.message import Status
from app.storage.campaigns import move_campaign
from app.storage.database import writing
from app.storage.folder import Folder
from app.storage.reads.figures import Cause
from app.ui import overview_words
from app.ui.main_window import MainWindow
from app.ui.models.now_next import Column
from app.ui.screens.overview import OverviewScreen
from app.ui.sections import Section
from tests.doubles.fake_commands import WELL, FakeCommands
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, number
from tests.ui.changing import deliver
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until, words


def overview(window: MainWindow) -> OverviewScreen:
    screen = window.stage.get(Section.OVERVIEW)
    assert isinstance(screen, OverviewScreen)
    return screen


def begin(qtbot: QtBot, open_window: OpenWindow) -> OverviewScreen:
    """A window that has never been opened before."""
    screen = overview(open_window(left_in=None))
    until(qtbot, lambda: screen.standing is not None and (screen.figures is not None or screen.empty.isVisible()))
    return screen


def rows(screen: OverviewScreen, column: Column = Column.NAME) -> list[str]:
    model = screen.next.model
    return [str(model.index(at, column).data()) for at in range(model.rowCount())]


def banners(screen: OverviewScreen) -> list[str]:
    return [banner.words() for banner in screen.banners if banner.isVisible()]


def test_the_window_begins_with_the_overview(open_window: OpenWindow) -> None:
    window = open_window(left_in=None)
    assert window.stage.current() is overview(window)
    assert window.sidebar.sections[Section.OVERVIEW].isChecked()


def test_a_new_store_leads_to_customers_first_and_then_to_a_campaign(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    screen = begin(qtbot, open_window)
    assert screen.empty.heading.text() == "Begin with your customers"
    asked: list[str] = []
    routes = screen.window().desk.routes  # type: ignore[attr-defined]
    routes.import_contacts.disconnect()
    routes.new_campaign.disconnect()
    routes.import_contacts.connect(lambda _: asked.append("import"))
    routes.new_campaign.connect(lambda: asked.append("campaign"))
    screen.empty.action.click()
    add_contacts(folder, [Person(number(0))])
    until(qtbot, lambda: screen.empty.action.text() == "New campaign")
    screen.empty.action.click()
    screen.import_button.click()
    screen.new_button.click()
    assert asked == ["import", "campaign", "import", "campaign"]
    add_draft(folder)
    until(qtbot, lambda: not screen.empty.isVisible())


def test_the_figures_are_those_of_the_messages(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    statuses = [Status.DELIVERED] * 6 + [Status.UNDELIVERED, Status.ACCEPTED, Status.REJECTED, Status.UNCONFIRMED]
    add_campaign(folder, [*statuses, Status.QUEUED], name="Weekend")
    screen = begin(qtbot, open_window)
    assert (screen.today.figure.text(), screen.today.line.text()) == ("8", "8 of 11 in “Weekend”")
    assert (screen.delivered.figure.text(), screen.delivered.line.text()) == ("75.0 %", "6 of 8 · last 24 h")
    assert screen.failed.figure.text() == "2"
    assert screen.failed.line.text() == "1 could not be delivered · 1 invalid number"
    assert (screen.needs.figure.text(), screen.needs.line.text()) == ("1", "1 unconfirmed")
    assert screen.bars.bars[-1].parts == (("delivered", 6), ("queued", 1), ("failed", 2))
    assert [bar.total for bar in screen.bars.bars[:-1]] == [0] * 13


def test_the_figures_follow_the_store(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.ACCEPTED, Status.QUEUED])
    screen = begin(qtbot, open_window)
    deliver(folder, made.messages[0])
    until(qtbot, lambda: screen.delivered.figure.text() == "100.0 %")


def test_more_than_a_few_reasons_are_told_as_other() -> None:
    causes = [Cause(Status.REJECTED, None, 38), Cause(Status.UNDELIVERED, None, 3), Cause(Status.REJECTED, None, 1)]
    assert overview_words.not_delivered(causes) == ("42", "38 rejected · 3 undelivered · 1 other")


def test_review_leads_to_the_unconfirmed_messages_of_their_campaign(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    made = add_campaign(folder, [Status.DELIVERED, Status.UNCONFIRMED, Status.UNCONFIRMED])
    screen = begin(qtbot, open_window)
    assert banners(screen) == ["2 messages may or may not have been sent. Nothing is sent again until you decide."]
    screen.banners[0].action.click()
    window = screen.window()
    assert isinstance(window, MainWindow)
    assert window.campaign.campaign == made.campaign
    assert window.campaign.chips.status is Status.UNCONFIRMED


def test_the_most_pressing_comes_first_and_nothing_is_said_twice(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    add_campaign(folder, [Status.UNCONFIRMED])
    held = add_campaign(folder, [Status.QUEUED], name="Held").campaign
    stalled = add_campaign(folder, [Status.QUEUED], name="Stalled").campaign
    with writing(folder.store) as conn:
        move_campaign(conn, held, CampaignStatus.PAUSED, NOW, hold=Hold.ACCOUNT)
    commands.well = replace(WELL, stalled=(Stall(stalled, "Stalled", StallCause.OFFLINE, 190.0),))
    screen = begin(qtbot, open_window)
    said = banners(screen)
    assert "may or may not have been sent" in said[0]
    assert "“Stalled” has made no progress for 3 min." in said[1]
    assert "“Held” is paused." in said[2]
    window = screen.window()
    assert isinstance(window, MainWindow)
    assert not window.attention.stall.isVisible()
    screen.banners[2].action.click()
    assert window.campaign.campaign == held


def test_a_missing_api_key_is_told(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    add_draft(folder)
    assert commands.real is not None
    commands.real.setup.remove_key()
    screen = begin(qtbot, open_window)
    until(qtbot, lambda: any("There is no Mitto API key" in said for said in banners(screen)))


def test_everything_that_was_paused_by_hand_can_be_resumed_here(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    add_draft(folder)
    commands.well = replace(WELL, gate=GateHealth(open=False, reason="owner", not_before=NOW))
    screen = begin(qtbot, open_window)
    assert screen.line.whole_text() == "All sending is paused. Nothing is sending now."
    screen.banners[0].action.click()
    until(qtbot, lambda: ("resume_all",) in commands.asked)


def test_what_is_sending_comes_next_or_is_paused_is_listed_with_when_and_why(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_contacts(folder, [Person(number(at, campaign=50)) for at in range(3)])
    add_campaign(folder, [Status.DELIVERED] * 2 + [Status.QUEUED], name="Sending")
    paused = add_campaign(folder, [Status.ACCEPTED, Status.QUEUED], name="Paused").campaign
    draft = add_draft(folder, name="Scheduled")
    with writing(folder.store) as conn:
        move_campaign(conn, paused, CampaignStatus.PAUSED, NOW, hold=Hold.OWNER)
        move_campaign(conn, draft, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW + timedelta(days=4))
    screen = begin(qtbot, open_window)
    assert rows(screen) == ["Sending", "Scheduled", "Paused"]
    until(qtbot, lambda: rows(screen, Column.SENT) == ["2 / 3", "3 people", "1 / 2"])
    when = rows(screen, Column.WHEN)
    assert when[0] == "about 2 s left"
    assert when[1].startswith("Fri 27 Nov")
    assert when[2].startswith("Paused by you · ")


def test_rows_change_in_place_and_keep_what_is_selected(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    first = add_campaign(folder, [Status.QUEUED], name="First").campaign
    second = add_campaign(folder, [Status.QUEUED], name="Second").campaign
    screen = begin(qtbot, open_window)
    tester = QAbstractItemModelTester(screen.next.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert rows(screen) == ["Second", "First"]
    screen.next.table.selectRow(0)
    with writing(folder.store) as conn:
        move_campaign(conn, second, CampaignStatus.PAUSED, NOW, hold=Hold.OWNER)
    until(qtbot, lambda: rows(screen) == ["First", "Second"])
    assert screen.next.table.currentIndex().row() == 1
    with writing(folder.store) as conn:
        move_campaign(conn, first, CampaignStatus.CANCELLED, NOW)
    until(qtbot, lambda: rows(screen) == ["Second"])
    assert screen.next.table.currentIndex().row() == 0
    del tester


def test_enter_and_double_click_open_a_campaign(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    first = add_campaign(folder, [Status.QUEUED], name="First").campaign
    second = add_campaign(folder, [Status.QUEUED], name="Second").campaign
    screen = begin(qtbot, open_window)
    table, window = screen.next.table, screen.window()
    assert isinstance(window, MainWindow)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.campaign.campaign == second
    window.go(Section.OVERVIEW)
    place = table.visualRect(table.model().index(1, Column.NAME)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert window.campaign.campaign == first


def test_the_lines_of_the_queues_are_what_was_measured(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    add_draft(folder)
    queues = dict(WELL.queues)
    queues[QueueName.SMS] = QueueHealth(16, 4, 0, 0, 0, 3.0)
    queues[QueueName.SCHEDULER] = QueueHealth(None, None, None, None, None, None)
    commands.well = replace(WELL, queues=queues)
    screen = begin(qtbot, open_window)
    sms, scheduler = screen.queues[QueueName.SMS], screen.queues[QueueName.SCHEDULER]
    assert (sms.work.text(), sms.line.whole_text()) == ("16 waiting · 4 active", "oldest 3 s")
    assert set(sms.spark.values) == {20}
    assert scheduler.spark.values == ()
    assert scheduler.work.text() == "— waiting · — scheduled"
    queues[QueueName.SMS] = QueueHealth(0, 1, 0, 0, 0, None)
    commands.well = replace(WELL, queues=dict(queues))
    screen.refresh()
    screen.window().pulse.ask()  # type: ignore[attr-defined]
    until(qtbot, lambda: sms.spark.values[-1] == 1)
    assert sms.spark.values[0] == 20


@pytest.mark.parametrize(
    ("hour", "words_"), [(3, "Good evening"), (5, "Good morning"), (10, "Good afternoon"), (16, "Good evening")]
)
def test_the_greeting_goes_by_the_shops_clock(commands: FakeCommands, hour: int, words_: str) -> None:
    assert commands.real is not None
    commands.real.change_setting("store.time_zone", "Europe/Athens")
    moment = NOW.replace(hour=(hour - 2) % 24) if hour < 5 else NOW.replace(hour=hour)
    assert overview_words.greeting(moment, commands.zone()) == words_


def test_a_dead_worker_is_said_in_the_first_line(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    add_draft(folder)
    commands.well = replace(WELL, worker=WorkerHealth(alive=False, beat_s=None))
    assert begin(qtbot, open_window).line.whole_text() == "The worker is not running, so nothing is sent."


def test_a_store_that_cannot_be_read_is_an_error_and_not_a_row_of_noughts(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_campaign(folder, [Status.DELIVERED])
    screen = begin(qtbot, open_window)
    away = folder.path / "away.db"
    folder.store.rename(away)
    screen.refresh()
    until(qtbot, lambda: screen.empty.heading.text() == "The overview could not be read")
    assert "Sent today" not in words(screen)
    away.rename(folder.store)
    screen.empty.action.click()
    until(qtbot, lambda: "Sent today" in words(screen))


def test_what_this_month_has_cost_stands_in_the_sidebar_only_when_a_price_is_known(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    add_campaign(folder, [Status.DELIVERED] * 10)
    unpriced = open_window()
    assert not unpriced.sidebar.spent.isVisible()
    assert commands.real is not None
    commands.real.change_setting("price.segment", "0.05")
    priced = open_window()
    until(qtbot, priced.sidebar.spent.isVisible)
    assert "0.50" in priced.sidebar.spent.whole_text()


def test_a_scheduled_start_is_told_beside_the_scheduler(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    draft = add_draft(folder)
    with writing(folder.store) as conn:
        move_campaign(conn, draft, CampaignStatus.SCHEDULED, NOW, scheduled_for=NOW + timedelta(days=4))
        conn.execute("UPDATE campaigns SET updated_at = ? WHERE id = ?", (iso(NOW), draft))
    screen = begin(qtbot, open_window)
    assert screen.queues[QueueName.SCHEDULER].line.whole_text().startswith("next start Fri 27 Nov")
