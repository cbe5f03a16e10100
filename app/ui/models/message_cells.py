"""What the live table's columns are called, and what a message shows in each."""

from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from app.storage.reads.messages import MessageRow
from app.ui.figures import phone, short_time
from app.ui.words import MESSAGE, reason, say

HEADINGS = (
    str(QT_TRANSLATE_NOOP("message_cells", "Recipient")),
    str(QT_TRANSLATE_NOOP("message_cells", "Name")),
    str(QT_TRANSLATE_NOOP("message_cells", "Status")),
    str(QT_TRANSLATE_NOOP("message_cells", "Segments")),
    str(QT_TRANSLATE_NOOP("message_cells", "Attempts")),
    str(QT_TRANSLATE_NOOP("message_cells", "Updated")),
    str(QT_TRANSLATE_NOOP("message_cells", "Detail")),
)


class Column(IntEnum):
    """The columns in their order."""

    RECIPIENT = 0
    NAME = 1
    STATUS = 2
    SEGMENTS = 3
    ATTEMPTS = 4
    UPDATED = 5
    DETAIL = 6


def heading(column: int) -> str:
    """What a column is called."""
    return QCoreApplication.translate("message_cells", HEADINGS[column])


def alignment(column: int) -> Qt.AlignmentFlag:
    """Figures to the right, words to the left."""
    right = column in (Column.SEGMENTS, Column.ATTEMPTS)
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


def cell(row: MessageRow, column: int, now: datetime) -> str:
    """What a message shows in a column."""
    match column:
        case Column.RECIPIENT:
            return phone(row.number)
        case Column.NAME:
            return row.name
        case Column.STATUS:
            return say(MESSAGE[row.status])
        case Column.SEGMENTS:
            return str(row.segments)
        case Column.ATTEMPTS:
            return str(row.attempt)
        case Column.UPDATED:
            return short_time(row.updated_at, now)
        case _:
            return reason(row.why, row.detail)


def tip(row: MessageRow, column: int) -> str | None:
    """What is said about a cell whose words may not fit."""
    return reason(row.why, row.detail) or None if column == Column.DETAIL else None
