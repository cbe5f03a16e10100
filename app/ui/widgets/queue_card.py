"""One queue as a card: how it is in a word, how it went, what it has to do, how fast it is, and what waits longest."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from app.domain.health import QueueHealth, QueueName, WorkerHealth
from app.ui.figures import NONE, day_time, span, whole
from app.ui.health_words import queue_state
from app.ui.queue_samples import Sample
from app.ui.theme import Theme
from app.ui.widgets.card import Card, column, row
from app.ui.widgets.flow import Flow
from app.ui.widgets.labels import Elided, label, rule
from app.ui.widgets.queue_line import TOKENS
from app.ui.widgets.sparkline import Sparkline
from app.ui.widgets.state import State
from app.ui.words import QUEUE, say


class QueueCard(Card):
    """One queue: five figures, its pace, and the age of its oldest work."""

    def __init__(self, theme: Theme, name: QueueName) -> None:
        """Dashes until `show_queue`."""
        super().__init__(spacing=10)
        self._queue = name
        head = row(8)
        head.addWidget(label(say(QUEUE[name]), "heading"))
        head.addStretch(1)
        self.state = State(theme)
        head.addWidget(self.state)
        self.box.addLayout(head)
        self.spark = Sparkline(theme, TOKENS[name])
        self.spark.setAccessibleName(say(QUEUE[name]))
        self.box.addWidget(self.spark)
        self.figures = [label(NONE, "figure") for _ in range(5)]
        words = (
            self.tr("Waiting"),
            self.tr("Active"),
            self.tr("Scheduled"),
            self.tr("Retrying"),
            self.tr("Failed"),
        )
        tiles = Flow(spacing=14)
        for word, figure in zip(words, self.figures, strict=True):
            tiles.addWidget(_tile(word, figure))
        place = QWidget()
        place.setLayout(tiles)
        policy = place.sizePolicy()
        policy.setHeightForWidth(True)
        place.setSizePolicy(policy)
        self.box.addWidget(place)
        self.box.addStretch(1)
        self.box.addWidget(rule())
        foot = row(8)
        self.pace = Elided(NONE, "muted")
        self.oldest = label(NONE, "muted")
        foot.addWidget(self.pace, 1)
        foot.addWidget(self.oldest)
        self.box.addLayout(foot)

    def show_queue(self, queue: QueueHealth, worker: WorkerHealth, samples: Sequence[Sample]) -> None:
        """A figure that is not known is a dash."""
        self.state.show_state(*queue_state(queue, worker))
        values = (queue.waiting, queue.active, queue.scheduled, queue.retrying, queue.failed)
        for figure, value in zip(self.figures, values, strict=True):
            figure.setText(whole(value))
        self.oldest.setText(self.tr("oldest {0}").format(span(queue.oldest_s)))
        self.pace.show_text(self._pace(queue))
        work = [sample.work for sample in samples]
        if work:
            words = self.tr("Jobs over the last minutes: {0} at least, {1} at most, {2} now")
            self.spark.show_values(work, words.format(whole(min(work)), whole(max(work)), whole(work[-1])))
        else:
            self.spark.show_values((), self.tr("Nothing was measured yet"))

    def _pace(self, queue: QueueHealth) -> str:
        if self._queue is QueueName.SCHEDULER:
            return self._next(queue.next_at)
        if queue.per_minute is None:
            return NONE
        if self._queue is QueueName.SMS:
            return self.tr("{0} messages / min").format(whole(queue.per_minute))
        return self.tr("{0} checks / min").format(whole(queue.per_minute))

    def _next(self, at: datetime | None) -> str:
        return self.tr("nothing is planned") if at is None else self.tr("next {0}").format(day_time(at))


def _tile(word: str, figure: QWidget) -> QWidget:
    tile = QWidget()
    box = column(2)
    box.addWidget(label(word, "small"))
    box.addWidget(figure)
    tile.setLayout(box)
    return tile
