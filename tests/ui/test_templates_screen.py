"""Templates: found, written, saved by themselves, and used in a new campaign."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.ids import CampaignId
from app.domain.starters import PLACES, STARTERS
from app.storage.database import reading
from app.storage.folder import Folder
from app.storage.reads import get_campaign
from app.storage.reads.templates import TemplateRow, all_templates
from app.ui.main_window import MainWindow
from app.ui.models.template_list import Shown
from app.ui.screens.templates.screen import TemplatesScreen
from app.ui.sections import Section
from tests.doubles.fake_commands import FakeCommands
from tests.ui.conftest import OpenWindow
from tests.ui.looking import until

LEFT = Qt.MouseButton.LeftButton


def screen(qtbot: QtBot, window: MainWindow) -> TemplatesScreen:
    """The screen, when it has read what there is."""
    window.go(Section.TEMPLATES)
    found = window.stage.get(Section.TEMPLATES)
    assert isinstance(found, TemplatesScreen)
    until(qtbot, lambda: found.known and not found.waiting)
    return found


def stored(folder: Folder) -> list[TemplateRow]:
    with reading(folder.store) as conn:
        return all_templates(conn)


def listed(shown: TemplatesScreen) -> list[str]:
    rows = [shown.model.at(shown.model.index(at)) for at in range(shown.model.rowCount())]
    return [one.row.name for one in rows if one is not None]


def pick(qtbot: QtBot, shown: TemplatesScreen, name: str) -> None:
    """Click a template in the list."""
    until(qtbot, lambda: name in listed(shown))
    place = shown.view.visualRect(shown.model.index(listed(shown).index(name))).center()
    QTest.mouseClick(shown.view.viewport(), LEFT, pos=place)
    assert shown.editor.isVisible()
    assert shown.editor.name.text() == name


def at(shown: TemplatesScreen, name: str) -> Shown:
    return next(one for one in shown.model.all if one.row.name == name)


def twice(qtbot: QtBot, button: QWidget) -> None:
    """As whoever double-clicks everything does."""
    for _ in range(2):
        QTest.mouseClick(button, LEFT)


def test_an_empty_list_says_so_and_leads_to_ready_made_texts(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    shown = screen(qtbot, open_window())
    until(qtbot, shown.empty.isVisible)
    assert shown.empty.heading.text() == "No templates yet"
    QTest.mouseClick(shown.empty.action, LEFT)
    assert shown.starters.isVisible()
    starter = STARTERS["en"][0]
    button = shown.starters.buttons[starter.name]
    twice(qtbot, button)
    until(qtbot, lambda: listed(shown) == [starter.name])
    assert [(row.text, row.category) for row in stored(folder)] == [(starter.text, starter.category)]
    until(qtbot, lambda: not button.isEnabled())
    assert button.text() == "Added"


def test_ready_made_texts_are_there_in_greek_too(qtbot: QtBot, folder: Folder, open_window: OpenWindow) -> None:
    shown = screen(qtbot, open_window())
    QTest.mouseClick(shown.starters_button, LEFT)
    QTest.mouseClick(shown.starters.languages.chip("el"), LEFT)
    assert list(shown.starters.buttons) == [starter.name for starter in STARTERS["el"]]
    QTest.mouseClick(shown.starters.buttons[STARTERS["el"][1].name], LEFT)
    until(qtbot, lambda: [row.text for row in stored(folder)] == [STARTERS["el"][1].text])


def test_the_list_tells_what_each_text_needs(qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands) -> None:
    commands.templates.add(name="Latin", text="Hello {first_name|friend}!", category="Offers")
    commands.templates.add(name="Ελληνικά", text="ά" * 71)
    shown = screen(qtbot, open_window())
    assert listed(shown) == ["Latin", "Ελληνικά"]
    assert (at(shown, "Latin").needs, at(shown, "Ελληνικά").needs) == ("GSM-7 · 1 segment", "Unicode · 2 segments")


def test_a_new_template_saves_itself_once_it_has_a_name_and_a_text(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow
) -> None:
    shown = screen(qtbot, open_window())
    QTest.mouseClick(shown.new_button, LEFT)
    assert shown.editor.name.hasFocus()
    QTest.keyClicks(shown.editor.name, "Weekend")
    shown.editor.saver.now()
    assert stored(folder) == []
    QTest.keyClicks(shown.editor.writing.editor, "Come by {first_name|friend}")
    until(qtbot, lambda: [row.text for row in stored(folder)] == ["Come by {first_name|friend}"])
    until(qtbot, lambda: shown.editor.state.text() == "Saved")
    assert "1 segment" in shown.editor.writing.parts.text()
    until(qtbot, lambda: listed(shown) == ["Weekend"])


def test_changes_are_saved_at_a_pause_and_can_be_taken_back(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    commands.templates.add(name="A", text="Old text", category="Offers")
    shown = screen(qtbot, open_window())
    pick(qtbot, shown, "A")
    QTest.keyClicks(shown.editor.writing.editor, " New")
    shown.editor.category.clear()
    QTest.keyClicks(shown.editor.category, "News")
    QTest.keyClicks(shown.editor.name, "B")
    until(qtbot, lambda: [(r.name, r.text, r.category) for r in stored(folder)] == [("AB", "Old text New", "News")])
    until(qtbot, shown.editor.back.isEnabled)
    QTest.mouseClick(shown.editor.back, LEFT)
    until(qtbot, lambda: [(r.name, r.text, r.category) for r in stored(folder)] == [("A", "Old text", "Offers")])


def test_an_unknown_field_is_named_and_what_was_typed_stays(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    commands.templates.add(name="A", text="Old")
    shown = screen(qtbot, open_window())
    pick(qtbot, shown, "A")
    shown.editor.writing.editor.replace_source("Hi {nickname}")
    until(qtbot, shown.editor.problem.isVisible)
    assert "{nickname}" in shown.editor.problem.text()
    assert shown.editor.state.text() == "Not saved"
    assert stored(folder)[0].text == "Old"
    assert shown.editor.content().text == "Hi {nickname}"
    shown.editor.writing.editor.replace_source("Hi {name}")
    until(qtbot, lambda: stored(folder)[0].text == "Hi {name}")
    assert not shown.editor.problem.isVisible()


def test_going_on_to_another_one_saves_what_was_half_typed(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    for name in ("A", "B"):
        commands.templates.add(name=name, text=name)
    window = open_window()
    shown = screen(qtbot, window)
    pick(qtbot, shown, "A")
    shown.editor.writing.editor.replace_source("changed")
    pick(qtbot, shown, "B")
    until(qtbot, lambda: [row.text for row in stored(folder)] == ["changed", "B"])
    shown.editor.writing.editor.replace_source("also changed")
    window.go(Section.CAMPAIGNS)
    until(qtbot, lambda: [row.text for row in stored(folder)] == ["changed", "also changed"])


def test_what_is_typed_stays_while_the_store_changes(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands
) -> None:
    template = commands.templates.add(name="A", text="one")
    window = open_window()
    shown = screen(qtbot, window)
    pick(qtbot, shown, "A")
    shown.editor.saver._soon.setInterval(10**8)
    QTest.keyClicks(shown.editor.writing.editor, " half")
    commands.templates.add(name="Other", text="x")
    until(qtbot, lambda: listed(shown) == ["A", "Other"])
    assert shown.editor.content().text == "one half"
    assert shown.editor.template == template
    assert shown.view.currentIndex().row() == 0


def test_a_change_from_elsewhere_is_shown_where_nothing_was_typed(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands
) -> None:
    template = commands.templates.add(name="A", text="one")
    shown = screen(qtbot, open_window())
    pick(qtbot, shown, "A")
    commands.templates.change(template, text="two")
    until(qtbot, lambda: shown.editor.content().text == "two")
    commands.templates.delete(template)
    until(qtbot, shown.editor.isHidden)


def test_a_copy_is_made_and_opened(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    commands.templates.add(name="A", text="one")
    shown = screen(qtbot, open_window())
    pick(qtbot, shown, "A")
    twice(qtbot, shown.editor.copy)
    until(qtbot, lambda: shown.editor.name.text() == "A (2)")
    assert [row.name for row in stored(folder)] == ["A", "A (2)"]


def test_a_deleted_template_can_be_brought_back_at_once(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    template = commands.templates.add(name="A", text="one")
    shown = screen(qtbot, open_window())
    pick(qtbot, shown, "A")
    QTest.mouseClick(shown.editor.delete, LEFT)
    until(qtbot, shown.deleted.isVisible)
    assert stored(folder) == []
    until(qtbot, shown.empty.isVisible)
    assert shown.editor.isHidden()
    QTest.mouseClick(shown.deleted.action, LEFT)
    until(qtbot, lambda: shown.editor.isVisible() and shown.editor.template == template)
    assert [row.id for row in stored(folder)] == [template]
    assert not shown.deleted.isVisible()


def test_a_template_becomes_a_draft_that_the_composer_opens(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    commands.templates.add(name="Weekend", text="Hi {first_name|friend}", sender="SHOP")
    window = open_window()
    shown = screen(qtbot, window)
    composed: list[CampaignId] = []
    window.desk.routes.compose.connect(composed.append)
    pick(qtbot, shown, "Weekend")
    twice(qtbot, shown.editor.use)
    until(qtbot, lambda: composed)
    assert len(composed) == 1
    with reading(folder.store) as conn:
        draft = get_campaign(conn, composed[0])
    assert (draft.name, draft.text, draft.sender) == ("Weekend", "Hi {first_name|friend}", "SHOP")


def test_a_text_without_the_owners_own_way_out_cannot_be_used(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands
) -> None:
    commands.templates.add(name="A", text=f"Hello. Opt out: {PLACES[0]}")
    window = open_window()
    shown = screen(qtbot, window)
    pick(qtbot, shown, "A")
    assert not shown.editor.use.isEnabled()
    assert PLACES[0] in shown.editor.problem.text()
    shown.step_on()
    shown.editor.writing.editor.replace_source("Hello. Opt out: 210 1234567")
    until(qtbot, shown.editor.use.isEnabled)
    assert not shown.editor.problem.isVisible()


def test_chips_and_search_narrow_the_list_and_say_when_nothing_matches(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands
) -> None:
    commands.templates.add(name="Weekend", text="Sale", category="Offers")
    commands.templates.add(name="Χρόνια πολλά", text="Να τα εκατοστήσεις", category="Ευχές")
    window = open_window()
    shown = screen(qtbot, window)
    QTest.mouseClick(shown.categories.chip("Ευχές"), LEFT)
    assert listed(shown) == ["Χρόνια πολλά"]
    QTest.mouseClick(shown.categories.chip("Offers"), LEFT)
    assert listed(shown) == ["Weekend"]
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert shown.search.hasFocus()
    shown.search.setText("χρονια")
    until(qtbot, shown.empty.isVisible)
    QTest.mouseClick(shown.empty.action, LEFT)
    assert len(listed(shown)) == 2
    shown.search.setText("ΕΚΑΤΟΣΤΗΣΕΙΣ χρον")
    assert listed(shown) == ["Χρόνια πολλά"]


def test_esc_closes_the_editor_and_a_route_opens_one(
    qtbot: QtBot, open_window: OpenWindow, commands: FakeCommands
) -> None:
    template = commands.templates.add(name="A", text="one")
    window = open_window()
    window.desk.routes.template.emit(template)
    shown = screen(qtbot, window)
    until(qtbot, lambda: shown.editor.isVisible() and shown.editor.name.text() == "A")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not shown.editor.isVisible()
    window.desk.routes.template.emit(None)
    assert shown.editor.isVisible()
    assert shown.editor.template is None


def test_templates_that_cannot_be_read_are_no_empty_list(
    qtbot: QtBot, folder: Folder, open_window: OpenWindow, commands: FakeCommands
) -> None:
    commands.templates.add(name="A", text="one")
    window = open_window()
    shown = screen(qtbot, window)
    away = folder.path / "away.db"
    folder.store.rename(away)
    shown.refresh()
    until(qtbot, lambda: shown.empty.heading.text() == "The templates could not be read")
    away.rename(folder.store)
    QTest.mouseClick(shown.empty.action, LEFT)
    until(qtbot, shown.view.isVisible)
