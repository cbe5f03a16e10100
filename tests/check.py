"""Every check of the source, with one verdict a line: `python3 run.py check`."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
LINT_IMPORTS = str(BIN / "lint-imports")


@dataclass(frozen=True, slots=True)
class Check:
    """One tool and what it looks after."""

    name: str
    command: tuple[str, ...]
    speaks: bool = False
    """Whether its output is shown as it comes, rather than only when it fails."""


CHECKS = (
    Check("format", (sys.executable, "-m", "ruff", "format", "--check", ".")),
    Check("lint", (sys.executable, "-m", "ruff", "check", "--output-format=concise", ".")),
    Check("types", (sys.executable, "-m", "mypy")),
    Check("layers", (LINT_IMPORTS, "--no-logo")),
    Check("unused code", (sys.executable, "-m", "vulture")),
)
TESTS = Check("tests", (sys.executable, "-m", "pytest", "-q"), speaks=True)
FIXES = (
    Check("lint", (sys.executable, "-m", "ruff", "check", "--fix", "."), speaks=True),
    Check("format", (sys.executable, "-m", "ruff", "format", "."), speaks=True),
)


def passes(check: Check) -> bool:
    """Run one check and say how it went; what it printed is shown when it fails."""
    started = time.perf_counter()
    pipe = None if check.speaks else subprocess.PIPE
    ended = subprocess.run(check.command, cwd=ROOT, stdout=pipe, stderr=subprocess.STDOUT, text=True, check=False)
    if ended.returncode and ended.stdout:
        print(ended.stdout.rstrip())
    verdict = "ok" if ended.returncode == 0 else "FAILED"
    print(f"{check.name:<12} {verdict:<7} {time.perf_counter() - started:6.1f} s", flush=True)
    return ended.returncode == 0


def main(arguments: list[str]) -> int:
    """Run all checks, whatever the earlier ones said; 0 when all of them passed."""
    unknown = set(arguments) - {"--fix", "--no-tests"}
    if unknown:
        print(f"check takes --no-tests, not {' '.join(sorted(unknown))}")
        return 2
    checks = FIXES if "--fix" in arguments else CHECKS if "--no-tests" in arguments else (*CHECKS, TESTS)
    failed = [check.name for check in checks if not passes(check)]
    if failed:
        print(f"\nfailed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
