"""Saving a template by itself: at each pause of typing, and whenever the person goes on to something else."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.ids import TemplateId
from app.domain.segments import normalise
from app.pipeline.commands import TemplateCommands
from app.storage.reads.templates import TemplateRow
from app.ui.desk import Desk

PAUSE_MS = 700


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the editor, as the store would have it."""

    name: str = ""
    category: str = ""
    text: str = ""
    sender: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was written yet."""
        return not (self.name or self.text.strip())

    @property
    def whole(self) -> bool:
        """Whether there is enough of it to be kept."""
        return bool(self.name and self.text.strip())


def written(*, name: str, category: str, text: str, sender: str) -> Written:
    """Blanks and spelling as the store keeps them."""
    return Written(
        normalise(" ".join(name.split())), normalise(" ".join(category.split())), normalise(text), sender.strip()
    )


def of_row(found: TemplateRow) -> Written:
    """What the store has."""
    return Written(found.name, found.category, found.text, found.sender)


class TemplateSaver(QObject):
    """One template at a time, one save after the other. What was refused stays in the editor."""

    changed = Signal()
    """It is saved now, or it could not be."""

    def __init__(self, desk: Desk, content: Callable[[], Written], parent: QObject) -> None:
        """Begin with `start_over`."""
        super().__init__(parent)
        self._desk, self._content = desk, content
        self.template: TemplateId | None = None
        self.stored = Written()
        self.error: Exception | None = None
        self.saving = False
        self._round = 0
        self._then: list[Callable[[], None]] = []
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._soon.timeout.connect(self.now)

    @property
    def pending(self) -> bool:
        """Whether something is not in the store yet."""
        return self._content() != self.stored

    def start_over(self, template: TemplateId | None, stored: Written) -> None:
        """Another template; None for one that the store does not have yet."""
        self._soon.stop()
        self._round += 1
        self._then.clear()
        self.template, self.stored, self.error, self.saving = template, stored, None, False

    def soon(self) -> None:
        """Save at the next pause."""
        self._soon.start()

    def now(self) -> None:
        """Save what there is, if it is enough to be kept."""
        self._soon.stop()
        content = self._content()
        if self.saving or not content.whole or content == self.stored:
            self.changed.emit()
            return
        self.saving = True
        commands, template, stored, this = self._desk.actions.templates, self.template, self.stored, self._round
        self._desk.background.run(
            lambda: _save(commands, template, content, stored),
            done=lambda saved: self._saved(saved, content, this),
            failed=lambda error: self._broke(error, this),
        )

    def then(self, do: Callable[[], None]) -> None:
        """Do something once everything is saved; not at all when it cannot be."""
        if not self.pending and not self.saving:
            do()
            return
        self._then.append(do)
        self.now()

    def _saved(self, template: TemplateId, content: Written, this: int) -> None:
        if this != self._round:
            return
        self.saving, self.error = False, None
        self.template, self.stored = template, content
        self.changed.emit()
        if self.pending and self._content().whole:
            self.now()
        else:
            waiting, self._then = self._then, []
            for do in waiting:
                do()

    def _broke(self, error: Exception, this: int) -> None:
        if this == self._round:
            self.saving, self.error = False, error
            self._then.clear()
            self.changed.emit()


def _save(commands: TemplateCommands, template: TemplateId | None, content: Written, stored: Written) -> TemplateId:
    if template is None:
        return commands.add(name=content.name, text=content.text, category=content.category, sender=content.sender)
    if content.name != stored.name:
        commands.rename(template, content.name)
    commands.change(template, text=content.text, category=content.category, sender=content.sender)
    return template
