"""The name of a saved audience: of a new one, or another name for one that is there."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.desk import Desk
from app.ui.dialogs.saving import SavingDialog
from app.ui.widgets.labels import label


class NameAudience(SavingDialog):
    """Emits `saved` with what the work answered."""

    def __init__(
        self, desk: Desk, parent: QWidget, title: str, *, name: str, told: str, work: Callable[[str], object]
    ) -> None:
        """`told` is the audience as a sentence; `work` is done with the name."""
        super().__init__(desk, parent, title, self._prepare_work)
        self._work = work
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Name of the audience"))
        self.name.setPlaceholderText(self.tr("For example: Loyalty, not messaged this week"))
        self.name.selectAll()
        self.inside.addWidget(label(told, "muted", wrap=True))
        self.inside.addWidget(self.name)
        self.name.setFocus()

    def _prepare_work(self) -> Callable[[], object]:
        work, name = self._work, self.name.text()
        return lambda: work(name)
