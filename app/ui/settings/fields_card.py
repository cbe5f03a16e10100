"""The shop's own fields: what they are called, what they hold, how many people have one; made, renamed, deleted."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.custom_field import CustomField
from app.storage.reads import reading
from app.storage.reads.fields import FieldRow, field_rows
from app.ui.asking import Asking
from app.ui.contact_words import FIELD_KIND, tell
from app.ui.desk import Desk
from app.ui.dialogs.new_field import NewField
from app.ui.widgets.card import Card, clear, row
from app.ui.widgets.labels import Button, label
from app.ui.widgets.question import Question
from app.ui.words import of_error, people


class FieldsCard(Card):
    """Reads itself on `refresh`."""

    def __init__(self, desk: Desk) -> None:
        """Empty until it has been read."""
        super().__init__(spacing=10)
        self._desk = desk
        self._shown: tuple[FieldRow, ...] | None = None
        self._asking = Asking(desk.background, self._question, answered=self._show, failed=self._broke, parent=self)
        self.new = Button(desk.theme, self.tr("New field"), sign="plus")
        self.new.clicked.connect(lambda: self._name(None))
        self.about = label(
            self.tr("What else you know of customers, such as points. A text can name a field between braces."),
            "muted",
            wrap=True,
        )
        self.problem = label(role="problem", wrap=True)
        self.problem.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        head = row(12)
        head.addWidget(label(self.tr("Your own fields"), "heading"))
        head.addStretch(1)
        head.addWidget(self.new)
        self.box.addLayout(head)
        for part in (self.about, self.problem):
            self.box.addWidget(part)
        self.box.addLayout(self._grid)

    @property
    def waiting(self) -> bool:
        """Whether they are being read."""
        return self._asking.waiting

    def refresh(self) -> None:
        """Read them again."""
        self._asking.ask()

    def _question(self) -> Callable[[], tuple[FieldRow, ...]]:
        store = self._desk.store

        def ask() -> tuple[FieldRow, ...]:
            with reading(store) as conn:
                return field_rows(conn)

        return ask

    def _show(self, found: tuple[FieldRow, ...]) -> None:
        self.problem.hide()
        if found == self._shown:
            return
        self._shown = found
        clear(self._grid)
        for at, one in enumerate(found):
            for column, part in enumerate(self._line(one)):
                self._grid.addWidget(part, at, column, Qt.AlignmentFlag.AlignVCenter)

    def _line(self, one: FieldRow) -> tuple[QWidget, ...]:
        field, theme = one.field, self._desk.theme
        words = f"{tell(FIELD_KIND[field.kind])} · {people(one.people) if one.people else self.tr('nobody has one')}"
        rename = Button(theme, sign="pencil", name=self.tr("Rename the field {0}").format(field.name))
        delete = Button(theme, sign="trash-2", name=self.tr("Delete the field {0}").format(field.name))
        rename.clicked.connect(lambda: self._name(field))
        delete.clicked.connect(lambda: self._delete(one))
        return label(field.name, wrap=True), label(words, "muted"), rename, delete

    def _name(self, field: CustomField | None) -> None:
        dialog = NewField(self._desk, self._desk.window, field)
        dialog.saved.connect(lambda _: self.refresh())
        dialog.open()

    def _delete(self, one: FieldRow) -> None:
        name = one.field.name
        words = (
            self.tr("{0} have a value for it. The values are deleted too, and this cannot be undone.")
            if one.people != 1
            else self.tr("{0} has a value for it. The value is deleted too, and this cannot be undone.")
        )
        braced = self.tr("A text that names it as {0} cannot be sent any more until it is changed.").format(
            f"{{{name}}}"
        )
        Question(
            self._desk.theme,
            self.tr("Delete the field “{0}”?").format(name),
            f"{words.format(people(one.people))} {braced}" if one.people else braced,
            yes=self.tr("Delete the field"),
            do=lambda: self._desk.do(
                lambda: self._desk.actions.fields.delete(one.field.id),
                failing=self.tr("The field was not deleted"),
                done=lambda _: self._desk.say(self.tr("The field “{0}” is deleted").format(name)),
                after=self.refresh,
            ),
            danger=True,
            parent=self._desk.window,
        ).open()

    def _broke(self, error: Exception) -> None:
        self._shown = None
        self.problem.setText(of_error(error))
        self.problem.show()
