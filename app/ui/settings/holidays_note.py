"""The next public holidays of the shop's country, by name, below the settings of the sending times."""

from collections.abc import Mapping
from datetime import date
from itertools import islice

from PySide6.QtCore import QDate, QLocale, QObject

from app.domain.public_holidays import knows_holidays, public_holidays
from app.ui.desk import Desk
from app.ui.forms.keeper import Keeper
from app.ui.forms.switch import OFF
from app.ui.widgets.labels import label

SHOWN = 5
Named = list[tuple[date, str]]


class HolidaysNote(QObject):
    """Fills `name` and `days`; the form lays them out."""

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        """Empty until the settings are read."""
        super().__init__(keeper)
        self._desk, self._country = desk, ""
        self.name = label(self.tr("Next holidays"), wrap=True)
        self.days = label(role="muted", wrap=True)
        self.note = label(role="muted", wrap=True)
        keeper.read.connect(self._settings_read)
        if keeper.texts:
            self._settings_read(keeper.texts)

    def _settings_read(self, texts: Mapping[str, str]) -> None:
        off = texts["sending.holidays"] == OFF
        self.note.setText(self.tr("Nothing goes out on these days") if off else self.tr("Messages go out on them too"))
        country = texts["store.region"]
        if country == self._country:
            return
        self._country = country
        today, language = self._desk.clock().date(), QLocale().name()[:2]
        self._desk.background.run(
            lambda: _next_holidays(country, today, language),
            done=lambda found: self._show(country, found),
            failed=lambda _: None,
        )

    def _show(self, country: str, found: Named | None) -> None:
        if country != self._country:
            return
        if found is None:
            self.days.setText(self.tr("Those of this country are not known, so none of them is a day off"))
            self.note.clear()
            return
        self.days.setText("\n".join(f"{_short(day)} · {name}" for day, name in found))


def _next_holidays(country: str, today: date, language: str) -> Named | None:
    """None when nobody has written down those of this country."""
    if not knows_holidays(country):
        return None
    years = (today.year, today.year + 1)
    coming = (one for year in years for one in public_holidays(country, year, language).items() if one[0] >= today)
    return list(islice(coming, SHOWN))


def _short(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")
