"""The first step of the composer: conditions that read as sentences, exclusions, saved audiences, and a way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.audience import LeftOut
from app.domain.custom_field import CustomKind, read_value
from app.domain.filter_terms import Is, Join, NumberHow, TextHow, TextOf
from app.domain.ids import ContactId, FieldId, ListId
from app.domain.people_filter import EVERYBODY, FieldNumber, Filter, Group, ListIs, TextIs, in_list
from app.storage.custom_fields import change_values, ensure_custom_field
from app.storage.database import reading, writing
from app.storage.folder import Folder
from app.storage.reads import audience_estimate
from app.storage.reads.saved_audiences import all_saved
from app.ui.dialogs.name_audience import NameAudience
from app.ui.main_window import MainWindow
from app.ui.screens.composer.condition_group import Conditions, GroupBox
from app.ui.screens.composer.condition_parts import Number, Text, Words
from app.ui.screens.composer.condition_row import ConditionRow
from app.ui.screens.composer.left_out import LeftOutDialog
from app.ui.screens.composer.recipient_table import Column
from app.ui.screens.composer.screen import ComposerScreen
from tests.doubles.fake_commands import FakeCommands
from tests.makers import NOW, Person, add_contacts, number
from tests.ui.composing import add_draft, compose, open_shop, settled, stored
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until, words

LOYALTY = ListId(1)
POINTS = FieldId(1)


@pytest.fixture
def window(folder: Folder, commands: FakeCommands, open_window: OpenWindow) -> MainWindow:
    open_shop(folder, commands)
    with writing(folder.store) as conn:
        ensure_custom_field(conn, "points", CustomKind.NUMBER, NOW)
        for contact, points in ((1, "150"), (2, "90"), (4, "500")):
            change_values(conn, ContactId(contact), {POINTS: read_value(points, CustomKind.NUMBER, this_year=2026)})
    return open_window()


@pytest.fixture
def new(qtbot: QtBot, window: MainWindow) -> ComposerScreen:
    return compose(qtbot, window)


def add(conditions: Conditions, subject: str, *, group: bool = False) -> None:
    """Press the button and choose what is asked."""
    (conditions.any if group else conditions.add).click()
    next(action for action in conditions.menu.actions() if action.text() == subject).trigger()
    conditions.menu.close()


def choose(control: object, word: str) -> None:
    """Choose a word with the keyboard."""
    assert isinstance(control, Words)
    control.setFocus()
    control.setCurrentIndex(control.findText(word))
    control.activated.emit(control.currentIndex())


def write(control: object, words: str) -> None:
    """Write into it as the person would; QTest's keyboard has no Greek."""
    assert isinstance(control, Text)
    control.setText(words)
    control.textEdited.emit(words)


def row(conditions: Conditions, at: int = 0) -> ConditionRow:
    line = conditions.lines[at]
    assert isinstance(line, ConditionRow)
    return line


def counted(qtbot: QtBot, screen: ComposerScreen, figure: str) -> None:
    until(qtbot, lambda: screen.audience.will.figure.text() == figure)


def filter_of(folder: Folder, qtbot: QtBot, screen: ComposerScreen) -> Filter:
    settled(qtbot, screen)
    return stored(folder, screen.drafting.saver.campaign).filter


def test_a_condition_is_added_changed_and_counted(qtbot: QtBot, folder: Folder, new: ComposerScreen) -> None:
    match = new.audience.match
    add(match, "points")
    until(qtbot, lambda: "not finished" in words(new.audience.nobody))
    value = row(match).controls[1]
    assert isinstance(value, Number)
    QTest.keyClicks(value.edit, "100")
    counted(qtbot, new, "1")
    assert new.audience.will.note.text() == "of 2 who match"
    choose(row(match).controls[0], "at most")
    until(qtbot, lambda: "not finished" in words(new.audience.nobody))
    QTest.keyClicks(row(match).controls[1].edit, "100")  # type: ignore[union-attr]
    counted(qtbot, new, "1")
    expected = FieldNumber(POINTS, NumberHow.AT_MOST, 100.0, 100.0)
    assert filter_of(folder, qtbot, new) == Filter((expected,))
    assert row(match).accessibleName() == "points at most 100"


def test_an_unfinished_condition_stops_the_sending(qtbot: QtBot, window: MainWindow, new: ComposerScreen) -> None:
    new.drafting.change(text="Hello")
    add(new.audience.never, "Name")
    until(qtbot, lambda: new.drafting.knowing.refused is not None)
    assert new.audience.will.figure.text() == "—"
    new.go(3)
    until(qtbot, lambda: "not finished" in words(new.review.checks))
    assert not new.review.may_send()


def test_exclusions_are_told_apart_from_the_rest(
    qtbot: QtBot, folder: Folder, window: MainWindow, new: ComposerScreen
) -> None:
    add(new.audience.never, "Name")
    write(row(new.audience.never).controls[1], "μαρια")
    counted(qtbot, new, "2")
    assert new.audience.will.note.text() == "of 5 who match"
    assert new.audience.who[LeftOut.EXCLUDED].isVisible()
    assert "among those who never get it" in words(new.audience.left_out)
    new.audience.who[LeftOut.EXCLUDED].click()
    shown = dialog(qtbot, window, LeftOutDialog)
    until(qtbot, lambda: shown.model.rowCount() == 1 and shown.model.row(0) is not None)
    why = shown.model.data(shown.model.index(0, Column.TEXT))
    assert why == "among those who never get it: Name contains “μαρια”"
    shown.accept()
    excluded = TextIs(TextOf.NAME, TextHow.CONTAINS, "μαρια")
    assert filter_of(folder, qtbot, new) == Filter(never=(excluded,))


def test_a_group_asks_for_any_of_its_conditions(qtbot: QtBot, folder: Folder, new: ComposerScreen) -> None:
    match = new.audience.match
    add(match, "List", group=True)
    box = match.lines[0]
    assert isinstance(box, GroupBox)
    add(box.inside, "Name")
    write(row(box.inside, 1).controls[1], "Ζωή")
    counted(qtbot, new, "2")
    group = Group(Join.ANY, (ListIs(LOYALTY), TextIs(TextOf.NAME, text="Ζωή")))
    assert filter_of(folder, qtbot, new) == Filter((group,))
    box.join.setCurrentIndex(2)
    box.join.activated.emit(2)
    counted(qtbot, new, "1")
    for _ in range(2):
        row(box.inside).remove.click()
    assert match.lines == []
    counted(qtbot, new, "3")


def test_what_is_removed_comes_back_by_the_word_and_by_the_keyboard(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    chosen = Filter((ListIs(LOYALTY), TextIs(TextOf.NAME, text="μαρια")))
    new = compose(qtbot, window, add_draft(commands, filter=chosen))
    counted(qtbot, new, "1")
    row(new.audience.match, 1).remove.click()
    counted(qtbot, new, "2")
    assert row(new.audience.match).controls[1].hasFocus()
    toast = next(button for button in window.findChildren(QPushButton) if button.text() == "Bring it back")
    toast.click()
    counted(qtbot, new, "1")
    assert new.drafting.content.filter == chosen
    assert [line.accessibleName() for line in new.audience.match.lines] == ["List is Loyalty", "Name contains “μαρια”"]
    row(new.audience.match, 0).remove.click()
    QTest.keyClick(new.audience.match.add, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: new.drafting.content.filter == chosen)
    new.audience.step_back()
    new.audience.step_back()
    assert new.drafting.content.filter == chosen


def test_another_subject_begins_anew_and_is_not_is_counted(qtbot: QtBot, folder: Folder, new: ComposerScreen) -> None:
    add(new.audience.match, "Name")
    choose(row(new.audience.match)._subject, "List")
    counted(qtbot, new, "2")
    choose(row(new.audience.match).controls[0], "is not")
    counted(qtbot, new, "1")
    assert filter_of(folder, qtbot, new) == Filter((ListIs(LOYALTY, Is.NO),))


def test_an_audience_is_saved_used_again_and_shown_as_changed(
    qtbot: QtBot, folder: Folder, window: MainWindow, new: ComposerScreen
) -> None:
    assert not new.audience.start.save.isEnabled()
    add(new.audience.match, "List")
    counted(qtbot, new, "2")
    new.audience.start.save.click()
    naming = dialog(qtbot, window, NameAudience)
    assert "People with List is Loyalty" in words(naming)
    naming.name.setText("Regulars")
    naming.save.click()
    until(qtbot, lambda: new.audience.list.currentText() == "Saved audience: Regulars")
    settled(qtbot, new)
    with reading(folder.store) as conn:
        (saved,) = all_saved(conn)
    assert saved.filter == in_list(LOYALTY)
    assert stored(folder, new.drafting.saver.campaign).audience == saved.id
    choose(row(new.audience.match).controls[0], "is not")
    until(qtbot, lambda: new.audience.list.currentText() == "Saved audience: Regulars (changed)")
    other = compose(qtbot, window)
    at = other.audience.list.findText("Saved audience: Regulars")
    other.audience.list.setCurrentIndex(at)
    other.audience.list.activated.emit(at)
    counted(qtbot, other, "2")
    assert row(other.audience.match).accessibleName() == "List is Loyalty"


def test_a_saved_audience_is_changed_renamed_and_deleted_from_its_menu(
    qtbot: QtBot, folder: Folder, window: MainWindow, commands: FakeCommands
) -> None:
    assert commands.real is not None
    saved = commands.real.audiences.save("Regulars", in_list(LOYALTY))
    draft = add_draft(commands, filter=in_list(LOYALTY), audience=saved)
    new = compose(qtbot, window, draft)
    start = new.audience.start

    def press(entry: str) -> None:
        until(qtbot, start.more.isVisible)
        start.more.click()
        next(action for action in start.menu.actions() if entry in action.text()).trigger()
        start.menu.close()

    choose(row(new.audience.match).controls[0], "is not")
    press("Save the changes")
    until(qtbot, lambda: new.audience.list.currentText() == "Saved audience: Regulars")
    press("Rename")
    naming = dialog(qtbot, window, NameAudience)
    naming.name.setText("Others")
    naming.save.click()
    until(qtbot, lambda: new.audience.list.currentText() == "Saved audience: Others")
    with reading(folder.store) as conn:
        (found,) = all_saved(conn)
    assert (found.name, found.filter) == ("Others", Filter((ListIs(LOYALTY, Is.NO),)))
    press("Delete")
    until(qtbot, lambda: not start.more.isVisible())
    assert new.audience.list.currentText() == "Own choice"
    assert filter_of(folder, qtbot, new) == found.filter


def test_a_condition_about_what_is_gone_is_named_and_can_be_changed(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands
) -> None:
    new, gone = window.composer, ListIs(ListId(99), called="Summer")
    window.compose(add_draft(commands, filter=Filter((gone,))))
    knowing = new.drafting.knowing  # what there is to choose may be known after the refusal
    until(qtbot, lambda: knowing.refused is not None and knowing.around is not None and new.audience.match.lines)
    assert "the list “Summer”, which is deleted" in words(new.audience.nobody)
    assert row(new.audience.match).accessibleName() == "List is “Summer” (deleted)"
    choose(row(new.audience.match).controls[1], "Loyalty")
    counted(qtbot, new, "2")
    assert new.audience.nobody.isHidden()


def test_a_large_audience_says_about_until_it_is_counted(
    qtbot: QtBot, folder: Folder, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("QUICK", 50), ("BLOCKS", 40), ("WIDTH", 5)):
        monkeypatch.setattr(audience_estimate, name, value)
    add_contacts(folder, [Person(number(at), f"P{at}") for at in range(100, 1100)])
    said: list[str] = []
    window.composer.drafting.knowing.people_known.connect(
        lambda: said.append(window.composer.audience.will.figure.text())
    )
    new = compose(qtbot, window)
    assert said[0].startswith("about ")
    assert said[-1] == new.audience.will.figure.text() == "1,003"


def test_the_keyboard_goes_through_the_conditions(qtbot: QtBot, window: MainWindow, commands: FakeCommands) -> None:
    new = compose(qtbot, window, add_draft(commands, filter=in_list(LOYALTY)))
    line = row(new.audience.match)
    new.audience.list.setFocus()
    line._subject.setFocus()
    for expected in (*line.controls, line.remove, new.audience.match.add, new.audience.match.any):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is expected
    named = [part.accessibleName() for part in (line._subject, *line.controls, line.remove)]
    assert named == ["What is asked", "How it is compared", "Compared with what", "Remove: List is Loyalty"]


def test_the_same_name_is_refused_in_the_dialog(
    qtbot: QtBot, window: MainWindow, commands: FakeCommands, new: ComposerScreen
) -> None:
    assert commands.real is not None
    commands.real.audiences.save("Regulars", EVERYBODY)
    add(new.audience.match, "List")
    counted(qtbot, new, "2")
    new.audience.start.save.click()
    naming = dialog(qtbot, window, NameAudience)
    naming.name.setText("regulars")
    naming.save.click()
    until(qtbot, naming.problem.isVisible)
    assert "There is a saved audience “Regulars” already" in naming.problem.text()
    naming.reject()
