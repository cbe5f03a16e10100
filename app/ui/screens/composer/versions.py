"""The line above the message: its name, and the way to what it said before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.desk import Desk
from app.ui.dialogs.text_versions import TextVersionsDialog
from app.ui.screens.composer.drafting import Drafting
from app.ui.widgets.card import row
from app.ui.widgets.labels import Button, label


class Versions(QWidget):
    """Emits `chosen` with the TextVersion that the person wants back."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, drafting: Drafting) -> None:
        """The list is read when it is asked for."""
        super().__init__()
        self._desk, self._drafting = desk, drafting
        self.button = Button(desk.theme, self.tr("Earlier versions"), kind="link")
        self.button.clicked.connect(self._open)
        line = row(8)
        line.addWidget(label(self.tr("Message"), "small"))
        line.addStretch(1)
        line.addWidget(self.button)
        self.setLayout(line)

    def _open(self) -> None:
        drafting = self._drafting
        dialog = TextVersionsDialog(self._desk, drafting.saver.campaign, drafting.content.text, self.window())
        dialog.chosen.connect(self.chosen)
        dialog.open()
