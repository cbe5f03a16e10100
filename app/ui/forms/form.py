"""A card of fields in three columns that line up from card to card, the seldom ones behind "More"."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.ui.forms.field import Field, narrow
from app.ui.theme import Theme
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Button, label

NAMES, CONTROLS, ASIDES = 22, 38, 40
"""How the columns share the room; none of them asks for more than its share."""


class Form(Card):
    """A heading, its fields one below the other, and things beside the heading."""

    def __init__(self, theme: Theme, heading: str) -> None:
        """Empty until `add`."""
        super().__init__(spacing=12)
        self._theme = theme
        self.head = row(12)
        self.head.addWidget(label(heading, "heading"))
        self.head.addStretch(1)
        self.box.addLayout(self.head)
        self._grid = fields_grid()
        self.box.addLayout(self._grid)
        self.more: Button | None = None
        self.fields: list[Field] = []

    def add(self, *fields: Field) -> None:
        """Settings."""
        for field in fields:
            self.fields.append(field)
            self.add_line(field.name, field.control, field.aside)

    def add_line(self, name: QWidget, control: QWidget, aside: QWidget) -> None:
        """A line of another kind that lines up with them."""
        put_line(self._grid, name, control, aside)

    def add_more(self, fields: Iterable[Field]) -> None:
        """Settings that hardly anyone changes: shown when they are asked for."""
        self.more = Button(self._theme, self.tr("More"), kind="link")
        self.more.setCheckable(True)
        self.more.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside, grid = QWidget(), fields_grid()
        for field in fields:
            self.fields.append(field)
            put_line(grid, field.name, field.control, field.aside)
        inside.setLayout(grid)
        inside.hide()
        self.more.toggled.connect(inside.setVisible)
        self.more.toggled.connect(self._rename_more)
        self.box.addWidget(self.more)
        self.box.addWidget(inside)

    def _rename_more(self, shown: bool) -> None:
        assert self.more is not None
        self.more.setText(self.tr("Less") if shown else self.tr("More"))
        self.more.setAccessibleName(self.more.text())


def fields_grid() -> QGridLayout:
    """Three columns for names, controls and what is said beside them."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(12)
    for at, share in enumerate((NAMES, CONTROLS, ASIDES)):
        grid.setColumnStretch(at, share)
    return grid


def put_line(grid: QGridLayout, name: QWidget, control: QWidget, aside: QWidget) -> None:
    """One line more."""
    at = grid.rowCount()
    for column, part in enumerate((name, control, aside)):
        grid.addWidget(narrow(part), at, column, Qt.AlignmentFlag(0) if column == 1 else Qt.AlignmentFlag.AlignVCenter)
