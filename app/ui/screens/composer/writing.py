"""The card in which a message is written: the editor, its fields, undo, what it needs, and why it goes as Unicode."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget

from app.domain.forcing import unseen
from app.domain.segments import Measure
from app.domain.template import KNOWN_FIELDS
from app.ui.composing_words import field_words, forcing_words, used
from app.ui.forcing_words import beyond_words
from app.ui.theme import Theme
from app.ui.widgets.card import Card, row
from app.ui.widgets.field_editor import FieldEditor
from app.ui.widgets.labels import Button, label, rule
from app.ui.words import segments

LINES = 7


class Ends(QWidget):
    """Two things at the ends of a line, or below each other where there is no room for both."""

    def __init__(self, first: QWidget, last: QWidget) -> None:
        """In this order."""
        super().__init__()
        self._parts = first, last
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setContentsMargins(12, 8, 12, 8)
        self._line.setSpacing(6)
        self._line.addWidget(first)
        self._line.addStretch(1)
        self._line.addWidget(last)
        self.setLayout(self._line)

    def minimumSizeHint(self) -> QSize:
        wide = max(part.minimumSizeHint().width() for part in self._parts) + 24
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        both = sum(part.sizeHint().width() for part in self._parts) + 36
        way = QBoxLayout.Direction.LeftToRight if self.width() >= both else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(way)
        super().resizeEvent(event)


class WritingCard(Card):
    """Emits `edited` when the person changes the text."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__(role="editor", padding=0, spacing=0)
        self.editor = FieldEditor(theme)
        self.editor.setObjectName("message")
        self.editor.setAccessibleName(self.tr("Message"))
        self.editor.setAccessibleDescription(
            self.tr("F2 changes the field, or the underlined character, beside the cursor.")
        )
        self.editor.setPlaceholderText(self.tr("Write the message. It goes out exactly as it stands here."))
        self.editor.setMinimumHeight(self.editor.fontMetrics().lineSpacing() * LINES)
        self.editor.edited.connect(self.edited)
        self.editor.installEventFilter(self)
        self.fields = QMenu(self)
        self.fields.setAccessibleName(self.tr("Fields"))
        self._offered: tuple[str, ...] = ()
        self.offer_fields(KNOWN_FIELDS)
        self.insert = Button(theme, self.tr("Insert field"), kind="chip", sign="braces")
        self.insert.clicked.connect(self._show_fields)
        self.undo = Button(theme, kind="quiet", sign="undo-2", name=self.tr("Undo"))
        self.redo = Button(theme, kind="quiet", sign="redo-2", name=self.tr("Redo"))
        document = self.editor.document()
        for button, press, available in (
            (self.undo, self.editor.undo, document.undoAvailable),
            (self.redo, self.editor.redo, document.redoAvailable),
        ):
            button.clicked.connect(press)
            button.setEnabled(False)
            available.connect(button.setEnabled)
        self.used = label(role="muted")
        self.parts = label(role="heading")
        self.forcing = label(role="small", wrap=True)
        self.beyond = label(role="small", wrap=True)
        self._lay_out()

    def offer_fields(self, names: tuple[str, ...]) -> None:
        """The fields that there are: those in the menu, and those that are no mistake in the text."""
        if names == self._offered:
            return
        self._offered = names
        self.fields.clear()
        for name in names:
            self.fields.addAction(field_words(name).replace("&", "&&")).triggered.connect(
                lambda _=False, name=name: self.editor.insert_field(name)
            )
        self.editor.tokens.known = names
        self.editor.viewport().update()

    def show_measure(self, text: str, measured: Measure, own: str) -> None:
        """What the text, as one person gets it, needs; `own` is what everybody gets, without the fields."""
        self.used.setText(used(measured))
        self.parts.setText(segments(measured.segments))
        words = forcing_words(text, own)
        self.forcing.setText(words)
        self.forcing.setVisible(bool(words))
        more = beyond_words(unseen(text))
        self.beyond.setText(more)
        self.beyond.setVisible(bool(more))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The frame shows where the keyboard is, as that of any field does."""
        if watched is self.editor and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("role", "editing" if event.type() is QEvent.Type.FocusIn else "editor")
            self.style().unpolish(self)
            self.style().polish(self)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.box.setContentsMargins(1, 1, 1, 1)
        self.box.addWidget(self.editor, 1)
        self.box.addWidget(rule())
        left, right = row(6), row(0)
        for part in (self.insert, self.undo, self.redo):
            left.addWidget(part)
        right.addWidget(self.used)
        right.addWidget(self.parts)
        left.addStretch(1)  # where they stand below each other, each begins at the left
        right.addStretch(1)
        self.box.addWidget(Ends(_held(left), _held(right)))
        for told in (self.forcing, self.beyond):
            told.setContentsMargins(12, 0, 12, 10)
            self.box.addWidget(told)

    def _show_fields(self) -> None:
        self.fields.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))


def _held(line: QHBoxLayout) -> QWidget:
    made = QWidget()
    made.setLayout(line)
    return made
