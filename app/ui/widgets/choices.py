"""Chips of which one is chosen: what a list is narrowed to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button


class Choices(QWidget):
    """Emits `chosen` with the key of the chip that the person chooses."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: Sequence[tuple[str, str]] = ()) -> None:
        """`choices` are pairs of a key and a word; the first is chosen."""
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._chips: dict[str, Button] = {}
        self._flow = Flow()
        self.key = ""
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_choices(choices)

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these; what was chosen stays chosen while it is among them. Nothing is emitted."""
        if [(key, chip.text()) for key, chip in self._chips.items()] == [*choices]:
            return
        focused = next((key for key, chip in self._chips.items() if chip.hasFocus()), None)
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {key: self._chip(key, word) for key, word in choices}
        if self.key not in self._chips:
            self.key = next(iter(self._chips), "")
        if self._chips:
            self._chips[self.key].setChecked(True)
        if focused in self._chips:
            self._chips[focused].setFocus()

    def chip(self, key: str) -> Button:
        """The chip of a key."""
        return self._chips[key]

    def choose(self, key: str) -> None:
        """Choose it as the person would."""
        self._chips[key].setChecked(True)
        self._choose(key)

    def _chip(self, key: str, word: str) -> Button:
        chip = Button(self._theme, word, kind="chip", name=self.tr("Show: {0}").format(word))
        chip.setCheckable(True)
        chip.clicked.connect(lambda: self._choose(key))
        self._group.addButton(chip)
        self._flow.addWidget(chip)
        return chip

    def _choose(self, key: str) -> None:
        if key != self.key:
            self.key = key
            self.chosen.emit(key)
