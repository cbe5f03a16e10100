"""Send a test: one message of the draft to the owner, as one of its people would get it, and what becomes of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from app.domain.account import SmsTest, SmsTestOutcome
from app.domain.errors import RetailSendError
from app.domain.money import cost
from app.domain.segments import measure
from app.domain.template import render
from app.storage.reads.audience import Person
from app.ui.account_words import sms_test_line
from app.ui.background import Job
from app.ui.composing_words import used
from app.ui.desk import Desk
from app.ui.dialogs.growing import GrowingDialog
from app.ui.dialogs.sms_test import region_typed
from app.ui.figures import NONE, money, phone
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.find_person import FindPerson
from app.ui.screens.composer.preview import Preview
from app.ui.widgets.card import Card, clear, column, row
from app.ui.widgets.labels import Button, Elided, label
from app.ui.widgets.state import State
from app.ui.words import of_error, segments

LOOK_MS, LOOKS = 2000, 45


@dataclass(frozen=True, slots=True)
class _Sent:
    """What one sending came to: the tests, and what broke it off."""

    tests: tuple[SmsTest, ...]
    error: RetailSendError | None


class DraftTestDialog(GrowingDialog):
    """Open it with `open()`. It looks for the deliveries for a minute and a half; Review looks on after that."""

    tried = Signal()

    def __init__(self, desk: Desk, drafting: Drafting, at: int, parent: QWidget) -> None:
        """With the data of the person at this place of the audience."""
        super().__init__(parent)
        self._desk, self._drafting = desk, drafting
        self._chosen: Person | None = None
        self._job: Job | None = None
        self._tests: dict[int, SmsTest] = {}
        self._looks = 0
        self.setWindowTitle(self.tr("Send a test"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 74)
        theme = desk.theme
        self.preview = Preview(desk, drafting, self)
        self.own: list[QCheckBox] = []
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("Another mobile number"))
        self.other.setAccessibleName(self.tr("Another mobile number"))
        self.before = Button(theme, kind="round", sign="chevron-left", name=self.tr("The person before"))
        self.person = Elided(greedy=True)
        self.after = Button(theme, kind="round", sign="chevron-right", name=self.tr("The next person"))
        self.search = FindPerson(desk, lambda: drafting.knowing.people.who if drafting.knowing.people else None)
        self.text = label(wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.from_line = label(role="small")
        self.price = label(role="small", wrap=True)
        self.rehearse = QCheckBox(self.tr("Only rehearse: Mitto looks at it and delivers it to nobody"))
        self.rehearse.hide()
        self.problem = label(role="problem", wrap=True)
        self.problem.hide()
        self._outcomes = column(4)
        self.send = Button(theme, kind="primary", sign="send")
        self.close_button = Button(theme, self.tr("Close"))
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._ask)
        self._lay_out()
        self._connect()
        self._fill_numbers()
        self.preview.turn(at)
        self._arrange()

    def _lay_out(self) -> None:
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(self.tr("Send a test"), "strong"))
        told = self.tr(
            "One real message to you, exactly as the chosen person would get it. It is in no figure or report."
        )
        box.addWidget(label(told, "muted", wrap=True))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._numbers = column(6)
        to = column(6)
        to.addLayout(self._numbers)
        to.addWidget(self.other)
        form.addRow(self.tr("To"), to)
        whose, turning = column(6), row(6)
        turning.addWidget(self.before)
        turning.addWidget(self.person)
        turning.addWidget(self.after)
        whose.addLayout(turning)
        whose.addWidget(self.search)
        form.addRow(self.tr("With the data of"), whose)
        box.addLayout(form)
        bubble = Card(role="message", padding=12)
        bubble.box.addWidget(self.from_line)
        bubble.box.addWidget(self.text)
        for part in (bubble, self.price, self.rehearse):
            box.addWidget(part)
        box.addLayout(self._outcomes)
        box.addWidget(self.problem)
        answers = row()
        answers.addStretch(1)
        for button in (self.close_button, self.send):
            button.setAutoDefault(False)
            answers.addWidget(button)
        box.addLayout(answers)
        self.setLayout(box)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.search.found.connect(self._take_person)
        self.preview.changed.connect(self._arrange)
        self.other.textChanged.connect(self._arrange)
        self.rehearse.toggled.connect(self._arrange)
        self.send.clicked.connect(self._send)
        self.close_button.clicked.connect(self.reject)
        knowing, trials = self._drafting.knowing, self._desk.actions.trials
        knowing.readiness_known.connect(self._fill_numbers)
        knowing.people_known.connect(self._arrange)
        self._drafting.edited.connect(self._arrange)
        # Without a key nobody knows, and Send says so.
        self._desk.background.run(trials.can_rehearse, done=self.rehearse.setVisible, failed=lambda _: None)

    def whose(self) -> Person | None:
        """The person whose data the message has."""
        return self._chosen or self.preview.person

    def chosen_numbers(self) -> list[str]:
        """Where it goes, as it was typed; one that is ticked and typed as well is one."""
        ticked, typed = [box.objectName() for box in self.own if box.isChecked()], self.other.text().strip()
        digits = "".join(character for character in typed if character.isdecimal()).lstrip("0")
        again = bool(digits) and any(number.endswith(digits) for number in ticked)
        return ticked + ([typed] if typed and not again else [])

    def _fill_numbers(self) -> None:
        ready = self._drafting.knowing.readiness
        numbers = ready.settings.store_test_numbers if ready else ()
        if list(numbers) != [box.objectName() for box in self.own]:
            clear(self._numbers)
            self.own = [QCheckBox(phone(number)) for number in numbers]
            for box, number in zip(self.own, numbers, strict=True):
                box.setObjectName(number)
                box.setChecked(number == numbers[0])
                box.toggled.connect(self._arrange)
                self._numbers.addWidget(box)
        self._arrange()

    def _turn(self, by: int) -> None:
        self._chosen = None
        self.preview.turn(by)

    def _take_person(self, person: Person) -> None:
        known = self._drafting.knowing.people
        self._chosen = person
        if known is not None and person.id in known.ids:
            self.preview.turn(known.ids.index(person.id) - self.preview.at)
        self._arrange()

    def _made(self) -> str:
        """The text that the person would get."""
        person = self.whose()
        return "" if person is None else render(self._drafting.knowing.template, person.fields)

    def _arrange(self) -> None:
        person, made, ready = self.whose(), self._made(), self._drafting.knowing.readiness
        numbers = self.chosen_numbers()
        self.person.show_text((person.name or phone(person.number)) if person else NONE)
        for button in (self.before, self.after):
            button.setEnabled(self.preview.total > 1)
        nothing = self.tr("There is no text yet") if person else self.tr("Nobody would get this campaign")
        self.text.setText(made or nothing)
        self.text.setEnabled(bool(made))
        usual = ready.settings.mitto_sender if ready else ""
        self.from_line.setText(self.tr("From {0}").format(self._drafting.content.sender or usual or NONE))
        self.price.setText(self._price(made, numbers))
        self.price.setVisible(bool(made))
        many = self.tr("Send {0} tests").format(len(numbers)) if len(numbers) > 1 else self.tr("Send the test")
        told = self.tr("Rehearse it") if self.rehearse.isChecked() else many
        self.send.setText(told)
        self.send.setAccessibleName(told)
        self.send.setEnabled(self._job is None and bool(numbers and made.strip() and person))

    def _price(self, made: str, numbers: Sequence[str]) -> str:
        measured, ready = measure(made), self._drafting.knowing.readiness
        amount = None
        if ready is not None:
            where = Counter(region_typed(number, ready.settings) for number in numbers or ("",))
            amount = cost({at: count * measured.segments for at, count in where.items()}, ready.settings)
        if self.rehearse.isChecked():
            costs = self.tr("it costs nothing")
        elif ready is not None and amount is not None:
            costs = self.tr("it costs {0}").format(money(amount, ready.settings.price_currency))
        else:
            costs = self.tr("it costs what an SMS costs")
        return f"{used(measured)}{segments(measured.segments)} · {costs}"

    def _send(self) -> None:
        person = self.whose()
        if self._job is not None or person is None:
            return
        self._look.stop()
        self._looks = 0
        self._tests.clear()
        self.problem.hide()
        self._show_outcomes()
        settle, trials = self._drafting.saver.settle(), self._desk.actions.trials
        numbers, shown, rehearse = self.chosen_numbers(), self._made(), self.rehearse.isChecked()

        def send() -> _Sent:
            campaign, _ = settle()
            sent: list[SmsTest] = []
            for number in numbers:
                try:
                    sent.append(trials.send_test(campaign, number, contact=person.id, shown=shown, rehearse=rehearse))
                except RetailSendError as error:
                    return _Sent(tuple(sent), error)  # what has left before has to be seen
            return _Sent(tuple(sent), None)

        self._job = self._desk.background.run(send, done=self._sent, failed=self._broke)
        self._job.ended.connect(self._ended)
        self._arrange()

    def _sent(self, sent: _Sent) -> None:
        self._take(sent.tests)
        if sent.error is not None:
            self._broke(sent.error)
        self.tried.emit()

    def _take(self, tests: Sequence[SmsTest]) -> None:
        self._tests.update({test.id: test for test in tests})
        self._show_outcomes()
        if self._waiting() and self._looks < LOOKS:
            self._look.start()

    def _waiting(self) -> list[SmsTest]:
        return [test for test in self._tests.values() if test.outcome is SmsTestOutcome.ACCEPTED]

    def _show_outcomes(self) -> None:
        clear(self._outcomes)
        for test in self._tests.values():
            words, token = sms_test_line(test)
            line = State(self._desk.theme, wrap=True)
            line.show_state(f"{phone(test.number)}, {test.known_at.astimezone():%H:%M} · {words}", token)
            self._outcomes.addWidget(line)

    def _ask(self) -> None:
        """Only for those that were sent last: a later sending has forgotten the ones before."""
        self._looks += 1
        waiting, trials = [test.id for test in self._waiting()], self._desk.actions.trials

        def refresh() -> list[SmsTest]:
            return [trials.refresh_test(test) for test in waiting]

        def take(found: list[SmsTest]) -> None:
            self._take([test for test in found if test.id in self._tests])

        self._desk.background.run(refresh, done=take, failed=lambda _: None)

    def _broke(self, error: Exception) -> None:
        self.problem.setText(of_error(error))
        self.problem.show()

    def _ended(self) -> None:
        self._job = None
        self._drafting.saver.soon()  # or the head would go on saying that it is being saved
        self._arrange()

    def reject(self) -> None:
        """Not while it is on its way: what becomes of it has to be seen."""
        if self._job is None:
            super().reject()
