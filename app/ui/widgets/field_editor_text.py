"""A plain text with merge fields as tokens: what stands in it, and how it is typed, pasted and copied."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from app.domain.fitting import Fit
from app.domain.template import Field
from app.ui.theme import Theme
from app.ui.widgets.field_editor_marks import ForcingMarks
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

FIT = int(QTextFormat.Property.UserProperty) + 2
UNDOING = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class FieldText(QTextEdit):
    """Holds a text with fields. Emits `edited` when the person changes it, and only then."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__()
        self._loading = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.tokens = TokenPainter(theme, self.document())
        self.document().documentLayout().registerHandler(TOKEN, self.tokens)
        self.document().setDocumentMargin(10)
        self.marks = ForcingMarks(theme, self)
        self.textChanged.connect(self._changed)
        theme.changed.connect(self.viewport().update)
        self.set_source("")

    def source(self) -> str:
        """The text with its fields as they are written."""
        return source_of(self.document())

    @property
    def fit(self) -> Fit:
        """What is done to the text before it goes. It is kept in the document, so that undo knows of it."""
        kept = self.document().rootFrame().frameFormat().property(FIT)
        return Fit(str(kept)) if kept else Fit.AS_TYPED

    def choose_fit(self, fit: Fit) -> None:
        """Do something else to it: it can be undone."""
        if fit is not self.fit:
            how = self.document().rootFrame().frameFormat()
            how.setProperty(FIT, str(fit))
            self.document().rootFrame().setFrameFormat(how)

    def set_source(self, text: str, fit: Fit = Fit.AS_TYPED) -> None:
        """Show another text; what was done before cannot be undone any more."""
        if text and tidy(text) == self.source() and fit is self.fit:
            return
        self._loading = True
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.clear()
        cursor = QTextCursor(document)
        cursor.setBlockFormat(plain_format())
        insert_source(cursor, text)
        self.choose_fit(fit)
        document.setUndoRedoEnabled(True)
        self.setTextCursor(cursor)
        self._loading = False
        self.marks.look(fit)

    def replace_source(self, text: str, fit: Fit | None = None) -> None:
        """Put another text in place of this one, as a person would, and do this to it: one step, which can be undone.
        None: what was done before.
        """
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        insert_source(cursor, text) if text else cursor.removeSelectedText()
        self.choose_fit(fit or self.fit)
        cursor.endEditBlock()

    def insert_field(self, name: str) -> None:
        """Put a field where the cursor is."""
        self.textCursor().insertText(MARK, token_format(written(Field(name))))
        self.setFocus()

    def field_at(self, position: int) -> str | None:
        """How the field at a place is written; None when none stands there."""
        return source_at(self.document(), position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if not any(event.matches(key) for key in UNDOING):
            self._make_tokens()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.commitString():
            self._make_tokens()

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

    def _changed(self) -> None:
        if not self._loading:
            self.marks.look(self.fit)
            self.edited.emit()

    def _make_tokens(self) -> None:
        """What was typed as `{first_name}` becomes a token."""
        if make_tokens(self.document()):
            self.setCurrentCharFormat(QTextCharFormat())
