"""What the import screen asks of the store beside the rows: the shop's country, and the lists that there are."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.storage.reads import reading
from app.storage.reads.contacts import ListRow, all_lists
from app.ui.asking import Asking
from app.ui.desk import Desk


class ImportKnown(QObject):
    """Emits each once it is known."""

    region = Signal(str)
    lists = Signal(list)
    failed = Signal(Exception)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Nothing is asked yet."""
        super().__init__(parent)
        self._desk = desk
        self._region: Asking[str] = Asking(
            desk.background,
            lambda: desk.actions.imports.region,
            answered=self.region.emit,
            failed=lambda _: None,
            parent=self,
        )
        self._lists = Asking(
            desk.background, self._read_lists, answered=self.lists.emit, failed=self.failed.emit, parent=self
        )

    def ask(self) -> None:
        """Ask for both now."""
        self._region.ask_afresh()
        self._lists.ask_afresh()

    def _read_lists(self) -> Callable[[], list[ListRow]]:
        store = self._desk.store

        def read() -> list[ListRow]:
            with reading(store) as conn:
                return all_lists(conn)

        return read
