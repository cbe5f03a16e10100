"""Runs the measurements one after another: `python3 run.py bench [NAMES]`."""

import importlib
import sys
import time
from pathlib import Path

PREFIX = "bench_"


def main(wanted: list[str]) -> int:
    """Run those named, or all; 2 when a name is not one of them."""
    known = sorted(path.stem.removeprefix(PREFIX) for path in Path(__file__).parent.glob(f"{PREFIX}*.py"))
    names = [name.removeprefix(PREFIX) for name in wanted] or known
    unknown = sorted(set(names) - set(known))
    if unknown:
        print(f"no measurement called {', '.join(unknown)}; there are: {', '.join(known)}")
        return 2
    for name in names:
        print(f"{name}:", flush=True)
        started = time.perf_counter()
        importlib.import_module(f"tests.bench.{PREFIX}{name}").main()
        print(f"  {name} took {time.perf_counter() - started:.1f} s in all\n", flush=True)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
