"""Rows that go from one moment to the next: the same message keeps its row while others come and go around it."""

from array import array
from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from app.domain.ids import MessageId
from app.storage.reads.messages import MessageRow
from app.ui.models.message_pages import PAGE, Change, Choice, Moment, View, changes

Index = QModelIndex | QPersistentModelIndex
PAGES_KEPT = 40
NOWHERE = QModelIndex()


class MovingRows(QAbstractTableModel):
    """Shows a `Moment`; columns and cells are its subclass's. Cells change in place, rows come and go, never a reset
    as long as the same messages are shown.
    """

    about_to_move = Signal()
    moved = Signal()
    turned = Signal()
    """Other messages are shown, or these in another order: it begins at the top."""

    def __init__(self, visible: Callable[[], View], parent: QObject) -> None:
        """`visible` tells which rows are on screen."""
        super().__init__(parent)
        self._visible = visible
        self._moment: Moment | None = None
        self._count = 0
        self.kept: MessageId | None = None
        """A message that must not lose its row although it is off screen: the selected one."""

    @property
    def known(self) -> bool:
        """Whether anything was read yet, so that an empty table means: there is nothing."""
        return self._moment is not None

    def shows(self, choice: Choice) -> bool:
        """Whether these messages are what is shown, and not still what was shown before."""
        return self._moment is not None and self._moment.choice == choice

    def message_at(self, row: int) -> MessageRow | None:
        """The message in a row, if it is loaded."""
        return self._moment.row(row) if self._moment else None

    def row_of(self, message: MessageId) -> int | None:
        """The row of a message, if it is loaded."""
        return self._moment.position(message) if self._moment else None

    def all_ids(self) -> "array[int] | None":
        """The ids of all rows, loaded or not; None when the list is too long for that."""
        return self._moment.ids if self._moment else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def empty(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._moment, self._count = None, 0
        self.endResetModel()

    def go_to(self, after: Moment) -> None:
        """Show what was read last."""
        before = self._moment
        if before is None or before.choice != after.choice:
            self._turn(after)
        elif after.choice.listed and before.ids is not after.ids:
            self._put_in_order(after)
        elif before.count == after.count and (after.choice.status is None or after.choice.listed):
            self._moment = _merged(before, after)
            self._tell_changed(before, after)
        else:
            self._move(before, after)

    def _turn(self, after: Moment) -> None:
        self.beginResetModel()
        self._moment, self._count = after, after.count
        self.endResetModel()
        self.turned.emit()

    def _put_in_order(self, after: Moment) -> None:
        """The same choice in a newer order: rows change their places, the view keeps its own."""
        self._moment = replace(after, pages={})
        self._apply(Change(0, self._count, after.count))
        self.layoutAboutToBeChanged.emit()
        self._moment = after
        row = None if self.kept is None else after.position(self.kept)
        for index in self.persistentIndexList():
            self.changePersistentIndex(index, NOWHERE if row is None else self.index(row, index.column()))
        self.layoutChanged.emit()

    def _move(self, before: Moment, after: Moment) -> None:
        found = changes(before, after, self._landmarks(before, after))
        if not found:
            self._moment = after
            self._tell_changed(before, after)
            return
        self.about_to_move.emit()
        # Between the steps the loaded rows belong neither to the old positions nor to the new ones: nothing is loaded.
        self._moment = replace(before, pages={})
        for change in found:
            self._apply(change)
        self._moment = after
        for number, page in after.pages.items():
            self._emit_changed(number * PAGE, number * PAGE + len(page) - 1)
        self.moved.emit()

    def _landmarks(self, before: Moment, after: Moment) -> list[MessageId]:
        view = self._visible()
        marks = [] if self.kept is None else [self.kept]
        for position in range(view.first, view.last + 1):
            row = before.row(position)
            if row is not None and after.position(row.id) is not None:
                return [row.id, *marks]
        return marks

    def _apply(self, change: Change) -> None:
        more = change.after - change.before
        end = change.start + change.before
        if more > 0:
            self.beginInsertRows(NOWHERE, end, end + more - 1)
            self._count += more
            self.endInsertRows()
        elif more < 0:
            self.beginRemoveRows(NOWHERE, end + more, end - 1)
            self._count += more
            self.endRemoveRows()

    def _tell_changed(self, before: Moment, after: Moment) -> None:
        for number, page in after.pages.items():
            known = before.pages.get(number, [])
            different = [place for place, rows in enumerate(zip_longest(known, page)) if rows[0] != rows[1]]
            if different:
                self._emit_changed(number * PAGE + different[0], number * PAGE + different[-1])

    def _emit_changed(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))


def _merged(before: Moment, after: Moment) -> Moment:
    """The pages of the newer moment, and of the older ones as many as are worth keeping."""
    pages = {number: page for number, page in before.pages.items() if number not in after.pages}
    kept = dict(list(pages.items())[-PAGES_KEPT:])
    return Moment(after.choice, after.count, kept | after.pages, after.ids)
