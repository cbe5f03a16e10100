"""Kill the worker again and again while it sends, and compare every row with what the provider really got.

`python run.py torture --kills 300` runs it for long; the test suite for short, and with protocols broken on purpose.
"""

import argparse
import multiprocessing
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path

from app.bootstrap import App, build, utc_now
from app.domain.campaign import CampaignStatus
from app.domain.draft import DraftContent
from app.domain.errors import Refused
from app.domain.ids import CampaignId, iso
from app.domain.message import Status
from app.pipeline.sandbox.faults import Fault, FaultPlan, Kind
from app.pipeline.sandbox.options import SandboxOptions
from app.pipeline.sandbox.server import Sandbox
from app.storage.database import StoreBusy, reading, writing
from app.storage.reads.campaigns import campaign_row
from app.storage.secrets import MemorySecrets
from app.storage.verify import verify
from tests.pipeline.torture_child import KEY, MUTANTS, POINTS, Life, live

BATCH = 10
IN_FLIGHT = 2
LONGEST_LIFE_S = 0.5
SURE_S = 3.0
"""A chosen point is waited for; a broken protocol may never reach it."""
FAULTS: dict[Kind, int] = {
    "accept_then_drop": 11,
    "error_after_accept": 17,
    "reject_then_drop": 13,
    "truncated": 19,
    "too_many_requests": 29,
}
"""Each hits one in so many requests, besides the kills; times `Plan.calm`."""

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.pipeline.torture_child"])
CERTAIN = {Status.ACCEPTED, Status.DELIVERED, Status.UNDELIVERED, Status.NO_REPORT}
UNFINISHED = {Status.QUEUED, Status.SENDING}
NOT_SENT = UNFINISHED | {Status.REJECTED, Status.CANCELLED, Status.SKIPPED}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rows say against what the provider got. Counts of messages."""

    messages: int
    kills: int
    accepted: int
    double: int
    lost: int
    mis_stated: int
    unconfirmed: int
    allowed_unconfirmed: int

    @property
    def clean(self) -> bool:
        """The promise holds."""
        return not (self.double or self.lost or self.mis_stated) and self.unconfirmed <= self.allowed_unconfirmed

    def __str__(self) -> str:
        """One line."""
        return (
            f"{self.kills} kills over {self.messages} messages: {self.double} double, {self.lost} lost, "
            f"{self.mis_stated} mis-stated; {self.accepted} accepted, {self.unconfirmed} unconfirmed "
            f"(at most {self.allowed_unconfirmed})"
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """How to torture."""

    messages: int = 2000
    kills: int = 30
    seed: int = 1
    calm: int = 7
    """How rare the provider's own faults are: each one closes the gate for a second."""
    mutant: str | None = None
    rivals: bool = False
    """Two workers at the same time, with the lock broken."""
    points: tuple[str, ...] = ()
    """Where the processes end, one after the other; chosen by chance when none is given."""
    patience_s: float = 60.0
    first_people: int | None = None
    """So many get it before the rest, for which the owner is asked."""


def torture(plan: Plan, folder: Path) -> Verdict:
    """Run the whole thing in `folder`."""
    chance = random.Random(plan.seed)
    faults = tuple(Fault(kind=kind, every=every * plan.calm) for kind, every in FAULTS.items())
    options = SandboxOptions(latency_ms=15, faults=FaultPlan(faults=faults), delivery_s=(0, 0), undelivered_share=0)
    with Sandbox(options) as sandbox:
        app = build(folder, secrets=MemorySecrets(KEY))
        campaign = _launch(app, sandbox.url, plan)
        for kill in range(plan.kills):
            point = plan.points[kill % len(plan.points)] if plan.points else None
            _live_and_die(app, campaign, chance, plan, point)
        _finish(app, campaign, plan)
        app.close()
        return _verdict(app.folder.store, campaign, sandbox, plan)


def _launch(app: App, url: str, plan: Plan) -> CampaignId:
    settings = {
        "mitto.base_url": url,
        "mitto.traffic_account": "torture",
        "mitto.sender": "Torture",
        "sending.hours": "00:00-24:00",
        "sending.sundays": "on",
        "sending.holidays": "on",
        # A pace makes the time between picking and claiming long enough for rivals to meet in it.
        "sending.messages_per_second": "200" if plan.rivals else "0",
        "sending.batch_size": str(BATCH),
        "sending.requests_in_flight": str(IN_FLIGHT),
        "status.gaps_s": "3600" if plan.first_people is None else "1,3600",
        "mitto.read_timeout_s": "5",
    }
    for key, value in settings.items():
        app.commands.change_setting(key, value)
    now = iso(utc_now())
    with writing(app.folder.store) as conn:
        conn.executemany(
            """INSERT INTO contacts (number, number_as_typed, first_name, consent, created_at, updated_at)
               VALUES (?, ?, ?, 'opted_in', ?, ?)""",
            [(f"+3069{i:08d}", f"69{i:08d}", f"Name {i}", now, now) for i in range(plan.messages)],
        )
    campaign = app.commands.new_campaign(DraftContent("Torture", "Γεια {first_name}", first_people=plan.first_people))
    app.commands.send(campaign)
    return campaign


def _start(life: Life) -> tuple[BaseProcess, Event]:
    started = PROCESSES.Event()
    process = PROCESSES.Process(target=live, args=(life, started), daemon=True)
    process.start()
    return process, started


def _live_and_die(app: App, campaign: CampaignId, chance: random.Random, plan: Plan, chosen: str | None) -> None:
    """One life, or two at once: it ends itself at a point, or is killed at any moment."""
    rivals = 2 if plan.rivals else 1
    points = [chosen or chance.choice([None, *POINTS]) for _ in range(rivals)]
    lives = [
        _start(Life(app.folder.path, point, 1 if chosen else chance.randint(1, 6), plan.mutant, plan.rivals))
        for point in points
    ]
    _owner_resumes(app, campaign)
    for (process, started), point in zip(lives, points, strict=True):
        while process.is_alive() and not started.wait(0.01):
            pass
        process.join(timeout=chance.uniform(0.02, 0.25) if point is None else SURE_S if chosen else LONGEST_LIFE_S)
        process.kill()
        process.join()


def _finish(app: App, campaign: CampaignId, plan: Plan) -> None:
    """One last worker that nobody kills, until the campaign is done or the patience is over."""
    last, _ = _start(Life(app.folder.path, mutant=plan.mutant))
    pause = threading.Event()
    deadline = time.monotonic() + plan.patience_s
    while time.monotonic() < deadline:
        _owner_resumes(app, campaign)
        with reading(app.folder.store) as conn:
            if campaign_row(conn, campaign).status is CampaignStatus.COMPLETED:
                break
        pause.wait(0.05)
    last.kill()
    last.join()


def _owner_resumes(app: App, campaign: CampaignId) -> None:
    with reading(app.folder.store) as conn:
        paused = campaign_row(conn, campaign).status is CampaignStatus.PAUSED
    if paused:
        with suppress(Refused, StoreBusy):
            app.commands.resume(campaign)


def _verdict(store: Path, campaign: CampaignId, sandbox: Sandbox, plan: Plan) -> Verdict:
    got = Counter(entry.number for entry in sandbox.audit())
    ids = {entry.id: entry.number for entry in sandbox.audit()}
    lost = mis_stated = unconfirmed = accepted = 0
    with reading(store) as conn:
        rows = conn.execute("SELECT number, status, provider_id FROM messages WHERE campaign_id = ?", (campaign,))
        for row in rows:
            status = Status(row["status"])
            accepted += status in CERTAIN
            unconfirmed += status is Status.UNCONFIRMED
            lost += status in UNFINISHED and not got[row["number"]]
            mis_stated += status in CERTAIN and ids.get(row["provider_id"]) != row["number"]
            mis_stated += status in NOT_SENT and got[row["number"]] > 0
        interrupted = conn.execute(
            "SELECT count(*) FROM requests WHERE result = 'unconfirmed' AND cause <> 'interrupted'"
        ).fetchone()[0]
    found = verify(store)
    lives = plan.kills * (2 if plan.rivals else 1)
    return Verdict(
        messages=plan.messages,
        kills=lives,
        accepted=accepted,
        double=sum(times - 1 for times in got.values()),
        lost=lost,
        mis_stated=mis_stated + len(found.wrong_tallies) + len(found.damaged_messages),
        unconfirmed=unconfirmed,
        allowed_unconfirmed=(lives * IN_FLIGHT + interrupted) * BATCH,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """`python -m tests.pipeline.torture --kills 300`: prints the verdict; exit code 1 when a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--messages", type=int, default=20_000)
    parser.add_argument("--calm", type=int, default=7, help="how rare the provider's own faults are")
    parser.add_argument("--patience", type=float, default=600, help="seconds for the last worker")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mutant", choices=sorted(MUTANTS))
    parser.add_argument("--rivals", action="store_true", help="two workers at once, with the lock broken")
    chosen = parser.parse_args(arguments)
    plan = Plan(
        messages=chosen.messages,
        kills=chosen.kills,
        seed=chosen.seed,
        mutant=chosen.mutant,
        rivals=chosen.rivals,
        calm=chosen.calm,
        patience_s=chosen.patience,
    )
    with tempfile.TemporaryDirectory(prefix="retail-send-torture-") as folder:
        verdict = torture(plan, Path(folder))
    sys.stdout.write(f"{verdict}\n")
    return 0 if verdict.clean else 1


if __name__ == "__main__":
    sys.exit(main())
