"""What stands in for a merge field when a person has no value for it: a small window beside the field."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app.domain.template import Field
from app.ui.composing_words import field_words
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label


class FieldPopup(QDialog):
    """Emits `chosen` with the words to use instead, or `removed`. Esc, or a click beside it, changes nothing."""

    chosen = Signal(str)
    removed = Signal()

    def __init__(self, theme: Theme, field: Field, parent: QWidget) -> None:
        """Show it with `show_below`."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        name = field_words(field.name)
        words = self.tr("Whoever has no {0} gets instead:").format(name)
        self.setAccessibleName(words)
        self.fallback = QLineEdit(field.fallback)
        self.fallback.setAccessibleName(words)
        self.fallback.setPlaceholderText(self.tr("nothing"))
        self.fallback.textEdited.connect(self._without_braces)
        self.remove = Button(theme, self.tr("Remove field"), kind="link")
        self.done_button = Button(theme, self.tr("Done"), kind="primary")
        self.remove.setAutoDefault(False)
        self.done_button.setDefault(True)
        self.remove.clicked.connect(self._remove)
        self.done_button.clicked.connect(self._choose)
        box = column(8)
        box.setContentsMargins(12, 12, 12, 12)
        box.addWidget(label(words))
        box.addWidget(self.fallback)
        answers = row(8)
        answers.addWidget(self.remove)
        answers.addStretch(1)
        answers.addWidget(self.done_button)
        box.addLayout(answers)
        self.setLayout(box)

    def show_below(self, place: QPoint) -> None:
        """Show it there, and put the keyboard into it."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        self.move(
            max(room.left(), min(place.x(), room.right() - self.width())),
            max(room.top(), min(place.y() + 4, room.bottom() - self.height())),
        )
        self.show()
        self.fallback.setFocus()
        self.fallback.selectAll()

    def _without_braces(self, text: str) -> None:
        """A brace would end the field."""
        if "{" in text or "}" in text:
            self.fallback.setText(text.replace("{", "").replace("}", ""))

    def _choose(self) -> None:
        self.chosen.emit(self.fallback.text())
        self.accept()

    def _remove(self) -> None:
        self.removed.emit()
        self.accept()
