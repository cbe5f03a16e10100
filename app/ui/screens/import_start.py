"""Where an import begins: a file or the clipboard; and what is said while there are no rows to show."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut

from app.pipeline.commands import Source
from app.ui.customer_files import ask_for_file, on_clipboard, source_name
from app.ui.desk import Desk
from app.ui.widgets.empty import Empty

PASTE_KEYS = "Ctrl+V"


class ImportStart(Empty):
    """Emits `given` with a file, or with what was pasted."""

    given = Signal(object)
    """A Source."""

    def __init__(self, desk: Desk) -> None:
        """Asking for a file."""
        super().__init__(desk.theme)
        self._desk = desk
        self._keys = QShortcut(QKeySequence(PASTE_KEYS), self)
        self._keys.activated.connect(self.paste)
        self.other.setToolTip(PASTE_KEYS)

    def ask(self) -> None:
        """Say where customers can come from."""
        self._offer(
            self.tr("Choose a file, or drop one here"),
            self.tr("From Excel, a till, a web shop or a phone: with mobile numbers, and names if there are any."),
        )

    def look(self, source: Source) -> None:
        """Say that it is looked at; nothing can be pasted meanwhile."""
        self._keys.setEnabled(False)
        self.show_state(self.tr("Looking at the file"), source_name(source))

    def choose_file(self) -> None:
        """Ask for a file, in the folder of the last one."""
        ask_for_file(self, self._desk.remembered, self.given.emit)

    def paste(self) -> None:
        """Take what was copied in another program."""
        copied = on_clipboard()
        if copied is not None:
            self.given.emit(copied)
        else:
            self._offer(
                self.tr("Nothing was copied that could be pasted"),
                self.tr("Select the rows of your list, copy them, then paste here."),
            )

    def _offer(self, heading: str, words: str) -> None:
        self._keys.setEnabled(True)
        self.show_state(heading, words, action=self.tr("Choose a file…"), do=self.choose_file)
        self.offer(self.tr("Paste from the clipboard"), self.paste)
