"""One queue in short: its name, what it has to do, and a line over the last minutes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.health import QueueName
from app.ui.figures import whole
from app.ui.queue_samples import Sample
from app.ui.theme import Theme
from app.ui.widgets.card import column, row
from app.ui.widgets.labels import Elided, label
from app.ui.widgets.sparkline import Sparkline
from app.ui.words import QUEUE, say

TOKENS = {QueueName.SMS: "accepted", QueueName.STATUS_REFRESH: "delivered", QueueName.SCHEDULER: "queued"}


class QueueLine(QWidget):
    """Says nothing until `show_queue`."""

    def __init__(self, theme: Theme, name: QueueName) -> None:
        """For one of the three queues."""
        super().__init__()
        self._name = say(QUEUE[name])
        self.work = Elided(role="muted")
        self.work.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.line = Elided(role="small")
        self.spark = Sparkline(theme, TOKENS[name])
        self.spark.setAccessibleName(self._name)
        box = column(6)
        head = row(8)
        head.addWidget(label(self._name, "heading"))
        head.addWidget(self.work, 1)
        box.addLayout(head)
        box.addWidget(self.spark)
        box.addWidget(self.line)
        self.setLayout(box)

    def show_queue(self, work: str, line: str, samples: Sequence[Sample]) -> None:
        """`work` is what it has to do now, `line` one more thing that matters."""
        self.work.show_text(work)
        self.line.show_text(line)
        values = [sample.work for sample in samples]
        if values:
            words = self.tr("Jobs over the last minutes: {0} at least, {1} at most, {2} now")
            described = words.format(whole(min(values)), whole(max(values)), whole(values[-1]))
        else:
            described = self.tr("Nothing was measured yet")
        self.spark.show_values(values, described)
