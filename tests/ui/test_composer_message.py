"""Step 2 of the composer: the sender, the text, what one person gets, and what it comes to for all of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.fitting import Fit
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.screens.composer import known
from app.ui.screens.composer.screen import MESSAGE, ComposerScreen
from app.ui.widgets.check_list import Level
from app.ui.widgets.field_editor_popup import FieldPopup
from app.ui.widgets.labels import Button
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, number
from tests.ui.composing import TEXT, add_draft, compose, open_shop, settled, stored, write
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    return open_window()


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> ComposerScreen:
    made = compose(qtbot, window, add_draft(commands))
    made.go(MESSAGE)
    until(qtbot, lambda: made.message.preview.person is not None)
    return made


def said(screen: ComposerScreen) -> list[tuple[Level, str]]:
    return [(check.level, check.words) for check in screen.message.checks.checks()]


def test_the_line_below_the_text_follows_each_letter(screen: ComposerScreen) -> None:
    write(screen, "a" * 161)
    assert screen.message.writing.used.text() == "GSM-7 · 161 / 306 · "
    assert screen.message.writing.parts.text() == "2 segments"
    assert screen.message.writing.forcing.isHidden()
    write(screen, "Γεια")
    assert screen.message.writing.used.text() == "Unicode · 4 / 70 · "
    assert screen.message.writing.parts.text() == "1 segment"


def test_what_forces_unicode_is_named(screen: ComposerScreen) -> None:
    write(screen, "Hello… “friend”")
    told = screen.message.writing.forcing.text()
    assert "three dots in one …, a curly quote “, a curly quote ”: 70 characters in one segment, not 160" in told
    write(screen, "Γεια σου, όλα −20%")
    assert "a minus −, letters such as ε ι α σ:" in screen.message.writing.forcing.text()
    write(screen, "Hi 👨\u200d👩\u200d👧, x\u0301")
    assert "“👨\u200d👩\u200d👧”, x\u0301:" in screen.message.writing.forcing.text()
    write(screen, "Hi {first_name}")
    assert screen.message.writing.forcing.text().startswith("This person's fields make it Unicode")
    write(screen, "Hi")
    assert screen.message.writing.forcing.isHidden()


def test_what_is_counted_but_not_seen_is_told_in_plain_words(screen: ComposerScreen) -> None:
    beyond = screen.message.writing.beyond
    write(screen, "Γεια 👨\u200d👩\u200d👧")
    told = "Counts about 7 characters more than it looks: emoji, and letters with loose marks, take several."
    assert beyond.text() == told
    write(screen, "Γεια 😀")
    assert beyond.text().startswith("Counts 1 character more than it looks")
    write(screen, "Γεια")
    assert beyond.isHidden()


def test_what_forces_unicode_is_underlined_until_it_is_made_to_fit(qtbot: QtBot, screen: ComposerScreen) -> None:
    write(screen, "Γεια… {first_name} 😀")
    assert [start for start, _, _ in screen.message.editor.marks.runs] == [1, 8]
    until(qtbot, screen.message.fitting.isVisible)
    screen.message.fitting.ways[Fit.CAPITALS].click()
    assert screen.message.editor.marks.runs == [(8, 10, True)]


def test_the_phone_shows_real_people_one_after_the_other(screen: ComposerScreen) -> None:
    phone = screen.message.phone
    assert phone.sender_line.text() == "MyShop · now"
    assert phone.text.text() == "Γεια σου Μαρία! Η νέα συλλογή έφτασε."
    assert phone.person.whole_text() == "Μαρία · 1 of 3"
    phone.after.click()
    assert (phone.text.text().split("!")[0], phone.person.whole_text()) == ("Γεια σου Νίκος", "Νίκος · 2 of 3")
    phone.after.click()
    assert phone.text.text().startswith("Γεια σου φίλε!")
    phone.after.click()
    assert phone.person.whole_text() == "Μαρία · 1 of 3"
    phone.before.click()
    assert phone.person.whole_text() == "Ένας Χωρίς · 3 of 3"


def test_the_text_of_the_phone_is_that_of_now(screen: ComposerScreen) -> None:
    write(screen, "Hi {first_name}")
    assert screen.message.phone.text.text() == "Hi Μαρία"


def test_the_fallback_is_counted_and_can_be_changed_from_there(qtbot: QtBot, screen: ComposerScreen) -> None:
    assert (Level.NOTE, "1 person has no first name: they get “φίλε”") in said(screen)
    change = screen.message.checks.actions_shown[-1]
    assert change.text() == "Change"
    change.click()
    popup = dialog(qtbot, screen.message.editor, FieldPopup)
    popup.fallback.clear()
    popup.done_button.click()
    until(qtbot, lambda: (Level.CARE, "1 person has no first name and gets nothing in its place") in said(screen))
    assert screen.message.editor.source() == TEXT.replace("|φίλε", "")


def test_a_field_that_nobody_has_is_named(screen: ComposerScreen) -> None:
    write(screen, "Hi {first name}")
    level, told = next(check for check in said(screen) if "no such field" in check[1])
    assert level is Level.STOP
    assert told.startswith("{first name}: there is no such field.")


def test_a_text_that_would_be_empty_for_somebody_is_told(qtbot: QtBot, screen: ComposerScreen) -> None:
    write(screen, "{first_name}")
    wanted = "1 person would get an empty message: they have no value for the fields"
    until(qtbot, lambda: (Level.STOP, wanted) in said(screen))


def test_cost_segments_and_time_are_those_of_the_whole_audience(qtbot: QtBot, screen: ComposerScreen) -> None:
    settled(qtbot, screen)
    assert screen.message.cost.figure.text() == "€0.06"
    assert screen.message.cost.note.text() == "3 segments × €0.02"
    assert screen.message.time.note.text() == "at your limit of 40 messages a second"
    write(screen, "γ" * 71)
    settled(qtbot, screen)
    assert screen.message.cost.figure.text() == "€0.12"


LONG = "Γεια σου {first_name|φίλε}! Η νέα συλλογή έφτασε στο κατάστημα, έλα να τη δεις από κοντά… "


def test_a_greek_text_in_capitals_is_shown_beside_what_it_saves(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen
) -> None:
    fitting = screen.message.fitting
    write(screen, LONG)
    until(qtbot, lambda: "less" in fitting.figures[Fit.CAPITALS].text())
    assert fitting.isVisible()
    assert fitting.ways[Fit.AS_TYPED].isChecked()
    assert fitting.figures[Fit.AS_TYPED].text() == "Unicode · 6 segments · €0.12"
    assert fitting.figures[Fit.PLAIN].text() == "Unicode · 6 segments · €0.12"
    assert fitting.figures[Fit.CAPITALS].text() == "GSM-7 · 3 segments · €0.06 · €0.06 less"

    fitting.ways[Fit.CAPITALS].click()
    settled(qtbot, screen)
    assert screen.message.cost.figure.text() == "€0.06"
    assert "ΓEIA ΣOY MAPIA! H NEA ΣYΛΛOΓH EΦTAΣE" in words(screen.message.phone)
    assert screen.message.editor.source() == LONG
    assert screen.message.writing.forcing.isHidden()
    assert (Level.NOTE, "Every message goes with its Greek in capitals, without accents") in said(screen)
    assert stored(folder, screen.drafting.saver.campaign).fit is Fit.CAPITALS

    fitting.ways[Fit.AS_TYPED].click()
    settled(qtbot, screen)
    assert screen.message.cost.figure.text() == "€0.12"


def test_a_character_that_forces_unicode_is_replaced_with_a_click_and_brought_back(
    qtbot: QtBot, screen: ComposerScreen
) -> None:
    write(screen, "Hello… {first_name|friend}")
    until(qtbot, screen.message.fitting.isVisible)
    button = next(one for one in screen.message.fitting.findChildren(Button) if "…" in one.accessibleName())
    assert button.text() == "three dots in one … → ..."
    button.click()
    assert screen.message.editor.source() == "Hello... {first_name|friend}"
    screen.message.editor.undo()
    assert screen.message.editor.source() == "Hello… {first_name|friend}"


def test_a_text_that_fits_is_left_alone(qtbot: QtBot, screen: ComposerScreen) -> None:
    write(screen, "HELLO")
    settled(qtbot, screen)
    assert screen.message.fitting.isHidden()


def test_without_a_price_nothing_is_said_of_money(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, screen: ComposerScreen
) -> None:
    assert commands.real is not None
    commands.real.change_setting("price.segment", "")
    screen.drafting.knowing.ask_readiness()
    until(qtbot, lambda: screen.message.cost.figure.text() == "3")
    assert screen.message.cost.note.text() == "1 segment each"
    assert "€" not in words(screen)


def test_a_large_audience_is_estimated_first_and_counted_to_the_end(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_contacts(folder, [Person(number(at), first_name=f"Name {at}") for at in range(100, 400)])
    monkeypatch.setattr(known, "AT_FIRST", 50)
    seen: list[tuple[bool, str]] = []

    def look() -> None:
        plan = screen.drafting.knowing.plan
        assert plan is not None
        seen.append((plan.exact, screen.message.cost.figure.text()))

    screen.drafting.knowing.plan_known.connect(look)
    write(screen, "Hello {first_name}")
    until(qtbot, lambda: seen and seen[-1][0])
    assert any(not exact and figure.startswith("about €") for exact, figure in seen)
    assert seen[-1] == (True, "€6.06")
    until(qtbot, lambda: not screen.drafting.knowing.counting)


@pytest.mark.parametrize(
    ("typed", "fine"), [("Shop1", True), ("ab", False), ("Μαγαζί", False), ("12345", True), ("", True)]
)
def test_the_sender_is_checked_while_it_is_typed(
    qtbot: QtBot, folder: Folder, screen: ComposerScreen, typed: str, fine: bool
) -> None:
    screen.message.sender_name.selectAll()
    QTest.keyClick(screen.message.sender_name, Qt.Key.Key_Delete)
    screen.message.sender_name.insert(typed)
    screen.message.sender_name.textEdited.emit(typed)
    assert screen.message.sender_problem.isHidden() is fine
    assert screen.message.phone.sender_line.text() == f"{typed or 'MyShop'} · now"
    settled(qtbot, screen)
    assert stored(folder, screen.drafting.saver.campaign).sender == typed


def test_a_template_starts_a_text_and_can_be_taken_back(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    assert commands.real is not None
    commands.real.templates.add(name="Νέα συλλογή", text="Έλα {name}!", sender="Boutique")
    screen = compose(qtbot, window, add_draft(commands, text="Mine"))
    screen.go(MESSAGE)
    assert [screen.message.template.itemText(at) for at in range(2)] == ["Choose a template", "Νέα συλλογή"]
    screen.message.template.setFocus()
    QTest.keyClick(screen.message.template, Qt.Key.Key_Down)
    assert screen.message.editor.source() == "Έλα {name}!"
    assert screen.message.sender_name.text() == "Boutique"
    assert screen.message.template.currentIndex() == 0
    screen.message.writing.undo.click()
    assert screen.message.editor.source() == "Mine"


def test_without_templates_none_are_offered(screen: ComposerScreen) -> None:
    assert not screen.message.template.isVisible()


def test_fields_are_inserted_from_the_menu(qtbot: QtBot, screen: ComposerScreen) -> None:
    write(screen, "Hi ")
    screen.message.writing.insert.click()
    actions = screen.message.writing.fields.actions()
    assert [action.text() for action in actions] == ["whole name", "first name", "last name"]
    actions[1].trigger()
    screen.message.writing.fields.close()
    assert screen.message.editor.source() == "Hi {first_name}"
