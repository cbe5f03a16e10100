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
