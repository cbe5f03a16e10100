"""Keeps a table of people where it is while others come and go: the same ones selected, the same one on top."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, QObject, Signal
from PySide6.QtWidgets import QTableView

from app.domain.ids import ContactId
from app.ui.models.people_pages import Shift
from app.ui.models.people_table import PeopleTable

FEW = 3
"""So many are looked for one by one; more of them in one go through everybody."""


def chosen_parts(table: QTableView) -> list[tuple[int, int]]:
    """The first and last row of each stretch of selected rows, from top to bottom."""
    selection = table.selectionModel().selection()
    found = [selection.at(number) for number in range(selection.count())]
    return sorted((part.top(), part.bottom()) for part in found)


class Staying(QObject):
    """Emits `settled` when the selection stands again after a change of rows."""

    settled = Signal()

    def __init__(self, table: QTableView) -> None:
        """Nothing is followed yet."""
        super().__init__(table)
        self._table = table
        self.busy = False
        """Whether rows are on the move: what the selection says meanwhile is not the person's doing."""
        self._current: int | None = None
        self._lost: set[int] = set()
        self._on_top: tuple[int, int] | None = None

    def follow(self, model: PeopleTable) -> None:
        """From now on, after the table has got this model."""
        self._model = model
        model.about_to_move.connect(self._remember)
        model.moved.connect(self._return)
        model.modelAboutToBeReset.connect(self._remember_all)
        model.modelReset.connect(self._return_all)

    @contextmanager
    def moving(self) -> Iterator[None]:
        """What happens to the selection in this block is not the person's doing."""
        self.busy = True
        try:
            yield
        finally:
            self.busy = False

    def _remember(self, shift: Shift) -> None:
        self.busy, model = True, self._model
        self._note_current()
        last = shift.start + shift.before - 1
        parts = [(max(begin, shift.start), min(end, last)) for begin, end in chosen_parts(self._table)]
        self._lost = {one for begin, end in parts if begin <= end for one in model.ids(begin, end)}
        top = max(self._table.rowAt(0), 0)
        self._on_top = (model.ids(top, top)[0], self._table.rowViewportPosition(top)) if top > 0 else None

    def _return(self, shift: Shift) -> None:
        arrived = self._model.ids(shift.start, shift.start + shift.after - 1) if shift.after and self._lost else ()
        self._select([shift.start + at for at, one in enumerate(arrived) if one in self._lost])
        self._go_to_current()
        if self._on_top is not None:
            row = self._model.row_of(ContactId(self._on_top[0]))
            if row is not None:
                self._table.updateGeometries()
                high = self._table.verticalHeader().defaultSectionSize()
                self._table.verticalScrollBar().setValue(row * high - self._on_top[1])
        self.busy = False
        self.settled.emit()

    def _remember_all(self) -> None:
        """Another question: whoever is selected stays so if the answer has them."""
        self.busy = True
        self._note_current()
        self._lost = {one for part in chosen_parts(self._table) for one in self._model.ids(*part)}

    def _return_all(self) -> None:
        model = self._model
        if 0 < len(self._lost) <= FEW:
            found = [model.row_of(ContactId(one)) for one in self._lost]
            self._select(sorted(row for row in found if row is not None))
        elif self._lost:
            everybody = model.ids(0, model.rowCount() - 1)
            self._select([row for row, one in enumerate(everybody) if one in self._lost])
        self._go_to_current()
        self.busy = False
        self.settled.emit()

    def _note_current(self) -> None:
        row = self._table.currentIndex().row()
        self._current = self._model.ids(row, row)[0] if row >= 0 else None

    def _go_to_current(self) -> None:
        """Qt goes on to a neighbour when the current row is taken out; a decision must never land on one."""
        row = None if self._current is None else self._model.row_of(ContactId(self._current))
        column = max(self._table.currentIndex().column(), 0)
        index = QModelIndex() if row is None else self._model.index(row, column)
        self._table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _select(self, rows: list[int]) -> None:
        chosen, begin, last = QItemSelection(), 0, self._model.columnCount() - 1
        for at, row in enumerate(rows):  # one part for each stretch of neighbours
            if at + 1 == len(rows) or rows[at + 1] != row + 1:
                chosen.append(QItemSelectionRange(self._model.index(rows[begin], 0), self._model.index(row, last)))
                begin = at + 1
        if rows:
            self._table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)
