"""Settings, Store: where the shop is, and what it knows of its customers."""

from zoneinfo import available_timezones

from PySide6.QtCore import QTimeZone

from app.ui.country_names import countries_in
from app.ui.desk import Desk
from app.ui.forms.choice import Choice, Option
from app.ui.forms.field import Field
from app.ui.forms.form import Form
from app.ui.forms.keeper import Keeper
from app.ui.setting_words import setting_name
from app.ui.settings.fields_card import FieldsCard
from app.ui.settings.opt_out_card import OptOutCard
from app.ui.settings.page import Page

PLACES = ("Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")
"""The rest of the list are old spellings of the same."""


class StorePage(Page):
    """Settings, and the shop's own fields."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        """The list of time zones is read in the background: it is one file each."""
        super().__init__(desk)
        country, zone = "store.region", "store.time_zone"
        self.country = Choice(setting_name(country), countries_in(desk.language.spoken), search=True)
        self.zone = Choice(setting_name(zone), [self._own_zone()], search=True)
        form = Form(desk.theme, self.tr("Where the shop is"))
        form.add(
            Field(
                keeper,
                country,
                hint=self.tr("Mobile numbers without a country code belong here; type a part of the name"),
                control=self.country,
            ),
            Field(
                keeper,
                zone,
                hint=self.tr("Sending hours and planned starts are in it; type a part of the name"),
                control=self.zone,
            ),
        )
        self.own_fields = FieldsCard(desk)
        self.opt_out = OptOutCard(desk, keeper)
        self.put(form, self.opt_out, self.own_fields)
        desk.background.run(_zones, done=self._offer_zones, failed=lambda _: None)

    def refresh(self) -> None:
        self.own_fields.refresh()

    def _own_zone(self) -> Option:
        own = bytes(QTimeZone.systemTimeZoneId().data()).decode(errors="replace")
        return "", self.tr("As this computer ({0})").format(own)

    def _offer_zones(self, zones: list[Option]) -> None:
        self.zone.offer([self._own_zone(), *zones])


def _zones() -> list[Option]:
    names = sorted(name for name in available_timezones() if name.startswith(PLACES))
    return [(name, name.replace("_", " ")) for name in [*names, "UTC"]]
