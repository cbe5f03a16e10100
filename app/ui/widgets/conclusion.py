"""The heading of a list of checks: whether a campaign may be sent, in one line."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.figures import whole
from app.ui.theme import Theme
from app.ui.widgets.card import clear, row
from app.ui.widgets.check_list import SIGNS, Check, Level
from app.ui.widgets.labels import Sign, label

SIGN = 18


def say(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("conclusion", text)


def conclude(checks: Sequence[Check]) -> tuple[Level, str]:
    """What all of them come to."""
    count = Counter(check.level for check in checks)
    stops, cares = count[Level.STOP], count[Level.CARE]
    if stops:
        words = say("It cannot go out yet: {0} things stand in the way")
        words = say("It cannot go out yet: one thing stands in the way") if stops == 1 else words
        return Level.STOP, words.format(whole(stops))
    if count[Level.UNKNOWN] or not checks:
        return Level.UNKNOWN, say("One moment: it is still being checked")
    if cares:
        words = say("It may go out. Look at {0} things first")
        words = say("It may go out. Look at one thing first") if cares == 1 else words
        return Level.CARE, words.format(whole(cares))
    return Level.WELL, say("Nothing stands in the way")


class Conclusion(QWidget):
    """Its sign and its words."""

    def __init__(self, theme: Theme) -> None:
        """Empty until `show_checks`."""
        super().__init__()
        self._theme = theme
        self._shown: Level | None = None
        self._sign, line = row(0), row(9)
        self.words = label(role="heading", wrap=True)
        line.addLayout(self._sign)
        line.addWidget(self.words, 1)
        self.setLayout(line)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Say what these come to."""
        level, told = conclude(checks)
        self.words.setText(told)
        if level is not self._shown:
            self._shown = level
            clear(self._sign)
            self._sign.addWidget(Sign(self._theme, *SIGNS[level], SIGN))
