"""The editor of a message: plain text in which merge fields are tokens, each one step for the cursor."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip

from app.domain.template import Field, field_of
from app.ui.composing_words import field_explained
from app.ui.theme import Theme
from app.ui.widgets.field_editor_popup import FieldPopup
from app.ui.widgets.field_editor_tokens import (
    MARK,
    TOKEN,
    TokenPainter,
    insert_source,
    make_tokens,
    plain_format,
    source_at,
    source_of,
    tidy,
    token_format,
    written,
)

UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FieldEditor(QTextEdit):
    """Holds a text with fields. Emits `edited` when the person changes it, and only then."""

    edited = Signal()
    left = Signal()
    """The keyboard has gone elsewhere."""

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self._theme = theme
        self._loading = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setMouseTracking(True)
        self.tokens = TokenPainter(theme, self.document())
        self.document().documentLayout().registerHandler(TOKEN, self.tokens)
        self.document().setDocumentMargin(10)
        self.textChanged.connect(lambda: None if self._loading else self.edited.emit())
        theme.changed.connect(self.viewport().update)
        self.set_source("")

    def source(self) -> str:
        """The text with its fields as they are written."""
        return source_of(self.document())

    def set_source(self, text: str) -> None:
        """Show another text; what was done before cannot be undone any more."""
        if text and tidy(text) == self.source():
            return
        self._loading = True
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.clear()
        cursor = QTextCursor(document)
        cursor.setBlockFormat(plain_format())
        insert_source(cursor, text)
        document.setUndoRedoEnabled(True)
        self.setTextCursor(cursor)
        self._loading = False

    def replace_source(self, text: str) -> None:
        """Put another text in place of this one, as a person would: it can be undone."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        insert_source(cursor, text) if text else cursor.removeSelectedText()
        cursor.endEditBlock()

    def insert_field(self, name: str) -> None:
        """Put a field where the cursor is."""
        self.textCursor().insertText(MARK, token_format(written(Field(name))))
        self.setFocus()

    def field_at(self, position: int) -> str | None:
        """How the field at a place is written; None when none stands there."""
        return source_at(self.document(), position)

    def edit_field(self, position: int) -> None:
        """Ask what stands in when a person has no value for the field at this place."""
        field = field_of(self.field_at(position) or "")
        if field is None:
            return
        popup = FieldPopup(self._theme, field, self)
        popup.chosen.connect(lambda fallback: self._replace(position, written(Field(field.name, fallback))))
        popup.removed.connect(lambda: self._replace(position, ""))
        popup.show_below(self.viewport().mapToGlobal(self._place(position).bottomLeft()))

    def edit_field_named(self, name: str) -> None:
        """The same for the first field of this name."""
        for position in range(self.document().characterCount() - 1):
            field = field_of(self.field_at(position) or "")
            if field is not None and field.name == name:
                self.edit_field(position)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            at = self.textCursor().position()
            self.edit_field(at if self.field_at(at) is not None else at - 1)
            return
        super().keyPressEvent(event)
        if not any(event.matches(key) for key in UNDOING):
            self._make_tokens()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.commitString():
            self._make_tokens()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        position = self._token_under(event.position().toPoint())
        pressed = event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if pressed and position is not None:
            self.edit_field(position)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_token = self._token_under(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if on_token else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            position = self._token_under(event.pos())
            field = field_of(self.field_at(position) or "") if position is not None else None
            QToolTip.showText(event.globalPos(), field_explained(field) if field else "", self)
            return True
        return super().viewportEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor, data = self.textCursor(), QMimeData()
        data.setText(source_of(self.document(), cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not self.canInsertFromMimeData(source):
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        insert_source(cursor, source.text())
        cursor.endEditBlock()
        self._make_tokens()
        self.ensureCursorVisible()

    def _make_tokens(self) -> None:
        """What was typed as `{first_name}` becomes a token."""
        if make_tokens(self.document()):
            self.setCurrentCharFormat(QTextCharFormat())

    def _replace(self, position: int, source: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(MARK, token_format(source)) if source else cursor.removeSelectedText()
        self.setFocus()

    def _token_under(self, point: QPoint) -> int | None:
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        near = self.document().documentLayout().hitTest(QPointF(point + offset), Qt.HitTestAccuracy.FuzzyHit)
        for position in (near, near - 1):
            if self.field_at(position) is not None and self._place(position).contains(point):
                return position
        return None

    def _place(self, position: int) -> QRect:
        """Where the character at a place is drawn."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        start = self.cursorRect(cursor)
        cursor.setPosition(position + 1)
        end = self.cursorRect(cursor)
        right = end.left() if end.top() == start.top() else self.viewport().width()
        return QRect(start.left(), start.top(), max(right - start.left(), 1), start.height())
