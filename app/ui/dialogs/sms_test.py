"""Send me a test SMS: one real message outside every campaign, and what becomes of it while the person looks."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from app.domain.account import SmsTest, SmsTestOutcome
from app.domain.money import cost
from app.domain.own_numbers import KEY, own_numbers
from app.domain.phone import BadNumber, parse_number
from app.domain.regions import region_of
from app.domain.segments import measure, normalise
from app.domain.settings import Settings, settings_from
from app.ui.account_words import sms_test_line
from app.ui.background import Job
from app.ui.desk import Desk
from app.ui.figures import money
from app.ui.forms.keeper import Keeper
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Button, label
from app.ui.widgets.state import State
from app.ui.words import of_error, segments

NUMBER = "setup/test_number"
LOOK_MS, LOOKS = 2000, 45


def region_typed(number: str, settings: Settings) -> str:
    """The country of a number as it is typed, where that makes a difference to its price."""
    if not settings.price_by_country:
        return settings.store_region
    try:
        return region_of(parse_number(number, settings.store_region).number)
    except BadNumber:
        return settings.store_region


class SmsTestDialog(QDialog):
    """Open it with `open()`. It looks for the delivery for a minute and a half; after that Mitto may still deliver."""

    def __init__(self, desk: Desk, keeper: Keeper, parent: QWidget) -> None:
        """The number is remembered from last time; at first it is the first of the owner's own ones."""
        super().__init__(parent)
        self._desk, self._keeper = desk, keeper
        self._job: Job | None = None
        self._test: SmsTest | None = None
        self._looks = 0
        self.setWindowTitle(self.tr("Send me a test SMS"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        own = own_numbers(KEY, keeper.texts.get(KEY, ""))
        self.number = QLineEdit(desk.remembered.text(NUMBER) or "".join(own[:1]))
        self.number.setPlaceholderText(self.tr("Your own mobile number"))
        self.number.setAccessibleName(self.tr("Your mobile number"))
        self.text = QPlainTextEdit(self.tr("Test from Retail Send: the connection works."))
        self.text.setAccessibleName(self.tr("Text of the test SMS"))
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(90)
        self.price = label(role="small", wrap=True)
        self.problem = label(role="problem", wrap=True)
        self.outcome = label(wrap=True)
        self.dot = State(desk.theme)
        self.send = Button(desk.theme, self.tr("Send 1 test SMS"), kind="primary", sign="send")
        self.close_button = Button(desk.theme, self.tr("Close"))
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._ask)
        self._lay_out()
        self.send.clicked.connect(self._send)
        self.close_button.clicked.connect(self.reject)
        self.number.textChanged.connect(self._arrange)
        self.text.textChanged.connect(self._arrange)
        self._arrange()
        self.number.setFocus()

    def _lay_out(self) -> None:
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(self.tr("Send me a test SMS"), "strong"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Number"), self.number)
        form.addRow(self.tr("Te&xt"), self.text)
        form.addRow("", self.price)
        box.addLayout(form)
        result = row(4)
        result.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignTop)
        result.addWidget(self.outcome, 1)
        box.addLayout(result)
        for part in (self.problem, self.outcome, self.dot):
            part.hide()
        box.addWidget(self.problem)
        answers = row()
        answers.addStretch(1)
        answers.addWidget(self.close_button)
        answers.addWidget(self.send)
        self.send.setAutoDefault(False)
        self.close_button.setAutoDefault(False)
        box.addLayout(answers)
        self.setLayout(box)

    def _arrange(self) -> None:
        text = normalise(self.text.toPlainText())
        parts = measure(text).segments
        words = [self.tr("A real SMS, outside every campaign: {0}").format(segments(parts))]
        if self._keeper.texts:
            settings = settings_from(self._keeper.texts)
            amount = cost({region_typed(self.number.text(), settings): parts}, settings)
            words += [] if amount is None else [money(amount, settings.price_currency)]
        self.price.setText(" · ".join(words))
        self.send.setEnabled(self._job is None and bool(self.number.text().strip() and text.strip()))

    def _send(self) -> None:
        if self._job is not None:
            return
        self._look.stop()
        number, text, setup = self.number.text(), self.text.toPlainText(), self._desk.actions.setup
        self._desk.remembered.keep_text(NUMBER, number)
        for part in (self.problem, self.outcome, self.dot):
            part.hide()
        self._looks = 0
        self._job = self._desk.background.run(
            lambda: setup.send_test(number, text), done=self._show, failed=self._broke
        )
        self._job.ended.connect(self._ended)
        self._arrange()

    def _show(self, test: SmsTest) -> None:
        self._test = test
        words, token = sms_test_line(test)
        self.outcome.setText(words)
        self.dot.show_state("", token)
        self.outcome.show()
        self.dot.show()
        if test.outcome is SmsTestOutcome.ACCEPTED and self._looks < LOOKS:
            self._look.start()

    def _ask(self) -> None:
        test, setup = self._test, self._desk.actions.setup
        if test is not None:
            self._looks += 1
            self._desk.background.run(lambda: setup.refresh_test(test.id), done=self._show_same, failed=lambda _: None)

    def _show_same(self, test: SmsTest) -> None:
        if self._test is not None and test.id == self._test.id:
            self._show(test)

    def _broke(self, error: Exception) -> None:
        self.problem.setText(of_error(error))
        self.problem.show()

    def _ended(self) -> None:
        self._job = None
        self._arrange()

    def reject(self) -> None:
        """Not while it is on its way: what becomes of it has to be seen."""
        if self._job is None:
            super().reject()
