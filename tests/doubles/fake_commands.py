"""Commands that do nothing but note what was asked: the windows' real interface without a queue, a worker or Mitto."""

from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TypeVar

from app.domain.campaign import Settlement
from app.domain.contact import Consent
from app.domain.health import FileSize, GateHealth, Health, QueueHealth, QueueName, WorkerHealth
from app.domain.ids import CampaignId
from app.domain.progress import Progress, ignore_progress
from app.domain.segments import Measure, measure
from app.pipeline.commands import ImportResult, Launched

T = TypeVar("T")
WELL = Health(
    queues={name: QueueHealth(0, 0, 0, 0, 0, None) for name in QueueName},
    worker=WorkerHealth(alive=True, beat_s=1.0),
    gate=GateHealth(open=True, reason=None, not_before=None),
    files=(FileSize("store.db", "/data/store.db", 61_000_000), FileSize("queue.db", "/data/queue.db", 400_000)),
    stalled=(),
    problems=(),
)


@dataclass
class FakeCommands:
    """`asked` is what was called, in order. `refusal` is what all but `health` raise, `hold` keeps them waiting."""

    asked: list[tuple[object, ...]] = field(default_factory=list)
    refusal: Exception | None = None
    well: Health | Exception = WELL
    hold: Event | None = None
    new_id: CampaignId = CampaignId(1)
    imported: ImportResult = field(default_factory=lambda: ImportResult(6, 1, 1, 1, 1, 1, 1, None))
    _answered: int = 0
    steps: int = 0
    """How many times long work reports progress before it ends."""

    def import_contacts(
        self,
        file: Path,
        *,
        consent: Consent = Consent.UNKNOWN,
        list_name: str | None = None,
        rejects: Path | None = None,
        progress: Progress,
    ) -> ImportResult:
        return self._answer(("import_contacts", file, consent, list_name, rejects), self.imported, progress)

    def new_campaign(
        self, *, name: str, text: str, sender: str | None = None, list_name: str | None = None
    ) -> CampaignId:
        return self._answer(("new_campaign", name, text, sender, list_name), self.new_id)

    def send(self, campaign: CampaignId) -> Launched:
        return self._answer(("send", campaign), Launched(1, 3, 1, ("campaign-1-run-1-batch-1",)))

    def pause(self, campaign: CampaignId) -> None:
        self._answer(("pause", campaign), None)

    def resume(self, campaign: CampaignId) -> None:
        self._answer(("resume", campaign), None)

    def cancel(self, campaign: CampaignId) -> int:
        return self._answer(("cancel", campaign), 2)

    def retry_rejected(self, campaign: CampaignId) -> Launched:
        return self._answer(("retry_rejected", campaign), Launched(2, 1, 1, ("campaign-1-run-2-batch-1",)))

    def settle(self, campaign: CampaignId, how: Settlement, *, number: str | None = None) -> int:
        return self._answer(("settle", campaign, how, number), 1)

    def pause_all(self) -> None:
        self._answer(("pause_all",), None)

    def resume_all(self) -> None:
        self._answer(("resume_all",), None)

    def write_report(self, campaign: CampaignId, file: Path, *, progress: Progress) -> int:
        return self._answer(("write_report", campaign, file), 3, progress)

    def health(self) -> Health:
        if isinstance(self.well, Exception):
            raise self.well
        return self.well

    def measure(self, text: str) -> Measure:
        return measure(text)

    @property
    def busy(self) -> bool:
        """Whether something that was asked is not answered yet."""
        return self._answered < len(self.asked)

    def _answer(self, call: tuple[object, ...], answer: T, progress: Progress = ignore_progress) -> T:
        self.asked.append(call)
        for step in range(self.steps):
            progress(step, self.steps)
        while self.hold is not None and not self.hold.wait(0.005):
            progress(0, None)  # where long work notices that it was cancelled
        self._answered += 1
        if self.refusal is not None:
            raise self.refusal
        return answer
