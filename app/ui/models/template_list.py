"""The templates as a list: narrowed to a category and to what is searched for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.folding import fold
from app.domain.ids import TemplateId
from app.domain.segments import Measure, measure
from app.domain.template import parse_leniently, render
from app.storage.reads.templates import TemplateRow
from app.ui.composing_words import encoding_words, fields_in_words
from app.ui.words import segments

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Shown:
    """A template, and what it needs before names are filled in."""

    row: TemplateRow
    measured: Measure

    @property
    def first_line(self) -> str:
        """The beginning of the text, on one line."""
        return " ".join(fields_in_words(self.row.text).split())

    @property
    def needs(self) -> str:
        """The encoding and the segments."""
        return f"{encoding_words(self.measured.encoding)} · {segments(self.measured.segments)}"


def shown(rows: Sequence[TemplateRow], fields: Collection[str]) -> list[Shown]:
    """Off the UI thread: every text is measured."""
    return [Shown(row, measure(render(parse_leniently(row.text, fields), {}))) for row in rows]


class TemplateList(QAbstractListModel):
    """Rows stay where they are while nothing changes, so that the list keeps its selection."""

    def __init__(self, parent: QObject) -> None:
        """Empty."""
        super().__init__(parent)
        self._all: list[Shown] = []
        self._rows: list[Shown] = []
        self._category: str | None = None
        self._words: tuple[str, ...] = ()

    @property
    def all(self) -> list[Shown]:
        """Those that are left out as well."""
        return self._all

    def show_all(self, found: list[Shown]) -> None:
        """These from now on."""
        if found != self._all:
            self._all = found
            self._narrow()

    def narrow(self, category: str | None, search: str) -> None:
        """Only those of a category (None: of any), with all of these words in their name or text."""
        self._category, self._words = category, tuple(fold(search).split())
        self._narrow()

    def row_of(self, template: TemplateId | None) -> int | None:
        """Where a template stands."""
        return next((at for at, one in enumerate(self._rows) if one.row.id == template), None)

    def at(self, index: Index) -> Shown | None:
        """What stands there."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ". ".join(part for part in (one.row.name, one.row.category, one.first_line, one.needs) if part)
        return one.row.text if role == Qt.ItemDataRole.ToolTipRole else None

    def _narrow(self) -> None:
        rows = [one for one in self._all if self._fits(one)]
        if [one.row.id for one in rows] == [one.row.id for one in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def _fits(self, one: Shown) -> bool:
        if self._category is not None and fold(one.row.category) != fold(self._category):
            return False
        said = fold(f"{one.row.name} {one.row.text} {one.row.category}") if self._words else ""
        return all(word in said for word in self._words)
