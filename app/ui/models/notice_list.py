"""The notices that were given, as a list."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.ids import Clock, JournalId
from app.ui.figures import short_time
from app.ui.notice_history import Given, History
from app.ui.words import say

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
UNREAD = Qt.ItemDataRole.UserRole + 1
WHEN = Qt.ItemDataRole.UserRole + 2


class NoticeList(QAbstractListModel):
    """Newest first; those after `read` are marked as new."""

    def __init__(self, clock: Clock, parent: QObject) -> None:
        """Empty."""
        super().__init__(parent)
        self._clock = clock
        self.given: tuple[Given, ...] = ()
        self._read = JournalId(0)

    def show_history(self, history: History, read: JournalId) -> None:
        """These from now on."""
        self.beginResetModel()
        self.given, self._read = history.given, read
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.given)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.given[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return one
        if role == UNREAD:
            return one.id > self._read
        if role == WHEN:
            return short_time(one.at, self._clock())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            new = say("New") if one.id > self._read else ""
            parts = (new, one.notice.title, one.notice.text, short_time(one.at, self._clock()))
            return ". ".join(part for part in parts if part)
        return f"{one.notice.title}\n{one.notice.text}" if role == Qt.ItemDataRole.ToolTipRole else None
