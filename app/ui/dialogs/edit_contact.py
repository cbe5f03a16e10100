"""Somebody new, or a known person changed: the form, with the number judged while it is typed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFormLayout, QWidget

from app.domain.errors import Refused
from app.domain.ids import ContactId, ListId
from app.storage.reads import reading
from app.storage.reads.fields import Offered, offered
from app.storage.reads.person import NumberFacts, Person, number_facts
from app.ui.asking import Asking
from app.ui.contact_words import day
from app.ui.desk import Desk
from app.ui.dialogs.contact_facts import ContactFacts
from app.ui.dialogs.contact_form import ContactForm
from app.ui.dialogs.new_field import NewField
from app.ui.dialogs.saving import SavingDialog
from app.ui.figures import phone
from app.ui.widgets.card import column
from app.ui.widgets.labels import rule
from app.ui.widgets.scrolled import Scrolled
from app.ui.words import of_error

JUDGE_AFTER_MS = 150
LINES_SHOWN = 34
"""A taller form scrolls."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A text that was typed as a number, and what it comes to: facts, or the reason why it is none."""

    text: str
    facts: NumberFacts | None
    why: str = ""


class EditContact(SavingDialog):
    """Emits `saved` with the person's id."""

    def __init__(
        self, desk: Desk, parent: QWidget, person: Person | None = None, list_id: ListId | None = None
    ) -> None:
        """`list_id` is where somebody new is put, unless the owner says otherwise."""
        title = self.tr("Edit the contact") if person else self.tr("New contact")
        super().__init__(desk, parent, title, self._prepare_work)
        self._person = person
        self._in = frozenset(one.id for one in person.lists) if person else frozenset([list_id] if list_id else [])
        self.fields = ContactForm(desk.theme, person, desk.clock().astimezone().date())
        self.fields.evidence.offer_what_there_is(desk)
        self.facts = ContactFacts(desk.theme, desk.clock, person)
        self._owner: ContactId | None = None
        self._wrong = False
        self._soon = QTimer(self, singleShot=True, interval=JUDGE_AFTER_MS)
        background, failed = desk.background, self.show_problem
        self._judging = Asking(background, self._judge, answered=self._judged, failed=failed, parent=self)
        self._offered = Asking(background, self._read_offered, answered=self._offer, failed=failed, parent=self)
        self._lay_out_form()
        self.fields.number_changed.connect(self._soon.start)
        self._soon.timeout.connect(self._judging.ask_afresh)
        self.fields.show_owner.clicked.connect(self._show_owner)
        self.facts.new_field_wanted.connect(self._new_field)
        self.save.setEnabled(False)
        self._offered.ask()
        self.fields.number.setFocus()

    def _prepare_work(self) -> Callable[[], object]:
        form, people, person = self.facts.added_to(self.fields.form()), self.desk.actions.people, self._person

        def save() -> ContactId:
            if person is None:
                return people.add(form)
            people.edit(person.id, form)
            return person.id

        return save

    def _save(self) -> None:
        """Nothing is saved while something beside it says that it cannot be read."""
        self.facts.judge_all()
        if self.facts.fits():
            super()._save()

    def _lay_out_form(self) -> None:
        both, inside = column(10), QWidget()
        both.setContentsMargins(0, 0, 12, 0)
        both.addWidget(self.fields)
        both.addWidget(rule())
        both.addWidget(self.facts)
        both.addStretch(1)
        inside.setLayout(both)
        area = Scrolled(inside)
        area.setMinimumHeight(LINES_SHOWN * self.fontMetrics().lineSpacing())
        self.setMinimumWidth(540)
        self.inside.addWidget(area, 1)

    def _line_up(self) -> None:
        """The fields of both parts begin at the same place."""
        forms = [part.layout() for part in (self.fields, self.facts)]
        names = [
            item.widget()
            for form in forms
            if isinstance(form, QFormLayout)
            for at in range(form.rowCount())
            if (item := form.itemAt(at, QFormLayout.ItemRole.LabelRole)) is not None
        ]
        wide = max(name.sizeHint().width() for name in names if name is not None)
        for name in names:
            if name is not None:
                name.setMinimumWidth(wide)

    def _new_field(self) -> None:
        dialog = NewField(self.desk, self)
        dialog.saved.connect(lambda _: self._offered.ask_afresh())
        dialog.open()

    def _read_offered(self) -> Callable[[], Offered]:
        store = self.desk.store

        def read() -> Offered:
            with reading(store) as conn:
                return offered(conn)

        return read

    def _offer(self, found: Offered) -> None:
        ticked = self.fields.chosen_lists() if self.facts.ready else self._in
        self.fields.offer_lists(found.lists, ticked)
        self.facts.offer(found.fields, found.tags)
        self._line_up()
        self._allow()

    def _judge(self) -> Callable[[], Judged]:
        store, text = self.desk.store, self.fields.number.text()

        def judge() -> Judged:
            if not text.strip():
                return Judged(text, None)
            try:
                with reading(store) as conn:
                    return Judged(text, number_facts(conn, text))
            except Refused as refusal:
                return Judged(text, None, of_error(refusal))

        return judge

    def _judged(self, judged: Judged) -> None:
        if judged.text != self.fields.number.text():
            return
        facts, mine = judged.facts, self._person.id if self._person else None
        self._owner = facts.owner if facts is not None and facts.owner != mine else None
        self.fields.show_owner.setVisible(self._owner is not None)
        self._wrong = bool(judged.why)
        self._allow()
        if facts is None:
            self.fields.say_of_number(judged.why, wrong=bool(judged.why), opted_out=False)
        elif self._owner is not None:
            whose = facts.owner_name or phone(facts.number)
            words = self.tr("This number is already that of {0}.").format(whose)
            self.fields.say_of_number(words, wrong=True, opted_out=False)
        elif facts.opted_out is not None:
            since = day(facts.opted_out, self.desk.clock())
            words = self.tr("{0} opted out on {1}, and stays so.").format(phone(facts.number), since)
            self.fields.say_of_number(words, wrong=False, opted_out=True)
        else:
            self.fields.say_of_number(phone(facts.number), wrong=False, opted_out=False)

    def _allow(self) -> None:
        self.save.setEnabled(self.facts.ready and self._owner is None and not self._wrong and not self.busy)

    def _show_owner(self) -> None:
        if self._owner is not None:
            self.desk.routes.contact.emit(self._owner)
            self.reject()
