"""Runs the measurements one after another: `python3 run.py bench [--quick] [NAMES]`."""

import importlib
import sys
import time
from pathlib import Path

from tests.bench.figures import machine

PREFIX = "bench_"
QUICK = "--quick"


def main(arguments: list[str]) -> int:
    """Run those named, or all, at full size or quickly; 2 when a name is not one of them."""
    known = sorted(path.stem.removeprefix(PREFIX) for path in Path(__file__).parent.glob(f"{PREFIX}*.py"))
    names = [name.removeprefix(PREFIX) for name in arguments if name != QUICK] or known
    unknown = sorted(set(names) - set(known))
    if unknown:
        print(f"no measurement called {', '.join(unknown)}; there are: {', '.join(known)}")
        return 2
    print(f"{machine()}\n", flush=True)
    for name in names:
        print(f"{name}:", flush=True)
        started = time.perf_counter()
        importlib.import_module(f"tests.bench.{PREFIX}{name}").main(quick=QUICK in arguments)
        print(f"  {name} took {time.perf_counter() - started:.1f} s in all\n", flush=True)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
