"""Merge fields inside a text document: each is one character that is drawn as a rounded token and knows how it was
written.

The source of a document, its words with the fields as they were written, comes back exactly as it was put in; only ends
of lines become `\\n`, and what no SMS can carry (half a surrogate pair, Qt's own marks) is left out.
"""

import re
from collections.abc import Collection

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from app.domain.template import KNOWN_FIELDS, Field, cut, field_of
from app.ui.composing_words import field_words
from app.ui.theme import Theme

TOKEN = int(QTextFormat.ObjectTypes.UserObject) + 1
SOURCE = int(QTextFormat.Property.UserProperty) + 1
MARK = "\ufffc"
"""What stands in the document for one object."""

LINE_HEIGHT = 150.0
PADDING = 8.0
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_NO_TEXT = re.compile("[\ud800-\udfff\ufdd0\ufdd1\ufffc\ufeff\x00]")


def tidy(text: str) -> str:
    """The text as an editor can hold it."""
    return _NO_TEXT.sub("", _LINE_ENDS.sub("\n", text))


def token_words(source: str) -> str:
    """What a token says: the field's name in the person's language."""
    field = field_of(source)
    return field_words(field.name) if field is not None else source


def written(field: Field) -> str:
    """How a field is written."""
    return f"{{{field.name}|{field.fallback}}}" if field.fallback else f"{{{field.name}}}"


def token_format(source: str) -> QTextCharFormat:
    """The format of the one character that stands for a field."""
    made = QTextCharFormat()
    made.setObjectType(TOKEN)
    made.setProperty(SOURCE, source)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBottom)
    return made


def plain_format() -> QTextBlockFormat:
    """Lines with room for tokens between them."""
    made = QTextBlockFormat()
    made.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def insert_source(cursor: QTextCursor, text: str) -> None:
    """Put a text in, its fields as tokens."""
    for piece in cut(tidy(text)):
        if field_of(piece) is not None:
            cursor.insertText(MARK, token_format(piece))
        else:
            cursor.insertText(piece, QTextCharFormat())


def source_of(document: QTextDocument, start: int = 0, end: int | None = None) -> str:
    """The text between two places, with the fields as they were written."""
    pieces, block = [], document.findBlock(start)
    last = document.characterCount() - 1 if end is None else end
    while block.isValid() and block.position() <= last:
        if block.position() > start:
            pieces.append("\n")
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            low, high = max(start - fragment.position(), 0), last - fragment.position()
            if fragment.isValid() and high > 0 and low < fragment.length():
                pieces.append(_source(fragment.text(), fragment.charFormat(), low, min(high, fragment.length())))
            fragments += 1
        block = block.next()
    return "".join(pieces)


def source_at(document: QTextDocument, position: int) -> str | None:
    """The field whose token stands at a place; None for anything else."""
    if not 0 <= position < document.characterCount() - 1 or document.characterAt(position) != MARK:
        return None
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    found = cursor.charFormat()
    return str(found.property(SOURCE)) if found.objectType() == TOKEN else None


def written_fields(document: QTextDocument) -> list[tuple[int, int, str]]:
    """Fields that stand in the document as plain characters: from where, to where, and how they are written."""
    found, at = [], 0
    for words in document.toRawText().split(MARK):
        for piece in cut(words):
            length = len(piece.encode("utf-16-le", "surrogatepass")) // 2
            if field_of(piece) is not None:
                found.append((at, at + length, piece.replace("\u2029", "\n").replace("\u2028", "\n")))
            at += length
        at += len(MARK)
    return found


def make_tokens(document: QTextDocument) -> bool:
    """Turn every field that stands there as plain characters into a token. Says whether there was one."""
    found = written_fields(document)
    if not found:
        return False  # an empty edit would lay the text out again, and count it again
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for start, end, source in reversed(found):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(MARK, token_format(source))
    cursor.endEditBlock()
    return True


def _source(text: str, how: QTextCharFormat, low: int, high: int) -> str:
    if how.objectType() == TOKEN:
        return str(how.property(SOURCE)) * (high - low)
    if low > 0 or high < len(text.encode("utf-16-le", "surrogatepass")) // 2:
        text = text.encode("utf-16-le", "surrogatepass")[2 * low : 2 * high].decode("utf-16-le", "ignore")
    return text.replace("\u2028", "\n")


class TokenPainter(QPyTextObject):
    """Draws the tokens of a document."""

    def __init__(self, theme: Theme, parent: QTextDocument) -> None:
        """Register it with the document's layout."""
        super().__init__(parent)
        self._theme = theme
        self.known: Collection[str] = KNOWN_FIELDS
        """The fields that there are; any other one is drawn as a mistake."""

    def intrinsicSize(self, document: QTextDocument, position: int, how: QTextFormat) -> QSizeF:
        del position
        metrics = QFontMetricsF(document.defaultFont())
        return QSizeF(metrics.horizontalAdvance(token_words(str(how.property(SOURCE)))) + 2 * PADDING, metrics.height())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, how: QTextFormat
    ) -> None:
        del position
        place = QRectF(rect)
        source, metrics = str(how.property(SOURCE)), QFontMetricsF(document.defaultFont())
        chosen = how.background().style() is not Qt.BrushStyle.NoBrush
        line, ground = ("accent", "accent_soft") if self._knows(source) else ("failed", "danger_soft")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour(line))
        painter.setBrush(self._theme.colour(line if chosen else ground))
        frame = place.adjusted(1.5, -2.5, -1.5, 2.5)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setPen(self._theme.colour("on_accent" if chosen else line))
        painter.setFont(document.defaultFont())
        painter.drawText(QPointF(place.left() + PADDING, place.top() + metrics.ascent()), token_words(source))
        painter.restore()

    def _knows(self, source: str) -> bool:
        field = field_of(source)
        return field is not None and field.name in self.known
