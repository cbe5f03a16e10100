"""The table of people: a row for everybody who is asked for, pages loaded off the UI thread, cells changed in place.

What is on show stays until the answer to a newer question is there.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from app.domain.ids import Clock, ContactId
from app.storage.reads.people import Counts, PersonRow, Query
from app.ui.asking import Asking
from app.ui.background import Background
from app.ui.models.message_pages import View
from app.ui.models.people_cells import NEWEST_FIRST, Column, alignment, cell, heading, tip
from app.ui.models.people_pages import PAGE, People, Shift, Wanted, look, merged

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PeopleTable(QAbstractTableModel):
    """Rows are people by id. `about_to_move` and `moved` come round a change of who is there, with its Shift."""

    about_to_move = Signal(object)
    moved = Signal(object)
    turned = Signal()
    """The answer to another question is shown: it begins at the top."""
    loaded = Signal()
    failed = Signal(Exception)

    def __init__(
        self, store: Path, background: Background, *, clock: Clock, visible: Callable[[], View], parent: QObject
    ) -> None:
        """`visible` tells which rows are on screen; only those are read again when something changes."""
        super().__init__(parent)
        self._store, self._clock, self._visible = store, clock, visible
        self.query = Query()
        """What is asked; what is shown may still be the answer to an older question."""
        self._people: People | None = None
        self._count = 0
        self._asking = Asking(background, self._question, answered=self._take, failed=self.failed.emit, parent=self)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.refresh)

    def show(self, query: Query) -> None:
        """Ask something else; the newest question wins."""
        if query != self.query:
            self.query = query
            self._asking.ask_afresh()

    def refresh(self) -> None:
        """Read again what is on screen."""
        self._asking.ask()

    @property
    def waiting(self) -> bool:
        """Whether an answer is on its way, or a question."""
        return self._asking.waiting or self._soon.isActive()

    @property
    def shown(self) -> Query | None:
        """The question that what is on show answers, None before the first answer."""
        return self._people.query if self._people is not None else None

    @property
    def counts(self) -> Counts | None:
        """How many people there are, None before the first answer."""
        return self._people.counts if self._people is not None else None

    def person_at(self, row: int) -> PersonRow | None:
        """The person in a row, if it is loaded."""
        return self._people.row(row) if self._people is not None else None

    def ids(self, first: int, last: int) -> Sequence[int]:
        """Who is in the rows from `first` to `last`, loaded or not."""
        return self._people.ids[first : last + 1] if self._people is not None else ()

    def row_of(self, contact: ContactId, first: int = 0, last: int | None = None) -> int | None:
        """The row of a person among these rows."""
        if self._people is None:
            return None
        try:
            return self._people.ids.index(contact, first, self._count if last is None else last + 1)
        except ValueError:
            return None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(section)
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            newest = Column(section) in NEWEST_FIRST
            return (Qt.SortOrder.DescendingOrder if newest else Qt.SortOrder.AscendingOrder).value
        return heading(section) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(index.column())
        row = self.person_at(index.row())
        if row is None:
            if self._people is not None and index.row() // PAGE not in self._people.pages:
                self._soon.start()
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(row, index.column(), self._clock())
        if role == Qt.ItemDataRole.UserRole:
            return row
        return tip(row, index.column()) if role == Qt.ItemDataRole.ToolTipRole else None

    def _question(self) -> Callable[[], People]:
        view, store = self._visible(), self._store
        turning = self._people is None or self._people.query != self.query
        first, last = (0, view.last - view.first) if turning else (view.first, view.last)
        wanted = Wanted(self.query, first, max(last, first), self._people)
        return lambda: look(store, wanted)

    def _take(self, after: People) -> None:
        before = self._people
        if before is None or before.query != after.query:
            self.beginResetModel()
            self._people, self._count = after, len(after.ids)
            self.endResetModel()
            self.turned.emit()
        elif after.shift is None:
            self._people = merged(before, after)
            self._tell_changed(before, after)
        else:
            self._move(after, after.shift)
        self.loaded.emit()

    def _move(self, after: People, shift: Shift) -> None:
        assert self._people is not None
        self.about_to_move.emit(shift)
        # Between the steps the loaded rows belong neither to the old positions nor to the new ones: nothing is loaded.
        self._people = replace(self._people, pages={})
        if shift.before:
            self.beginRemoveRows(NOWHERE, shift.start, shift.start + shift.before - 1)
            self._count -= shift.before
            self.endRemoveRows()
        if shift.after:
            self.beginInsertRows(NOWHERE, shift.start, shift.start + shift.after - 1)
            self._count += shift.after
            self.endInsertRows()
        self._people = after
        for number, page in after.pages.items():
            self._emit_changed(number * PAGE, number * PAGE + len(page) - 1)
        self.moved.emit(shift)

    def _tell_changed(self, before: People, after: People) -> None:
        for number, page in after.pages.items():
            known = before.pages.get(number, [])
            different = [place for place, rows in enumerate(zip_longest(known, page)) if rows[0] != rows[1]]
            if different:
                self._emit_changed(number * PAGE + different[0], number * PAGE + different[-1])

    def _emit_changed(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))
