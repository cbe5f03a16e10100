"""The editor of a message: its source comes back exactly, and a merge field is one thing for cursor, mouse and undo."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.template import cut, field_of
from app.ui.theme import Theme
from app.ui.widgets.field_editor import FieldEditor
from app.ui.widgets.field_editor_popup import FieldPopup
from app.ui.widgets.field_editor_tokens import MARK, tidy
from tests.ui.looking import dialog

HELLO = "Γεια σου {first_name|φίλε}! Έλα.\nΔιαγραφή: myshop.gr/stop"
PIECES = ["{first_name}", "{name|}", "{first_name|φίλε}", "{ last_name | x }", "{first name}", "{όνομα}", "{{name}}"]
PIECES += [
    "{",
    "}",
    "{}",
    "|",
    "\n",
    "\n\n",
    " ",
    "🌷",
    "e\u0301",
    "a\u00a0b",
    "\t",
    "{a\nb}",
    "{name|\n}",
    MARK,
    "\ufeff",
]


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> FieldEditor:
    made = FieldEditor(theme)
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def put_cursor(editor: FieldEditor, position: int, until: int | None = None) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(position)
    if until is not None:
        cursor.setPosition(until, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=300)
@given(
    text=some.one_of(
        some.text(), some.lists(some.one_of(some.sampled_from(PIECES), some.text(max_size=4))).map("".join)
    )
)
def test_the_source_comes_back_exactly(editor: FieldEditor, text: str) -> None:
    editor.set_source(text)
    assert editor.source() == tidy(text)
    tokens = [piece for piece in cut(tidy(text)) if field_of(piece) is not None]
    assert editor.document().toRawText().count(MARK) == len(tokens)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100)
@given(
    text=some.text(
        alphabet=some.characters(
            exclude_categories=["Cs"], exclude_characters="\r\u2028\u2029\ufdd0\ufdd1\ufffc\ufeff\0"
        )
    )
)
def test_ordinary_text_is_not_touched(editor: FieldEditor, text: str) -> None:
    editor.set_source(text)
    assert editor.source() == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(text=some.lists(some.one_of(some.sampled_from(PIECES), some.text(max_size=3))).map("".join))
def test_what_is_pasted_and_taken_back_leaves_nothing_behind(editor: FieldEditor, text: str) -> None:
    editor.set_source("Before {name} after")
    put_cursor(editor, 7)
    data = QMimeData()
    data.setText(text)
    editor.insertFromMimeData(data)
    if text and tidy(text):
        assert editor.source() == f"Before {tidy(text)}{{name}} after"
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.source() == "Before {name} after"


def test_one_backspace_deletes_a_whole_field(qtbot: QtBot, editor: FieldEditor) -> None:
    editor.set_source(HELLO)
    put_cursor(editor, 10)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.source() == HELLO.replace("{first_name|φίλε}", "")
    editor.undo()
    assert editor.source() == HELLO
    editor.redo()
    assert "first_name" not in editor.source()


def test_one_step_of_the_cursor_passes_a_field(qtbot: QtBot, editor: FieldEditor) -> None:
    editor.set_source("a{first_name}b")
    put_cursor(editor, 1)
    QTest.keyClick(editor, Qt.Key.Key_Right)
    QTest.keyClicks(editor, "x")
    assert editor.source() == "a{first_name}xb"


def test_what_is_typed_as_a_field_becomes_one(qtbot: QtBot, editor: FieldEditor) -> None:
    QTest.keyClicks(editor, "Hi {first_name}!")
    assert editor.source() == "Hi {first_name}!"
    assert editor.document().toRawText() == f"Hi {MARK}!"


def test_words_typed_beside_a_field_are_words(qtbot: QtBot, editor: FieldEditor) -> None:
    editor.insert_field("first_name")
    QTest.keyClicks(editor, "abc")
    put_cursor(editor, 0)
    QTest.keyClicks(editor, "xyz ")
    assert editor.source() == "xyz {first_name}abc"


def test_a_field_that_nobody_has_is_kept_and_marked(editor: FieldEditor) -> None:
    editor.set_source("Hi {first name}")
    assert editor.field_at(3) == "{first name}"
    assert editor.source() == "Hi {first name}"


def test_paste_is_plain_text_only(editor: FieldEditor) -> None:
    data = QMimeData()
    data.setHtml("<b>Bold</b> {first_name}")
    data.setText("Bold {first_name}\r\nnext")
    editor.insertFromMimeData(data)
    assert editor.source() == "Bold {first_name}\nnext"
    assert not editor.document().begin().begin().fragment().charFormat().font().bold()
    image = QMimeData()
    image.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert not editor.canInsertFromMimeData(image)
    file = QMimeData()
    file.setUrls([QUrl("file:///customers.csv")])
    assert not editor.canInsertFromMimeData(file)


def test_what_is_copied_has_its_fields_as_they_are_written(qtbot: QtBot, editor: FieldEditor) -> None:
    editor.set_source("a🌷{first_name|you}b\nc{name}d")
    put_cursor(editor, 1, 8)
    QTest.keyClick(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "🌷{first_name|you}b\nc{name}"


def test_only_the_person_edits(qtbot: QtBot, editor: FieldEditor) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_source(HELLO)
    with qtbot.waitSignal(editor.edited):
        QTest.keyClicks(editor, "x")


def test_a_template_replaces_the_text_and_can_be_taken_back(editor: FieldEditor) -> None:
    editor.set_source("Mine {name}")
    editor.replace_source(HELLO)
    assert editor.source() == HELLO
    editor.undo()
    assert editor.source() == "Mine {name}"


def click_on(qtbot: QtBot, editor: FieldEditor, position: int) -> FieldPopup:
    place = editor._place(position)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.center()))
    return dialog(qtbot, editor, FieldPopup)


def test_a_click_on_a_field_changes_what_stands_in_for_it(qtbot: QtBot, editor: FieldEditor) -> None:
    editor.set_source(HELLO)
    popup = click_on(qtbot, editor, 9)
    assert popup.fallback.text() == "φίλε"
    popup.fallback.clear()
    QTest.keyClicks(popup.fallback, "{fr}iend")
    QTest.keyClick(popup.fallback, Qt.Key.Key_Return)
    assert editor.source() == HELLO.replace("φίλε", "friend")
    editor.undo()
    assert editor.source() == HELLO


def test_a_field_can_be_removed_and_escape_changes_nothing(qtbot: QtBot, editor: FieldEditor) -> None:
    editor.set_source(HELLO)
    popup = click_on(qtbot, editor, 9)
    popup.fallback.setText("other")
    QTest.keyClick(popup.fallback, Qt.Key.Key_Escape)
    assert editor.source() == HELLO
    click_on(qtbot, editor, 9).remove.click()
    assert editor.source() == HELLO.replace("{first_name|φίλε}", "")


@pytest.mark.parametrize("position", [9, 10])
def test_the_keyboard_reaches_a_field_too(qtbot: QtBot, editor: FieldEditor, position: int) -> None:
    editor.set_source(HELLO)
    put_cursor(editor, position)
    QTest.keyClick(editor, Qt.Key.Key_F2)
    assert dialog(qtbot, editor, FieldPopup).fallback.text() == "φίλε"


def test_a_click_on_words_opens_nothing(qtbot: QtBot, editor: FieldEditor) -> None:
    editor.set_source(HELLO)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=editor._place(3).center())
    assert editor.findChildren(FieldPopup) == []
