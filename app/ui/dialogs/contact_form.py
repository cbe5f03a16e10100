"""One person as a form: names, number as typed, consent and where it comes from, lists."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.domain.contact import Consent, PersonForm
from app.domain.evidence import NO_EVIDENCE
from app.domain.ids import ListId
from app.storage.reads.contacts import ListRow
from app.storage.reads.person import Person
from app.ui.contact_words import CONSENT_SOURCES
from app.ui.dialogs.consent_evidence import ConsentEvidence
from app.ui.figures import phone
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label
from app.ui.widgets.source_box import SourceBox
from app.ui.words import CONSENT, say

OFFERED = (Consent.OPTED_IN, Consent.SOFT_OPT_IN, Consent.UNKNOWN)
LISTS_SHOWN = 5
LIST_ID = Qt.ItemDataRole.UserRole


class ContactForm(QWidget):
    """Emits `number_changed` while a number is typed."""

    number_changed = Signal()

    def __init__(self, theme: Theme, person: Person | None, today: date) -> None:
        """Empty for somebody new."""
        super().__init__()
        self.show_owner = Button(theme, self.tr("Show this person"), kind="link")
        self.show_owner.hide()
        self._person = person
        self._opted_out = False
        self.number, self.first_name, self.last_name, self.name = (QLineEdit() for _ in range(4))
        self.about_number = label(role="small", wrap=True)
        self.consent = QComboBox()
        for consent in OFFERED:
            self.consent.addItem(say(CONSENT[consent]), consent)
        self.consent.setCurrentIndex(OFFERED.index(Consent.UNKNOWN))
        self.consent.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.source = SourceBox(self.tr("Where the consent comes from"), CONSENT_SOURCES, hint=self.tr("How you know"))
        self.evidence = ConsentEvidence(today, self)
        self.more_proof = Button(theme, self.tr("Date, text and note"), kind="link")
        self.more_proof.setCheckable(True)
        self.out = label(say(CONSENT[Consent.OPTED_OUT]), wrap=True)
        self.lists = QListWidget()
        self.no_lists = label(self.tr("There is no list yet."), "muted")
        self._lay_out()
        self.number.textChanged.connect(self.number_changed)
        self.consent.currentIndexChanged.connect(self._arrange)
        self.more_proof.toggled.connect(self._arrange)
        self.consent.activated.connect(self._ask_for_the_sale)
        self.consent.activated.connect(lambda _: self.source.setEditText(""))  # another consent, from elsewhere
        for field in (self.first_name, self.last_name):
            field.textChanged.connect(self._show_whole_name)
        if person is not None:
            self._fill(person)
        self._arrange()

    def form(self) -> PersonForm:
        """What it says now."""
        return PersonForm(
            number=self.number.text(),
            name=self.name.text(),
            first_name=self.first_name.text(),
            last_name=self.last_name.text(),
            consent=Consent.OPTED_OUT if self._opted_out else Consent(self.consent.currentData()),
            source=self.source.source() if self.source.isEnabled() else "",
            lists=self.chosen_lists(),
            evidence=self.evidence.evidence() if self.more_proof.isChecked() else NO_EVIDENCE,
        )

    def chosen_lists(self) -> frozenset[ListId]:
        """The lists that are ticked."""
        rows = (self.lists.item(at) for at in range(self.lists.count()))
        return frozenset(ListId(one.data(LIST_ID)) for one in rows if one.checkState() is Qt.CheckState.Checked)

    def offer_lists(self, lists: Sequence[ListRow], ticked: frozenset[ListId]) -> None:
        """The lists there are, and which this person is in."""
        self.lists.clear()
        for one in lists:
            item = QListWidgetItem(one.name, self.lists)
            item.setData(LIST_ID, one.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if one.id in ticked else Qt.CheckState.Unchecked)
        line = self.lists.sizeHintForRow(0) if lists else 0
        self.lists.setFixedHeight(min(LISTS_SHOWN, max(len(lists), 1)) * line + 2 * self.lists.frameWidth() + 8)
        self.lists.setVisible(bool(lists))
        self.no_lists.setVisible(not lists)

    def say_of_number(self, words: str, *, wrong: bool, opted_out: bool) -> None:
        """What the number comes to. One that opted out decides the consent."""
        self.about_number.setText(words)
        self.about_number.setProperty("role", "problem" if wrong else "small")
        self.about_number.style().polish(self.about_number)
        self.about_number.setVisible(bool(words))
        self._opted_out = opted_out or (self._person is not None and self._person.consent is Consent.OPTED_OUT)
        self._arrange()

    def _fill(self, person: Person) -> None:
        self.number.setText(phone(person.number))
        self.first_name.setText(person.first_name)
        self.last_name.setText(person.last_name)
        if person.name != f"{person.first_name} {person.last_name}".strip():
            self.name.setText(person.name)
        self._opted_out = person.consent is Consent.OPTED_OUT
        if not self._opted_out:
            self.consent.setCurrentIndex(OFFERED.index(person.consent))
            self.source.setEditText(person.source)

    def _lay_out(self) -> None:
        for control, name in (
            (self.number, self.tr("Mobile number")),
            (self.first_name, self.tr("First name")),
            (self.last_name, self.tr("Last name")),
            (self.name, self.tr("Name in the list")),
            (self.consent, self.tr("What they agreed to")),
            (self.lists, self.tr("Lists")),
        ):
            control.setAccessibleName(name)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Mobile"), self.number)
        about = column(2)
        about.addWidget(self.about_number)
        about.addWidget(self.show_owner, 0, Qt.AlignmentFlag.AlignLeft)
        form.addRow("", about)
        form.addRow(self.tr("&First name"), self.first_name)
        form.addRow(self.tr("&Last name"), self.last_name)
        form.addRow(self.tr("&Name in the list"), self.name)
        form.addRow(self.tr("&Consent"), self.consent)
        form.addRow("", self.out)
        form.addRow(self.tr("&Where from"), self.source)
        more = row(0)
        more.addWidget(self.more_proof)
        more.addStretch(1)
        form.addRow("", more)
        self.evidence.add_to(form)
        form.addRow(self.tr("L&ists"), self.lists)
        form.addRow("", self.no_lists)
        self.about_number.hide()
        self.lists.hide()
        self.no_lists.hide()
        self.setLayout(form)

    def _arrange(self) -> None:
        known = not self._opted_out and Consent(self.consent.currentData()) is not Consent.UNKNOWN
        self.source.setEnabled(known)
        self.more_proof.setVisible(known)
        self.evidence.set_shown(known and self.more_proof.isChecked())
        self.evidence.ask_about(Consent(self.consent.currentData()))
        self.consent.setVisible(not self._opted_out)
        self.out.setVisible(self._opted_out)

    def _ask_for_the_sale(self) -> None:
        """A soft opt-in is worth nothing without the day of the sale."""
        if Consent(self.consent.currentData()) is Consent.SOFT_OPT_IN:
            self.more_proof.setChecked(True)

    def _show_whole_name(self) -> None:
        self.name.setPlaceholderText(f"{self.first_name.text()} {self.last_name.text()}".strip())
