"""The rows of a file and what becomes of each, in pages that are read when they come into view."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from app.domain.contact_file import PROBLEMS, Outcome, Shown
from app.pipeline.commands import Look, Preview, PreviewRow
from app.ui.asking import Asking
from app.ui.background import Background
from app.ui.figures import whole
from app.ui.file_words import column_name, column_names
from app.ui.import_words import result

Index = QModelIndex | QPersistentModelIndex
Pages = dict[int, list[PreviewRow]]
NOWHERE = QModelIndex()
LINE = 0
PAGE, PAGES_KEPT, PAGES_AT_ONCE = 100, 60, 4
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ImportRows(QAbstractTableModel):
    """The line, the columns of the file, and the result; before there are results, the first rows without them."""

    failed = Signal(Exception)
    loaded = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        """Empty."""
        super().__init__(parent)
        self._look: Look | None = None
        self._preview: Preview | None = None
        self._shown: Shown = None
        self._names: list[str] = []
        self._count = 0
        self._pages: OrderedDict[int, list[PreviewRow]] = OrderedDict()
        self._wanted: list[int] = []
        self._asking = Asking(background, self._question, answered=self._take, failed=self.failed.emit, parent=self)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._asking.ask)

    @property
    def result_column(self) -> int:
        """Where the result stands: after the columns of the file."""
        return 1 + (len(self._look.file.header) if self._look else 0)

    @property
    def look(self) -> Look | None:
        """The file that is shown."""
        return self._look

    @property
    def waiting(self) -> bool:
        """Whether rows are on their way."""
        return self._asking.waiting or self._soon.isActive()

    def show_look(self, look: Look | None) -> None:
        """Show the first rows of a file, without results."""
        self.beginResetModel()
        self._look, self._preview, self._shown = look, None, None
        self._names = column_names(look) if look else []
        self._count = len(look.sample) if look else 0
        self._forget()
        self.endResetModel()

    def show_results(self, preview: Preview | None, shown: Shown) -> None:
        """Show the rows that are wanted; without a preview, the first rows again."""
        self.beginResetModel()
        self._preview, self._shown = preview, shown
        if preview is not None:
            self._count = _count(preview, shown)
        else:
            self._count = len(self._look.sample) if self._look else 0
        self._forget()
        self.endResetModel()

    def row_at(self, row: int) -> PreviewRow | None:
        """A row with its result, if it is loaded."""
        page = self._pages.get(row // PAGE)
        return page[row % PAGE] if page is not None and row % PAGE < len(page) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._look is None else self.result_column + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or self._look is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(RIGHT if section == LINE else LEFT)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == LINE:
            return self.tr("Line")
        return self.tr("Result") if section == self.result_column else column_name(self._look, section - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(RIGHT if index.column() == LINE else LEFT)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if self._preview is None:
            return self._sample(index) if role == Qt.ItemDataRole.DisplayRole else None
        row = self.row_at(index.row())
        if row is None:
            self._want(index.row() // PAGE)
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return result(row, self._names) if index.column() == self.result_column else None
        if index.column() == self.result_column:
            return result(row, self._names)
        return whole(row.line) if index.column() == LINE else _cell(row.cells, index.column() - 1)

    def _sample(self, index: Index) -> str | None:
        assert self._look is not None
        row = self._look.sample[index.row()]
        if index.column() == LINE:
            return whole(row.line)
        return None if index.column() == self.result_column else _cell(row.cells, index.column() - 1)

    def _forget(self) -> None:
        self._pages.clear()
        self._wanted.clear()
        self._soon.stop()
        self._asking.forget()

    def _want(self, page: int) -> None:
        if page not in self._wanted:
            self._wanted = [*self._wanted[1 - PAGES_AT_ONCE :], page]
            self._soon.start()

    def _question(self) -> Callable[[], Pages]:
        preview, shown, wanted = self._preview, self._shown, tuple(self._wanted)
        assert preview is not None

        def read() -> Pages:
            return {page: preview.page(shown, page * PAGE, PAGE) for page in wanted}

        return read

    def _take(self, pages: Pages) -> None:
        for number, rows in pages.items():
            self._pages[number] = rows
            if number in self._wanted:
                self._wanted.remove(number)
            first, last = number * PAGE, min(number * PAGE + len(rows), self._count) - 1
            if last >= first:
                self.dataChanged.emit(self.index(first, 0), self.index(last, self.result_column))
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        self.loaded.emit()


def _count(preview: Preview, shown: Shown) -> int:
    if shown is None:
        return preview.rows
    return preview.problems if shown == PROBLEMS else preview.counts[Outcome(shown)]


def _cell(cells: Sequence[str], at: int) -> str:
    return " ".join(cells[at].split()) if at < len(cells) else ""
