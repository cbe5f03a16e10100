"""The jobs of the queues as a small table: what is being done, what waits, and until when."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.health import QueueName
from app.domain.ids import Clock
from app.storage.reads.jobs import JobRow, JobState
from app.ui.figures import day_time, short_time
from app.ui.words import QUEUE, WHY, messages, say

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns in their order."""

    JOB = 0
    QUEUE = 1
    STATE = 2
    DETAIL = 3


COLOUR = {
    JobState.ACTIVE: "sending",
    JobState.RETRYING: "unconfirmed",
    JobState.WAITING: "queued",
    JobState.SCHEDULED: "queued",
}
"""The token that each state is drawn in, beside its word."""


class JobList(QAbstractTableModel):
    """Rows change in place; the list is short, so it is handed over whole."""

    def __init__(self, *, clock: Clock, parent: QObject) -> None:
        """Empty until `show_jobs`."""
        super().__init__(parent)
        self._clock = clock
        self._rows: list[JobRow] = []
        self._states = {
            JobState.ACTIVE: self.tr("Active"),
            JobState.RETRYING: self.tr("Retrying"),
            JobState.WAITING: self.tr("Waiting"),
            JobState.SCHEDULED: self.tr("Scheduled"),
        }
        self._headings = (
            self.tr("Job"),
            self.tr("Queue"),
            self.tr("State"),
            self.tr("Detail"),
        )

    def show_jobs(self, rows: Sequence[JobRow]) -> None:
        """These from now on."""
        more = len(rows) - len(self._rows)
        if more > 0:
            self.beginInsertRows(NOWHERE, len(self._rows), len(rows) - 1)
            self._rows += rows[-more:]
            self.endInsertRows()
        elif more < 0:
            self.beginRemoveRows(NOWHERE, len(rows), len(self._rows) - 1)
            del self._rows[len(rows) :]
            self.endRemoveRows()
        for at, row in enumerate(rows):
            if self._rows[at] != row:
                self._rows[at] = row
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def states(self) -> list[str]:
        """Every state in words."""
        return [*self._states.values()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match index.column():
            case Column.JOB:
                return row.name
            case Column.QUEUE:
                return say(QUEUE[row.queue])
            case Column.STATE:
                return self._states[row.state]
            case _:
                return " · ".join(part for part in (row.campaign_name, *self._details(row)) if part)

    def _details(self, row: JobRow) -> list[str]:
        if row.queue is QueueName.SCHEDULER:
            return [] if row.at is None else [day_time(row.at)]
        if row.queue is QueueName.STATUS_REFRESH and not row.messages:
            return [] if row.at is None else [self.tr("next look {0}").format(short_time(row.at, self._clock()))]
        parts = [messages(row.messages)]
        if row.why is not None and row.state is not JobState.ACTIVE:
            parts.append(say(WHY[row.why]))
        if row.attempts:
            parts.append(self.tr("attempt {0}").format(row.attempts))
        return parts
