"""The line below a table whose rows were looked for or sorted: how many, by what, since when, and the way back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.storage.reads.message_order import Order, Sort
from app.ui.figures import clock_time
from app.ui.models.message_list import SETTLED, MessageList
from app.ui.theme import Theme
from app.ui.widgets.card import row
from app.ui.widgets.labels import Button, Elided
from app.ui.words import messages


class ListState(QWidget):
    """Hidden while all messages stand in the order of their launch."""

    def __init__(self, theme: Theme) -> None:
        """Whoever shows it connects `again` and `launched`."""
        super().__init__()
        line = row(12)
        line.setContentsMargins(12, 6, 8, 6)
        self.words = Elided(role="small")
        self.again = Button(theme, self.tr("Sort again"), kind="link", name=self.tr("Sort the messages again"))
        self.launched = Button(
            theme, self.tr("Order of the launch"), kind="link", name=self.tr("Show the order of the launch again")
        )
        line.addWidget(self.words, 1)
        line.addWidget(self.again)
        line.addWidget(self.launched)
        self.setLayout(line)
        self.hide()

    def say(self, listed: MessageList | None, *, busy: bool, order: Order | None) -> None:
        """`listed` is what the table shows, `busy` whether a newer list is being made."""
        self.setVisible(busy or listed is not None)
        shown = None if listed is None else listed.choice.order
        self.again.setVisible(listed is not None and shown is not None and not busy and not _settled(listed))
        self.launched.setVisible(order is not None)
        if busy and (listed is None or listed.choice.order != order):
            self.words.show_text(self.tr("Sorting…") if order is not None else self.tr("Looking…"))
        elif busy and listed is not None and not listed.choice.find:
            self.words.show_text(self.tr("Sorting…"))
        elif busy:
            self.words.show_text(self.tr("Looking…"))
        elif listed is not None:
            self.words.show_text(" · ".join(part for part in (self._found(listed), self._sorted(listed)) if part))

    def _found(self, listed: MessageList) -> str:
        if not listed.choice.find:
            return ""
        return self.tr("{0} with “{1}”").format(messages(len(listed.ids)), listed.choice.find)

    def _sorted(self, listed: MessageList) -> str:
        order = listed.choice.order
        if order is None:
            return ""
        words = self.tr("sorted by {0}") if _settled(listed) else self.tr("sorted by {0} as of {1}")
        return words.format(_names()[order.by], clock_time(listed.at))


def _settled(listed: MessageList) -> bool:
    choice = listed.choice
    return choice.status is None and choice.order is not None and choice.order.by in SETTLED


def _names() -> dict[Sort, str]:
    tell = QCoreApplication.translate
    return {
        Sort.NUMBER: tell("list_state", "number"),
        Sort.NAME: tell("list_state", "name"),
        Sort.STATUS: tell("list_state", "status"),
        Sort.SEGMENTS: tell("list_state", "segments"),
        Sort.ATTEMPTS: tell("list_state", "attempts"),
        Sort.UPDATED: tell("list_state", "time"),
    }
