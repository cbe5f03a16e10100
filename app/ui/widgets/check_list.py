"""A list of checks: what is well, what is worth knowing, and what stands in the way, each with one action at most."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

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

AFTER_SIGN, BETWEEN = 10, 16


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
    """Draws checks anew only when they say something else. What is well stands two and two where it fits."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_checks`."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[Check, ...] | None = None
        self.actions_shown: list[Button] = []
        self._lines: list[QWidget] = []
        self._places: list[tuple[int, int, int]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)

    def checks(self) -> tuple[Check, ...]:
        """What is shown."""
        return self._shown or ()

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these."""
        if tuple(checks) == self._shown:
            return
        self._shown = tuple(checks)
        self.actions_shown = []
        clear(self._grid)
        self._lines = [self._line(check) for check in checks]
        self._places = []
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        """Line by line, so that Tab and the eye go the same way."""
        places, at, beside = [], -1, False
        for check in self.checks():
            short = check.level is Level.WELL and not check.action and self._is_short(check.words)
            if short and beside:
                places.append((at, 1, 1))
                beside = False
                continue
            at += 1
            places.append((at, 0, 1 if short else 2))
            beside = short
        if places == self._places:
            return
        self._places = places
        for line, (row_at, column_at, wide) in zip(self._lines, places, strict=True):
            self._grid.addWidget(line, row_at, column_at, 1, wide)

    def _is_short(self, words: str) -> bool:
        room = (self.width() - BETWEEN) // 2 - SIGN - AFTER_SIGN
        return self.fontMetrics().horizontalAdvance(words) < room

    def _line(self, check: Check) -> QWidget:
        made, line, mark = QWidget(), row(AFTER_SIGN), column(0)
        room = max((self.fontMetrics().height() - SIGN) // 2, 0)
        mark.setContentsMargins(0, LINK + room, 0, 0)
        mark.addWidget(Sign(self._theme, *SIGNS[check.level], SIGN))
        mark.addStretch(1)
        line.addLayout(mark)
        words = label(check.words, wrap=True)
        words.setContentsMargins(0, LINK, 0, LINK)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside its sign, also next to a longer one
        line.addWidget(words, 1)
        if check.do is not None and check.action:
            button = Button(self._theme, check.action, kind="link", name=f"{check.action}: {check.words}")
            button.clicked.connect(lambda _=False, do=check.do: do())
            self.actions_shown.append(button)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        made.setLayout(line)
        return made
