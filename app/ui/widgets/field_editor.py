"""The editor of a message: plain text in which merge fields are tokens, each one step for the cursor, and what makes
it Unicode is underlined.
"""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QToolTip

from app.domain.forcing import Forcing
from app.domain.template import Field, field_of
from app.ui.composing_words import field_explained
from app.ui.forcing_words import can_replace, mark_words
from app.ui.theme import Theme
from app.ui.widgets.field_editor_places import near, place_of
from app.ui.widgets.field_editor_popup import FieldPopup
from app.ui.widgets.field_editor_text import FieldText
from app.ui.widgets.field_editor_tokens import MARK, token_format, written


class FieldEditor(FieldText):
    """What a field or a marked character can become is asked where it stands: with the mouse, F2 or the menu key."""

    left = Signal()
    """The keyboard has gone elsewhere."""

    def __init__(self, theme: Theme) -> None:
        """Empty."""
        super().__init__(theme)
        self._theme = theme
        self.setMouseTracking(True)

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
            self._edit_beside(self.textCursor().position())
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        point = event.position().toPoint()
        position, one = self._token_under(point), self._mark_under(point)
        if position is not None:
            self.edit_field(position)
        elif one is not None and self.marks.is_loud(one) and can_replace(one):
            self._offer(one)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        on_token = self._token_under(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if on_token else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Whatever can be done about a marked character comes before the usual."""
        at = self.textCursor().position()
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        one = (self.marks.at(at) or self.marks.at(at - 1)) if by_key else self._mark_under(event.pos())
        usual = self.createStandardContextMenu(event.pos())
        usual.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if one is not None:
            self.marks.offer(usual, one)
        usual.popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._explained(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _edit_beside(self, at: int) -> None:
        """The field, or the marked character, after the cursor or before it."""
        for position in (at, at - 1):
            one = self.marks.at(position)
            if self.field_at(position) is not None:
                self.edit_field(position)
                return
            if one is not None:
                self._offer(one)
                return

    def _offer(self, one: Forcing) -> None:
        """What can be done about a character, below it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.marks.offer(menu, one)
        menu.popup(self.viewport().mapToGlobal(place_of(self, one.start, one.end).bottomLeft()))

    def _explained(self, point: QPoint) -> str:
        position, one = self._token_under(point), self._mark_under(point)
        field = field_of(self.field_at(position) or "") if position is not None else None
        if field is not None:
            return field_explained(field)
        return mark_words(one) if one is not None and self.marks.is_loud(one) else ""

    def _replace(self, position: int, source: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(MARK, token_format(source)) if source else cursor.removeSelectedText()
        self.setFocus()

    def _token_under(self, point: QPoint) -> int | None:
        for position in near(self, point):
            if self.field_at(position) is not None and self._place(position).contains(point):
                return position
        return None

    def _mark_under(self, point: QPoint) -> Forcing | None:
        for position in near(self, point):
            one = self.marks.at(position)
            if one is not None and place_of(self, one.start, one.end).contains(point):
                return one
        return None

    def _place(self, position: int) -> QRect:
        """Where the character at a place is drawn."""
        return place_of(self, position, position + 1)
