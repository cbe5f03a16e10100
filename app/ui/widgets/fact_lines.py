"""What is known of something, a name and a text a line; what is not known has no line."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.ui.widgets.labels import label

LONG_WORD = re.compile(r"\S{21,}")
"""More letters than there is room for in one line of a narrow panel."""
PIECE = re.compile(r"[^@._/-]{1,18}[@._/-]?|[@._/-]")


def breakable(text: str) -> str:
    """The text with unseen places where a long word, such as an e-mail address, may go on in the next line."""
    return LONG_WORD.sub(lambda word: "\u200b".join(PIECE.findall(word[0])), text)


class FactLines(QWidget):
    """Lines are made when they are first needed, and keep their order."""

    def __init__(self) -> None:
        """Empty until `show_facts`."""
        super().__init__()
        self.texts: dict[str, QLabel] = {}
        self._titles: dict[str, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)

    def show_facts(self, facts: Iterable[tuple[str, str, str]]) -> None:
        """Each a key, a name and a text, in their order; those without a text have no line."""
        shown = {key: (name, text) for key, name, text in facts}
        for key, part in self.texts.items():
            for gone in (part, self._titles[key]):
                gone.setVisible(key in shown and bool(shown[key][1]))
        for at, (key, (name, text)) in enumerate(shown.items()):
            title, words = self._line(key)
            title.setText(name)
            shown_text = breakable(text)
            words.setText(shown_text)
            # What is copied is the text itself, so one with breaks in it cannot be selected.
            flag = Qt.TextInteractionFlag.TextSelectableByMouse
            words.setTextInteractionFlags(flag if shown_text == text else Qt.TextInteractionFlag.NoTextInteraction)
            for column, part in enumerate((title, words)):
                self._grid.addWidget(
                    part, at, column, Qt.AlignmentFlag.AlignTop if column == 0 else Qt.AlignmentFlag(0)
                )
                part.setVisible(bool(text))  # not before it has a parent, or it is a window of its own

    def _line(self, key: str) -> tuple[QLabel, QLabel]:
        if key not in self.texts:
            self._titles[key], self.texts[key] = label(role="muted"), label(wrap=True)
            self.texts[key].setBuddy(self._titles[key])
        return self._titles[key], self.texts[key]
