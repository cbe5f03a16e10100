"""Settings, Sending: how fast, when, how often to one person, and what it costs."""

from app.ui.country_names import countries_in
from app.ui.desk import Desk
from app.ui.forms.choice import Choice
from app.ui.forms.field import Field
from app.ui.forms.form import Form
from app.ui.forms.hours import Hours
from app.ui.forms.keeper import Keeper
from app.ui.forms.price_table import PriceTable
from app.ui.forms.switch import Switch
from app.ui.setting_words import setting_name
from app.ui.settings.frequency import Frequency
from app.ui.settings.holidays_note import HolidaysNote
from app.ui.settings.page import Page

CURRENCIES = (
    ("EUR", "EUR (€)"),
    ("GBP", "GBP (£)"),
    ("USD", "USD ($)"),
    *(
        (code, code)
        for code in ["ALL", "BGN", "CHF", "CZK", "DKK", "HUF", "MKD", "NOK", "PLN", "RON", "RSD", "SEK", "TRY"]
    ),
)


class SendingPage(Page):
    """Only settings."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        """Shows them as soon as they are read."""
        super().__init__(desk)
        pace = Form(desk.theme, self.tr("Pace"))
        pace.add(
            Field(
                keeper,
                "sending.messages_per_second",
                hint=self.tr("At most; ask Mitto what your account allows. 0: no limit of ours"),
            ),
            Field(keeper, "sending.batch_size", hint=self.tr("Small campaigns start at once whatever this says")),
            Field(keeper, "sending.requests_in_flight", hint=self.tr("Two are enough for most shops")),
        )
        pace.add_more(
            (
                Field(
                    keeper,
                    "status.gaps_s",
                    hint=self.tr("Seconds from one look to the next, for each message Mitto has"),
                    allowed=self.tr("Whole seconds with commas between them, such as 15,60,300"),
                ),
                Field(
                    keeper,
                    "status.requests_per_second",
                    hint=self.tr("How often Mitto is asked about deliveries. 0: no limit of ours"),
                ),
            )
        )
        when = Form(desk.theme, self.tr("When"))
        when.add(
            Field(
                keeper,
                "sending.hours",
                hint=self.tr("In the shop's time; outside them a campaign waits. 00:00 until 24:00: always"),
                allowed=self.tr("Two times of one day, the earlier one first, such as 09:00 until 21:00"),
                control=Hours(setting_name("sending.hours")),
            ),
            Field(
                keeper,
                "sending.sundays",
                hint=self.tr("Without it a campaign waits for Monday"),
                control=Switch(self.tr("Send on Sundays too")),
            ),
            Field(
                keeper,
                "sending.holidays",
                hint=self.tr("Those of the country on the Store page"),
                control=Switch(self.tr("Send on public holidays too")),
            ),
        )
        self.holidays = HolidaysNote(desk, keeper)
        when.add_line(self.holidays.name, self.holidays.days, self.holidays.note)
        when.add(
            Field(
                keeper,
                "sending.own_days_off",
                hint=self.tr("In every year: 6/12 is 6 December, the feast of your town perhaps"),
                allowed=self.tr("Days with commas between them, the day first, such as 30/1, 6/12"),
            ),
            Field(
                keeper,
                "sending.recall_s",
                hint=self.tr("Seconds between pressing Send and the first request. 0: at once"),
            ),
        )
        money = Form(desk.theme, self.tr("Price"))
        money.add(
            Field(
                keeper,
                "price.segment",
                hint=self.tr("For estimates and reports; leave it empty and nothing is said of money"),
                allowed=self.tr("A price such as 0.0415, or empty when it is not known"),
            ),
            Field(
                keeper,
                "price.by_country",
                hint=self.tr("Where a segment costs something else; the price above is for the rest of the world"),
                allowed=self.tr("A price such as 0.0415 for each country"),
                control=PriceTable(desk.theme, setting_name("price.by_country"), countries_in(desk.language.spoken)),
            ),
            Field(keeper, "price.currency", control=Choice(setting_name("price.currency"), CURRENCIES)),
            Field(
                keeper,
                "price.monthly_ceiling",
                hint=self.tr("What sending may cost in a month; then it waits for you. Empty: no limit"),
                allowed=self.tr("An amount such as 120 or 12.50, or empty for no limit"),
            ),
            Field(
                keeper,
                "price.vat_percent",
                hint=self.tr("Prices and limits are without it; totals are shown with it too. Empty: not shown"),
                allowed=self.tr("A percentage such as 24, or empty"),
            ),
        )
        self.put(pace, when, Frequency(desk.theme, keeper), money)
