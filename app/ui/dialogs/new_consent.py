"""A person who opted out agreed again: to what, when, and how. Nothing else ends an opt-out."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from app.domain.contact import Consent
from app.storage.reads.person import Person
from app.ui.contact_words import CONSENT_SOURCES, called, day
from app.ui.desk import Desk
from app.ui.dialogs.consent_evidence import ConsentEvidence
from app.ui.dialogs.saving import SavingDialog
from app.ui.widgets.labels import label
from app.ui.widgets.source_box import SourceBox
from app.ui.words import CONSENT, say

OFFERED = (Consent.OPTED_IN, Consent.SOFT_OPT_IN)


class NewConsent(SavingDialog):
    """Emits `saved` when the consent is recorded."""

    def __init__(self, desk: Desk, parent: QWidget, person: Person) -> None:
        """About one person."""
        title = self.tr("New consent")
        heading = self.tr("{0} agreed again").format(called(person))
        super().__init__(desk, parent, title, self._prepare_work, heading=heading, yes=self.tr("Record the consent"))
        self._person = person
        self.consent = QComboBox()
        for consent in OFFERED:
            self.consent.addItem(say(CONSENT[consent]), consent)
        self.evidence = ConsentEvidence(desk.clock().astimezone().date(), self)
        self.source = SourceBox(self.tr("How they agreed"), CONSENT_SOURCES, hint=self.tr("How they agreed"))
        self._lay_out()
        self.consent.currentIndexChanged.connect(lambda _: self.evidence.ask_about(self._consent()))
        self.evidence.offer_what_there_is(desk)
        self.source.setFocus()

    def _consent(self) -> Consent:
        return Consent(self.consent.currentData())

    def _prepare_work(self) -> Callable[[], object]:
        people, contact = self.desk.actions.people, self._person.id
        consent, source, evidence = self._consent(), self.source.source(), self.evidence.evidence()
        return lambda: people.record_consent(contact, consent, source, evidence)

    def _lay_out(self) -> None:
        self.consent.setAccessibleName(self.tr("What they agreed to"))
        words = self.tr("Only a consent that was given after the opt-out counts. Keep the proof of it.")
        if self._person.since is not None:
            since = self.tr("The opt-out was on {0}.").format(day(self._person.since, self.desk.clock()))
            words = f"{since} {words}"
        self.inside.addWidget(label(words, "muted", wrap=True))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&What"), self.consent)
        form.addRow(self.tr("&How"), self.source)
        self.evidence.add_to(form)
        self.inside.addLayout(form)
