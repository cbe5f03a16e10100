"""From when until when messages may go out: two times of day."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.forms.entry import Entry
from app.ui.widgets.card import row
from app.ui.widgets.labels import label

TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?")


class Hours(QWidget):
    """Emits `entered` with both, as '09:00-21:00', when one of them has changed."""

    entered = Signal(str)
    taken_back = Signal()

    def __init__(self, name: str) -> None:
        """`name` is what a screen reader says of the two."""
        super().__init__()
        self.start = Entry(self.tr("{0}: from").format(name))
        self.end = Entry(self.tr("{0}: until").format(name))
        line = row(8)
        line.addWidget(self.start, 1)
        line.addWidget(label(self.tr("until"), "muted"))
        line.addWidget(self.end, 1)
        self.setLayout(line)
        self.setFocusProxy(self.start)
        for entry in (self.start, self.end):
            entry.entered.connect(self._entered)
            entry.taken_back.connect(self._taken_back)

    def show_kept(self, value: str) -> None:
        """What is kept now."""
        start, _, end = value.partition("-")
        self.start.show_kept(start)
        self.end.show_kept(end)

    def _entered(self) -> None:
        for entry in (self.start, self.end):
            entry.setText(as_time(entry.text()))
        self.entered.emit(f"{self.start.text()}-{self.end.text()}")

    def _taken_back(self) -> None:
        if not (self.start.touched or self.end.touched):
            self.taken_back.emit()


def as_time(text: str) -> str:
    """'9', '9:30', '9.30' and '0930' as '09:00' and '09:30'; anything else as it is."""
    found = TIME.fullmatch(text.strip())
    return f"{int(found[1]):02d}:{found[2] or '00'}" if found else text.strip()
