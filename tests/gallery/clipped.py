"""Finds words on a screen for which there is less room than they need."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QToolButton,
    QWidget,
)

from app.ui.widgets.cells import PADDING
from app.ui.widgets.elided_combo import ElidedCombo
from app.ui.widgets.fonts import small
from app.ui.widgets.labels import Elided

WORDED = (QLabel, QPushButton, QCheckBox, QRadioButton, QToolButton)


def clipped(window: QWidget) -> list[str]:
    """Every visible text that is cut off, and every area that is wider than what shows of it."""
    parts = [part for part in (window, *window.findChildren(QWidget)) if part.isVisible()]
    return [complaint for part in parts for complaint in _complaints(part)]


def _complaints(part: QWidget) -> Iterator[str]:
    if isinstance(part, WORDED) and not isinstance(part, Elided):
        yield from _too_small(part)
    elif isinstance(part, QComboBox) and not isinstance(part, ElidedCombo):
        yield from _too_narrow(part, part.currentText(), part.width() - _arrow(part))
    elif isinstance(part, QLineEdit):
        words = part.placeholderText() if not part.text() else ""
        yield from _too_narrow(part, words, part.width() - 2 * part.style().pixelMetric(_FRAME) - 4)
    elif isinstance(part, QHeaderView):
        yield from _headings(part)
    elif isinstance(part, QScrollArea):
        yield from _beyond(part)


_FRAME = QStyle.PixelMetric.PM_DefaultFrameWidth


def _too_small(part: QAbstractButton | QLabel) -> Iterator[str]:
    if not part.text():
        return
    width, height = part.minimumSizeHint().width(), part.minimumSizeHint().height()
    if isinstance(part, QLabel) and part.wordWrap():
        height = part.heightForWidth(part.width())
    if part.width() < width or part.height() < height:
        yield f"{part.text()!r} needs {width}x{height} and has {part.width()}x{part.height()}"


def _too_narrow(part: QWidget, words: str, room: int) -> Iterator[str]:
    needed = part.fontMetrics().horizontalAdvance(words)
    if words and needed > room:
        yield f"{type(part).__name__} {words!r} needs {needed} and has {room}"


def _arrow(combo: QComboBox) -> int:
    # The field inside, as the style lays it out; editable combos hold a line edit, which is looked at by itself.
    line = combo.lineEdit()
    return combo.width() - line.width() if line is not None else 24


def _headings(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    metrics = QFontMetrics(small(header.font()))  # as the style sheet says it, and so are the margins
    for at in range(header.count()):
        words = str(model.headerData(at, header.orientation()) or "")
        needed = metrics.horizontalAdvance(words) + 2 * PADDING
        if words and not header.isSectionHidden(at) and needed > header.sectionSize(at):
            yield f"heading {words!r} needs {needed} and has {header.sectionSize(at)}"


def _beyond(area: QScrollArea) -> Iterator[str]:
    inside, room = area.widget(), area.viewport().width()
    if inside is not None and inside.width() > room:
        yield f"{_name(area)} shows {room} of {inside.width()}"


def _name(area: QAbstractScrollArea) -> str:
    parent = area.parentWidget()
    return f"{type(area).__name__} in {type(parent).__name__}"
