"""The panel in which one template is written; it saves itself."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFormLayout, QLineEdit

from app.domain.ids import TemplateId
from app.domain.segments import measure
from app.domain.starters import unfilled
from app.domain.template import KNOWN_FIELDS, parse_leniently, render
from app.storage.reads.templates import TemplateRow
from app.ui.desk import Desk
from app.ui.screens.composer.writing import WritingCard
from app.ui.screens.templates.saving import TemplateSaver, Written, of_row, written
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error

LETTERS_WIDE = 56


class TemplateEditor(Card):
    """Emits what the person wants done with the template; the screen does it."""

    saved = Signal(object)
    """The TemplateId, each time that the store has it."""
    use_wanted = Signal()
    copy_wanted = Signal()
    delete_wanted = Signal()
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        """Hidden until a template is shown."""
        super().__init__(spacing=10)
        theme = desk.theme
        self.before = Written()
        self._fields: tuple[str, ...] = KNOWN_FIELDS
        self.saver = TemplateSaver(desk, self.content, self)
        self.heading = label(role="heading")
        self.close_button = Button(theme, kind="quiet", sign="x", name=self.tr("Close the editor"))
        self.name, self.category, self.sender_name = QLineEdit(), QLineEdit(), QLineEdit()
        self._categories = QStringListModel(self)
        self.writing = WritingCard(theme)
        self.state = label(role="small", wrap=True)
        self.problem = label(role="problem", wrap=True)
        self.back = Button(theme, self.tr("Undo changes"), sign="rotate-ccw")
        self.copy = Button(theme, self.tr("Duplicate"), sign="copy")
        self.delete = Button(theme, self.tr("Delete"), kind="danger", sign="trash-2")
        self.use = Button(theme, self.tr("Use in a new campaign"), kind="primary", sign="send")
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def template(self) -> TemplateId | None:
        """Which one is shown; None for a new one."""
        return self.saver.template

    def content(self) -> Written:
        """What stands here."""
        return written(
            name=self.name.text(),
            category=self.category.text(),
            text=self.writing.editor.source(),
            sender=self.sender_name.text(),
        )

    def show_template(self, found: TemplateRow) -> None:
        """Another one, or this one as it was changed elsewhere."""
        if found.id == self.template and (self.saver.pending or self.saver.saving or of_row(found) == self.content()):
            return
        self.before = of_row(found)
        self._fill(self.before)
        self.saver.start_over(found.id, self.before)
        self._show_state()
        self.show()

    def clear(self) -> None:
        """Let go of the one that is shown."""
        self.before = Written()
        self._fill(self.before)
        self.saver.start_over(None, self.before)
        self._show_state()

    def begin(self) -> None:
        """A new one."""
        self.clear()
        self.show()
        self.name.setFocus()

    def offer_categories(self, categories: Sequence[str]) -> None:
        """Those that there are."""
        self._categories.setStringList([*categories])

    def offer_fields(self, fields: tuple[str, ...]) -> None:
        """What a text can name."""
        if fields != self._fields:
            self._fields = fields
            self.writing.offer_fields(fields)
            self._measure()

    def flush(self) -> None:
        """Save at once; a text without a name gets its first words for one."""
        content = self.content()
        if not content.blank and not content.name:
            self.name.setText(" ".join(content.text.split())[:30])
        self.saver.now()

    def missing(self) -> str:
        """What the owner has to write before the text can be used; empty when nothing is missing."""
        return unfilled(self.content().text)

    def _lay_out(self) -> None:
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * LETTERS_WIDE)
        head = row(8)
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        self.box.addLayout(head)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, part, name, hint in (
            (self.tr("&Name"), self.name, self.tr("Name of the template"), self.tr("Such as: Weekend offer")),
            (self.tr("&Category"), self.category, self.tr("Category"), self.tr("Such as: Offers")),
            (self.tr("&Sender"), self.sender_name, self.tr("Sender"), self.tr("As in Settings")),
        ):
            part.setAccessibleName(name)
            part.setPlaceholderText(hint)
            form.addRow(title, part)
        completer = QCompleter(self._categories, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.category.setCompleter(completer)
        self.box.addLayout(form)
        self.box.addWidget(self.writing, 1)
        self.box.addWidget(self.problem)
        self.box.addWidget(self.state)
        self.box.addWidget(self.use)
        more = row(8)
        for button in (self.copy, self.back):
            more.addWidget(button)
        more.addStretch(1)
        more.addWidget(self.delete)
        self.box.addLayout(more)

    def _connect(self) -> None:
        for field in (self.name, self.category, self.sender_name):
            field.textEdited.connect(self._edited)
            field.editingFinished.connect(self.saver.now)
        self.writing.edited.connect(self._edited)
        self.writing.editor.left.connect(self.saver.now)
        self.saver.changed.connect(self._show_state)
        self.saver.changed.connect(self._tell)
        self.back.clicked.connect(self._take_back)
        self.use.clicked.connect(self.use_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.close_button.clicked.connect(self.closed)

    def _fill(self, content: Written) -> None:
        for field, text in (
            (self.name, content.name),
            (self.category, content.category),
            (self.sender_name, content.sender),
        ):
            with QSignalBlocker(field):
                field.setText(text)
        self.writing.editor.set_source(content.text)
        self._measure()

    def _edited(self) -> None:
        self.saver.error = None
        self._measure()
        self._show_state()
        self.saver.soon()

    def _take_back(self) -> None:
        content = self.before
        for field, text in (
            (self.name, content.name),
            (self.category, content.category),
            (self.sender_name, content.sender),
        ):
            field.setText(text)
        self.writing.editor.replace_source(content.text)
        self._edited()
        self.saver.now()

    def _measure(self) -> None:
        template = parse_leniently(self.writing.editor.source(), self._fields)
        text = render(template, {})
        own = "".join(piece for piece in template.pieces if isinstance(piece, str))
        self.writing.show_measure(text, measure(text), own)

    def _tell(self) -> None:
        if self.template is not None and self.saver.error is None and not self.saver.pending:
            self.saved.emit(self.template)

    def _show_state(self) -> None:
        content, kept = self.content(), self.template is not None
        self.heading.setText(self.tr("Edit template") if kept else self.tr("New template"))
        self.state.setText(self._state(content))
        error = self.saver.error
        missing = self.missing()
        words = of_error(error) if error is not None else ""
        if not words and missing:
            words = self.tr("Write your own way to opt out in place of {0} before you use it.").format(missing)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.back.setEnabled(kept and content != self.before and bool(self.before.text))
        self.use.setEnabled(content.whole and not missing)
        self.copy.setEnabled(kept)
        self.delete.setEnabled(kept)

    def _state(self, content: Written) -> str:
        if self.saver.error is not None:
            return self.tr("Not saved")
        if content.blank:
            return self.tr("It saves itself while you write.")
        if not content.whole:
            return self.tr("It is saved as soon as it has a name and a text.")
        return self.tr("Saving…") if self.saver.pending or self.saver.saving else self.tr("Saved")
