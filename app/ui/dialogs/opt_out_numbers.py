"""Opt someone out by number: one or many, pasted in any spelling; each is answered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QFrame, QPlainTextEdit, QScrollArea, QWidget

from app.pipeline.commands import Answer, OptOutAnswer
from app.ui.contact_words import OPT_OUT_SOURCES
from app.ui.desk import Desk
from app.ui.figures import phone, whole
from app.ui.keys import bind
from app.ui.refusals import translated
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.labels import Button, Sign, label
from app.ui.widgets.source_box import SourceBox
from app.ui.words import of_error

SIGNS = {
    Answer.OPTED_OUT: ("circle-check", "delivered"),
    Answer.BEFORE: ("info", "text_2"),
    Answer.NO_NUMBER: ("circle-alert", "failed"),
}
SHOWN = 200
"""So many answers are listed one by one; of a longer list those that need something done come first."""


class OptOutNumbers(QDialog):
    """Open it with `open()`. It stays open for the next ones; what is no number stays to be mended."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Empty."""
        super().__init__(parent)
        self._desk, self._busy = desk, False
        self.setWindowTitle(self.tr("Opt someone out"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(480)
        self.numbers = QPlainTextEdit()
        self.numbers.setPlaceholderText(self.tr("One number a line, however it is written"))
        self.numbers.setAccessibleName(self.tr("Numbers to opt out"))
        self.numbers.setTabChangesFocus(True)
        self.numbers.setFixedHeight(self.fontMetrics().height() * 5 + 16)
        self.source = SourceBox(self.tr("Where the opt-out comes from"), OPT_OUT_SOURCES, chosen=True)
        self.problem = label(role="problem", wrap=True)
        self.problem.hide()
        self.summary = label(role="heading", wrap=True)
        self._area = QScrollArea()
        self.results = Card(padding=12)
        self.results.hide()
        self.go = Button(desk.theme, self.tr("Opt out"), kind="primary")
        self.close_button = Button(desk.theme, self.tr("Close"))
        self._lay_out()
        self.numbers.textChanged.connect(self._arrange)
        self.go.clicked.connect(self._start)
        self.close_button.clicked.connect(self.reject)
        bind(self, (("Ctrl+Return", self.go.click),))
        self._arrange()
        self.numbers.setFocus()

    def _lay_out(self) -> None:
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(self.windowTitle(), "strong"))
        promise = self.tr("From now on nothing is sent to these numbers, known or not. No import brings them back.")
        box.addWidget(label(promise, "muted", wrap=True))
        box.addWidget(self.numbers)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&How you know"), self.source)
        box.addLayout(form)
        box.addWidget(self.problem)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFixedHeight(self.fontMetrics().height() * 9)
        self._area.setAccessibleName(self.tr("What came of each number"))
        self.results.box.addWidget(self.summary)
        self.results.box.addWidget(self._area)
        box.addWidget(self.results)
        box.addStretch(1)
        line = row()
        line.addStretch(1)
        line.addWidget(self.close_button)
        line.addWidget(self.go)
        box.addLayout(line)
        self.setLayout(box)

    def _arrange(self) -> None:
        self.numbers.setReadOnly(self._busy)  # the answer replaces what is in it
        self.go.setEnabled(not self._busy and bool(self.numbers.toPlainText().strip()))

    def _start(self) -> None:
        if self._busy:
            return
        self._busy = True
        self._arrange()
        self.problem.hide()
        people, text, source = self._desk.actions.people, self.numbers.toPlainText(), self.source.source()
        job = self._desk.background.run(
            lambda: people.opt_out_numbers(text, source), done=self._answer, failed=self._broke
        )
        job.ended.connect(self._ended)

    def _answer(self, answers: Sequence[OptOutAnswer]) -> None:
        of = {kind: [one for one in answers if one.answer is kind] for kind in Answer}
        parts = [self.tr("Opted out now: {0}").format(whole(len(of[Answer.OPTED_OUT])))]
        if of[Answer.BEFORE]:
            parts.append(self.tr("before: {0}").format(whole(len(of[Answer.BEFORE]))))
        if of[Answer.NO_NUMBER]:
            parts.append(self.tr("no number: {0}").format(whole(len(of[Answer.NO_NUMBER]))))
        self.summary.setText(" · ".join(parts))
        ordered = (
            answers if len(answers) <= SHOWN else [*of[Answer.NO_NUMBER], *of[Answer.OPTED_OUT], *of[Answer.BEFORE]]
        )
        self._list(ordered[:SHOWN], more=len(answers) - SHOWN)
        self.numbers.setPlainText("\n".join(one.typed for one in of[Answer.NO_NUMBER]))
        self.results.show()

    def _list(self, answers: Sequence[OptOutAnswer], *, more: int) -> None:
        box = column(6)
        for one in answers:
            line = row(8)
            line.addWidget(Sign(self._desk.theme, *SIGNS[one.answer], 16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(self._words(one), wrap=True), 1)
            box.addLayout(line)
        if more > 0:
            box.addWidget(label(self.tr("and {0} more").format(whole(more)), "muted"))
        box.addStretch(1)
        inside = QWidget()
        inside.setLayout(box)
        self._area.setWidget(inside)  # the one before is deleted by it

    def _words(self, one: OptOutAnswer) -> str:
        who = " ".join(part for part in (phone(one.number), one.name) if part)
        if one.answer is Answer.NO_NUMBER:
            return self.tr("{0}: {1}").format(one.typed, translated(one.why))
        if one.answer is Answer.BEFORE:
            return self.tr("{0} had opted out before.").format(who)
        return self.tr("{0} is opted out.").format(who)

    def _broke(self, error: Exception) -> None:
        self.problem.setText(of_error(error))
        self.problem.show()

    def _ended(self) -> None:
        self._busy = False
        self._arrange()

    def reject(self) -> None:
        if not self._busy:
            super().reject()
