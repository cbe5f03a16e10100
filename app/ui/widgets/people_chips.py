"""Chips above the table of people: how many of each kind there are, a click shows them; and one for the lists."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QWidget

from app.domain.contact import MAILABLE, Consent
from app.domain.ids import ListId
from app.storage.reads.contacts import ListRow
from app.storage.reads.people import Counts, Show
from app.ui.figures import whole
from app.ui.theme import Theme
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Button


class PeopleChips(QWidget):
    """Emits `chosen` with whom to show, and the id of a list or None."""

    chosen = Signal(object, object)
    new_list = Signal()
    rename_list = Signal(object)
    delete_list = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """`All` is chosen first."""
        super().__init__()
        self.show_kind = Show.ALL
        self.list_id: ListId | None = None
        self.lists: tuple[ListRow, ...] = ()
        self.tags: tuple[str, ...] = ()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._chips: dict[Show, Button] = {}
        layout = Flow()
        for show in Show:
            chip = Button(theme, kind="chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False, show=show: self.choose(show))
            self._group.addButton(chip)
            self._chips[show] = chip
            layout.addWidget(chip)
        self.list_chip = Button(theme, kind="chip")
        self.list_chip.setCheckable(True)
        self.list_chip.clicked.connect(self._open)
        self._group.addButton(self.list_chip)
        layout.addWidget(self.list_chip)
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Lists"))
        self._chips[Show.ALL].setChecked(True)
        self._write_list()

    def chip(self, show: Show) -> Button:
        """The chip of one kind."""
        return self._chips[show]

    def choose(self, show: Show, list_id: ListId | None = None) -> None:
        """Show these from now on."""
        if (show, list_id) == (self.show_kind, self.list_id):
            self._mark()
            return
        self.show_kind, self.list_id = show, list_id
        self._write_list()
        self._mark()
        self.chosen.emit(show, list_id)

    def chosen_list(self) -> ListRow | None:
        """The list that is shown, if it is one."""
        return next((one for one in self.lists if one.id == self.list_id), None)

    def show_counts(self, counts: Counts) -> None:
        """Change the figures; a list that is gone is shown no longer."""
        of = counts.consents
        words = {
            Show.ALL: (self.tr("All"), counts.people),
            Show.MAILABLE: (self.tr("Can be messaged"), sum(of[one] for one in MAILABLE)),
            Show.UNKNOWN: (self.tr("Unknown consent"), of[Consent.UNKNOWN]),
            Show.OPTED_OUT: (self.tr("Opted out"), of[Consent.OPTED_OUT]),
        }
        for show, (word, count) in words.items():
            self._write(self._chips[show], word, f"{word}  {whole(count)}", whole(count))
        self.lists, self.tags = counts.lists, counts.tags
        if self.list_id is not None and self.chosen_list() is None:
            self.choose(Show.ALL)
        self._write_list()

    def fill_menu(self) -> None:
        """Put the lists, and what can be done with them, into the menu."""
        self.menu.clear()
        for one in self.lists:
            entry = self.menu.addAction(f"{one.name.replace('&', '&&')}  {whole(one.size)}")
            entry.setCheckable(True)
            entry.setChecked(one.id == self.list_id)
            entry.triggered.connect(lambda _=False, one=one: self.choose(Show.ALL, one.id))
        if self.lists:
            self.menu.addSeparator()
        self.menu.addAction(self.tr("New list…")).triggered.connect(self.new_list)
        chosen = self.chosen_list()
        if chosen is not None:
            rename = self.menu.addAction(self.tr("Rename “{0}”…").format(chosen.name.replace("&", "&&")))
            rename.triggered.connect(lambda: self.rename_list.emit(chosen))
            delete = self.menu.addAction(self.tr("Delete the list “{0}”…").format(chosen.name.replace("&", "&&")))
            delete.triggered.connect(lambda: self.delete_list.emit(chosen))

    def _open(self) -> None:
        self._mark()
        self.fill_menu()
        self.menu.popup(self.list_chip.mapToGlobal(self.list_chip.rect().bottomLeft()))

    def _mark(self) -> None:
        """A chip that opens a menu is not chosen by being clicked."""
        chip = self.list_chip if self.list_id is not None else self._chips[self.show_kind]
        chip.setChecked(True)

    def _write_list(self) -> None:
        chosen = self.chosen_list()
        if chosen is None:
            word, count = self.tr("Lists"), whole(len(self.lists))
            self._write(self.list_chip, word, f"{word}  {count}  ▾" if self.lists else f"{word}  ▾", count)
        else:
            name = chosen.name.replace("&", "&&")
            self._write(self.list_chip, chosen.name, f"{name}  {whole(chosen.size)}  ▾", whole(chosen.size))

    def _write(self, chip: Button, word: str, text: str, count: str) -> None:
        if chip.text() != text:
            chip.setText(text)
            chip.setAccessibleName(self.tr("Show {0}, {1}").format(word, count))
