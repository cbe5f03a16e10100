"""Launching a campaign, against a bare `executemany` of the very same rows into the same schema."""

import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from app.domain.ids import CampaignId
from app.storage.database import connect, reading, writing
from tests.bench.figures import compare
from tests.bench.own_process import alone
from tests.bench.shop import make_shop, open_shop

MESSAGES, FEWER = 100_000, 20_000
ROUNDS = 3
AT_MOST = 2.5
PARENTS = ("campaigns", "runs", "batches")
"""What the rows of `messages` refer to."""


def main(*, quick: bool = False) -> None:
    """Both on fresh stores, each in a process of its own, in turns; the best of each counts."""
    messages = FEWER if quick else MESSAGES
    launched: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory(prefix="retail-send-bench-") as place:
        fresh, used, again = (Path(place) / name for name in ("fresh", "launched", "bare"))
        campaign = alone(make_shop, fresh, messages)
        for _ in range(ROUNDS):
            for copy in (used, again):
                shutil.rmtree(copy, ignore_errors=True)
                shutil.copytree(fresh, copy)
            launched.append(alone(launch, used, campaign))
            bare.append(alone(insert, again, used, campaign))
    figure, baseline = min(launched), min(bare)
    compare(
        f"launch of {messages:,} messages, best of {ROUNDS}",
        f"{figure:.2f} s, {messages / figure:,.0f} messages/s: rendered, measured, frozen and queued",
        f"{baseline:.2f} s, {messages / baseline:,.0f} rows/s: executemany, same schema, one synced transaction",
        ratio=figure / baseline,
        target=f"ratio at most {AT_MOST:g}",
        met=figure / baseline <= AT_MOST,
    )


def launch(folder: Path, campaign: CampaignId) -> float:
    """Seconds for what the owner waits for after Send, jobs included."""
    app = open_shop(folder)
    started = time.perf_counter()
    app.commands.send(campaign)
    took = time.perf_counter() - started
    app.close()
    return took


def insert(folder: Path, launched: Path, campaign: CampaignId) -> float:
    """Seconds for the same rows without the program."""
    app = open_shop(folder)
    app.close()
    columns, rows = _rows(launched, campaign)
    marks = ", ".join("?" * len(columns))
    statement = f"INSERT INTO messages ({', '.join(columns)}) VALUES ({marks})"
    _copy_parents(launched / "store.db", folder / "store.db")
    started = time.perf_counter()
    with writing(folder / "store.db") as conn:
        conn.executemany(statement, rows)
    return time.perf_counter() - started


def _rows(folder: Path, campaign: CampaignId) -> tuple[Sequence[str], Sequence[tuple[object, ...]]]:
    with reading(folder / "store.db") as conn:
        found = conn.execute("SELECT * FROM messages WHERE campaign_id = ? ORDER BY id", (campaign,))
        columns = [column[0] for column in found.description]
        return columns, [tuple(row) for row in found]


def _copy_parents(launched: Path, store: Path) -> None:
    conn = connect(store, mode="rw")
    try:
        conn.execute("ATTACH ? AS launched", (str(launched),))
        for table in PARENTS:
            conn.execute(f"INSERT OR IGNORE INTO {table} SELECT * FROM launched.{table}")
    finally:
        conn.close()
