"""Why a campaign goes without the opt-out line: one of the usual reasons, or words of its owner."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QLineEdit, QRadioButton, QWidget

from app.domain.opt_out_line import LONGEST_WHY, NoLine
from app.ui.desk import Desk
from app.ui.opt_out_words import no_line_words
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label

INDENT = 26
OTHER = ""
"""What stands for the owner's own words among the choices."""


class NoOptOut(QDialog):
    """Open it with `open()`. `do` gets the reason: a code of `NoLine`, or words."""

    def __init__(self, desk: Desk, parent: QWidget, do: Callable[[str], None]) -> None:
        """Nothing is chosen: a reason that is there by itself is none."""
        super().__init__(parent)
        self._do = do
        self.setWindowTitle(self.tr("Without the opt-out line"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self.choices = {
            **{str(why): QRadioButton(no_line_words(why)) for why in NoLine},
            OTHER: QRadioButton(self.tr("Another reason:")),
        }
        self.words = QLineEdit()
        self.words.setMaxLength(LONGEST_WHY)
        self.words.setPlaceholderText(self.tr("Such as: a product is recalled"))
        self.words.setAccessibleName(self.tr("The reason in your words"))
        self.yes = Button(desk.theme, self.tr("Leave the line out"), kind="primary")
        self.stop = Button(desk.theme, self.tr("Cancel"), name=self.tr("Keep the line"))
        self._group = QButtonGroup(self)
        self._lay_out()
        self._group.buttonClicked.connect(self._chosen)
        self.words.textEdited.connect(self._typed)
        self.yes.clicked.connect(self._take)
        self.stop.clicked.connect(self.reject)
        self.yes.setDefault(True)
        self._allow()

    def why(self) -> str:
        """The reason that is entered now, empty while there is none."""
        chosen = next((why for why, choice in self.choices.items() if choice.isChecked()), OTHER)
        return chosen or (" ".join(self.words.text().split()) if self.choices[OTHER].isChecked() else "")

    def _lay_out(self) -> None:
        box = column(12)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(self.tr("Why is this campaign not marketing?"), "strong", wrap=True))
        box.addWidget(
            label(
                self.tr(
                    "Marketing messages have to say how to opt out. A message about an order or an appointment "
                    "need not. The reason is recorded with your campaign."
                ),
                "muted",
                wrap=True,
            )
        )
        for choice in self.choices.values():
            choice.setAccessibleName(choice.text())
            self._group.addButton(choice)
            box.addWidget(choice)
        other = row(0)
        other.addSpacing(INDENT)
        other.addWidget(self.words)
        box.addLayout(other)
        box.addStretch(1)
        answers = row()
        answers.addStretch(1)
        answers.addWidget(self.stop)
        answers.addWidget(self.yes)
        box.addLayout(answers)
        self.setLayout(box)

    def _chosen(self) -> None:
        if self.choices[OTHER].isChecked():
            self.words.setFocus()
        self._allow()

    def _typed(self) -> None:
        self.choices[OTHER].setChecked(True)
        self._allow()

    def _allow(self) -> None:
        self.yes.setEnabled(bool(self.why()))

    def _take(self) -> None:
        self._do(self.why())
        self.accept()
