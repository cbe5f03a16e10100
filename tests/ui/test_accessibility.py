"""Whoever does not see the window hears the name of every control, and whoever has no mouse reaches it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QRadioButton,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.message import Status
from app.storage.folder import Folder
from app.ui.app import build_window
from app.ui.main_window import MainWindow
from app.ui.sections import Section
from app.ui.theme import Theme
from app.ui.widgets.question import Question
from tests.gallery.clipped import clipped
from tests.gallery.programme import put_away, scenes
from tests.gallery.rest import at_rest
from tests.gallery.shops import Shop, normal_shop
from tests.makers import Person, add_campaign, add_contacts, clock, number
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    made = normal_shop(tmp_path_factory.mktemp("shop"))
    yield made
    made.close()


@pytest.fixture
def shop_window(qtbot: QtBot, shop: Shop, theme: Theme, tmp_path: Path) -> Iterator[MainWindow]:
    window = build_window(
        store=shop.folder.store,
        commands=shop.commands,
        ui_settings=tmp_path / "window.ini",
        clock=clock(),
        theme=theme,
    )
    window.show()
    yield window
    window.leaving.leave()
    window.deleteLater()
    qtbot.wait(0)


def controls(widget: QWidget) -> list[QWidget]:
    """What can have the focus, without the parts that Qt makes inside a control."""
    parts = [part for part in widget.findChildren(QWidget) if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    return [part for part in parts if part.isVisible() and not _inner(part)]


def nameless(widget: QWidget) -> list[str]:
    """Controls that can have the focus and have no name for a screen reader."""
    return [f"{type(part).__name__} in {type(part.parent()).__name__}" for part in controls(widget) if not _name(part)]


def out_of_reach(widget: QWidget) -> list[str]:
    """Controls that a click can use and Tab never comes to."""
    reached = _tab_chain(widget)
    return [
        f"{type(part).__name__} {_name(part)!r}"
        for part in controls(widget)
        if part.isEnabled()
        and not isinstance(part, QLabel)  # its words can be marked with the mouse, and that is all
        and not (isinstance(part, QRadioButton) and not part.isChecked())  # the arrow keys go on from the chosen one
        and (part not in reached or not part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    ]


def shared_keys(widget: QWidget) -> list[str]:
    """Alt with a letter that would reach two things at once."""
    taken: dict[str, str] = {}
    double = []
    for part in widget.findChildren(QWidget):
        words = part.text() if isinstance(part, QAbstractButton | QLabel) and part.isVisible() else ""
        found = words.replace("&&", "").partition("&")[2][:1].lower()
        if isinstance(part, QLabel) and part.buddy() is None:
            continue
        if found and taken.setdefault(found, words) != words:
            double.append(f"{taken[found]!r} and {words!r}")
    return double


def _name(part: QWidget) -> str:
    """What a screen reader says, as Qt finds it: the name that was given, the words on it, or its label's."""
    words = part.text() if isinstance(part, QAbstractButton | QLabel) else ""
    labels = [label.text() for label in part.window().findChildren(QLabel) if label.buddy() is part]
    return part.accessibleName() or words or "".join(labels)


def _inner(part: QWidget) -> bool:
    parent = part.parentWidget()
    if isinstance(part, QTabBar):
        return True
    while parent is not None and not isinstance(parent, QDialog | MainWindow):
        compound = isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QAbstractScrollArea)
        if compound and (parent.accessibleName() or not isinstance(parent, QAbstractScrollArea)):
            return True
        parent = parent.parentWidget()
    return isinstance(part, QAbstractScrollArea) and part.metaObject().className().startswith("QComboBox")


def _tab_chain(start: QWidget) -> set[QWidget]:
    seen: set[QWidget] = set()
    part = start.nextInFocusChain()
    while part is not None and part not in seen:
        seen.add(part)
        part = part.nextInFocusChain()
    return seen


@pytest.mark.timeout(600)
def test_every_control_of_every_screen_has_a_name_and_is_reached_by_tab(shop: Shop, shop_window: MainWindow) -> None:
    wrong = []
    for scene in scenes():
        if scene.possible(shop):
            shown = scene.show(shop_window, shop)
            assert at_rest(shop_window)
            wrong += [f"{scene.name}: {part} has no name" for part in nameless(shown)]
            wrong += [f"{scene.name}: {part} is out of Tab's reach" for part in out_of_reach(shown)]
            wrong += [f"{scene.name}: {part} have the same key" for part in shared_keys(shown)]
            put_away(scene, shown, shop_window)
    assert "\n".join(wrong) == ""


@pytest.mark.timeout(600)
def test_tables_take_and_leave_the_focus_by_keyboard(shop: Shop, shop_window: MainWindow) -> None:
    for scene in scenes():
        if scene.possible(shop):
            shown = scene.show(shop_window, shop)
            assert at_rest(shop_window)
            for table in shown.findChildren(QTableView):
                if table.isVisible() and table.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    assert table.focusPolicy() & Qt.FocusPolicy.TabFocus, scene.name
                    assert not table.tabKeyNavigation(), f"{scene.name}: Tab stays inside {table.accessibleName()}"
            put_away(scene, shown, shop_window)


@pytest.fixture
def window(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> MainWindow:
    add_contacts(folder, [Person(number(at), name="Κωνσταντίνα Παπαδημητρίου") for at in range(3)])
    made = add_campaign(folder, list(Status), name="Καλοκαιρινές εκπτώσεις", text="Γεια σου! " * 12)
    window = open_window(campaign=made.campaign)
    until(qtbot, lambda: window.campaign.model.message_at(9) is not None)
    row = list(Status).index(Status.UNCONFIRMED)
    window.campaign.table.setCurrentIndex(window.campaign.model.index(row, 0))
    until(qtbot, window.campaign.inspector.send_again.isVisible)
    return window


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_nothing_is_clipped_beside_an_open_message(
    qtbot: QtBot, window: MainWindow, theme: Theme, *, dark: bool
) -> None:
    theme.choose(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    window.resize(1024, 700)
    assert at_rest(window)
    assert clipped(window) == []


def test_tab_goes_through_the_window_and_comes_round(window: MainWindow) -> None:
    reached = _tab_chain(window.campaign.table)
    assert window.campaign.table in reached
    for control in (
        window.sidebar.sections[Section.CAMPAIGNS],
        window.campaign.buttons.pause,
        window.campaign.inspector.send_again,
    ):
        assert control in reached


def test_a_question_is_answered_with_enter_the_safe_way_and_left_with_esc(qtbot: QtBot, window: MainWindow) -> None:
    answers: list[str] = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        Question(window.desk.theme, "Send?", "", yes="Send", do=lambda: answers.append("sent"), parent=window).open()
        QTest.keyClick(dialog(qtbot, window, Question), key)
        until(qtbot, lambda: not [asked for asked in window.findChildren(Question) if asked.isVisible()])
    assert answers == []
