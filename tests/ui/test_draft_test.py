"""Send a test, in the composer: to whom, with whose data, what goes out, what became of it, and what Review says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.account import OfDraft, SmsTest, SmsTestId, SmsTestOutcome
from app.domain.fitting import Fit
from app.domain.gateway import Capabilities
from app.domain.ids import CampaignId, ContactId
from app.domain.settings import Settings
from app.pipeline.gateways import Gateways
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer.draft_test import DraftTestDialog
from app.ui.screens.composer.screen import MESSAGE, REVIEW, ComposerScreen
from app.ui.screens.composer.tested import trial_check
from app.ui.widgets.check_list import Check, Level
from app.ui.widgets.state import State
from tests.doubles.fake_commands import FakeCommands
from tests.doubles.fake_gateway import FakeGateway, maybe_sent
from tests.makers import NOW
from tests.ui.composing import add_draft, compose, open_shop, settled
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until

MINE, OTHER = "+306912345678", "+306912345679"
Ask = Callable[[], DraftTestDialog]


@pytest.fixture
def gateway(folder: Folder, commands: FakeCommands) -> FakeGateway:
    """What the commands of this window ask, in Mitto's place."""
    made = FakeGateway()
    assert commands.real is not None
    secrets = commands.real.launcher.secrets
    gateways = Gateways(folder.store, secrets, lambda _settings, _key: made, monotonic=lambda: 0.0)
    commands.real = replace(commands.real, gateways=gateways)
    return made


@pytest.fixture
def screen(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, gateway: FakeGateway, open_window: OpenWindow
) -> ComposerScreen:
    """The composer with a draft that goes out in capitals."""
    open_shop(folder, commands)
    commands.change_setting("store.test_numbers", f"{MINE}, {OTHER}")
    shown = compose(qtbot, open_window(), add_draft(commands, fit=Fit.CAPITALS))
    shown.go(MESSAGE)
    return shown


@pytest.fixture
def ask(qtbot: QtBot, screen: ComposerScreen) -> Ask:
    """Opens the dialog."""

    def open_it() -> DraftTestDialog:
        window = screen.window()
        assert isinstance(window, MainWindow)
        screen.header.test.click()
        asked = dialog(qtbot, window, DraftTestDialog)
        until(qtbot, lambda: asked.whose() is not None)
        return asked

    return open_it


def outcomes(asked: DraftTestDialog) -> list[str]:
    return [line.words() for line in asked.findChildren(State) if line.isVisible()]


def look_for(asked: DraftTestDialog, text: str) -> None:
    """Type it; Qt's own typing knows Latin letters only."""
    asked.search.setText(text)
    asked.search.textEdited.emit(text)


def last_check(screen: ComposerScreen) -> Check:
    """What Review says of the test."""
    shown = screen.review.checks.checks()
    return next((check for check in shown if "test" in check.words.lower()), Check(Level.UNKNOWN, ""))


def test_the_owner_gets_the_text_of_the_person_in_the_phone(
    qtbot: QtBot, screen: ComposerScreen, gateway: FakeGateway, ask: Ask
) -> None:
    screen.message.preview.turn(1)
    until(qtbot, lambda: screen.message.preview.person is not None)
    asked = ask()
    assert asked.person.whole_text() == "Νίκος Βλάχος"
    assert asked.text.text() == "ΓEIA ΣOY NIKOΣ! H NEA ΣYΛΛOΓH EΦTAΣE."
    assert asked.price.text() == "GSM-7 · 37 / 160 · 1 segment · it costs €0.02"
    asked.send.click()
    until(qtbot, lambda: outcomes(asked))
    assert [[(m.number, m.text) for m in left] for left in gateway.left] == [[(MINE, asked.text.text())]]
    assert outcomes(asked)[0].startswith("+30 6912 345 678, ")
    assert "Accepted" in outcomes(asked)[0]
    asked._look.timeout.emit()
    until(qtbot, lambda: "Delivered" in outcomes(asked)[0])


def test_it_goes_to_all_the_numbers_that_are_ticked_and_to_one_that_is_typed_and_shows_what_has_left(
    qtbot: QtBot, screen: ComposerScreen, gateway: FakeGateway, ask: Ask
) -> None:
    asked = ask()
    assert [box.isChecked() for box in asked.own] == [True, False]
    asked.own[0].setChecked(False)
    assert not asked.send.isEnabled()
    asked.own[0].setChecked(True)
    asked.other.setText("0030 691 234 5678")
    assert asked.send.text() == "Send the test"
    asked.own[1].setChecked(True)
    asked.other.setText("6912345670")
    assert "it costs €0.06" in asked.price.text()
    assert asked.send.text() == "Send 3 tests"
    asked.send.click()
    until(qtbot, lambda: len(outcomes(asked)) == 3)
    assert gateway.numbers == [MINE, OTHER, "+306912345670"]
    asked.own[1].setChecked(False)
    asked.other.setText("2101234567")
    until(qtbot, asked.send.isEnabled)
    gateway.script = [maybe_sent()]
    asked.send.click()
    until(qtbot, asked.problem.isVisible)
    assert "landline" in asked.problem.text()
    assert len(outcomes(asked)) == 1
    assert "Unconfirmed" in outcomes(asked)[0]
    until(qtbot, asked.send.isEnabled)
    screen.drafting.change(text="")
    assert not asked.send.isEnabled()
    assert asked.text.text() == "There is no text yet"


def test_a_person_is_found_by_name_and_lends_the_data(qtbot: QtBot, ask: Ask) -> None:
    asked = ask()
    asked.after.click()
    until(qtbot, lambda: asked.person.whole_text() == "Νίκος Βλάχος")
    look_for(asked, "χωρις")
    until(qtbot, lambda: asked.search.names() and "Ένας Χωρίς" in asked.search.names()[0])
    asked.search.returnPressed.emit()
    until(qtbot, lambda: asked.person.whole_text() == "Ένας Χωρίς")
    assert asked.text.text().startswith("ΓEIA ΣOY ΦIΛE")
    look_for(asked, "ζωη")
    until(qtbot, lambda: asked.search.names() == ["Nobody of this audience"])


def test_a_rehearsal_is_offered_only_where_mitto_has_one_and_costs_nothing(
    qtbot: QtBot, gateway: FakeGateway, ask: Ask
) -> None:
    asked = ask()
    assert not asked.rehearse.isVisible()
    asked.reject()
    gateway.capabilities = Capabilities(can_report=False, largest_batch=500, can_rehearse=True)
    again = ask()
    until(qtbot, again.rehearse.isVisible)
    again.rehearse.setChecked(True)
    assert "it costs nothing" in again.price.text()
    again.send.click()
    until(qtbot, lambda: outcomes(again))
    assert "delivered to nobody" in outcomes(again)[0]
    assert [message.number for message in gateway.rehearsed] == [MINE]


def test_review_says_whether_this_very_text_was_tested(
    qtbot: QtBot, screen: ComposerScreen, gateway: FakeGateway, ask: Ask, commands: FakeCommands
) -> None:
    screen.go(REVIEW)
    settled(qtbot, screen)
    until(qtbot, lambda: last_check(screen).words == "This text has not been tested yet")
    assert last_check(screen).level is Level.NOTE
    screen.review.checks.actions_shown[-1].click()
    window = screen.window()
    asked = dialog(qtbot, window, DraftTestDialog)
    until(qtbot, asked.send.isEnabled)
    asked.send.click()
    until(qtbot, lambda: "Mitto has the test message" in last_check(screen).words)
    screen.review.tested._look.timeout.emit()
    until(qtbot, lambda: last_check(screen).level is Level.WELL)
    assert last_check(screen).words.startswith("Test message delivered to your phone at ")
    asked.reject()
    screen.drafting.change(name="Another name")
    screen.review.show_review()
    assert last_check(screen).level is Level.WELL
    screen.drafting.change_fit(Fit.AS_TYPED)
    settled(qtbot, screen)
    screen.review.show_review()
    assert last_check(screen).words.startswith("The text has changed since it was tested")
    assert screen.review.may_send()


@pytest.mark.parametrize(
    ("outcome", "level", "said"),
    [
        (SmsTestOutcome.DELIVERED, Level.WELL, "Test message delivered to your phone at "),
        (SmsTestOutcome.ACCEPTED, Level.NOTE, "its delivery is not known"),
        (SmsTestOutcome.REHEARSED, Level.NOTE, "nobody has received it"),
        (SmsTestOutcome.UNDELIVERED, Level.CARE, "was not delivered"),
        (SmsTestOutcome.REJECTED, Level.CARE, "Mitto refused the test message"),
        (SmsTestOutcome.UNCONFIRMED, Level.CARE, "may or may not have been sent"),
    ],
)
def test_each_end_of_a_test_has_words_of_its_own(outcome: SmsTestOutcome, level: Level, said: str) -> None:
    settings = Settings(store_test_numbers=(MINE,))
    of = OfDraft(CampaignId(1), 3, "wording", ContactId(1))
    last = SmsTest(SmsTestId(1), NOW, MINE, "Hello", "MyShop", outcome, "absent", None, NOW, of)
    found = trial_check(last, "wording", settings, NOW, lambda: None)
    assert found.level is level
    assert said in found.words
    assert trial_check(last, "another wording", settings, NOW, lambda: None).level is Level.CARE
    days_ago = trial_check(last, "wording", settings, NOW + timedelta(days=2), lambda: None)
    assert "Mon 23 Nov" in days_ago.words
