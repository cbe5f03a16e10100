"""How much memory a large campaign and a large report take: neither is ever held whole."""

import tempfile
import time
from datetime import UTC
from pathlib import Path

from app.domain.ids import CampaignId
from app.pipeline.write_report import write_report
from tests.bench.bench_send import launch, send
from tests.bench.figures import verdict
from tests.bench.large_store import make_large_store
from tests.bench.own_process import alone, peak_memory_mb, sandbox
from tests.bench.shop import make_shop

MESSAGES, FEWER = 100_000, 20_000
ROWS, FEWER_ROWS = 1_000_000, 100_000
CAMPAIGN_MB, REPORT_MB = 200.0, 100.0


def main(*, quick: bool = False) -> None:
    """Each step in a process of its own, which tells the most that it ever had in memory."""
    messages, rows = (FEWER, FEWER_ROWS) if quick else (MESSAGES, ROWS)
    idle = alone(nothing)
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place, sandbox() as url:
        folder = Path(place) / "campaign"
        campaign = alone(make_shop, folder, messages)
        whole = alone(launch_and_send, folder, campaign, url)
        _print(f"launching and sending {messages:,} messages", whole, idle, CAMPAIGN_MB)
        folder = Path(place) / "report"
        campaign = alone(make_large_store, folder, rows)
        peak, seconds = alone(report, folder, campaign)
        _print(f"a report of {rows:,} rows in {seconds:.1f} s, {rows / seconds:,.0f} rows/s", peak, idle, REPORT_MB)


def nothing() -> float:
    """The program loaded, and nothing done."""
    return peak_memory_mb()


def launch_and_send(folder: Path, campaign: CampaignId, url: str) -> float:
    """Megabytes at the most."""
    launch(folder, campaign)
    send(folder, campaign, url)
    return peak_memory_mb()


def report(folder: Path, campaign: CampaignId) -> tuple[float, float]:
    """Megabytes at the most, and seconds."""
    started = time.perf_counter()
    write_report(folder / "store.db", campaign, folder / "report.csv", zone=UTC)
    return peak_memory_mb(), time.perf_counter() - started


def _print(what: str, peak: float, idle: float, most: float) -> None:
    print(
        f"  {what}\n    figure    {peak:.0f} MB at the most  (at most {most:g} MB: {verdict(peak <= most)})\n"
        f"    baseline  {idle:.0f} MB: the program loaded, nothing done",
        flush=True,
    )
