"""Tab goes through a screen as the eye does, also over what is made anew with a file or a condition."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.filter_terms import Join, TextOf
from app.domain.people_filter import Filter, Group, ListIs, TextIs
from app.storage.folder import Folder
from app.ui.dialogs.merge_contacts import MergeContacts
from app.ui.screens.composer.condition_group import Conditions, GroupBox
from app.ui.screens.composer.screen import REVIEW, WHEN
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_contacts, number
from tests.ui.composing import add_draft, compose, open_shop, settled
from tests.ui.conftest import OpenWindow
from tests.ui.importing import choose, customers, rest, shown
from tests.ui.looking import until
from tests.ui.test_composer_audience import LOYALTY


def walk(first: QWidget, last: QWidget) -> list[QWidget]:
    """Where Tab stops from the one to the other."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    passed = [first]
    while passed[-1] is not last:
        QTest.keyClick(passed[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        assert now not in passed, [one.accessibleName() for one in passed]
        passed.append(now)
    return passed


def test_the_import_goes_from_the_country_over_chips_and_columns_to_the_rows_and_the_consent(
    qtbot: QtBot, open_window: OpenWindow, folder: Folder, tmp_path: Path
) -> None:
    screen = shown(qtbot, open_window(), customers(folder, tmp_path))
    for again in (False, True):
        if again:
            choose(screen, 2, None)
            rest(qtbot, screen)
        passed = walk(screen.facts.region, screen.consent.terms)
        choosers = list(screen.rows.header.choosers)
        assert passed[1] is screen.rows.chips.chip("all")
        assert passed[2 : 2 + len(choosers)] == choosers
        assert passed[2 + len(choosers) :] == [
            screen.rows.table,
            screen.consent.consent,
            screen.consent.list,
            screen.consent.terms,
        ]


def test_the_choice_above_a_column_out_of_sight_comes_into_view_with_the_keyboard(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    file = tmp_path / "wide.csv"
    names = ";".join(f"A long name of column {at}" for at in range(20))
    file.write_text(f"Mobile;{names}\n{number(1)}{';x' * 20}\n")
    screen = shown(qtbot, open_window(), file)
    last = screen.rows.header.choosers[-1]
    view = screen.rows.header.viewport().rect()
    assert not view.contains(last.geometry().center())
    last.setFocus(Qt.FocusReason.TabFocusReason)
    until(qtbot, lambda: view.contains(last.geometry().center()))


def test_conditions_come_in_the_order_in_which_they_stand(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    open_shop(folder, commands)
    window = open_window()
    group = Group(Join.ANY, (TextIs(TextOf.NAME, text="a"),))
    new = compose(qtbot, window, add_draft(commands, filter=Filter((ListIs(LOYALTY), group), (ListIs(LOYALTY),))))
    people = new.audience
    inside = _inside(people.match, 1)
    inside.add_node(TextIs(TextOf.NAME, text="b"))
    people.match.add_node(TextIs(TextOf.NAME, text="c"))
    until(qtbot, lambda: all(stop.isVisible() for stop in people.match.stops()))
    passed = walk(people.start.list, people.never.any)
    seen = [stop for stop in passed if stop in {*people.match.stops(), *people.never.stops()}]
    assert seen == [*people.match.stops(), *people.never.stops()]


def test_the_care_of_a_campaign_is_passed_as_it_stands(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    open_shop(folder, commands)
    screen = compose(qtbot, open_window(), add_draft(commands))
    screen.go(WHEN)
    care, first = screen.when.care, screen.when.first
    until(qtbot, care.limited.isEnabled)
    first.on.click()
    passed = walk(screen.when.now, care.limited)
    assert passed[1:] == [first.on, first.people, first.then, care.ends, care.limited]


def test_review_is_passed_from_the_actions_of_the_checks_to_the_table(
    qtbot: QtBot, folder: Folder, commands: FakeCommands, open_window: OpenWindow
) -> None:
    open_shop(folder, commands)
    screen = compose(qtbot, open_window(), add_draft(commands, sender="ab"))
    screen.go(REVIEW)
    part = screen.review
    settled(qtbot, screen)
    until(qtbot, lambda: part.tested.known and not part.tested.waiting and part.table.isVisible())
    actions = list(part.checks.actions_shown)
    assert walk(actions[0], part.table) == [*actions, part.longest, part.left_out, part.export, part.table]


def test_a_merger_begins_with_the_first_choice(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    pair = add_contacts(folder, [Person(number(1), "Maria"), Person(number(2), "Μαρία")])
    window = open_window()
    merging = MergeContacts(window.desk, window, (pair[0], pair[1]))
    merging.open()
    until(qtbot, lambda: merging.choices != {})
    first, second = merging.choices["number"].buttons()
    until(qtbot, first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Right)
    until(qtbot, second.isChecked)
    merging.reject()


def _inside(part: Conditions, at: int) -> Conditions:
    box = part.lines[at]
    assert isinstance(box, GroupBox)
    return box.inside
