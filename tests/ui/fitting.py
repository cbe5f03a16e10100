"""What tests ask of every window: a name for each control, and room for all words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from tests.ui.looking import until


def nameless(widget: QWidget) -> list[str]:
    """Controls that can have the focus and have no name for a screen reader."""
    parts = [part for part in widget.findChildren(QWidget) if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    controls = [part for part in parts if not part.isHidden() and not _inner(part)]
    return [f"{type(part).__name__} in {type(part.parent()).__name__}" for part in controls if not _name(part)]


def clipped(widget: QWidget) -> list[str]:
    """Visible words for which there is less room than they need."""
    parts: list[QLabel | QPushButton] = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return [
        f"{part.text()!r}: {part.width()}x{part.height()} of {_needed(part)}"
        for part in parts
        if part.isVisible() and part.text() and not _fits(part)
    ]


def assert_fits(qtbot: QtBot, window: QWidget) -> None:
    """Words that have just changed get their room at the next turn of the event loop."""
    try:
        until(qtbot, lambda: clipped(window) == [])
    except qtbot.TimeoutError:
        pytest.fail("\n".join(clipped(window)))


def _name(part: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(part)
    return interface.text(QAccessible.Text.Name)


def _inner(part: QWidget) -> bool:
    """Parts that Qt makes itself inside a control that has a name, such as a table's corner or a combo's list."""
    parent = part.parentWidget()
    while parent is not None:
        if not isinstance(parent, MainWindow) and parent.accessibleName() and not isinstance(parent, QLabel):
            return True
        parent = parent.parentWidget()
    return isinstance(part, QAbstractScrollArea) and part.metaObject().className().startswith("QComboBox")


def _needed(part: QLabel | QPushButton) -> tuple[int, int]:
    if isinstance(part, QLabel) and part.wordWrap():
        return part.minimumSizeHint().width(), part.heightForWidth(part.width())
    return part.minimumSizeHint().width(), part.minimumSizeHint().height()


def _fits(part: QLabel | QPushButton) -> bool:
    width, height = _needed(part)
    return part.width() >= width and part.height() >= height
