"""The sandbox as a program of its own, and the demo."""

import signal
import sys
import threading
from pathlib import Path

import click

from app.cli.context import Context, refusing
from app.cli.waiting import wait_for
from app.cli.window import has_screen
from app.domain.errors import Reason, Refused
from app.domain.ids import CampaignId
from app.domain.vocabulary import STATUS_WORDS
from app.pipeline.sandbox.fault_file import FaultPlanError, load_fault_plan
from app.pipeline.sandbox.faults import FaultPlan
from app.pipeline.sandbox.options import SandboxOptions
from app.pipeline.sandbox.server import serve
from app.practice import Practice, practice
from app.storage.database import reading
from app.storage.reads.campaigns import campaign_row

DEMO_REPORT = Path("demo-report.csv")
BANNER = "Practice: a simulated Mitto on this computer. Nothing is really sent, and all of it is gone at the end."


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="0 = any free one.")
@click.option("--latency-ms", type=click.IntRange(0, 600_000), default=0)
@click.option("--faults", type=click.Path(path_type=Path), default=None, help="A JSON file with faults to play.")
@refusing
def sandbox(_context: Context, port: int, latency_ms: int, faults: Path | None) -> None:
    """A simulated Mitto on this computer, until Ctrl+C. Its first line is its address; any API key is good."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        plan = FaultPlan() if faults is None else load_fault_plan(faults)
        serve(SandboxOptions(port=port, latency_ms=latency_ms, faults=plan), announce=_announce, stop=stop)
    except FaultPlanError as exc:
        raise Refused(Reason.BAD_FILE, str(exc)) from exc
    except OSError as exc:
        raise Refused(Reason.BAD_VALUE, f"Port {port} cannot be used: {exc.strerror or exc}.") from exc


def _announce(url: str) -> None:
    click.echo(url)
    sys.stdout.flush()  # whoever started us reads it from a pipe


@click.command()
@click.option("--csv", "report", type=click.Path(path_type=Path), default=DEMO_REPORT, help="Where the report goes.")
@refusing
def demo(_context: Context, report: Path) -> None:
    """Practice with sample customers and a simulated Mitto: in the window, or here when there is no screen."""
    if has_screen():
        # As for the window: Qt takes long to load, and is not everywhere.
        from app.cli.desktop import run_practice  # noqa: PLC0415

        sys.exit(run_practice())
    with practice() as ready:
        click.echo(BANNER)
        _in_the_terminal(ready, report)


def _in_the_terminal(ready: Practice, report: Path) -> None:
    launched = ready.app.commands.send(ready.campaign)
    click.echo(f"Sending to {launched.queued} people in {launched.batches} batches.")
    wait_for(ready.campaign, ready.app, quiet=False)
    rows = ready.app.commands.write_report(ready.campaign, report.absolute())
    _summary(ready, ready.campaign)
    click.echo(f"The delivery report has {rows} rows: {report.absolute()}")


def _summary(ready: Practice, campaign: CampaignId) -> None:
    with reading(ready.app.folder.store) as conn:
        row = campaign_row(conn, campaign)
    click.echo(f"{row.name} is {row.status}:")
    for status, count in row.counts.items():
        if count:
            click.echo(f"  {count:>6}  {STATUS_WORDS[status]}")
