"""How the rows of a file are taken: what may happen to facts that are known, and what counts as a date or a number."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QWidget

from app.domain.contact_file import NAMES, RULED, Field, Fields, Held, OwnField, Rule, Terms, held_from, spell
from app.ui.import_field_words import DATES, RULE, ruled_name
from app.ui.import_words import tell
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label
from app.ui.widgets.meaning_header import Chooser


class ImportTerms(QDialog):
    """Open it with `open()`; emits `chosen` with the terms when the person is done."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, fields: Fields, terms: Terms, parent: QWidget) -> None:
        """One rule for each fact that the file has."""
        super().__init__(parent)
        self._terms = terms
        self.setWindowTitle(self.tr("How rows are taken"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.rules: dict[str, Chooser] = {}
        for held in _ruled(fields):
            self._add_rule(held)
        self.dates = Chooser()
        for month_first, words in DATES.items():
            self.dates.addItem(tell(words), month_first)
        self.dates.setCurrentIndex(int(terms.month_first))
        self.dates.setAccessibleName(self.tr("How dates are written"))
        self.split = QCheckBox(self.tr("Of two numbers in a cell, take the first mobile"))
        self.split.setChecked(terms.split_numbers)
        self.plus_one = QCheckBox(self.tr("Take numbers that begin with +1 (USA, Canada)"))
        self.plus_one.setChecked(terms.plus_one)
        self.done_button = Button(theme, self.tr("Done"), kind="primary")
        self.cancel = Button(theme, self.tr("Cancel"), name=self.tr("Leave it as it was"))
        self.done_button.clicked.connect(self._finish)
        self.cancel.clicked.connect(self.reject)
        self._lay_out(fields)

    def terms(self) -> Terms:
        """What is chosen now."""
        rules = dict(self._terms.rules)
        for held, chooser in self.rules.items():
            if (rule := Rule(chooser.currentData())) is not self._terms.rule(held_from(held)):
                rules[held] = rule
        return replace(
            self._terms,
            rules=rules,
            month_first=bool(self.dates.currentData()),
            split_numbers=self.split.isChecked(),
            plus_one=self.plus_one.isChecked(),
        )

    def _add_rule(self, held: Held) -> None:
        chooser = Chooser()
        for rule, words in RULE.items():
            chooser.addItem(tell(words), str(rule))
        chooser.setCurrentIndex(chooser.findData(str(self._terms.rule(held))))
        chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        chooser.setAccessibleName(self.tr("Rule for: {0}").format(ruled_name(held)))
        self.rules[spell(held)] = chooser

    def _lay_out(self, fields: Fields) -> None:
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(self.windowTitle(), "strong"))
        words = self.tr(
            "When the file says something else of a person whom you know. An empty cell changes nothing, tags and "
            "lists are only added, and nobody who opted out comes back."
        )
        box.addWidget(label(words, "muted", wrap=True))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for held in _ruled(fields):
            form.addRow(ruled_name(held), self.rules[spell(held)])
        form.addRow(self.tr("Dates"), self.dates)
        box.addLayout(form)
        box.addWidget(self.split)
        box.addWidget(self.plus_one)
        line = row()
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addWidget(self.done_button)
        box.addLayout(line)
        self.setLayout(box)

    def _finish(self) -> None:
        self.chosen.emit(self.terms())
        self.accept()


def _ruled(fields: Fields) -> list[Held]:
    """The facts of a file that rules are for; the three kinds of names have one together."""
    ruled: list[Held] = [held for held in fields if isinstance(held, OwnField) or (held in RULED and held not in NAMES)]
    return [Field.NAME, *ruled] if NAMES.intersection(fields) else ruled
