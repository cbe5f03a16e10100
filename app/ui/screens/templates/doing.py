"""What is done with a template: added, copied, deleted, brought back, used in a new campaign; one thing at a time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.draft import DraftContent, Saved
from app.domain.ids import TemplateId
from app.domain.starters import Starter
from app.ui.desk import Desk
from app.ui.screens.templates.editor import TemplateEditor
from app.ui.widgets.banner import Banner


class TemplateDoing(QObject):
    """What is asked while something else is under way is the second half of a double click."""

    ended = Signal()
    opened = Signal(object)
    """The TemplateId that is to be shown."""

    def __init__(self, desk: Desk, editor: TemplateEditor, deleted: Banner) -> None:
        """`deleted` offers the way back after a deletion."""
        super().__init__(editor)
        self._desk, self._editor, self._deleted = desk, editor, deleted
        self._busy = False
        editor.use_wanted.connect(self.use)
        editor.copy_wanted.connect(self.duplicate)
        editor.delete_wanted.connect(self.delete)

    def add(self, starter: Starter) -> None:
        """Keep a ready-made text as a template."""
        templates = self._desk.actions.templates
        self._do(
            lambda: templates.add(name=starter.name, text=starter.text, category=starter.category),
            failing=self.tr("It was not added"),
            done=lambda _: self._desk.say(self.tr("“{0}” added").format(starter.name)),
        )

    def duplicate(self) -> None:
        """Copy what is in the editor, once it is saved."""
        template, templates = self._editor.template, self._desk.actions.templates
        if template is not None:
            self._editor.saver.then(
                lambda: self._do(
                    lambda: templates.duplicate(template),
                    failing=self.tr("It was not copied"),
                    done=self.opened.emit,
                )
            )

    def delete(self) -> None:
        """Delete what is in the editor, and offer the way back."""
        template, templates = self._editor.template, self._desk.actions.templates
        if template is not None:
            name = self._editor.saver.stored.name
            self._do(
                lambda: templates.delete(template),
                failing=self.tr("It was not deleted"),
                done=lambda _: self._was_deleted(template, name),
            )

    def use(self) -> None:
        """Begin a campaign with what is in the editor, once it is saved."""
        self._editor.saver.then(self._begin_campaign)

    def _was_deleted(self, template: TemplateId, name: str) -> None:
        if self._editor.template == template:
            self._editor.hide()
            self._editor.clear()
        words = self.tr("“{0}” was deleted.").format(name)
        self._deleted.say(words, action=self.tr("Undo"), do=lambda: self._bring_back(template))

    def _bring_back(self, template: TemplateId) -> None:
        templates = self._desk.actions.templates

        def back(_: object) -> None:
            self._deleted.hide()
            self.opened.emit(template)

        self._do(lambda: templates.undelete(template), failing=self.tr("It was not brought back"), done=back)

    def _begin_campaign(self) -> None:
        stored, drafts = self._editor.saver.stored, self._desk.actions.drafts
        content = DraftContent(name=stored.name, text=stored.text, sender=stored.sender)

        def begun(saved: Saved) -> None:
            self._desk.routes.compose.emit(saved.campaign)

        self._do(lambda: drafts.create(content), failing=self.tr("The campaign was not begun"), done=begun)

    def _do(self, work: Callable[[], object], *, failing: str, done: Callable[..., None]) -> None:
        if not self._busy:
            self._busy = True
            self._desk.do(work, failing=failing, done=done, after=self._after)

    def _after(self) -> None:
        self._busy = False
        self.ended.emit()
