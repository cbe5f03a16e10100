"""Step 4 of the composer: totals, checks, every message exactly as it goes out, and the button that sends."""

from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.draft import Reviewed
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.storage.database import reading
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.recipient_table import Column
from app.ui.screens.composer.screen import MESSAGE, REVIEW, ComposerScreen
from app.ui.widgets.check_list import BY_IMPORTANCE, Check, CheckList, Level
from app.ui.widgets.problem import Problem
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, number
from tests.ui.composing import WHOLE, add_draft, compose, open_shop, settled
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words

AT_TEN = datetime(2026, 11, 27, 8, 0, tzinfo=UTC)


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    return open_window()


def review(qtbot: QtBot, window: MainWindow, campaign: CampaignId) -> ComposerScreen:
    screen = compose(qtbot, window, campaign)
    screen.go(REVIEW)
    settled(qtbot, screen)
    until(qtbot, lambda: screen.review.model.rowCount() == 0 or screen.review.model.row(0) is not None)
    return screen


def cells(screen: ComposerScreen, column: Column) -> list[str]:
    model = screen.review.model
    return [model.data(model.index(at, column)) for at in range(model.rowCount())]


def test_what_stands_in_the_way_comes_first_and_what_is_well_last(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    screen = review(qtbot, window, add_draft(commands, sender="ab"))
    found = [check.level for check in screen.review.checks.checks()]
    assert found[0] is Level.STOP
    assert found[-1] is Level.WELL
    assert found == sorted(found, key=BY_IMPORTANCE.index)
    assert screen.review.conclusion.words.text() == "It cannot go out yet: one thing stands in the way"
    screen.drafting.change(sender="MyShop")
    until(qtbot, screen.review.may_send)
    screen.review.show_review()
    assert screen.review.conclusion.words.text() == "It may go out. Look at one thing first"
    [care] = [check.words for check in screen.review.checks.checks() if check.level is Level.CARE]
    assert care.startswith("No opt-out line is set up")
    assert commands.real is not None
    commands.real.change_setting("store.opt_out_line", "Stop: shop.gr")
    screen.drafting.refresh()
    until(qtbot, lambda: screen.review.conclusion.words.text() == "Nothing stands in the way")


def test_what_is_well_stands_two_and_two_where_there_is_room(qtbot: QtBot, window: MainWindow) -> None:
    listed = CheckList(window.desk.theme)
    qtbot.addWidget(listed)
    listed.show_checks([Check(Level.CARE, "Look"), *(Check(Level.WELL, f"Well {at}") for at in range(3))])
    listed.resize(1600, 300)
    listed.show()
    lines = listed._lines
    until(qtbot, lambda: lines[1].y() == lines[2].y())
    assert lines[0].y() < lines[1].y() < lines[3].y()
    listed.resize(90, 400)
    until(qtbot, lambda: lines[0].y() < lines[1].y() < lines[2].y() < lines[3].y())


def test_a_figure_that_is_not_there_leaves_its_place_to_the_others(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    part = review(qtbot, window, add_draft(commands, start_at=AT_TEN)).review
    part.ends.hide()
    until(qtbot, lambda: part.starts.geometry().right() >= part.checks.geometry().right())
    part.ends.show()
    until(qtbot, lambda: part.ends.x() > part.starts.geometry().right() and part.ends.y() == part.starts.y())


def levels(screen: ComposerScreen) -> set[Level]:
    return {check.level for check in screen.review.checks.checks()}


def test_the_totals_are_those_of_the_audience(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    assert commands.real is not None
    commands.real.change_setting("store.opt_out_line", "Stop: shop.gr")
    screen = review(qtbot, window, add_draft(commands, start_at=AT_TEN))
    part = screen.review
    assert (part.people.figure.text(), part.people.note.text()) == ("3", "3 segments")
    assert (part.cost.figure.text(), part.cost.note.text()) == ("€0.06", "€0.02 a segment")
    assert (part.starts.figure.text(), part.ends.figure.text()) == ("Fri 10:00", "10:01")
    assert levels(screen) <= {Level.WELL, Level.NOTE}


def test_every_message_is_shown_exactly_as_it_goes_out(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    campaign = add_draft(commands, text="Hi {name|you},\nsee you  {first_name}!")
    screen = review(qtbot, window, campaign)
    assert cells(screen, Column.NAME) == ["Μαρία Παππά", "Νίκος Βλάχος", "Ένας Χωρίς"]
    shown = [row.text for at in range(3) if (row := screen.review.model.row(at)) is not None]
    assert commands.real is not None
    commands.real.send(campaign)
    with reading(folder.store) as conn:
        sent = [row["text"] for row in conn.execute("SELECT text FROM messages ORDER BY id")]
    assert shown == sent


def test_a_message_can_be_read_to_its_end_and_escape_closes_it(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    screen = review(qtbot, window, add_draft(commands, text="One line\nand another one for {first_name}"))
    screen.review.table.setCurrentIndex(screen.review.model.index(1, 0))
    assert screen.review.whole_text.isVisible()
    assert "One line\nand another one for Νίκος" in words(screen.review.whole_text)
    screen.step_back()
    assert not screen.review.whole_text.isVisible()
    assert window.stage.current() is screen


def test_the_longest_come_first_on_request(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    screen = review(qtbot, window, add_draft(commands, text="Hi {first_name}" + "!" * 66))
    screen.review.longest.click()
    until(qtbot, lambda: cells(screen, Column.NAME) == ["Μαρία Παππά", "Νίκος Βλάχος", "Ένας Χωρίς"])
    assert cells(screen, Column.SEGMENTS) == ["2", "2", "1"]
    assert cells(screen, Column.PRICE) == ["€0.04", "€0.04", "€0.02"]
    screen.review.longest.click()


def test_who_is_left_out_is_shown_with_the_reason(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    screen = review(qtbot, window, add_draft(commands))
    assert screen.review.left_out.text() == "Left out  2"
    screen.review.left_out.click()
    until(qtbot, lambda: cells(screen, Column.TEXT) == ["no consent on record", "opted out"])
    assert cells(screen, Column.NAME) == ["Ελένη", "Ζωή"]
    assert screen.review.table.isColumnHidden(Column.SEGMENTS)


def test_the_table_is_read_page_by_page(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    add_contacts(folder, [Person(number(at), f"P{at}") for at in range(100, 1100)])
    screen = review(qtbot, window, add_draft(commands))
    model = screen.review.model
    assert model.rowCount() == 1003
    assert model.row(900) is None
    screen.review.table.scrollToBottom()
    until(qtbot, lambda: model.data(model.index(1002, Column.NAME)) == "P1099")


@pytest.mark.parametrize(
    ("changes", "words_of_it"),
    [
        ({"text": ""}, "There is no text yet"),
        ({"text": "{no such}"}, "there is no such field"),
        ({"text": "{last_name}"}, "would get an empty message"),
        ({"sender": "ab"}, "Mitto would not take the sender “ab”"),
    ],
)
def test_what_stands_in_the_way_is_named_and_led_to(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, changes: dict[str, object], words_of_it: str
) -> None:
    screen = review(qtbot, window, add_draft(commands, **changes))
    check = next(check for check in screen.review.checks.checks() if words_of_it in check.words)
    assert check.level is Level.STOP
    assert not screen.header.send.isEnabled()
    assert check.do is not None
    check.do()
    assert screen.step == MESSAGE


def test_a_missing_account_stands_in_the_way(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    assert commands.real is not None
    commands.real.change_setting("mitto.traffic_account", "")
    screen = review(qtbot, window, add_draft(commands))
    assert "traffic account id is missing" in words(screen.review.checks)
    assert not screen.header.send.isEnabled()


def test_the_button_names_the_number_and_the_act(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    assert review(qtbot, window, add_draft(commands)).header.send.text() == "Send to 3 people"
    later = add_draft(commands, start_at=AT_TEN)
    assert review(qtbot, window, later).header.send.text() == "Schedule for 3 people"


def test_a_double_click_sends_once_what_was_reviewed(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    campaign = add_draft(commands)
    screen = review(qtbot, window, campaign)
    commands.hold = Event()
    screen.header.send.click()
    screen.header.send.click()
    screen.header.send.clicked.emit()
    until(qtbot, lambda: commands.asked)
    assert not screen.header.send.isEnabled()
    commands.hold.set()
    until(qtbot, lambda: window.campaign.campaign == campaign)
    assert commands.asked == [("send", campaign)]
    assert commands.sent_as == [(None, Reviewed(revision=0, people=3), True)]


def test_what_is_not_saved_yet_is_saved_before_it_is_sent(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    screen = review(qtbot, window, add_draft(commands, start_at=AT_TEN))
    screen.drafting.change(name="Another name")
    until(qtbot, screen.header.send.isEnabled)
    screen.header.send.click()
    until(qtbot, lambda: commands.sent_as)
    assert commands.sent_as == [(AT_TEN, Reviewed(revision=1, people=3), True)]


def test_a_refusal_keeps_the_draft_and_says_why(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    screen = review(qtbot, window, add_draft(commands))
    commands.refusal = Refused(Reason.NO_RECIPIENTS, "There is nobody.")
    screen.header.send.click()
    problem = dialog(qtbot, window, Problem)
    assert "There is nobody." in words(problem)
    problem.accept()
    until(qtbot, screen.header.send.isEnabled)
    assert window.stage.current() is screen
    assert screen.drafting.content == WHOLE


def test_people_who_come_or_go_while_it_is_reviewed_change_the_number(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    screen = review(qtbot, window, add_draft(commands))
    assert commands.real is not None
    commands.real.opt_out(number(0))
    until(qtbot, lambda: screen.header.send.text() == "Send to 2 people")
    assert screen.review.left_out.text() == "Left out  3"
    until(qtbot, lambda: screen.review.model.rowCount() == 2)


def test_the_plan_is_exported_as_it_is_saved(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, tmp_path: Path
) -> None:
    screen = review(qtbot, window, campaign := add_draft(commands))
    screen.review.export.click()
    ask = dialog(qtbot, window, QFileDialog)
    assert ask.selectedFiles()[0].endswith(" plan.csv")
    ask.fileSelected.emit(str(tmp_path / "plan.csv"))
    ask.close()
    until(qtbot, lambda: ("write_plan", campaign, tmp_path / "plan.csv") in commands.asked)
