"""Sending without the program: the same requests and the same end of each row, and nothing that makes it safe.

Each thread keeps one connection to the store and one to the sandbox, and takes batch after batch: read its rows, post
them, write what was answered. The one guard that refuses to accept what was not claimed is taken away.
"""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from queue import Empty, SimpleQueue

import httpx

from app.bootstrap import utc_now
from app.domain.ids import CampaignId, iso
from app.storage.database import Connection, connect
from tests.bench.shop import ACCOUNT, KEY, SENDER

THREADS = 2
BULK = "/api/v1.1/Messages/sendmessagesbulk"
GUARD = "messages_move_legally"


def send_bare(folder: Path, campaign: CampaignId, url: str) -> float:
    """Seconds for a launched campaign, in batches as the program cut them."""
    store = folder / "store.db"
    waiting: SimpleQueue[int] = SimpleQueue()
    with closing(connect(store, mode="rw")) as conn:
        conn.execute(f"DROP TRIGGER {GUARD}")
        for row in conn.execute("SELECT id FROM batches WHERE campaign_id = ? ORDER BY position", (campaign,)):
            waiting.put(row["id"])
    started = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as pool:
        for thread in [pool.submit(_work_off, waiting, store, url) for _ in range(THREADS)]:
            thread.result()
    return time.perf_counter() - started


def _work_off(waiting: "SimpleQueue[int]", store: Path, url: str) -> None:
    with (
        httpx.Client(base_url=url, headers={"X-Mitto-API-Key": KEY}) as client,
        closing(connect(store, mode="rw")) as conn,
    ):
        conn.execute("PRAGMA synchronous = FULL")
        while True:
            try:
                batch = waiting.get_nowait()
            except Empty:
                return
            _send(client, conn, batch)


def _send(client: httpx.Client, conn: Connection, batch: int) -> None:
    rows = conn.execute(
        "SELECT id, number, text FROM messages WHERE batch_id = ? AND status = 'queued'", (batch,)
    ).fetchall()
    answer = client.post(
        BULK,
        json={
            "messages": [
                {
                    "trafficAccountId": ACCOUNT,
                    "destination": row["number"],
                    "sms": {"text": row["text"], "sender": SENDER},
                }
                for row in rows
            ]
        },
    )
    taken = answer.raise_for_status().json()["messages"]
    now = iso(utc_now())
    conn.execute("BEGIN IMMEDIATE")
    conn.executemany(
        "UPDATE messages SET status = 'accepted', provider_id = ?, accepted_at = ? WHERE id = ?",
        [(item["messageId"], now, row["id"]) for item, row in zip(taken, rows, strict=True)],
    )
    conn.execute("COMMIT")
