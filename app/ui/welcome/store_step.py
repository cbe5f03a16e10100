"""Step two: where the shop is, who its messages come from, when they may go out, and how people opt out."""

from PySide6.QtCore import Signal

from app.domain.opt_out_line import LONGEST
from app.ui.country_names import countries_in
from app.ui.desk import Desk
from app.ui.forms.choice import Choice
from app.ui.forms.field import Field
from app.ui.forms.form import fields_grid, put_line
from app.ui.forms.hours import Hours
from app.ui.forms.keeper import Keeper
from app.ui.setting_words import setting_name
from app.ui.welcome.step_card import StepCard
from app.ui.widgets.card import row
from app.ui.widgets.labels import Button


class StoreStep(StepCard):
    """Emits `finished` when the person says so; each field was saved before."""

    finished = Signal()

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        """Shows the settings as soon as they are read."""
        super().__init__(
            desk.theme, 2, self.tr("Your store"), self.tr("Country, sender name, sending hours and opt-out line.")
        )
        region, sender, hours, line = "store.region", "mitto.sender", "sending.hours", "store.opt_out_line"
        country = Choice(setting_name(region), countries_in(desk.language.spoken), search=True)
        self.fields = (
            Field(keeper, region, hint=self.tr("Numbers without a country code belong here"), control=country),
            Field(keeper, sender, hint=self.tr("3–11 Latin letters or digits, or a number of 3–14 digits")),
            Field(
                keeper,
                hours,
                hint=self.tr("Outside them, on Sundays and on public holidays a campaign waits"),
                allowed=self.tr("Two times of one day, the earlier one first, such as 09:00 until 21:00"),
                control=Hours(setting_name(hours)),
            ),
            Field(
                keeper,
                line,
                hint=self.tr("Ends every message: a phone number or a page, such as Opt out: myshop.gr/stop"),
                allowed=self.tr("One line of at most {0} characters that names a phone number or a page").format(
                    LONGEST
                ),
            ),
        )
        grid = fields_grid()
        for field in self.fields:
            put_line(grid, field.name, field.control, field.aside)
        self.body.addLayout(grid)
        self.ready = Button(desk.theme, self.tr("Done"), kind="primary", name=self.tr("Done with your store"))
        self.ready.clicked.connect(self.finished)
        end = row(0)
        end.addStretch(1)
        end.addWidget(self.ready)
        self.body.addLayout(end)
