"""One person beside the table: what is known of them, what can be done, and what they got."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.contact import MAILABLE, Consent
from app.domain.custom_field import shown_value
from app.domain.errors import Reason, Refused
from app.domain.ids import ContactId
from app.storage.reads import reading
from app.storage.reads.person import Person, Received, read_person, received
from app.ui.asking import Asking
from app.ui.contact_words import GENDER, called, consent_line, day, day_of_year, tell
from app.ui.desk import Desk
from app.ui.figures import phone
from app.ui.screens.contact_rights import ContactRights
from app.ui.screens.opt_out_card import OptOutCard
from app.ui.screens.why_field import WhyField
from app.ui.theme import mono_font
from app.ui.widgets.card import Card, clear, column, row
from app.ui.widgets.fact_lines import FactLines, breakable
from app.ui.widgets.flow import flowing
from app.ui.widgets.labels import Button, label
from app.ui.widgets.received_list import ReceivedList
from app.ui.widgets.scrolled import Scrolled
from app.ui.words import of_error

WIDTH = 312
PAGE = 20


@dataclass(frozen=True, slots=True)
class Seen:
    """A person and what they got, newest first, at one moment; `more` when there is more than that."""

    person: Person
    got: tuple[Received, ...]
    more: bool


class ContactPanel(Card):
    """Follows one person until it is closed. What it emits is about that person."""

    closed = Signal()
    edit_wanted = Signal(object)
    consent_wanted = Signal(object)
    delete_wanted = Signal(object)
    message_wanted = Signal(object)
    split_wanted = Signal(object, object)
    """The person, and whom of those that were merged into them."""
    opted_out = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        """Hidden until it has somebody."""
        super().__init__(padding=0)
        self._desk = desk
        self.contact: ContactId | None = None
        self.seen: Seen | None = None
        self._limit = PAGE
        self.setFixedWidth(WIDTH)
        self._asking = Asking(desk.background, self._question, answered=self._take, failed=self._broke, parent=self)
        self.name = label(role="strong", wrap=True)
        self.number = label()
        self.number.setFont(mono_font(self.font()))
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts = FactLines()
        self._merged = column(4)
        theme = desk.theme
        self.message = Button(theme, self.tr("Message"), sign="message-square", name=self.tr("Write to this person"))
        self.edit = Button(theme, self.tr("Edit"), sign="pencil", name=self.tr("Edit this contact"))
        self.opt_out = Button(theme, self.tr("Opt out"), kind="danger", sign="ban", name=self.tr("Opt this person out"))
        self.consent = Button(theme, self.tr("New consent"), sign="shield-check")
        self.delete = Button(theme, sign="trash-2", name=self.tr("Delete this contact"))
        self.rights = ContactRights(desk, self)
        self.sure = OptOutCard(theme)
        self.problem = label(role="problem", wrap=True)
        self.problem.hide()
        self.heading = label(role="heading", wrap=True)
        self.got = ReceivedList(theme, desk.clock)
        self.nothing = label(self.tr("Nothing yet."), "muted")
        self.more = Button(theme, self.tr("Show more"), kind="link")
        self.why = WhyField(desk)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def facts(self) -> dict[str, QLabel]:
        """What is said of the person, by what it is."""
        return self._facts.texts

    def show_person(self, contact: ContactId) -> None:
        """Follow this person."""
        if contact == self.contact:
            return
        self.contact, self.seen, self._limit = contact, None, PAGE
        self.sure.hide()
        self.got.show_entries(())
        self._asking.ask_afresh()

    def refresh(self) -> None:
        """Read it again."""
        if self.contact is not None:
            self._asking.ask()

    def close_panel(self) -> None:
        """Show nobody any more."""
        if self.contact is None:
            return
        self.contact, self.seen = None, None
        self._asking.forget()
        self.hide()
        self.closed.emit()

    def _lay_out(self) -> None:
        inside, box = QWidget(), column(10)
        box.setContentsMargins(16, 12, 16, 16)
        head = row(8)
        head.addWidget(self.name, 1)
        close = Button(self._desk.theme, kind="quiet", sign="x", name=self.tr("Close the contact"))
        close.clicked.connect(self.close_panel)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(head)
        box.addWidget(self.number)
        box.addWidget(self._facts)
        box.addLayout(self._merged)
        buttons = flowing(
            self.message,
            self.rights.proof,
            self.consent,
            self.opt_out,
            self.edit,
            self.rights.data,
            self.delete,
            spacing=8,
        )
        box.addWidget(buttons)
        box.addWidget(self.sure)
        box.addWidget(self.problem)
        box.addSpacing(4)
        box.addWidget(self.heading)
        box.addWidget(self.nothing)
        box.addWidget(self.got)
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        box.addSpacing(4)
        box.addWidget(self.why)
        box.addStretch(1)
        inside.setLayout(box)
        area = Scrolled(inside)
        self.box.addWidget(area, 1)

    def _connect(self) -> None:
        self.message.clicked.connect(lambda: self._tell(self.message_wanted.emit))
        self.edit.clicked.connect(lambda: self._tell(self.edit_wanted.emit))
        self.consent.clicked.connect(lambda: self._tell(self.consent_wanted.emit))
        self.delete.clicked.connect(lambda: self._tell(self.delete_wanted.emit))
        self.opt_out.clicked.connect(self._ask)
        self.sure.agreed.connect(self._opt_out)
        self.sure.left.connect(self.edit.setFocus)
        self.got.campaign.connect(self._desk.routes.campaign)
        self.more.clicked.connect(self._show_more)
        self.rights.erased.connect(self.close_panel)

    def _question(self) -> Callable[[], Seen]:
        assert self.contact is not None
        store, contact, limit = self._desk.store, self.contact, self._limit
        return lambda: _read(store, contact, limit)

    def _take(self, seen: Seen) -> None:
        before, self.seen = self.seen, seen
        person = seen.person
        self.problem.hide()
        if before is None or before.person != person:
            self._write(person)
        self.why.show_person(person)
        self.got.show_entries(seen.got)
        self.nothing.setVisible(not seen.got)
        self.more.setVisible(seen.more)
        self.show()

    def _write(self, person: Person) -> None:
        self.rights.about(person)
        self.name.setText(breakable(person.name) or self.tr("No name"))
        self.number.setText(phone(person.number))
        self._facts.show_facts(self._known(person))
        self._write_merged(person)
        may = person.consent in MAILABLE
        self.message.setEnabled(may)
        why = "" if may else self._why_no_message(person)
        self.message.setToolTip(why)
        self.message.setAccessibleDescription(why)
        gone = person.consent is Consent.OPTED_OUT
        self.opt_out.setVisible(not gone)
        self.consent.setVisible(gone)
        if gone:
            self.sure.hide()
        self.heading.setText(self.tr("What {0} got").format(breakable(called(person))))

    def _known(self, person: Person) -> list[tuple[str, str, str]]:
        now, typed = self._desk.clock(), person.number_as_typed
        return [
            ("consent", self.tr("Consent"), consent_line(person, now)),
            ("lists", self.tr("Lists"), ", ".join(one.name for one in person.lists)),
            ("tags", self.tr("Tags"), ", ".join(person.tags)),
            ("birthday", self.tr("Birthday"), day_of_year(person.birthday)),
            ("name_day", self.tr("Name-day"), day_of_year(person.name_day)),
            ("email", self.tr("E-mail"), person.email),
            ("gender", self.tr("Gender"), tell(GENDER[person.gender]) if person.gender else ""),
            *((f"own {field.id}", field.name, shown_value(value, field.kind)) for field, value in person.values),
            ("typed", self.tr("As typed"), typed if typed not in (person.number, phone(person.number)) else ""),
            ("added", self.tr("Added"), day(person.added, now)),
        ]

    def _write_merged(self, person: Person) -> None:
        clear(self._merged)
        for one in person.merged:
            whom = f"{one.name} {phone(one.number)}".strip()
            self._merged.addWidget(label(self.tr("Merged with {0}").format(whom), "small", wrap=True))
            split = Button(
                self._desk.theme, self.tr("Split again…"), kind="link", name=self.tr("Split off {0}").format(whom)
            )
            split.clicked.connect(lambda _=False, one=one: self._tell(lambda who: self.split_wanted.emit(who, one)))
            self._merged.addWidget(split, 0, Qt.AlignmentFlag.AlignLeft)

    def _why_no_message(self, person: Person) -> str:
        if person.consent is Consent.OPTED_OUT:
            return self.tr("{0} opted out, so nothing may be sent.").format(called(person))
        return self.tr("No consent of {0} is on record, so nothing may be sent.").format(called(person))

    def _broke(self, error: Exception) -> None:
        if isinstance(error, Refused) and error.reason is Reason.NOT_FOUND:
            self.close_panel()
            return
        self.problem.setText(of_error(error))
        self.problem.show()
        self.show()

    def _tell(self, wanted: Callable[[Person], object]) -> None:
        if self.seen is not None:
            wanted(self.seen.person)

    def _ask(self) -> None:
        if self.seen is not None:
            self.sure.ask(called(self.seen.person))

    def _opt_out(self, source: str) -> None:
        if self.seen is not None:
            self.opted_out.emit(self.seen.person, source)

    def _show_more(self) -> None:
        self._limit += PAGE
        self._asking.ask_afresh()


def _read(store: Path, contact: ContactId, limit: int) -> Seen:
    with reading(store) as conn:
        got = received(conn, contact, limit=limit + 1)
        return Seen(read_person(conn, contact), tuple(got[:limit]), len(got) > limit)
