"""Commands that do nothing but note what was asked: the windows' real interface without a queue, a worker or Mitto."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from threading import Event
from typing import TypeVar

from app.domain.campaign import Settlement
from app.domain.draft import Reviewed
from app.domain.health import FileSize, GateHealth, Health, QueueHealth, QueueName, WorkerHealth
from app.domain.ids import CampaignId, MessageId
from app.domain.message import Why
from app.domain.progress import Progress, ignore_progress
from app.pipeline.commands import (
    ActivityCommands,
    AudienceCommands,
    Commands,
    CostCommands,
    DraftCommands,
    FieldCommands,
    ImportCommands,
    Launched,
    PeopleCommands,
    RepeatCommands,
    ReportCommands,
    SetupCommands,
    TemplateCommands,
    TrialCommands,
)

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
    real: Commands | None = None
    """Commands on the test's own store, for what is better tried in earnest than noted."""
    sent_as: list[tuple[datetime | None, Reviewed | None, bool]] = field(default_factory=list)
    """At which time, as reviewed, and whether it could be recalled, for each `send`."""
    _answered: int = 0
    steps: int = 0
    """How many times long work reports progress before it ends."""

    def send(
        self,
        campaign: CampaignId,
        *,
        at: datetime | None = None,
        reviewed: Reviewed | None = None,
        recallable: bool = False,
    ) -> Launched:
        self.sent_as.append((at, reviewed, recallable))
        return self._answer(("send", campaign), Launched(1, 3, 1, ("campaign-1-run-1-batch-1",)))

    def pause(self, campaign: CampaignId) -> None:
        self._answer(("pause", campaign), None)

    def set_ceiling(self, campaign: CampaignId, ceiling: Decimal | None) -> None:
        self._answer(("set_ceiling", campaign, ceiling), None)

    def resume(self, campaign: CampaignId) -> None:
        self._answer(("resume", campaign), None)

    def cancel(self, campaign: CampaignId) -> int:
        return self._answer(("cancel", campaign), 2)

    def retry_rejected(self, campaign: CampaignId, *, why: Why | None = None) -> Launched:
        call = ("retry_rejected", campaign) if why is None else ("retry_rejected", campaign, why)
        return self._answer(call, Launched(2, 1, 1, ("campaign-1-run-2-batch-1",)))

    def settle(
        self,
        campaign: CampaignId,
        how: Settlement,
        *,
        number: str | None = None,
        messages: Sequence[MessageId] | None = None,
    ) -> int:
        which = number if messages is None else tuple(messages)
        return self._answer(("settle", campaign, how, which), 1 if messages is None else len(messages))

    def pause_all(self) -> None:
        self._answer(("pause_all",), None)

    def resume_all(self) -> None:
        self._answer(("resume_all",), None)

    def write_report(self, campaign: CampaignId, file: Path, *, progress: Progress) -> int:
        return self._answer(("write_report", campaign, file), 3, progress)

    def write_plan(self, campaign: CampaignId, file: Path, *, progress: Progress) -> int:
        return self._answer(("write_plan", campaign, file), 3, progress)

    def health(self) -> Health:
        if isinstance(self.well, Exception):
            raise self.well
        return self.well

    def change_setting(self, key: str, text: str) -> None:
        assert self.real is not None
        self.real.change_setting(key, text)

    def set_api_key(self, key: str) -> None:
        assert self.real is not None
        self.real.set_api_key(key)

    @property
    def activity(self) -> ActivityCommands:
        assert self.real is not None
        return self.real.activity

    @property
    def imports(self) -> ImportCommands:
        assert self.real is not None
        return self.real.imports

    @property
    def setup(self) -> SetupCommands:
        assert self.real is not None
        return self.real.setup

    @property
    def drafts(self) -> DraftCommands:
        assert self.real is not None
        return self.real.drafts

    def zone(self) -> tzinfo:
        assert self.real is not None
        return self.real.zone()

    @property
    def reports(self) -> ReportCommands:
        assert self.real is not None
        return self.real.reports

    @property
    def costs(self) -> CostCommands:
        assert self.real is not None
        return self.real.costs

    @property
    def repeats(self) -> RepeatCommands:
        assert self.real is not None
        return self.real.repeats

    @property
    def people(self) -> PeopleCommands:
        assert self.real is not None
        return self.real.people

    @property
    def fields(self) -> FieldCommands:
        assert self.real is not None
        return self.real.fields

    @property
    def audiences(self) -> AudienceCommands:
        assert self.real is not None
        return self.real.audiences

    @property
    def templates(self) -> TemplateCommands:
        assert self.real is not None
        return self.real.templates

    @property
    def trials(self) -> TrialCommands:
        assert self.real is not None
        return self.real.trials

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
