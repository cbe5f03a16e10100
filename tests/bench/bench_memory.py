"""How much memory it takes to send a large campaign, and to write the report of a very large one."""

import csv
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from app.domain.ids import CampaignId
from app.storage.database import reading
from tests.bench.figures import compare
from tests.bench.large_store import make_large_store
from tests.bench.own_process import alone, sandbox
from tests.bench.peak_memory import peak_memory_mb
from tests.bench.shop import make_shop, open_shop, wait_until_sent, working

MESSAGES, FEWER = 100_000, 20_000
ROWS, FEWER_ROWS = 1_000_000, 100_000
SENDING_MB, REPORT_MB = 200, 100
BARE = "SELECT name, number, status, why, detail, segments, encoding, accepted_at, provider_id FROM messages"


@dataclass(frozen=True, slots=True)
class Measured:
    """The most memory that a process had when the program was ready, and at its end; and how long it took."""

    ready_mb: float
    peak_mb: float
    seconds: float


def main(*, quick: bool = False) -> None:
    """Each in a process of its own that does nothing else."""
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place:
        _sending(Path(place) / "sending", FEWER if quick else MESSAGES)
        _report(Path(place) / "report", FEWER_ROWS if quick else ROWS)


def _sending(folder: Path, messages: int) -> None:
    with sandbox() as url:
        campaign = alone(make_shop, folder, messages)
        found = alone(launch_and_send, folder, campaign, url)
    compare(
        f"memory for launching and sending {messages:,} messages",
        f"{found.peak_mb:.0f} MB at most, in {found.seconds:.1f} s",
        f"{found.ready_mb:.0f} MB for the same process before it",
        ratio=found.peak_mb / found.ready_mb,
        target=f"below {SENDING_MB} MB",
        met=found.peak_mb < SENDING_MB,
    )


def _report(folder: Path, rows: int) -> None:
    campaign = alone(make_large_store, folder, rows)
    bare = min(alone(write_bare, folder, campaign) for _ in range(2))
    found = alone(write_report, folder, campaign)
    compare(
        f"memory for a report of {rows:,} rows",
        f"{found.peak_mb:.0f} MB at most",
        f"{found.ready_mb:.0f} MB for the same process before it",
        ratio=found.peak_mb / found.ready_mb,
        target=f"below {REPORT_MB} MB",
        met=found.peak_mb < REPORT_MB,
    )
    compare(
        f"time for a report of {rows:,} rows",
        f"{found.seconds:.1f} s, {rows / found.seconds:,.0f} rows/s, safe for spreadsheets, in local time",
        f"{bare:.1f} s, {rows / bare:,.0f} rows/s: csv.writer over a SELECT of the messages alone",
        ratio=found.seconds / bare,
    )


def launch_and_send(folder: Path, campaign: CampaignId, url: str) -> Measured:
    """The whole way of a campaign, with the worker in the same process, as the window does it."""
    app = open_shop(folder, url)
    ready, started = peak_memory_mb(), time.perf_counter()
    with working(app):
        app.commands.send(campaign)
        wait_until_sent(app, campaign)
        return Measured(ready, peak_memory_mb(), time.perf_counter() - started)


def write_report(folder: Path, campaign: CampaignId) -> Measured:
    """Export, as the window and the command line do it."""
    app = open_shop(folder)
    ready, started = peak_memory_mb(), time.perf_counter()
    app.commands.write_report(campaign, folder / "report.csv")
    return Measured(ready, peak_memory_mb(), time.perf_counter() - started)


def write_bare(folder: Path, campaign: CampaignId) -> float:
    """Seconds for the same number of rows, as they stand in one table."""
    started = time.perf_counter()
    with (folder / "bare.csv").open("w", encoding="utf-8", newline="") as file, reading(folder / "store.db") as conn:
        rows = conn.execute(f"{BARE} WHERE campaign_id = ?", (campaign,))
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
    return time.perf_counter() - started
