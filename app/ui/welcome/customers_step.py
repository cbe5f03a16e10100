"""Step three: the customers, from a file."""

from PySide6.QtCore import Signal

from app.ui.customer_files import ask_for_file
from app.ui.desk import Desk
from app.ui.welcome.step_card import StepCard
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Button, Sign, label


class CustomersStep(StepCard):
    """Emits `chosen` with a file to import. A file may also be dropped anywhere on the window."""

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        """Nothing is chosen."""
        super().__init__(
            desk.theme,
            3,
            self.tr("Your customers"),
            self.tr("Drop a file with names and mobile numbers. Nothing is kept before you say so."),
        )
        self._desk = desk
        self.choose = Button(desk.theme, self.tr("Choose a file…"), kind="primary")
        self.choose.clicked.connect(self._choose)
        place = Card(role="drop", padding=16)
        line = row(12)
        line.addWidget(Sign(desk.theme, "upload", "text_2"))
        line.addWidget(label(self.tr("Drop a file here"), "muted"), 1)
        line.addWidget(self.choose)
        place.box.addLayout(line)
        self.body.addWidget(place)

    def _choose(self) -> None:
        ask_for_file(self._desk.window, self._desk.remembered, self.chosen.emit)
