"""Whether a few people get a campaign before the rest, how many, and what happens then."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from app.domain.campaign import AfterFirst
from app.domain.draft import DraftContent
from app.ui.widgets.card import column
from app.ui.widgets.flow import flowing
from app.ui.widgets.labels import label

USUAL = 10
MOST = 10_000
INSIDE, INDENT = 6, 26


class FirstEdit(QWidget):
    """Emits `changed` with the number of people, None for everybody at once, and what happens then."""

    changed = Signal(object, object)

    def __init__(self) -> None:
        """Everybody at once until `show_draft`."""
        super().__init__()
        self.on = QCheckBox(self.tr("First send to"))
        self.people = QSpinBox()
        self.people.setRange(1, MOST)
        self.people.setValue(USUAL)
        self.people.setSuffix(self.tr(" people"))
        self.people.lineEdit().setTextMargins(INSIDE, 0, 0, 0)  # the style sheet's padding counts for the frame only
        self.people.setAccessibleName(self.tr("How many people get it first"))
        self.then = QComboBox()
        self.then.addItem(self.tr("and ask me before the rest"), AfterFirst.ASK)
        self.then.addItem(self.tr("and go on if they get it"), AfterFirst.GO_ON)
        self.then.setAccessibleName(self.tr("What happens when the first people have it"))
        self.words = label(role="muted", wrap=True)
        self.words.setContentsMargins(INDENT, 0, 0, 0)
        box = column(6)
        box.addWidget(flowing(self.on, self.people, self.then))
        box.addWidget(self.words)
        self.setLayout(box)
        self.on.clicked.connect(self._told)
        self.people.valueChanged.connect(self._told)
        self.then.activated.connect(self._told)
        self._show_what_is_on()

    def show_draft(self, content: DraftContent) -> None:
        """What the draft says."""
        with QSignalBlocker(self.people):
            if content.first_people is not None:
                self.people.setValue(content.first_people)
        self.then.setCurrentIndex(self.then.findData(content.first_then))
        self.on.setChecked(content.first_people is not None)
        self._show_what_is_on()

    def _told(self) -> None:
        self._show_what_is_on()
        chosen = self.people.value() if self.on.isChecked() else None
        self.changed.emit(chosen, AfterFirst(self.then.currentData()))

    def _show_what_is_on(self) -> None:
        on = self.on.isChecked()
        self.people.setEnabled(on)
        self.then.setEnabled(on)
        self.words.setVisible(on)
        self.words.setText(
            self.tr("By itself only if at least four of five have it and Mitto refuses none; else it asks you")
            if self.then.currentData() == AfterFirst.GO_ON
            else self.tr("As soon as it is known whether they got it, after ten minutes at the latest")
        )
