"""People in a table, page by page: any order, any number of them, read in the background as they are scrolled to."""

from array import array
from collections import OrderedDict
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.domain.audience import LeftOut, Who
from app.domain.filter_names import Names
from app.domain.filter_parting import Parting
from app.domain.filter_sentence import told
from app.domain.ids import ContactId
from app.domain.money import cost_to
from app.domain.people_filter import Node
from app.domain.segments import Measure
from app.domain.settings import Settings
from app.domain.template import Template
from app.storage.reads import Connection, reading
from app.storage.reads.audience import Person, people
from app.storage.reads.audience_explained import explain
from app.storage.reads.filter_names import filter_names
from app.storage.reads.plan import text_for
from app.ui.audience_words import say_filter
from app.ui.background import Background
from app.ui.composing_words import left_out_words
from app.ui.figures import NONE, money, phone

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PAGE, KEPT = 100, 40


class Column(IntEnum):
    """What is told of each person."""

    NAME = 0
    NUMBER = 1
    TEXT = 2
    SEGMENTS = 3
    PRICE = 4


HEADINGS = (
    str(QT_TRANSLATE_NOOP("RecipientTable", "Name")),
    str(QT_TRANSLATE_NOOP("RecipientTable", "Mobile")),
    str(QT_TRANSLATE_NOOP("RecipientTable", "Text")),
    str(QT_TRANSLATE_NOOP("RecipientTable", "Segments")),
    str(QT_TRANSLATE_NOOP("RecipientTable", "Price")),
)


@dataclass(frozen=True, slots=True)
class Why:
    """The condition that excludes somebody, and what the things in it are called."""

    because: Node
    names: Names


@dataclass(frozen=True, slots=True)
class Row:
    """One person, and the message they get; nothing of it for one who is left out."""

    person: Person
    text: str
    measured: Measure | None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """What the table is to show: whom, in this order, with the text of this template (None: why they are left out, as
    the filter of `who` has it).
    """

    ids: "array[int]"
    template: Template | None
    settings: Settings | None
    who: Who | None = None


class RecipientTable(QAbstractTableModel):
    """Emits `loaded` when rows have come, and `failed` when they could not be read."""

    loaded = Signal()
    failed = Signal(Exception)

    def __init__(self, store: Path, background: Background, parent: QObject) -> None:
        """Empty until `show`."""
        super().__init__(parent)
        self._store, self._background = store, background
        self._shown = Shown(array("q"), None, None)
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()
        self._asked: set[int] = set()
        self._turn = 0

    def show(self, shown: Shown) -> None:
        """Show this. The same people in the same order keep their rows; only what they get is read again."""
        if shown == self._shown:
            return
        self._turn += 1
        self._asked.clear()
        before, after = len(self._shown.ids), len(shown.ids)
        if after > before:
            self.beginInsertRows(NOWHERE, before, after - 1)
        elif after < before:
            self.beginRemoveRows(NOWHERE, after, before - 1)
        same = shown.ids == self._shown.ids
        self._shown = shown
        if not same:
            self._pages.clear()
        if after > before:
            self.endInsertRows()
        elif after < before:
            self.endRemoveRows()
        for page in list(self._pages):
            self._ask(page)
        if after:
            self.dataChanged.emit(self.index(0, 0), self.index(after - 1, len(Column) - 1))

    def row(self, at: int) -> Row | None:
        """One row, if it has been read; if not, it will be."""
        page, place = divmod(at, PAGE)
        if page not in self._pages:
            self._ask(page)
            return None
        self._pages.move_to_end(page)
        rows = self._pages[page]
        return rows[place] if place < len(rows) else None

    @property
    def waiting(self) -> bool:
        """Whether rows are on their way."""
        return bool(self._asked)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown.ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if section == Column.TEXT and self._shown.template is None:
                return self.tr("Why")
            return QCoreApplication.translate("RecipientTable", HEADINGS[section])
        return _aligned(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(index.column())
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        found = self.row(index.row())
        if found is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return (found.text or _why(found)) if index.column() == Column.TEXT else None
        return self._words(found, index.column())

    def _words(self, found: Row, column: int) -> str:
        match column:
            case Column.NAME:
                return found.person.name or NONE
            case Column.NUMBER:
                return phone(found.person.number)
            case Column.TEXT if found.measured is None:
                return _why(found)
            case Column.TEXT:
                return " ".join(found.text.split())
            case Column.SEGMENTS if found.measured is not None:
                return str(found.measured.segments)
            case Column.PRICE if found.measured is not None and self._shown.settings is not None:
                settings = self._shown.settings
                return money(cost_to(found.person.number, found.measured.segments, settings), settings.price_currency)
            case _:
                return ""

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        shown, store, turn = self._shown, self._store, self._turn
        ids = shown.ids[page * PAGE : (page + 1) * PAGE]
        self._background.run(
            lambda: _read(store, ids, shown),
            done=lambda rows: self._take(turn, page, rows),
            failed=lambda error: self._broke(turn, page, error),
        )

    def _take(self, turn: int, page: int, rows: list[Row]) -> None:
        if turn != self._turn:
            return
        self._asked.discard(page)
        self._pages[page] = rows
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        last = min((page + 1) * PAGE, self.rowCount()) - 1
        self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(Column) - 1))
        self.loaded.emit()

    def _broke(self, turn: int, page: int, error: Exception) -> None:
        if turn == self._turn:
            self._asked.discard(page)
            self.failed.emit(error)


def _aligned(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column >= Column.SEGMENTS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _why(found: Row) -> str:
    words = left_out_words(found.person.left_out) if found.person.left_out else ""
    if found.why is None:
        return words
    return f"{words}: {told(found.why.because, Parting(found.why.names, say_filter))}"


def _excluded(conn: Connection, who: Who, found: list[Person]) -> dict[ContactId, Why]:
    """What excludes those who are excluded."""
    those = [one for one in found if one.left_out is LeftOut.EXCLUDED]
    names = filter_names(conn) if those else Names()
    explained = {one.id: explain(conn, who, one.id).because for one in those}
    return {one: Why(because, names) for one, because in explained.items() if because is not None}


def _read(store: Path, ids: "array[int]", shown: Shown) -> list[Row]:
    template = shown.template
    with reading(store) as conn:
        found = people(conn, ids, shown.who)
        why = {} if shown.who is None else _excluded(conn, shown.who, found)
    if template is None:
        return [Row(person, "", None, why.get(person.id)) for person in found]
    return [Row(person, *text_for(template, person.fields)) for person in found]
