"""How much memory this process had at the most. Apart, because whoever measures a start loads nothing else."""

from pathlib import Path


def peak_memory_mb() -> float:
    """The most that this process ever had in memory at a time. Not on Windows."""
    status = Path("/proc/self/status")
    if status.exists():
        # Linux counts what the process was forked from in ru_maxrss; this line begins anew with the program.
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    import resource  # noqa: PLC0415 - Windows has no such module

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_048_576  # bytes on macOS
