"""The sweeper: every second, make again from the rows whatever reminder is missing. Losing a job costs a second, never
a message.
"""

import logging
from dataclasses import dataclass, field

from app.domain.campaign import FIRST_BATCHES, CampaignStatus, Hold
from app.domain.errors import HandoverError, NotSent, Reason, Refused
from app.domain.health import QueueName
from app.domain.ids import CampaignId, Clock, Monotonic
from app.domain.journal import Event
from app.domain.start_time import LATE
from app.pipeline.breaker import Breaker
from app.pipeline.first_people import look_at_first_people, may_look
from app.pipeline.gateways import Gateways
from app.pipeline.hours import may_send, next_opening
from app.pipeline.launch_campaign import launch_campaign
from app.pipeline.launcher import Launcher
from app.pipeline.queue import Job, Queue
from app.pipeline.repeat_campaign import take_due_days
from app.pipeline.steer_campaign import finish_cancelling, finish_ended
from app.storage.campaigns import get_campaign, move_campaign, pause_campaign
from app.storage.database import Connection, reading, writing
from app.storage.gate import GateReason, gate_is_open, gate_state
from app.storage.journal import note
from app.storage.outbox import work
from app.storage.outbox.offer_end import ended_campaigns
from app.storage.outbox.turn import done_with_first
from app.storage.settings import read_settings

log = logging.getLogger(__name__)
ENOUGH_WAITING = 20
"""With so many jobs waiting, a missing one is noticed early enough later."""

FIRST_TURNS = len(FIRST_BATCHES)
"""A run's small first batches go before any other's later ones: a small campaign never waits for a large one."""

REFRESHES = ("refresh-1", "refresh-2")
"""One for each thread; always the same names, so that one which breaks is put off."""

AT_ONCE = 500
HOLDS = {Reason.NO_RECIPIENTS: Hold.NO_RECIPIENTS, Reason.NO_CREDENTIALS: Hold.NO_CREDENTIALS}
"""Why a scheduled start was refused, where there is a word for it."""

SLEPT_S = 60.0
"""When the wall clock runs this far ahead of the monotonic one, the computer slept or its clock was set."""


@dataclass(slots=True)
class Sweeper:
    """Looks at the rows and fills the queues; one a worker, used by one thread."""

    launcher: Launcher
    queue: Queue
    gateways: Gateways
    breaker: Breaker
    clock: Clock
    monotonic: Monotonic
    _offset: float | None = field(default=None, init=False)
    _woke: float = field(default=0.0, init=False)

    def sweep(self) -> None:
        """One round. Raises Refused or StoreBusy when store or queue cannot be used now; the next round tries again."""
        self.awake_s()
        self.breaker.try_to_open(self._probe)
        with reading(self.launcher.store) as conn:
            sms, refresh, start, cancelled = self._due(conn)
            ended, staged = ended_campaigns(conn, self.clock()), done_with_first(conn, self.clock())
        self._fill(QueueName.SMS, sms)
        self._fill(QueueName.STATUS_REFRESH, refresh)
        self._fill(QueueName.SCHEDULER, start)
        for campaign in cancelled:
            finish_cancelling(campaign, self.launcher)
        for campaign in ended:
            finish_ended(campaign, self.launcher)
        for campaign in staged:
            look_at_first_people(campaign, self.launcher)

    def idle(self) -> bool:
        """Whether nothing is due and nothing runs: what is left waits for a person, a later time or a later look.

        A gate that opens by itself, or when Mitto answers again, is no reason to call it a day, nor is a campaign that
        can still be recalled.
        """
        with reading(self.launcher.store) as conn:
            sms, refresh, start, cancelled = self._due(conn)
            reason, _ = gate_state(conn)
            if reason not in (None, GateReason.OWNER) and work.open_batches(conn, limit=1):
                return False
            now = self.clock()
            if work.something_held(conn, now) or ended_campaigns(conn, now):
                return False
            if any(may_look(conn, campaign, now) for campaign in done_with_first(conn, now)):
                return False
        busy = any(self.queue.waiting(name) or self.queue.active_ids(name) for name in QueueName)
        return not (sms or refresh or start or cancelled or busy)

    def _due(self, conn: Connection) -> tuple[list[Job], list[Job], list[Job], list[CampaignId]]:
        now = self.clock()
        sms: list[Job] = []
        batches = work.open_batches(conn, limit=AT_ONCE, now=now) if gate_is_open(conn, now) else []
        if batches and may_send(now, read_settings(conn)):  # in this order: holidays take a while to be read
            sms = [Job(batch.job, batch.id, turn=batch.position) for batch in batches]
        refresh = [Job(name, 0) for name in REFRESHES] if work.something_due(conn, now) else []
        start = [Job(f"campaign-{campaign}-start", campaign) for campaign in work.due_campaigns(conn, now)]
        return sms, refresh, start, work.half_cancelled(conn)

    def _fill(self, name: QueueName, jobs: list[Job]) -> None:
        if self.queue.waiting(name) >= ENOUGH_WAITING:
            jobs = [job for job in jobs if job.turn <= FIRST_TURNS]  # these do not wait for the others
        if not jobs:
            return
        there = self.queue.waiting_ids(name) | self.queue.active_ids(name)
        self.queue.put(name, [job for job in jobs if job.id not in there])

    def _probe(self) -> bool:
        try:
            self.gateways.current()[0].probe()
        except NotSent:
            return False
        except (HandoverError, Refused):
            return True  # it answered, or there is no key to ask with; the next request tells what is wrong
        return True

    def awake_s(self) -> float:
        """For how many seconds this worker has been at it, since its first round or the last sleep of the computer."""
        offset = self.clock().timestamp() - self.monotonic()
        if self._offset is None or abs(offset - self._offset) > SLEPT_S:
            self._woke = self.monotonic()
            if self._offset is not None:
                log.info("the computer slept or its clock was set: connecting anew")
                self.gateways.reconnect()
        self._offset = offset
        return self.monotonic() - self._woke


def start_due_campaign(campaign: CampaignId, launcher: Launcher) -> None:
    """The scheduler's step: launch a campaign whose time has come, or hold it and say why.

    A start that was missed by more than half an hour is the owner's to decide. Of one that repeats the runs that are
    due are made and started.
    """
    now = launcher.clock()
    with writing(launcher.store) as conn:
        found = get_campaign(conn, campaign)
        if found.status is not CampaignStatus.SCHEDULED or found.scheduled_for is None or found.scheduled_for > now:
            return
        if found.repeats is None and now - next_opening(found.scheduled_for, read_settings(conn)) > LATE:
            pause_campaign(conn, campaign, Hold.MISSED_START, now)
            note(conn, Event.START_MISSED, now, campaign=campaign)
            return
    try:
        if found.repeats is None:
            launch_campaign(campaign, launcher)
        else:
            for run in take_due_days(campaign, launcher):
                start_due_campaign(run, launcher)
    except Refused as refusal:
        with writing(launcher.store) as conn:
            if found.run_of is not None and refusal.reason is Reason.NO_RECIPIENTS:
                move_campaign(conn, campaign, CampaignStatus.CANCELLED, now)  # nobody is left whose day it was
                note(conn, Event.CAMPAIGN_CANCELLED, now, campaign=campaign)
                return
            hold = HOLDS.get(refusal.reason, Hold.REFUSED)
            if pause_campaign(conn, campaign, hold, now, detail=refusal.reason):
                note(conn, Event.START_REFUSED, now, campaign=campaign, data={"reason": refusal.reason})
