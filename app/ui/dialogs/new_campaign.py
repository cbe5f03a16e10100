"""A new campaign: name, text with its live count of segments, sender, list. It becomes a draft; nothing is sent."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from app.domain.contact import Consent
from app.domain.ids import CampaignId
from app.domain.segments import Encoding, Measure
from app.domain.template import KNOWN_FIELDS
from app.storage.reads import reading
from app.storage.reads.contacts import ListRow, all_lists, count_by_consent
from app.ui.asking import Asking
from app.ui.desk import Desk
from app.ui.figures import whole
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error, people, segments

MEASURE_AFTER_MS = 80


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists there are, and how many people of each consent."""

    lists: list[ListRow]
    people: dict[Consent, int]


class NewCampaign(QDialog):
    """Emits `created` with the new draft's id."""

    created = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Open it with `open()`."""
        super().__init__(parent)
        self._desk = desk
        self._busy = False
        self.setWindowTitle(self.tr("New campaign"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Only you see it, for example: Weekend −20 %"))
        self.sender_name = QLineEdit()
        self.sender_name.setPlaceholderText(self.tr("As in Settings"))
        self.list = QComboBox()
        self.list.addItem(self.tr("All contacts"), None)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(150)
        self.cost = label("", "small")
        self._problem = label(role="problem", wrap=True)
        self._problem.hide()
        self.save = Button(desk.theme, self.tr("Save as draft"), kind="primary")
        self.stop = Button(desk.theme, self.tr("Cancel"), name=self.tr("Close without saving"))
        self._soon = QTimer(self, singleShot=True, interval=MEASURE_AFTER_MS)
        self._measuring = Asking(
            desk.background, self._measure, answered=self._show_cost, failed=self._broke, parent=self
        )
        self._lists = Asking(
            desk.background, self._read_lists, answered=self._show_lists, failed=self._broke, parent=self
        )
        self._lay_out()
        self._connect()
        self._measuring.ask()
        self._lists.ask()
        self.name.setFocus()

    def _lay_out(self) -> None:
        for control, name in (
            (self.name, self.tr("Name of the campaign")),
            (self.sender_name, self.tr("Sender")),
            (self.list, self.tr("List of recipients")),
            (self.text, self.tr("Message")),
        ):
            control.setAccessibleName(name)
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(self.tr("New campaign"), "strong"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&To"), self.list)
        form.addRow(self.tr("&Sender"), self.sender_name)
        box.addLayout(form)
        message = Card(padding=12)
        head = row()
        head.addWidget(label(self.tr("Message"), "heading"))
        head.addStretch(1)
        for field in KNOWN_FIELDS:
            insert = Button(self._desk.theme, "{" + field + "}", kind="link")
            insert.setAccessibleName(self.tr("Insert the field {0}").format(field))
            insert.clicked.connect(lambda _=False, field=field: self.insert_field(field))
            head.addWidget(insert)
        message.box.addLayout(head)
        message.box.addWidget(self.text)
        message.box.addWidget(self.cost)
        box.addWidget(message)
        box.addWidget(self._problem)
        answers = row()
        answers.addWidget(label(self.tr("Nothing is sent yet."), "small"), 1)
        answers.addWidget(self.stop)
        answers.addWidget(self.save)
        box.addLayout(answers)
        self.setLayout(box)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._soon.start)
        self._soon.timeout.connect(self._measuring.ask)
        self.save.clicked.connect(self._save)
        self.stop.clicked.connect(self.reject)
        self.save.setDefault(True)

    def insert_field(self, field: str) -> None:
        """Put a merge field where the cursor is."""
        self.text.insertPlainText("{" + field + "}")
        self.text.setFocus()

    def _measure(self) -> Callable[[], Measure]:
        text = self.text.toPlainText()
        return lambda: self._desk.actions.measure(text)

    def _show_cost(self, measured: Measure) -> None:
        alphabet = self.tr("Unicode") if measured.encoding is Encoding.UCS2 else measured.encoding
        used = self.tr("{0} characters, {1} left in this segment")
        figures = used.format(whole(measured.characters), whole(measured.left))
        self.cost.setText(" · ".join((segments(measured.segments), alphabet, figures)))

    def _read_lists(self) -> Callable[[], Lists]:
        store = self._desk.store

        def read() -> Lists:
            with reading(store) as conn:
                return Lists(all_lists(conn), dict(count_by_consent(conn)))

        return read

    def _show_lists(self, found: Lists) -> None:
        self.list.setItemText(0, self.tr("All contacts ({0})").format(people(sum(found.people.values()))))
        for one in found.lists:
            self.list.addItem(f"{one.name} ({people(one.size)})", one.name)

    def _broke(self, error: Exception) -> None:
        self._problem.setText(of_error(error))
        self._problem.show()

    def _save(self) -> None:
        if self._busy:
            return
        self._set_busy(True)
        self._problem.hide()
        actions, name, text = self._desk.actions, self.name.text(), self.text.toPlainText()
        sender, list_name = self.sender_name.text().strip() or None, self.list.currentData()
        job = self._desk.background.run(
            lambda: actions.new_campaign(name=name, text=text, sender=sender, list_name=list_name),
            done=self._saved,
            failed=self._broke,
        )
        job.ended.connect(lambda: self._set_busy(False))

    def _saved(self, campaign: CampaignId) -> None:
        self.created.emit(campaign)
        self.accept()

    def reject(self) -> None:
        if not self._busy:
            super().reject()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.save.setEnabled(not busy)
        self.stop.setEnabled(not busy)
