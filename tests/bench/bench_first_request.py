"""From Send to the request at Mitto's door, for a campaign of one person and a worker that had nothing to do."""

import statistics
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from app.pipeline.sandbox.options import SandboxOptions
from app.pipeline.sandbox.server import Sandbox
from tests.bench.figures import verdict
from tests.bench.own_process import alone
from tests.bench.shop import accepted, add_people, open_shop, wait_until

TIMES, FEWER = 20, 5
AT_MOST_MS = 300.0
IDLE_S = 1.0
"""Long enough for the queue's threads to look only as often as they do when idle."""


def main(*, quick: bool = False) -> None:
    """In one process with the sandbox, so that both moments are read from one clock."""
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place:
        took, bare = alone(measure, Path(place), FEWER if quick else TIMES)
    middle = statistics.median(took) * 1000
    print(
        f"  from Send to the sandbox having the message, median of {len(took)} campaigns of one person\n"
        f"    figure    {middle:.0f} ms, worst {max(took) * 1000:.0f} ms  "
        f"(at most {AT_MOST_MS:g} ms: {verdict(middle <= AT_MOST_MS)})\n"
        f"    baseline  {statistics.median(bare) * 1000:.1f} ms: one bare request to the same sandbox",
        flush=True,
    )


def measure(folder: Path, times: int) -> tuple[list[float], list[float]]:
    """Seconds for each campaign, and for a bare request after each."""
    took, bare, pause = [], [], threading.Event()
    with Sandbox(SandboxOptions()) as sandbox:
        app = open_shop(folder, sandbox.url)
        add_people(app, 1)
        app.worker.start()
        try:
            for number in range(times):
                campaign = app.commands.new_campaign(name=f"One {number}", text="Γεια {first_name}")
                wait_until(app.worker.idle, every_s=0.05)
                pause.wait(IDLE_S)
                started = time.perf_counter()
                app.commands.send(campaign)
                wait_until(lambda sent=number: len(sandbox.audit()) > sent, every_s=0.001)  # type: ignore[misc]
                took.append(time.perf_counter() - started)
                started = time.perf_counter()
                with urllib.request.urlopen(f"{sandbox.url}/_sandbox/stats") as answer:
                    answer.read()
                bare.append(time.perf_counter() - started)
                wait_until(lambda one=campaign: accepted(app, one) == 1, every_s=0.01)  # type: ignore[misc]
        finally:
            app.worker.stop()
            app.close()
    return took, bare
