"""The opt-out line on screen: set up in Settings, at the end of what is written and counted, taken out for a reason."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.campaign import CampaignStatus
from app.domain.draft import Reviewed
from app.domain.fitting import Fit
from app.domain.ids import CampaignId
from app.pipeline.launch_campaign import launch_campaign, schedule_campaign
from app.storage.database import reading
from app.storage.folder import Folder
from app.ui.dialogs.no_opt_out import OTHER, NoOptOut
from app.ui.main_window import MainWindow
from app.ui.screens.composer.recipient_table import Column
from app.ui.screens.composer.screen import MESSAGE, REVIEW, ComposerScreen
from app.ui.screens.settings import SettingsScreen
from app.ui.sections import Section
from app.ui.settings.store_page import StorePage
from app.ui.widgets.check_list import Level
from tests.doubles.fake_commands import FakeCommands
from tests.ui.composing import TEXT, add_draft, compose, open_shop, settled, stored
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words

LINE = "Διαγραφή: myshop.gr/stop"


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    be(commands, "store.opt_out_line", LINE)
    return open_window()


def be(commands: FakeCommands, key: str, text: str) -> None:
    assert commands.real is not None
    commands.real.change_setting(key, text)


def write(qtbot: QtBot, window: MainWindow, campaign: CampaignId) -> ComposerScreen:
    screen = compose(qtbot, window, campaign)
    screen.go(MESSAGE)
    until(qtbot, lambda: screen.message.preview.person is not None)
    return screen


def said(screen: ComposerScreen) -> list[tuple[Level, str]]:
    return [(check.level, check.words) for check in screen.message.checks.checks()]


def store_page(window: MainWindow) -> StorePage:
    screen = window.stage.get(Section.SETTINGS)
    assert isinstance(screen, SettingsScreen)
    page = screen.page("store")
    assert isinstance(page, StorePage)
    return page


def test_the_line_is_shown_and_counted_wherever_the_message_is(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    campaign = add_draft(commands)
    screen = write(qtbot, window, campaign)
    assert screen.message.phone.text.text() == f"Γεια σου Μαρία! Η νέα συλλογή έφτασε.\n{LINE}"
    assert screen.message.writing.used.text() == "Unicode · 62 / 70 · "
    assert screen.message.opt_out.line.text() == LINE
    assert (Level.WELL, "Every message says how to opt out") in said(screen)
    assert screen.message.editor.source() == TEXT

    long = add_draft(commands, text="γ" * 46)
    screen = write(qtbot, window, long)
    assert screen.message.cost.note.text() == "6 segments × €0.02"
    until(qtbot, lambda: "6 segments" in screen.message.fitting.figures[Fit.AS_TYPED].text())
    assert screen.message.fitting.figures[Fit.CAPITALS].text().startswith("GSM-7 · 3 segments")
    screen.go(REVIEW)
    settled(qtbot, screen)
    model = screen.review.model
    until(qtbot, lambda: model.row(0) is not None)
    assert [model.data(model.index(at, Column.SEGMENTS)) for at in range(3)] == ["2", "2", "2"]
    shown = [row.text for at in range(3) if (row := model.row(at)) is not None]
    assert commands.real is not None
    launch_campaign(long, commands.real.launcher)
    with reading(folder.store) as conn:
        assert shown == [row["text"] for row in conn.execute("SELECT text FROM messages ORDER BY id")]


def test_a_text_that_has_the_line_by_itself_says_so(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    screen = write(qtbot, window, add_draft(commands, text=f"Hi. {LINE}"))
    assert screen.message.phone.text.text() == f"Hi. {LINE}"
    assert "has it already" in screen.message.opt_out.told.text()


def test_it_is_taken_out_for_a_reason_and_put_back(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    campaign = add_draft(commands)
    screen = write(qtbot, window, campaign)
    row = screen.message.opt_out
    row.take_out.click()
    ask = dialog(qtbot, window, NoOptOut)
    assert not ask.yes.isEnabled()
    ask.choices["order"].click()
    ask.yes.click()
    settled(qtbot, screen)
    assert stored(folder, campaign).no_line_why == "order"
    assert screen.message.phone.text.text() == "Γεια σου Μαρία! Η νέα συλλογή έφτασε."
    assert row.line.text() == "Not in this campaign: About an order or an appointment"
    assert (Level.NOTE, "Goes without the opt-out line: About an order or an appointment") in said(screen)
    assert not row.take_out.isVisible()
    row.put_back.click()
    settled(qtbot, screen)
    assert stored(folder, campaign).no_line_why == ""
    assert screen.message.phone.text.text().endswith(LINE)


def test_another_reason_is_in_words_and_blanks_are_none(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    campaign = add_draft(commands)
    screen = write(qtbot, window, campaign)
    screen.message.opt_out.take_out.click()
    ask = dialog(qtbot, window, NoOptOut)
    ask.choices[OTHER].click()
    assert ask.focusWidget() is ask.words
    QTest.keyClicks(ask.words, "  ")
    assert not ask.yes.isEnabled()
    QTest.keyClicks(ask.words, "a toy is  recalled")
    assert ask.choices[OTHER].isChecked()
    ask.yes.click()
    settled(qtbot, screen)
    assert stored(folder, campaign).no_line_why == "a toy is recalled"


def test_without_a_line_the_owner_is_warned_and_led_to_settings_and_may_send(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    be(commands, "store.opt_out_line", "")
    screen = write(qtbot, window, add_draft(commands))
    assert screen.message.opt_out.line.text() == "None is set up"
    warned = [check for check in screen.message.checks.checks() if check.words.startswith("No opt-out line is set up")]
    assert [check.level for check in warned] == [Level.CARE]
    screen.go(REVIEW)
    until(qtbot, screen.header.send.isEnabled)
    [check] = [check for check in screen.review.verdict() if check.words.startswith("No opt-out line is set up")]
    assert check.do is not None
    check.do()
    assert window.section is Section.SETTINGS
    assert store_page(window).opt_out.line.isVisible()


def test_a_line_that_changes_is_shown_at_once_and_sent_as_it_was_reviewed(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    screen = write(qtbot, window, add_draft(commands))
    be(commands, "store.opt_out_line", "Opt out: 2101234567")
    until(qtbot, lambda: screen.message.phone.text.text().endswith("Opt out: 2101234567"))
    screen.go(REVIEW)
    settled(qtbot, screen)
    until(qtbot, screen.header.send.isEnabled)
    screen.header.send.click()
    until(qtbot, lambda: commands.sent_as)
    assert commands.sent_as[0][1] == Reviewed(revision=0, people=3, line="Opt out: 2101234567")


@pytest.mark.parametrize("reply", ["text", "line"])
def test_asking_people_to_answer_a_name_stands_in_the_way(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, reply: str
) -> None:
    if reply == "line":
        be(commands, "store.opt_out_line", "Reply STOP or call 2101234567")
    screen = write(qtbot, window, add_draft(commands, text="Hi! Reply STOP." if reply == "text" else "Hi!"))
    screen.go(REVIEW)
    settled(qtbot, screen)
    [check] = [check for check in screen.review.verdict() if "nobody can answer “MyShop”" in check.words]
    assert (check.level, check.action) == (Level.STOP, "Change" if reply == "text" else "Settings")
    assert not screen.header.send.isEnabled()
    screen.drafting.change(sender="54321")
    until(qtbot, screen.header.send.isEnabled)


def test_settings_say_what_the_line_takes_while_it_is_typed(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    window.desk.routes.settings.emit("store")
    card = store_page(window).opt_out
    until(qtbot, lambda: card.line.text() == LINE)
    assert card.told.text() == (
        "Takes 25 of 70 characters, and makes every message Unicode; with Greek in capitals it takes 25 of 160 (GSM-7)"
    )
    card.line.setText("Opt out: myshop.gr/stop")
    assert card.told.text() == "Takes 24 of the 160 characters of a message (GSM-7)"
    card.line.setText("Reply STOP to opt out")
    assert card.told.text() == "Nobody can answer a message from “MyShop”: name a phone number or a page"
    card.line.setText("")
    assert card.told.isHidden()


def test_a_line_without_a_channel_is_not_kept(qtbot: QtBot, window: MainWindow, folder: Folder) -> None:
    window.desk.routes.settings.emit("store")
    card = store_page(window).opt_out
    until(qtbot, lambda: card.line.text() == LINE)
    card.line.setText("Thank you")
    card.line.editingFinished.emit()
    [field] = card.fields
    assert field.aside.text() == "One line of at most 80 characters that names a phone number or a page"
    card.line.setText("Opt out: 2101234567")
    card.line.editingFinished.emit()
    until(qtbot, lambda: field.aside.text() == "Saved")
    with reading(folder.store) as conn:
        [kept] = conn.execute("SELECT value FROM settings WHERE key = 'store.opt_out_line'").fetchone()
    assert kept == "Opt out: 2101234567"


def test_what_waits_for_its_time_shows_the_line_or_why_there_is_none(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    real = commands.real
    assert real is not None
    with_it, without = add_draft(commands), add_draft(commands, no_line_why="service")
    for campaign in (with_it, without):
        schedule_campaign(campaign, real.launcher.clock() + timedelta(days=1), real.launcher)
    window.open_campaign(with_it)
    panel = window.campaign.planned
    until(qtbot, lambda: panel.planned is not None)
    shown = TEXT.replace("{first_name|φίλε}", "[first name or φίλε]")
    assert f"{shown}\n{LINE}" in words(panel)
    window.open_campaign(without)
    until(qtbot, lambda: "A service message" in words(panel))
    assert LINE not in words(panel)


def test_a_campaign_that_was_sent_says_why_it_has_none(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    assert commands.real is not None
    campaign, usual = add_draft(commands, no_line_why="a recall"), add_draft(commands)
    for one in (campaign, usual):
        launch_campaign(one, commands.real.launcher)
    window.open_campaign(campaign)
    until(qtbot, window.campaign.no_line.isVisible)
    assert window.campaign.no_line.text() == "Without the opt-out line: a recall"
    window.open_campaign(usual)
    until(qtbot, lambda: window.campaign.seen is not None and window.campaign.seen.campaign.id == usual)
    assert window.campaign.seen is not None
    assert window.campaign.seen.campaign.status is CampaignStatus.SENDING
    assert not window.campaign.no_line.isVisible()
