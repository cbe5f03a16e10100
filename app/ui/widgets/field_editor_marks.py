"""The characters of a message that make it Unicode, underlined in its editor, and what is done about each.

A text in Greek letters is all of them, so many different letters get a quiet dotted line; whatever else forces it, such
as a curly quote in a Latin text, gets a wave.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QColor, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QMenu, QTextEdit

from app.domain.fitting import Fit
from app.domain.forcing import Forcing, forcing, replacement
from app.ui.composing_words import MOST_NAMED
from app.ui.forcing_words import all_words, can_replace, replace_words
from app.ui.theme import Theme
from app.ui.widgets.field_editor_tokens import MARK

QUIET, LOUD = "text_2", "unconfirmed"
"""The colours of the lines."""

WAY_QUIET, WAY_LOUD = QTextCharFormat.UnderlineStyle.DotLine, QTextCharFormat.UnderlineStyle.WaveUnderline


class ForcingMarks(QObject):
    """Those of one editor. `found` are in places of its document, which counts UTF-16 units."""

    def __init__(self, theme: Theme, editor: QTextEdit) -> None:
        """None until `look`."""
        super().__init__(editor)
        self._theme, self._editor = theme, editor
        self.found: list[Forcing] = []
        self.runs: list[tuple[int, int, bool]] = []
        """From where to where each line goes, and whether it is loud: neighbours share one."""
        self._quiet = False
        theme.changed.connect(self.draw)

    def look(self, fit: Fit) -> None:
        """Find what forces it even when it is made to fit in this way, and underline it."""
        raw = self._editor.document().toRawText()
        text = raw.replace("\u2029", "\n").replace("\u2028", "\n")
        found = [one for one in forcing(text, fit) if one.character != MARK]  # what a field becomes, nobody knows
        places = _places(text)
        if not isinstance(places, range):
            found = [replace(one, start=places[one.start], end=places[one.end]) for one in found]
        self.found = found
        letters = {one.character for one in found if _is_letter(one)}
        self._quiet = len(letters) > MOST_NAMED
        self.runs = _runs(self.found, self.is_loud)
        self.draw()

    def draw(self) -> None:
        """Underline them, in the colours of now. Formats of a layout are no edits: there is nothing to undo."""
        lines = _line(self._theme.colour(QUIET), WAY_QUIET), _line(self._theme.colour(LOUD), WAY_LOUD)
        runs, block = iter([*self.runs, None]), self._editor.document().begin()
        run = next(runs)
        while block.isValid():
            made = []
            while run is not None and run[0] < block.position() + block.length():
                made.append(_range(run[0] - block.position(), run[1] - run[0], lines[run[2]]))
                run = next(runs)
            if made or block.layout().formats():
                block.layout().setFormats(made)
                self._editor.document().markContentsDirty(block.position(), block.length())
            block = block.next()

    def at(self, position: int) -> Forcing | None:
        """The one that stands at a place."""
        place = bisect_right(self.found, position, key=lambda one: one.start) - 1
        return self.found[place] if place >= 0 and position < self.found[place].end else None

    def is_loud(self, one: Forcing) -> bool:
        """Whether it stands out: it is not one of the many letters that a text is written in."""
        return not (self._quiet and _is_letter(one))

    def offer(self, menu: QMenu, one: Forcing) -> None:
        """Put what can be done about it at the head of a menu, or why nothing can."""
        this = QAction(replace_words(one).replace("&", "&&"), menu)
        this.setEnabled(can_replace(one))
        this.triggered.connect(lambda: self.replace([one]))
        made = [this]
        same = [other for other in self.found if other.character == one.character and can_replace(other)]
        if can_replace(one) and len(same) > 1:
            every = QAction(all_words(one, len(same)), menu)
            every.triggered.connect(lambda: self.replace(same))
            made.append(every)
        usual = menu.actions()
        menu.insertActions(usual[0] if usual else None, made)  # type: ignore[arg-type]
        if usual:
            menu.insertSeparator(usual[0])

    def replace(self, those: Sequence[Forcing]) -> None:
        """One step of undo, however many they are; whoever asked for it may have written on."""
        cursor = QTextCursor(self._editor.document())
        cursor.beginEditBlock()
        for one in reversed([one for one in those if one in self.found]):
            cursor.setPosition(one.start)
            cursor.setPosition(one.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(replacement(one.character) or "", QTextCharFormat())
        cursor.endEditBlock()


def _line(colour: QColor, way: QTextCharFormat.UnderlineStyle) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setUnderlineStyle(way)
    made.setUnderlineColor(colour)
    return made


def _range(start: int, length: int, how: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, how
    return made


def _runs(found: Sequence[Forcing], loud: Callable[[Forcing], bool]) -> list[tuple[int, int, bool]]:
    runs: list[tuple[int, int, bool]] = []
    for one in found:
        if runs and runs[-1][1:] == (one.start, loud(one)):
            runs[-1] = (runs[-1][0], one.end, runs[-1][2])
        else:
            runs.append((one.start, one.end, loud(one)))
    return runs


def _is_letter(one: Forcing) -> bool:
    return unicodedata.category(one.character[0]).startswith("L")


def _places(text: str) -> Sequence[int]:
    """Where each character stands in a document, and where the last one ends."""
    if not text or max(text) <= "\uffff":
        return range(len(text) + 1)
    return [0, *accumulate(2 if character > "\uffff" else 1 for character in text)]
