"""No screen says a word that is not looked up: the source is read for texts that go straight into a window."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.source import modules, text

SAYING = {
    "Button": 1,
    "Elided": 0,
    "QAction": 0,
    "QCheckBox": 0,
    "QGroupBox": 0,
    "QLabel": 0,
    "QPushButton": 0,
    "QRadioButton": 0,
    "Question": 1,
    "addAction": 0,
    "addItem": 0,
    "addTab": 1,
    "label": 0,
    "setAccessibleDescription": 0,
    "setAccessibleName": 0,
    "setPlaceholderText": 0,
    "setPrefix": 0,
    "setStatusTip": 0,
    "setSuffix": 0,
    "setText": 0,
    "setTitle": 0,
    "setToolTip": 0,
    "setWindowTitle": 0,
    "show_state": 0,
    "show_text": 0,
}
"""What puts words on a screen, and which of its arguments they are."""

NAMES = {"Retail Send", "Retail Send\n", "Ctrl+", "Ctrl+K", "brand", "kB", "MB", "GB"}
"""Said in every language alike."""


def unspoken(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and words of each text that goes to a screen as it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            at = SAYING.get(name)
            if at is not None and len(node.args) > at:
                yield from ((node.lineno, words) for words in _literals(node.args[at]) if _is_language(words))


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr | ast.BinOp | ast.IfExp | ast.BoolOp):
        for part in ast.iter_child_nodes(node):
            if isinstance(part, ast.expr):
                yield from _literals(part)


def _is_language(words: str) -> bool:
    return words not in NAMES and re.search(r"[^\W\d_]{2}", words) is not None


def hidden(tree: ast.Module) -> Iterator[int]:
    """Lines on which `tr` is asked for a text that does not stand there, so that no tool finds it to translate."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="tr"), args=[asked, *_]) if not isinstance(asked, ast.Constant):
                yield node.lineno


def test_whoever_translates_finds_every_text_where_it_is_said() -> None:
    screens = [path for path in modules() if path.is_relative_to(Path("app/ui"))]
    assert [f"{path}:{line}" for path in screens for line in hidden(ast.parse(text(path)))] == []


def test_every_word_on_a_screen_is_looked_up() -> None:
    screens = [path for path in modules() if path.is_relative_to(Path("app/ui"))]
    assert [f"{path}:{line}: {words!r}" for path in screens for line, words in unspoken(ast.parse(text(path)))] == []


def test_a_word_that_is_not_looked_up_would_be_noticed() -> None:
    source = """
label("Hello")
button.setText(f"{count} people")
Button(theme, "Send" if ready else tr("Wait"))
label(tr("Hello"), "title")
button.setToolTip("Retail Send")
"""
    assert list(unspoken(ast.parse(source))) == [(2, "Hello"), (3, " people"), (4, "Send")]
