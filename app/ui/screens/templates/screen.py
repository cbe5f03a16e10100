"""The templates: texts that a shop uses again, found, written and used in a new campaign."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QStackedWidget

from app.domain.folding import fold
from app.domain.ids import TemplateId
from app.storage.reads import reading
from app.storage.reads.fields import known_fields
from app.storage.reads.templates import all_templates
from app.ui.asking import Asking
from app.ui.assets import icon
from app.ui.desk import Desk
from app.ui.models.template_list import Shown, TemplateList, shown
from app.ui.screen import Screen
from app.ui.screens.templates.doing import TemplateDoing
from app.ui.screens.templates.editor import TemplateEditor
from app.ui.screens.templates.starters import StartersPanel
from app.ui.tokens import GAP_XL
from app.ui.widgets.banner import Banner
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.choices import Choices
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, label
from app.ui.widgets.template_view import TemplateView
from app.ui.words import of_error

ALL = "\x00all"
"""No category is called this."""


class TemplatesScreen(Screen):
    """A list at the left; at the right the editor, or ready-made texts."""

    def __init__(self, desk: Desk) -> None:
        """Reads nothing until `refresh`."""
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.known = False
        self._wanted: TemplateId | None = None
        self.model = TemplateList(self)
        self.view = TemplateView(theme)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Templates"))
        self.search = QLineEdit()
        self._glass = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.categories = Choices(theme, [(ALL, self.tr("All"))])
        self.starters_button = Button(theme, self.tr("Ready-made texts"), sign="file-plus")
        self.new_button = Button(theme, self.tr("New template"), kind="primary", sign="plus")
        self.editor = TemplateEditor(desk)
        self.starters = StartersPanel(desk)
        self.starters.hide()
        self.deleted = Banner(theme, "info", dismissable=True)
        self.doing = TemplateDoing(desk, self.editor, self.deleted)
        self.empty = Empty(theme)
        self._place = QStackedWidget()
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)
        self._lay_out()
        self._connect()

    @property
    def waiting(self) -> bool:
        """Whether the templates are being read."""
        return self._asking.waiting

    def refresh(self) -> None:
        """Read them again."""
        self._asking.ask()

    def seek(self) -> bool:
        self.search.setFocus()
        self.search.selectAll()
        return True

    def step_back(self) -> bool:
        if self.starters.isVisible():
            self._show_starters(shown=False)
            return True
        if self.editor.isVisible():
            self._close_editor()
            return True
        return False

    def step_on(self) -> None:
        if self.editor.isVisible() and self.editor.use.isEnabled():
            self.doing.use()

    def flush(self) -> None:
        if self.editor.isVisible():
            self.editor.flush()

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self.flush()

    def show_template(self, template: TemplateId | None) -> None:
        """Open one in the editor; None begins a new one."""
        self._leave_editor()
        self._show_starters(shown=False)
        if template is None:
            self.view.clearSelection()
            self._wanted = None
            self.editor.begin()
            return
        self._wanted = template
        if self.known:
            self._open_wanted()
        self.refresh()

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the templates"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 12)
        self.search.setMaximumWidth(self.fontMetrics().averageCharWidth() * 32)
        box = column(14)
        box.setContentsMargins(GAP_XL, 20, GAP_XL, 20)
        head = row(12)
        head.addWidget(label(self.tr("Templates"), "title"), 1)
        for part in (self.search, self.starters_button, self.new_button):
            head.addWidget(part)
        box.addLayout(head)
        box.addWidget(self.categories)
        box.addWidget(self.deleted)
        card = Card(padding=0)
        card.box.setContentsMargins(1, 6, 1, 6)
        self._place.addWidget(self.view)
        self._place.addWidget(self.empty)
        card.box.addWidget(self._place)
        line = row(14)
        line.addWidget(card, 1)
        line.addWidget(self.editor)
        line.addWidget(self.starters)
        box.addLayout(line, 1)
        self.setLayout(box)
        self._dress()

    def _connect(self) -> None:
        self._desk.theme.changed.connect(self._dress)
        self.search.textChanged.connect(lambda _: self._narrow())
        self.categories.chosen.connect(lambda _: self._narrow())
        self.view.selectionModel().currentChanged.connect(self._picked)
        self.view.clicked.connect(self._picked)
        self.new_button.clicked.connect(lambda: self.show_template(None))
        self.starters_button.clicked.connect(lambda: self._show_starters(shown=not self.starters.isVisible()))
        self.starters.closed.connect(lambda: self._show_starters(shown=False))
        self.starters.wanted.connect(self.doing.add)
        self.editor.saved.connect(self._saved)
        self.editor.closed.connect(self._close_editor)
        self.doing.ended.connect(self.refresh)
        self.doing.opened.connect(self.show_template)

    def _dress(self) -> None:
        self._glass.setIcon(icon("search", self._desk.theme.tokens.text_3))

    def _question(self) -> Callable[[], tuple[list[Shown], tuple[str, ...]]]:
        store = self._desk.store

        def read() -> tuple[list[Shown], tuple[str, ...]]:
            with reading(store) as conn:
                fields = known_fields(conn)
                return shown(all_templates(conn), fields), fields

        return read

    def _take(self, read: tuple[list[Shown], tuple[str, ...]]) -> None:
        found, fields = read
        self.known = True
        self.editor.offer_fields(fields)
        self.model.show_all(found)
        names = sorted({one.row.category for one in found if one.row.category}, key=fold)
        self.categories.show_choices([(ALL, self.tr("All")), *((name, name) for name in names)])
        self.categories.setVisible(bool(names))
        self.editor.offer_categories(names)
        self.starters.know([one.row.name for one in found])
        self._narrow()
        self._open_wanted()
        self._follow(found)

    def _follow(self, found: list[Shown]) -> None:
        """What is edited here may have been changed or deleted elsewhere."""
        template = self.editor.template
        if self.editor.isVisible() and template is not None:
            here = next((one for one in found if one.row.id == template), None)
            if here is not None:
                self.editor.show_template(here.row)
            elif not self.editor.saver.pending:
                self.editor.hide()

    def _open_wanted(self) -> None:
        if self._wanted is None:
            return
        here = next((one for one in self.model.all if one.row.id == self._wanted), None)
        if here is not None:
            self._wanted = None
            if self.model.row_of(here.row.id) is None:  # narrowed to others
                self.search.clear()
                self.categories.choose(ALL)
            self.editor.show_template(here.row)
            self._select(here.row.id)

    def _narrow(self) -> None:
        key = self.categories.key
        self.model.narrow(None if key == ALL else key, self.search.text())
        if self.editor.isVisible():
            self._select(self.editor.template)
        if self.known:
            self._show_state()

    def _show_state(self) -> None:
        if self.model.rowCount():
            self._place.setCurrentWidget(self.view)
            return
        if self.model.all:
            self.empty.show_state(
                self.tr("No template matches"),
                self.tr("None has all of these words."),
                action=self.tr("Show all"),
                do=self._show_all,
            )
        else:
            self.empty.show_state(
                self.tr("No templates yet"),
                self.tr("Keep the texts that you send again and again, or begin with a ready-made one."),
                action=self.tr("See ready-made texts"),
                do=lambda: self._show_starters(shown=True),
            )
        self._place.setCurrentWidget(self.empty)

    def _show_all(self) -> None:
        self.search.clear()
        self.categories.choose(ALL)
        self._narrow()

    def _broke(self, error: Exception) -> None:
        self.known = False
        self.empty.show_state(
            self.tr("The templates could not be read"), of_error(error), action=self.tr("Try again"), do=self.refresh
        )
        self._place.setCurrentWidget(self.empty)

    def _select(self, template: TemplateId | None) -> None:
        at = self.model.row_of(template)
        if at is None:
            self.view.clearSelection()
        elif self.view.currentIndex().row() != at or not self.view.selectionModel().hasSelection():
            self.view.setCurrentIndex(self.model.index(at))

    def _picked(self, index: QModelIndex) -> None:
        one = self.model.at(index)
        if one is None or (self.editor.isVisible() and self.editor.template == one.row.id):
            return
        self._leave_editor()
        self._show_starters(shown=False)
        self.editor.show_template(one.row)

    def _leave_editor(self) -> None:
        if self.editor.isVisible():
            self.editor.flush()

    def _close_editor(self) -> None:
        self._leave_editor()
        self.editor.hide()
        self.view.clearSelection()
        self.view.setCurrentIndex(QModelIndex())
        self.view.setFocus()

    def _show_starters(self, *, shown: bool) -> None:
        if shown:
            self._leave_editor()
            self.editor.hide()
            self.view.clearSelection()
        self.starters.setVisible(shown)

    def _saved(self, template: TemplateId) -> None:
        self.refresh()
        if self.editor.isVisible():
            self._select(template)
