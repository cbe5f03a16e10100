"""The campaigns of a report as rows that can be sorted by any figure; rows change in place."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from app.domain.ids import iso
from app.storage.reads.results import Report, Result
from app.ui.report_words import cells, columns

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SORT_BY = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns in their order."""

    NAME = 0
    SENT = 1
    MESSAGES = 2
    DELIVERED = 3
    NOT_DELIVERED = 4
    UNCONFIRMED = 5
    COST = 6
    EXPORT = 7


class ResultTable(QAbstractTableModel):
    """Newest first until it is sorted."""

    def __init__(self, parent: QObject) -> None:
        """Empty."""
        super().__init__(parent)
        self._results: Sequence[Result] = ()
        self._cells: list[list[str]] = []

    def show_report(self, report: Report) -> None:
        """The same campaigns keep their rows; other campaigns are another table."""
        told = [self._row(result, report) for result in report.results]
        same = [one.campaign.id for one in report.results] == [one.campaign.id for one in self._results]
        if not same:
            self.beginResetModel()
        changed = [at for at, row in enumerate(told) if same and row != self._cells[at]]
        self._results, self._cells = report.results, told
        if not same:
            self.endResetModel()
        for at in changed:
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._results)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return [*columns(priced=True), ""][section]
        if role == Qt.ItemDataRole.AccessibleTextRole and section == Column.EXPORT:
            return self.tr("Export CSV")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        result = self._results[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return result
        if role == SORT_BY:
            return _sort_key(result, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(index.column())
        export = index.column() == Column.EXPORT
        if export and role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("Export the delivery report of “{0}”").format(result.campaign.name)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return "" if export else self._cells[index.row()][index.column()]
        return None

    def _row(self, result: Result, report: Report) -> list[str]:
        told = cells(result, report)
        return told + [""] * (Column.EXPORT - len(told))


class SortedResults(QSortFilterProxyModel):
    """Sorts names as people do and figures by their size."""

    def __init__(self, source: ResultTable, parent: QObject) -> None:
        """Over this table."""
        super().__init__(parent)
        self.setSourceModel(source)
        self.setSortRole(SORT_BY)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortLocaleAware(True)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = super().headerData(section, orientation, role)
        if role != Qt.ItemDataRole.DisplayRole or section != self.sortColumn() or not found:
            return found
        # Part of the words, because a style draws its own arrow over words that stand on the right.
        return f"{found} {'↑' if self.sortOrder() is Qt.SortOrder.AscendingOrder else '↓'}"


def alignment(column: int) -> Qt.AlignmentFlag:
    """Figures stand on the right."""
    side = Qt.AlignmentFlag.AlignRight if column >= Column.MESSAGES else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _sort_key(result: Result, column: int) -> str | float | None:
    launched = result.campaign.launched_at
    keys: dict[int, str | float] = {
        Column.NAME: result.campaign.name,
        Column.SENT: "" if launched is None else iso(launched),
        Column.MESSAGES: result.campaign.planned,
        Column.DELIVERED: result.delivered / result.meant if result.meant else -1.0,
        Column.NOT_DELIVERED: result.not_delivered,
        Column.UNCONFIRMED: result.unconfirmed,
        Column.COST: result.billed,
    }
    return keys.get(column)
