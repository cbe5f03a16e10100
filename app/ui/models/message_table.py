"""The live table of one campaign's messages: pages loaded off the UI thread, cells changed in place, never a reset."""

from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from app.domain.ids import CampaignId, Clock, MessageId
from app.domain.message import Status
from app.storage.reads.messages import MessageRow
from app.ui.asking import Asking
from app.ui.background import Background
from app.ui.models.message_cells import Column, alignment, cell, heading
from app.ui.models.message_pages import PAGE, Change, Moment, View, Wanted, changes, look
from app.ui.words import reason

Index = QModelIndex | QPersistentModelIndex
PAGES_KEPT = 40
NOWHERE = QModelIndex()


class MessageTable(QAbstractTableModel):
    """Rows come when a view asks for them. The same message keeps its row while others come and go around it."""

    about_to_move = Signal()
    moved = Signal()
    loaded = Signal()
    failed = Signal(Exception)

    def __init__(
        self, store: Path, background: Background, *, clock: Clock, visible: Callable[[], View], parent: QObject
    ) -> None:
        """`visible` tells which rows are on screen; only those are read again when something changes."""
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._visible = visible
        self._filter: tuple[CampaignId, Status | None] | None = None
        self._moment: Moment | None = None
        self._count = 0
        self.kept: MessageId | None = None
        """A message that must not lose its row although it is off screen: the selected one."""
        self._asking = Asking(background, self._question, answered=self._take, failed=self.failed.emit, parent=self)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.refresh)

    def show(self, campaign: CampaignId, status: Status | None) -> None:
        """Show these messages. The one place where the model is reset."""
        self.beginResetModel()
        self._filter, self._moment, self._count = (campaign, status), None, 0
        self.endResetModel()
        self._asking.ask_afresh()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._filter, self._moment, self._count, self.kept = None, None, 0, None
        self.endResetModel()
        self._asking.forget()

    def refresh(self) -> None:
        """Read again what is on screen."""
        if self._filter is not None:
            self._asking.ask()

    @property
    def waiting(self) -> bool:
        """Whether an answer is on its way, or a question."""
        return self._asking.waiting or self._soon.isActive()

    @property
    def known(self) -> bool:
        """Whether anything was read yet, so that an empty table means: there is nothing."""
        return self._moment is not None

    def message_at(self, row: int) -> MessageRow | None:
        """The message in a row, if it is loaded."""
        return self._moment.row(row) if self._moment else None

    def row_of(self, message: MessageId) -> int | None:
        """The row of a message, if it is loaded."""
        return self._moment.position(message) if self._moment else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(section)
        return heading(section) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(index.column())
        row = self.message_at(index.row())
        if row is None:
            self._soon.start()
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(row, index.column(), self._clock())
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.DETAIL:
            return reason(row.why, row.detail) or None
        return None

    def _question(self) -> Callable[[], Moment]:
        assert self._filter is not None
        moment, view = self._moment, self._visible()
        top = moment.row(view.first) if moment and view.first > 0 and self._filter[1] is not None else None
        wanted = Wanted(
            *self._filter,
            first=view.first,
            last=max(view.last, view.first),
            top=top.id if top else None,
            kept=self.kept,
            known_count=moment.count if moment else None,
            known_anchors=moment.anchors if moment else (),
        )
        return lambda: look(self._store, wanted)

    def _take(self, after: Moment) -> None:
        before = self._moment
        if before is None:
            self.beginResetModel()
            self._moment, self._count = after, after.count
            self.endResetModel()
        elif before.anchors is after.anchors and before.count == after.count:
            self._moment = _merged(before, after)
            self._tell_changed(before, after)
        else:
            self._move(before, after)
        self.loaded.emit()

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
        if more > 0:
            end = change.start + change.before
            self.beginInsertRows(NOWHERE, end, end + more - 1)
            self._count += more
            self.endInsertRows()
        else:
            end = change.start + change.before
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
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))


def _merged(before: Moment, after: Moment) -> Moment:
    """The pages of the newer moment, and of the older ones as many as are worth keeping."""
    pages = {number: page for number, page in before.pages.items() if number not in after.pages}
    kept = dict(list(pages.items())[-PAGES_KEPT:])
    return Moment(after.campaign, after.status, after.count, after.anchors, kept | after.pages)
