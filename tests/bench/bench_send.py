"""Sending a campaign at zero latency, against a bare loop with the same requests and the same final rows."""

import shutil
import tempfile
import time
from pathlib import Path

from app.domain.ids import CampaignId
from tests.bench.bare_loop import THREADS, send_bare
from tests.bench.figures import compare
from tests.bench.own_process import alone, sandbox
from tests.bench.shop import make_shop, open_shop, wait_until_sent, working

MESSAGES, FEWER = 100_000, 20_000
ROUNDS = 2
AT_LEAST = 0.35


def main(*, quick: bool = False) -> None:
    """Both on copies of the same launched store and to the same sandbox, in turns; the best of each counts."""
    messages = FEWER if quick else MESSAGES
    sent: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place, sandbox() as url:
        launched, copy = Path(place) / "launched", Path(place) / "copy"
        campaign = alone(make_shop, launched, messages)
        alone(launch, launched, campaign)
        for _ in range(ROUNDS):
            for work, times in ((send_bare, bare), (send, sent)):
                shutil.rmtree(copy, ignore_errors=True)
                shutil.copytree(launched, copy)
                times.append(alone(work, copy, campaign, url))
    figure, baseline = messages / min(sent), messages / min(bare)
    compare(
        f"sending {messages:,} messages, no latency, no pace, 200 a request, best of {ROUNDS}",
        f"{figure:,.0f} messages/s, {min(sent):.1f} s from the start of the worker to a completed campaign",
        f"{baseline:,.0f} messages/s, {min(bare):.1f} s: a bare loop in {THREADS} threads, no claim, no send journal",
        ratio=figure / baseline,
        target=f"ratio at least {AT_LEAST:g}",
        met=figure / baseline >= AT_LEAST,
    )


def launch(folder: Path, campaign: CampaignId) -> None:
    """Press Send while no worker runs."""
    app = open_shop(folder)
    app.commands.send(campaign)
    app.close()


def send(folder: Path, campaign: CampaignId, url: str) -> float:
    """Seconds that a worker takes for a launched campaign."""
    app = open_shop(folder, url)
    started = time.perf_counter()
    with working(app):
        wait_until_sent(app, campaign)
        return time.perf_counter() - started
