"""Where the characters of an editor are drawn, and what stands under the mouse."""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit


def place_of(editor: QTextEdit, start: int, end: int) -> QRect:
    """Where what stands between these places is drawn; up to the end of its line when it goes on below."""
    cursor = QTextCursor(editor.document())
    cursor.setPosition(start)
    first = editor.cursorRect(cursor)
    cursor.setPosition(end)
    last = editor.cursorRect(cursor)
    right = last.left() if last.top() == first.top() else editor.viewport().width()
    return QRect(first.left(), first.top(), max(right - first.left(), 1), first.height())


def near(editor: QTextEdit, point: QPoint) -> tuple[int, int]:
    """The places between which a point of the viewport lies: what is under it stands at one of them."""
    offset = QPoint(editor.horizontalScrollBar().value(), editor.verticalScrollBar().value())
    at = editor.document().documentLayout().hitTest(QPointF(point + offset), Qt.HitTestAccuracy.FuzzyHit)
    return at, at - 1
