"""What one person got: campaigns with their outcome, newest first, as dots on a line."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.ids import Clock
from app.storage.reads.person import Received
from app.ui.contact_words import outcome
from app.ui.theme import Theme
from app.ui.tokens import MESSAGE_COLOUR
from app.ui.widgets.card import clear, column
from app.ui.widgets.dotted import Dotted
from app.ui.widgets.labels import Button


class ReceivedList(QWidget):
    """Emits `campaign` with the id of one that the person wants to see."""

    campaign = Signal(object)

    def __init__(self, theme: Theme, clock: Clock) -> None:
        """Empty until `show_entries`."""
        super().__init__()
        self._theme, self._clock = theme, clock
        self._shown: tuple[Received, ...] = ()
        self._box = column(0)
        self.setLayout(self._box)

    def show_entries(self, entries: Sequence[Received]) -> None:
        """Draw them anew, if they are not what is shown already."""
        if tuple(entries) == self._shown:
            return
        self._shown = tuple(entries)
        clear(self._box)
        for at, one in enumerate(entries):
            self._box.addWidget(self._entry(one, last=at == len(entries) - 1))

    def _entry(self, one: Received, *, last: bool) -> Dotted:
        name = one.name.replace("&", "&&")
        open_it = Button(self._theme, name, kind="entry", name=self.tr("Open the campaign {0}").format(one.name))
        open_it.clicked.connect(lambda: self.campaign.emit(one.campaign))
        said = outcome(one, self._clock())
        return Dotted(self._theme, MESSAGE_COLOUR[one.status], open_it, said, last=last)
