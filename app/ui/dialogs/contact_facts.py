"""The facts of a person that a text or a filter can use: e-mail, days, gender, tags, and the shop's own fields."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from app.domain.contact import PersonForm
from app.domain.custom_field import CustomField, CustomKind, read_value, shown_value
from app.domain.facts import BadFact, Day, Gender, read_day, read_email
from app.domain.ids import Clock, FieldId
from app.storage.reads.person import Person
from app.ui.contact_words import GENDER, tell, typed_day
from app.ui.theme import Theme
from app.ui.widgets.card import column
from app.ui.widgets.labels import Button, label
from app.ui.widgets.tag_field import TagField


@dataclass(frozen=True, slots=True)
class Checked:
    """A field, how its text is read, and the words below it when it cannot be read."""

    edit: QLineEdit
    read: Callable[[str], object]
    problem: QLabel
    wrong: str


class ContactFacts(QWidget):
    """Emits `changed` when something is typed, and `new_field_wanted`. What is empty is not known."""

    changed = Signal()
    new_field_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock, person: Person | None) -> None:
        """The shop's own fields come with `offer`."""
        super().__init__()
        self._clock = clock
        self._kept = {field.id: shown_value(value, field.kind) for field, value in person.values} if person else {}
        self._checked: dict[str, Checked] = {}
        self.own: dict[FieldId, QLineEdit] = {}
        self.ready = False
        """Whether the shop's own fields are known: before that, nothing may be saved."""
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(10)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        no_email = self.tr("This is no e-mail address.")
        no_day = self.tr("This is no day. Write it as 14/6/1985, 14/6 or 14 June.")
        self.email = self._add("email", self.tr("&E-mail"), self.tr("E-mail"), read_email, no_email)
        self.birthday = self._add("birthday", self.tr("&Birthday"), self.tr("Birthday"), self._day, no_day)
        self.birthday.setPlaceholderText(self.tr("14/6/1985 or 14/6"))
        self.name_day = self._add("name_day", self.tr("Name-&day"), self.tr("Name-day"), self._day, no_day)
        self.name_day.setPlaceholderText(self.tr("15/8"))
        self.gender = QComboBox()
        self.gender.setAccessibleName(self.tr("Gender"))
        self.gender.addItem(self.tr("not noted"), None)
        for gender in Gender:
            self.gender.addItem(tell(GENDER[gender]), gender)
        self._form.addRow(self.tr("&Gender"), self.gender)
        self.tags = TagField(theme)
        self._form.addRow(self.tr("&Tags"), self.tags)
        self.new_field = Button(theme, self.tr("Add a field…"), kind="link")
        self.new_field.setAutoDefault(False)
        self.new_field.clicked.connect(self.new_field_wanted)
        self._form.addRow("", self.new_field)
        self.setLayout(self._form)
        if person is not None:
            self._fill(person)

    def offer(self, fields: Sequence[CustomField], tags: Sequence[str]) -> None:
        """The shop's own fields, and the tags that are in use. What was typed already stays."""
        self.ready = True
        self.tags.offer(tags)
        for field in fields:
            if field.id not in self.own:
                self.own[field.id] = self._add_own(field)

    def fits(self) -> bool:
        """Whether all that was typed can be read."""
        return all(not one.edit.text().strip() or _readable(one) for one in self._checked.values())

    def added_to(self, form: PersonForm) -> PersonForm:
        """The form with these facts. Only while it `fits`."""
        return replace(
            form,
            email=self.email.text().strip(),
            birthday=self._day(self.birthday.text()) if self.birthday.text().strip() else None,
            name_day=self._without_year(self.name_day.text()),
            gender=Gender(self.gender.currentData()) if self.gender.currentData() else None,
            tags=self.tags.tags(),
            # What nobody touched is not read again: 12.125 as it is shown could mean twelve thousand as it is typed.
            values={field: edit.text() for field, edit in self.own.items() if edit.text() != self._shown(field)},
        )

    def _shown(self, field: FieldId) -> str:
        return self._kept.get(field, "")

    def _fill(self, person: Person) -> None:
        self.email.setText(person.email)
        self.birthday.setText(typed_day(person.birthday))
        self.name_day.setText(typed_day(person.name_day))
        self.gender.setCurrentIndex(self.gender.findData(person.gender))
        self.tags.show_tags(person.tags)

    def _add_own(self, field: CustomField) -> QLineEdit:
        def read(text: str) -> object:
            return read_value(text, field.kind, this_year=self._clock().year)

        hint, wrong = {
            CustomKind.TEXT: ("", ""),
            CustomKind.NUMBER: (self.tr("a number"), self.tr("This is no number.")),
            CustomKind.DATE: (self.tr("31/12/2026"), self.tr("This is no date. Write it as 31/12/2026.")),
        }[field.kind]
        title = field.name.replace("&", "&&")
        edit = self._add(f"own {field.id}", title, field.name, read, wrong, before_last=True)
        edit.setText(self._shown(field.id))
        edit.setPlaceholderText(hint)
        return edit

    def _add(
        self,
        key: str,
        title: str,
        name: str,
        read: Callable[[str], object],
        wrong: str,
        *,
        before_last: bool = False,
    ) -> QLineEdit:
        edit, problem = QLineEdit(), label(role="problem", wrap=True)
        edit.setAccessibleName(name)
        problem.hide()
        both, place = column(2), QWidget()
        both.addWidget(edit)
        both.addWidget(problem)
        place.setLayout(both)
        place.setFocusProxy(edit)
        words = label(title)
        words.setBuddy(edit)
        if before_last:
            self._form.insertRow(self._form.rowCount() - 1, words, place)
        else:
            self._form.addRow(words, place)
        self._checked[key] = Checked(edit, read, problem, wrong)
        edit.textEdited.connect(lambda _: self._typed(key))
        edit.editingFinished.connect(lambda: self._judge(key))
        return edit

    def _typed(self, key: str) -> None:
        """While it is typed a text is not whole yet: it is only cleared of blame here."""
        one = self._checked[key]
        if not one.edit.text().strip() or _readable(one):
            one.problem.hide()
        self.changed.emit()

    def _judge(self, key: str) -> None:
        one = self._checked[key]
        wrong = bool(one.edit.text().strip()) and not _readable(one)
        if wrong:
            one.problem.setText(one.wrong)
        one.problem.setVisible(wrong)

    def judge_all(self) -> None:
        """Say what is wrong beside each field."""
        for key in self._checked:
            self._judge(key)

    def _day(self, text: str) -> Day:
        return read_day(text, this_year=self._clock().year)

    def _without_year(self, text: str) -> Day | None:
        return replace(self._day(text), year=None) if text.strip() else None


def _readable(one: Checked) -> bool:
    try:
        one.read(one.edit.text())
    except BadFact:
        return False
    return True
