"""What to import: the file, what these people agreed to, and a list for them."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFormLayout, QLineEdit, QWidget

from app.domain.contact import Consent
from app.storage.reads.contacts import ListRow
from app.ui.theme import Theme
from app.ui.widgets.card import row
from app.ui.widgets.labels import Button, label
from app.ui.words import CONSENT, say

OFFERED = (Consent.OPTED_IN, Consent.SOFT_OPT_IN, Consent.UNKNOWN)


class ImportForm(QWidget):
    """Emits `changed` when another file is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, file: Path | None) -> None:
        """`file` is what was dropped on the window, if anything was."""
        super().__init__()
        self.file = QLineEdit(str(file or ""))
        self.file.setPlaceholderText(self.tr("A CSV file with names and mobile numbers"))
        self.file.textChanged.connect(self.changed)
        self.choose = Button(theme, self.tr("Choose…"), name=self.tr("Choose a file"))
        self.choose.clicked.connect(self._choose)
        self.consent = QComboBox()
        for consent in OFFERED:
            self.consent.addItem(say(CONSENT[consent]), consent)
        self.consent.setCurrentIndex(OFFERED.index(Consent.UNKNOWN))
        self.list = QComboBox()
        self._list_name = QLineEdit()
        self._list_name.setPlaceholderText(self.tr("No list, or the name of one"))
        self.list.setEditable(True)
        self.list.setLineEdit(self._list_name)
        self.list.addItem("")
        self.keep_rejects = QCheckBox(self.tr("List the rows that are left out, with reasons, in a file beside it"))
        self.keep_rejects.setChecked(True)
        self._lay_out()

    def chosen_file(self) -> Path | None:
        """The file, if one is named."""
        text = self.file.text().strip()
        return Path(text) if text else None

    def chosen_consent(self) -> Consent:
        """What these people agreed to."""
        return Consent(self.consent.currentData())

    def chosen_list(self) -> str | None:
        """The list they are put in, which need not exist yet."""
        return self.list.currentText().strip() or None

    def rejects_file(self) -> Path | None:
        """Where the rows that are left out are listed: beside the file, and never over one that is there."""
        file = self.chosen_file()
        if file is None or not self.keep_rejects.isChecked():
            return None
        made, number = file.with_name(f"{file.stem}-left-out.csv"), 2
        while made.exists():
            made, number = file.with_name(f"{file.stem}-left-out-{number}.csv"), number + 1
        return made

    def offer_lists(self, lists: list[ListRow]) -> None:
        """The lists there are; what was typed meanwhile stays."""
        typed = self.list.currentText()
        self.list.addItems([one.name for one in lists])
        self.list.setEditText(typed)

    def _lay_out(self) -> None:
        for control, name in (
            (self.file, self.tr("File to import")),
            (self.consent, self.tr("What these people agreed to")),
            (self.list, self.tr("List to put them in")),
            (self._list_name, self.tr("List to put them in")),
            (self.keep_rejects, self.keep_rejects.text()),
        ):
            control.setAccessibleName(name)
        form, line = QFormLayout(), row()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        line.addWidget(self.file, 1)
        line.addWidget(self.choose)
        form.addRow(self.tr("File"), line)
        form.addRow(self.tr("&Consent"), self.consent)
        form.addRow(self.tr("&List"), self.list)
        form.addRow("", self.keep_rejects)
        promise = self.tr("People who opted out before stay opted out, even if the file lists them.")
        form.addRow("", label(promise, "small", wrap=True))
        self.setLayout(form)

    def _choose(self) -> None:
        ask = QFileDialog(self, self.tr("Choose a file with contacts"))
        ask.setFileMode(QFileDialog.FileMode.ExistingFile)
        ask.setNameFilters([self.tr("Contacts (*.csv *.tsv *.txt)"), self.tr("All files (*)")])
        ask.fileSelected.connect(self.file.setText)
        ask.open()
