"""A list of checks: what is well, what is worth knowing, and what stands in the way, each with one action at most."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import clear, column, row
from app.ui.widgets.labels import Button, Sign, label


class Level(StrEnum):
    """How much a check matters."""

    WELL = "well"
    NOTE = "note"
    CARE = "care"  # may go out, but the person should know
    STOP = "stop"  # cannot go out
    UNKNOWN = "unknown"  # still being found out


SIGNS = {
    Level.WELL: ("circle-check", "delivered"),
    Level.NOTE: ("circle-minus", "text_2"),
    Level.CARE: ("triangle-alert", "unconfirmed"),
    Level.STOP: ("circle-alert", "failed"),
    Level.UNKNOWN: ("hourglass", "text_2"),
}


SIGN, LINK = 16, 3
"""How large a sign is, and what a link has above and below its words."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line. Two checks are the same when they say the same, whatever their action does."""

    level: Level
    words: str
    action: str = ""
    do: Callable[[], None] | None = field(default=None, compare=False)


BY_IMPORTANCE = (Level.STOP, Level.UNKNOWN, Level.CARE, Level.NOTE, Level.WELL)


def by_importance(checks: Iterable[Check]) -> list[Check]:
    """What stands in the way first, what is well last; those of one level as they came."""
    return sorted(checks, key=lambda check: BY_IMPORTANCE.index(check.level))


class CheckList(QWidget):
    """Draws checks anew only when they say something else."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_checks`."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[Check, ...] | None = None
        self.actions_shown: list[Button] = []
        self._box = column(2)
        self.setLayout(self._box)

    def checks(self) -> tuple[Check, ...]:
        """What is shown."""
        return self._shown or ()

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these."""
        if tuple(checks) == self._shown:
            return
        self._shown = tuple(checks)
        self.actions_shown = []
        clear(self._box)
        for check in checks:
            self._box.addWidget(self._line(check))

    def _line(self, check: Check) -> QWidget:
        made, line, mark = QWidget(), row(10), column(0)
        room = max((self.fontMetrics().height() - SIGN) // 2, 0)
        mark.setContentsMargins(0, LINK + room, 0, 0)
        mark.addWidget(Sign(self._theme, *SIGNS[check.level], SIGN))
        mark.addStretch(1)
        line.addLayout(mark)
        words = label(check.words, wrap=True)
        words.setContentsMargins(0, LINK, 0, LINK)
        line.addWidget(words, 1)
        if check.do is not None and check.action:
            button = Button(self._theme, check.action, kind="link", name=f"{check.action}: {check.words}")
            button.clicked.connect(lambda _=False, do=check.do: do())
            self.actions_shown.append(button)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        made.setLayout(line)
        return made
