"""How long a person waits from Send until Mitto has the request, with a worker that had nothing to do."""

import json
import statistics
import tempfile
import threading
import time
from datetime import timedelta
from pathlib import Path

import httpx

from app.bootstrap import App, utc_now
from app.domain.draft import DraftContent
from app.domain.ids import CampaignId, from_iso
from app.storage.contacts import ensure_list
from app.storage.database import writing
from tests.bench.figures import compare
from tests.bench.own_process import alone, sandbox
from tests.bench.shop import ACCOUNT, KEY, SENDER, TEXT, add_people, open_shop, wait_until_sent, working

TIMES, FEWER = 20, 10
AT_MOST_MS = 300
IDLE_S = 1.0
"""Longer than the worker needs to fall back to its slowest look at the queue."""

LIST = "one person"
MILLISECOND = timedelta(milliseconds=1)


def main(*, quick: bool = False) -> None:
    """One campaign after another, each for one person and at another moment of the worker's round."""
    times = FEWER if quick else TIMES
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place, sandbox() as url:
        taken = alone(send_one_by_one, Path(place), url, times)
        bare = statistics.median(alone(post_one_by_one, url, times))
    median = statistics.median(taken)
    compare(
        f"from Send to Mitto, one person, the worker idle before, {times} times",
        f"{median:.0f} ms in the middle, {min(taken):.0f} ms at least, {max(taken):.0f} ms at most",
        f"{bare:.1f} ms: a bare POST over a new connection",
        ratio=median / bare,
        target=f"below {AT_MOST_MS} ms in the middle",
        met=median < AT_MOST_MS,
    )


def send_one_by_one(folder: Path, url: str, times: int) -> list[float]:
    """Milliseconds from each Send to the moment at which the sandbox took its message."""
    app = open_shop(folder, url)
    add_people(app, 1)
    with writing(app.folder.store) as conn:
        list_id = ensure_list(conn, LIST, utc_now())
        conn.execute("INSERT INTO list_members (list_id, contact_id) SELECT ?, id FROM contacts", (list_id,))
    with working(app), httpx.Client(base_url=url) as client:
        _send(app, client, 0)  # the first one also loads the HTTP library
        return [_send(app, client, at / times) for at in range(1, times + 1)]


def _send(app: App, client: httpx.Client, later_s: float) -> float:
    campaign: CampaignId = app.commands.new_campaign(DraftContent("One", TEXT), list_name=LIST)
    threading.Event().wait(IDLE_S + later_s)
    before = utc_now()
    app.commands.send(campaign)
    wait_until_sent(app, campaign)
    taken = client.get("/_sandbox/audit").text.splitlines()
    return (from_iso(json.loads(taken[-1])["at"]) - before) / MILLISECOND


def post_one_by_one(url: str, times: int) -> list[float]:
    """Milliseconds for one message, with nothing around it."""
    taken = []
    body = {"trafficAccountId": ACCOUNT, "destination": "+306900000000", "sms": {"text": TEXT, "sender": SENDER}}
    with httpx.Client(base_url=url, headers={"X-Mitto-API-Key": KEY, "Connection": "close"}) as client:
        for _ in range(times):
            started = time.perf_counter()
            client.post("/api/v1.1/Messages/send", json=body).raise_for_status()
            taken.append((time.perf_counter() - started) * 1000)
    return taken
