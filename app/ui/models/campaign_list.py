"""The list of campaigns with their live counts: rows change in place, new campaigns come in on top."""

from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.campaign import CampaignStatus
from app.domain.ids import Clock
from app.domain.message import PENDING
from app.storage.reads import reading
from app.storage.reads.campaigns import CampaignRow, list_campaigns
from app.ui.asking import Asking
from app.ui.background import Background
from app.ui.figures import day_time, span, time_left, whole
from app.ui.models.pace import per_minute
from app.ui.repeat_words import rule_short
from app.ui.words import CAMPAIGN, HOLD_SHORT, people, say, sent

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PAGE, EVERY = 200, 1_000_000


class Column(IntEnum):
    """The columns in their order."""

    NAME = 0
    STATUS = 1
    PROGRESS = 2
    SENT = 3
    WHEN = 4


Rows = list[tuple[CampaignRow, int]]
"""Campaigns, newest first, each with how many messages it hands over in a minute."""


class CampaignList(QAbstractTableModel):
    """Newest first; more are read when the list is scrolled to its end."""

    loaded = Signal()
    failed = Signal(Exception)

    def __init__(self, store: Path, background: Background, *, clock: Clock, parent: QObject) -> None:
        """Reads nothing until `refresh`."""
        super().__init__(parent)
        self._store, self._clock = store, clock
        self._rows: Rows = []
        self._headings = (
            self.tr("Campaign"),
            self.tr("Status"),
            self.tr("Progress"),
            self.tr("Sent"),
            self.tr("When"),
        )
        self._limit = PAGE
        self.known = False
        self._asking = Asking(background, self._question, answered=self._take, failed=self.failed.emit, parent=self)

    def refresh(self) -> None:
        """Read the campaigns again."""
        self._asking.ask()

    def load_all(self) -> None:
        """Read every campaign, for a search that must not miss one."""
        if self._limit < EVERY:
            self._limit = EVERY
            self.refresh()

    def campaigns(self) -> list[CampaignRow]:
        """What is loaded."""
        return [row for row, _ in self._rows]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self._rows) == self._limit

    def fetchMore(self, parent: Index) -> None:
        del parent
        self._limit += PAGE
        self.refresh()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, pace = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match index.column():
            case Column.NAME:
                return row.name
            case Column.STATUS:
                return say(CAMPAIGN[row.status])
            case Column.PROGRESS:
                return f"{whole(sent(row.counts))} / {whole(row.planned)}" if row.planned else ""
            case Column.SENT:
                return _sent(row)
            case _:
                return _when(row, pace)

    def _question(self) -> Callable[[], Rows]:
        limit, now = self._limit, self._clock()

        def read() -> Rows:
            with reading(self._store) as conn:
                rows = list_campaigns(conn, limit=limit)
                return [(row, per_minute(conn, row, now)) for row in rows]

        return read

    def _take(self, rows: Rows) -> None:
        self.known = True
        known = {row.id for row, _ in self._rows}
        newer = sum(1 for row, _ in rows if not known or row.id > max(known))
        if newer:
            self.beginInsertRows(NOWHERE, 0, newer - 1)
            self._rows[:0] = rows[:newer]
            self.endInsertRows()
        older = len(rows) - len(self._rows)
        if older > 0:
            self.beginInsertRows(NOWHERE, len(self._rows), len(rows) - 1)
            self._rows += rows[-older:]
            self.endInsertRows()
        elif older < 0:
            self.beginRemoveRows(NOWHERE, len(rows), len(self._rows) - 1)
            del self._rows[len(rows) :]
            self.endRemoveRows()
        for at, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if old != new:
                self._rows[at] = new
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))
        self.loaded.emit()


def _sent(row: CampaignRow) -> str:
    if row.run == 0:
        return ""
    if row.status is CampaignStatus.COMPLETED and sent(row.counts) == row.planned:
        return people(row.planned)
    return f"{whole(sent(row.counts))} / {whole(row.planned)}"


def _when(row: CampaignRow, pace: int) -> str:
    match row.status:
        case CampaignStatus.SENDING:
            left = time_left(sum(row.counts[status] for status in PENDING), pace)
            return say("about {0} left").format(span(left.total_seconds())) if left else say("Sending now")
        case CampaignStatus.SCHEDULED if row.repeats:
            return rule_short(row.repeats)
        case CampaignStatus.SCHEDULED if row.scheduled_for:
            return day_time(row.scheduled_for)
        case CampaignStatus.PAUSED if row.hold:
            return say(HOLD_SHORT[row.hold])
        case CampaignStatus.DRAFT:
            return say("Not sent yet")
        case _:
            return day_time(row.finished_at or row.created_at)
