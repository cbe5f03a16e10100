"""The characters of a message that make it Unicode, underlined in its editor, and what is done about each.

A text in Greek letters is all of them, so many different letters get a quiet dotted line; whatever else forces it, such
as a curly quote in a Latin text, gets a wave.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction, QPainter, QPen, QTextBlock, QTextCharFormat, QTextCursor, QTextLine
from PySide6.QtWidgets import QMenu, QTextEdit

from app.domain.fitting import Fit
from app.domain.forcing import Forcing, forcing, replacement
from app.ui.composing_words import MOST_NAMED
from app.ui.forcing_words import all_words, can_replace, replace_words
from app.ui.theme import Theme
from app.ui.widgets.field_editor_tokens import MARK

QUIET, LOUD = "text_2", "unconfirmed"
"""The colours of the lines."""

LINE, STEP, DOTS, BELOW = 1.3, 2.0, 3.0, 2.0
"""How thick a line is, how long and how high one turn of a wave is, how far dots are apart, and how far below the
letters it all runs.
"""


class ForcingMarks:
    """Those of one editor. `found` are in places of its document, which counts UTF-16 units."""

    def __init__(self, theme: Theme, editor: QTextEdit) -> None:
        """None until `look`."""
        self._theme, self._editor = theme, editor
        self.fit = Fit.AS_TYPED
        self.found: list[Forcing] = []
        self.runs: list[tuple[int, int, bool]] = []
        """From where to where each line goes, and whether it is loud: neighbours share one."""
        self._quiet = False

    def look(self) -> None:
        """Find them in what stands there now, and underline them."""
        raw = self._editor.document().toRawText()
        text = raw.replace("\u2029", "\n").replace("\u2028", "\n")
        found = [one for one in forcing(text, self.fit) if one.character != MARK]  # what a field becomes, nobody knows
        places = _places(text)
        self.found = [replace(one, start=places[one.start], end=places[one.end]) for one in found]
        letters = {one.character for one in found if _is_letter(one)}
        self._quiet = len(letters) > MOST_NAMED
        self.runs = _runs(self.found, self.is_loud)
        self._editor.viewport().update()

    def paint(self) -> None:
        """Draw the lines over what the viewport shows. An editor's own way of marking would cut off the frames of its
        tokens.
        """
        editor = self._editor
        document, view = editor.document(), editor.viewport().rect()
        offset = QPointF(-editor.horizontalScrollBar().value(), -editor.verticalScrollBar().value())
        painter = QPainter(editor.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for start, end, loud in self.runs:
            block = document.findBlock(start)
            place = document.documentLayout().blockBoundingRect(block).translated(offset)
            if place.intersects(view):
                self._underline(painter, block, place.topLeft(), start, end, loud=loud)
        painter.end()

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
        this.triggered.connect(lambda: self._replace([one]))
        made = [this]
        same = [other for other in self.found if other.character == one.character and can_replace(other)]
        if can_replace(one) and len(same) > 1:
            every = QAction(all_words(one, len(same)), menu)
            every.triggered.connect(lambda: self._replace(same))
            made.append(every)
        usual = menu.actions()
        menu.insertActions(usual[0] if usual else None, made)  # type: ignore[arg-type]
        if usual:
            menu.insertSeparator(usual[0])

    def _replace(self, those: Sequence[Forcing]) -> None:
        """One step of undo, however many they are; whoever asked for it may have written on."""
        cursor = QTextCursor(self._editor.document())
        cursor.beginEditBlock()
        for one in reversed([one for one in those if one in self.found]):
            cursor.setPosition(one.start)
            cursor.setPosition(one.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(replacement(one.character) or "", QTextCharFormat())
        cursor.endEditBlock()

    def _underline(
        self, painter: QPainter, block: QTextBlock, corner: QPointF, start: int, end: int, *, loud: bool
    ) -> None:
        at, stop = start - block.position(), end - block.position()
        painter.setPen(QPen(self._theme.colour(LOUD if loud else QUIET), LINE))
        while at < stop:
            line = block.layout().lineForTextPosition(at)
            if not line.isValid():
                return  # not laid out yet
            until = min(stop, line.textStart() + line.textLength())
            left, right = sorted((_across(line, at), _across(line, until)))
            below = QPointF(corner.x(), corner.y() + line.y() + line.ascent() + BELOW)
            _draw(painter, below, left, right, loud=loud)
            at = max(until, at + 1)


def _draw(painter: QPainter, below: QPointF, left: float, right: float, *, loud: bool) -> None:
    if not loud:
        for at in range(int(max(right - left, 1) // DOTS) + 1):
            painter.drawPoint(below + QPointF(left + LINE + at * DOTS, STEP / 2))
        return
    turns = max(round((right - left) / STEP), 1)
    ends = [QPointF(left + (right - left) * at / turns, (at % 2) * STEP) for at in range(turns + 1)]
    painter.drawPolyline([below + end for end in ends])


def _across(line: QTextLine, at: int) -> float:
    """How far along its line a place is."""
    found: Any = line.cursorToX(at)  # Qt answers the place as well, which its stubs do not say
    return float(found[0])


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
