"""Why messages did not arrive, how many for each reason, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from app.storage.reads.results import Failure
from app.ui.advice import advice, why_not
from app.ui.figures import whole
from app.ui.theme import Theme
from app.ui.widgets.card import Card, clear
from app.ui.widgets.labels import label, rule

TOP = Qt.AlignmentFlag.AlignTop


class Reasons(Card):
    """A few lines; they are made anew when something changed."""

    def __init__(self, theme: Theme) -> None:
        """Says that there are none until `show_failures`."""
        del theme
        super().__init__(spacing=10)
        self._shown: tuple[Failure, ...] = ()
        self.nothing = label(self.tr("None. No message is known to have failed."), "muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(2, 4)
        self.box.addWidget(label(self.tr("Why messages did not arrive"), "heading"))
        self.box.addWidget(self.nothing)
        self.box.addLayout(self._grid)
        self.box.addStretch(1)

    def show_failures(self, failures: Sequence[Failure]) -> None:
        """The most frequent first."""
        self.nothing.setVisible(not failures)
        if tuple(failures) == self._shown:
            return
        self._shown = tuple(failures)
        clear(self._grid)
        if failures:
            self._add_row(0, self.tr("Reason"), self.tr("Messages"), self.tr("What to do"), roles=("small",) * 3)
        for at, failure in enumerate(failures, start=1):
            self._grid.addWidget(rule(), 2 * at - 1, 0, 1, 3)
            self._add_row(2 * at, why_not(failure), whole(failure.messages), advice(failure), roles=("", "", "muted"))

    def _add_row(self, at: int, *texts: str, roles: Sequence[str]) -> None:
        for place, (text, role) in enumerate(zip(texts, roles, strict=True)):
            side = Qt.AlignmentFlag.AlignRight if place == 1 else Qt.AlignmentFlag(0)
            self._grid.addWidget(label(text, role, wrap=place != 1), at, place, TOP | side)
