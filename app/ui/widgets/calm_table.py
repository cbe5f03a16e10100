"""How all our tables look and behave."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from app.ui.theme import Theme
from app.ui.widgets.cells import PADDING, Cell, row_height


def calm(table: QTableView, theme: Theme) -> None:
    """Dress a table as all of ours are: whole rows of equal height, no grid, no numbers; Tab leaves it."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(row_height(table.fontMetrics().height()))
    heading = table.horizontalHeader()
    heading.setStretchLastSection(True)
    heading.setHighlightSections(False)
    heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    heading.setFixedHeight(row_height(table.fontMetrics().height()) + 2)
    theme.changed.connect(table.viewport().update)


def room_for(table: QTableView, column: int, samples: Iterable[str]) -> int:
    """How wide a column is that shows its heading and each of these words, in whatever language they are."""
    cell = table.itemDelegateForColumn(column)
    if not isinstance(cell, Cell):
        cell = table.itemDelegate()
    assert isinstance(cell, Cell)
    return max([heading_room(table, column), *(cell.room_for(words, table.font()) for words in samples)])


def heading_room(table: QTableView, column: int) -> int:
    """How wide a column is that shows its heading, which the style sheet writes a little smaller than the cells."""
    words = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
    return table.fontMetrics().horizontalAdvance(words) + 2 * PADDING


def fit(table: QTableView, samples: Mapping[int, Iterable[str]]) -> None:
    """Give columns the room that they begin with, and the last one enough for its heading at least.

    The table has its cells and its model already.
    """
    for column, words in {table.model().columnCount() - 1: (), **samples}.items():
        table.setColumnWidth(column, room_for(table, column, words))
