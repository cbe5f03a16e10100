"""Ctrl+K: everything is found and done with the keyboard alone, and nothing of it sends a message."""

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.message import Status
from app.storage.folder import Folder
from app.ui.main_window import MainWindow
from app.ui.sections import PLACES, Section
from app.ui.widgets.palette import Palette
from tests.doubles.fake_commands import FakeCommands
from tests.makers import Person, add_campaign, add_contacts, add_draft, number
from tests.ui.conftest import OpenWindow
from tests.ui.looking import dialog, until

SENDING = {"send", "resume", "retry_rejected", "settle", "resume_all"}


def opened(qtbot: QtBot, window: MainWindow, text: str = "") -> Palette:
    """Open it with the keys and type."""
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.tools.palette
    assert palette.isVisible()
    if text:
        palette.line.setText(text)
    until(qtbot, lambda: not palette.waiting)
    return palette


def titles(palette: Palette) -> list[str]:
    return [choice.title for choice in palette.choices]


def press(palette: Palette, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(palette.line, key)


def test_it_opens_with_actions_and_their_keys_and_esc_closes_it(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    palette = opened(qtbot, window)
    assert palette.line.hasFocus()
    notes = {choice.title: choice.note for choice in palette.choices}
    assert notes["New campaign"] == "Action · Ctrl+N"
    assert notes["Import contacts"] == "Action · Ctrl+I"
    assert notes["Quit Retail Send"] == "Action · Ctrl+Q"
    for at, place in enumerate(PLACES, start=1):
        assert notes[f"Go to {place.title()}"] == f"Action · Ctrl+{at}"
    press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_same_keys_close_it(qtbot: QtBot, open_window: OpenWindow) -> None:
    palette = opened(qtbot, open_window())
    QTest.keyClick(palette.line, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not palette.isVisible()


def test_a_section_is_gone_to_with_arrows_and_enter(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    window.go(Section.CAMPAIGNS)
    palette = opened(qtbot, window, "go to")
    at = titles(palette).index("Go to Activity")
    press(palette, *[Qt.Key.Key_Down] * at, Qt.Key.Key_Return)
    assert window.section is Section.ACTIVITY
    assert not palette.isVisible()


def test_the_arrows_go_round(qtbot: QtBot, open_window: OpenWindow) -> None:
    palette = opened(qtbot, open_window(), "go to")
    press(palette, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.choices) - 1
    press(palette, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0


def test_a_campaign_is_found_in_any_spelling_and_opened(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    made = add_campaign(folder, [Status.DELIVERED, Status.QUEUED], name="Καλοκαιρινές εκπτώσεις")
    add_draft(folder, name="Other")
    window = open_window()
    palette = opened(qtbot, window, "ΕΚΠΤ")
    assert titles(palette) == [
        "Καλοκαιρινές εκπτώσεις",
        "Pause Καλοκαιρινές εκπτώσεις",
        "Export the report of Καλοκαιρινές εκπτώσεις",
    ]
    assert palette.choices[0].note == "Campaign · sending, 50.0 %"
    press(palette, Qt.Key.Key_Return)
    assert window.campaign.campaign == made.campaign


def test_people_and_templates_are_found_and_led_to(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    (person,) = add_contacts(folder, [Person(number(7), name="Μαρία Παπαδοπούλου")])
    template = commands.templates.add(name="Μαρτιάτικα", text="x", category="Offers")
    window = open_window()
    led: list[object] = []
    window.desk.routes.contact.connect(led.append)
    window.desk.routes.template.connect(led.append)
    palette = opened(qtbot, window, "μαρ")
    assert sorted(titles(palette)) == ["Μαρία Παπαδοπούλου", "Μαρτιάτικα"]
    notes = {choice.title: choice.note for choice in palette.choices}
    assert notes == {"Μαρία Παπαδοπούλου": "Contact · +30 6900 000 007", "Μαρτιάτικα": "Template · Offers"}
    for title in ("Μαρία Παπαδοπούλου", "Μαρτιάτικα"):
        palette = palette if palette.isVisible() else opened(qtbot, window, "μαρ")
        press(palette, *[Qt.Key.Key_Down] * titles(palette).index(title), Qt.Key.Key_Return)
    assert led == [person, template]


def test_words_that_no_name_has_all_of_find_what_begins_with_one_of_them(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    add_contacts(folder, [Person(number(7), name="Maria Papadaki")])
    add_draft(folder, name="Weekend −20%")
    palette = opened(qtbot, open_window(), "we ma")
    assert titles(palette)[0] == "Weekend −20%"
    assert "Maria Papadaki" in titles(palette)


def test_nothing_found_says_so_and_enter_does_nothing(qtbot: QtBot, open_window: OpenWindow) -> None:
    palette = opened(qtbot, open_window(), "qqqq")
    assert titles(palette) == []
    assert palette.words.isVisible()
    press(palette, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_newest_text_wins(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    for name in ("Alpha", "Beta"):
        add_draft(folder, name=name)
    palette = opened(qtbot, open_window())
    palette.line.setText("alpha")
    palette.line.setText("beta")
    until(qtbot, lambda: not palette.waiting)
    qtbot.wait(0)
    assert titles(palette) == ["Beta"]


def test_everything_is_paused_and_a_campaign_is_paused_from_it(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    made = add_campaign(folder, [Status.QUEUED])
    window = open_window()
    palette = opened(qtbot, window, "pause all")
    press(palette, Qt.Key.Key_Return, Qt.Key.Key_Return)
    until(qtbot, lambda: commands.asked == [("pause_all",)])
    palette = opened(qtbot, window, "pause weekend")
    press(palette, Qt.Key.Key_Return)
    until(qtbot, lambda: commands.asked[1:] == [("pause", made.campaign)])


def test_health_goes_to_the_clipboard_and_colours_change(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    press(opened(qtbot, window, "export health"), Qt.Key.Key_Return)
    assert "worker" in json.loads(QGuiApplication.clipboard().text())
    press(opened(qtbot, window, "dark"), Qt.Key.Key_Return)
    assert window.desk.theme.dark


def test_a_report_is_asked_for_by_its_campaigns_name(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    add_campaign(folder, [Status.DELIVERED])
    window = open_window()
    press(opened(qtbot, window, "export weekend"), Qt.Key.Key_Return)
    ask = dialog(qtbot, window, QFileDialog)
    assert "Weekend" in ask.selectedFiles()[0]
    ask.reject()


def test_nothing_in_it_sends(qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands) -> None:
    add_campaign(folder, [Status.QUEUED, Status.REJECTED, Status.UNCONFIRMED])
    add_draft(folder, name="Week draft")
    window = open_window()
    for text in ("week", ""):
        palette = opened(qtbot, window, text)
        for choice in palette.choices:
            target = choice.target
            assert isinstance(target, tuple)
            if target[0] not in ("export", "section") and target not in (("do", "quit"), ("do", "resume_all")):
                window.tools._take(target)
        press(palette, Qt.Key.Key_Escape)
        until(qtbot, lambda: not commands.busy and not window.desk.steering.busy)
    assert ("pause_all",) in commands.asked
    assert {str(call[0]) for call in commands.asked}.isdisjoint(SENDING)


def test_the_focus_goes_back_where_it_was(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    window = open_window()
    window.go(Section.ACTIVITY)
    window.stage.current().seek()
    field = window.focusWidget()
    press(opened(qtbot, window), Qt.Key.Key_Escape)
    assert window.focusWidget() is field
