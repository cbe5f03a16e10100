"""A tag for several people: one that is in use, or a new one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.ui.desk import Desk
from app.ui.dialogs.saving import SavingDialog


class NameTag(SavingDialog):
    """Emits `saved` with what the work answered."""

    def __init__(
        self, desk: Desk, parent: QWidget, title: str, tags: Sequence[str], work: Callable[[str], object]
    ) -> None:
        """`work` is done with the tag; `tags` are offered while it is typed."""
        super().__init__(desk, parent, title, self._prepare_work, yes=self.tr("Put on the tag"))
        self._work = work
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Tag"))
        self.name.setPlaceholderText(self.tr("For example: VIP"))
        completer = QCompleter([*tags], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.name.setCompleter(completer)
        self.inside.addWidget(self.name)
        self.name.setFocus()

    def _prepare_work(self) -> Callable[[], object]:
        work, name = self._work, self.name.text()
        return lambda: work(name)
