"""Chips that count and filter: one for everything, one for each status; the counts add up."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QStyleOptionButton, QWidget

from app.domain.message import Status
from app.ui.figures import whole
from app.ui.theme import Theme
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button
from app.ui.words import MEANING, MESSAGE, say

ALWAYS = frozenset({Status.QUEUED, Status.SENDING, Status.ACCEPTED, Status.DELIVERED})
"""Shown even at zero; the others appear with their first message and then stay, so that nothing jumps about."""


class CountChip(Button):
    """A chip whose count changes several times a second: only when it needs more room than ever is anything laid out
    again.
    """

    def __init__(self, theme: Theme) -> None:
        """Empty until `say`."""
        super().__init__(theme, kind="chip")
        self._words, self._room = "", 0

    def say(self, text: str) -> None:
        """Change its words; figures are all of the same width."""
        if text == self._words:
            return
        self._words = text
        if len(text) > self._room:
            self._room = len(text)
            self.setText(text)
        else:
            self.update()

    def start_over(self) -> None:
        """Take no more room than its next words need."""
        self._words, self._room = "", 0

    def text(self) -> str:
        """What it says."""
        return self._words

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = self._words


class StatusChips(QWidget):
    """Emits `chosen` with a status, or with None for all."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """`All` is chosen first."""
        super().__init__()
        self.status: Status | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._chips: dict[Status | None, CountChip] = {}
        layout = Flow()
        for status in (None, *Status):
            chip = CountChip(theme)
            chip.setCheckable(True)
            if status is not None:
                chip.setToolTip(say(MEANING[status]))
            chip.clicked.connect(lambda _=False, status=status: self._choose(status))
            self._group.addButton(chip)
            self._chips[status] = chip
            layout.addWidget(chip)
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.start_over()

    def chip(self, status: Status | None) -> Button:
        """The chip of a status, or of all."""
        return self._chips[status]

    def start_over(self) -> None:
        """Choose `All` and hide what has not been seen, for another campaign."""
        self.status = None
        self._chips[None].setChecked(True)
        for status, chip in self._chips.items():
            chip.start_over()
            chip.setVisible(status is None or status in ALWAYS)
        self.show_counts(dict.fromkeys(Status, 0))

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """Every status has its key."""
        self._write(None, self.tr("All"), sum(counts.values()))
        for status, count in counts.items():
            self._write(status, say(MESSAGE[status]), count)
            if count:
                self._chips[status].setVisible(True)

    def _write(self, status: Status | None, word: str, count: int) -> None:
        text = f"{word}  {whole(count)}"
        chip = self._chips[status]
        if chip.text() != text:
            chip.say(text)
            chip.setAccessibleName(self.tr("Show {0}, {1}").format(word, whole(count)))

    def _choose(self, status: Status | None) -> None:
        if status is not self.status:
            self.status = status
            self.chosen.emit(status)
