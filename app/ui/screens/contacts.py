"""The people: found by name or number, filtered, sorted, selected; one of them beside the table."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QTableView

from app.domain.ids import ContactId, ListId
from app.storage.reads.people import Show, Sort
from app.ui.assets import icon
from app.ui.desk import Desk
from app.ui.models.people_table import PeopleTable
from app.ui.screen import Screen
from app.ui.screens.contact_deeds import ContactDeeds
from app.ui.screens.contact_panel import ContactPanel
from app.ui.tokens import GAP_XL
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.empty import Empty
from app.ui.widgets.labels import Button, label
from app.ui.widgets.people_chips import PeopleChips
from app.ui.widgets.people_view import PeopleView
from app.ui.widgets.selection_bar import SelectionBar
from app.ui.words import of_error

SEARCH_AFTER_MS = 120
SEARCH_SAMPLE = "m" * 18


class ContactsScreen(Screen):
    """Everybody whom the store knows."""

    def __init__(self, desk: Desk) -> None:
        """Reads nothing until `refresh`."""
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.table = PeopleView(theme)
        self.model = PeopleTable(desk.store, desk.background, clock=desk.clock, visible=self.table.visible, parent=self)
        self.table.show_model(self.model)
        self.table.setAccessibleName(self.tr("Contacts"))
        self.deeds = ContactDeeds(desk, self)
        self.chips = PeopleChips(theme)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name, number or tag"))
        self.search.setAccessibleName(self.tr("Find a contact by name, number, tag or e-mail"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(self.fontMetrics().horizontalAdvance(SEARCH_SAMPLE))
        self._glass = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._soon = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self.panel = ContactPanel(desk)
        self.bar = SelectionBar(theme, lambda: self.chips.lists, lambda: self.chips.tags)
        self.empty = Empty(theme)
        self._place = QStackedWidget()
        self._wanted: ContactId | None = None
        theme.changed.connect(self._dress)
        self._dress()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read what is on screen again."""
        self.model.refresh()
        self.panel.refresh()

    def seek(self) -> bool:
        self.search.setFocus()
        self.search.selectAll()
        return True

    def step_back(self) -> bool:
        if self.panel.sure.isVisible():
            self.panel.sure.leave()
            return True
        if self.table.count_chosen() > 1:
            self.table.choose(self.panel.contact)
            return True
        open_panel = self.panel.isVisible()
        self.panel.close_panel()
        return open_panel

    def tables(self) -> Mapping[str, QTableView]:
        return {"people": self.table}

    def show_one(self, which: object) -> None:
        """Show this person, and the whole list around them."""
        contact = ContactId(int(str(which)))
        self._wanted = contact
        self._soon.stop()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.chips.choose(Show.ALL)
        self._ask()
        self.panel.show_person(contact)
        if not self.model.waiting:
            self._show_wanted()

    def _dress(self) -> None:
        self._glass.setIcon(icon("search", self._desk.theme.tokens.text_3))

    def _lay_out(self) -> None:
        theme = self._desk.theme
        box = column(14)
        box.setContentsMargins(GAP_XL, 20, GAP_XL, 20)
        head = row(12)
        head.addWidget(label(self.tr("Contacts"), "title"), 1)
        self.out_button = Button(theme, self.tr("Opt someone out"), sign="ban")
        self.import_button = Button(theme, self.tr("Import"), sign="upload", name=self.tr("Import contacts"))
        self.new_button = Button(theme, self.tr("New contact"), kind="primary", sign="plus")
        for button in (self.out_button, self.import_button, self.new_button):
            head.addWidget(button)
        box.addLayout(head)
        chips = row(12)
        chips.addWidget(self.chips, 1)
        chips.addWidget(self.search, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(chips)
        card = Card(padding=0, spacing=0)
        self._place.addWidget(self.table)
        self._place.addWidget(self.empty)
        card.box.addWidget(self._place, 1)
        card.box.addWidget(self.bar)
        line = row(12)
        line.addWidget(card, 1)
        line.addWidget(self.panel)
        box.addLayout(line, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        deeds, table, panel, bar, chips = self.deeds, self.table, self.panel, self.bar, self.chips
        self.out_button.clicked.connect(deeds.opt_numbers_out)
        self.import_button.clicked.connect(lambda: self._desk.routes.import_contacts.emit(None))
        self.new_button.clicked.connect(self._new_person)
        self.model.loaded.connect(self._show_state)
        self.model.failed.connect(self._broke)
        self.search.textChanged.connect(self._soon.start)
        self.search.returnPressed.connect(self._ask)
        self._soon.timeout.connect(self._ask)
        table.picked.connect(panel.show_person)
        table.chosen_changed.connect(lambda: bar.show_count(table.count_chosen()))
        table.sort_wanted.connect(self._sort)
        table.delete_wanted.connect(self._delete_chosen)
        chips.chosen.connect(lambda *_: self._ask())
        chips.new_list.connect(deeds.new_list)
        chips.rename_list.connect(deeds.rename_list)
        chips.delete_list.connect(deeds.delete_list)
        panel.closed.connect(lambda: table.choose(None))
        panel.edit_wanted.connect(deeds.edit)
        panel.consent_wanted.connect(deeds.new_consent)
        panel.message_wanted.connect(deeds.write_to)
        panel.split_wanted.connect(deeds.split)
        panel.delete_wanted.connect(lambda person: deeds.delete([person.id], person.name))
        panel.opted_out.connect(deeds.opt_out)
        bar.put_in.connect(lambda one: deeds.put_in(one, table.chosen()))
        bar.take_out.connect(lambda one: deeds.take_out(one, table.chosen()))
        bar.new_list.connect(lambda: deeds.new_list(table.chosen()))
        bar.tag_on.connect(lambda tag: deeds.put_tag_on(tag, table.chosen()))
        bar.tag_off.connect(lambda tag: deeds.take_tag_off(tag, table.chosen()))
        bar.new_tag.connect(lambda: deeds.new_tag(chips.tags, table.chosen()))
        bar.merge.connect(lambda: deeds.merge(table.chosen()))
        bar.delete.connect(self._delete_chosen)
        bar.nobody.connect(lambda: table.choose(panel.contact))
        deeds.done.connect(self.refresh)
        deeds.added.connect(self.show_one)
        deeds.merged.connect(self.show_one)
        deeds.made.connect(self._show_list)

    def _ask(self) -> None:
        """Show what chips and search say now."""
        self._soon.stop()
        chips, text = self.chips, self.search.text().strip()
        self.model.show(replace(self.model.query, show=chips.show_kind, list_id=chips.list_id, text=text))

    def _sort(self, sort: Sort, descending: bool) -> None:
        self.model.show(replace(self.model.query, sort=sort, descending=descending))

    def _new_person(self) -> None:
        self.deeds.new_person(self.chips.list_id)

    def _delete_chosen(self) -> None:
        chosen, seen = self.table.chosen(), self.panel.seen
        one = seen.person.name if seen is not None and chosen == [seen.person.id] else ""
        self.deeds.delete(chosen, one)

    def _show_list(self, made: ListId) -> None:
        self.search.clear()
        self.chips.choose(Show.ALL, made)

    def _show_wanted(self) -> None:
        if self._wanted is not None:
            self.table.choose(self._wanted)
            index = self.table.currentIndex()
            if index.isValid():
                self.table.scrollTo(index)
            self._wanted = None

    def _show_state(self) -> None:
        counts = self.model.counts
        if counts is not None:
            self.chips.show_counts(counts)
        if self.model.shown == self.model.query:
            self._show_wanted()
        if self.model.rowCount():
            self._place.setCurrentWidget(self.table)
            self.table.fit_columns()
            return
        if counts is not None and not counts.people:
            self._say_nobody_yet()
        elif self.search.text().strip():
            self.empty.show_state(
                self.tr("Nobody found"),
                self.tr("Nobody here has “{0}” in the name, the number, a tag or the e-mail address.").format(
                    self.search.text().strip()
                ),
                action=self.tr("Clear the search"),
                do=self.search.clear,
            )
        else:
            self.empty.show_state(
                self.tr("Nobody here"),
                self.tr("No contact is of this kind at the moment."),
                action=self.tr("Show all"),
                do=lambda: self.chips.choose(Show.ALL),
            )
        self._place.setCurrentWidget(self.empty)

    def _say_nobody_yet(self) -> None:
        self.empty.show_state(
            self.tr("No contact yet"),
            self.tr("Bring your customers from a file, or add them one by one."),
            action=self.tr("Import contacts"),
            do=lambda: self._desk.routes.import_contacts.emit(None),
        )

    def _broke(self, error: Exception) -> None:
        self.empty.show_state(
            self.tr("The contacts could not be read"), of_error(error), action=self.tr("Try again"), do=self.refresh
        )
        self._place.setCurrentWidget(self.empty)
