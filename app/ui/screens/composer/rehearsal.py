"""Rehearse: the whole draft goes to a simulated Mitto on this computer, with chosen delays and failures."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from app.domain.progress import Progress
from app.domain.rehearsal import FIRST, Rehearsal, Wish
from app.ui.background import Job
from app.ui.desk import Desk
from app.ui.dialogs.growing import GrowingDialog
from app.ui.dialogs.working import progress_bar, show_progress
from app.ui.figures import whole
from app.ui.screens.composer.drafting import Drafting
from app.ui.screens.composer.rehearsal_words import rehearsal_checks
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.check_list import CheckList
from app.ui.widgets.labels import Button, label
from app.ui.words import of_error, people

DELAYS_MS = (0, 200, 1000, 5000)
SHARES = (0, 2, 5, 10, 20)


class RehearsalDialog(GrowingDialog):
    """Open it with `open()`. Closing it while it is under way stops it; nothing stays of it."""

    def __init__(self, desk: Desk, drafting: Drafting, parent: QWidget) -> None:
        """Begins when the person wants it."""
        super().__init__(parent)
        self._desk, self._drafting = desk, drafting
        self._job: Job | None = None
        self.found: Rehearsal | None = None
        self.setWindowTitle(self.tr("Rehearse"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 84)
        self.delay = QComboBox()
        self.fail = QComboBox()
        self.lose = QComboBox()
        delays = [
            self.tr("at once"),
            self.tr("after 0.2 seconds"),
            self.tr("after 1 second"),
            self.tr("after 5 seconds"),
        ]
        shares = [self.tr("none")] + [self.tr("{0} of 100").format(share) for share in SHARES[1:]]
        self.about = label(role="muted", wrap=True)
        self.bar = progress_bar(self.tr("Rehearse"))
        self.steps = label(role="muted")
        self.problem = label(role="problem", wrap=True)
        self.checks = CheckList(desk.theme)
        self._result = Card(padding=14)
        self.start = Button(desk.theme, self.tr("Rehearse"), kind="primary", sign="play")
        self.stop = Button(desk.theme, self.tr("Close"))
        self._lay_out(((self.delay, delays), (self.fail, shares), (self.lose, shares)))
        self.start.clicked.connect(self._start)
        self.stop.clicked.connect(self.reject)
        drafting.knowing.people_known.connect(self._arrange)
        self._arrange()

    def _lay_out(self, choices: Sequence[tuple[QComboBox, Sequence[str]]]) -> None:
        names = [
            self.tr("Mitto answers"),
            self.tr("Refused, or not delivered"),
            self.tr("Answers that are lost"),
        ]
        box = column(14)
        box.setContentsMargins(20, 20, 20, 20)
        box.addWidget(label(self.tr("Rehearse the whole campaign"), "strong"))
        told = self.tr(
            "Your people, their messages and the program's own steps, but with a simulated Mitto on this computer. "
            "Nobody gets anything, it costs nothing, and it stands in no figure."
        )
        box.addWidget(label(told, "muted", wrap=True))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, (choice, words) in zip(names, choices, strict=True):
            choice.addItems(list(words))
            choice.setAccessibleName(name)
            form.addRow(name, choice)
        box.addLayout(form)
        self._result.box.addWidget(self.checks)
        for part in (self.about, self.bar, self.steps, self._result, self.problem):
            box.addWidget(part)
        for hidden in (self.bar, self.steps, self._result, self.problem):
            hidden.hide()
        answers = row()
        answers.addStretch(1)
        for button in (self.stop, self.start):
            button.setAutoDefault(False)
            answers.addWidget(button)
        box.addLayout(answers)
        self.setLayout(box)

    def _arrange(self) -> None:
        known, busy = self._drafting.knowing.people, self._job is not None
        count = known.audience.people if known else 0
        words = self.tr("It is rehearsed with the first {0} of {1}.") if count > FIRST else self.tr("With all {0}.")
        told = (whole(FIRST), people(count)) if count > FIRST else (people(count),)
        self.about.setText(words.format(*told))
        self.about.setVisible(known is not None and not busy)
        self.start.setEnabled(not busy and count > 0)
        self.start.setText(self.tr("Rehearse again") if self.found else self.tr("Rehearse"))
        self.stop.setText(self.tr("Cancel") if busy else self.tr("Close"))
        for choice in (self.delay, self.fail, self.lose):
            choice.setEnabled(not busy)
        for part in (self.bar, self.steps):
            part.setVisible(busy)

    def _start(self) -> None:
        if self._job is not None:
            return
        self.problem.hide()
        self._result.hide()
        wish = Wish(
            latency_ms=DELAYS_MS[self.delay.currentIndex()],
            fail_percent=SHARES[self.fail.currentIndex()],
            lose_percent=SHARES[self.lose.currentIndex()],
        )
        settle, trials = self._drafting.saver.settle(), self._desk.actions.trials

        def rehearse(progress: Progress) -> Rehearsal:
            campaign, _ = settle()
            return trials.rehearse(campaign, wish, progress=progress)

        self._progress(0, None)
        self._job = self._desk.background.run_long(rehearse, done=self._take, failed=self._broke)
        self._job.progressed.connect(self._progress)
        self._job.ended.connect(self._ended)
        self._arrange()

    def _progress(self, done: int, total: int | None) -> None:
        show_progress(self.bar, done, total)
        words = self.tr("{0} of {1} steps: each message is handed over, then its delivery is asked for")
        self.steps.setText(words.format(whole(done), whole(total)) if total else self.tr("Getting ready"))

    def _take(self, found: Rehearsal) -> None:
        zone = self._drafting.knowing.zone
        assert zone is not None  # nobody could be counted without the settings
        self.found = found
        self.checks.show_checks(rehearsal_checks(found, zone))
        self._result.show()

    def _broke(self, error: Exception) -> None:
        self.problem.setText(of_error(error))
        self.problem.show()

    def _ended(self) -> None:
        self._job = None
        self._drafting.saver.soon()  # or the head would go on saying that it is being saved
        self._arrange()

    def reject(self) -> None:
        """While it is under way the first press stops it, and the next one closes."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()
