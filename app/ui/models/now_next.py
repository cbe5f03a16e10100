"""What is sending, scheduled or paused: a few rows that change in place, come and go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.campaign import CampaignStatus
from app.domain.ids import CampaignId
from app.domain.message import PENDING
from app.storage.reads.overview import Upcoming
from app.ui.figures import day_time, short_time, span, time_left, whole
from app.ui.repeat_words import day_people, rule_short
from app.ui.words import CAMPAIGN, HOLD_SHORT, people, say, sent

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NOTHING: Mapping[int, tuple[date, int]] = MappingProxyType({})


class Column(IntEnum):
    """The columns in their order."""

    NAME = 0
    STATUS = 1
    PROGRESS = 2
    SENT = 3
    WHEN = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One campaign with what its words need; `people` is None until it has been counted."""

    upcoming: Upcoming
    per_minute: int
    people: int | None
    next: tuple[date, int] | None = None
    """Of one that repeats: the next day that is somebody's, and of how many; None until that is known."""

    @property
    def id(self) -> CampaignId:
        """The campaign's."""
        return self.upcoming.campaign.id

    def sent(self) -> str:
        """How many Mitto took of how many; for what has not begun, how many people it is for."""
        campaign = self.upcoming.campaign
        if campaign.repeats is not None:
            return "" if self.next is None else day_people(*self.next)
        if campaign.run == 0:
            return "" if self.people is None else people(self.people)
        return f"{whole(sent(campaign.counts))} / {whole(campaign.planned)}"

    def when(self, now: datetime) -> str:
        """How long it still takes, when it starts, or why it waits and since when."""
        campaign = self.upcoming.campaign
        if campaign.status is CampaignStatus.SENDING:
            left = time_left(sum(campaign.counts[status] for status in PENDING), self.per_minute)
            return say("about {0} left").format(span(left.total_seconds())) if left else say("Sending now")
        if campaign.status is CampaignStatus.SCHEDULED and campaign.repeats is not None:
            return rule_short(campaign.repeats)
        if campaign.status is CampaignStatus.SCHEDULED and campaign.scheduled_for:
            return day_time(campaign.scheduled_for)
        if campaign.hold is not None:
            return f"{say(HOLD_SHORT[campaign.hold])} · {short_time(self.upcoming.since, now)}"
        return ""


class NowNext(QAbstractTableModel):
    """Shows what `show_rows` is given, and keeps what is selected."""

    def __init__(self, parent: QObject) -> None:
        """Empty."""
        super().__init__(parent)
        self._rows: list[Row] = []
        self._words: list[tuple[str, ...]] = []

    def show_rows(
        self,
        upcoming: Sequence[Upcoming],
        paces: Mapping[int, int],
        people_of: Mapping[int, int],
        now: datetime,
        *,
        next_of: Mapping[int, tuple[date, int]] = NOTHING,
    ) -> None:
        """The rows as they are now; campaigns that stay are the same rows as before."""
        ids = [one.campaign.id for one in upcoming]
        rows = [
            Row(one, paces.get(id_, 0), people_of.get(id_), next_of.get(id_))
            for id_, one in zip(ids, upcoming, strict=True)
        ]
        self._drop({row.id for row in rows})
        for at, row in enumerate(rows):
            self._place(at, row, _words(row, now))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        headings = (self.tr("Campaign"), self.tr("Status"), self.tr("Progress"), self.tr("Sent"), self.tr("When"))
        return headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.UserRole:
            return self._rows[index.row()].upcoming.campaign
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words[index.row()][index.column()]
        return None

    def _drop(self, kept: set[CampaignId]) -> None:
        for at in reversed(range(len(self._rows))):
            if self._rows[at].id not in kept:
                self.beginRemoveRows(NOWHERE, at, at)
                del self._rows[at], self._words[at]
                self.endRemoveRows()

    def _place(self, at: int, row: Row, words: tuple[str, ...]) -> None:
        found = next((place for place, known in enumerate(self._rows) if known.id == row.id), None)
        if found is None:
            self.beginInsertRows(NOWHERE, at, at)
            self._rows.insert(at, row)
            self._words.insert(at, words)
            self.endInsertRows()
            return
        if found != at:  # what stands before `at` is in its place already, so it only moves up
            self.beginMoveRows(NOWHERE, found, found, NOWHERE, at)
            self._rows.insert(at, self._rows.pop(found))
            self._words.insert(at, self._words.pop(found))
            self.endMoveRows()
        if (self._rows[at], self._words[at]) != (row, words):
            self._rows[at], self._words[at] = row, words
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))


def _words(row: Row, now: datetime) -> tuple[str, ...]:
    campaign = row.upcoming.campaign
    progress = f"{whole(sent(campaign.counts))} / {whole(campaign.planned)}" if campaign.planned else ""
    return campaign.name, say(CAMPAIGN[campaign.status]), progress, row.sent(), row.when(now)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == Column.WHEN else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
