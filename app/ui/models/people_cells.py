"""What the columns of the table of people are called, and what a person shows in each."""

from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from app.storage.reads.people import PersonRow, Sort
from app.ui.contact_words import CONSENT_SHORT, day, tell
from app.ui.figures import phone


class Column(IntEnum):
    """The columns in their order."""

    NAME = 0
    NUMBER = 1
    CONSENT = 2
    TAGS = 3
    LISTS = 4
    LAST_MESSAGE = 5
    ADDED = 6


HEADINGS = (
    str(QT_TRANSLATE_NOOP("people_cells", "Name")),
    str(QT_TRANSLATE_NOOP("people_cells", "Mobile")),
    str(QT_TRANSLATE_NOOP("people_cells", "Consent")),
    str(QT_TRANSLATE_NOOP("people_cells", "Tags")),
    str(QT_TRANSLATE_NOOP("people_cells", "Lists")),
    str(QT_TRANSLATE_NOOP("people_cells", "Last message")),
    str(QT_TRANSLATE_NOOP("people_cells", "Added")),
)

SORTS = {
    Column.NAME: Sort.NAME,
    Column.NUMBER: Sort.NUMBER,
    Column.LAST_MESSAGE: Sort.LAST_MESSAGE,
    Column.ADDED: Sort.ADDED,
}
"""What the table can be sorted by."""

NEWEST_FIRST = frozenset({Column.LAST_MESSAGE, Column.ADDED})


def heading(column: int) -> str:
    """What a column is called."""
    return QCoreApplication.translate("people_cells", HEADINGS[column])


def alignment(column: int) -> Qt.AlignmentFlag:
    """Days to the right, words to the left."""
    right = column in (Column.LAST_MESSAGE, Column.ADDED)
    return (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter


def cell(row: PersonRow, column: int, now: datetime) -> str:
    """What a person shows in a column."""
    match column:
        case Column.NAME:
            return row.name or QCoreApplication.translate("people_cells", "No name")
        case Column.NUMBER:
            return phone(row.number)
        case Column.CONSENT:
            return tell(CONSENT_SHORT[row.consent])
        case Column.TAGS:
            return " · ".join(row.tags)
        case Column.LISTS:
            return " · ".join(row.lists)
        case Column.LAST_MESSAGE:
            never = QCoreApplication.translate("people_cells", "never")
            return never if row.last_message is None else day(row.last_message, now)
        case _:
            return day(row.added, now)


def tip(row: PersonRow, column: int) -> str | None:
    """The whole of what may not fit."""
    if column in (Column.TAGS, Column.LISTS):
        return "\n".join(row.tags if column == Column.TAGS else row.lists) or None
    return row.name or None if column == Column.NAME else None
