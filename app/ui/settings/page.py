"""A page of Settings: cards one below the other, which scroll when there is no room."""

from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.forms.field import Field
from app.ui.forms.form import Form
from app.ui.widgets.card import Card, column
from app.ui.widgets.scrolled import Scrolled


class Page(Scrolled):
    """Add cards with `put`."""

    def __init__(self, desk: Desk) -> None:
        """Empty."""
        super().__init__()
        self.desk = desk
        self._cards = column(14)
        self._cards.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._cards)
        self.setWidget(inside)

    def put(self, *cards: Card) -> None:
        """Below what is there."""
        for card in cards:
            self._cards.insertWidget(self._cards.count() - 1, card)

    def fields(self) -> list[Field]:
        """Every setting on it."""
        return [field for form in self.findChildren(Form) for field in form.fields]

    def refresh(self) -> None:
        """Read again what it shows besides the settings."""
