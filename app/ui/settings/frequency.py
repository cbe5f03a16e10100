"""Settings, Sending: how often one person may be written to, as one sentence with two numbers in it."""

from PySide6.QtWidgets import QHBoxLayout

from app.ui.forms.field import Field
from app.ui.forms.form import Form
from app.ui.forms.keeper import Keeper
from app.ui.theme import Theme
from app.ui.widgets.card import row
from app.ui.widgets.labels import label

DIGITS = 6


class Frequency(Form):
    """0 messages is no limit."""

    def __init__(self, theme: Theme, keeper: Keeper) -> None:
        """Shows them as soon as they are read."""
        super().__init__(theme, self.tr("Care"))
        self.messages = Field(
            keeper,
            "care.messages",
            hint=self.tr("Over all campaigns; whoever had as many is left out, with the reason. 0: no limit"),
        )
        self.days = Field(keeper, "care.days")
        self.fields += [self.messages, self.days]
        line: QHBoxLayout = row(8)
        for words, field in ((self.tr("At most"), self.messages), (self.tr("messages to one person in"), self.days)):
            width = field.control.fontMetrics().averageCharWidth() * DIGITS + 20
            field.control.setFixedWidth(width)
            line.addWidget(label(words))
            line.addWidget(field.control)
        line.addWidget(label(self.tr("days, then they are left out")))
        line.addStretch(1)
        self.box.addLayout(line)
        said = row(14)
        for field, share in ((self.messages, 3), (self.days, 2)):
            said.addWidget(field.aside, share)
        self.box.addLayout(said)
