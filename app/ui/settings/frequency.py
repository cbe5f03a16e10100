"""Settings, Sending: how often one person may be written to, as one sentence with two numbers in it."""

from PySide6.QtWidgets import QHBoxLayout

from app.domain.setting_values import CareThen
from app.ui.forms.choice import Choice
from app.ui.forms.field import Field
from app.ui.forms.form import Form
from app.ui.forms.keeper import Keeper
from app.ui.setting_words import setting_name
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
            hint=self.tr("Over all campaigns. 0: no limit"),
        )
        self.days = Field(keeper, "care.days")
        ways = (
            (str(CareThen.SKIP), self.tr("they are left out")),
            (str(CareThen.DEFER), self.tr("their message waits")),
        )
        self.then = Field(
            keeper, "care.then", allowed=self.tr("One of the two"), control=Choice(setting_name("care.then"), ways)
        )
        self.fields += [self.messages, self.days, self.then]
        line: QHBoxLayout = row(8)
        for words, field in ((self.tr("At most"), self.messages), (self.tr("messages to one person in"), self.days)):
            width = field.control.fontMetrics().averageCharWidth() * DIGITS + 20
            field.control.setFixedWidth(width)
            line.addWidget(label(words))
            line.addWidget(field.control)
        line.addWidget(label(self.tr("days, then")))
        line.addWidget(self.then.control)
        line.addStretch(1)
        self.box.addLayout(line)
        said = row(14)
        for field, share in ((self.messages, 4), (self.days, 2), (self.then, 2)):
            said.addWidget(field.aside, share)
        self.box.addLayout(said)
