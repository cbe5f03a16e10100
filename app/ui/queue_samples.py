"""What each queue had to do at each of the last beats: what a line over the last minutes is drawn from."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.domain.health import Health, QueueHealth, QueueName
from app.ui.pulse import EVERY_MS, Pulse

MINUTES = 5
KEPT = MINUTES * 60_000 // EVERY_MS


@dataclass(frozen=True, slots=True)
class Sample:
    """One queue at one beat."""

    waiting: int
    active: int

    @property
    def work(self) -> int:
        """Everything that it had to do."""
        return self.waiting + self.active


class QueueSamples(QObject):
    """Only what was measured: a beat that failed, or a figure that was not known, leaves nothing behind."""

    def __init__(self, pulse: Pulse, parent: QObject) -> None:
        """Collects from now on."""
        super().__init__(parent)
        self._samples: dict[QueueName, deque[Sample]] = {name: deque(maxlen=KEPT) for name in QueueName}
        pulse.beat.connect(self._take)
        if pulse.last is not None:
            self._take(pulse.last)

    def of(self, name: QueueName) -> Sequence[Sample]:
        """Of one queue, oldest first."""
        return tuple(self._samples[name])

    def _take(self, health: Health) -> None:
        for name, queue in health.queues.items():
            sample = _sample(queue)
            if sample is not None:
                self._samples[name].append(sample)


def _sample(queue: QueueHealth) -> Sample | None:
    if queue.waiting is None or queue.active is None:
        return None
    return Sample(queue.waiting, queue.active)
