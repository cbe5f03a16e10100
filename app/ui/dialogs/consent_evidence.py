"""What proves a consent, as lines of a form: the day, the text that they agreed to, and where the proof lies."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QObject, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QFormLayout, QLabel, QLineEdit

from app.domain.contact import Consent
from app.domain.evidence import Evidence
from app.domain.ids import WordingId
from app.storage.reads import reading
from app.storage.reads.proof import Wording, wordings
from app.ui.contact_words import day
from app.ui.desk import Desk

WIDEST_TEXT = 600
"""Letters of a text that the tooltip of its version shows."""


class ConsentEvidence(QObject):
    """Three controls and their labels; the owner of the form shows and hides them together."""

    def __init__(self, today: date, parent: QObject) -> None:
        """Says today, and nothing else, until somebody writes more."""
        super().__init__(parent)
        now = QDate(today.year, today.month, today.day)
        self.on = QDateEdit(now)
        self.on.setCalendarPopup(True)
        self.on.setMaximumDate(now)
        self.wording = QComboBox()
        self.wording.addItem(self.tr("Not noted"), None)
        self.wording.setAccessibleName(self.tr("The text that they agreed to"))
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Such as: form in folder 3"))
        self.note.setAccessibleName(self.tr("Where the proof of the consent lies"))
        self._when = QLabel()
        self._form: QFormLayout | None = None
        self.ask_about(Consent.OPTED_IN)

    def add_to(self, form: QFormLayout) -> None:
        """As the next lines of this form."""
        self._form = form
        self._when.setBuddy(self.on)
        form.addRow(self._when, self.on)
        form.addRow(self.tr("Te&xt"), self.wording)
        form.addRow(self.tr("N&ote"), self.note)

    def set_shown(self, shown: bool) -> None:  # as Qt's own
        """Show or hide the lines."""
        assert self._form is not None
        for control in (self.on, self.wording, self.note):
            self._form.setRowVisible(control, shown)

    def ask_about(self, consent: Consent) -> None:
        """A soft opt-in rests on a sale, so the day is that of the sale."""
        bought = consent is Consent.SOFT_OPT_IN
        self._when.setText(self.tr("Bo&ught on") if bought else self.tr("Ag&reed on"))
        self.on.setAccessibleName(self.tr("When they bought") if bought else self.tr("When they agreed"))

    def offer(self, versions: Sequence[Wording], now: datetime) -> None:
        """The texts there are, the newest first; what was chosen stays."""
        chosen = self.wording.currentData()
        while self.wording.count() > 1:
            self.wording.removeItem(1)
        for one in reversed(versions):
            self.wording.addItem(version_name(one, now), one.id)
            self.wording.setItemData(self.wording.count() - 1, one.text[:WIDEST_TEXT], Qt.ItemDataRole.ToolTipRole)
        self.wording.setCurrentIndex(max(self.wording.findData(chosen), 0))

    def offer_what_there_is(self, desk: Desk) -> None:
        """Read the texts in the background; without them the choice stays as it is."""
        store, now = desk.store, desk.clock()

        def read() -> list[Wording]:
            with reading(store) as conn:
                return wordings(conn)

        job = desk.background.run(read, done=lambda found: self.offer(found, now), failed=lambda _: None)
        self.destroyed.connect(job.ignore)

    def evidence(self) -> Evidence:
        """What it says now."""
        on, wording = self.on.date(), self.wording.currentData()
        return Evidence(
            given_on=date(on.year(), on.month(), on.day()),
            wording=None if wording is None else WordingId(wording),
            note=self.note.text(),
        )


def version_name(one: Wording, now: datetime) -> str:
    """'Version 2, since 3 Mar'."""
    return QCoreApplication.translate("ConsentEvidence", "Version {0}, since {1}").format(
        one.id, day(one.written_at, now)
    )
