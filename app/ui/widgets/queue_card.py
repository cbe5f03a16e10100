"""One queue's figures as a card."""

from PySide6.QtWidgets import QGridLayout

from app.domain.health import QueueHealth, QueueName, WorkerHealth
from app.ui.figures import NONE, span, whole
from app.ui.health_words import queue_state
from app.ui.theme import Theme
from app.ui.widgets.card import Card, row
from app.ui.widgets.labels import label
from app.ui.widgets.state import State
from app.ui.words import QUEUE, say


class QueueCard(Card):
    """One queue: five figures and the age of its oldest work."""

    def __init__(self, theme: Theme, name: QueueName) -> None:
        """Dashes until `show_queue`."""
        super().__init__(spacing=12)
        head = row(8)
        head.addWidget(label(say(QUEUE[name]), "heading"))
        head.addStretch(1)
        self.state = State(theme)
        head.addWidget(self.state)
        self.box.addLayout(head)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        self.figures = [label(NONE, "figure") for _ in range(5)]
        words = (
            self.tr("Waiting"),
            self.tr("Active"),
            self.tr("Scheduled"),
            self.tr("Retrying"),
            self.tr("Failed"),
        )
        for at, (word, figure) in enumerate(zip(words, self.figures, strict=True)):
            grid.addWidget(label(word, "small"), at // 3 * 3, at % 3)
            grid.addWidget(figure, at // 3 * 3 + 1, at % 3)
            grid.setColumnStretch(at % 3, 1)
        self.oldest = label(NONE, "figure")
        grid.addWidget(label(self.tr("Oldest"), "small"), 3, 2)
        grid.addWidget(self.oldest, 4, 2)
        grid.setRowMinimumHeight(2, 8)
        self.box.addLayout(grid)

    def show_queue(self, queue: QueueHealth, worker: WorkerHealth) -> None:
        """A figure that is not known is a dash."""
        self.state.show_state(*queue_state(queue, worker))
        values = (queue.waiting, queue.active, queue.scheduled, queue.retrying, queue.failed)
        for figure, value in zip(self.figures, values, strict=True):
            figure.setText(whole(value))
        self.oldest.setText(span(queue.oldest_s))
