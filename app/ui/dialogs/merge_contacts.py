"""The same person under two numbers: side by side what is known of both, and which of it stays."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from app.domain.contact import MAILABLE
from app.domain.custom_field import shown_value
from app.domain.ids import ContactId
from app.storage.reads import reading
from app.storage.reads.person import Person, read_person
from app.ui.asking import Asking
from app.ui.contact_words import GENDER, called, consent_line, day, day_of_year, tell
from app.ui.desk import Desk
from app.ui.dialogs.saving import SavingDialog
from app.ui.figures import phone
from app.ui.widgets.fact_lines import breakable
from app.ui.widgets.labels import label
from app.ui.widgets.long_choice import LongChoice
from app.ui.widgets.scrolled import Scrolled

NUMBER = "number"
ROWS_SHOWN = 20
"""Lines of text; a longer comparison scrolls."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing that is known of one of them or of both, in words; empty where it is not known."""

    part: str
    name: str
    words: tuple[str, str]

    @property
    def differs(self) -> bool:
        """Whether there is something to choose."""
        first, second = self.words
        return bool(self.part and first and second) and first != second


class MergeContacts(SavingDialog):
    """Emits `saved` with the id of the one who stays."""

    def __init__(self, desk: Desk, parent: QWidget, contacts: tuple[ContactId, ContactId]) -> None:
        """They are read when it opens."""
        super().__init__(
            desk, parent, self.tr("Merge two contacts"), self._prepare_work, yes=self.tr("Merge into one contact")
        )
        self._contacts = contacts
        self._pair: tuple[Person, Person] | None = None
        self.choices: dict[str, QButtonGroup] = {}
        self.consent = label(role="small", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        place = QWidget()
        self._grid.setContentsMargins(0, 0, 8, 0)
        place.setLayout(self._grid)
        area = Scrolled(place)
        area.setMinimumHeight(ROWS_SHOWN * self.fontMetrics().lineSpacing())
        self.setMinimumWidth(680)
        self.inside.addWidget(
            label(
                self.tr(
                    "Choose what stays. Lists and tags of both are kept, and so is what only one of them has. You can "
                    "split them again at any time."
                ),
                "muted",
                wrap=True,
            )
        )
        self.inside.addWidget(area, 1)
        self.inside.addWidget(self.consent)
        self.save.setEnabled(False)
        self._asking = Asking(
            desk.background, self._question, answered=self._show, failed=self.show_problem, parent=self
        )
        self._asking.ask()

    def _prepare_work(self) -> Callable[[], object]:
        people = self.desk.actions.people
        side = self._side(NUMBER)
        stays, goes = self._contacts[side], self._contacts[1 - side]
        taken = [part for part in self.choices if part != NUMBER and self._side(part) != side]

        def merge() -> ContactId:
            people.merge(stays, goes, taken)
            return stays

        return merge

    def _question(self) -> Callable[[], tuple[Person, Person]]:
        store, contacts = self.desk.store, self._contacts
        return lambda: _read(store, contacts)

    def _show(self, pair: tuple[Person, Person]) -> None:
        if self._pair is not None:
            return
        self._pair = pair
        for column, person in enumerate(pair, start=1):
            self._grid.addWidget(label(person.name or self.tr("No name"), "heading", wrap=True), 0, column)
        at = 1
        for one in self._compared(pair):
            if any(one.words):
                self._grid.addWidget(label(one.name, "muted"), at, 0, Qt.AlignmentFlag.AlignTop)
                self._put(at, one)
                at += 1
        self._grid.setRowStretch(at, 1)
        first = self.choices[NUMBER].buttons()[self._side(NUMBER)]
        QTimer.singleShot(
            0, first, first.setFocus
        )  # the choices come before the buttons; they are on show a turn later
        self.choices[NUMBER].idToggled.connect(lambda *_: self._say_consent())
        self._say_consent()
        self.save.setEnabled(not self.busy)

    def _put(self, at: int, one: Compared) -> None:
        if not one.differs:
            for column, words in enumerate(one.words, start=1):
                self._grid.addWidget(label(breakable(words), wrap=True), at, column)
            return
        group = QButtonGroup(self)
        for side, words in enumerate(one.words):
            choice = LongChoice(f"{one.name}: {words}", words)
            group.addButton(choice.button, side)
            self._grid.addWidget(choice, at, side + 1)
        chosen = self._first_choice(one.part)
        first = group.button(chosen)
        assert first is not None
        first.setChecked(True)
        self.choices[one.part] = group

    def _first_choice(self, part: str) -> int:
        """The number that may be written to, if only one of them may; then everything of whose number it is."""
        assert self._pair is not None
        if part != NUMBER:
            return self._side(NUMBER)
        first, second = (one.consent in MAILABLE for one in self._pair)
        return 1 if second and not first else 0

    def _side(self, part: str) -> int:
        return max(self.choices[part].checkedId(), 0)

    def _say_consent(self) -> None:
        assert self._pair is not None
        side = self._side(NUMBER)
        stays, goes = self._pair[side], self._pair[1 - side]
        line = consent_line(stays, self.desk.clock())
        words = (
            self.tr("{0} keeps the number {1} and its consent: {2}.")
            if stays.consent in MAILABLE
            else self.tr("{0} keeps the number {1} and its consent: {2}. Nothing may be sent to this person then.")
        ).format(called(stays), phone(stays.number), line)
        other = self.tr(
            "What was sent to {0} stays in the history; nothing new goes there, but what is queued already still does."
        ).format(phone(goes.number))
        self.consent.setText(f"{words} {other}")

    def _compared(self, pair: tuple[Person, Person]) -> list[Compared]:
        now = self.desk.clock()
        tells: list[tuple[str, str, Callable[[Person], str]]] = [
            (NUMBER, self.tr("Mobile"), lambda one: phone(one.number)),
            ("", self.tr("Consent"), lambda one: consent_line(one, now)),
            ("name", self.tr("Name"), lambda one: one.name),
            ("email", self.tr("E-mail"), lambda one: one.email),
            ("birthday", self.tr("Birthday"), lambda one: day_of_year(one.birthday)),
            ("name_day", self.tr("Name-day"), lambda one: day_of_year(one.name_day)),
            ("gender", self.tr("Gender"), lambda one: tell(GENDER[one.gender]) if one.gender else ""),
        ]
        fields = {field.id: field for one in pair for field, _ in one.values}
        own = [
            Compared(f"value {field.id}", field.name, (_own(pair[0], field.id), _own(pair[1], field.id)))
            for field in fields.values()
        ]
        both: list[tuple[str, Callable[[Person], str]]] = [
            (self.tr("Lists"), lambda one: ", ".join(each.name for each in one.lists)),
            (self.tr("Tags"), lambda one: ", ".join(one.tags)),
            (self.tr("Added"), lambda one: day(one.added, now)),
        ]
        return [
            *(Compared(part, name, (tells_of(pair[0]), tells_of(pair[1]))) for part, name, tells_of in tells),
            *own,
            *(Compared("", name, (tells_of(pair[0]), tells_of(pair[1]))) for name, tells_of in both),
        ]


def _own(person: Person, field: int) -> str:
    return next((shown_value(value, one.kind) for one, value in person.values if one.id == field), "")


def _read(store: Path, contacts: tuple[ContactId, ContactId]) -> tuple[Person, Person]:
    with reading(store) as conn:
        return read_person(conn, contacts[0]), read_person(conn, contacts[1])
