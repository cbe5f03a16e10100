"""A person at the mouse: a story that is told step by step inside the running program.

A story is a generator. What it yields is waited for: a condition, looked at between two turns of the event loop, as a
person looks at the screen before the next click.
"""

import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QMimeData, QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.ui.main_window import MainWindow

Condition = Callable[[], object]
Story = Iterator[Condition]
LOOK_EVERY_MS = 20
PATIENCE_MS = 60_000


class Robot(QObject):
    """Tells a story to its end. A story that breaks, or waits too long, ends the program with exit code 3."""

    def __init__(self, story: Story, application: QApplication) -> None:
        """Begins as soon as the event loop runs."""
        super().__init__(application)
        self._story = story
        self._waiting: Condition = lambda: True
        self._waits = QElapsedTimer()
        self._waits.start()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self.ended = False

    def _look(self) -> None:
        self._timer.stop()  # a click may run an event loop of its own
        try:
            if self._waiting():
                self._waiting = next(self._story)
                self._waits.restart()
            elif self._waits.hasExpired(PATIENCE_MS):
                raise TimeoutError(f"waited in vain at line {self._story.gi_frame.f_lineno}")  # type: ignore[attr-defined]
        except StopIteration:
            self.ended = True
            return
        except Exception:  # noqa: BLE001 - whatever it was, the program must end, or its test would wait for ever
            traceback.print_exc()
            QApplication.exit(3)
            return
        self._timer.start()


def window() -> MainWindow | None:
    """The program's window, if one is on the screen."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow) and widget.isVisible():
            return widget
    return None


def the_window() -> MainWindow:
    """The program's window."""
    found = window()
    assert found is not None
    return found


def click(button: QAbstractButton) -> None:
    """Press a button with the mouse. It has to be there, and to be one that can be pressed."""
    assert button.isVisible(), f"{button.text()!r} is not on the screen"
    assert button.isEnabled(), f"{button.text()!r} cannot be pressed"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def button(inside: QWidget, words: str) -> QAbstractButton:
    """The visible button whose words or name begin so."""
    found = [
        one
        for one in inside.findChildren(QAbstractButton)
        if one.isVisible() and (one.text().replace("&", "").startswith(words) or one.accessibleName().startswith(words))
    ]
    assert found, f"no button {words!r}"
    return found[0]


def shown(words: str) -> Condition:
    """Until a button with these words is on the screen and can be pressed."""

    def look() -> bool:
        place = QApplication.activeModalWidget() or window()
        if place is None:
            return False
        try:
            return button(place, words).isEnabled()
        except AssertionError:
            return False

    return look


def press(words: str) -> None:
    """Press the button with these words, in the dialog on top or in the window."""
    click(button(QApplication.activeModalWidget() or the_window(), words))


def write(widget: QWidget, text: str) -> None:
    """Type a text, letter by letter. QTest can only type Latin ones."""
    widget.setFocus()
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def drop(file: Path) -> None:
    """Drag a file from another program onto the window, and let it go there."""
    place, mime = the_window(), QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    middle = QPoint(place.width() // 2, place.height() // 2)
    copy, left, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(place, QDragEnterEvent(middle, copy, mime, left, no_key))
    QApplication.sendEvent(place, QDropEvent(middle.toPointF(), copy, mime, left, no_key))
