"""How smooth the window is on a store of a million messages: its pauses, its start, and how soon rows are painted."""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.domain.campaign import CampaignStatus
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId
from app.domain.message import Status
from app.storage.database import reading
from app.storage.reads.campaigns import campaign_row
from tests.bench.figures import compare
from tests.bench.large_store import make_large_store
from tests.bench.own_process import ROOT, alone, sandbox
from tests.bench.shop import TEXT, add_people, open_shop, wait_until_sent, working

ROWS, FEWER_ROWS = 1_000_000, 100_000
MESSAGES, FEWER = 100_000, 20_000
LONGEST_MS, USUAL_MS, USUAL_SHARE = 100, 50, 0.999
START_RATIO, MEMORY_MB = 2.0, 250
JUMP_MS, FILTER_MS = 30, 100
JUMPS, STARTS = 40, 3
IDLE_S = 10.0


@dataclass(frozen=True, slots=True)
class Pauses:
    """What a five-millisecond timer in the window's thread saw, in milliseconds."""

    longest: float
    thousandth: float
    within: float
    """The share of its turns that came within 50 ms."""
    turns: int
    seconds: float

    def words(self) -> str:
        """All of it in one line."""
        return (
            f"longest pause {self.longest:.0f} ms, one of a thousand {self.thousandth:.0f} ms, "
            f"{self.within:.3%} within {USUAL_MS} ms, of {self.turns:,} in {self.seconds:.1f} s"
        )


@dataclass(frozen=True, slots=True)
class Painted:
    """Milliseconds until rows were painted."""

    jumps: list[float]
    filters: list[float]


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds from the start of a process to a painted window, and the most memory that it had by then."""

    seconds: float
    peak_mb: float


def main(*, quick: bool = False) -> None:
    """Each part in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place:
        folder = Path(place) / "large"
        campaign = alone(make_large_store, folder, FEWER_ROWS if quick else ROWS)
        _report_start(folder)
        _report_painting(alone(look_around, folder, campaign))
        with sandbox() as url:
            idle, sending = alone(watch_sending, folder, url, FEWER if quick else MESSAGES)
    met = sending.longest < LONGEST_MS and sending.within >= USUAL_SHARE
    compare(
        "pauses of the window while a campaign is sent as fast as it goes, its live screen open",
        sending.words(),
        f"{idle.words()}: the same window with nothing to do",
        ratio=sending.longest / idle.longest,
        target=f"longest below {LONGEST_MS} ms, {USUAL_SHARE:.1%} within {USUAL_MS} ms",
        met=met,
    )


def _report_start(folder: Path) -> None:
    # The first start of each also compiles; as everybody's second start, those that count find it done.
    window = [start("tests.bench.start_window", folder) for _ in range(STARTS + 1)][1:]
    bare = [start("tests.bench.start_bare", folder) for _ in range(STARTS + 1)][1:]
    best, best_bare = min(one.seconds for one in window), min(one.seconds for one in bare)
    compare(
        f"from the start of the program to its painted window with its figures, best of {STARTS}",
        f"{best * 1000:.0f} ms",
        f"{best_bare * 1000:.0f} ms: a bare PySide6 window with an empty table",
        ratio=best / best_bare,
        target=f"ratio at most {START_RATIO:g}",
        met=best / best_bare <= START_RATIO,
    )
    memory, bare_memory = max(one.peak_mb for one in window), max(one.peak_mb for one in bare)
    compare(
        "memory of that process",
        f"{memory:.0f} MB at most",
        f"{bare_memory:.0f} MB: the bare window",
        ratio=memory / bare_memory,
        target=f"below {MEMORY_MB} MB",
        met=memory < MEMORY_MB,
    )


def _report_painting(painted: Painted) -> None:
    for what, times, limit in (
        (f"jump to a row anywhere, {len(painted.jumps)} times", painted.jumps, JUMP_MS),
        (f"filter by a status, {len(painted.filters)} times", painted.filters, FILTER_MS),
    ):
        middle = statistics.median(times)
        compare(
            f"{what}, until its rows are painted",
            f"{middle:.1f} ms in the middle, {max(times):.1f} ms at most",
            f"{min(times):.1f} ms: the fastest of them",
            ratio=middle / min(times),
            target=f"below {limit} ms in the middle",
            met=middle < limit,
        )


def start(module: str, folder: Path) -> Started:
    """Start a process that prints when its window is painted, and how much memory it had."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder.parent / "bytecode")
    environment["RETAIL_SEND_API_KEY"] = "nobody's"  # no key ring is asked
    command = [sys.executable, "-m", module, str(folder)]
    begun = time.monotonic()
    ran = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    painted, peak_mb = ran.stdout.split()[-2:]
    return Started(float(painted) - begun, float(peak_mb))


def look_around(folder: Path, campaign: CampaignId) -> Painted:
    """Jump through a campaign's messages, and filter them."""
    from tests.bench.one_window import open_window, painted_after, until  # noqa: PLC0415  # others need no Qt

    app = open_shop(folder)
    window = open_window(app, folder)
    window.open_campaign(campaign)
    screen, places = window.campaign, random.Random(4)
    until(lambda: screen.seen is not None and screen.model.message_at(0) is not None and not screen.model.waiting)
    rows = screen.model.rowCount()
    jumps = [painted_after(screen, lambda: screen.table.show_row(places.randrange(rows))) for _ in range(JUMPS)]
    statuses = (Status.DELIVERED, Status.UNDELIVERED, Status.ACCEPTED) * 3
    filters = [painted_after(screen, partial(screen.messages.choose, status)) for status in statuses]
    window.leaving.leave()
    app.close()
    return Painted(jumps, filters)


def watch_sending(folder: Path, url: str, messages: int) -> tuple[Pauses, Pauses]:
    """Send a campaign with its live screen open, from the moment at which it is there to the last message."""
    from tests.bench.one_window import Gaps, open_window, settle, watch_gaps  # noqa: PLC0415  # others need no Qt

    def pauses(gaps: Gaps) -> Pauses:
        return Pauses(
            gaps.longest,
            gaps.quantile(USUAL_SHARE),
            gaps.share_within(USUAL_MS),
            len(gaps.times),
            sum(gaps.times) / 1000,
        )

    app = open_shop(folder, url)
    add_people(app, messages)
    campaign = app.commands.new_campaign(DraftContent("Measured", TEXT))
    with working(app):
        window = open_window(app, folder)
        settle(2.0)
        ends = time.perf_counter() + IDLE_S
        idle = watch_gaps(lambda: time.perf_counter() > ends)
        sender = threading.Thread(target=lambda: app.commands.send(campaign))
        sender.start()
        sender.join()
        window.open_campaign(campaign)
        settle(0.5)

        def completed() -> bool:
            with reading(app.folder.store) as conn:
                return campaign_row(conn, campaign).status is CampaignStatus.COMPLETED

        sending = watch_gaps(completed, look_ms=1000)
        window.leaving.leave()
        wait_until_sent(app, campaign)  # raises unless Mitto took all of it
        return pauses(idle), pauses(sending)
