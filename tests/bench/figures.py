"""How a measurement is printed: the figure, what it is held against, and the ratio, all from the same run."""

import os
import platform
import sqlite3
import statistics
import tempfile
import time

CHUNK = b"x" * 4096


def compare(
    what: str, figure: str, baseline: str, *, ratio: float, target: str = "none", met: bool | None = None
) -> None:
    """Print one figure beside its baseline; `met` says whether the target is, if there is one."""
    print(f"  {what}\n    figure    {figure}\n    baseline  {baseline}\n    ratio     {ratio:.2f}")
    print(f"    target    {target}{'' if met is None else ': met' if met else ': MISSED'}", flush=True)


def machine() -> str:
    """What the figures were taken on, and how fast it was at that moment: it may have had other things to do."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return (
        f"machine: {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}\n"
        f"before it began: load {load}, a million additions {_additions_s() * 1000:.0f} ms, "
        f"4 KB written and synced {_sync_s() * 1000:.2f} ms"
    )


def _additions_s() -> float:
    def once() -> float:
        started, total = time.perf_counter(), 0
        for number in range(1_000_000):
            total += number
        return time.perf_counter() - started

    return min(once() for _ in range(3))


def _sync_s() -> float:
    with tempfile.TemporaryFile() as file:

        def once() -> float:
            started = time.perf_counter()
            file.write(CHUNK)
            file.flush()
            os.fsync(file.fileno())
            return time.perf_counter() - started

        return statistics.median(once() for _ in range(50))
