"""What is measured gets a process of its own: its memory and its garbage collector know of nothing else."""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

ROOT = Path(__file__).resolve().parents[2]
P = ParamSpec("P")
R = TypeVar("R")


def alone(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Do this in a fresh process, which ends afterwards, and return its result."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *args, **kwargs).result()


@contextmanager
def sandbox() -> Iterator[str]:
    """The simulated Mitto as a process of its own; the address that it answers at."""
    command = [sys.executable, str(ROOT / "main.py"), "sandbox"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


def peak_memory_mb() -> float:
    """The most that this process ever had in memory at a time. Not on Windows."""
    status = Path("/proc/self/status")
    if status.exists():
        # Linux counts what the process was forked from in ru_maxrss; this line begins anew with the program.
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource  # noqa: PLC0415 - Windows has no such module

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_048_576  # bytes on macOS
