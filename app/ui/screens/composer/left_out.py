"""Who is left out of a campaign, as a window with a table of them."""

from array import array
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QStackedWidget, QTableView, QWidget

from app.domain.audience import LeftOut, Who
from app.storage.reads import reading
from app.storage.reads.audience import left_out
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.figures import whole
from app.ui.screens.composer.recipient_table import Column, RecipientTable, Shown
from app.ui.theme import mono_font
from app.ui.widgets.calm_table import calm, fit
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.cells import Cell
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error


class LeftOutDialog(QDialog):
    """Esc closes it; the campaign behind it stays as it is."""

    def __init__(self, desk: Desk, who: Who, reason: LeftOut, *, title: str, count: str, parent: QWidget) -> None:
        """Reads at once."""
        super().__init__(parent)
        self._desk, self._who, self._reason = desk, who, reason
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(self.fontMetrics().averageCharWidth() * 90, self.fontMetrics().lineSpacing() * 26)
        self.model = RecipientTable(desk.store, desk.background, self)
        self._asking = Asking(desk.background, self._ask, answered=self._take, failed=self._broke, parent=self)
        self.model.failed.connect(self._broke)
        self.table = people_view(desk, self.model, self.tr("People who are left out"))
        self.table.setColumnHidden(Column.SEGMENTS, True)
        self.table.setColumnHidden(Column.PRICE, True)
        self.empty = Empty(desk.theme)
        self._place = QStackedWidget()
        self._place.addWidget(self.table)
        self._place.addWidget(self.empty)
        box = column(12)
        box.setContentsMargins(20, 20, 20, 20)
        head = row(8)
        head.addWidget(label(title, "strong", wrap=True), 1)
        head.addWidget(label(count, "muted"))
        box.addLayout(head)
        card = Card(padding=0)
        card.box.addWidget(self._place)
        box.addWidget(card, 1)
        answers = row(8)
        answers.addStretch(1)
        close = Button(desk.theme, self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        answers.addWidget(close)
        box.addLayout(answers)
        self.setLayout(box)
        self._asking.ask()

    def _ask(self) -> Callable[[], "array[int]"]:
        store, who, reason = self._desk.store, self._who, self._reason
        return lambda: read_left_out(store, who, reason)

    def _take(self, ids: "array[int]") -> None:
        self._place.setCurrentWidget(self.table)
        self.model.show(Shown(ids, None, None, self._who))

    def _broke(self, error: Exception) -> None:
        self.empty.show_state(
            self.tr("These people could not be read"), of_error(error), action=self.tr("Try again"), do=self._asking.ask
        )
        self._place.setCurrentWidget(self.empty)


def read_left_out(store: Path, who: Who, reason: LeftOut | None) -> "array[int]":
    """Their ids."""
    with reading(store) as conn:
        return left_out(conn, who, reason)


def people_view(desk: Desk, model: RecipientTable, name: str) -> QTableView:
    """A table of people, dressed as all of ours."""
    made = QTableView()
    calm(made, desk.theme)
    made.setModel(model)
    made.setAccessibleName(name)
    made.setItemDelegate(Cell(desk.theme, made, token="text_2"))
    made.setItemDelegateForColumn(Column.NAME, Cell(desk.theme, made))
    made.setItemDelegateForColumn(Column.NUMBER, Cell(desk.theme, made, font=mono_font(made.font())))
    for at in (Column.SEGMENTS, Column.PRICE):
        made.setItemDelegateForColumn(at, Cell(desk.theme, made))
    heading = made.horizontalHeader()
    heading.setStretchLastSection(False)
    for at in (Column.NAME, Column.TEXT):
        heading.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
    fit(made, {Column.NUMBER: ["+30 6944 117 749"], Column.SEGMENTS: [whole(99)], Column.PRICE: ["€ 0.0630"]})
    return made
