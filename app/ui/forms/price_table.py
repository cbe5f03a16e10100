"""Countries where a segment has a price of its own: one line each, and a list to add another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import Refused
from app.domain.setting_values import prices
from app.ui.forms.choice import Choice, Option
from app.ui.forms.entry import Entry
from app.ui.theme import Theme
from app.ui.widgets.card import clear, column, row
from app.ui.widgets.labels import Button, Elided

ADD = ""
PRICE_WIDTH = 84


class PriceTable(QWidget):
    """Emits `entered` with all of them, as 'CY=0.06 DE=0.08', when one has changed."""

    entered = Signal(str)
    taken_back = Signal()

    def __init__(self, theme: Theme, name: str, countries: list[Option]) -> None:
        """`countries` are pairs of two letters and a name."""
        super().__init__()
        self._theme, self._names = theme, dict(countries)
        self._entries: dict[str, Entry] = {}
        self._kept = ""
        self._lines = column(6)
        self.add = Choice(self.tr("Add a country"), [(ADD, self.tr("Add a country")), *countries], search=True)
        self.add.entered.connect(self._add)
        box = column(6)
        box.addLayout(self._lines)
        box.addWidget(self.add)
        self.setLayout(box)
        self.setAccessibleName(name)
        self.setFocusProxy(self.add)

    @property
    def lines(self) -> dict[str, Entry]:
        """What can be typed for each country that is shown."""
        return self._entries

    def show_kept(self, value: str) -> None:
        """What is kept now; a country that was just added, and has no price yet, stays."""
        self._kept = value
        try:
            kept = {region: f"{price:f}" for region, price in prices("", value)}
        except Refused:
            kept = {}
        waiting = [region for region, entry in self._entries.items() if not entry.kept and region not in kept]
        wanted = sorted([*kept, *waiting], key=lambda region: self._names.get(region, region))
        if wanted != list(self._entries):
            self._show_lines(wanted)
        for region, entry in self._entries.items():
            if region in kept and _plain(entry.text()) == kept[region]:
                entry.setText(kept[region])
            entry.show_kept(kept.get(region, ""))

    def _show_lines(self, regions: list[str]) -> None:
        before, self._entries = self._entries, {}
        typed = {region: entry.text() for region, entry in before.items() if entry.touched}
        clear(self._lines)
        for region in regions:
            self._entries[region] = self._line(region, typed.get(region, ""))

    def _line(self, region: str, typed: str) -> Entry:
        name = self._names.get(region, region)
        words, entry = Elided(), Entry(self.tr("Price of a segment: {0}").format(name))
        words.show_text(name)
        entry.setText(typed)
        entry.setFixedWidth(PRICE_WIDTH)
        entry.entered.connect(lambda _: self._tell())
        entry.taken_back.connect(self.taken_back)
        remove = Button(self._theme, sign="x", kind="quiet", name=self.tr("Remove the price: {0}").format(name))
        remove.clicked.connect(lambda: self._remove(region))
        line = row(8)
        line.addWidget(words, 1)
        line.addWidget(entry)
        line.addWidget(remove)
        inside = QWidget()
        inside.setLayout(line)
        self._lines.addWidget(inside)
        return entry

    def _add(self, region: str) -> None:
        self.add.show_kept(ADD)
        self.add.setCurrentIndex(0)
        if region == ADD:
            return
        if region not in self._entries:
            self._entries[region] = Entry("")
            self._show_lines(sorted(self._entries, key=lambda one: self._names.get(one, one)))
            self.show_kept(self._kept)
        self._entries[region].setFocus()

    def _remove(self, region: str) -> None:
        was_kept = bool(self._entries.pop(region).kept)
        self._show_lines(list(self._entries))
        self.show_kept(self._kept)
        if was_kept:
            self._tell(without=region)

    def _tell(self, *, without: str = "") -> None:
        told = {region: _plain(entry.text()) for region, entry in self._entries.items() if region != without}
        self.entered.emit(" ".join(f"{region}={price}" for region, price in told.items() if price))


def _plain(price: str) -> str:
    """A price as it is kept: with a point."""
    return price.strip().replace(",", ".")
