"""The composer's steps: where they lead, what they tick, what is known at each, and that no key sends."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.audience import LeftOut
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId, ListId
from app.domain.people_filter import in_list
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.left_out import LeftOutDialog
from app.ui.screens.composer.screen import AUDIENCE, MESSAGE, REVIEW, WHEN, ComposerScreen
from app.ui.sections import Section
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, number
from tests.ui.composing import add_draft, compose, count_campaigns, open_shop, settled, stored
from tests.ui.conftest import OpenWindow
from tests.ui.looking import campaigns, dialog, until, words


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    return open_window()


@pytest.fixture
def new(qtbot: QtBot, window: MainWindow) -> ComposerScreen:
    return compose(qtbot, window)


def ticks(screen: ComposerScreen) -> list[bool]:
    return [button.done for button in screen.steps.buttons]


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window, key, modifier)


def test_a_new_campaign_begins_with_its_audience(window: MainWindow, new: ComposerScreen) -> None:
    assert window.stage.current() is new
    assert window.section is Section.CAMPAIGNS
    assert new.step == AUDIENCE
    assert new.header.next.accessibleName() == "Next: message"
    assert not new.header.send.isVisible()


def test_nothing_is_stored_before_the_first_word(qtbot: QtBot, folder: Folder, new: ComposerScreen) -> None:
    for step in (MESSAGE, WHEN, REVIEW, AUDIENCE):
        new.go(step)
    new.step_back()
    qtbot.wait(0)
    assert count_campaigns(folder) == 0


def test_the_audience_is_counted_with_who_is_left_out_and_why(new: ComposerScreen) -> None:
    assert new.audience.will.figure.text() == "3"
    assert new.audience.will.note.text() == "of 5 who match"
    said = words(new.audience.left_out)
    assert "opted out" in said
    assert "no consent on record" in said


def test_a_list_can_be_chosen_and_its_people_are_counted(qtbot: QtBot, folder: Folder, new: ComposerScreen) -> None:
    combo = new.audience.list
    assert [combo.itemText(at) for at in range(combo.count())] == ["All contacts (5)", "Loyalty (2)"]
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    until(qtbot, lambda: new.audience.will.figure.text() == "2")
    assert not new.audience.left_out.isHidden()
    assert "Nobody who matches is left out." in words(new.audience.left_out)
    settled(qtbot, new)
    assert stored(folder, new.drafting.saver.campaign).filter == in_list(ListId(1))


def test_a_few_of_them_are_shown_and_others_on_request(qtbot: QtBot, folder: Folder, new: ComposerScreen) -> None:
    names = [row[0].whole_text() for row in new.audience.few]
    assert names == ["Μαρία Παππά", "Νίκος Βλάχος", "Ένας Χωρίς", "", ""]
    assert not new.audience.others.isVisible()
    add_contacts(folder, [Person(number(at), f"P{at}") for at in range(100, 160)])
    until(qtbot, new.audience.others.isVisible)
    until(qtbot, lambda: all(row[0].whole_text() for row in new.audience.few))
    before = [row[1].whole_text() for row in new.audience.few]
    new.audience.others.click()
    until(qtbot, lambda: [row[1].whole_text() for row in new.audience.few] != before)


@pytest.mark.parametrize(("reason", "name"), [(LeftOut.OPTED_OUT, "Ζωή"), (LeftOut.NO_CONSENT, "Ελένη")])
def test_who_is_left_out_can_be_looked_at(
    qtbot: QtBot, window: MainWindow, new: ComposerScreen, reason: LeftOut, name: str
) -> None:
    new.audience.who[reason].click()
    shown = dialog(qtbot, window, LeftOutDialog)
    until(qtbot, lambda: shown.model.rowCount() == 1 and shown.model.row(0) is not None)
    assert shown.model.data(shown.model.index(0, 0)) == name
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_without_people_the_way_to_them_is_offered(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    new = compose(qtbot, window)
    assert new.audience.will.figure.text() == "0"
    asked: list[object] = []
    window.desk.routes.import_contacts.connect(asked.append)
    assert new.audience.nobody.isVisible()
    new.audience.import_button.click()
    assert asked == [None]


def test_ctrl_enter_goes_on_step_by_step_and_never_sends(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    screen = compose(qtbot, window, add_draft(commands))
    window.activateWindow()
    until(qtbot, window.isActiveWindow)
    steps = []
    for _ in range(6):
        press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        steps.append(screen.step)
    assert steps == [MESSAGE, WHEN, REVIEW, REVIEW, REVIEW, REVIEW]
    until(qtbot, screen.header.send.isEnabled)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        QTest.keyClick(screen.review.table, key)
        press(window, key)
    screen.header.send.setFocus()
    QTest.keyClick(screen.header.send, Qt.Key.Key_Return)
    assert commands.asked == []


def test_a_click_on_a_step_goes_there_and_what_is_whole_is_ticked(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, new: ComposerScreen
) -> None:
    assert ticks(new) == [False] * 4
    new.steps.buttons[WHEN].click()
    assert new.step == WHEN
    assert ticks(new) == [True, False, False, False]
    compose(qtbot, window, add_draft(commands))
    assert ticks(new) == [True, True, True, False]


@pytest.mark.parametrize("how", ["escape", "crumb"])
def test_leaving_loses_nothing(qtbot: QtBot, folder: Folder, window: MainWindow, new: ComposerScreen, how: str) -> None:
    new.go(MESSAGE)
    QTest.keyClicks(new.message.editor, "Half a wo")
    if how == "crumb":
        new.header.crumb.click()
    else:
        window.activateWindow()
        until(qtbot, window.isActiveWindow)
        press(window, Qt.Key.Key_Escape)
    assert window.stage.current() is campaigns(window)
    until(qtbot, lambda: not new.drafting.saver.pending)
    assert stored(folder, new.drafting.saver.campaign).text == "Half a wo"


def test_a_draft_in_the_list_opens_the_composer(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    add_draft(commands, name="Christmas")
    window.refresh()
    until(qtbot, lambda: campaigns(window).table.model().rowCount() == 1)
    campaigns(window).table.doubleClicked.emit(campaigns(window).table.model().index(0, 0))
    assert window.stage.current() is window.composer
    settled(qtbot, window.composer)
    assert window.composer.header.name.text() == "Christmas"


def test_a_draft_that_is_opened_as_a_campaign_opens_the_composer(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    campaign = add_draft(commands)
    window.open_campaign(campaign)
    until(qtbot, lambda: window.stage.current() is window.composer)
    until(qtbot, lambda: window.composer.drafting.saver.campaign == campaign)


def test_another_draft_shows_nothing_of_the_one_before(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    one, other = add_draft(commands, name="One"), add_draft(commands, name="Other", text="Hello", sender="")
    screen = compose(qtbot, window, one)
    screen.go(REVIEW)
    compose(qtbot, window, other)
    assert screen.step == AUDIENCE
    assert screen.header.name.text() == "Other"
    assert screen.message.editor.source() == "Hello"
    assert screen.message.sender_name.text() == ""
    compose(qtbot, window)
    assert screen.message.editor.source() == ""
    assert screen.header.name.text() == "New campaign"
    assert count_campaigns(folder) == 2


def test_a_draft_that_is_not_there_is_an_error_with_a_way_back(qtbot: QtBot, window: MainWindow) -> None:
    window.compose(CampaignId(99))
    until(qtbot, window.composer.empty.isVisible)
    assert "There is no campaign 99" in words(window.composer.empty)
    window.composer.empty.action.click()
    assert window.stage.current() is campaigns(window)


def test_a_draft_that_is_sent_elsewhere_is_left_for_its_progress(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    campaign = add_draft(commands)
    compose(qtbot, window, campaign)
    assert commands.real is not None
    commands.real.send(campaign)
    until(qtbot, lambda: window.stage.current() is window.campaign)
    assert window.campaign.campaign == campaign


def test_figures_that_cannot_be_read_are_not_shown_as_zero(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise Refused(Reason.STORE_UNAVAILABLE, "The data file cannot be used.")

    from app.ui.screens.composer import knowing  # noqa: PLC0415

    with monkeypatch.context() as patch:
        patch.setattr(knowing, "read_people", broken)
        window.compose(None)
        until(qtbot, window.composer.trouble.unread.isVisible)
        assert window.composer.audience.will.figure.text() == "—"
    window.composer.trouble.unread.action.click()
    until(qtbot, lambda: window.composer.audience.will.figure.text() == "3")
    assert not window.composer.trouble.isVisible()


def test_a_draft_is_deleted_and_can_be_brought_back(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    screen = compose(qtbot, window, add_draft(commands, name="Christmas"))
    screen.header.delete.click()
    screen.header.delete.click()
    until(qtbot, screen.empty.isVisible)
    assert "“Christmas” is deleted" in words(screen.empty)
    until(qtbot, lambda: campaigns(window).model.rowCount() == 0)
    screen.empty.action.click()
    settled(qtbot, screen)
    assert screen.header.name.text() == "Christmas"
    assert screen.audience.isVisible()
