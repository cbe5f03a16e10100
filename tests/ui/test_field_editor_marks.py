"""What makes a message Unicode is underlined where it stands, and replaced there: by mouse, F2 or menu key."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QHelpEvent, QInputMethodEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from app.domain.fitting import Fit
from app.domain.segments import Encoding, measure
from app.ui.theme import Theme
from app.ui.tokens import DARK, LIGHT, Tokens, contrast
from app.ui.widgets.field_editor import FieldEditor
from app.ui.widgets.field_editor_marks import LOUD, QUIET
from app.ui.widgets.field_editor_places import place_of
from app.ui.widgets.field_editor_tokens import MARK
from tests.ui.looking import until

PIECES = [
    "{first_name}",
    "Γεια ",
    "ά",
    "x\u0301",
    "e\u0301",
    "…",
    "😀",
    "👨\u200d👩\u200d👧",
    "€",
    "\n",
    " ",
    "a",
    "shop.gr/ά",
]
GREEK = "Γεια σου {first_name|φίλε}! Η νέα συλλογή… έφτασε."


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> FieldEditor:
    made = FieldEditor(theme)
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


@pytest.fixture(autouse=True)
def no_menu_left() -> Iterator[None]:
    yield
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()


def underlined(editor: FieldEditor, *, loud: bool | None = None) -> list[str]:
    """The words of the document above each line, as the editor counts places."""
    raw = editor.document().toRawText().encode("utf-16-le", "surrogatepass")
    runs = [(start, end) for start, end, wave in editor.marks.runs if loud in (None, wave)]
    return [raw[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") for start, end in runs]


def actions(qtbot: QtBot) -> list[QAction]:
    until(qtbot, lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return [action for action in menu.actions() if not action.isSeparator()]


def put_cursor(editor: FieldEditor, position: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(position)
    editor.setTextCursor(cursor)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(some.one_of(some.text(), some.lists(some.sampled_from(PIECES)).map("".join)))
@example("a😀ά😀{name}…")
@example("{name}\u0301😀\nά")
def test_what_is_underlined_is_exactly_what_forces_unicode(editor: FieldEditor, text: str) -> None:
    editor.set_source(text)
    raw = editor.document().toRawText().encode("utf-16-le", "surrogatepass")
    rest, at, found = [], 0, "".join(underlined(editor))
    for start, end, _ in editor.marks.runs:
        rest.append(raw[2 * at : 2 * start])
        at = end
    rest.append(raw[2 * at :])
    outside = [piece.decode("utf-16-le", "surrogatepass").replace("\u2029", "\n").replace(MARK, "") for piece in rest]
    assert MARK not in found
    assert all(measure(piece).encoding is Encoding.GSM7 for piece in outside)
    for mark in editor.marks.found:
        character = raw[2 * mark.start : 2 * mark.end].decode("utf-16-le", "surrogatepass")
        assert measure(character).encoding is Encoding.UCS2
        assert character in found


def test_the_lines_follow_each_letter(editor: FieldEditor) -> None:
    QTest.keyClicks(editor, "Hi ")
    assert underlined(editor) == []
    editor.insertPlainText("“you”…")
    assert underlined(editor) == ["“", "”…"]
    put_cursor(editor, 0)
    QTest.keyClicks(editor, "Oh, ")
    assert underlined(editor) == ["“", "”…"]
    editor.undo()
    assert [(mark.start, mark.end) for mark in editor.marks.found] == [(3, 4), (7, 8), (8, 9)]


def test_the_letters_of_a_greek_text_are_quiet_and_the_rest_stands_out(editor: FieldEditor) -> None:
    editor.set_source(GREEK)
    assert underlined(editor, loud=True) == ["…"]
    assert underlined(editor, loud=False)[:2] == ["εια", "σου"]
    editor.set_source("Hellο there")  # an omicron
    assert underlined(editor, loud=True) == ["ο"]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("token", [QUIET, LOUD])
def test_the_lines_can_be_seen(tokens: Tokens, token: str) -> None:
    assert contrast(getattr(tokens, token), tokens.surface) >= 4.5


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_a_wave_is_drawn_below_the_character_and_nowhere_else(
    editor: FieldEditor, theme: Theme, scheme: Qt.ColorScheme
) -> None:
    theme.choose(scheme)
    editor.clearFocus()
    editor.set_source("Hello 😀… you\nand you {name}")
    picture = editor.viewport().grab().toImage()
    editor.marks.runs = []
    editor.marks.draw()
    bare = editor.viewport().grab().toImage()
    changed = [
        QPoint(x, y)
        for x in range(bare.width())
        for y in range(bare.height())
        if picture.pixelColor(x, y) != bare.pixelColor(x, y)
    ]
    place = place_of(editor, 6, 9).adjusted(-2, 0, 2, 4)
    assert len(changed) > place.width() / 2
    assert all(place.contains(point) for point in changed)
    theme.choose(Qt.ColorScheme.Light)


def test_what_is_made_to_fit_is_not_underlined(editor: FieldEditor) -> None:
    editor.set_source("Γεια… 😀 shop.gr/ά")
    editor.choose_fit(Fit.CAPITALS)
    assert underlined(editor) == ["😀", "ά"]
    editor.choose_fit(Fit.PLAIN)
    assert "…" not in underlined(editor)
    editor.undo()
    editor.undo()
    assert underlined(editor)[0] == "εια…"


def test_a_click_on_a_curly_quote_replaces_it_or_all_of_them(qtbot: QtBot, editor: FieldEditor) -> None:
    text = "It’s {first_name|τ’} ours – it’s shop.gr/’ 😀"
    editor.set_source(text)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=editor._place(2).center())
    found = actions(qtbot)
    assert [one.text() for one in found] == ["Replace a curly quote ’ with “'”", "Replace all 2 of them"]
    found[0].trigger()
    assert editor.source() == text.replace("It’s", "It's")
    editor.undo()
    assert editor.source() == text
    put_cursor(editor, 3)
    QTest.keyClick(editor, Qt.Key.Key_F2)
    actions(qtbot)[1].trigger()
    assert editor.source() == text.replace("It’s", "It's").replace("it’s", "it's")
    assert editor.textCursor().position() == 3
    editor.undo()
    assert editor.source() == text
    editor.redo()
    assert "it's" in editor.source()


def test_the_menu_key_offers_it_before_the_usual(qtbot: QtBot, editor: FieldEditor) -> None:
    editor.set_source("a 😀")
    put_cursor(editor, 4)
    place = editor.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, editor.mapToGlobal(place))
    QApplication.sendEvent(editor.viewport(), event)
    found = actions(qtbot)
    assert found[0].text() == "Remove “😀”"
    assert any("Undo" in one.text() for one in found)
    found[0].trigger()
    assert editor.source() == "a "


def test_the_right_button_offers_greek_letters_too_but_a_click_only_puts_the_cursor(
    qtbot: QtBot, editor: FieldEditor
) -> None:
    editor.set_source(GREEK)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=editor._place(3).center())
    assert QApplication.activePopupWidget() is None
    place = editor._place(3).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, editor.viewport().mapToGlobal(place))
    QApplication.sendEvent(editor.viewport(), event)
    assert [one.text() for one in actions(qtbot)][:2] == ["Replace “α” with “A”", "Replace all 3 of them"]


@pytest.mark.parametrize(
    ("text", "told"),
    [("漢", "Nothing plainer says the same as “漢”"), ("shop.gr/ά", "“ά” is part of an address or a code and stays")],
)
def test_where_nothing_can_be_done_the_menu_says_so(qtbot: QtBot, editor: FieldEditor, text: str, told: str) -> None:
    editor.set_source(text)
    put_cursor(editor, len(text))
    QTest.keyClick(editor, Qt.Key.Key_F2)
    (only,) = actions(qtbot)
    assert (only.text(), only.isEnabled()) == (told, False)


def test_whoever_points_at_it_reads_why(qtbot: QtBot, editor: FieldEditor) -> None:
    editor.set_source("a…")
    place = QPoint(editor._place(1).center())
    event = QHelpEvent(QEvent.Type.ToolTip, place, editor.viewport().mapToGlobal(place))
    QApplication.sendEvent(editor.viewport(), event)
    assert QToolTip.text() == "Three dots in one … makes the message Unicode. A click or F2 changes it."
    QToolTip.hideText()


def test_a_dead_key_leaves_the_lines_there(editor: FieldEditor) -> None:
    editor.set_source("a… b")
    put_cursor(editor, 4)
    lines = editor.document().begin().layout().formats()
    pending = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.TextFormat, 0, 1, QTextCharFormat())
    QApplication.sendEvent(editor, QInputMethodEvent("΄", [pending]))
    QApplication.sendEvent(editor, QInputMethodEvent())
    assert len(lines) == len(editor.document().begin().layout().formats()) == 1
    accented = QInputMethodEvent()
    accented.setCommitString("ά")
    QApplication.sendEvent(editor, accented)
    assert underlined(editor) == ["…", "ά"]
    assert len(editor.document().begin().layout().formats()) == 2


def test_a_choice_that_comes_too_late_changes_nothing(qtbot: QtBot, editor: FieldEditor) -> None:
    editor.set_source("a…")
    put_cursor(editor, 1)
    QTest.keyClick(editor, Qt.Key.Key_F2)
    (only,) = actions(qtbot)
    editor.set_source("other words")
    only.trigger()
    assert editor.source() == "other words"
