"""What the people of the file agreed to, and the list that they join."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit

from app.domain.contact import Consent
from app.domain.contact_file import Field, Fields, Outcome
from app.pipeline.commands import Preview
from app.storage.reads.contacts import ListRow
from app.ui.figures import whole
from app.ui.import_words import CONSENT_MEANS, tell
from app.ui.theme import Theme
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import Button, Sign, label
from app.ui.widgets.meaning_header import Chooser
from app.ui.words import CONSENT, say

OFFERED = (Consent.UNKNOWN, Consent.SOFT_OPT_IN, Consent.OPTED_IN)

_NAMED = 5
"""So many new lists are named; of more there is the number."""


class ImportConsent(Card):
    """Nothing is assumed: without a word of the person the consent is not known, and the list is none."""

    consent_chosen = Signal(object)
    list_changed = Signal()
    terms_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """As it is for every new file."""
        super().__init__(spacing=8)
        self.consent = Chooser()
        for consent in OFFERED:
            self.consent.addItem(say(CONSENT[consent]), consent)
        self.consent.setAccessibleName(self.tr("What these people agreed to"))
        self._means = label(role="muted", wrap=True)
        self.list = Chooser()
        self._list_name = QLineEdit()
        self._list_name.setPlaceholderText(self.tr("No list, or the name of one"))
        self.list.setEditable(True)
        self.list.setLineEdit(self._list_name)
        self.list.addItem("")
        for part in (self.list, self._list_name):
            part.setAccessibleName(self.tr("List to put them in"))
        self._promise = label(role="muted", wrap=True)
        self._proof = label(role="muted", wrap=True)
        self._proof.hide()
        self._told: list[str] = []
        self.terms = Button(
            theme,
            self.tr("How rows are taken…"),
            name=self.tr("How rows are taken, and what may happen to known people"),
        )
        self._lay_out(theme)
        self.consent.activated.connect(self._choose)
        self.list.editTextChanged.connect(self.list_changed)
        self.terms.clicked.connect(self.terms_wanted)
        self.show_opted_out(0)
        self._explain()

    def start_over(self) -> None:
        """For another file."""
        self.consent.setCurrentIndex(OFFERED.index(Consent.UNKNOWN))
        self.list.setEditText("")
        self.show_opted_out(0)
        self._explain()

    def show_choices(self, consent: Consent, list_name: str | None) -> None:
        """What was chosen before, as if the person had done it again."""
        self.consent.setCurrentIndex(OFFERED.index(consent))
        self.list.setEditText(list_name or "")
        self._explain()

    def chosen_list(self) -> str | None:
        """The list they are put in, which need not exist yet."""
        return self.list.currentText().strip() or None

    def offer_lists(self, lists: list[ListRow]) -> None:
        """The lists there are; what was typed meanwhile stays."""
        typed = self.list.currentText()
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems(["", *(one.name for one in lists)])
        self.list.setEditText(typed)
        self.list.blockSignals(False)

    def show_opted_out(self, found: int) -> None:
        """How many of the file had opted out before."""
        words = self.tr("People who opted out before stay opted out, even if the file lists them.")
        if found:
            words = self.tr("People who opted out before stay opted out, even if the file lists them ({0} found).")
        self._promise.setText(words.format(whole(found)))

    def show_preview(self, preview: Preview) -> None:
        """What was found in the file."""
        self.show_opted_out(preview.counts[Outcome.SUPPRESSED])
        self._show_new_lists(preview.new_lists)

    def show_fields(self, fields: Fields, names: Sequence[str]) -> None:
        """Say which columns of the file tell of consent, and of lists."""
        words = {
            Field.CONSENT: self.tr("The column “{0}” says who agreed, and who opts out."),
            Field.CONSENT_DATE: self.tr("Proof date from the column “{0}”."),
            Field.LIST: self.tr("Everyone also joins the lists that the column “{0}” names."),
        }
        self._told = [words[held].format(names[fields.index(held)]) for held in words if held in fields]
        self._show_new_lists(())

    def _show_new_lists(self, names: Sequence[str]) -> None:
        """Say which lists will be made because a column names them."""
        told = self._told
        if len(names) == 1:
            told = [*told, self.tr("“{0}” is a new list.").format(names[0])]
        elif names:
            listed = ", ".join(f"“{name}”" for name in names[:_NAMED])
            if len(names) > _NAMED:
                listed += "…"
            told = [*told, self.tr("{0} new lists: {1}").format(whole(len(names)), listed)]
        self._proof.setText(" ".join(told))
        self._proof.setVisible(bool(told))

    def _lay_out(self, theme: Theme) -> None:
        self.box.addWidget(label(self.tr("Consent"), "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        grid.addWidget(label(self.tr("These people")), 0, 0)
        grid.addWidget(self.consent, 0, 1)
        grid.addWidget(self._means, 0, 2)
        grid.addWidget(label(self.tr("Put them in")), 1, 0)
        grid.addWidget(self.list, 1, 1)
        promise = row(8)
        promise.addWidget(Sign(theme, "circle-check", "delivered", 16))
        promise.addWidget(self._promise, 1)
        grid.addLayout(promise, 1, 2)
        self.consent.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        grid.addWidget(self.terms, 2, 1)
        undo = row(8)
        undo.addWidget(Sign(theme, "undo-2", "delivered", 16))
        undo.addWidget(label(self.tr("The whole import can be undone later, from Activity."), "muted", wrap=True), 1)
        grid.addWidget(label(self.tr("Known people")), 2, 0)
        grid.addLayout(undo, 2, 2)
        self.box.addLayout(grid)
        self.box.addWidget(self._proof)

    def _choose(self) -> None:
        self._explain()
        self.consent_chosen.emit(Consent(self.consent.currentData()))

    def _explain(self) -> None:
        self._means.setText(tell(CONSENT_MEANS[Consent(self.consent.currentData())]))
