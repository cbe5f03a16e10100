"""What happened, in plain words: live, in pages, and with something to do where there is something."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.ids import CampaignId
from app.domain.journal import Event
from app.domain.message import Status
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.journal import note
from app.storage.reads.templates import all_templates
from app.storage.settings import read_settings
from app.ui.main_window import MainWindow
from app.ui.models.activity_line import Act, Line
from app.ui.models.activity_list import Role
from app.ui.screens.activity import ActivityScreen
from app.ui.sections import Section
from app.ui.widgets.problem import Problem
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, Person, add_campaign, add_contacts, add_draft, number
from tests.ui.changing import tell
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until


def activity(qtbot: QtBot, window: MainWindow) -> ActivityScreen:
    """The screen, when it has read what there is."""
    window.go(Section.ACTIVITY)
    screen = window.stage.get(Section.ACTIVITY)
    assert isinstance(screen, ActivityScreen)
    until(qtbot, lambda: not screen.waiting)
    return screen


def lines(screen: ActivityScreen) -> list[Line]:
    found = [screen.model.index(at).data(Role.LINE) for at in range(screen.model.rowCount())]
    return [line for line in found if line is not None]


def titles(screen: ActivityScreen) -> list[str]:
    return [line.told.title for line in lines(screen)]


def index_of(screen: ActivityScreen, title: str) -> QModelIndex:
    for at in range(screen.model.rowCount()):
        line = screen.model.index(at).data(Role.LINE)
        if line is not None and line.told.title == title:
            return screen.model.index(at)
    raise AssertionError(titles(screen))


def click_button(qtbot: QtBot, screen: ActivityScreen, title: str) -> None:
    """Press the button of a line with the mouse."""
    index = index_of(screen, title)
    screen.view.scrollTo(index)
    place = screen.view.button_of(index)
    assert not place.isEmpty(), f"{title} has no button"
    QTest.mouseClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())


def many(folder: Folder, count: int) -> CampaignId:
    campaign = add_draft(folder)
    with writing(folder.store) as conn:
        for at in range(count):
            note(conn, Event.SETTING_CHANGED, NOW, data={"key": "price.segment", "was": str(at), "now": str(at + 1)})
    return campaign


def test_an_empty_journal_says_so_and_offers_the_one_thing_to_do(qtbot: QtBot, open_window: OpenWindow) -> None:
    screen = activity(qtbot, open_window())
    until(qtbot, screen.empty.isVisible)
    assert screen.empty.heading.text() == "Nothing has happened yet"
    assert screen.empty.action.text() == "Import contacts"


def test_what_happened_is_told_by_day_with_the_newest_on_top(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_contacts(folder, [Person(number(5), name="Νίκος Γεωργίου")])
    add_draft(folder, name="Old", now=NOW.replace(day=21))
    tell(folder, Event.OPTED_OUT, None, number=number(5), source="the owner")
    screen = activity(qtbot, open_window())
    assert titles(screen) == ["Νίκος Γεωργίου opted out", "New draft: Old"]
    headings = [screen.model.index(at).data(Role.HEADING) for at in range(screen.model.rowCount())]
    assert [heading for heading in headings if heading] == ["Today, Monday 23 November", "Saturday 21 November"]
    assert "Noted by you" in lines(screen)[0].told.detail


def test_new_rows_come_on_top_while_the_top_is_in_sight(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    add_draft(folder, name="First")
    screen = activity(qtbot, open_window())
    add_draft(folder, name="Second")
    until(qtbot, lambda: titles(screen) == ["New draft: Second", "New draft: First"])
    assert not screen.news.isVisible()


def test_whoever_reads_further_down_is_not_moved_and_is_told_how_many_are_new(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    many(folder, 80)
    screen = activity(qtbot, open_window())
    bar = screen.view.verticalScrollBar()
    until(qtbot, lambda: bar.maximum() > 0)
    bar.setValue(300)
    seen = screen.view.indexAt(screen.view.viewport().rect().center()).data(Role.LINE)
    for name in ("One", "Two", "Three"):
        add_draft(folder, name=name)
    until(qtbot, lambda: screen.news.isVisible() and screen.news.text() == "3 new")
    assert bar.value() == 300
    assert screen.view.indexAt(screen.view.viewport().rect().center()).data(Role.LINE) == seen
    QTest.mouseClick(screen.news, Qt.MouseButton.LeftButton)
    assert titles(screen)[:3] == ["New draft: Three", "New draft: Two", "New draft: One"]
    assert bar.value() == 0
    assert not screen.news.isVisible()


def test_scrolling_down_reads_on_to_the_very_first_row(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    many(folder, 350)
    screen = activity(qtbot, open_window())
    bar = screen.view.verticalScrollBar()
    assert len(lines(screen)) < 351

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())
        return len(lines(screen)) == 351

    until(qtbot, at_the_end)
    ids = [line.row.id for line in lines(screen)]
    assert ids == sorted(set(ids), reverse=True)


@pytest.mark.parametrize(
    ("topic", "found"),
    [
        ("needs_you", ["Weekend did not start"]),
        ("sending", ["Weekend did not start", "New draft: Weekend"]),
        ("contacts", ["Imported people.csv"]),
        ("settings", ["The Mitto API key was entered"]),
        ("backup", ["Backup made"]),
    ],
)
def test_a_chip_finds_its_rows(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, topic: str, found: list[str]
) -> None:
    campaign = add_draft(folder)
    tell(folder, Event.CONTACTS_IMPORTED, None, file="people.csv", added=3)
    tell(folder, Event.API_KEY_CHANGED, None)
    tell(folder, Event.BACKED_UP, None, file="/b/store.db", bytes=5)
    tell(folder, Event.START_MISSED, campaign)
    screen = activity(qtbot, open_window())
    assert len(lines(screen)) == 5
    QTest.mouseClick(screen.topics.chip(topic), Qt.MouseButton.LeftButton)
    until(qtbot, lambda: titles(screen) == found)
    QTest.mouseClick(screen.topics.chip("everything"), Qt.MouseButton.LeftButton)
    until(qtbot, lambda: len(lines(screen)) == 5)


def test_search_finds_words_in_any_spelling_and_says_when_nothing_matches(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_draft(folder, name="Χειμερινές προσφορές")
    add_draft(folder, name="Summer")
    window = open_window()
    screen = activity(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.search.hasFocus()
    screen.search.setText("ΠΡΟΣΦΟΡΕΣ draft")
    until(qtbot, lambda: titles(screen) == ["New draft: Χειμερινές προσφορές"])
    screen.search.setText("nothing like it")
    until(qtbot, screen.empty.isVisible)
    assert screen.empty.heading.text() == "Nothing matches"
    screen.empty.action.click()
    until(qtbot, lambda: len(titles(screen)) == 2)


def test_decide_opens_the_campaign_at_its_unconfirmed_messages(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    made = add_campaign(folder, [Status.UNCONFIRMED, Status.DELIVERED])
    window = open_window()
    screen = activity(qtbot, window)
    click_button(qtbot, screen, "1 message of Weekend is unconfirmed")
    assert window.stage.current() is window.campaign
    assert window.campaign.campaign == made.campaign
    until(qtbot, lambda: window.campaign.chips.status is Status.UNCONFIRMED)


def test_what_is_decided_asks_for_no_decision_any_more(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.CANCELLED])
    screen = activity(qtbot, open_window())
    told = next(line for line in lines(screen) if line.row.kind is Event.UNCONFIRMED)
    assert (told.told.title, told.act) == ("1 message of Weekend was unconfirmed", Act.OPEN)
    assert told.row.campaign == made.campaign


def test_enter_and_a_double_click_open_the_campaign_of_a_row(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    campaign = add_draft(folder)
    window = open_window()
    screen = activity(qtbot, window)
    screen.view.setCurrentIndex(index_of(screen, "New draft: Weekend"))
    QTest.keyClick(screen.view, Qt.Key.Key_Return)
    assert window.campaign.campaign == campaign
    window.go(Section.ACTIVITY)
    centre = screen.view.visualRect(index_of(screen, "New draft: Weekend")).center()
    opened: list[object] = []
    window.desk.routes.campaign.connect(opened.append)
    QTest.mouseDClick(screen.view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert opened == [campaign]


def test_undo_takes_a_setting_back_and_marks_the_row(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    assert commands.real is not None
    commands.real.change_setting("sending.batch_size", "50")
    screen = activity(qtbot, open_window())
    click_button(qtbot, screen, "Setting changed: Messages in one request")
    until(qtbot, lambda: len(lines(screen)) == 2)
    with reading(folder.store) as conn:
        assert read_settings(conn).sending_batch_size == 200
    assert [(line.undone, line.button) for line in lines(screen)] == [(False, "Undo"), (True, "")]


def test_undo_brings_a_template_back(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    template = commands.templates.add(name="A", text="1")
    commands.templates.delete(template)
    screen = activity(qtbot, open_window())
    click_button(qtbot, screen, "Template A deleted")
    until(qtbot, lambda: "Template A is back" in titles(screen))
    with reading(folder.store) as conn:
        assert [row.id for row in all_templates(conn)] == [template]


def test_an_undo_that_is_refused_says_why(qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands) -> None:
    assert commands.real is not None
    commands.real.change_setting("mitto.sender", "SHOP")
    commands.real.change_setting("mitto.sender", "SHOP2")
    window = open_window()
    screen = activity(qtbot, window)
    older = screen.model.index(2)
    screen.view.setCurrentIndex(older)
    QTest.keyClick(screen.view, Qt.Key.Key_Return)
    assert "changed again since" in dialog(qtbot, window, Problem).message


def test_a_backup_opens_its_folder(qtbot: QtBot, folder: Folder, open_window: OpenWindow, tmp_path: Path) -> None:
    tell(folder, Event.BACKED_UP, None, file=str(tmp_path / "elsewhere" / "store.db"), bytes=5)
    tell(folder, Event.STORE_RESTORED, None, file="store.db")
    window = open_window()
    opened: list[Path] = []
    screen = ActivityScreen(window.desk, open_folder=opened.append)
    qtbot.addWidget(screen)
    screen.resize(900, 600)
    screen.show()
    screen.refresh()
    until(qtbot, lambda: len(lines(screen)) == 2)
    click_button(qtbot, screen, "Backup made")
    click_button(qtbot, screen, "A backup was put back")
    assert opened == [tmp_path / "elsewhere", folder.store.parent / "backups"]


def test_everything_that_is_looked_for_goes_into_the_file(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, tmp_path: Path
) -> None:
    many(folder, 250)
    screen = activity(qtbot, open_window())
    screen.topics.choose("settings")
    until(qtbot, lambda: not screen.waiting)
    file = tmp_path / "activity.csv"
    screen.export.export_to(file, screen._wanted)
    until(qtbot, lambda: screen.export_button.isEnabled() and file.exists())
    written = file.read_text(encoding="utf-8-sig").splitlines()
    assert len(written) == 251
    assert written[0] == '"When","What happened","Details"'
    assert written[1].endswith('"Setting changed: Price of a segment","From 249 to 250"')


def test_an_unreadable_store_is_no_empty_list(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    window = open_window()
    screen = activity(qtbot, window)
    away = folder.path / "away.db"
    folder.store.rename(away)
    screen.refresh()
    until(qtbot, lambda: screen.empty.heading.text() == "What happened could not be read")
    away.rename(folder.store)
    add_draft(folder)
    screen.empty.action.click()
    until(qtbot, lambda: titles(screen) == ["New draft: Weekend"])
