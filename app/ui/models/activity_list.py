"""The journal as a list for a view: days and what happened on them, the newest on top, older ones by and by."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.ids import CampaignId, Clock
from app.storage.reads.activity import Known, Open
from app.storage.reads.journal import JournalRow
from app.ui.figures import day_heading
from app.ui.models.activity_line import Line, line_of
from app.ui.models.activity_pages import Page, waiting

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Role(IntEnum):
    """What the view asks for beside the words for a screen reader."""

    LINE = Qt.ItemDataRole.UserRole
    """A `Line`, None for a day."""
    HEADING = Qt.ItemDataRole.UserRole + 1
    """A day's heading, None for a line."""
    ENDS = Qt.ItemDataRole.UserRole + 2
    """Whether it is the last of its day."""


class ActivityList(QAbstractListModel):
    """Knows no store: pages are put in, and words are made when they are shown."""

    def __init__(self, clock: Clock, parent: QObject) -> None:
        """Empty."""
        super().__init__(parent)
        self._clock = clock
        self._items: list[date | JournalRow] = []
        self._known = Known()
        self.open = Open()

    def start_over(self, page: Page) -> None:
        """Show this page and nothing else."""
        self.beginResetModel()
        self._known, self.open = page.known, page.open
        self._items = with_days(page.rows, None)
        self.endResetModel()

    def add_older(self, page: Page) -> None:
        """Below everything else."""
        self._known |= page.known
        self._take_open(Open(page.open.undone, {**self.open.unconfirmed, **page.open.unconfirmed}))
        items = with_days(page.rows, day_of(self._items[-1]) if self._items else None)
        if items:
            at = len(self._items)
            self.beginInsertRows(NOWHERE, at, at + len(items) - 1)
            self._items += items
            self.endInsertRows()
            self._changed(at - 1, at - 1)  # it may not be the last of its day any more

    def add_newer(self, rows: Sequence[JournalRow], known: Known) -> None:
        """On top of everything else; `rows` begin with the newest."""
        self._known |= known
        for row in reversed(rows):
            if self._items and day_of(self._items[0]) == day_of(row):
                self._insert(1, [row])
            else:
                self._insert(0, [day_of(row), row])

    def take_open(self, known: Known, open_now: Open) -> None:
        """How matters stand now."""
        self._known |= known
        self._take_open(open_now)

    def campaigns_waiting(self) -> frozenset[CampaignId]:
        """The campaigns whose unconfirmed messages are told of."""
        return waiting([item for item in self._items if isinstance(item, JournalRow)])

    def line(self, index: Index) -> Line | None:
        """What stands there, None for a day."""
        item = self._items[index.row()] if 0 <= index.row() < len(self._items) else None
        return line_of(item, self._known, self.open) if isinstance(item, JournalRow) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._items[index.row()], date):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        answer = self._answers().get(role)
        return answer(index) if answer is not None and 0 <= index.row() < len(self._items) else None

    def _answers(self) -> dict[int, Callable[[Index], object]]:
        return {
            Qt.ItemDataRole.DisplayRole: self._words,
            Qt.ItemDataRole.AccessibleTextRole: self._words,
            Qt.ItemDataRole.ToolTipRole: self._tip,
            Role.LINE: self.line,
            Role.HEADING: self._heading,
            Role.ENDS: self._ends,
        }

    def _words(self, index: Index) -> str:
        line = self.line(index)
        return line.spoken() if line is not None else self._heading(index) or ""

    def _tip(self, index: Index) -> str | None:
        line = self.line(index)
        return None if line is None else "\n".join(part for part in (line.told.title, line.told.detail) if part)

    def _heading(self, index: Index) -> str | None:
        item = self._items[index.row()]
        return None if isinstance(item, JournalRow) else day_heading(item, self._clock().astimezone().date())

    def _ends(self, index: Index) -> bool:
        below = index.row() + 1
        return below >= len(self._items) or not isinstance(self._items[below], JournalRow)

    def _insert(self, at: int, items: "list[date | JournalRow]") -> None:
        self.beginInsertRows(NOWHERE, at, at + len(items) - 1)
        self._items[at:at] = items
        self.endInsertRows()

    def _take_open(self, open_now: Open) -> None:
        if open_now != self.open:
            self.open = open_now
            self._changed(0, len(self._items) - 1)

    def _changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


def with_days(rows: Sequence[JournalRow], day: date | None) -> "list[date | JournalRow]":
    """The rows, with each day before its first; `day` is the one that has its heading already."""
    items: list[date | JournalRow] = []
    for row in rows:
        if day_of(row) != day:
            day = day_of(row)
            items.append(day)
        items.append(row)
    return items


def day_of(item: date | JournalRow) -> date:
    """The day on this computer's calendar."""
    return item.at.astimezone().date() if isinstance(item, JournalRow) else item
